"""Pages of the real site in Chromium: the way to the emergency card, cards on paper, terms."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

PHONE = {"width": 390, "height": 844}
Open = Callable[..., Page]


def test_the_line_above_the_header_leads_to_the_emergency_card(open_page: Open) -> None:
    page = open_page("treatment/results/", viewport=PHONE)
    page.get_by_role("link", name="When to call 911").click()
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
