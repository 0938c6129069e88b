"""What pages ask for and when: the first screen needs nothing more, and what comes later moves nothing."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, Route

from waiting import STYLED, THEME_RUNS, act, until

Open = Callable[..., Page]
PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 900}
# One page of each kind, those with the most on their first screen. (The page for unknown addresses is so short that a
# phone shows its footer, which comes later.)
PAGES = [
    "", "conditions/", "conditions/chronic-migraine/", "glossary/", "migraine/other-treatments/",
    "print-kit/", "risks/", "talk-to-your-doctor/questions/", "talk-to-your-doctor/what-matters/",
    "treatment/injections/",
]  # fmt: skip
GEOMETRY = Path(__file__).with_name("geometry.js").read_text("utf-8")


def refuse(route: Route) -> None:
    """Answer nothing."""
    route.abort()


def picture(page: Page) -> Image.Image:
    """Return what the window shows."""
    return Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("L")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_the_first_screen_of_a_phone_looks_the_same_before_the_rest_of_the_styles_is_there(
    open_page: Open, address: str, scheme: str
) -> None:
    page = open_page("about/", viewport=PHONE, color_scheme=scheme, reduced_motion="reduce")
    page.route("**/*.woff2", refuse)  # the same letters both times
    home = page.url.removesuffix("about/")
    page.goto(home + address)
    until(page, STYLED)
    whole = picture(page)
    page.route("**/*.css", refuse)
    with page.expect_event("requestfailed", lambda request: "/guide." in request.url):
        page.goto(home + address)
    page.wait_for_timeout(100)
    different = ImageChops.difference(whole, picture(page)).point(lambda value: 255 if value > 40 else 0)
    assert different.getbbox() is None


@pytest.mark.parametrize("viewport", [PHONE, WIDE], ids=["phone", "wide"])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_moves_when_the_reader_first_acts(open_page: Open, address: str, viewport: dict[str, int]) -> None:
    page = open_page(address, viewport=viewport, reduced_motion="reduce")
    until(page, STYLED)
    before = page.evaluate(GEOMETRY)
    act(page)
    after = page.evaluate(GEOMETRY)
    assert len(before) > 20
    assert {name: (place, after.get(name)) for name, place in before.items() if after.get(name) != place} == {}


PLACES = """[...document.querySelectorAll('.kit-entry :is(h3, li, p:not(:has(img)))')].map(node => {
  const { x, y, width } = node.getBoundingClientRect();
  return [x, y + scrollY, width].map(Math.round).join(" ");
})"""


def test_nothing_moves_when_the_pictures_of_the_kit_come(open_page: Open) -> None:
    page = open_page("print-kit/", viewport=WIDE, reduced_motion="reduce")
    page.route("**/*.png", refuse)
    page.reload()
    act(page)
    before = page.evaluate(PLACES)
    page.unroute("**/*.png")
    page.reload()
    act(page)
    for each in page.locator(".kit-entry__picture").all():
        each.scroll_into_view_if_needed()
    until(page, "[...document.querySelectorAll('.kit-entry__picture')].every(each => each.naturalWidth > 0)")
    assert len(before) > 20
    assert page.evaluate(PLACES) == before


def touch(page: Page) -> None:
    page.touchscreen.tap(200, 600)


ACTS: dict[str, Callable[[Page], object]] = {
    "mouse": lambda page: page.mouse.move(200, 600),
    "wheel": lambda page: page.mouse.wheel(0, 200),
    "key": lambda page: page.keyboard.press("Tab"),
    "touch": touch,
}


@pytest.mark.parametrize("act", ACTS)
def test_the_themes_script_and_the_search_wait_for_the_first_act(open_page: Open, act: str) -> None:
    page = open_page("about/", has_touch=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload(wait_until="networkidle")
    late = ("/bundle.", "/theme-act.", "search_index", "workers/search")
    assert asked
    assert [url for url in asked if any(part in url for part in late)] == []
    ACTS[act](page)
    until(page, THEME_RUNS)
    assert {part for part in late if any(part in url for url in asked)} >= {"/bundle.", "/theme-act."}


def test_a_search_that_began_before_the_themes_script_came_finds(open_page: Open) -> None:
    page = open_page("about/")
    held: list[Route] = []
    page.route("**/bundle.*.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page.reload()
    page.click(".md-search__input")
    page.keyboard.type("bladder")
    assert page.input_value(".md-search__input") == "bladder"
    until(page, "document.querySelector('script[src*=bundle]')")
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    page.wait_for_selector(".md-search-result__list > li > a")
    assert "bladder" in page.inner_text(".md-search-result__list").casefold()


def test_without_scripts_a_phone_gets_all_styles(open_page: Open) -> None:
    page = open_page("about/", viewport=PHONE, java_script_enabled=False)
    links = page.locator("noscript link[rel=stylesheet]")
    assert links.count() == 2
    footer = page.locator(".md-footer")
    assert footer.evaluate("node => getComputedStyle(node).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_link_into_the_middle_of_a_page_waits_for_all_styles(open_page: Open) -> None:
    page = open_page("about/", viewport=PHONE)
    blocking = """performance.getEntriesByType('resource')
        .filter(entry => entry.renderBlockingStatus === 'blocking').map(entry => entry.name)"""
    home = page.url.removesuffix("about/")
    page.goto(home + "risks/side-effects/")
    assert page.evaluate(blocking) == []
    page.goto(home + "conditions/jaw-pain/#risks-to-know")
    assert len(page.evaluate(blocking)) >= 2
