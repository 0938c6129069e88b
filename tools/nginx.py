"""Run Debian's nginx on loopback with the very file of `hosting/`: a built site in, its two addresses out.

Only what must differ on this machine is replaced: ports, the site's folder, the certificate and the place of the log.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CONFIG = Path(__file__).parent.parent / "hosting" / "nginx.conf"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so")
# Around the file, what Debian's /etc/nginx/nginx.conf has around it.
AROUND = """{user}{module}
daemon off; worker_processes auto; pid {folder}/pid; error_log stderr error;
events {{ worker_connections 1024; }}
http {{
  default_type application/octet-stream; sendfile on; tcp_nopush on;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  include {folder}/guide.conf;
}}
"""


@dataclass(frozen=True)
class Ports:
    """Where nginx listens on 127.0.0.1."""

    http: int
    https: int


@contextmanager
def running(site: Path, *, brotli: bool = False) -> Iterator[Ports]:
    """Serve a built site until the block ends; with `brotli` also the lines that the file has commented out."""
    with tempfile.TemporaryDirectory() as name:
        folder, ports = Path(name), Ports(free_port(), free_port())
        certificate(folder)
        user = "user root;" if os.geteuid() == 0 else ""  # the site is in a folder of this user alone
        module = f" load_module {BROTLI};" if brotli else ""
        (folder / "guide.conf").write_text(adapted(site, folder, ports, brotli=brotli), encoding="utf-8")
        around = AROUND.format(folder=folder, user=user, module=module)
        (folder / "nginx.conf").write_text(around, encoding="utf-8")
        command = [program(), "-p", name, "-c", str(folder / "nginx.conf"), "-e", "stderr"]
        with subprocess.Popen(command) as server:
            try:
                wait(server, ports.https)
                yield ports
            finally:
                server.terminate()


def adapted(site: Path, folder: Path, ports: Ports, *, brotli: bool) -> str:
    """Return the file of `hosting/` for this machine. Raises ValueError if it lacks what must be replaced."""
    text = CONFIG.read_text(encoding="utf-8")
    changes = {
        "  listen [::]:80;\n": "",
        "  listen [::]:443 ssl http2;\n": "",
        "listen 80;": f"listen 127.0.0.1:{ports.http};",
        "listen 443 ssl": f"listen 127.0.0.1:{ports.https} ssl",
        "/etc/ssl/guide.example": str(folder / "guide"),
        "/srv/guide/site": str(site),
        "/var/log/nginx/guide.log": "stderr",
        **({"  #brotli": "  brotli"} if brotli else {}),
    }
    for found, wanted in changes.items():
        if found not in text:
            raise ValueError(f"{CONFIG} has no `{found.strip()}`")
        text = text.replace(found, wanted)
    return text


def certificate(folder: Path) -> None:
    """Make a key and a certificate that nobody trusts."""
    files = ["-keyout", str(folder / "guide.key"), "-out", str(folder / "guide.pem")]
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    command = ["openssl", "req", "-x509", *curve, "-nodes", "-days", "2", "-subj", "/CN=guide.example", *files]
    subprocess.run(command, check=True, capture_output=True)


def program() -> str:
    """Return the path of nginx, which Debian keeps where only root looks."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if not found:
        raise FileNotFoundError("nginx is missing; `bash tools/setup.sh browser` installs it")
    return found


def free_port() -> int:
    """Return a port of loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait(server: subprocess.Popen[bytes], port: int) -> None:
    """Wait until the server listens. Raises RuntimeError if it ends or takes ten seconds."""
    end = time.monotonic() + 10
    while server.poll() is None and time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("nginx did not start; its reason stands above")
