"""Every page of the real site in Chromium: accessibility rules, requests, and width on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PHONE = {"width": 390, "height": 844}
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
# One page of each layout and of each thing that can stand on one.
KINDS = [
    "",
    "conditions/",
    "conditions/overactive-bladder/",
    "risks/side-effects/",
    "glossary/",
    "print-kit/",
    "talk-to-your-doctor/what-matters/",
    "404.html",
]
Open = Callable[..., Page]


def broken_rules(page: Page, addresses: list[str]) -> dict[str, list[str]]:
    """Accessibility rules that pages break, with the first place of each."""
    home = page.url
    broken: dict[str, list[str]] = {}
    for address in addresses:
        page.goto(home + address)
        found = Axe().run(page, options=RULES).response["violations"]
        if found:
            broken[address] = [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in found]
    return broken


@pytest.mark.parametrize("part", range(4))  # so that all cores share the work
def test_no_page_breaks_an_accessibility_rule(open_page: Open, site: Any, part: int) -> None:
    assert broken_rules(open_page(""), [*site.addresses, "404.html"][part::4]) == {}


def test_no_kind_of_page_breaks_a_rule_in_the_dark_on_a_phone(open_page: Open) -> None:
    assert broken_rules(open_page("", color_scheme="dark", viewport=PHONE), KINDS) == {}


def test_no_page_asks_another_host_for_anything(open_page: Open, site: Any) -> None:
    page = open_page("")
    home = page.url
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in site.addresses:
        page.goto(home + address)
        page.wait_for_load_state("load")
    assert len(asked) > len(site.addresses)
    assert {
        url for url in asked if urlsplit(url).netloc != urlsplit(home).netloc and not url.startswith("data:")
    } == set()


def test_no_page_scrolls_sideways_on_a_phone(open_page: Open, site: Any) -> None:
    page = open_page("", viewport={"width": 320, "height": 700})
    home = page.url
    wide = {}
    for address in site.addresses:
        page.goto(home + address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[address] = width
    assert wide == {}


def test_the_line_above_the_title_leads_to_the_emergency_card(open_page: Open) -> None:
    page = open_page("treatment/results/", viewport=PHONE)
    page.get_by_role("link", name="Had an injection? Know when to call 911").click()
    assert page.get_by_role("heading", name="Call 911 if:").is_visible()
    top = page.locator(".care-card.emergency").evaluate("node => node.getBoundingClientRect().top")
    assert -40 <= top < PHONE["height"] / 2


def test_care_cards_on_paper_are_white_with_black_borders_of_8_6_and_4_pixels(open_page: Open) -> None:
    page = open_page("")
    page.emulate_media(media="print")
    borders = page.evaluate(
        """() => ['emergency', 'same-day', 'next-visit'].map(kind => {
             const card = document.createElement('div');
             card.className = `admonition ${kind} care-card`;
             document.querySelector('.md-typeset').append(card);
             const style = getComputedStyle(card);
             return [style.borderTopWidth, style.borderLeftWidth, style.borderTopColor, style.backgroundColor];
           })"""
    )
    white, black = "rgb(255, 255, 255)", "rgb(0, 0, 0)"
    assert borders == [["8px", "8px", black, white], ["6px", "6px", black, white], ["4px", "4px", black, white]]


def test_a_term_is_explained_on_keyboard_focus_and_leads_to_the_glossary(open_page: Open) -> None:
    page = open_page("migraine/")
    term = page.locator("a.term").first
    assert term.get_attribute("href").startswith("../glossary/#")  # type: ignore[union-attr]
    explained = term.get_attribute("title") or term.get_attribute("aria-describedby")
    term.focus()
    page.wait_for_selector(".md-tooltip2--active, a.term[title]")
    assert explained or page.locator(".md-tooltip2--active").count()
