"""Pages where scripts are off: all but the search, the colors and the list builder works, and the page says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
OFF: dict[str, Any] = {"java_script_enabled": False}
PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize("address", ["", "conditions/", "risks/side-effects/", "404.html", "print/questions/"])
def test_a_line_says_what_scripts_are_needed_for(open_page: Open, address: str) -> None:
    line = open_page(address, **OFF).locator("noscript p")
    assert line.is_visible()
    assert line.inner_text().startswith("Scripts are off.")
    assert "Build your own list” need" in line.inner_text()


def test_the_line_is_not_there_with_scripts(open_page: Open) -> None:
    page = open_page("conditions/")
    assert "Scripts are off" in page.locator("body noscript").first.text_content()  # type: ignore[operator]
    assert page.locator("noscript p").count() == 0


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 900}], ids=["phone", "desktop"])
def test_nothing_is_shown_that_needs_scripts(open_page: Open, viewport: dict[str, int]) -> None:
    page = open_page("conditions/", viewport=viewport, **OFF)
    dead = [".md-search__input", "[for=__search]", ".topbar__scheme", "button", "[role=tablist]", ".tabbed-labels"]
    assert [each for each in dead if page.locator(each).filter(visible=True).count()] == []


def test_the_search_of_the_page_for_unknown_addresses_is_not_shown(open_page: Open) -> None:
    assert not open_page("404.html", **OFF).locator(".lost-search").is_visible()


def test_every_section_is_one_stop_of_the_keyboard_away_from_the_line(open_page: Open, site: Any) -> None:
    page = open_page("conditions/", viewport=PHONE, **OFF)
    links = page.locator("noscript nav a")
    assert [link.inner_text() for link in links.all()] == [
        "Home", "About chronic migraine", "Treatment", "Conditions",
        "Benefits and risks", "Talk to your doctor", "About",
    ]  # fmt: skip
    for link in links.all():
        target = (link.get_attribute("href") or "").removeprefix("../").removeprefix("./")
        assert target in {*site.addresses, ".", ".."}
    links.nth(4).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/risks/")


def test_the_menu_of_a_phone_opens_and_leads_on(open_page: Open) -> None:
    page = open_page("conditions/", viewport=PHONE, **OFF)
    page.locator("label.md-header__button[for=__drawer]").click()
    page.get_by_role("link", name="Jaw pain and Botox").filter(visible=True).first.click()
    page.wait_for_url("**/conditions/jaw-pain/")


@pytest.mark.parametrize(("system", "paper"), [("light", "rgb(253, 253, 251)"), ("dark", "rgb(20, 25, 30)")])
def test_the_colors_follow_the_system(open_page: Open, system: str, paper: str) -> None:
    page = open_page("about/", color_scheme=system, **OFF)
    shot = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert shot == paper


def test_the_emergency_signs_are_one_press_away(open_page: Open) -> None:
    page = open_page("treatment/results/", viewport=PHONE, **OFF)
    page.get_by_role("link", name="When to call 911").first.click()
    assert page.get_by_role("heading", name="Call 911 if:").is_visible()


@pytest.mark.parametrize("address", ["conditions/", "conditions/jaw-pain/", "print/diary/", "print/questions/"])
def test_no_words_of_a_page_are_missing(open_page: Open, site: Any, address: str) -> None:
    shown = squeezed(open_page(address, **OFF).locator("article, main:not(:has(article))").inner_text())
    parts = site.page(address).xpath("(//article|//main[not(.//article)])//*[self::h2 or self::li or self::th]")
    texts = [
        squeezed(part.text_content())
        for part in parts
        if not part.xpath("ancestor::nav|ancestor::thead|self::*[@hidden]")
    ]
    assert len(texts) > 5
    assert [text for text in texts if text not in shown] == []


def squeezed(text: str) -> str:
    """The letters of a text, without white space, which a browser sets otherwise, and without marks of links."""
    return "".join(text.split()).translate({ord("#"): "", ord("↩"): ""}).casefold()


def test_boxes_of_a_sheet_can_be_ticked_and_lines_written_on(open_page: Open) -> None:
    page = open_page("print/questions/", **OFF)
    box = page.get_by_role("checkbox").first
    box.check()
    assert box.is_checked()
    name = page.get_by_label("My name")
    name.fill("Ann")
    assert name.input_value() == "Ann"


def test_a_sheet_of_answers_has_no_dead_builder(open_page: Open) -> None:
    page = open_page("print/questions/", **OFF)
    assert page.locator(".builder").filter(visible=True).count() == 0
