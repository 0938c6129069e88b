"""Pages of the guide on paper: every page through real Chromium, on Letter and A4."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

Open = Callable[..., Page]
# Width of the printable area in CSS pixels: paper less the margins of print.css.
WIDTHS = {"Letter": 816 - 121, "A4": 794 - 121}


def pages_of(site: Any) -> list[str]:
    """Addresses of the pages that are no sheets."""
    return [address for address in site.addresses if not address.startswith("print/")]


@pytest.mark.parametrize("size", WIDTHS)
def test_every_page_prints_with_its_origin_at_the_head_and_no_blank_page(open_page: Open, site: Any, size: str) -> None:
    page = open_page("")
    home = page.url
    wrong: dict[str, str] = {}
    for address in pages_of(site):
        page.goto(home + address)
        title = " ".join(page.locator("article h1").inner_text().replace("#", "").split())
        texts = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(page.pdf(format=size))).pages]
        head = texts[0][:700]
        for words in (f"https://botox-guide.example/{address}", title, "Checked against", "not medical advice"):
            if words not in head:
                wrong[address] = f"“{words}” is not at the head"
        if any(len(text) < 60 for text in texts):
            wrong[address] = "a page is blank"
        if not all(f"Page {number} of {len(texts)}" in text for number, text in enumerate(texts, 1)):
            wrong[address] = "page numbers are missing"
    assert wrong == {}


@pytest.mark.parametrize("size", WIDTHS)
def test_printed_pages_are_black_12_points_or_more_and_not_cut(open_page: Open, site: Any, size: str) -> None:
    page = open_page("", viewport={"width": WIDTHS[size], "height": 1000})
    page.emulate_media(media="print")
    home = page.url
    wrong: dict[str, Any] = {}
    for address in pages_of(site):
        page.goto(home + address)
        styles = page.evaluate(
            """() => [...document.querySelectorAll('article :is(p, li, td, th, h1, h2, h3, a)')]
                 .filter(node => node.checkVisibility() && !node.closest('sup') && node.innerText.trim())
                 .map(node => [getComputedStyle(node).color, parseFloat(getComputedStyle(node).fontSize)])"""
        )
        if {color for color, _ in styles} != {"rgb(0, 0, 0)"} or min(points for _, points in styles) < 15.9:
            wrong[address] = sorted(map(str, {tuple(style) for style in styles}))[:4]
        wide = page.evaluate("document.querySelector('article').scrollWidth")
        if wide > WIDTHS[size]:
            wrong[address] = f"{wide} pixels wide"
    assert wrong == {}


def test_paper_shows_the_address_of_an_outside_source(open_page: Open) -> None:
    page = open_page("migraine/what-trials-found/")
    text = "".join("".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert "(https://doi.org/10.1111/j.1526-4610.2010.01678.x)" in text


def test_paper_has_no_navigation_search_or_button(open_page: Open) -> None:
    page = open_page("conditions/overactive-bladder/")
    text = " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert [words for words in ("Search", "On this page", "Print this list", "Made with") if words in text] == []
