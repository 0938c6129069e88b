"""Figures as readers see them: on a narrow phone, in the dark, in forced colors, in gray and on paper."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page
from pypdf import PdfReader

from wcag import channels, contrast

CATALOGUE = "about/figures/"
PAGES = [CATALOGUE, "risks/", "treatment/results/", "conditions/chronic-migraine/", "conditions/overactive-bladder/"]
NARROW = {"width": 320, "height": 640}
LETTERS = """() => [...document.querySelectorAll(".figure :is(text, figcaption, p, li)")].map(node => {
  const scale = node.getScreenCTM ? node.getScreenCTM().a : 1;
  return [node.textContent.trim().slice(0, 30), scale * parseFloat(getComputedStyle(node).fontSize)];
})"""
OUTSIDE = """() => [...document.querySelectorAll(".figure, .figure svg, .figure text, .figure table")].filter(node => {
  const box = node.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > innerWidth + 1);
}).map(node => node.textContent.trim().slice(0, 40))"""
Open = Callable[..., Page]


@pytest.mark.parametrize("address", PAGES)
def test_at_320_pixels_no_figure_leaves_the_screen_and_no_text_is_small(open_page: Open, address: str) -> None:
    page = open_page(address, viewport=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(OUTSIDE) == []
    small = [each for each in page.evaluate(LETTERS) if each[1] < 11]
    assert small == []


def test_two_groups_stand_side_by_side_at_320_pixels(open_page: Open) -> None:
    page = open_page(CATALOGUE, viewport=NARROW)
    first, second = (box(group) for group in page.locator(".icon-array__group").all()[:2])
    assert first["y"] == second["y"]
    assert first["x"] + first["width"] <= second["x"]


def test_no_word_in_bars_timelines_and_people_is_under_12_pixels(open_page: Open) -> None:
    page = open_page(CATALOGUE, viewport=NARROW)
    drawn = page.locator(":is(.icon-array, .bars, .timeline) :is(text, tspan, p, span, li)")
    sizes = drawn.evaluate_all("nodes => nodes.map(node => parseFloat(getComputedStyle(node).fontSize))")
    assert min(sizes) >= 12


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("shape", "paint"),
    [("filled", "fill"), ("outlined", "stroke"), ("hollow", "stroke"), ("hatched", "stroke"), ("hatch", "fill")],
)
def test_shapes_stand_out_from_the_page_three_to_one(open_page: Open, scheme: str, shape: str, paint: str) -> None:
    page = open_page(CATALOGUE, color_scheme=scheme)
    found = page.locator(f".figure__{shape}").first.evaluate(
        """(node, paint) => [getComputedStyle(node)[paint], getComputedStyle(document.body).backgroundColor]""", paint
    )
    one, other = map(channels, found)
    assert contrast(one, other) >= 3


@pytest.mark.parametrize(
    "options",
    [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}, {"forced_colors": "active", "color_scheme": "dark"}],
    ids=["light", "dark", "forced colors", "forced dark"],
)
def test_filled_and_outlined_people_differ_without_color(open_page: Open, options: dict[str, str]) -> None:
    page = open_page(CATALOGUE, **options)
    filled, outlined = (
        gray(page.locator(f".icon-array--100 .figure__key .figure__{kind}").first) for kind in ("filled", "outlined")
    )
    assert abs(filled - outlined) > 60  # of 255, at the middle of the body


def test_the_bars_are_as_long_as_the_numbers_on_screen(open_page: Open) -> None:
    page = open_page("risks/")
    left, gone = page.locator(".bars__left").first, page.locator(".bars__gone").first
    starts = {round(box(bar)["x"]) for bar in page.locator(".bars__left").all()}
    assert len(starts) == 1
    assert box(left)["x"] + box(left)["width"] < box(gone)["x"] + box(gone)["width"]


def test_the_link_to_the_table_leads_there_and_back(open_page: Open) -> None:
    page = open_page(CATALOGUE)
    figure = page.locator(".figure--icon-array").first
    figure.get_by_role("link", name="These numbers as a table").click()
    table = page.url.split("#")[1]
    assert table.startswith("table-")
    page.locator(f"#{table} ~ p .figure__back").first.click()
    assert page.url.endswith(f"#{figure.get_attribute('id')}")


def test_each_picture_has_a_name_and_a_description(open_page: Open) -> None:
    page = open_page("treatment/results/")
    for picture in page.get_by_role("img").filter(has=page.locator("title")).all():
        assert picture.locator("desc").first.text_content()


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_paper_shows_sentences_and_tables_in_the_page(open_page: Open, size: str) -> None:
    page = open_page("risks/", color_scheme="dark")
    text = " ".join(
        " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format=size))).pages).split()
    )
    assert "With Botox, about 9 in 100 adults had neck pain." in text
    assert "The pictures as tables" in text


def test_people_are_black_on_white_on_paper_from_a_dark_screen(open_page: Open) -> None:
    page = open_page(CATALOGUE, color_scheme="dark")
    page.emulate_media(media="print")
    paint = page.locator(".icon-array--100 .figure__filled").first.evaluate("node => getComputedStyle(node).fill")
    assert paint == "rgb(0, 0, 0)"


def box(place: Locator) -> dict[str, float]:
    """Return where an element stands on the screen."""
    found = place.bounding_box()
    assert found
    return dict(found)


def gray(place: Locator) -> float:
    """Return how light the body of a drawn person is, 0 to 255."""
    picture = Image.open(io.BytesIO(place.screenshot())).convert("L")
    value = picture.getpixel((picture.width // 2, picture.height * 2 // 3))
    assert isinstance(value, int | float)
    return value
