"""A new version of the guide: taken over at once and whole, told to the reader, and never mixed with the one before."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from own_host import NEXT, SCRIPT, Host, publish, said, update
from waiting import until

WORDS = "fetch('/about/').then((page) => page.text()).then((text) => text.includes('Another guide'))"
KEPT = "caches.keys().then((all) => all.find((name) => name.startsWith('guide files')))"
COUNT = f"{KEPT}.then((name) => caches.open(name)).then((files) => files.keys()).then(({{ length }}) => length)"


def made_by(page: Page, host: Host) -> object:
    """Ask for a script late, as pages do, and return which version it is of: nothing, or 2."""
    (script,) = host.site.rglob("search.*.min.js")
    address = f"/{script.relative_to(host.site).as_posix()}?late"
    return page.evaluate(f"import({address!r}).then(() => window.madeBy ?? null)")


def test_a_page_that_is_open_says_updated_with_the_day(visited: Page, host: Host) -> None:
    publish(host)
    update(visited)
    assert said(visited, "updated") == "Updated on December 24, 2026. Show the new version"


def test_the_next_page_is_of_the_new_version_and_says_so_once(visited: Page, host: Host) -> None:
    publish(host)
    update(visited)
    host.stop()
    visited.goto(host.address + "about/")
    assert visited.locator("h1").inner_text().startswith("Another guide")
    assert said(visited, "updated").startswith("Updated on December 24, 2026.")
    visited.goto(host.address + "risks/")
    assert "Offline copy" in said(visited, "offline")
    assert visited.locator("[data-say=updated]").is_hidden()


def test_a_page_that_is_open_keeps_the_scripts_of_its_own_version(visited: Page, host: Host) -> None:
    publish(host)
    update(visited)
    assert made_by(visited, host) is None
    visited.reload()
    assert made_by(visited, host) == 2


def test_two_tabs_each_get_their_own_version(context: BrowserContext, visited: Page, host: Host) -> None:
    other = context.new_page()
    other.goto(host.address + "risks/")
    publish(host)
    update(visited)
    visited.goto(host.address + "risks/")
    assert (made_by(visited, host), made_by(other, host)) == (2, None)
    assert (visited.evaluate(WORDS), other.evaluate(WORDS)) == (True, False)
    assert said(other, "updated").startswith("Updated")


def test_the_version_of_a_tab_outlives_the_worker(context: BrowserContext, visited: Page, host: Host) -> None:
    publish(host)
    update(visited)
    session = context.new_cdp_session(visited)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    assert made_by(visited, host) is None


def test_what_only_the_old_version_needed_is_dropped(visited: Page, host: Host) -> None:
    before = visited.evaluate(COUNT)
    publish(host)
    update(visited)
    visited.goto(host.address + "about/")
    visited.goto(host.address)
    until(visited, f"{COUNT}.then((count) => count === {before})")


def test_only_what_changed_is_fetched(visited: Page, host: Host) -> None:
    host.publish(NEXT, SCRIPT)
    host.asked.clear()
    update(visited)
    scripts = host.site / "assets/javascripts"
    paths = [*scripts.glob("*.js"), *scripts.glob("workers/*.js")]
    changed = {f"/{path.relative_to(host.site).as_posix()}" for path in paths}
    assert len(changed) == 2
    assert set(host.asked) == {"/sw.js", *changed}


def test_a_version_with_no_change_but_the_day_is_no_news(visited: Page, host: Host) -> None:
    host.publish(NEXT)
    update(visited)
    visited.goto(host.address + "risks/")
    until(visited, "document.readyState === 'complete'")
    visited.wait_for_timeout(500)
    assert visited.locator("[data-say=updated]").is_hidden()


@pytest.mark.parametrize("fault", [404, 500, b"<h1>Free wireless! Log in</h1>"], ids=["404", "500", "other bytes"])
def test_a_broken_update_leaves_the_version_before(visited: Page, host: Host, fault: int | bytes) -> None:
    publish(host)
    host.broken["/talk-to-your-doctor/"] = fault
    update(visited)
    host.stop()
    visited.goto(host.address + "about/")
    assert visited.locator("h1").inner_text().startswith("About this guide")
    assert made_by(visited, host) is None
    assert "Offline copy" in said(visited, "offline")
    assert visited.locator("[data-say=updated]").is_hidden()


def test_an_update_that_broke_off_goes_on_where_it_stopped(visited: Page, host: Host) -> None:
    publish(host)
    host.broken["/treatment/results/"] = 500
    update(visited)
    host.broken.clear()
    host.asked.clear()
    update(visited)
    assert said(visited, "updated")
    pages = len(list(host.site.rglob("*.html")))
    assert 0 < len([path for path in host.asked if path != "/sw.js"]) < pages / 2


def test_a_network_that_goes_during_an_update_leaves_the_version_before(visited: Page, host: Host) -> None:
    publish(host)
    host.goes_after = len(host.asked) + 10
    update(visited)
    host.stop()
    visited.goto(host.address + "about/")
    assert visited.locator("h1").inner_text().startswith("About this guide")


def test_a_worker_that_cannot_be_fetched_leaves_the_guide_as_it_is(visited: Page, host: Host) -> None:
    host.broken["/sw.js"] = 404
    update(visited)
    host.stop()
    assert visited.goto(host.address + "risks/").status == 200


def test_a_page_that_comes_from_the_network_gets_its_scripts_there_too(visited: Page, host: Host) -> None:
    publish(host)
    (host.site / "new").mkdir()
    (host.site / "new/index.html").write_text("<h1>New page</h1>", "utf-8")
    visited.goto(host.address + "new/")
    assert made_by(visited, host) == 2
