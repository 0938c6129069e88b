"""The table and the sheet of all numbers: what a spreadsheet and a browser make of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

import pytest
from lxml import html

from leaflet import facts_sheet, sources, words
from leaflet.facts_sheet import Page
from leaflet.schema import Source
from leaflet.statements import Statement

DAY = date(2026, 11, 24)
ATTACK = '=HYPERLINK("x") <img src=x onerror=xss()> \'q" {{ 7 * 7 }}'
KNOWN = sources.read(
    "- {id: label, title: 'A \"label\"; new', publisher: FDA., year: 2026, url: 'https://example.org/a', kind: label,"
    " checked: 2026-11-24, seen: copy}\n",
    "docs/_data/sources.yml",
)


@pytest.fixture(autouse=True)
def own_words() -> Iterator[None]:
    """Let the words of a guide count."""
    before = list(words.IN_USE)
    words.use(given={"guide": "A guide", "medicine": "Botox"})
    yield
    words.IN_USE[:] = before


def page(*statements: Statement, title: str = "Harms") -> Page:
    """Return a page with some statements."""
    return Page("docs/a.md", title, statements, "https://example.org/a/", DAY, date(2027, 5, 24), "text-" + "0" * 16)


def statement(text: str = "About 9 in 100, and 3.", numbers: tuple[str, ...] = ("9 in 100", "3")) -> Statement:
    """Return a statement."""
    return Statement("docs/a.md", 7, "Pain", "figure table", text, sources=("label",), numbers=numbers, certainty="low")


def rows(*pages: Page, known: dict[str, Source] | None = None) -> list[dict[str, str]]:
    """Return the table as a spreadsheet reads it."""
    text = facts_sheet.table(pages, KNOWN if known is None else known)
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def tree(*pages: Page) -> html.HtmlElement:
    """Return the sheet as a browser reads it."""
    return html.fromstring(facts_sheet.sheet(pages, KNOWN, day=DAY))


def test_the_table_is_utf_8_for_excel_with_lines_that_end_as_the_standard_says() -> None:
    text = facts_sheet.table([page(statement())], KNOWN)
    assert text.startswith("\ufeffPage,")
    assert text.count("\r\n") == text.count("\n") == 2


def test_a_row_of_the_table_tells_all_of_a_statement() -> None:
    [row] = rows(page(statement()))
    assert row["Sources"] == 'FDA. A "label"; new. 2026.'
    assert (row["Line"], row["Numbers"], row["Certainty"]) == ("7", "9 in 100 ; 3", "low")
    assert (row["Sources checked on"], row["How sources were read"]) == ("2026-11-24", "read through a copy")
    assert (row["Page checked on"], row["Hash of the text"]) == ("2026-11-24", "text-" + "0" * 16)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝", "\r", "\n"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert facts_sheet.defused(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["9 in 100", "a = b", "", "https://example.org/", "'=1"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert facts_sheet.defused(text) == text


def test_commas_quotes_and_lines_stay_in_their_cell() -> None:
    text = 'About 9, "so to say",\r\nor 3'
    assert rows(page(statement(text)))[0]["Statement"] == text


def test_the_sheet_has_a_section_for_each_page_and_a_row_for_each_statement() -> None:
    found = tree(page(statement(), statement()), page(statement(), title="Gains"))
    assert [heading.text for heading in found.xpath("//section/h2")] == ["1. Harms", "2. Gains"]
    assert [cell.text for cell in found.xpath("//tbody//th[@scope='row']")] == ["1.1", "1.2", "2.1"]
    assert found.xpath("//nav//a/@href") == [f"#{name}" for name in found.xpath("//section/h2/@id")]


def test_the_sheet_marks_the_numbers_in_a_statement() -> None:
    found = tree(page(statement()))
    [cell] = found.xpath("//td[@class='says']")
    assert [mark.text for mark in cell.xpath(".//b")] == ["9 in 100", "3"]
    assert cell.text_content() == "About 9 in 100, and 3."


def test_the_sheet_leads_from_a_number_to_its_source() -> None:
    found = tree(page(statement()))
    [link] = found.xpath("//td//a/@href")
    [source] = found.xpath("//li[@id=$id]", id=link.removeprefix("#"))
    assert "https://example.org/a" in source.text_content()
    assert "checked on November 24, 2026" in source.text_content()


def test_each_field_of_the_sheet_has_a_name() -> None:
    found = tree(page(statement(), statement()))
    fields = found.xpath("//input|//textarea")
    names = [field.get("aria-label") or field.getparent().text_content().strip() for field in fields]
    assert all(names)
    assert len(found.xpath("//tbody//*[@aria-label]")) == len({*found.xpath("//tbody//@aria-label")}) == 6


def test_the_sheet_needs_no_other_file() -> None:
    assert tree(page(statement())).xpath("//script|//link|//@src") == []


def test_what_writers_wrote_stays_text() -> None:
    found = tree(page(statement(ATTACK, ("7", "7")), title=ATTACK))
    assert found.xpath("//img") == []
    assert found.xpath("//td[@class='says']")[0].text_content() == ATTACK
    assert rows(page(statement(ATTACK, ("7", "7"))))[0]["Statement"] == f"'{ATTACK}"
