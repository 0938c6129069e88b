"""What a text says of its age can be read by everyone, on paper too, and stands there once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from own_host import said
from waiting import until

TEXT = """---
title: A page about treatment
description: A page that is only here to be built by a test of the guide.
reviewed: 2026-05-25
review_by: {review_by}
---

# Ask

## Questions to ask {{ .checklist #ask }}

- Is it approved?
"""
Open = Callable[..., Page]


@pytest.fixture
def open_late(build_site: Any, serve: Any, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Return a function that opens a page on a day; a.md was to be checked before the guide was built, b.md later."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")  # 2026-11-26
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    pages = {"a.md": TEXT.format(review_by="2026-11-25"), "b.md": TEXT.format(review_by="2027-05-24")}
    pages["b.md"] = pages["b.md"].replace("#ask", "#ask-b")
    with serve(build_site(pages).folder) as address:

        def opened(name: str, day: date = date(2027, 6, 1)) -> Page:
            page = context.new_page()
            page.clock.set_fixed_time(datetime(day.year, day.month, day.day, 12))
            page.goto(address + name)
            return page

        yield opened
        context.close()


@pytest.mark.parametrize("address", ["a/", "print/ask/"])
def test_it_can_be_read_by_everyone_on_screen_and_on_paper(
    open_late: Open, broken_rules: Callable[[Page], list[str]], address: str
) -> None:
    page = open_late(address)
    assert broken_rules(page) == []
    for medium in ("screen", "print"):
        page.emulate_media(media=medium)
        assert page.get_by_text("may be out of date").filter(visible=True).count() == 1


@pytest.mark.parametrize("address", ["b/", "print/ask-b/"])
def test_a_text_that_is_read_after_its_day_says_so(open_late: Open, address: str) -> None:
    page = open_late(address, date(2027, 5, 25))
    assert said(page, "stale").startswith("This page may be out of date. It was to be checked again by May 24, 2027.")


def test_a_text_that_is_read_on_its_day_says_nothing(open_late: Open) -> None:
    page = open_late("b/", date(2027, 5, 24))
    until(page, "document.readyState === 'complete'")
    page.wait_for_timeout(300)
    assert not page.locator("[data-say]:not([hidden])").count()
