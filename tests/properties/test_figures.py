"""Figures: a block is drawn as it says, or its mistakes are named; its texts are text, its numbers all there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from judging import for_writers
from leaflet import figures, render
from leaflet.errors import ContentErrors
from showing import elements, html_of, shows, text_of
from writing import PATH, changed, values, words, yaml_of, yaml_scraps

short = (
    words.map(lambda text: text[:10].strip(" ."))
    .filter(str.isprintable)
    .filter(lambda text: any(map(str.isalnum, text)))
)
FIGURE = {"title": "Neck pain", "certainty": "low", "note": "The sum", "source": "label"}
ARMS = [{"label": "Botox", "arm": "treatment"}, {"label": "placebo", "arm": "control"}]
GROUP = {"people": "adults", "period": "over 24 weeks"}
ICONS = {**FIGURE, **GROUP, "outcome": "had it", "avoided": "had none", "groups": [{**arm, "count": 9} for arm in ARMS]}
BARS = {**FIGURE, **GROUP, "measure": "days", "groups": [{**arm, "start": 19.8, "change": -9.0} for arm in ARMS]}
ROW = {"label": "Migraine", "starts": [1, 4], "full": 6, "full_says": "Dry", "fades": [10, 12], "next": 12, "note": "A"}
TIMELINE = {"title": "When", "unit": "weeks", "end": 12, "rows": [{**ROW, "source": ["label"]}], "note": "B"}
AREAS = {
    "Frontalis": 4, "Corrugator": 2, "Procerus": 1, "Temporalis": 8, "Occipitalis": 6, "Cervical paraspinals": 4,
    "Trapezius": 6,
}  # fmt: skip
MAP = {
    "title": "Where", "source": "label",
    "areas": [{"area": name, "muscle": name, "sites": sites, "units": 5 * sites} for name, sites in AREAS.items()],
}  # fmt: skip
EXAMPLES: dict[str, dict[str, Any]] = {"icon-array": ICONS, "bars": BARS, "timeline": TIMELINE, "injection-map": MAP}
Place = tuple[str | int, ...]
TEXTS: dict[str, list[Place]] = {
    "icon-array": [("title",), ("people",), ("outcome",), ("avoided",), ("note",), ("groups", 0, "label")],
    "bars": [("title",), ("people",), ("measure",), ("note",), ("groups", 1, "label")],
    "timeline": [("title",), ("note",), *(("rows", 0, key) for key in ("label", "full_says", "note"))],
    "injection-map": [("title",), ("areas", 0, "area")],
}


def put(record: Any, place: Place, value: Any) -> Any:
    """Return a record with another value in one place of it."""
    if not place:
        return value
    first, *rest = place
    if isinstance(record, Mapping):
        return {**record, first: put(record[first], tuple(rest), value)}
    return [put(each, tuple(rest), value) if at == first else each for at, each in enumerate(record)]


def arm(place: int) -> dict[str, str]:
    """Return one of some groups, of which the first is the control."""
    return {"label": f"G{place}", "arm": "treatment" if place else "control"}


def page(kind: str, record: Mapping[str, Any]) -> str:
    """Return the HTML of a page with one figure."""
    block = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
    return html_of(figures.with_words(f"# A\n\n```{kind}\n{block}```\n"))


def is_right(kind: str, record: Mapping[str, Any]) -> bool:
    """Tell whether a figure passes all checks, such as the room of its texts."""
    try:
        figures.read(kind, yaml.safe_dump(record, allow_unicode=True), file=PATH, first_line=1)
    except ContentErrors:
        return False
    return True


@pytest.mark.parametrize("kind", EXAMPLES)
@given(data=st.data())
def test_any_block_is_read_or_its_mistakes_are_named(kind: str, data: st.DataObject) -> None:
    record = EXAMPLES[kind]
    rows = next(key for key in record if isinstance(record[key], list))
    one_row = changed(record[rows][0], values).map(lambda row: {**record, rows: [row, *record[rows][1:]]})
    text = data.draw(yaml_of(changed(record, values) | one_row) | yaml_scraps)
    try:
        figure = figures.read(kind, text, file=PATH, first_line=2)
        render.template(f"figures/{kind}.html", figure=figure)
    except ContentErrors as errors:
        for_writers(errors, {PATH: f"```{kind}\n{text}"})


@pytest.mark.parametrize("kind", EXAMPLES)
@given(data=st.data(), text=short)
def test_the_texts_of_a_figure_are_shown_as_they_are(kind: str, data: st.DataObject, text: str) -> None:
    place = data.draw(st.sampled_from(TEXTS[kind]))
    assume(is_right(kind, put(EXAMPLES[kind], place, text)))
    shows(text, lambda given: page(kind, put(EXAMPLES[kind], place, given)))


@given(st.lists(st.tuples(st.sampled_from([100, 1000]), st.integers(0, 100)), min_size=2, max_size=4))
def test_as_many_people_are_filled_as_had_it(counts: list[tuple[int, int]]) -> None:
    denominator = counts[0][0]
    groups = [
        {"label": f"G{at}", "arm": "treatment" if at else "control", "count": n} for at, (_, n) in enumerate(counts)
    ]
    drawn = page("icon-array", {**ICONS, "denominator": denominator, "groups": groups})
    for kind, expected in (("filled", counts), ("outlined", [(0, denominator - count) for _, count in counts])):
        paths = [each.get("d", "") for each in elements(drawn) if each.get("class") == f"figure__{kind}"]
        people = [len(re.findall("z?m[-0-9.]+ [-0-9.]+m", path)) for path in paths[:-1]]  # the last is the key's
        assert people == [count for _, count in expected if count]


numbers = st.integers(1, 999) | st.decimals(1, 999, places=1).map(float)


@given(st.lists(st.tuples(numbers, st.integers(0, 100)), min_size=2, max_size=3))
def test_all_levels_of_bars_stand_in_the_table(levels: list[tuple[float, int]]) -> None:
    groups = [
        {
            "label": f"G{at}",
            "arm": "treatment" if at else "control",
            "start": start,
            "change": -round(start * part / 100, 1),
        }
        for at, (start, part) in enumerate(levels)
    ]
    record = {**BARS, "groups": groups}
    assume(is_right("bars", record))
    shown = text_of(page("bars", record)).rpartition("The pictures as tables")[2]
    for group in groups:
        assert f"{group['label']} {group['start']} " in shown
