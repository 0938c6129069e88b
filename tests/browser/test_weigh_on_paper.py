"""What matters most to a reader: on question sheets, in the list to copy, and on paper."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from list_page import AID, AID_SHEET, BLADDER, GENERAL, Open, choice, most, paper, print_my_list, status, words

SIZES = pytest.mark.parametrize("size", ["Letter", "A4"])
SEVEN = ["fewer-days", "more-life", "needles", "daily-tablets", "costs", "pregnancy", "stop-soon"]


def weighed(open_page: Open, *items: str) -> Page:
    """A page on which some things matter a lot."""
    page = open_page(AID)
    for item in items:
        choice(page, item, "a-lot").check()
    return page


def pages(page: Page, size: str) -> int:
    """How many pages of paper a page takes."""
    return len(PdfReader(io.BytesIO(page.pdf(format=size))).pages)


@pytest.mark.parametrize("sheet", [GENERAL, BLADDER])
def test_what_matters_a_lot_stands_on_every_question_sheet(open_page: Open, sheet: str) -> None:
    page = weighed(open_page, "needles", "fewer-days")
    choice(page, "costs", "a-little").check()
    page.goto(page.url.replace(AID, sheet))
    assert most(page) == ["Fewer days with a headache or other symptoms", "Needles and sore spots"]


def test_nothing_is_added_to_a_question_sheet_where_nothing_was_weighed(open_page: Open) -> None:
    page = open_page(GENERAL)
    assert not page.locator(".matters").is_visible()
    assert "Needles" not in paper(page)


def test_own_words_are_one_field_on_the_page_and_on_question_sheets(open_page: Open) -> None:
    page = open_page(AID)
    page.locator("[name=matters]").fill("My garden")
    page.goto(page.url.replace(AID, GENERAL))
    field = page.get_by_role("textbox", name="What matters most to me")
    assert field.input_value() == "My garden"
    field.fill("My dog")
    page.go_back()
    assert page.locator("[name=matters]").input_value() == "My dog"


def test_the_page_and_the_question_sheet_lead_to_each_other(open_page: Open) -> None:
    page = open_page(AID)
    page.get_by_role("link", name="Go to my question sheet").click()
    assert page.url.endswith(GENERAL)
    page.get_by_role("link", name=re.compile("^Weigh it up on the page")).click()
    assert page.url.endswith(AID)


@SIZES
@pytest.mark.parametrize("sheet", [GENERAL, BLADDER, "print/spasticity/", "print/chronic-migraine/"])
def test_a_question_sheet_with_seven_things_that_matter_prints_on_two_pages(
    open_page: Open, sheet: str, size: str
) -> None:
    page = weighed(open_page, *SEVEN)
    page.goto(page.url.replace(AID, sheet))
    shown = most(page)
    assert len(shown) == len(SEVEN)
    assert pages(page, size) == 2
    assert [item for item in shown if item not in paper(page)] == []


def test_my_list_on_paper_holds_what_matters_most(open_page: Open) -> None:
    page = weighed(open_page, "needles")
    page.locator("[name=matters]").fill("My garden")
    page.goto(page.url.replace(AID, GENERAL))
    text = print_my_list(page)
    assert "What matters most to me: Needles and sore spots · My garden" in text
    assert words(page, "cost") not in text


def test_a_list_of_what_matters_alone_is_not_empty(open_page: Open) -> None:
    page = weighed(open_page, "needles")
    page.goto(page.url.replace(AID, GENERAL))
    page.evaluate("() => { window.print = () => { window.printed = true } }")
    page.get_by_role("button", name="Print my list").first.click()
    assert page.evaluate("window.printed")


def test_what_matters_most_is_copied_with_the_list(open_page: Open) -> None:
    page = open_page(AID, permissions=["clipboard-read", "clipboard-write"])
    choice(page, "needles", "a-lot").check()
    page.locator("[name=matters]").fill("My garden")
    page.goto(page.url.replace(AID, GENERAL))
    page.get_by_role("button", name="Copy as text").click()
    expect(status(page)).to_have_text(re.compile("^Copied"))
    text = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert "What matters most to me\n- Needles and sore spots\n- My garden\n" in text


@SIZES
def test_the_sheet_prints_on_one_page_with_every_item_and_its_choices(open_page: Open, size: str) -> None:
    page = open_page(AID_SHEET)
    items = page.locator("legend").all_inner_texts()
    text = paper(page)
    assert len(items) == 18
    assert [item for item in items if item not in text] == []
    assert text.count("A lot") == text.count("A little") == text.count("Not to me") == len(items)
    assert pages(page, size) == 1


@pytest.mark.parametrize("address", [AID, AID_SHEET])
def test_paper_shows_nothing_that_only_a_screen_can_use(open_page: Open, address: str) -> None:
    page = open_page(address)
    choice(page, "needles", "a-lot").check()
    text = paper(page)
    for part in ("Clear", "this browser", "Scripts (JavaScript)", "Go to my question sheet", "Nothing yet"):
        assert part not in text


@pytest.mark.parametrize("address", [AID, AID_SHEET])
def test_a_choice_is_a_black_mark_on_paper(open_page: Open, address: str) -> None:
    page = open_page(address)
    choice(page, "needles", "a-lot").check()
    page.emulate_media(media="print")
    look = "node => [getComputedStyle(node).backgroundImage, getComputedStyle(node).printColorAdjust]"
    marked, adjust = choice(page, "needles", "a-lot").evaluate(look)
    empty, _ = choice(page, "costs", "a-lot").evaluate(look)
    assert ("rgb(0, 0, 0)" in marked, empty, adjust) == (True, "none", "exact")


def test_the_sheet_is_printed_in_black_at_12_points_or_more(open_page: Open) -> None:
    page = open_page(AID_SHEET)
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
