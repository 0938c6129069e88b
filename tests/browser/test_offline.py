"""The copy in the browser: after one visit everything opens without a network, and says how fresh it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from own_host import Host, failed, said, today, visit
from waiting import until

KINDS = ["", "risks/", "conditions/", "migraine/what-trials-found/", "print-kit/", "print/questions/", "print/diary/"]
FETCHED = """async (address) => {
    const response = await fetch(address);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return [response.status, String.fromCharCode(...bytes.subarray(0, 5))];
}"""


def test_after_one_visit_every_kind_of_page_opens_without_a_network(visited: Page, host: Host) -> None:
    errors: list[str] = []
    visited.on("requestfailed", lambda request: errors.append(request.url) if failed(request) else None)
    host.stop()
    for address in KINDS:
        assert visited.goto(host.address + address).status == 200
        assert visited.locator("h1").first.is_visible()
        until(visited, "document.readyState === 'complete'")
    assert not errors


def test_airplane_mode_shows_an_offline_copy_with_the_day_of_the_last_check(visited: Page, host: Host) -> None:
    visited.context.set_offline(True)
    visited.goto(host.address + "risks/")
    assert said(visited, "offline").startswith(f"Offline copy, checked on {today(visited)}.")


def test_a_page_that_is_open_says_so_when_the_network_goes_and_comes_back(visited: Page) -> None:
    visited.context.set_offline(True)
    assert "Offline copy" in said(visited, "offline")
    visited.context.set_offline(False)
    until(visited, "document.querySelector('[data-say=offline]').hidden")


def test_a_network_that_leads_nowhere_counts_as_offline(visited: Page, host: Host) -> None:
    host.stop()
    visited.goto(host.address + "print/questions/")
    assert "Offline copy, checked on" in said(visited, "offline")


def test_the_search_finds_without_a_network(visited: Page, host: Host) -> None:
    visited.goto(host.address + "glossary/")
    visited.context.set_offline(True)
    host.stop()
    visited.reload()
    visited.locator(".md-search__input").click()
    visited.keyboard.type("droopy eyelid", delay=20)
    visited.locator(".md-search-result__link").first.wait_for()
    visited.locator(".md-search-result__link").first.click()
    until(visited, "!location.pathname.includes('glossary')")
    assert visited.locator("h1").first.is_visible()


def test_a_list_can_be_built_without_a_network(visited: Page, host: Host) -> None:
    host.stop()
    visited.goto(host.address + "print/questions/")
    visited.locator(".sheet-question input[type=checkbox]").first.check()
    visited.reload()
    until(visited, "document.querySelector('.sheet-question input[type=checkbox]').checked")


def test_a_pdf_opens_without_a_network(visited: Page, host: Host) -> None:
    host.stop()
    assert visited.evaluate(FETCHED, f"{host.address}print/questions.pdf") == [200, "%PDF-"]


@pytest.mark.parametrize("spelling", ["risks", "risks/index.html", "risks/?from=mail", "risks/#main", "risks?a=1#b"])
def test_an_address_may_be_spelled_in_many_ways(visited: Page, host: Host, spelling: str) -> None:
    host.stop()
    visited.goto(host.address + spelling)
    assert visited.locator("h1").first.inner_text().startswith("Benefits and risks")
    until(visited, "getComputedStyle(document.body).fontFamily.includes('Atkinson')")


@pytest.mark.parametrize("address", ["no/such/page/", "constructor", "print/questions-large.pdf", "%E0%A4%A"])
def test_an_unknown_address_leads_to_the_lost_page_without_a_network(visited: Page, host: Host, address: str) -> None:
    host.stop()
    assert visited.goto(host.address + address).status == 404
    assert visited.locator("h1").first.inner_text() == "We cannot find this page"


def test_an_address_that_the_copy_lacks_is_asked_of_the_network(visited: Page, host: Host) -> None:
    (host.site / "new").mkdir()
    (host.site / "new/index.html").write_text("<h1>New page</h1>", "utf-8")
    assert visited.goto(host.address + "new/").status == 200
    assert visited.locator("h1").inner_text() == "New page"


def test_the_guide_works_from_a_subfolder(context: BrowserContext, site, tmp_path) -> None:
    host = Host(site.folder, tmp_path / "www", "/projects/guide/")
    page = visit(context, host)
    assert page.evaluate("navigator.serviceWorker.ready.then(({ scope }) => scope)") == host.address
    host.stop()
    page.goto(host.address + "risks")
    assert page.locator("h1").first.inner_text().startswith("Benefits and risks")


def test_the_copy_is_made_after_the_first_view(visited: Page, host: Host) -> None:
    at = host.asked.index("/sw.js")
    shown = visited.evaluate("performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)")
    assert set(shown) & set(host.asked) <= set(host.asked[:at])
    assert "/print/questions.pdf" in host.asked[at:]


def test_a_reader_who_saves_data_gets_no_copy(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    page.goto(host.address)
    page.wait_for_timeout(4000)
    assert "/sw.js" not in host.asked


@pytest.mark.parametrize("address", ["", "print/questions/"])
def test_a_device_can_add_the_guide_to_its_apps(context: BrowserContext, host: Host, address: str) -> None:
    page = context.new_page()
    page.goto(host.address + address)
    session = context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["url"] == host.address + "manifest.webmanifest"
    assert not manifest["errors"]
    found = [error["errorId"] for error in session.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert found in ([], ["in-incognito"])  # where all tests run


def test_a_reader_who_only_looks_gets_no_copy_at_once_but_after_a_while(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    page.clock.install()
    page.goto(host.address)
    page.clock.run_for(20_000)
    page.wait_for_timeout(500)
    assert "/sw.js" not in host.asked
    page.clock.run_for(20_000)
    host.wait_for("/sw.js", page)
    page.close()
