"""Templates: what is left of one on a page is told by lines that both have."""

from __future__ import annotations

from hypothesis import given

from judging import all_for_writers
from leaflet import outline, unfilled
from writing import PATH, pages

TEMPLATE = "docs/_template.md"


@given(pages)
def test_what_is_left_of_a_template_is_told_by_lines_that_the_page_has(text: str) -> None:
    all_for_writers(unfilled.find(outline.document(PATH, text), outline.document(TEMPLATE, text)), {PATH: text})


@given(pages, pages)
def test_no_line_is_told_that_the_template_does_not_have(text: str, other: str) -> None:
    document, template = outline.document(PATH, text), outline.document(TEMPLATE, other)
    theirs = {line.strip() for line in f"{template.front}{template.body}".split("\n")}
    ours = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert {ours[error.line - 1].strip() for error in unfilled.find(document, template)} <= theirs
