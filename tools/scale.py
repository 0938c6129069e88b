"""Print how a guide of very many conditions builds, weighs, searches and prints: part of `make bench ARGS="--scale"`.

A guide is generated (tools/many_conditions.py) and built without PDFs; those are made for some of its sheets. Then a
phone of a reader opens it in Chromium: the seconds are those of this machine. Nothing here passes or fails.

    python tools/scale.py --conditions 500 --questions 40 --sheets 10
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from pypdfium2 import PdfDocument

import build_cost
import generate_guide
import host
import many_conditions
from leaflet import offline, pdf
from lighthouse import BROWSERS
from visit import PHONE

KB, MB = 1000, 1_000_000
OVERVIEW, INDEX = "conditions/", "search/search_index.json"
FIRST_RESULT = ".md-search-result__item"


def main(arguments: Sequence[str] | None = None) -> None:
    """Generate, build, measure and print."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("--conditions", type=int, default=500)
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--sheets", type=int, default=10, help="of how many sheets PDFs are made")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        guide, site = Path(folder, "guide"), Path(folder, "site")
        many_conditions.write(guide, options.conditions, options.questions)
        cost = build_cost.run(build_cost.mkdocs(guide / generate_guide.OURS, site))
        pages = len(list(site.rglob("index.html")))
        print(f"{options.conditions} conditions with {options.questions} questions each: {pages} pages")
        print(f"{cost.seconds:7.1f} processor seconds to build without PDFs, {cost.memory:.0f} MB of memory")
        weigh(site)
        names = many_conditions.names(options.conditions)
        print_sheets(site, Path(folder, "cache"), options.sheets)
        with sync_playwright() as playwright, host.served(site) as served:
            path = next(found for name in BROWSERS if (found := shutil.which(name)))
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            read(browser, served.address, (names[len(names) // 2], names[0]))
            browser.close()


def weigh(site: Path) -> None:
    """Print the weight of pages, of the search index and of the copy that browsers keep."""
    groups = {"a condition's page": "conditions/*/index.html", "a sheet": "print/*/index.html"}
    for name, pattern in groups.items():
        files = list(site.glob(pattern))
        raw = statistics.median(path.stat().st_size for path in files)
        print(f"{raw / KB:7.0f} kB {name}, {host.size(files[0]) / KB:.0f} kB as brotli")
    for name, path in (("the overview", f"{OVERVIEW}index.html"), ("the search index", INDEX)):
        print(f"{(site / path).stat().st_size / KB:7.0f} kB {name}, {host.size(site / path) / KB:.0f} kB as brotli")
    print(
        f"{offline.size(site, offline.listing(site)) / MB:7.0f} MB that a browser keeps for reading without a network"
    )


def print_sheets(site: Path, cache: Path, count: int) -> None:
    """Make the PDFs of some sheets, and print their pages and what they took."""
    wanted = pdf.jobs(site, cache)[: 2 * count]
    start = time.perf_counter()
    made = pdf.make(wanted, progress=lambda done, all_: None)
    took = time.perf_counter() - start
    for name, some in (("", made[::2]), (" in large print", made[1::2])):
        size = statistics.median(each.size for each in some) / KB
        print(f"{statistics.median(each.pages for each in some):7.0f} pages of a sheet{name}, {size:.0f} kB as PDF")
    print(f"{took / len(made):7.2f} seconds a PDF, of {len(made)}")


def read(browser: Browser, address: str, names: Sequence[str]) -> None:
    """Open the overview as a reader does, search for two conditions, and print the overview."""
    page = browser.new_page(service_workers="block", **PHONE)  # type: ignore[arg-type]
    start = time.perf_counter()
    page.goto(address + OVERVIEW)
    print(f"{time.perf_counter() - start:7.2f} seconds to load the overview", end="")
    print(f", {page.evaluate('document.querySelectorAll(`*`).length')} elements")
    page.evaluate("dispatchEvent(new Event('pointermove'))")  # the theme's script waits for the reader's first act
    page.get_by_role("banner").get_by_role("button", name="Search", exact=True).click()
    for words, name in zip(("the first", "a later"), names, strict=True):
        print(f"{search(page, name):7.2f} seconds to {words} search result")
    page.emulate_media(media="print")
    with PdfDocument(page.pdf(format="Letter")) as paper:
        print(f"{len(paper):7} pages of the overview on paper")


def search(page: Page, name: str) -> float:
    """Search for a condition and return the seconds until it is found; the first time the index is fetched and read."""
    start = time.perf_counter()
    page.locator(".md-search__input").fill(name)
    page.locator(FIRST_RESULT, has_text=name).first.wait_for(timeout=120_000)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
