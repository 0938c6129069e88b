"""Condition tabs: by mouse, keyboard and link, without scripts, and on paper."""

from __future__ import annotations

import io
from collections.abc import Callable

from playwright.sync_api import Page
from pypdf import PdfReader

CONDITIONS = [
    "Chronic migraine",
    "Overactive bladder",
    "Excessive sweating",
    "Jaw pain",
    "Cervical dystonia",
    "Spasticity",
    "Eyelid spasm",
]
Open = Callable[..., Page]


def visible(page: Page) -> list[int]:
    """Positions of the tabs whose content a reader sees."""
    blocks = page.locator(".tabbed-block")
    return [place for place in range(blocks.count()) if blocks.nth(place).is_visible()]


def test_there_is_one_tab_for_each_condition(open_page: Open) -> None:
    page = open_page("conditions/")
    assert page.locator(".tabbed-labels > label").all_inner_texts() == CONDITIONS


def test_a_click_on_a_label_opens_its_tab_alone(open_page: Open) -> None:
    page = open_page("conditions/")
    page.locator(".tabbed-labels > label", has_text="Jaw pain").click()
    assert visible(page) == [3]


def test_arrow_keys_move_between_tabs(open_page: Open) -> None:
    page = open_page("conditions/")
    page.locator("#chronic-migraine").focus()
    page.keyboard.press("ArrowRight")
    assert visible(page) == [1]
    assert page.evaluate("document.activeElement.id") == "overactive-bladder"


def test_a_link_with_the_conditions_name_opens_its_tab(open_page: Open) -> None:
    page = open_page("conditions/#overactive-bladder")
    page.wait_for_function("document.querySelectorAll('.tabbed-block')[1].offsetHeight > 0")
    assert visible(page) == [1]


def test_without_scripts_every_tab_is_open_under_its_heading(open_page: Open) -> None:
    page = open_page("conditions/", java_script_enabled=False)
    assert visible(page) == list(range(7))
    titles = page.get_by_role("heading", level=3)
    shown = [text for text in titles.all_inner_texts() if text in CONDITIONS]
    assert shown == CONDITIONS


def test_each_tab_links_to_its_page_and_its_questions(open_page: Open) -> None:
    page = open_page("conditions/")
    for place, link in enumerate(["chronic-migraine", "overactive-bladder", "excessive-sweating"]):
        block = page.locator(".tabbed-block").nth(place)
        addresses = [node.get_attribute("href") for node in block.locator("a").all()]
        assert f"{link}/" in addresses
        assert f"../print/{link}/" in addresses


def test_the_comparison_table_stands_outside_the_tabs_with_a_row_for_each_condition(open_page: Open) -> None:
    page = open_page("conditions/")
    rows = page.locator("article table tbody th").all_inner_texts()
    assert rows[:7] == CONDITIONS
    assert page.locator(".tabbed-set table").count() == 0


def test_paper_shows_all_seven_conditions_with_their_headings(open_page: Open) -> None:
    page = open_page("conditions/")
    for size in ("Letter", "A4"):
        pages = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format=size))).pages]
        text = " ".join(" ".join(pages).split())
        assert text.count("What it is:") == 7
        assert all(condition in text for condition in CONDITIONS)
        assert min(len(sheet) for sheet in pages) > 40, "a page is blank"
