"""Shares of people: which of them stand alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import shares as tool
from leaflet import outline, shares

WORDS = shares.Words(("placebo", "tablets"), ("with and without", "no comparison group"), ("no time span",))
ROW = "| What | Botox | Placebo |\n| --- | --- | --- |\n| Neck pain | {} | {} |\n"


def lacks(text: str) -> list[str]:
    """Return what the shares of a text lack."""
    return [found.lacks for found in shares.lone(outline.document("docs/page.md", f"{text}\n"), WORDS)]


def test_a_share_by_itself_lacks_both() -> None:
    assert lacks("About 9 in 100 people had neck pain.") == ["comparison", "span"]


@pytest.mark.parametrize(
    "text",
    [
        "In 24 weeks, 9 in 100 people had neck pain, and 3 in 100 with placebo.",
        "In 24 weeks, 9 in 100 people had neck pain. With placebo, it was 3 in 100.",
        "With placebo, 3 in 100 had it by week 24. With Botox, it was 9 in 100.",
        "Over six months, 33 in 100 on Botox and 13 in 100 on tablets had it.",
        "In 24 weeks, about 91 and 97 in 100 had none, with Botox and placebo.",
        "After the first round, 9 in 100 people had it. There was no comparison group.",
        "Fewer than 2 in 100 bled within a day, with and without Botox.",
        "About 9 in 100 people had it (no comparison group). The source gives no time span.",
        "In 24 weeks, 9% had it, and 3% with placebo.",
    ],
)
def test_this_share_stands_in_company(text: str) -> None:
    assert lacks(text) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("In 24 weeks, 9 in 100 people had neck pain, and 4 in 100 a droop.", ["comparison"]),
        ("In 24 weeks, 9 in 100 people had neck pain in trials with placebo.", ["comparison"]),
        ("About 9 in 100 people had neck pain, and 3 in 100 with placebo.", ["span"]),
        ("In 24 weeks, 9 in 100 had it. One. Two. Three. With placebo, 3 in 100.", ["comparison", "comparison"]),
        ("It helped 47% of people within 4 weeks.", ["comparison"]),
        ("Within a year, 3 of 110 babies had it.", ["comparison"]),
        ("It is the case for 1 in every 1,000.", ["comparison", "span"]),
        ("It is the case for 1 in 5.", ["comparison", "span"]),
    ],
)
def test_this_share_lacks_something(text: str, missing: list[str]) -> None:
    assert lacks(text) == missing


@pytest.mark.parametrize(
    "text",
    [
        "20 of every 28 days",
        "2 of 5 trials",
        "22 people in 11 states",
        "2 in 2024",
        "headache days in 4 weeks",
        "90 mm",
    ],
)
def test_this_is_no_share(text: str) -> None:
    assert lacks(text) == []


def test_a_row_gives_both_groups_and_the_line_above_its_table_the_span() -> None:
    assert lacks("This is after 24 weeks.\n\n" + ROW.format("9 in 100", "3 in 100")) == []


def test_a_row_without_the_other_groups_share_lacks_it() -> None:
    assert lacks("This is after 24 weeks.\n\n" + ROW.format("9 in 100", "not known")) == ["comparison"]


def test_a_row_reads_on_from_the_one_above_it() -> None:
    table = ROW.format("9 in 100", "3 in 100 within 24 weeks") + "| The same: none | 91 in 100 | 97 in 100 |\n"
    assert lacks(table) == []


def test_a_span_in_another_section_is_too_far() -> None:
    assert lacks("After 24 weeks.\n\n## Harms\n\n" + ROW.format("9 in 100", "3 in 100")) == ["span"]


def test_two_items_of_a_list_may_give_the_two_groups() -> None:
    assert lacks("After 24 weeks:\n\n- With Botox, it was 45 in 100.\n- With placebo, it was 34 in 100.") == []


def test_a_span_in_another_item_is_too_far() -> None:
    text = "- Pain came to 9 in 100, and 3 in 100 with placebo.\n- It lasted 2 weeks."
    assert lacks(text) == ["span"]


def test_a_certainty_label_does_not_come_between_two_sentences() -> None:
    text = "In 24 weeks, 9 in 100 had it. (certainty: low) That is a lot. With placebo, it was 3 in 100."
    assert lacks(text) == []


def test_shares_in_a_card_are_found_with_their_line() -> None:
    text = '!!! warning "Careful"\n\n    It harmed 9 in 100 people.\n'
    found = list(shares.lone(outline.document("docs/page.md", text), WORDS))
    assert [str(each) for each in found] == [
        "docs/page.md:3: no comparison: It harmed 9 in 100 people.",
        "docs/page.md:3: no span: It harmed 9 in 100 people.",
    ]


def test_the_page_that_only_shows_how_to_write_one_is_left_out(tmp_path: Path) -> None:
    for name in ("a.md", "_template.md"):
        (tmp_path / name).write_text("# A\n", encoding="utf-8")
    assert [Path(page.path).name for page in tool.pages(tmp_path)] == ["a.md"]
