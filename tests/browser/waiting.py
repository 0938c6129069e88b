"""Waiting for a page without `eval` in it, which the guide's own content policy forbids."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Error, Page

STYLED = """
  [...document.querySelectorAll('link[rel=stylesheet]')].every(({ sheet, media }) => sheet && media !== 'not all') &&
  [...document.querySelectorAll('template[data-module=rest-of-styles]')].every(({ content }) =>
    [...document.styleSheets].some(({ href }) => href === content.querySelector('link').href))"""
THEME_RUNS = "document.documentElement.matches('.js-focus-visible')"


def act(page: Page) -> None:
    """Do what a reader does first; return when the late styles are in use and the theme's script has done its work."""
    until(page, STYLED)
    page.mouse.move(3, 400)
    page.mouse.move(4, 401)
    if page.locator("[data-module=first-act]").count():
        until(page, THEME_RUNS)
        page.wait_for_timeout(300)


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
