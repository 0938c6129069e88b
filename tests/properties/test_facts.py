"""The numbers of a guide: each statement is laid out whole, as text that no program runs."""

from __future__ import annotations

import csv
import io
import re

import yaml
from hypothesis import given
from hypothesis import strategies as st

from judging import for_writers
from leaflet import facts_sheet, outline, statements, text_hash
from leaflet.errors import ContentErrors
from leaflet.facts_sheet import FORMULA, Page
from leaflet.literal import literal
from leaflet.outline import Document
from leaflet.statements import Statement
from leaflet.text_hash import Shared
from showing import shows
from writing import FRONT, PATH, line, words
from writing import pages as any_page

said = st.builds(
    Statement, path=st.just(PATH), line=st.just(1), section=line, kind=st.just("text"), text=line, columns=line,
    group=line, span=line,
)  # fmt: skip


def page(*found: Statement, title: str = "A page") -> Page:
    """Return a page with some statements."""
    return Page(PATH, title, found)


@given(any_page)
def test_each_statement_stands_on_a_line_of_its_page(text: str) -> None:
    document = outline.document(PATH, text)
    try:
        found = list(statements.find(document))
    except ContentErrors as errors:
        for_writers(errors, {PATH: text})
        return
    assert {each.line for each in found} <= set(range(1, text.count("\n") + text.count("\r") + 2))


@given(words, words)
def test_a_text_has_a_hash_of_its_own(one: str, other: str) -> None:
    empty = Document("docs/_includes/a.md", "", "", 1)
    shared = Shared(empty, empty, (), {})
    front = yaml.safe_dump(FRONT)
    hashes = {text_hash.of(Document(PATH, front, literal(text), 1), shared) for text in (one, f"\n{one}  \n", other)}
    assert len(hashes) == len({" ".join(text.split()) for text in (one, other)})


@given(title=words, found=st.lists(said, max_size=4))
def test_the_table_has_a_row_for_each_statement_and_no_formula(title: str, found: list[Statement]) -> None:
    text = facts_sheet.table([page(*found, title=title)], {}).removeprefix("\ufeff")
    _, *rows = csv.reader(io.StringIO(text, newline=""))
    at = facts_sheet.COLUMNS.index("statement")
    assert [row[at].removeprefix("'") for row in rows] == [each.text.removeprefix("'") for each in found]
    assert not [cell for row in rows for cell in row if cell.lstrip(" ").startswith(FORMULA)]


@given(text=words, section=words, title=words)
def test_the_sheet_shows_words_as_they_are(text: str, section: str, title: str) -> None:
    def sheet(text: str, section: str = "", title: str = "A") -> str:
        made = Statement(PATH, 1, section, "text", text)
        html = facts_sheet.sheet([page(made, title=title)], {}, day=facts_sheet.date(2026, 11, 26))
        return html.partition("<main>")[2]

    shows(text, sheet)
    shows(section, lambda given: sheet("a", section=given))
    shows(title, lambda given: sheet("a", title=given))


@given(st.lists(words, min_size=1, max_size=5).map(" ".join))
def test_the_pieces_of_a_statement_make_it_up(text: str) -> None:
    numbers = tuple(re.findall(r"\d+", text))
    made = facts_sheet.pieces(Statement(PATH, 1, "", "text", text, numbers=numbers))
    assert "".join(piece for piece, _ in made) == text
    assert [piece for piece, number in made if number] == list(numbers)
