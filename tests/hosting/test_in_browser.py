"""The guide as a reader's browser gets it from nginx: the headers forbid nothing that the guide does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

import nginx
from list_page import GENERAL
from watched import Watched


@pytest.fixture
def watched(site: Any, browser: Browser) -> Iterator[Watched]:
    """Return a page under watch, at the start of the site; its certificate is one that nobody trusts."""
    with nginx.running(site.folder) as ports:
        context = browser.new_context(ignore_https_errors=True, service_workers="block")
        page = context.new_page()
        page.goto(f"https://127.0.0.1:{ports.https}/")
        yield Watched(page)
        context.close()


def test_pages_search_and_sheets_work_under_the_headers(watched: Watched, site: Any) -> None:
    for address in ["", "conditions/", "migraine/", GENERAL, "nowhere/"]:
        page = watched.go(address)
    page = watched.go("risks/")
    page.click(".md-search__input")
    page.keyboard.type("droopy")
    page.locator(".md-search-result__link").first.wait_for(state="visible")
    wrong = [line for line in watched.wrong if "404" not in line and "Service Worker" not in line]
    assert (wrong, watched.elsewhere) == ([], set())
