"""Figures: mistakes by example, and pictures, sentences and tables that say what the numbers say.

Each folder of tests/golden/figures holds a correct page, `base.md`; each case there names the words to `replace` in it,
or another `page`, perhaps its `path`, and the `errors` expected, whole sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from lxml import html

from leaflet import figures, lettering, outline
from leaflet.figure import Figure

GOLDEN = Path(__file__).parents[1] / "golden/figures"
CASES = sorted(GOLDEN.glob("*/*.yml"))
ARRAY = {
    "title": "Neck pain",
    "people": "adults",
    "outcome": "had neck pain",
    "avoided": "had no neck pain",
    "period": "over 24 weeks",
    "groups": [
        {"label": "Botox", "arm": "treatment", "count": 9},
        {"label": "placebo", "arm": "control", "count": 3},
    ],
    "source": "label",
}
BARS = {
    "title": "Headache days",
    "measure": "headache days in 4 weeks",
    "people": "adults",
    "period": "after 24 weeks",
    "groups": [
        {"label": "Botox", "arm": "treatment", "start": 20, "change": -9.0},
        {"label": "placebo", "arm": "control", "start": 19.8, "change": -6.7},
    ],
    "source": "label",
}
LINE = {
    "title": "How soon",
    "unit": "weeks",
    "end": 26,
    "rows": [
        {
            "label": "migraine",
            "starts": [1, 4],
            "full": 24,
            "full_says": "judge it",
            "fades": [10, 12],
            "next": 13,
            "source": ["one", "two"],
        },
        {"label": "Neck", "starts": 2, "source": "three"},
    ],
}


def made(kind: str, values: Mapping[str, Any], **changed: Any) -> Figure:
    """Return a figure of some values."""
    return figures.read(kind, yaml.safe_dump({**values, **changed}), file="page", first_line=1)


def drawn(kind: str, values: Mapping[str, Any], **changed: Any) -> html.HtmlElement:
    """Return the picture of some values."""
    return html.fromstring(figures.html(kind, yaml.safe_dump({**values, **changed})))


def groups(counts: list[int]) -> dict[str, list[dict[str, object]]]:
    """Return the two groups with other counts."""
    pairs = zip((("Botox", "treatment"), ("placebo", "control")), counts, strict=True)
    return {"groups": [{"label": label, "arm": arm, "count": count} for (label, arm), count in pairs]}


def said(figure: Figure) -> str:
    """Return all sentences of a figure."""
    return " ".join(sentence for statement in figure.statements for sentence in statement.sentences)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_wrong_figure_gives_the_sentences_that_its_case_expects(case: Path) -> None:
    wanted = yaml.safe_load(case.read_text(encoding="utf-8"))
    text = wanted.get("page") or (case.parent / "base.md").read_text(encoding="utf-8")
    for old, new in wanted.get("replace", {}).items():
        assert text.count(old) == 1, f"{old!r} does not stand once in the base"
        text = text.replace(old, new)
    errors = figures.check(outline.document(wanted.get("path", "docs/page.md"), text))
    assert [str(error) for error in sorted(errors, key=lambda error: (error.line, error.found))] == wanted["errors"]


def test_an_icon_array_says_both_shares_the_difference_and_the_other_way_round() -> None:
    assert said(made("icon-array", ARRAY)) == (
        "With Botox, about 9 in 100 adults had neck pain. With placebo, it was about 3 in 100, over 24 weeks. "
        "That is about 6 more in 100 with Botox than with placebo. "
        "About 91 in 100 with Botox and 97 in 100 with placebo had no neck pain."
    )


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([3, 9], "about 6 fewer in 100 with Botox than with placebo"),
        ([5, 5], "about the same with Botox as with placebo"),
        ([6, 0], "about 6 more in 100 with Botox than with placebo"),
    ],
)
def test_the_difference_is_told_in_the_right_direction(counts: list[int], words: str) -> None:
    assert words in said(made("icon-array", ARRAY, **groups(counts)))


def test_none_and_all_are_no_estimates() -> None:
    assert "it was 0 in 100, over 24 weeks" in said(made("icon-array", ARRAY, **groups([6, 0])))


@pytest.mark.parametrize(("denominator", "counts"), [(100, [9, 3]), (100, [0, 100]), (1000, [10, 3])])
def test_as_many_people_are_filled_as_were_counted(denominator: int, counts: list[int]) -> None:
    picture = drawn("icon-array", ARRAY, denominator=denominator, **groups(counts))
    for svg, count in zip(picture.xpath("//svg[@role='img']"), counts, strict=True):
        assert len(people(svg, "filled")) == count
        assert len(people(svg, "outlined")) == denominator - count


@pytest.mark.parametrize("denominator", [100, 1000])
def test_no_two_people_stand_in_one_place(denominator: int) -> None:
    (svg, _) = drawn("icon-array", ARRAY, denominator=denominator, **groups([9, 3])).xpath("//svg[@role='img']")
    assert len({*people(svg, "filled"), *people(svg, "outlined")}) == denominator


@pytest.mark.parametrize("denominator", [100, 1000])
def test_all_people_stand_inside_the_picture(denominator: int) -> None:
    svg = drawn("icon-array", ARRAY, denominator=denominator, **groups([9, 3])).xpath("//svg[@role='img']")[0]
    width, height = map(float, svg.get("viewbox").split()[2:])
    places = [*people(svg, "filled"), *people(svg, "outlined")]
    assert all(0 < x < width and 0 < y < height for x, y in places)


def people(svg: html.HtmlElement, kind: str) -> list[tuple[float, float]]:
    """Return where the drawn people of a kind begin: the head of a person, or a dot."""
    pen = RecordingPen()
    for path in svg.find_class(f"figure__{kind}"):
        parse_path(path.get("d"), pen)
    starts = [
        points[0] for (name, points), (after, _) in pairwise(pen.value) if name == "moveTo" and after == "curveTo"
    ]
    figure = svg.xpath("ancestor::div[contains(@class, 'icon-array--')]")[0]
    parts = 2 if "icon-array--100" in figure.get("class").split() else 1  # head and body
    return [(round(x, 3), round(y, 3)) for x, y in starts[::parts]]


def test_the_picture_of_an_icon_array_says_its_numbers_to_a_screen_reader() -> None:
    title, description = drawn("icon-array", ARRAY).xpath("(//svg[@role='img'])[1]/*[self::title or self::desc]/text()")
    assert title == "Neck pain: Botox"
    assert description == "9 in 100 are filled: had neck pain. 91 are outlined: had no neck pain."


def test_the_table_of_an_icon_array_has_both_frames() -> None:
    table = made("icon-array", ARRAY).table
    assert [row.cells for row in table.rows] == [
        ("Botox", "9 in 100", "91 in 100"),
        ("Placebo", "3 in 100", "97 in 100"),
    ]
    assert table.about == "Adults, over 24 weeks."


def test_bars_say_start_end_and_change_of_each_group_and_the_gap() -> None:
    assert said(made("bars", BARS)) == (
        "With Botox, headache days in 4 weeks went from about 20 to about 11, 9.0 fewer. "
        "With placebo, the fall was from about 20 to about 13, 6.7 fewer. This was in adults, after 24 weeks. "
        "That is about 2.3 fewer with Botox than with placebo."
    )


def test_no_gap_is_worked_out_from_ranges() -> None:
    arms = [
        {"label": "Botox", "arm": "treatment", "start": 20, "change_range": [-9, -8]},
        {"label": "placebo", "arm": "control", "start": 20, "change_range": [-7, -6]},
    ]
    assert "8 to 9 fewer" in said(made("bars", BARS, groups=arms))
    assert "than with placebo" not in said(made("bars", BARS, groups=arms))
    assert "The gap between the groups is about 2 days." in said(
        made("bars", BARS, groups=arms, difference="about 2 days")
    )


def test_a_bar_starts_at_zero_and_is_as_long_as_its_level() -> None:
    picture = drawn("bars", BARS)
    left = picture.find_class("bars__left")
    assert [bar.get("x", "0") for bar in left] == ["0", "0"]
    assert [bar.get("width") for bar in left] == ["55.00%", "65.50%"]  # 11 and 13.1 of 20
    gone = picture.find_class("bars__gone")
    assert [(bar.get("x"), bar.get("width")) for bar in gone] == [("55.00%", "45.00%"), ("65.50%", "33.50%")]


def test_a_timeline_says_each_row_and_cites_it() -> None:
    first, second = made("timeline", LINE).statements
    assert (first.name, first.sources) == ("Migraine", ("one", "two"))
    assert first.sentences == (
        "Starts after about 1 to 4 weeks.",
        "Judge it after about 24 weeks.",
        "Wears off after about 10 to 12 weeks.",
        "Next treatment not before 13 weeks.",
    )
    assert (second.name, second.sentences) == ("Neck", ("Starts after about 2 weeks.",))


def test_the_marks_of_a_timeline_stand_where_the_numbers_say() -> None:
    picture = drawn("timeline", LINE)
    rows = picture.find_class("timeline__row")
    assert [(band.get("x"), band.get("width")) for band in rows[0].iter("rect")] == [
        ("3.85%", "11.54%"),  # 1 to 4 of 26
        ("38.46%", "7.69%"),  # 10 to 12
    ]
    points = [svg.get("x") for svg in rows[0].iter("svg")]
    assert points == ["92.31%", "50.00%"]  # 24 and 13
    assert [svg.get("x") for svg in rows[1].iter("svg")] == ["7.69%"]  # 2


def test_each_mark_of_a_timeline_has_a_shape_of_its_own() -> None:
    row = {"label": "All", "starts": 1, "full": 2, "fades": 3, "next": 4, "source": "one"}
    (track,) = drawn("timeline", {**LINE, "rows": [row]}).find_class("timeline__row")
    shapes = [tuple((part.tag, part.get("d"), part.get("r")) for part in svg) for svg in track.iter("svg")]
    assert len(set(shapes)) == 4


def test_what_a_row_does_not_have_is_not_given() -> None:
    assert made("timeline", LINE).table.rows[1].cells == ("Neck", "2 weeks", "not given", "not given", "not given")


def test_two_figures_of_a_page_share_no_id() -> None:
    ids = [
        *drawn("bars", BARS).xpath("//@id"),
        *drawn("bars", BARS, title="Another").xpath("//@id"),
        *drawn("timeline", LINE).xpath("//@id"),
    ]
    assert len(ids) == len(set(ids)) > 0


def test_the_words_of_a_figure_cannot_become_markup() -> None:
    hostile = '<script>x</script> & "y"'
    assert drawn("icon-array", ARRAY, outcome=hostile).xpath("//script") == []
    words = figures.with_words(f"# T\n\n```icon-array\n{yaml.safe_dump({**ARRAY, 'outcome': hostile})}```\n")
    outside = words.split("```")[0] + words.split("```")[-1]
    assert "<script>" not in outside


def test_a_wide_letter_needs_more_room_than_a_narrow_one() -> None:
    assert lettering.width("WWW", size=16) > 2 * lettering.width("iii", size=16)
    assert lettering.width("Botox", size=32) == 2 * lettering.width("Botox", size=16)
    assert lettering.width("Botox", size=16, bold=True) > lettering.width("Botox", size=16)
