"""The numbers of any page: none is lost, whatever stands around it, and none does harm where it is shown."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

from hypothesis import given
from lxml import html

import writing
from leaflet import certainty, facts, facts_sheet, numbers, outline, shares
from leaflet.errors import ContentError, ContentErrors
from leaflet.facts import Reading
from leaflet.facts_sheet import Page
from leaflet.statements import Statement

READING = Reading(("one", "two"), ("no one",), (), shares.Words(("placebo",), ("no comparison",), ("no time span",)))
OURS = {
    "a", "b", "br", "div", "h2", "i", "input", "label", "p", "small", "span", "table", "tbody", "td", "textarea", "th",
    "thead", "tr",
}  # fmt: skip
DIGITS = re.compile(r"[0-9]+")


@given(text=writing.pages)
def test_every_digit_of_a_page_stands_in_a_statement(text: str) -> None:
    document = outline.document(writing.PATH, text)
    try:
        told = " ".join(found.text for found in facts.find(document, READING))
    except (ContentError, ContentErrors):  # the build tells what is wrong with the page
        return
    for node in outline.of_type(document.body, "tr", "list_item", "paragraph"):
        for piece in numbers.text_units(node):
            read = certainty.notation().label.sub("", re.sub(r"\{:?\s*[.#][^{}]*\}", "", outline.plain(piece)))
            assert set(DIGITS.findall(read)) <= set(DIGITS.findall(told))


@given(text=writing.line, title=writing.line)
def test_what_a_page_says_is_only_text_in_the_table_and_on_the_sheet(text: str, title: str) -> None:
    found = Statement(writing.PATH, 1, title, "text", text, numbers=facts.in_words(text, READING))
    page = Page(writing.PATH, title, (found,), "https://example.org/", date(2026, 11, 24), date(2027, 5, 24), "text-0")
    _, *rows = csv.reader(io.StringIO(facts_sheet.table([page], {}).removeprefix("\ufeff"), newline=""))
    [row] = rows
    assert row[6].removeprefix("'") == text.removeprefix("'")
    assert [cell for cell in row if cell.lstrip(" ").startswith(facts_sheet.FORMULA)] == []
    sheet = html.fromstring(facts_sheet.sheet([page], {}, day=date(2026, 11, 24)))
    tags = {node.tag for node in sheet.xpath("//section//*")}
    assert tags <= OURS
    assert [node for node in sheet.xpath("//@href") if not node.startswith(("#", "https://example.org/"))] == []
