"""Pages in real Chromium: a fresh context for each test, the accessibility checker, and where the focus is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from own_host import Host, visit
from waiting import STYLED, act, until

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
SCHEMES = ("light", "dark", "calm")
AXE = Path(__file__).with_name("axe.js").read_text("utf-8")
MOVE = "dispatchEvent(new Event('pointermove'))"
FOCUS = Path(__file__).with_name("focus.js").read_text("utf-8")


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an address of the real site; options are those of a Playwright context.

    No copy is kept for offline use, which would have the machine busy: test_offline.py tests that.
    """
    contexts = []

    def open_one(address: str, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": DESKTOP, "service_workers": "block", **options})
        contexts.append(context)
        page = context.new_page()
        page.goto(server + address)
        if options.get("java_script_enabled", True):
            until(page, STYLED)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def host(site: Any, tmp_path: Path) -> Iterator[Host]:
    """Return a host of its own for a test."""
    running = Host(site.folder, tmp_path / "www")
    yield running
    running.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser without history, in which workers are allowed, of a reader who acts on each page."""
    fresh = browser.new_context()
    fresh.add_init_script(f"addEventListener('load', () => setTimeout(() => {MOVE}, 50))")
    yield fresh
    fresh.close()


@pytest.fixture
def visited(context: BrowserContext, host: Host) -> Page:
    """Return the home page, open until the browser's copy is complete."""
    return visit(context, host)


@pytest.fixture(scope="session")
def broken_rules() -> Callable[[Page], list[str]]:
    """Return a function that lists what a page breaks: all rules in light, those of contrast (7:1) in each scheme.

    Open the page with `reduced_motion="reduce"`, or colors are read while they change.
    """
    script: str = Axe().axe_script

    def check(page: Page) -> list[str]:
        act(page)  # the theme's script makes what scrolls a stop of the keyboard
        if not page.evaluate("'axe' in window"):
            page.add_init_script(script)  # for the pages that follow
            page.evaluate(script)
        return [broken for scheme in SCHEMES for broken in page.evaluate(AXE, scheme)]

    return check


@pytest.fixture(scope="session")
def focus() -> Callable[[Page], dict[str, Any]]:
    """Return a function that tells what has the focus (`words`) and what is `wrong` with how it shows."""

    def look(page: Page) -> dict[str, Any]:
        found: dict[str, Any] = page.evaluate(FOCUS)
        if found["wrong"]:  # no reader is as fast: a tooltip of the stop before may still be there
            page.wait_for_timeout(500)
            found = page.evaluate(FOCUS)
        return found

    return look
