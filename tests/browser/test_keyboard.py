"""The whole way with the keyboard alone: what has the focus is seen, nothing holds it, Escape closes what opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from waiting import until

Open = Callable[..., Page]
Focus = Callable[[Page], dict[str, Any]]
WIDTHS = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
STILL = {"reduced_motion": "reduce"}
KINDS = ["", "conditions/", "glossary/", "print/questions/", "print/diary/", "404.html"]
BACKWARD = ["conditions/", "glossary/", "print/questions/", "404.html"]
PAST_ALL = 900


def walk(page: Page, focus: Focus, key: str = "Tab") -> Iterator[dict[str, Any]]:
    """Press a key until the focus has left the page, and yield each stop."""
    for _ in range(PAST_ALL):
        page.keyboard.press(key)
        found = focus(page)
        if found["tag"] == "body":
            return
        yield found
    pytest.fail(f"the focus is still in the page after {PAST_ALL} stops: a trap")


def go_to(page: Page, focus: Focus, words: str, *, tag: str = "", key: str = "Tab") -> None:
    """Move the focus to the next thing of this name; every stop on the way must be seen."""
    for stop in walk(page, focus, key):
        assert stop["wrong"] == [], stop
        if stop["words"] == words and tag in stop["tag"]:
            return
    pytest.fail(f"the keyboard never reaches “{words}”")


def press(page: Page, key: str, address: str) -> None:
    """Press a key that opens another page."""
    page.keyboard.press(key)
    page.wait_for_url(f"**/{address}")
    page.wait_for_load_state("load")


@pytest.mark.parametrize("width", WIDTHS)
def test_from_the_first_page_to_a_printed_list_with_the_keyboard_alone(
    open_page: Open, focus: Focus, width: str
) -> None:
    page = open_page("", viewport=WIDTHS[width], **STILL)
    page.add_init_script("window.print = () => { window.printed = document.querySelectorAll(':checked').length }")
    if width == "phone":
        go_to(page, focus, "Menu")
        page.keyboard.press("Enter")
    go_to(page, focus, "Conditions", tag="a")
    press(page, "Enter", "conditions/")
    go_to(page, focus, "Chronic migraine", tag="button")
    page.keyboard.press("ArrowDown" if width == "phone" else "ArrowRight")
    assert focus(page)["words"] == "Overactive bladder"
    go_to(page, focus, "Questions for overactive bladder to print")
    press(page, "Enter", "print/overactive-bladder/")
    for stop in walk(page, focus):
        assert stop["wrong"] == [], stop
        if stop["tag"] == "input" and stop["id"].startswith("ask-"):
            break
    page.keyboard.press("Space")
    go_to(page, focus, "Print my list")
    page.keyboard.press("Enter")
    until(page, "window.printed === 1")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("address", "key"), [*((page, "Tab") for page in KINDS), *((page, "Shift+Tab") for page in BACKWARD)]
)
def test_every_stop_of_the_keyboard_is_seen_and_none_holds_it(
    open_page: Open, focus: Focus, address: str, key: str, width: str
) -> None:
    page = open_page(address, viewport=WIDTHS[width], **STILL)
    stops = list(walk(page, focus, key))
    assert len(stops) > 10
    assert {stop["words"]: stop["wrong"] for stop in stops if stop["wrong"]} == {}


@pytest.mark.parametrize("scheme", ["dark", "calm"])
@pytest.mark.parametrize("address", ["conditions/", "print/questions/"])
def test_the_ring_is_seen_in_every_scheme(open_page: Open, focus: Focus, address: str, scheme: str) -> None:
    page = open_page(address, **STILL)
    page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)
    assert {stop["words"]: stop["wrong"] for stop in walk(page, focus) if stop["wrong"]} == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_stop_skips_to_the_title(open_page: Open, focus: Focus, width: str) -> None:
    page = open_page("risks/side-effects/", viewport=WIDTHS[width], **STILL)
    page.keyboard.press("Tab")
    assert (focus(page)["words"], focus(page)["wrong"]) == ("Skip to content", [])
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
    title = page.locator("h1").bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert title
    assert header
    assert title["y"] >= header["y"] + header["height"]


def test_the_menu_opens_by_keyboard_and_escape_closes_it(open_page: Open, focus: Focus) -> None:
    page = open_page("conditions/jaw-pain/", viewport=WIDTHS["phone"], **STILL)
    menu = page.get_by_role("button", name="Menu", exact=True)
    go_to(page, focus, "Menu")
    assert menu.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    assert menu.get_attribute("aria-expanded") == "true"
    assert focus(page)["words"] == "Conditions (back to the whole menu)"
    assert focus(page)["wrong"] == []
    page.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"
    assert focus(page)["words"] == "Menu"


def test_the_sections_of_the_menu_open_and_close_by_keyboard(open_page: Open, focus: Focus) -> None:
    page = open_page("conditions/jaw-pain/", viewport=WIDTHS["phone"], **STILL)
    go_to(page, focus, "Menu")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert focus(page)["words"] == "Pages in “Conditions”"
    go_to(page, focus, "Treatment", key="Shift+Tab")
    assert page.locator("#__drawer").is_checked()
    page.keyboard.press("Enter")
    page.wait_for_url("**/treatment/")
    go_to(page, focus, "Menu")
    page.keyboard.press("Enter")
    go_to(page, focus, "How to prepare for your visit")


def test_the_focus_that_leaves_the_menu_closes_it(open_page: Open, focus: Focus) -> None:
    page = open_page("conditions/jaw-pain/", viewport=WIDTHS["phone"], **STILL)
    go_to(page, focus, "Menu")
    page.keyboard.press("Enter")
    for _ in walk(page, focus):
        if page.evaluate("document.activeElement.closest('article') !== null"):
            break
    assert focus(page)["wrong"] == []
    assert not page.locator("#__drawer").is_checked()


def results(page: Page, focus: Focus, width: str) -> None:
    """Search by keyboard."""
    if width == "phone":
        go_to(page, focus, "Search")
        page.keyboard.press("Enter")
    else:
        go_to(page, focus, "Search", tag="input")
    page.keyboard.type("swallowing")
    page.press(".md-search__input", "End")
    page.locator(".md-search-result__link").first.wait_for(state="visible")


@pytest.mark.parametrize("width", WIDTHS)
def test_results_of_the_search_are_reached_by_tab_and_opened_by_enter(
    open_page: Open, focus: Focus, width: str
) -> None:
    page = open_page("about/", viewport=WIDTHS[width], **STILL)
    results(page, focus, width)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-search-result__link')")
    assert focus(page)["wrong"] == []
    before = page.url
    page.keyboard.press("Enter")
    until(page, "before => location.href !== before", before)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("key", ["", "Tab", "ArrowDown"])
def test_escape_closes_the_search_and_nothing_of_it_stays_in_the_way(
    open_page: Open, focus: Focus, width: str, key: str
) -> None:
    page = open_page("about/", viewport=WIDTHS[width], **STILL)
    results(page, focus, width)
    if key:
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()
    if width == "phone":
        assert focus(page)["words"] == "Search"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-search__output') === null")
    assert focus(page)["wrong"] == []


def test_what_an_empty_search_offers_goes_when_it_closes(open_page: Open, focus: Focus) -> None:
    page = open_page("about/", **STILL)
    go_to(page, focus, "Search", tag="input")
    page.keyboard.type("zzzzqqq")
    page.press(".md-search__input", "End")
    page.locator(".search-help").wait_for(state="visible")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-search') === null")


@pytest.mark.parametrize("key", ["n", "p", ".", ",", "f", "s", "/"])
def test_a_single_letter_does_nothing(open_page: Open, key: str) -> None:
    page = open_page("risks/side-effects/")
    before = page.url
    page.keyboard.press(key)
    page.wait_for_timeout(150)
    assert page.url == before
    assert not page.locator("#__search").is_checked()
