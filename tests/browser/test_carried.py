"""The copy for places without a network: unpacked, it opens by a double click and does all that the site does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page

from own_host import failed, says_that_it_is_old
from waiting import until

ROOT = Path(__file__).parents[2]
KINDS = ["", "risks/", "conditions/", "print-kit/", "print/questions/", "print/what-matters/", "talk-to-your-doctor/"]
PARTS = "//a/@href[not(contains(., ':'))]|//link[@rel='stylesheet']/@href|//img/@src|//script/@src"
LINKS = "[...document.querySelectorAll('a[href]')].map(({ href }) => href).filter((href) => href.startsWith('file:'))"


@pytest.fixture(scope="module")
def packed(site: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the zip file that `make offline` writes; the site is built before, so that its PDFs are at hand."""
    folder = tmp_path_factory.mktemp("carried")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("OFFLINE", "true")
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "offline")))
    [found] = (folder / "offline").iterdir()
    return found


@pytest.fixture(scope="module")
def unpacked(packed: Path) -> Path:
    """Return the folder that a reader takes out of the zip file."""
    with ZipFile(packed) as archive:
        archive.extractall(packed.parent.parent)
    return packed.parent.parent / "botox-guide"


@pytest.fixture
def wrong() -> list[str]:
    """Return the list of what goes wrong in the browser."""
    return []


@pytest.fixture
def page(browser: Browser, wrong: list[str]) -> Iterator[Page]:
    """Return a page that hears what goes wrong in it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    fresh = context.new_page()
    fresh.on("pageerror", lambda error: wrong.append(str(error)))
    fresh.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    fresh.on("requestfailed", lambda request: wrong.append(request.url) if failed(request) else None)
    fresh.on("request", lambda request: wrong.append(request.url) if request.url.startswith("http") else None)
    yield fresh
    context.close()


def uri(unpacked: Path, address: str) -> str:
    """Return where a page of the guide lies on the disk, as a browser writes it."""
    return (unpacked / "guide" / address / "index.html").as_uri()


def test_the_first_file_leads_to_the_guide(page: Page, unpacked: Path, wrong: list[str]) -> None:
    page.goto((unpacked / "start-here.html").as_uri())
    page.get_by_role("link", name="Open the guide").click()
    until(page, "document.readyState === 'complete' && location.pathname.endsWith('/guide/index.html')")
    assert page.locator("h1").is_visible()
    assert not wrong


@pytest.mark.parametrize("address", KINDS)
def test_every_kind_of_page_opens_in_full(page: Page, unpacked: Path, address: str, wrong: list[str]) -> None:
    page.goto(uri(unpacked, address))
    until(page, "document.fonts.ready.then(() => document.fonts.check('16px \"Atkinson Hyperlegible Next\"'))")
    assert page.locator("h1").first.is_visible()
    assert not wrong


def test_every_link_of_every_page_leads_to_a_file(unpacked: Path, site: Any) -> None:
    gone = set()
    for address in site.addresses:
        folder = unpacked / "guide" / address
        copy = type(site)(unpacked / "guide").page(address)
        for link in copy.xpath(PARTS):
            path = link.split("#")[0].split("?")[0]
            if path and not (folder / path).is_file():
                gone.add((address, link))
    assert not gone


def test_the_search_finds_and_leads_to_the_page(page: Page, unpacked: Path, wrong: list[str]) -> None:
    page.goto(uri(unpacked, "glossary/"))
    page.locator(".md-search__input").click()
    page.keyboard.type("droopy eyelid", delay=20)
    page.locator(".md-search-result__link").first.click()
    until(page, "/\\/guide\\/.*index\\.html/.test(location.pathname) && !location.pathname.includes('glossary')")
    assert page.locator("h1").first.is_visible()
    assert not wrong


def test_tabs_switch(page: Page, unpacked: Path) -> None:
    page.goto(uri(unpacked, "conditions/"))
    second = page.get_by_role("tab").nth(1)
    second.click()
    assert second.get_attribute("aria-selected") == "true"
    assert page.get_by_role("tabpanel").filter(visible=True).count() == 1


def test_a_list_can_be_built_and_is_kept(page: Page, unpacked: Path) -> None:
    page.goto(uri(unpacked, "print/questions/"))
    page.locator(".sheet-question input[type=checkbox]").first.check()
    page.reload()
    until(page, "document.querySelector('.sheet-question input[type=checkbox]').checked")


def test_a_sheet_and_its_pdfs_are_at_hand(page: Page, unpacked: Path) -> None:
    page.goto(uri(unpacked, "print-kit/"))
    links = [link for link in page.evaluate(LINKS) if link.endswith(".pdf")]
    assert any(link.endswith("-large.pdf") for link in links)
    for link in links:
        assert Path(link.removeprefix("file://")).read_bytes().startswith(b"%PDF-")


def test_a_text_past_its_day_of_review_says_so(page: Page, unpacked: Path) -> None:
    page.clock.set_fixed_time(datetime(2099, 6, 1, 12))
    page.goto(uri(unpacked, "risks/"))
    assert says_that_it_is_old(page)


def test_nothing_in_it_needs_a_server(unpacked: Path) -> None:
    names = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*")}
    for name in ("sw.js", "404.html", "manifest.webmanifest", "_headers", ".hosting", "sitemap.xml"):
        assert f"guide/{name}" not in names
