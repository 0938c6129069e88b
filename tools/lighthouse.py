"""Print what Lighthouse says of a page of each kind, as a phone sees it: medians of several runs.

    python tools/lighthouse.py site [--beside starlight=../other/dist@/a/page/]

In: a built site, which is served on loopback as a host would do it. Lighthouse comes from npm (`tools/setup.sh
lighthouse`) and drives the system's Chromium. Nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
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
# The kind of page that is set beside those of other sites.
COMPARED = "article"
METRICS = ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
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
    """Print the figures of each kind of page and what keeps it from full marks; then one beside other sites."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("site", type=Path, help="a built site")
    parser.add_argument(
        "--beside", action="append", default=[], metavar="NAME=DIR@/path/", help="a page of another site"
    )
    parser.add_argument("--runs", type=int, default=RUNS)
    options = parser.parse_args(arguments)
    print(f"Lighthouse on a phone, simulated, median of {options.runs} runs; a busy machine is slower:")
    print("accessibility, best practices, SEO, performance; LCP and TBT in ms, CLS")
    with host.served(options.site) as site:
        for kind, address in KINDS.items():
            extra = EXPECTED.get(address, [])
            reports = [report(site.address + address, *extra) for _ in range(options.runs)]
            print(line(reports), f" {kind}", flush=True)
            for fault in sorted({fault for each in reports for fault in faults(each)}):
                print(f"      {fault}")
    if options.beside:
        compare([f"ours={options.site}@/{KINDS[COMPARED]}", *options.beside], options.runs)


def compare(sites: Sequence[str], runs: int) -> None:
    """Print the figures of a page of each site; the sites take turns, so that other work slows all of them."""
    print("\nOne page of each site, in turn")
    with ExitStack() as stack:
        pages = {}
        for site in sites:
            name, _, place = site.partition("=")
            folder, _, path = place.partition("@/")
            pages[name] = stack.enter_context(host.served(Path(folder))).address + path
        found: dict[str, list[Report]] = {name: [] for name in pages}
        for _ in range(runs):
            for name, page in pages.items():
                found[name].append(report(page))
    for name, reports in found.items():
        print(line(reports), f" {name}", flush=True)


def line(reports: Sequence[Report]) -> str:
    """Return the medians of some runs."""
    scores = [statistics.median(score(each, category) for each in reports) for category in CATEGORIES]
    paint, wait, shift = (statistics.median(metric(each, name) for each in reports) for name in METRICS)
    return "  ".join(f"{value:3.0f}" for value in scores) + f"   {paint:5.0f} {wait:4.0f} {shift:.3f}"


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


def metric(found: Report, name: str) -> float:
    """Return what was measured: milliseconds, or the share by which the layout shifted."""
    return float(found["audits"][name]["numericValue"])


def faults(found: Report) -> Iterator[str]:
    """Yield each check that costs points, speed left out: its figures stand in the score."""
    for category in CATEGORIES[:3]:
        for part in found["categories"][category]["auditRefs"]:
            audit = found["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{category}: {audit['id']}: {audit['title']}"


if __name__ == "__main__":
    main(sys.argv[1:])
