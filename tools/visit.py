"""What a reader's phone loads on a first visit to a page, and on the next page: addresses in, bytes by kind out.

The browser is real and its cache is empty. Nobody touches the page: what waits for a reader's first act is not counted,
and neither is the copy that the worker keeps for reading without a network (workers are blocked).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from host import Sent, Served

PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True, "has_touch": True}
KINDS = {"document": "HTML", "style": "CSS", "script": "JS", "worker": "JS", "font": "fonts", "image": "icons"}
WAITED_FOR = """() => performance.getEntriesByType("resource")
  .filter(entry => entry.renderBlockingStatus === "blocking").map(entry => entry.name)"""
QUIET = 700  # milliseconds without a request, after which a page is taken to be still
MOST = 20


@dataclass(frozen=True)
class Visit:
    """The bytes of a first view by kind, those of HTML and of what painting waits for, and those of the next page."""

    bytes: Mapping[str, int]
    first_paint: int
    requests: int
    later: int

    @property
    def total(self) -> int:
        """All bytes of the first view."""
        return sum(self.bytes.values())


def visit(browser: Browser, site: Served, address: str, then: str) -> Visit:
    """Open a page with an empty cache, and `then` another of the same site."""
    context = browser.new_context(service_workers="block", **PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    before = len(site.log)

    def load(where: str) -> list[Sent]:
        start = len(site.log)
        page.goto(site.address + where)
        for _ in range(MOST):
            seen = len(site.log)
            page.wait_for_timeout(QUIET)
            if len(site.log) == seen:
                break
        return site.log[start:]

    first = load(address)
    blocking = {urlsplit(url).path for url in page.evaluate(WAITED_FOR)}
    later = load(then)
    context.close()
    assert site.log[before].use == "document"
    needed = [sent for sent in first if sent.use == "document" or sent.path.split("?")[0] in blocking]
    kinds: Counter[str] = Counter()
    for sent in first:
        kinds[KINDS.get(sent.use, "other")] += sent.size
    return Visit(kinds, sum(sent.size for sent in needed), len(needed), sum(sent.size for sent in later))
