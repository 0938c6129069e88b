"""Where a browser keeps no copy the guide is a plain site, and a text past its day of review says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from own_host import CONTROLLED, Host, publish, said, says_that_it_is_old, update
from waiting import until

AFTER = datetime(2099, 6, 1, 12)  # past the day of review of every page
REGISTERED = "navigator.serviceWorker.getRegistrations().then(({ length }) => length)"
EMPTY = "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))"


def wrong(page: Page) -> list[str]:
    """Return the list that takes up what goes wrong in a page from now on."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    return errors


def limit(context: BrowserContext, page: Page, host: Host, size: int) -> None:
    """Give the guide's address so many bytes of storage."""
    origin = host.address.rstrip("/")
    session = context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": size})


def test_a_full_disk_leaves_a_plain_site(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    limit(context, page, host, 200_000)
    errors = wrong(page)
    page.goto(host.address)
    host.wait_for("/404.html", page)
    until(page, f"{REGISTERED}.then((count) => count === 0)")
    page.goto(host.address + "risks/")
    assert page.locator("h1").first.is_visible()
    assert not errors


def test_an_update_that_finds_no_room_leaves_the_version_before(
    context: BrowserContext, visited: Page, host: Host
) -> None:
    used = visited.evaluate("navigator.storage.estimate().then(({ usage }) => usage)")
    limit(context, visited, host, used + 100_000)
    publish(host)
    update(visited)
    host.stop()
    visited.goto(host.address + "about/")
    assert visited.locator("h1").inner_text().startswith("About this guide")


def test_blocked_workers_leave_a_plain_site(browser: Browser, host: Host) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    errors = wrong(page)
    page.goto(host.address)
    page.wait_for_timeout(3000)
    assert page.goto(host.address + "risks/").status == 200
    assert not errors
    assert "/sw.js" not in host.asked
    context.close()


def test_a_site_without_https_is_a_plain_site(context: BrowserContext, host: Host) -> None:
    plain = "http://guide.example/"

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(plain).split("?")[0]
        file = host.site / (f"{path}index.html" if path.endswith("/") or not path else path)
        route.fulfill(path=file) if file.is_file() else route.fulfill(status=404)

    context.route(f"{plain}**", answer)
    page = context.new_page()
    errors = wrong(page)
    page.goto(plain)
    page.wait_for_timeout(3000)
    assert page.evaluate("isSecureContext") is False
    page.goto(f"{plain}risks/")
    assert page.locator("h1").first.is_visible()
    assert not errors


def test_a_reader_can_throw_the_copy_away_and_gets_a_new_one(visited: Page, host: Host) -> None:
    visited.evaluate("navigator.serviceWorker.getRegistration().then((all) => all.unregister())")
    visited.evaluate(EMPTY)
    assert visited.goto(host.address + "risks/").status == 200
    until(visited, CONTROLLED)
    host.stop()
    assert visited.goto(host.address + "glossary/").status == 200


def test_a_copy_that_the_browser_emptied_is_filled_again(visited: Page, host: Host) -> None:
    visited.evaluate(EMPTY)
    assert visited.goto(host.address + "risks/").status == 200
    count = "caches.open(`guide files ${location.origin}/`).then((all) => all.keys()).then(({ length }) => length)"
    files = visited.evaluate("fetch('/sw.js').then((all) => all.text()).then((text) => text.split('\":\"').length)")
    until(visited, f"{count}.then((count) => count > {files - 10})")
    host.stop()
    assert visited.goto(host.address + "print/diary/").status == 200


@pytest.mark.parametrize("address", ["risks/", "print/questions/", "print/diary/"])
def test_a_text_past_its_day_of_review_says_so(context: BrowserContext, host: Host, address: str) -> None:
    page = context.new_page()
    page.clock.set_fixed_time(AFTER)
    page.goto(host.address + address)
    assert says_that_it_is_old(page)


def test_a_text_past_its_day_of_review_says_so_without_a_network(visited: Page, host: Host) -> None:
    host.stop()
    visited.clock.set_fixed_time(AFTER)
    visited.goto(host.address + "risks/")
    assert says_that_it_is_old(visited)
    assert "Offline copy" in said(visited, "offline")


@pytest.mark.parametrize("address", ["risks/", "print/questions/"])
def test_what_is_said_of_a_copy_can_be_read_by_everyone(
    visited: Page, host: Host, broken_rules: Callable[[Page], list[str]], address: str
) -> None:
    host.stop()
    visited.emulate_media(reduced_motion="reduce")
    visited.clock.set_fixed_time(AFTER)
    visited.goto(host.address + address)
    assert says_that_it_is_old(visited)
    assert said(visited, "offline")
    visited.evaluate("document.querySelector('[data-say=updated]').hidden = false")
    assert broken_rules(visited) == []


def test_a_disk_that_is_full_later_keeps_no_page_from_opening(
    context: BrowserContext, visited: Page, host: Host
) -> None:
    (host.site / "new").mkdir()
    (host.site / "new/index.html").write_text("<h1>New page</h1>", "utf-8")
    limit(context, visited, host, 1)
    assert visited.goto(host.address + "new/").status == 200
    assert visited.goto(host.address + "risks/").status == 200
    assert visited.locator("h1").first.is_visible()
