"""Printable sheets: boxes a screen reader can name, and paper from real Chromium."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

Open = Callable[..., Page]
SHEETS = [
    "questions", "chronic-migraine", "overactive-bladder", "excessive-sweating",
    "jaw-pain", "cervical-dystonia", "spasticity", "eyelid-spasm",
]  # fmt: skip
# Width of the printable area in CSS pixels: paper less the margins of sheet.css.
WIDTHS = {"Letter": 816 - 106, "A4": 794 - 106}


def printed(page: Page, size: str) -> list[str]:
    """The text of each page of paper."""
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format=size))).pages]


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_box_has_the_question_as_its_name_and_is_empty(open_page: Open, sheet: str) -> None:
    page = open_page(f"print/{sheet}/")
    questions = page.locator(".sheet-question label").all_inner_texts()
    assert len(questions) >= 10
    for question in questions:
        box = page.get_by_role("checkbox", name=question, exact=True)
        assert box.count() == 1, question
        assert not box.is_checked()


def test_a_label_ticks_its_box(open_page: Open) -> None:
    page = open_page("print/questions/")
    page.locator(".sheet-question label").first.click()
    assert page.locator(".sheet-question input").first.is_checked()


@pytest.mark.parametrize("size", ["Letter", "A4"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_prints_on_two_pages_with_every_question_and_page_numbers(
    open_page: Open, sheet: str, size: str
) -> None:
    page = open_page(f"print/{sheet}/")
    questions = page.locator(".sheet-question label").all_inner_texts()
    pages = printed(page, size)
    text = " ".join(" ".join(pages).split())
    assert len(pages) == 2
    assert [question for question in questions if " ".join(question.split()) not in text] == []
    assert all(f"Page {number} of 2" in sheet_text for number, sheet_text in enumerate(pages, 1))
    assert min(len(sheet_text) for sheet_text in pages) > 300, "a page is nearly blank"


@pytest.mark.parametrize("sheet", SHEETS)
def test_paper_has_no_navigation_and_no_button(open_page: Open, sheet: str) -> None:
    text = " ".join(printed(open_page(f"print/{sheet}/"), "Letter"))
    assert "Back to the page" not in text
    assert "Print “" not in text


@pytest.mark.parametrize("sheet", SHEETS)
def test_printed_text_is_true_black_and_12_points_or_more(open_page: Open, sheet: str) -> None:
    page = open_page(f"print/{sheet}/")
    page.emulate_media(media="print")
    styles = page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(node => node.checkVisibility() &&
             [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim())).map(node => {
               const style = getComputedStyle(node);
               return [style.color, parseFloat(style.fontSize)];
             })"""
    )
    assert {color for color, _ in styles} == {"rgb(0, 0, 0)"}
    assert min(size for _, size in styles) >= 16  # CSS pixels: 12 points


@pytest.mark.parametrize("size", WIDTHS)
@pytest.mark.parametrize("sheet", SHEETS)
def test_nothing_is_cut_at_the_width_of_the_paper(open_page: Open, sheet: str, size: str) -> None:
    page = open_page(f"print/{sheet}/", viewport={"width": WIDTHS[size], "height": 1000})
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]


def test_the_print_button_names_what_it_prints_and_prints_only_when_pressed(open_page: Open) -> None:
    page = open_page("print/questions/")
    page.evaluate("() => { window.print = () => { window.printed = (window.printed || 0) + 1 } }")
    assert page.evaluate("window.printed") is None
    page.get_by_role("button", name="Print “Questions to ask your doctor”").click()
    assert page.evaluate("window.printed") == 1


def test_without_scripts_there_is_no_dead_button(open_page: Open) -> None:
    page = open_page("print/questions/", java_script_enabled=False)
    assert not page.locator("button").is_visible()
    assert page.get_by_role("checkbox").first.is_visible()
