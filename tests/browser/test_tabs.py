"""Condition tabs: by mouse, keyboard and link, as a screen reader hears them, without scripts, and on paper."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from waiting import until

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


def heard(page: Page) -> list[dict[str, Any]]:
    """The accessibility tree as Chromium gives it to a screen reader: role, name and properties of each node."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [
        {
            "role": node["role"]["value"],
            "name": node.get("name", {}).get("value", ""),
            **{each["name"]: each["value"].get("value") for each in node.get("properties", [])},
        }
        for node in nodes
        if not node["ignored"]
    ]


def of_role(page: Page, role: str) -> list[dict[str, Any]]:
    """Nodes of one role in the accessibility tree."""
    return [node for node in heard(page) if node["role"] == role]


def test_there_is_one_tab_for_each_condition(open_page: Open) -> None:
    page = open_page("conditions/")
    assert page.get_by_role("tab").all_inner_texts() == CONDITIONS


def test_a_click_on_a_tab_opens_it_alone(open_page: Open) -> None:
    page = open_page("conditions/")
    page.get_by_role("tab", name="Jaw pain").click()
    assert visible(page) == [3]


def test_a_screen_reader_hears_one_list_of_tabs_named_by_its_heading(open_page: Open) -> None:
    lists = of_role(open_page("conditions/"), "tablist")
    assert [node["name"] for node in lists] == ["Each condition in short"]
    assert lists[0]["orientation"] == "horizontal"


def test_a_screen_reader_hears_which_tab_is_selected(open_page: Open) -> None:
    page = open_page("conditions/")
    page.get_by_role("tab", name="Spasticity").click()
    tabs = of_role(page, "tab")
    assert [node["name"] for node in tabs] == CONDITIONS
    assert [node["name"] for node in tabs if node["selected"]] == ["Spasticity"]


def test_a_screen_reader_hears_one_panel_named_by_its_tab_and_no_radio_button(open_page: Open) -> None:
    page = open_page("conditions/")
    page.get_by_role("tab", name="Eyelid spasm").click()
    assert [node["name"] for node in of_role(page, "tabpanel")] == ["Eyelid spasm"]
    assert of_role(page, "radio") == []


def test_each_tab_controls_the_panel_of_its_condition(open_page: Open) -> None:
    page = open_page("conditions/")
    for tab in page.get_by_role("tab").all():
        panel = page.locator(f"#{tab.get_attribute('aria-controls')}")
        assert panel.locator(".tab-title").text_content() == tab.inner_text()
        assert panel.get_attribute("aria-labelledby") == tab.get_attribute("id")


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (["ArrowRight"], 1),
        (["ArrowRight", "ArrowRight", "ArrowLeft"], 1),
        (["ArrowLeft"], 6),
        (["End"], 6),
        (["End", "ArrowRight"], 0),
        (["End", "Home"], 0),
        (["ArrowDown"], 0),
    ],
)
def test_keys_move_between_tabs_that_stand_in_a_row(open_page: Open, keys: list[str], place: int) -> None:
    page = open_page("conditions/")
    page.get_by_role("tab", selected=True).focus()
    for key in keys:
        page.keyboard.press(key)
    assert visible(page) == [place]
    assert page.evaluate("document.activeElement.innerText") == CONDITIONS[place]


@pytest.mark.parametrize(("keys", "place"), [(["ArrowDown"], 1), (["ArrowUp"], 6), (["ArrowRight"], 0)])
def test_keys_move_between_tabs_that_stand_one_below_another(open_page: Open, keys: list[str], place: int) -> None:
    page = open_page("conditions/", viewport={"width": 390, "height": 844})
    page.get_by_role("tab", selected=True).focus()
    for key in keys:
        page.keyboard.press(key)
    assert visible(page) == [place]
    assert of_role(page, "tablist")[0]["orientation"] == "vertical"


def test_the_list_of_tabs_is_one_stop_of_the_keyboard_and_its_panel_the_next(open_page: Open) -> None:
    page = open_page("conditions/")
    page.get_by_role("tab", name="Jaw pain").click()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "jaw-pain-panel"
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.id") == "jaw-pain-tab"


def test_a_link_with_the_conditions_name_opens_its_tab_and_shows_it(open_page: Open) -> None:
    page = open_page("conditions/#overactive-bladder")
    until(page, "document.querySelectorAll('.tabbed-block')[1].offsetHeight > 0")
    assert visible(page) == [1]
    assert of_role(page, "tab")[1]["selected"]
    until(page, "document.querySelector('.tab-list').getBoundingClientRect().top < innerHeight")


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
