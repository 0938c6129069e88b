"""Numbers: what of them a writer is shown; tests/golden/errors hold the rest (figure-*, numbers-*) as sentences."""

from __future__ import annotations

import pytest

from leaflet import numbers, outline

KINDS = [numbers.Uncounted(kind="phone numbers", words=("911",), why="You dial them.")]


def figures(text: str) -> list[str]:
    """Return the figures that a text names without a source."""
    errors = numbers.unsourced(numbers.uncited(outline.document("docs/page.md", f"{text}\n")), KINDS)
    return [error.found.split("“")[1].split("”")[0] for error in errors]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("About 9 in 100 people", "9 in 100 people"),
        ("3 out of 10", "3 out of 10"),
        ("2 of 5 trials", "2 of 5 trials"),
        ("47 %", "47 %"),
        ("47% of people", "47%"),
        ("It fell by 8.4 days.", "8.4 days"),
        ("a 5-unit dose", "5-unit dose"),
        ("in 1,384 adults", "1,384 adults"),
        ("with 31 to 39 injection sites", "31 to 39 injection"),
        ("$50", "$50"),
        ("approved in 2010.", "2010"),
        ("at age 12", "12"),
        ("18 and older", "18"),
        ("within (30) minutes", "30"),
        ("type 2 diabetes", "2 diabetes"),
        ("see step 3", "3"),
        ("vitamin B12", "B12"),
        ("open 24/7", "24"),
    ],
)
def test_this_is_a_figure(text: str, figure: str) -> None:
    assert figures(text) == [figure]


@pytest.mark.parametrize(
    "text",
    ["Call 911 if you cannot breathe", "Call 911.", "two people", "half of them", "onabotulinumtoxinA", "`code`"],
)
def test_this_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_a_source_in_the_next_paragraph_is_too_far() -> None:
    assert figures("It helped 47% of people.\n\nSo they said.[^label]") == ["47%"]


def test_a_source_in_another_cell_of_the_row_will_do() -> None:
    assert figures("| a | b |\n| - | - |\n| 47% | yes[^label] |") == []


def test_one_error_is_enough_for_a_paragraph() -> None:
    assert figures("It helped 47% in 2010 for $5.") == ["47%"]


def test_two_paragraphs_of_an_item_share_their_sources() -> None:
    assert figures("- It helped 47% of people.\n\n    So they said.[^label]") == []


def test_a_heading_needs_no_source() -> None:
    assert figures("## The first 7 days") == []
