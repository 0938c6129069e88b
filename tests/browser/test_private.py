"""Nothing leaves the reader's browser, and nothing is kept there but what the reader made and the copy of the guide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from list_page import AID, GENERAL, PREFIX, fill_in
from watched import Watched

Open = Callable[..., Page]
SCHEME = "botox-guide.scheme"
# Every way in which a page can keep something, told to the test as it is used.
SPY = """{
  const tell = (what) => console.error(`kept ${what}`);
  const wrap = (owner, name, words) => {
    const before = owner[name];
    owner[name] = function (...all) { tell(words.call(this, ...all)); return before.apply(this, all); };
  };
  const kind = (storage) => storage === window.sessionStorage ? 'session' : 'local';
  wrap(Storage.prototype, 'setItem', function (key) { return `${kind(this)} ${key}`; });
  wrap(IDBFactory.prototype, 'open', (name) => `database ${name}`);
  wrap(CacheStorage.prototype, 'open', (name) => `cache ${name}`);
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie',
    { ...cookie, set(text) { tell(`cookie ${text}`); cookie.set.call(this, text); } });
  navigator.sendBeacon = (url) => tell(`beacon ${url}`);
}"""


@pytest.fixture
def watched(open_page: Open) -> Watched:
    """Return a page under watch; no worker keeps a copy of the guide."""
    page = open_page("404.html", service_workers="block")
    page.add_init_script(SPY)
    found = Watched(page)
    found.home = found.home.removesuffix("404.html")
    return found


def kept(watched: Watched) -> set[str]:
    """Return what pages kept."""
    return {line.removeprefix("kept ") for line in watched.wrong if line.startswith("kept ")}


def stores(page: Page) -> list[str]:
    """Return what is in each store of the browser for this site."""
    found: list[str] = page.evaluate(
        """async () => [
          ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
          ...(await indexedDB.databases()).map(({ name }) => name), ...document.cookie.split(';').filter(Boolean)]"""
    )
    return found


def test_reading_every_page_asks_no_other_host_and_keeps_nothing(watched: Watched, site: Any) -> None:
    for address in [*site.addresses, "404.html"]:
        watched.go(address)
    assert len(watched.asked) > len(site.addresses)
    assert (watched.elsewhere, kept(watched), stores(watched.page), watched.page.context.cookies()) == (
        set(),
        set(),
        [],
        [],
    )


def test_searching_and_opening_tabs_and_terms_keeps_nothing_and_tells_the_server_no_word(watched: Watched) -> None:
    page = watched.go("conditions/")
    page.get_by_role("tab", name="Jaw pain").click()
    page.click(".md-search__input")
    page.keyboard.type("leaky bladder")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_load_state("load")
    watched.go("migraine/").locator("a.term").first.focus()
    assert [request.url for request in watched.asked if "leaky" in request.url or "leaky" in page.url] == []
    assert (watched.elsewhere, kept(watched), stores(page)) == (set(), set(), [])


def test_the_choice_of_colors_keeps_that_choice_alone(watched: Watched) -> None:
    page = watched.go("risks/")
    page.get_by_label("Colors of this guide").select_option("calm")
    assert (kept(watched), stores(page)) == ({f"local {SCHEME}"}, [SCHEME])


def test_a_list_is_kept_in_this_browser_and_told_to_nobody(watched: Watched) -> None:
    page = watched.go(GENERAL)
    before = len(watched.asked)
    fill_in(page)
    watched.go(AID).locator("input[type=radio][name^=weigh-]").first.check()
    assert {line.startswith(f"local {PREFIX}") for line in kept(watched)} == {True}
    assert {key.startswith(PREFIX) for key in stores(page)} == {True}
    sent = watched.asked[before:]
    assert [request.url for request in sent if request.method != "GET" or "swim" in request.url] == []


def test_clearing_the_list_leaves_nothing_behind(watched: Watched) -> None:
    page = watched.go(GENERAL)
    fill_in(page)
    page.get_by_role("button", name="Clear everything").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    assert stores(page) == []


def test_the_copy_of_the_guide_is_all_that_the_worker_keeps(open_page: Open) -> None:
    watched = Watched(open_page("", service_workers="allow"))
    page = watched.go("risks/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    assert {name.split(" http")[0] for name in stores(page)} <= {"guide files", "guide state"}
    assert (watched.elsewhere, page.context.cookies()) == (set(), [])


def test_links_to_other_sites_do_not_tell_where_the_reader_was(open_page: Open, site: Any) -> None:
    lax = [
        address
        for address in site.addresses
        if site.page(address).xpath("//meta[@name='referrer'][@content='no-referrer']") == []
        or site.page(address).xpath("//a[@ping]") != []
    ]
    assert lax == []
