"""The second guide against the rules of axe, in the three schemes, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_of_the_second_guide_breaks_a_rule(
    browser: Browser, example: Any, serve: Callable[..., Any], broken_rules: Callable[[Page], list[str]], width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, reduced_motion="reduce", service_workers="block"
    )
    page = context.new_page()
    broken = {}
    with serve(example.folder) as home:
        for address in [*example.addresses, "404.html"]:
            page.goto(home + address)
            if found := broken_rules(page):
                broken[address] = found
    context.close()
    assert broken == {}
