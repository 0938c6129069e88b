"""Measures: of any text there is a grade, a width and an axis, and the parts make up the whole."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import reading_level
from leaflet import lettering, scale
from leaflet.anchors import anchor
from writing import bodies, hostile_html, line, words


@given(hostile_html | bodies)
def test_any_page_has_a_reading_level(page: str) -> None:
    measured = reading_level.measure(f"<p>{page}</p>")
    assert measured.words >= len(measured.sentences) or not measured.words
    lengths = [reading_level.length(sentence) for sentence in measured.sentences]
    assert sum(lengths) == measured.words
    assert lengths == sorted(lengths, reverse=True)


@given(line, line, st.booleans())
def test_the_width_of_a_text_is_that_of_its_parts(one: str, other: str, bold: bool) -> None:
    parts = [lettering.width(text, size=16, bold=bold) for text in (one, other)]
    assert abs(lettering.width(one + other, size=16, bold=bold) - sum(parts)) < 0.001


ends = st.decimals(Decimal("0.1"), 10_000, places=1)


@given(end=ends, steps=st.lists(st.integers(1, 500).map(Decimal), min_size=1, max_size=5, unique=True))
def test_an_axis_begins_at_zero_and_its_ticks_have_room(end: Decimal, steps: list[Decimal]) -> None:
    axis = scale.axis(end, sorted(steps))
    assert axis.ticks[0] == 0
    assert axis.ticks == sorted(axis.ticks)
    assert len(axis.ticks) <= scale.MOST_TICKS
    assert all(0 <= Decimal(axis.at(tick).removesuffix("%")) <= 100 for tick in axis.ticks)


@given(st.integers(-(10**6), 10**6) | st.floats(-1e6, 1e6).map(lambda value: round(value, 3)))
def test_a_number_is_written_as_it_was_given(value: float) -> None:
    written = scale.written(Decimal(str(value)))
    assert float(written) == value
    assert "e" not in written.lower()


@given(words)
def test_a_name_fits_an_address_and_stays_the_same(text: str) -> None:
    name = anchor(text)
    assert name
    assert not set(" <>\"'&#?/%\n") & set(name)
    assert anchor(name) == name or not name.isascii()
