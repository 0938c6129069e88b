"""Every page, and every state a reader can bring one into, against the rules of axe in the three schemes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
Broken = Callable[[Page], list[str]]
WIDTHS = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
SIZES = {**WIDTHS, "narrow": {"width": 320, "height": 640}}
STILL = {"reduced_motion": "reduce"}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("part", range(4))  # so that all cores share the work
def test_no_page_breaks_a_rule_in_any_scheme(
    open_page: Open, site: Any, broken_rules: Broken, part: int, width: str
) -> None:
    page = open_page("about/", viewport=WIDTHS[width], **STILL)
    home = page.url.removesuffix("about/")
    broken = {}
    for address in [*site.addresses, "404.html"][part::4]:
        page.goto(home + address)
        if found := broken_rules(page):
            broken[address] = found
    assert broken == {}


GRAY = "document.querySelector('article .summary p').style.color = '%s'"
HARMS = {
    "light: color-contrast:": GRAY % "#777",
    "light: color-contrast-enhanced": GRAY % "#666",
    "dark: color-contrast:": GRAY % "#666",
    "dark: color-contrast-enhanced": GRAY % "#999",
    "calm: color-contrast:": GRAY % "#666",
    "calm: color-contrast-enhanced": GRAY % "#999",
    "light: region": "document.body.insertAdjacentHTML('beforeend', '<p>Outside of all landmarks</p>')",
    "light: button-name": "document.querySelector('article .summary').innerHTML += '<button></button>'",
    "light: label-title-only": "document.querySelector('article .summary').innerHTML += '<input title=\"Name\">'",
}


@pytest.mark.parametrize("rule", HARMS)
def test_the_checker_finds_a_page_that_was_broken(open_page: Open, broken_rules: Broken, rule: str) -> None:
    page = open_page("about/", **STILL)
    page.evaluate(f"() => {{ {HARMS[rule]} }}")
    assert [found for found in broken_rules(page) if found.startswith(rule)] != []


def search(page: Page, words: str) -> None:
    """Open the search as a reader does at this width and type."""
    button = page.get_by_role("banner").get_by_role("button", name="Search", exact=True)
    if button.is_visible():
        button.click()
    else:
        page.click(".md-search__input")
    page.keyboard.type(words)
    page.press(".md-search__input", "End")


def hits(page: Page) -> None:
    """A search with results, one of them unfolded."""
    search(page, "bladder")
    page.locator(".md-search-result__more summary:visible").first.click()
    page.locator(".md-search-result__more[open] a").first.wait_for(state="visible")


def no_hits(page: Page) -> None:
    """A search that finds nothing."""
    search(page, "zzzzqqq")
    page.locator(".search-help").wait_for(state="visible")


def drawer(page: Page) -> None:
    """The menu of a phone, in the section of this page."""
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Jaw pain and Botox").first.wait_for(state="visible")


def whole_drawer(page: Page) -> None:
    """The menu of a phone, all sections."""
    drawer(page)
    page.get_by_role("button", name="back to the whole menu").click()
    page.get_by_role("link", name="Treatment", exact=True).filter(visible=True).wait_for()


def other_tab(page: Page) -> None:
    """The last tab of the conditions."""
    page.get_by_role("tab").last.click()
    page.get_by_role("tabpanel").wait_for(state="visible")


def built(page: Page) -> None:
    """A list of questions with everything on it."""
    page.locator("[data-part=mark]").first.click()
    page.locator(".sheet-question input").last.check()
    page.locator(".sheet-question textarea").first.fill("Every twelve weeks")
    page.get_by_role("button", name="Add a question of your own").click()
    page.keyboard.type("Can I swim?")
    page.get_by_text("Questions for another condition").click()


def asked(page: Page) -> None:
    """The question that comes before everything is cleared."""
    built(page)
    page.get_by_role("button", name="Clear everything").click()


@pytest.mark.parametrize(
    ("address", "state", "width"),
    [
        *[("conditions/", state, width) for state in (hits, no_hits, other_tab) for width in WIDTHS],
        *[("conditions/", state, "phone") for state in (drawer, whole_drawer)],
        *[("print/overactive-bladder/", state, width) for state in (built, asked) for width in WIDTHS],
        ("print/questions/", built, "narrow"),
        ("404.html", hits, "phone"),
    ],
)
def test_no_state_of_a_page_breaks_a_rule_in_any_scheme(
    open_page: Open, broken_rules: Broken, address: str, state: Callable[[Page], None], width: str
) -> None:
    page = open_page(address, viewport=SIZES[width], **STILL)
    state(page)
    assert broken_rules(page) == []
