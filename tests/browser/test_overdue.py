"""What a text says of its age can be read by everyone, on paper too, and stands there once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

TEXT = """---
title: A page about treatment
description: A page that is only here to be built by a test of the guide.
reviewed: 2026-05-25
review_by: 2026-11-25
---

# Ask

## Questions to ask { .checklist #ask }

- Is it approved?
"""
Open = Callable[[str], Page]


@pytest.fixture
def open_late(build_site: Any, serve: Any, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Return a function that opens a page of a guide that was built, and is read, after the day of its next check."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")  # 2026-11-26
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    with serve(build_site({"a.md": TEXT}).folder) as address:

        def opened(name: str) -> Page:
            page = context.new_page()
            page.clock.set_fixed_time(datetime(2027, 6, 1, 12))
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
