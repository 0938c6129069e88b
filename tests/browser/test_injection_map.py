"""The picture of where the injections go, on a phone, on a wide screen, in the dark, in forced colors and on paper."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from wcag import channels, contrast

ADDRESS = "treatment/injections/"
NUMBERS = [str(number) for number in range(1, 32)]
DRAWN = (
    "A Forehead 1 2 3 4",
    "B Inner brows 5 6",
    "C Between the brows 7",
    "D Temples 8 9 10 11",
    "D Temples 12 13 14 15",
    "E Back of the head 16 17 18 19 20 21",
    "F Upper back of the neck 22 23 24 25",
    "G Top of the shoulders 26 27 28 29 30 31",
)
WIDTHS = (320, 390, 600, 768, 1280, 1920)
MARKS = """() => [...document.querySelectorAll('.injection-map svg')].map(svg => {
  const box = node => { const {left, top, right, bottom} = node.getBoundingClientRect();
                        return [left, top, right, bottom] };
  const scale = svg.getScreenCTM().a;
  return {
    name: svg.parentElement.className.split('--')[1],
    view: box(svg.parentElement),
    texts: [...svg.querySelectorAll('text')].map(text =>
      ({words: text.textContent, size: scale * parseFloat(getComputedStyle(text).fontSize), box: box(text)})),
    dots: [...svg.querySelectorAll('.injection-map__site circle')].map(box),
    numbers: [...svg.querySelectorAll('.injection-map__site text')].map(box),
    letters: [...svg.querySelectorAll('rect')].map(box),
  };
})"""
Open = Callable[..., Page]
Box = list[float]


def views(page: Page) -> list[Mapping[str, Any]]:
    """Return the four views with the places of their marks, in CSS pixels."""
    page.evaluate("document.fonts.ready")
    found: list[Mapping[str, Any]] = page.evaluate(MARKS)
    assert [view["name"] for view in found] == ["front", "right", "left", "back"]
    return found


def across(inner: Box, outer: Box) -> bool:
    """Tell whether a box is no wider than another and between its sides."""
    return outer[0] <= inner[0] and inner[2] <= outer[2]


def apart(first: Box, second: Box) -> bool:
    """Tell whether two boxes do not overlap."""
    return first[2] <= second[0] or second[2] <= first[0] or first[3] <= second[1] or second[3] <= first[1]


@pytest.mark.parametrize("width", WIDTHS)
def test_all_31_numbers_and_the_names_are_large_enough_to_read(open_page: Open, width: int) -> None:
    page = open_page(ADDRESS, viewport={"width": width, "height": 900})
    texts = [text for view in views(page) for text in view["texts"]]
    assert [text["words"] for text in texts if text["words"].isdigit()] == NUMBERS
    assert [text for text in texts if text["size"] < 11] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_name_leaves_the_screen_or_covers_a_number(open_page: Open, width: int) -> None:
    page = open_page(ADDRESS, viewport={"width": width, "height": 900})
    for view in views(page):
        names = [text for text in view["texts"] if not text["words"].isdigit()]
        assert [text["words"] for text in names if text["box"][0] < 0 or text["box"][2] > width] == []
        assert [text["words"] for text in names if not all(apart(text["box"], dot) for dot in view["dots"])] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_each_number_lies_in_its_dot_and_each_letter_in_its_box(open_page: Open, width: int) -> None:
    page = open_page(ADDRESS, viewport={"width": width, "height": 900})
    for view in views(page):
        letters = [text["box"] for text in view["texts"] if len(text["words"]) == 1 and text["words"].isalpha()]
        assert all(map(across, view["numbers"], view["dots"]))
        assert all(map(across, letters, view["letters"]))


def test_on_a_phone_the_two_sides_stand_next_to_each_other(open_page: Open) -> None:
    page = open_page(ADDRESS, viewport={"width": 320, "height": 700})
    front, right, left, back = (view["view"] for view in views(page))
    assert front[3] <= right[1] == left[1]
    assert right[2] <= left[0]
    assert left[3] <= back[1]


def test_on_a_wide_screen_the_front_stands_between_the_sides(open_page: Open) -> None:
    front, right, left, back = (view["view"] for view in views(open_page(ADDRESS)))
    assert right[2] <= front[0] < front[2] <= left[0]
    assert front[3] <= back[1]


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_numbers_stand_out_from_their_dots_and_dots_from_the_page(open_page: Open, options: dict[str, str]) -> None:
    page = open_page(ADDRESS, **options)
    colors = page.evaluate(
        """() => { const style = (name) => getComputedStyle(document.querySelector(name));
             return [style('.injection-map__site text').fill, style('.injection-map__site circle').fill,
                     style('.injection-map__contour').stroke,
                     getComputedStyle(document.body).backgroundColor] }"""
    )
    number, dot, line, paper = (channels(color) for color in colors)
    assert contrast(number, dot) >= 7
    assert contrast(dot, paper) >= 7
    assert contrast(line, paper) >= 7


def test_paper_shows_the_picture_in_black_on_white_also_from_a_dark_screen(open_page: Open) -> None:
    page = open_page(ADDRESS, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    colors = page.evaluate(
        """() => ['skin', 'hair', 'shade', 'ink', 'contour', 'area'].map(name => {
             const style = getComputedStyle(document.querySelector('.injection-map__' + name));
             return style.fill === 'none' ? style.stroke : style.fill })"""
    )
    black, white = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
    assert colors == [white, white, white, black, black, black]


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_paper_holds_every_number_and_says_that_it_is_no_guide(open_page: Open, size: str) -> None:
    paper = PdfReader(io.BytesIO(open_page(ADDRESS).pdf(format=size)))
    text = "".join("".join(sheet.extract_text().split()) for sheet in paper.pages)
    assert "Itisnotaguideforgivinginjections." in text
    assert [words for words in DRAWN if words.replace(" ", "") not in text] == []


def test_a_screen_reader_gets_four_named_pictures(open_page: Open) -> None:
    page = open_page(ADDRESS)
    names = [
        "From the front: injections 1 to 7",
        "Right side: injections 8 to 11",
        "Left side: injections 12 to 15",
        "From the back: injections 16 to 31",
    ]
    assert [page.get_by_role("img", name=name, exact=True).count() for name in names] == [1, 1, 1, 1]
