"""What a page's text alone tells: a yes is certain, and whatever looks unusual is left to the parser."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet import glimpse, outline
from leaflet.certainty import notation
from leaflet.pages import CARDS

PAGES = sorted(Path(__file__).parents[2].glob("docs/**/*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_citations_found_in_a_page_s_text_are_those_that_the_parser_finds(page: Path) -> None:
    body = outline.document(page.name, page.read_text(encoding="utf-8")).body
    quick = glimpse.citations(body)
    parsed = list(outline.citations(outline.tree(body)))
    assert quick is None or [source for source, _ in quick] == parsed


@pytest.mark.parametrize("text", ["`[^a]`", "    [^a]", "~~~\n[^a]\n~~~", "<p>[^a]</p>", r"\[^a]"])
def test_citations_are_left_to_the_parser_where_they_may_be_none(text: str) -> None:
    assert glimpse.citations(f"Words.\n\n{text}\n") is None


@pytest.mark.parametrize(
    "text", ["Nine people.", "9 people.[^a]", "1. One.\n2. Two.", "# In 9 people", "[x](../p9.md)"]
)
def test_numbers_need_no_parser_where_each_line_cites_or_counts_nothing(text: str) -> None:
    assert glimpse.numbers_are_cited(text)


@pytest.mark.parametrize(
    "text",
    [
        "9 people.\nMore.[^a]",
        "1. a [^a]\n  b\n1. \n",
        "- 9 people",
        "Nine of\n10. Ten.",
        "1. One.\n\nNine of\n2. Two.",
        "9 people.`[^a]`",
        "[9 people](page.md)",
        "[x](5 people)",
        "9 people.[^ a]",
        "#9 people",
    ],
)
def test_numbers_are_left_to_the_parser_elsewhere(text: str) -> None:
    assert not glimpse.numbers_are_cited(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Title (certainty: low)",
        "Title (certainty: low)\n---",
        "[a (certainty: low)\nlink](x.md)",
        "(certainty: some)",
        "(certainty:\nlow) certainty",
        "| a (certainty: low) |\n| --- |",
        "*(certainty: low)*",
        '!!! warning "Now (certainty: low)"',
    ],
)
def test_labels_are_left_to_the_parser_where_they_may_be_wrong(text: str) -> None:
    assert not glimpse.labels_are_right(text, "certainty", notation().label)


def test_labels_in_plain_text_need_no_parser() -> None:
    assert glimpse.labels_are_right("It helps.[^a] (certainty: very low)\n\n# Other\n", "certainty", notation().label)


@pytest.mark.parametrize(
    "text",
    ['=== "Tab"', "/// tab | x", "??? note", "<Details>", "!!! note", "  !!! warning", "!!! emergency", "> !!! x"],
)
def test_blocks_that_may_hide_something_are_left_to_the_parser(text: str) -> None:
    assert not glimpse.hides_nothing(f"Words.\n\n{text}\n", CARDS[1:])


def test_known_cards_at_the_left_margin_need_no_parser() -> None:
    assert glimpse.hides_nothing('!!! warning "Stop if:"\n\n    - it hurts\n\n!!! same-day\n', CARDS[1:])
