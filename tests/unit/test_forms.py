"""Form blocks: fields with names of their own, and column widths."""

from __future__ import annotations

import pytest
from lxml import html

from leaflet import forms


def fields(source: str) -> list[tuple[str, str]]:
    """What each field that a block makes is called in a file and to a reader."""
    return [(field.get("name"), field.get("aria-label")) for field in html.fromstring(forms.html(source)).iter("input")]


def test_each_line_is_a_field_with_a_label() -> None:
    labels = html.fromstring(forms.html("lines: [Lot number, Next visit]")).xpath(".//label")
    found = [(" ".join(label.text_content().split()), *label.xpath(".//input/@name")) for label in labels]
    assert found == [("Lot number", "lot-number"), ("Next visit", "next-visit")]


def test_each_cell_of_a_table_is_a_field_that_names_its_column_and_row() -> None:
    assert fields("{columns: [Date, Pain], rows: 2}") == [
        ("date-1", "Date, row 1"),
        ("pain-1", "Pain, row 1"),
        ("date-2", "Date, row 2"),
        ("pain-2", "Pain, row 2"),
    ]


def test_a_numbered_table_counts_its_rows_in_the_first_column() -> None:
    tree = html.fromstring(forms.html("{columns: [Day, Pain], rows: 3, numbered: true}"))
    assert [head.text for head in tree.xpath(".//th[@scope='row']")] == ["1", "2", "3"]
    assert len(tree.xpath(".//input")) == 3


def test_each_box_has_a_label_that_ticks_it() -> None:
    tree = html.fromstring(forms.html("boxes: [Period]"))
    assert tree.xpath(".//input/@id") == tree.xpath(".//label/@for") == ["box-period"]


@pytest.mark.parametrize(("widths", "shares"), [("[1, 3]", (6, 12)), ("[1, 1]", (12, 12)), ("[1, 100]", (1, 12))])
def test_widths_become_shares_of_the_table(widths: str, shares: tuple[int, ...]) -> None:
    tree = html.fromstring(forms.html(f"{{columns: [Day, Pain], widths: {widths}}}"))
    assert tree.xpath(".//col/@class") == [f"form-col-{share}" for share in shares]


def test_markup_in_a_form_is_escaped() -> None:
    assert "<script>" not in forms.html('lines: ["<script>alert(1)</script>"]')


def test_columns_are_never_wider_together_than_the_table() -> None:
    tree = html.fromstring(forms.html("{columns: [A, B, C, D, E], widths: [1.5, 1.5, 1.5, 1.5, 3.5]}"))
    assert sum(int(name.rsplit("-", 1)[1]) for name in tree.xpath(".//col/@class")) <= 24
