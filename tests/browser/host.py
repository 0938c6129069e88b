"""A host of the guide for tests: it can stop, come back, get a new version, and break single files."""

from __future__ import annotations

import http.server
import shutil
import threading
from pathlib import Path

from leaflet import offline


class Host:
    """Serves a copy of a built site on loopback, at the same address each time it starts.

    `asked` holds the paths of all requests. `broken` says what a path gets instead of its file: a status, or bytes.
    """

    def __init__(self, built: Path, folder: Path, below: str = "/") -> None:
        self.root = folder
        self.site = folder / below.strip("/")
        shutil.copytree(built, self.site, dirs_exist_ok=True)
        self.broken: dict[str, int | bytes] = {}
        self.asked: list[str] = []
        self.port = 0
        self.start()
        self.address = f"http://127.0.0.1:{self.port}{below}"

    def start(self) -> None:
        """Serve, at the port that was free at first."""
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), self.handler())
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Refuse every connection."""
        self.server.shutdown()
        self.server.server_close()

    def publish(self, day: str, **changed: str) -> None:
        """Put a new version on the host: words that stand in every file get others, by file kind (`html`, `js`)."""
        for kind, words in changed.items():
            old, new = words.split(" -> ")
            for path in self.site.rglob(f"*.{kind}"):
                text = path.read_text("utf-8")
                if path.name != offline.WORKER and old in text:
                    path.write_text(text.replace(old, new), "utf-8")
        offline.write(self.site, day=day)

    def handler(self) -> type[http.server.SimpleHTTPRequestHandler]:
        """Return the class that answers requests for this host."""
        host = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *args: object) -> None:
                super().__init__(*args, directory=str(host.root))  # type: ignore[arg-type]

            def do_GET(self) -> None:
                host.asked.append(self.path)
                answer = host.broken.get(self.path)
                if answer is None:
                    return super().do_GET()
                self.send_response(answer if isinstance(answer, int) else 200)
                self.end_headers()
                self.wfile.write(answer if isinstance(answer, bytes) else b"broken")
                return None

            def end_headers(self) -> None:
                self.send_header("Cache-Control", "no-cache")
                super().end_headers()

            def log_message(self, *_: object) -> None:
                pass

        return Handler
