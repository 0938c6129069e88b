"""A static host on loopback for measurements: a built site in, its files over HTTP, compressed with brotli as hosts do.

Pages are to be asked for again each time, all else may be kept. Each request is written down with what was sent for it.
"""

from __future__ import annotations

import functools
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli

TEXT = ("text/", "application/javascript", "application/json", "application/manifest", "application/xml", "image/svg")
mimetypes.add_type("application/manifest+json", ".webmanifest")


@dataclass(frozen=True)
class Sent:
    """One answer: the path asked for, what the browser wanted it for (`Sec-Fetch-Dest`), and the bytes of its body."""

    path: str
    use: str
    size: int


@dataclass(frozen=True)
class Served:
    """A site that is being served: its address with a slash at the end, and all that was sent so far."""

    address: str
    log: list[Sent]


@contextmanager
def served(site: Path) -> Iterator[Served]:
    """Serve a folder while the block runs. What takes long to compress is compressed before."""
    for path in site.rglob("*"):
        if path.suffix != ".html" and path.is_file():
            size(path)
    log: list[Sent] = []
    handler = functools.partial(Host, directory=str(site), log=log)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Served(f"http://127.0.0.1:{server.server_port}/", log)
        server.shutdown()


class Host(SimpleHTTPRequestHandler):
    """Serves files as static hosts do, over connections that stay open; unknown addresses get the page for them."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, directory: str, log: list[Sent]) -> None:
        self.log = log
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Send a file, or the page for lost addresses."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else Path(self.directory, "404.html")
        body = compressed(path, path.stat().st_mtime_ns)
        self.log.append(Sent(self.path, self.headers.get("Sec-Fetch-Dest", ""), len(body)))
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(path))
        if is_text(path):
            self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache" if path.suffix == ".html" else "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing of a request."""


def size(path: Path) -> int:
    """Return the bytes that a file has on its way to a browser."""
    return len(compressed(path, path.stat().st_mtime_ns))


def is_text(path: Path) -> bool:
    """Tell whether hosts compress a file."""
    return (mimetypes.guess_type(path.name)[0] or "").startswith(TEXT)


@functools.lru_cache(maxsize=4096)
def compressed(path: Path, changed: int) -> bytes:
    """Return a file as it is sent; once for each time that it `changed`, for a search index takes a second."""
    body = path.read_bytes()
    return brotli.compress(body, quality=11) if is_text(path) else body
