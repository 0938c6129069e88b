"""Pages for readers who zoom, enlarge or space out the text, turn the phone, or press with a shaking finger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Page

from waiting import act

Open = Callable[..., Page]
STILL = {"reduced_motion": "reduce", "bypass_csp": True}  # style sheets are added below
LAYOUT = Path(__file__).with_name("layout.js").read_text("utf-8")
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""  # https://www.w3.org/WAI/WCAG22/Understanding/text-spacing
# The theme sets the size of the page's letters itself; the sheets take the browser's.
TWICE = "html:has(.md-header) { font-size: 250% !important } html:has(.sheet) { font-size: 200% !important }"
# name: window, style sheet, direction of the text
WINDOWS: dict[str, tuple[dict[str, int], str, str]] = {
    "320 pixels wide": ({"width": 320, "height": 700}, "", "ltr"),
    "zoom of 400 percent": ({"width": 320, "height": 256}, "", "ltr"),
    "a phone on its side": ({"width": 844, "height": 390}, "", "ltr"),
    "letters twice as large": (DESKTOP, TWICE, "ltr"),
    "letters twice as large on a phone": (PHONE, TWICE, "ltr"),
    "more space in the text": (DESKTOP, SPACING, "ltr"),
    "more space in the text on a phone": (PHONE, SPACING, "ltr"),
    "from right to left": (DESKTOP, "", "rtl"),
    "from right to left on a phone": (PHONE, "", "rtl"),
}
# Everything to press that is not a link in the middle of a sentence.
TARGETS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(node => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter(node => getComputedStyle(node).display !== 'inline' || !node.closest('p, li, td, th, sup'))
  .filter(node => !node.matches('.footnote-ref'))
  .map(node => [node, (node.closest('label') ?? node).getBoundingClientRect()])
  .filter(([, { width, height }]) => width && Math.min(width, height) < 23.9)
  .map(([node, { width, height }]) => `too small: ${node.outerHTML.slice(0, 90)}: ${width} by ${height}`)"""
SHOW = """([style, direction]) => {
  document.querySelector('#shown')?.remove();
  document.head.insertAdjacentHTML('beforeend', `<style id="shown">${style}</style>`);
  document.documentElement.dir = document.body.dir = direction;
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}"""


@pytest.fixture(scope="session")
def from_right(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Any]) -> Iterator[str]:
    """Serve the guide as one in a language that is written from right to left: its styles are others."""
    root = Path(__file__).parents[2]
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path_factory.mktemp("from-right") / "site"))
    config.theme["direction"] = "rtl"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PDF", "0")
        build(config)
    with serve(Path(config.site_dir)) as address:
        yield address


def lost(page: Page, name: str) -> list[str]:
    """What a reader loses of a page in a window."""
    size, style, direction = WINDOWS[name]
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.evaluate(SHOW, [style, direction])
    found: list[str] = page.evaluate(LAYOUT) + page.evaluate(TARGETS)
    return found


@pytest.mark.parametrize("part", range(4))  # so that all cores share the work
def test_no_page_scrolls_sideways_loses_words_or_has_targets_below_24_pixels_in_any_window(
    open_page: Open, site: Any, server: str, from_right: str, part: int
) -> None:
    page = open_page("about/", **STILL)
    homes = {"ltr": server, "rtl": from_right}
    wrong = {}
    for address in [*site.addresses, "404.html"][part::4]:
        for direction, home in homes.items():
            page.goto(home + address)
            act(page)  # the theme's script lets wide tables scroll
            names = [name for name, window in WINDOWS.items() if window[2] == direction]
            wrong.update({(address, name): found for name in names if (found := lost(page, name))})
    assert wrong == {}


HARMS = {
    "too small": "document.querySelector('.page-tools a').style.cssText = 'min-height: 0; height: 20px'",
    "scrolls sideways": "document.querySelector('.summary p').style.cssText = 'width: 2000px; position: static'",
    "cut off": "document.querySelector('article h1').style.cssText = 'height: 12px; overflow: hidden'",
}


@pytest.mark.parametrize("what", HARMS)
def test_a_page_that_was_broken_is_found_in_every_window(open_page: Open, what: str) -> None:
    page = open_page("about/", **STILL)
    page.evaluate(f"() => {{ {HARMS[what]} }}")
    assert [name for name in WINDOWS if not any(found.startswith(what) for found in lost(page, name))] == []


MAIN = {
    "conditions/": [
        ".topbar__emergency", ".topbar__scheme select", ".md-header__button", ".md-search__input", ".md-tabs__link",
        ".tab-list button", ".page-tools :is(a, button)", ".md-footer__link",
    ],
    "conditions/jaw-pain/": [".print-link"],
    "": [".doors + ul > li"],
    "404.html": [".lost-search input", ".lost-search button"],
    "print/questions/": [".sheet__print", ".builder__button", ".sheet-question label", ".sheet-question textarea"],
}  # fmt: skip
HEIGHTS = "all => all.filter(each => each.checkVisibility()).map(each => each.getBoundingClientRect().height)"


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("address", MAIN)
def test_what_matters_most_to_press_is_at_least_44_pixels_high(
    open_page: Open, address: str, size: dict[str, int]
) -> None:
    page = open_page(address, viewport=size)
    heights = {selector: page.locator(selector).evaluate_all(HEIGHTS) for selector in MAIN[address]}
    assert {selector: found for selector, found in heights.items() if found and min(found) < 43.9} == {}
    missing = {selector for selector, found in heights.items() if not found}
    assert missing <= {".md-tabs__link", ".md-search__input"}  # not on a phone


def test_the_menu_of_a_phone_is_pressed_line_by_line(open_page: Open) -> None:
    page = open_page("conditions/", viewport=PHONE, reduced_motion="reduce")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="back to the whole menu").click()
    lines = page.locator(".md-nav--primary :is(a.md-nav__link, button):visible").all()
    assert len(lines) >= 7  # a line a section
    assert [line.inner_text() for line in lines if (line.bounding_box() or {"height": 0})["height"] < 43.9] == []
