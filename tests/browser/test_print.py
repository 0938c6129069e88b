"""Pages of the guide on paper: every page through real Chromium, on Letter and A4."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from waiting import STYLED, until

Open = Callable[..., Page]
# Width of the printable area in CSS pixels: paper less the margins of print.css.
WIDTHS = {"Letter": 816 - 121, "A4": 794 - 121}


def pages_of(site: Any) -> list[str]:
    """Addresses of the pages that are no sheets."""
    return [address for address in site.addresses if not address.startswith("print/")]


@pytest.mark.parametrize("size", WIDTHS)
def test_every_page_prints_whole_in_black_at_12_points_with_its_origin_at_the_head(
    open_page: Open, site: Any, size: str
) -> None:
    page = open_page("", viewport={"width": WIDTHS[size], "height": 1000})
    page.emulate_media(media="print")
    home = page.url
    wrong: dict[str, list[str]] = {}
    for address in pages_of(site):
        page.goto(home + address)
        until(page, STYLED)  # paper's rules are among those that come once a phone's first screen is drawn
        found = [*wrong_on_paper(page, address, size), *wrong_in_style(page, WIDTHS[size])]
        if found:
            wrong[address] = found
    assert wrong == {}


def wrong_on_paper(page: Page, address: str, size: str) -> Iterator[str]:
    """What is wrong with the paper of a page: its head, its numbers, a blank sheet."""
    title = " ".join(page.locator("article h1").inner_text().replace("#", "").split())
    texts = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(page.pdf(format=size))).pages]
    for words in (f"https://botox-guide.example/{address}", title, "Checked against", "not medical advice"):
        if words not in texts[0][:700]:
            yield f"“{words}” is not at the head"
    if min(map(len, texts)) < 60:
        yield "a page is blank"
    if not all(f"Page {number} of {len(texts)}" in text for number, text in enumerate(texts, 1)):
        yield "page numbers are missing"


def wrong_in_style(page: Page, width: int) -> Iterator[str]:
    """What is wrong with the printed text of a page: its color, its size, its width."""
    colors, smallest, wide = page.evaluate(
        """() => {
             const shown = [...document.querySelectorAll('article :is(p, li, td, th, h1, h2, h3, a)')]
               .filter(node => node.checkVisibility() && !node.closest('sup') && node.textContent.trim())
               .map(node => getComputedStyle(node));
             return [[...new Set(shown.map(style => style.color))],
                     Math.min(...shown.map(style => parseFloat(style.fontSize))),
                     document.querySelector('article').scrollWidth];
           }"""
    )
    if colors != ["rgb(0, 0, 0)"]:
        yield f"the text is {colors}"
    if smallest < 15.9:  # CSS pixels: 16 are 12 points
        yield f"a text is {smallest} pixels high"
    if wide > width:
        yield f"{wide} pixels wide"


def test_paper_shows_the_address_of_an_outside_source(open_page: Open) -> None:
    page = open_page("migraine/what-trials-found/")
    text = "".join("".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert "(https://doi.org/10.1111/j.1526-4610.2010.01678.x)" in text


def test_paper_has_no_navigation_search_or_button(open_page: Open) -> None:
    page = open_page("conditions/overactive-bladder/")
    text = " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert [words for words in ("Search", "On this page", "Print this list", "Made with") if words in text] == []
