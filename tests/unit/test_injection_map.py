"""Where the injections go: every site is drawn once, in its area, in the right view, and the words say the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import dist
from typing import get_args

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from lxml import html

from leaflet import injection_map, render
from leaflet.injection_map import InjectionMap, Point, View

AREAS = [
    ("Forehead", "Frontalis", 4, 20),
    ("Inner brows", "Corrugator", 2, 10),
    ("Between the brows", "Procerus", 1, 5),
    ("Temples", "Temporalis", 8, 40),
    ("Back of the head", "Occipitalis", 6, 30),
    ("Upper back of the neck", "Cervical paraspinals", 4, 20),
    ("Top of the shoulders", "Trapezius", 6, 30),
]
KEYS = ("area", "muscle", "sites", "units")
# The largest radius of a dot in each view (injection-map.css).
DOTS = {"front": 12, "right": 14, "left": 14, "back": 12}
Shape = list[Point]


@pytest.fixture(scope="module")
def record() -> InjectionMap:
    """The pattern of the US label."""
    areas = [dict(zip(KEYS, area, strict=True)) for area in AREAS]
    return InjectionMap.model_validate({"title": "Where they go", "areas": areas, "source": ["label"]})


@pytest.fixture(scope="module")
def drawing(record: InjectionMap) -> html.HtmlElement:
    """The picture as the page holds it."""
    return html.fromstring(render.template("figures/injection-map.html", figure=record))


def view(drawing: html.HtmlElement, name: str) -> html.HtmlElement:
    """Return one view of the picture."""
    return drawing.find_class(f"injection-map__view--{name}")[0]


def shapes(drawing: html.HtmlElement, name: str, muscle: str) -> Iterator[Shape]:
    """Yield the outlines of a muscle's areas in a view, those that are mirrored with `use` too."""
    wanted = f"injection-map__area--{muscle.lower().replace(' ', '-')}"
    for path in view(drawing, name).find_class(wanted):
        yield corners(path.get("d"))
    for use in view(drawing, name).iter("use"):
        assert use.get("transform") == "scale(-1,1)"
        for path in drawing.get_element_by_id(use.get("href")[1:]).find_class(wanted):
            yield [(-x, y) for x, y in corners(path.get("d"))]


def corners(path: str) -> Shape:
    """Return a closed path of lines and cubic curves as the corners of a polygon."""
    pen = RecordingPen()
    parse_path(path, pen)
    found: Shape = []
    for command, points in pen.value:
        assert command in ("moveTo", "lineTo", "curveTo", "closePath")
        found += curve(found[-1], *points) if command == "curveTo" else points
    assert pen.value[-1][0] == "closePath"
    return found


def curve(start: Point, first: Point, second: Point, end: Point) -> Shape:
    """Return points of a cubic curve after its start."""
    shares = [step / 16 for step in range(1, 17)]
    weights = [((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3) for t in shares]
    points = (start, first, second, end)
    return [
        (
            sum(w * p[0] for w, p in zip(weight, points, strict=True)),
            sum(w * p[1] for w, p in zip(weight, points, strict=True)),
        )
        for weight in weights
    ]


def holds(shape: Shape, point: Point) -> bool:
    """Tell whether a point lies inside a polygon: a line to the right crosses its sides an odd number of times."""
    x, y = point
    crossed = False
    for (x1, y1), (x2, y2) in zip(shape, [*shape[1:], shape[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossed = not crossed
    return crossed


def test_the_numbers_1_to_31_are_each_drawn_once(drawing: html.HtmlElement) -> None:
    numbers = [int(site.text_content()) for site in drawing.find_class("injection-map__site")]
    assert numbers == list(range(1, 32))


def test_no_two_injections_of_a_view_stand_in_one_place(drawing: html.HtmlElement) -> None:
    places = [
        (name, site.get("transform"))
        for name in get_args(View)
        for site in view(drawing, name).find_class("injection-map__site")
    ]
    assert len(set(places)) == 31


def test_each_injection_lies_in_its_area_in_the_right_view(drawing: html.HtmlElement) -> None:
    outside = [
        (muscle, name, point)
        for muscle, views in injection_map.SITES.items()
        for name, points in views.items()
        for point in points
        if sum(holds(shape, point) for shape in shapes(drawing, name, muscle)) != 1
    ]
    assert outside == []


def test_a_point_beside_an_area_counts_as_outside(drawing: html.HtmlElement) -> None:
    assert not any(holds(shape, (0, 64)) for shape in shapes(drawing, "front", "Frontalis"))


def test_the_sites_are_drawn_where_the_data_says(drawing: html.HtmlElement) -> None:
    wanted = [
        f"translate({x},{y})" for views in injection_map.SITES.values() for points in views.values() for x, y in points
    ]
    assert [site.get("transform") for site in drawing.find_class("injection-map__site")] == wanted


def test_both_sides_mirror_each_other() -> None:
    for views in injection_map.SITES.values():
        points = [point for name in views for point in views[name]]
        assert {(-x, y) for x, y in points} == set(points)


def test_no_dot_covers_another_at_any_size() -> None:
    for name in get_args(View):
        points = [point for views in injection_map.SITES.values() for point in views.get(name, ())]
        assert min(dist(*pair) for pair in combinations(points, 2)) >= 2 * DOTS[name]


def test_every_view_has_a_name_and_words_for_those_who_do_not_see_it(drawing: html.HtmlElement) -> None:
    assert [(svg.get("role"), svg.findtext("title"), svg.findtext("desc")) for svg in drawing.iter("svg")] == [
        (
            "img",
            "From the front: injections 1 to 7",
            "A, Forehead: 1 to 4. B, Inner brows: 5 and 6. C, Between the brows: 7.",
        ),
        ("img", "Right side: injections 8 to 11", "D, Temples: 8 to 11."),
        ("img", "Left side: injections 12 to 15", "D, Temples: 12 to 15."),
        (
            "img",
            "From the back: injections 16 to 31",
            "E, Back of the head: 16 to 21. F, Upper back of the neck: 22 to 25. G, Top of the shoulders: 26 to 31.",
        ),
    ]


def test_the_table_gives_the_numbers_of_each_area_and_the_sums(record: InjectionMap) -> None:
    assert record.table.head == ("Area (muscle)", "Injections", "Units")
    assert [row.cells for row in record.table.rows] == [
        ("A. Forehead (frontalis)", "4: numbers 1 to 4", "20"),
        ("B. Inner brows (corrugator)", "2: numbers 5 and 6", "10"),
        ("C. Between the brows (procerus)", "1: number 7", "5"),
        ("D. Temples (temporalis)", "8: numbers 8 to 15", "40"),
        ("E. Back of the head (occipitalis)", "6: numbers 16 to 21", "30"),
        ("F. Upper back of the neck (cervical paraspinals)", "4: numbers 22 to 25", "20"),
        ("G. Top of the shoulders (trapezius)", "6: numbers 26 to 31", "30"),
        ("All areas", "31", "155"),
    ]


def test_the_sentence_is_made_from_the_sums(record: InjectionMap) -> None:
    assert [statement.sentences for statement in record.statements] == [
        ("There are 31 injections in 7 muscle areas, 155 units in all.",)
    ]


def test_the_numbers_follow_the_order_of_the_areas(record: InjectionMap) -> None:
    turned = record.model_copy(update={"areas": record.areas[::-1]})
    assert [row.cells[:2] for row in turned.table.rows][:2] == [
        ("A. Top of the shoulders (trapezius)", "6: numbers 1 to 6"),
        ("B. Upper back of the neck (cervical paraspinals)", "4: numbers 7 to 10"),
    ]


def test_the_picture_says_that_it_is_no_guide_for_injecting(drawing: html.HtmlElement) -> None:
    assert "It is not a guide for giving injections." in drawing.text_content()


def test_two_pictures_on_a_page_share_no_id(record: InjectionMap) -> None:
    ids = []
    for title in ("One", "Two"):
        figure = record.model_copy(update={"title": title})
        ids += html.fromstring(render.template("figures/injection-map.html", figure=figure)).xpath("//@id")
    assert len(ids) == len(set(ids)) > 0
