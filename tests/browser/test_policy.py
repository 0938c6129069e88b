"""The pages' security policy: nothing that the guide does breaks it, and what it is there for is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from list_page import AID, GENERAL, fill_in, print_my_list
from waiting import until
from watched import Watched

Open = Callable[..., Page]


@pytest.fixture
def watched(open_page: Open) -> Watched:
    """Return a page under watch, at the start of the site."""
    return Watched(open_page("", service_workers="allow"))


def test_no_page_breaks_its_policy(watched: Watched, site: Any) -> None:
    for address in [*site.addresses, "404.html"]:
        assert watched.go(address).locator("meta[http-equiv=Content-Security-Policy]").count() == 1, address
    assert watched.wrong == []


def test_the_search_keeps_to_the_policy(watched: Watched) -> None:
    page = watched.go("")
    page.click(".md-search__input")
    page.keyboard.type("droopy")
    page.locator(".md-search-result__link").first.click()
    until(page, "document.querySelector('h1') !== null && location.pathname !== '/'")
    assert watched.wrong == []


def test_tabs_terms_and_schemes_keep_to_the_policy(watched: Watched) -> None:
    page = watched.go("conditions/")
    page.get_by_role("tab", name="Jaw pain").click()
    page.get_by_label("Colors of this guide").select_option("calm")
    page = watched.go("migraine/")
    page.locator("a.term").first.focus()
    page.locator(".md-tooltip2--active").wait_for()
    assert watched.wrong == []


def test_the_list_builder_and_print_keep_to_the_policy(watched: Watched) -> None:
    page = watched.go(GENERAL)
    fill_in(page)
    assert "Can I swim?" in print_my_list(page)
    page.get_by_role("button", name="Clear everything").click()
    assert page.get_by_role("dialog").is_visible()
    assert watched.wrong == []


def test_the_page_that_weighs_keeps_to_the_policy(watched: Watched) -> None:
    page = watched.go(AID)
    page.locator("input[type=radio][name^=weigh-]").first.check()
    watched.go(GENERAL)
    assert watched.wrong == []


@pytest.mark.parametrize(
    "script",
    [
        "document.body.insertAdjacentHTML('beforeend', '<img src=missing.png onerror=\"window.ran = 1\">')",
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))",
        "setTimeout('window.ran = 1')",
        "document.body.append(Object.assign(document.createElement('script'), {src: 'https://example.org/a.js'}))",
        "fetch('https://example.org/').catch(() => {})",
        "document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/a.png'}))",
        "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://example.org/'}))",
    ],
)
def test_what_slipped_in_can_neither_run_nor_call_home(watched: Watched, script: str) -> None:
    page = watched.go("")
    page.evaluate(f"() => {{ {script} }}")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert any("refused" in line for line in watched.wrong)
    assert watched.elsewhere == set()
