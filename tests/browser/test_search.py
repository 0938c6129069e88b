"""Search finds what readers type, in their words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import yaml
from playwright.sync_api import Page

from waiting import until

Open = Callable[..., Page]
SEARCHES: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("searches.yml").read_text("utf-8"))
BOX = ".md-search__input"
HITS = ".md-search-result__list > li > a:first-child"


def first_hits(page: Page) -> dict[str, str]:
    """Type each search and return the address of the first page found, without its anchor."""
    found = {}
    for words in SEARCHES:
        page.fill(BOX, "")
        page.press(BOX, "End")
        until(page, "document.querySelector('.md-search-result__list').children.length === 0")
        page.fill(BOX, words)
        page.press(BOX, "End")
        page.wait_for_selector(HITS, state="attached")
        found[words] = page.locator(HITS).first.get_attribute("href") or ""
    return found


def test_the_page_that_serves_best_is_found_first_in_19_of_20_searches(open_page: Open, server: str) -> None:
    page = open_page("")
    page.click(BOX)
    found = {words: hit.removeprefix(server).split("?")[0].split("#")[0] for words, hit in first_hits(page).items()}
    missed = {words: hit for words, hit in found.items() if hit not in SEARCHES[words]}
    assert len(SEARCHES) >= 40
    assert len(missed) <= len(SEARCHES) / 20, missed


def test_aliases_are_found_but_not_shown(open_page: Open) -> None:
    page = open_page("")
    page.click(BOX)
    page.fill(BOX, "sweaty hands")
    page.press(BOX, "End")
    page.wait_for_selector(HITS, state="attached")
    assert page.locator(".md-search-result .md-tag").filter(visible=True).count() == 0
    assert "sweaty hands" not in open_page("conditions/excessive-sweating/").locator("article").inner_text().casefold()


def test_typing_does_not_move_the_page(open_page: Open) -> None:
    page = open_page("risks/side-effects/")
    page.mouse.wheel(0, 1200)
    until(page, "window.scrollY > 1000")
    page.click(BOX)
    before = page.evaluate("window.scrollY")
    page.keyboard.type("droopy eyelid", delay=20)
    page.wait_for_selector(HITS)
    assert page.evaluate("window.scrollY") == before


def test_on_a_phone_the_reader_comes_back_to_the_same_place(open_page: Open) -> None:
    page = open_page("risks/side-effects/", viewport={"width": 390, "height": 844})
    page.mouse.wheel(0, 1200)
    until(page, "window.scrollY > 1000")
    before = page.evaluate("window.scrollY")
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("droopy eyelid", delay=20)
    page.wait_for_selector(HITS)
    page.keyboard.press("Escape")
    until(page, "place => window.scrollY === place", before)


def test_a_search_without_a_hit_leads_on(open_page: Open) -> None:
    page = open_page("")
    page.click(BOX)
    page.fill(BOX, "zzzzqqq")
    page.press(BOX, "End")
    helps = page.locator(".search-help")
    helps.wait_for(state="visible")
    assert helps.locator("a").count() >= 3


def test_the_search_of_the_page_for_unknown_addresses_finds_and_tells_the_server_nothing(open_page: Open) -> None:
    page = open_page("404.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.fill("#lost-word", "bladder")
    page.press("#lost-word", "Enter")
    page.locator(HITS).first.wait_for(state="visible")
    assert page.input_value(BOX) == "bladder"
    assert [url for url in [*asked, page.url] if "bladder" in url] == []
