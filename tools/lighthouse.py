"""Print what Lighthouse says of a page of each kind, as a phone sees it: medians of several runs.

    python tools/lighthouse.py site

In: a built site, which is served on loopback as a host would do it. Lighthouse comes from npm (`tools/setup.sh
lighthouse`) and drives the system's Chromium. Nothing here passes or fails.
"""

from __future__ import annotations

import functools
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

RUNS = 3
KINDS = {
    "home": "",
    "article": "migraine/how-botox-works/",
    "condition": "conditions/chronic-migraine/",
    "overview": "conditions/",
    "questions": "print/questions/",
    "print kit": "print-kit/",
    "sources": "about/sources/",
    "not found": "404.html",
}
# The page for lost addresses asks not to be indexed, as it should.
EXPECTED = {"404.html": ["--skip-audits=is-crawlable"]}
CATEGORIES = ("accessibility", "best-practices", "seo", "performance")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FOLDER = Path(__file__).parent.parent / ".venv"
COMMAND = [str(FOLDER / "bin/node"), str(FOLDER / "npm/node_modules/lighthouse/cli/index.js")]
OPTIONS = [
    "--quiet",
    "--output=json",
    "--no-enable-error-reporting",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    f"--only-categories={','.join(CATEGORIES)}",
]
Report = dict[str, Any]


class Host(SimpleHTTPRequestHandler):
    """Serves files as static hosts do: compressed, to be kept for a while, over connections that stay open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, or the page for lost addresses."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body = gzip.compress((path if found else Path(self.directory, "404.html")).read_bytes())
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(path) if found else "text/html")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing of a request."""


def main(arguments: Sequence[str]) -> None:
    """Print four scores of each kind of page, and below them what keeps a page from full marks."""
    print(
        f"Lighthouse on a phone, median of {RUNS} runs: {', '.join(CATEGORIES)} (the last is lower on a busy machine)"
    )
    with served(Path(arguments[0])) as home:
        for kind, address in KINDS.items():
            reports = [report(home + address, *EXPECTED.get(address, [])) for _ in range(RUNS)]
            scores = [statistics.median(score(each, category) for each in reports) for category in CATEGORIES]
            print("  ".join(f"{value:3.0f}" for value in scores), f" {kind}", flush=True)
            for line in sorted({line for each in reports for line in faults(each)}):
                print(f"      {line}")


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder while the block runs, and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def report(url: str, *options: str) -> Report:
    """Return what Lighthouse reports of a page in one run. Raises CalledProcessError if it cannot load it."""
    browser = next(path for name in BROWSERS if (path := shutil.which(name)))
    environment = {**os.environ, "CHROME_PATH": browser}
    ran = subprocess.run([*COMMAND, url, *OPTIONS, *options], check=True, stdout=subprocess.PIPE, env=environment)
    found: Report = json.loads(ran.stdout)
    return found


def score(found: Report, category: str) -> float:
    """Return a score out of 100."""
    return 100 * float(found["categories"][category]["score"])


def faults(found: Report) -> Iterator[str]:
    """Yield each check that costs points, speed left out: its figures stand in the score."""
    for category in CATEGORIES[:3]:
        for part in found["categories"][category]["auditRefs"]:
            audit = found["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{category}: {audit['id']}: {audit['title']}"


if __name__ == "__main__":
    main(sys.argv[1:])
