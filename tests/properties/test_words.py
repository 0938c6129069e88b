"""Plain text in Markdown: it shows as it is, wherever a template puts it."""

from __future__ import annotations

import pytest
from hypothesis import given
from markupsafe import Markup

from leaflet import outline, render
from leaflet.literal import literal
from showing import html_of, shows
from writing import words

PLACES = {
    "a paragraph": "{}",
    "a sentence": "Text {}. More",
    "bold text": "**{}:** text",
    "a link": "[{}](https://a.example)",
    "a heading": "### {}",
    "a heading with a mark": "### {} {{ #mark }}",
    "a list": "- {}\n- text",
    "a footnote": "Text.[^a]\n\n[^a]: {}. Text.",
}


@pytest.mark.parametrize("place", PLACES)
@given(text=words)
def test_words_show_as_they_are_in(place: str, text: str) -> None:
    shows(text, lambda given: html_of(PLACES[place].format(literal(given))))


@given(text=words, other=words)
def test_words_show_as_they_are_in_a_cell(text: str, other: str) -> None:
    def table(given: str) -> str:
        cells = [render.cell(Markup(literal(each))) for each in (given, other)]
        return html_of(f"| A | B |\n| --- | --- |\n| {cells[0]} | {cells[1]} |\n")

    shows(text, table)


@given(text=words)
def test_words_are_the_same_to_both_parsers(text: str) -> None:
    assert outline.plain(outline.inline(literal(text))) == " ".join(text.split())
