"""The copy in the browser: after one visit everything opens without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from host import Host
from waiting import until

KINDS = ["", "risks/", "conditions/", "migraine/what-trials-found/", "print-kit/", "print/questions/", "print/diary/"]
CONTROLLED = "navigator.serviceWorker.controller?.state === 'activated'"


@pytest.fixture
def host(site, tmp_path: Path) -> Iterator[Host]:
    """Return a host of its own for a test."""
    running = Host(site.folder, tmp_path / "www")
    yield running
    running.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser without history in which workers are allowed."""
    fresh = browser.new_context()
    yield fresh
    fresh.close()


@pytest.fixture
def visited(context: BrowserContext, host: Host) -> Page:
    """Return the home page, read until the copy is complete."""
    page = context.new_page()
    page.goto(host.address)
    until(page, CONTROLLED)
    return page


def test_after_one_visit_every_kind_of_page_opens_without_a_network(visited: Page, host: Host) -> None:
    errors: list[str] = []
    visited.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    visited.on("requestfailed", lambda request: errors.append(request.url))
    host.stop()
    for address in KINDS:
        assert visited.goto(host.address + address).status == 200
        assert visited.locator("h1").first.is_visible()
        until(visited, "document.readyState === 'complete'")
    host.start()
    assert not [error for error in errors if "sw.js" not in error]
