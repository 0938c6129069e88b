"""Pages for eyes that see colors differently, and for those who ask their system for other colors or less motion."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page

from wcag import contrast

Open = Callable[..., Page]
COLORS = Path(__file__).with_name("colors.js").read_text("utf-8")
SCHEMES = ("light", "dark", "calm")
VISIONS = ("protanopia", "deuteranopia", "tritanopia", "achromatopsia")
# Between them they hold every card, status, table, field and button.
PAGES = ["", "conditions/", "risks/side-effects/", "print/questions/"]
# Next to each other: 6 pixels of the words' color, 6 of what is behind.
SWATCHES = """pairs => {
  const box = document.createElement('div');
  box.style.cssText = 'position: fixed; inset: 0; z-index: 99; background: #fff';
  pairs.forEach(([, ...colors], row) => colors.forEach((color, column) => {
    const one = document.createElement('i');
    one.style.cssText = `position: absolute; top: ${row * 6}px; left: ${column * 6}px; width: 6px; height: 6px;
      background: rgb(${color}); forced-color-adjust: none`;
    box.append(one);
  }));
  document.body.append(box);
}"""


def seen(page: Page, pairs: list[list[str]]) -> dict[str, float]:
    """Contrast of pairs of colors as they come out on the screen, by the words that have them."""
    page.evaluate(SWATCHES, pairs)
    shot = Image.open(io.BytesIO(page.screenshot(clip={"x": 0, "y": 0, "width": 12, "height": 6 * len(pairs)})))
    picture = shot.convert("RGB")

    def at(x: int, row: int) -> tuple[int, ...]:
        color = picture.getpixel((x, 6 * row + 3))
        assert isinstance(color, tuple)
        return tuple(int(part) for part in color)

    return {pair[0]: contrast(at(3, row), at(9, row)) for row, pair in enumerate(pairs)}


def as_seen_with(page: Page, vision: str) -> None:
    """Show a page as people of this kind of color vision see it."""
    page.context.new_cdp_session(page).send("Emulation.setEmulatedVisionDeficiency", {"type": vision})


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_keep_4_5_to_1_for_every_kind_of_color_vision(open_page: Open, scheme: str, address: str) -> None:
    page = open_page(address, reduced_motion="reduce")
    page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)
    pairs = page.evaluate(COLORS)
    assert len(pairs) > 3
    low = {}
    for vision in VISIONS:
        as_seen_with(page, vision)
        low.update({(vision, words): found for words, found in seen(page, pairs).items() if found < 4.5})
    assert low == {}


def test_the_sample_shows_a_color_as_others_see_it(open_page: Open) -> None:
    page = open_page("about/")
    as_seen_with(page, "achromatopsia")
    assert seen(page, [["red on gray", "255, 0, 0", "118, 118, 118"]])["red on gray"] < 1.5


def test_every_urgency_and_every_status_is_told_by_words_of_its_own(site: Any) -> None:
    told: dict[str, set[str]] = {}
    for address in site.addresses:
        for card in site.page(address).xpath("//*[contains(@class, 'care-card')]"):
            kind = next(each for each in card.get("class").split() if each not in ("admonition", "care-card"))
            told.setdefault(kind, set()).add(" ".join(card[0].text_content().split())[:8])
        for facts in site.page(address).xpath("//*[contains(concat(' ', @class, ' '), ' facts ')]"):
            status = facts.xpath(".//*[@class='facts__status']")[0].text_content().strip()
            told.setdefault(facts.get("class").split()[-1], set()).add(status)
    assert {"emergency", "same-day", "next-visit"} <= told.keys()
    assert all(all(words) for words in told.values())
    words = [each for found in told.values() for each in found]
    assert sorted(set(words)) == sorted(words), "two kinds are told by the same words"


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("system", ["light", "dark"])
def test_words_keep_7_to_1_in_the_systems_own_colors(open_page: Open, address: str, system: str) -> None:
    page = open_page(address, forced_colors="active", color_scheme=system)
    pairs = page.evaluate(COLORS)
    assert {words: found for words, found in seen(page, pairs).items() if found < 7} == {}


def test_urgencies_keep_the_weight_of_their_borders_in_the_systems_own_colors(open_page: Open) -> None:
    page = open_page("risks/side-effects/", forced_colors="active")
    widths = {
        kind: page.locator(f".care-card.{kind}").first.evaluate("card => getComputedStyle(card).borderTopWidth")
        for kind in ("emergency", "same-day", "next-visit")
    }
    assert widths == {"emergency": "8px", "same-day": "6px", "next-visit": "4px"}


@pytest.mark.parametrize(("system", "chosen"), [("light", "dark"), ("light", "calm"), ("dark", "light")])
def test_a_tick_is_seen_in_the_systems_own_colors_whatever_was_chosen(
    open_page: Open, system: str, chosen: str
) -> None:
    page = open_page("print/questions/", forced_colors="active", color_scheme=system)
    page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", chosen)
    box = page.locator(".sheet-question input").first
    box.check()
    shot = Image.open(io.BytesIO(box.screenshot())).convert("L")
    dark, bright = shot.crop((6, 6, shot.width - 6, shot.height - 6)).getextrema()
    assert bright - dark > 128  # type: ignore[operator]


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_arrows_of_the_menu_are_seen_in_the_systems_own_colors(open_page: Open, system: str) -> None:
    phone = {"width": 390, "height": 844}
    page = open_page("risks/", forced_colors="active", color_scheme=system, viewport=phone, reduced_motion="reduce")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="back to the whole menu").click()
    arrow = page.get_by_role("button", name="Pages in “Benefits and risks”")
    shades = Image.open(io.BytesIO(arrow.screenshot())).convert("L").getextrema()
    assert shades == (0, 255)
