"""Print what pages weigh on their way to a phone: each kind of page beside the bare theme, and all pages in a line.

    python tools/weight.py site [stock-site]

In: a built site, and perhaps the same Markdown built with the theme as it comes. Kilobytes of 1,000 bytes, after
brotli. Nothing here passes or fails; tests/whole_site/budgets.yml says what must not grow.
"""

from __future__ import annotations

import shutil
import statistics
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from playwright.sync_api import sync_playwright

import host
from lighthouse import BROWSERS, KINDS
from visit import Visit, visit

LINKED = ("stylesheet", "preload", "modulepreload", "icon")
NEXT = "risks/"  # the later page; from there, `about/`
COLUMNS = ("HTML", "CSS", "JS", "fonts", "icons", "other")


@dataclass(frozen=True)
class Weight:
    """Bytes after brotli of a page's HTML, of that and what painting waits for, and of all that the HTML links to."""

    html: int
    first_paint: int
    linked: int


def main(arguments: Sequence[str]) -> None:
    """Print the visits of each kind of page, then all pages of the site in short."""
    sites = [Path(argument) for argument in arguments[:2]]
    with ExitStack() as stack:
        path = next(found for name in BROWSERS if (found := shutil.which(name)))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        ours, *stock = (stack.enter_context(host.served(site)) for site in sites)
        print("First view of a phone in kB: " + ", ".join(COLUMNS) + ", all; HTML and what painting waits for")
        print("(requests); the next page from cache" + ("; all, painting and next page of stock" if stock else ""))
        for kind, address in KINDS.items():
            then = NEXT if address != NEXT else "about/"
            seen = [visit(browser, site, address, then) for site in (ours, *stock) if has(site, sites, ours, address)]
            print(line(seen[0]), *(beside(each) for each in seen[1:]), f" {kind}", flush=True)
        browser.close()
    weights = {page: weight(sites[0], page) for page in pages(sites[0])}
    for name in ("html", "first_paint", "linked"):
        values = {page: getattr(found, name) for page, found in weights.items()}
        worst = max(values, key=lambda page: values[page])
        middle = statistics.median(values.values())
        print(f"{name:>12}: median {kb(middle)}, worst {kb(values[worst])} kB ({worst}), of {len(values)} pages")


def has(site: host.Served, sites: Sequence[Path], ours: host.Served, address: str) -> bool:
    """Tell whether a site holds a page; the bare theme makes no sheets."""
    return site is ours or (sites[1] / address / "index.html").exists() or (sites[1] / address).is_file()


def line(seen: Visit) -> str:
    """Return the figures of a visit."""
    kinds = " ".join(kb(seen.bytes.get(kind, 0)) for kind in COLUMNS)
    return f"{kinds} {kb(seen.total)}  {kb(seen.first_paint)} ({seen.requests}) {kb(seen.later)}"


def beside(seen: Visit) -> str:
    """Return the figures of a visit to the bare theme."""
    return f"| {kb(seen.total)} {kb(seen.first_paint)} ({seen.requests}) {kb(seen.later)}"


def kb(size: float) -> str:
    """Return bytes as kilobytes with one decimal."""
    return f"{size / 1000:5.1f}"


def pages(site: Path) -> list[str]:
    """Return the pages of a site, those to print and the one for lost addresses too."""
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))


def weight(site: Path, page: str) -> Weight:
    """Weigh a page by what its HTML says: a browser may load less, such as fonts that it does not need."""
    tree = html.fromstring((site / page).read_bytes())
    found = host.size(site / page)
    styles = tree.xpath("//link[@rel='stylesheet'][not(ancestor::noscript or ancestor::template)]")
    blocking = {node.get("href") for node in styles if paints(node.get("media"))}
    blocking |= {node.get("src") for node in tree.xpath("//head//script[@src]") if waits(node)}
    linked = {node.get("href") for node in tree.iter("link") if node.get("rel") in LINKED}
    linked |= {node.get("src") for node in tree.xpath("//script[@src]")}
    return Weight(found, found + sizes(site, page, blocking), found + sizes(site, page, linked))


def paints(media: str | None) -> bool:
    """Tell whether a style sheet is for a phone's screen, so that painting waits for it."""
    return not (media or "").replace(" ", "").startswith(("print", "not", "(min-width:60em)"))


def waits(script: html.HtmlElement) -> bool:
    """Tell whether painting waits for a script of the head."""
    late = script.get("async") is not None or script.get("defer") is not None or script.get("type") == "module"
    return not late or script.get("blocking") == "render"


def sizes(site: Path, page: str, links: set[str]) -> int:
    """Return the bytes of the site's files that a page links to, each once."""
    paths = {unquote(urlsplit(urljoin(f"/{page}", link)).path) for link in links if not urlsplit(link).netloc}
    return sum(host.size(site / path.lstrip("/")) for path in paths if (site / path.lstrip("/")).is_file())


if __name__ == "__main__":
    main(sys.argv[1:])
