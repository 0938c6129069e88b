"""Certainty labels in a browser: reached by keyboard, told apart without color, readable on a small phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

LABELLED = "migraine/other-treatments/"
Open = Callable[..., Page]


def steps(label: Locator) -> list[bool]:
    """Return for each step of a label's mark whether it is drawn full."""
    drawn: list[str] = label.locator("circle").evaluate_all("steps => steps.map(step => getComputedStyle(step).fill)")
    return [fill != "none" for fill in drawn]


@pytest.mark.parametrize("colors", ["none", "active"])
@pytest.mark.parametrize("level", ["low", "moderate"])
def test_the_steps_of_a_label_differ_by_more_than_color(open_page: Open, colors: Any, level: str) -> None:
    page = open_page(LABELLED, forced_colors=colors)
    label = page.locator(".certainty", has_text=f"Certainty: {level}").first
    assert steps(label) == [True, True, level == "moderate", False]


def test_forced_colors_draw_the_mark_in_the_color_of_the_words(open_page: Open) -> None:
    page = open_page(LABELLED, forced_colors="active")
    label = page.locator(".certainty").first
    words = label.evaluate("label => getComputedStyle(label).color")
    assert label.locator("circle").first.evaluate("step => getComputedStyle(step).fill") == words


def test_a_label_has_its_words_as_its_name_and_no_more(open_page: Open) -> None:
    page = open_page(LABELLED)
    assert page.get_by_role("link", name="Certainty: moderate", exact=True).count() > 0


def test_a_label_shows_that_the_keyboard_has_reached_it(open_page: Open) -> None:
    page = open_page(LABELLED)
    label = page.locator(".certainty").first
    before = label.evaluate("label => getComputedStyle(label).outlineStyle + getComputedStyle(label).borderColor")
    page.keyboard.press("Tab")  # so that the browser takes what follows for keyboard use
    label.focus()
    after = label.evaluate("label => getComputedStyle(label).outlineStyle + getComputedStyle(label).borderColor")
    assert label.evaluate("label => label.matches(':focus-visible')")
    assert after != before


def test_enter_on_a_label_leads_to_what_its_level_means(open_page: Open) -> None:
    page = open_page(LABELLED)
    page.locator(".certainty", has_text="Certainty: very low").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/about/how-sure/#very-low")
    assert page.locator("#very-low").is_visible()


def test_a_finger_can_hit_a_label(open_page: Open) -> None:
    page = open_page(LABELLED, viewport={"width": 320, "height": 700}, has_touch=True)
    heights = page.locator(".certainty").evaluate_all("labels => labels.map(label => label.offsetHeight)")
    assert min(heights) >= 24  # WCAG 2.5.8


@pytest.mark.parametrize("size", ["125%", "250%"])
def test_a_label_fits_a_small_phone(open_page: Open, size: str) -> None:
    page = open_page(LABELLED, viewport={"width": 320, "height": 700}, bypass_csp=True)
    page.add_style_tag(content=f"html {{ font-size: {size} !important; }}")
    edges = page.locator(".certainty").evaluate_all(
        "labels => labels.map(label => label.getBoundingClientRect().right)"
    )
    assert max(edges) <= 320
