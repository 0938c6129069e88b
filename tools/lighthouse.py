"""Print what Lighthouse says of a page of each kind, as a phone sees it: medians of several runs.

    python tools/lighthouse.py site

In: a built site, which is served on loopback as a host would do it. Lighthouse comes from npm (`tools/setup.sh
lighthouse`) and drives the system's Chromium. Nothing here passes or fails.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import host

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


def main(arguments: Sequence[str]) -> None:
    """Print four scores of each kind of page, and below them what keeps a page from full marks."""
    print(
        f"Lighthouse on a phone, median of {RUNS} runs: {', '.join(CATEGORIES)} (the last is lower on a busy machine)"
    )
    with host.served(Path(arguments[0])) as site:
        for kind, address in KINDS.items():
            reports = [report(site.address + address, *EXPECTED.get(address, [])) for _ in range(RUNS)]
            scores = [statistics.median(score(each, category) for each in reports) for category in CATEGORIES]
            print("  ".join(f"{value:3.0f}" for value in scores), f" {kind}", flush=True)
            for line in sorted({line for each in reports for line in faults(each)}):
                print(f"      {line}")


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
