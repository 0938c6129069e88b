"""Light, dark and calm: set before anything is drawn, chosen, kept, and the system's where nothing is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from list_page import BLOCKED
from waiting import until

Open = Callable[..., Page]
KEY = "botox-guide.scheme"
PAPER = {"light": "rgb(253, 253, 251)", "dark": "rgb(20, 25, 30)", "calm": "rgb(31, 26, 22)"}
PAGES = ["", "conditions/", "print/questions/", "404.html"]
# Notes the colors of the page at the first chance to draw it, and the attribute when the text has been read.
WATCH = """
window.drawn = [];
const note = () => document.body && window.drawn.push(getComputedStyle(document.body).backgroundColor);
(function each() { note(); requestAnimationFrame(each) })();
addEventListener('DOMContentLoaded', () => { window.scheme = document.documentElement.dataset.scheme });
"""


def paper(page: Page) -> str:
    """The color behind the text."""
    color: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return color


def choose(page: Page, scheme: str) -> None:
    """Use the switch."""
    page.get_by_label("Colors of this guide").select_option(scheme)


@pytest.mark.parametrize("scheme", PAPER)
@pytest.mark.parametrize("address", PAGES)
def test_the_chosen_colors_are_there_before_anything_is_drawn(open_page: Open, address: str, scheme: str) -> None:
    page = open_page("about/", color_scheme="dark" if scheme == "light" else "light")
    home = page.url.removesuffix("about/")
    choose(page, scheme)
    page.add_init_script(WATCH)
    page.goto(home + address)
    until(page, "window.drawn.length > 3")
    assert page.evaluate("window.scheme") == scheme
    assert set(page.evaluate("window.drawn")) == {PAPER[scheme]}


def test_the_script_that_sets_the_colors_stands_in_the_head_of_every_page_and_waits_for_nothing(site: Any) -> None:
    scripts = {
        address: site.page(address).xpath(
            "//head/script[not(@defer or @async or @type)][@data-guide='botox-guide'][contains(., 'scheme')]"
        )
        for address in site.addresses
    }
    assert [address for address, found in scripts.items() if len(found) != 1] == []


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_the_system_decides_where_nothing_was_chosen(open_page: Open, address: str, system: str) -> None:
    page = open_page(address, color_scheme=system)
    assert page.evaluate("document.documentElement.dataset.scheme") is None
    assert paper(page) == PAPER[system]
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == system


def test_a_change_of_the_system_is_followed_where_nothing_was_chosen(open_page: Open) -> None:
    page = open_page("about/", color_scheme="light", reduced_motion="reduce")
    page.emulate_media(color_scheme="dark")
    assert paper(page) == PAPER["dark"]


@pytest.mark.parametrize("scheme", PAPER)
def test_a_choice_stands_against_the_system_and_holds_on_the_next_pages(open_page: Open, scheme: str) -> None:
    page = open_page("about/", color_scheme="dark" if scheme == "light" else "light")
    home = page.url.removesuffix("about/")
    choose(page, scheme)
    assert paper(page) == PAPER[scheme]
    for address in PAGES:
        page.goto(home + address)
        assert paper(page) == PAPER[scheme], address
    page.goto(home)
    assert page.get_by_label("Colors of this guide").input_value() == scheme


def test_the_choice_can_be_given_back_to_the_system(open_page: Open) -> None:
    page = open_page("about/", color_scheme="dark")
    choose(page, "light")
    choose(page, "")
    assert paper(page) == PAPER["dark"]
    page.reload()
    assert paper(page) == PAPER["dark"]
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None


@pytest.mark.parametrize("address", ["risks/", "print/questions/"])
def test_a_choice_in_one_tab_of_the_browser_shows_in_the_others(open_page: Open, address: str) -> None:
    page = open_page("about/")
    other = page.context.new_page()
    other.goto(page.url.removesuffix("about/") + address)
    choose(page, "calm")
    expect(other.locator("html")).to_have_attribute("data-scheme", "calm")
    choose(page, "")
    expect(other.locator("html")).not_to_have_attribute("data-scheme", "calm")


def test_a_page_that_comes_back_shows_the_choice_made_meanwhile(open_page: Open) -> None:
    page = open_page("about/")
    page.goto(page.url.removesuffix("about/") + "risks/")
    choose(page, "calm")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("data-scheme", "calm")
    assert page.get_by_label("Colors of this guide").input_value() == "calm"


def test_the_switch_works_for_the_page_where_the_browser_keeps_nothing(open_page: Open) -> None:
    page = open_page("about/")
    page.add_init_script(BLOCKED)
    errors: list[str] = []
    page.reload()
    page.on("pageerror", lambda error: errors.append(str(error)))
    choose(page, "calm")
    assert paper(page) == PAPER["calm"]
    assert errors == []


@pytest.mark.parametrize("value", ["neon", "", "<b>"])
def test_what_is_no_scheme_is_not_taken_from_the_browsers_memory(open_page: Open, value: str) -> None:
    page = open_page("about/", color_scheme="dark")
    page.evaluate(f"value => localStorage.setItem('{KEY}', value)", value)
    page.reload()
    assert paper(page) == PAPER["dark"]
    assert page.get_by_label("Colors of this guide").input_value() == ""


@pytest.mark.parametrize("address", ["", "print/questions/"])
def test_paper_is_black_on_white_whatever_was_chosen(open_page: Open, address: str) -> None:
    page = open_page(address)
    page.evaluate("document.documentElement.dataset.scheme = 'calm'")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
