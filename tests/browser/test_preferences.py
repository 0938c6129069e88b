"""What readers ask of their system: less motion, more contrast, colors of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
Focus = Callable[[Page], dict[str, Any]]
PAGES = ["", "conditions/", "print/questions/"]
MOVING = """() => [...document.querySelectorAll('*')].flatMap(node => ['', '::before', '::after'].map(part => {
    const style = getComputedStyle(node, part || undefined);
    const moves = style.transitionDuration.split(', ').some((time, at) =>
      parseFloat(time) > 0 && style.transitionProperty.split(', ')[at] !== 'none');
    const still = !moves && style.animationName === 'none' && style.scrollBehavior === 'auto';
    return still ? null : `${node.localName}.${node.getAttribute('class')}${part}`;
  })).filter(Boolean)"""
BORDERS = """() => Object.fromEntries(['.doors + ul > li', '.page-tools button', '.topbar__scheme select', '.md-footer']
  .map(each => [each, document.querySelector(each)]).filter(([, node]) => node)
  .map(([name, node]) => [name, getComputedStyle(node).borderTopColor]))"""


@pytest.mark.parametrize("address", PAGES)
def test_nothing_moves_for_readers_who_ask_for_less_motion(open_page: Open, address: str) -> None:
    assert open_page(address, reduced_motion="reduce").evaluate(MOVING) == []


def test_something_moves_for_others(open_page: Open) -> None:
    assert len(open_page("conditions/").evaluate(MOVING)) > 10


def test_switching_tabs_and_jumping_within_a_page_happen_at_once_for_readers_who_ask_for_less_motion(
    open_page: Open,
) -> None:
    page = open_page("conditions/", reduced_motion="reduce")
    page.get_by_role("tab", name="Jaw pain").click()
    assert page.get_by_role("tabpanel", name="Jaw pain").is_visible()
    page.evaluate("window.scrollTo(0, 0); location.hash = '#uses-that-are-not-here'")
    assert page.evaluate("window.scrollY") > 500


@pytest.mark.parametrize("scheme", ["light", "dark", "calm"])
def test_readers_who_ask_for_more_contrast_get_lines_as_strong_as_the_text(open_page: Open, scheme: str) -> None:
    page = open_page("", contrast="more")
    page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)
    ink = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
    assert set(page.evaluate(BORDERS).values()) == {ink}
    page.emulate_media(contrast="no-preference")
    assert ink not in page.evaluate(BORDERS).values()


@pytest.mark.parametrize("scheme", ["light", "dark", "calm"])
def test_readers_who_ask_for_more_contrast_get_no_paler_text(open_page: Open, scheme: str) -> None:
    page = open_page("risks/", contrast="more")
    page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)
    ink, pale = page.evaluate("['h1', '.page-dates'].map(each => getComputedStyle(document.querySelector(each)).color)")
    assert pale == ink


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_the_focus_is_seen_in_the_systems_own_colors(open_page: Open, focus: Focus, address: str, system: str) -> None:
    page = open_page(address, forced_colors="active", color_scheme=system, reduced_motion="reduce")
    wrong = {}
    for _ in range(25):
        page.keyboard.press("Tab")
        stop = focus(page)
        wrong.update({stop["words"]: stop["wrong"]} if stop["wrong"] else {})
    assert wrong == {}


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_open_tab_is_told_by_more_than_color_in_the_systems_own_colors(open_page: Open, system: str) -> None:
    page = open_page("conditions/", forced_colors="active", color_scheme=system)
    lines = "tab => getComputedStyle(tab).textDecorationLine"
    assert page.get_by_role("tab", selected=True).evaluate(lines) == "underline"
    assert {tab.evaluate(lines) for tab in page.get_by_role("tab", selected=False).all()} == {"none"}
