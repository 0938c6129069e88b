"""Options side by side: columns where there is room, one below the other on a phone and on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

OPTIONS = "migraine/other-treatments/"
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
Open = Callable[..., Page]


@pytest.fixture
def options(open_page: Open) -> Open:
    """Return a function that opens the page of options in a window of some width, without side columns."""

    def open_one(width: int, **settings: Any) -> Page:
        page = open_page(OPTIONS, viewport={"width": width, "height": 900}, **settings)
        page.locator(".md-sidebar").evaluate_all("bars => bars.forEach(bar => { bar.hidden = true; })")
        return page

    return open_one


def columns(page: Page) -> list[list[int]]:
    """Return where the columns of each list start, from the left, in pixels."""
    found: list[list[int]] = page.locator(".options__list").evaluate_all(
        """lists => lists.map(list => [...new Set([...list.children].map(
             option => Math.round(option.getBoundingClientRect().left)))].sort((a, b) => a - b))"""
    )
    return found


def hidden_or_cut(page: Page) -> list[str]:
    """Return the names of options that a reader does not see whole."""
    found: list[str] = page.locator(".options__name").evaluate_all(
        """names => names.filter(name => {
             const box = name.getBoundingClientRect(), option = name.closest('li').getBoundingClientRect();
             return !box.height || box.right > option.right + 1 || name.scrollWidth > name.clientWidth + 1;
           }).map(name => name.textContent)"""
    )
    return found


def outside(page: Page, box: str) -> list[str]:
    """Return the texts of options that reach over the right edge of a box, or of the window."""
    found: list[str] = page.locator(".options__option, .options__option *").evaluate_all(
        """(parts, box) => {
             const edge = Math.min(document.querySelector(box).getBoundingClientRect().right, innerWidth) + 1;
             return parts.filter(part => part.getBoundingClientRect().right > edge).map(part => part.textContent);
           }""",
        box,
    )
    return found


def test_on_a_wide_screen_all_options_stand_side_by_side(options: Open) -> None:
    page = options(1600)
    amount = int(page.locator(".options__grid").first.get_attribute("data-options") or 0)
    assert amount > 2
    assert {len(starts) for starts in columns(page)} == {amount}


@pytest.mark.parametrize("width", [768, 1024, 1280, 1600])
def test_the_columns_of_all_questions_are_aligned(options: Open, width: int) -> None:
    starts = columns(options(width))
    assert len(starts) > 2
    assert {tuple(each) for each in starts} == {tuple(starts[0])}


@pytest.mark.parametrize("width", [768, 1024])
def test_a_tablet_shows_two_or_three_columns(options: Open, width: int) -> None:
    assert len(columns(options(width))[0]) in (2, 3)


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_shows_one_option_below_the_other(options: Open, width: int) -> None:
    assert {len(starts) for starts in columns(options(width))} == {1}


@pytest.mark.parametrize("width", [320, 768, 1280, 1600])
def test_the_name_of_every_option_is_seen_whole(options: Open, width: int) -> None:
    assert hidden_or_cut(options(width)) == []


def test_paper_shows_one_option_below_the_other(options: Open) -> None:
    page = options(1280)
    page.emulate_media(media="print")
    assert {len(starts) for starts in columns(page)} == {1}


@pytest.mark.parametrize("width", [320, 1280])
def test_text_of_twice_the_size_leaves_fewer_columns_and_stays_inside_the_article(options: Open, width: int) -> None:
    page = options(width, bypass_csp=True)
    before = len(columns(page)[0])
    page.add_style_tag(content="html { font-size: 250% !important; }")  # the theme's own is 125%
    assert len(columns(page)[0]) == 1 or len(columns(page)[0]) < before
    assert hidden_or_cut(page) == []
    # The theme's own header is wider than a small phone at this size; the options are not.
    assert outside(page, ".options__grid") == []


def test_beside_the_side_columns_no_option_leaves_the_article(open_page: Open) -> None:
    page = open_page(OPTIONS, viewport={"width": 1600, "height": 900})
    assert outside(page, "article") == []


@pytest.mark.parametrize(("width", "colors"), [(1600, "light"), (1600, "dark"), (390, "dark")])
def test_options_and_labels_break_no_accessibility_rule(options: Open, width: int, colors: str) -> None:
    page = options(width, color_scheme=colors)
    assert page.locator(".certainty").count() > 0
    found = Axe().run(page, options=RULES).response["violations"]
    assert [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in found] == []


def test_options_are_lists_under_their_questions_for_a_screen_reader(options: Open) -> None:
    page = options(1600)
    questions = page.locator(".options__grid h3")
    lists = page.locator(".options__grid").get_by_role("list")
    assert questions.count() == lists.count() > 2
