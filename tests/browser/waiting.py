"""Waiting for a page without `eval` in it, which the guide's own content policy forbids."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Error, Page


def until(page: Page, script: str, arg: object = None, *, seconds: float = 20) -> Any:
    """Return what a script gives once that is true; fail when it takes longer than some seconds."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = page.evaluate(script, arg)
        except Error as error:  # the page moved on while it was asked
            found = None
            last: object = error
        else:
            last = found
        if found:
            return found
        assert time.monotonic() < end, f"{script!r} stayed {last!r} for {seconds} seconds"
        page.wait_for_timeout(50)
