"""A host of the guide for tests: it can stop, come back, get a new version, and break single files.

Below it, what a page says of the copy that its browser keeps.
"""

from __future__ import annotations

import http.server
import shutil
import threading
from math import inf
from pathlib import Path
from time import monotonic

from playwright.sync_api import BrowserContext, Page, Request

from leaflet import offline
from waiting import until

NEXT = "2026-12-24"
# The theme's own scripts: they keep their names, unlike ours, which have the hash of their bytes in them.
SCRIPT = ("min.js", '"use strict";(()=>{', "globalThis.madeBy = 2; (()=>{")
PAGES = (("html", "About this guide", "Another guide"), ("html", "</body>", "<!-- next --></body>"))
UPDATE = "navigator.serviceWorker.getRegistration().then((all) => all.update()).then(() => true, () => true)"
IDLE = """navigator.serviceWorker.getRegistration().then(
    ({ installing, waiting, active }) => !installing && !waiting && active.state === 'activated')"""
CONTROLLED = "navigator.serviceWorker.controller?.state === 'activated'"
SAID = "(name) => document.querySelector(`[data-say=${name}]:not([hidden])`)?.textContent"


class Host:
    """Serves a copy of a built site on loopback, at the same address each time it starts.

    `asked` holds the paths of all requests. `broken` says what a path gets instead of its file: a status, or bytes.
    `goes_after` is the number of requests after which connections break off.
    """

    def __init__(self, built: Path, folder: Path, below: str = "/") -> None:
        self.root = folder
        self.site = folder / below.strip("/")
        shutil.copytree(built, self.site, dirs_exist_ok=True)
        self.broken: dict[str, int | bytes] = {}
        self.asked: list[str] = []
        self.goes_after: float = inf
        self.port = 0
        self.start()
        self.address = f"http://127.0.0.1:{self.port}{below}"

    def start(self) -> None:
        """Serve, at the port that was free at first."""
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), self.handler())
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Refuse every connection; a second time changes nothing."""
        self.server.shutdown()
        self.server.server_close()

    def wait_for(self, path: str, page: Page) -> None:
        """Return once a path was asked for, by whatever the browser runs."""
        end = monotonic() + 20
        while path not in self.asked:
            assert monotonic() < end, f"{path} was not asked for"
            page.wait_for_timeout(20)

    def publish(self, day: str, *changes: tuple[str, str, str]) -> None:
        """Put a new version on the host: in files of a kind, such as `html`, some words get others."""
        for kind, old, new in changes:
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
                if len(host.asked) > host.goes_after:
                    return None
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


def visit(context: BrowserContext, host: Host) -> Page:
    """Return the home page, open until the browser's copy is complete."""
    page = context.new_page()
    page.goto(host.address)
    until(page, CONTROLLED)
    return page


def said(page: Page, name: str) -> str:
    """Return what the page says of its copy under a name such as `offline`, once it says it."""
    return " ".join(str(until(page, SAID, name)).split())


def says_that_it_is_old(page: Page) -> bool:
    """Tell whether a page says once that it may be out of date: by its script, or since it was built."""
    until(page, "document.body.innerText.includes('may be out of date')")
    return page.get_by_text("may be out of date").filter(visible=True).count() == 1


def today(page: Page) -> str:
    """Return today as the page writes it."""
    return str(page.evaluate("new Date().toLocaleDateString('en', { dateStyle: 'long' })"))


def publish(host: Host) -> None:
    """Put a version on the host in which every page is another, and the print button's script leaves a mark."""
    host.publish(NEXT, SCRIPT, *PAGES)


def update(page: Page) -> None:
    """Have the browser look for a new version, and wait until it is done with what it found."""
    page.evaluate(UPDATE)
    until(page, IDLE)


def failed(request: Request) -> bool:
    """Tell whether a request that ended without an answer was not just left by a reader who moved on."""
    return request.failure != "net::ERR_ABORTED"
