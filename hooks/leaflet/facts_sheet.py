"""Lay out the numbers of a guide for a clinician to check: pages with their statements in, a table (CSV) and a sheet
(HTML) out.

The sheet is one file that needs no other: a section for each page, with boxes to tick and lines to sign.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from leaflet import render
from leaflet.schema import Source
from leaflet.statements import Statement
from leaflet.words import day_in_words, say

# A spreadsheet runs what starts with one of these, also in full width: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
APART = " ; "  # between several sources in one cell


@dataclass(frozen=True)
class Page:
    """A page, or another file with words that readers see: its title, address, days, text hash and statements.

    What is no page has no address, days or hash.
    """

    path: str
    title: str
    statements: tuple[Statement, ...]
    address: str = ""
    checked: date | None = None
    next: date | None = None
    text: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources of the page's statements, in order."""
        return tuple(dict.fromkeys(source for each in self.statements for source in each.sources))


def table(pages: Sequence[Page], known: Mapping[str, Source]) -> str:
    """Return all statements as CSV (RFC 4180), with a byte-order mark so that Excel reads it as UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([say(f"checking.columns.{key}") for key in COLUMNS])
    for page in pages:
        for statement in page.statements:
            writer.writerow([defused(cell) for cell in cells(page, statement, known)])
    return f"\ufeff{text.getvalue()}"


COLUMNS = (
    "page", "address", "file", "line", "section", "kind", "statement", "headings", "numbers", "group", "span",
    "certainty", "sources", "source-addresses", "source-kinds", "source-checked", "source-read", "source-place",
    "uncounted", "page-checked", "page-next", "text",
)  # fmt: skip


def cells(page: Page, statement: Statement, known: Mapping[str, Source]) -> Iterator[object]:
    """Yield the cells of a statement in the order of the columns."""
    sources = [known[each] for each in statement.sources if each in known]
    yield from (page.title, page.address, statement.path, statement.line, statement.section)
    yield from (kind(statement), statement.text, statement.columns, APART.join(statement.numbers))
    yield from (statement.group, statement.span, statement.certainty)
    yield APART.join(cited(each) for each in sources)
    yield APART.join(str(each.url or "") for each in sources)
    yield APART.join(say(f"sources.kinds.{each.kind}") for each in sources)
    yield APART.join(str(each.checked) for each in sources)
    yield APART.join(say(f"checking.read.{each.seen}") for each in sources)
    yield (say("checking.near" if statement.near else "checking.here") if sources else "")
    yield from (statement.uncounted, page.checked or "", page.next or "", page.text)


def defused(cell: object) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    text = str(cell)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text


def kind(statement: Statement) -> str:
    """Return in words what a statement is."""
    return say(f"checking.kinds.{statement.kind.replace(' ', '-')}")


def cited(source: Source) -> str:
    """Return a source in one line."""
    year = say("sources.no-date") if source.year == "undated" else source.year
    return say("sources.note", publisher=source.publisher.rstrip("."), title=source.title, year=year)


def sheet(pages: Sequence[Page], known: Mapping[str, Source], *, day: date) -> str:
    """Return all statements as one HTML file, a section for each page."""
    return render.template(
        "facts/sheet.html",
        pages=pages,
        known=known,
        made=day_in_words(day),
        count=sum(len(page.statements) for page in pages),
        cited=cited,
        kind=kind,
        pieces=pieces,
    )


def pieces(statement: Statement) -> list[tuple[str, bool]]:
    """Return the text of a statement cut up, each piece with whether it is a number."""
    found, rest = [], statement.text
    for number in statement.numbers:
        before, _, rest = rest.partition(number)
        found += [(before, False), (number, True)]
    return [*found, (rest, False)]
