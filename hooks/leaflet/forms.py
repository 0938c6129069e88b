"""Draw what a reader fills in on a sheet: a fenced `form` block of YAML in, HTML fields out.

A block holds `lines` (labelled lines), `boxes` (check boxes with a text) or `columns` (a table of empty rows).
Every field has a name of its own and a title, which a screen reader and the PDF say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from markdown_it.tree import SyntaxTreeNode
from pydantic import ConfigDict, Field, PositiveFloat, model_validator

from leaflet import outline, reading, render
from leaflet.anchors import anchor
from leaflet.errors import ContentError, ContentErrors
from leaflet.outline import Document
from leaflet.schema import Record, Text, mistake

NAME = "form"


class Form(Record):
    """The keys of a `form` block: just one of `lines`, `boxes` and `columns`, and what goes with it."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": [key]} for key in ("lines", "boxes", "columns")]}
    )

    lines: tuple[Text, ...] = ()
    """Labels of lines to write on."""
    boxes: tuple[Text, ...] = ()
    """Texts beside boxes to tick."""
    columns: tuple[Text, ...] = ()
    """Heads of the columns of a table to fill in."""
    rows: Annotated[int, Field(ge=1, le=40)] = 1
    """How many empty rows the table has, 1 to 40."""
    numbered: bool = False
    """`true` to number the rows in the first column."""
    widths: tuple[PositiveFloat, ...] = ()
    """How wide the columns are beside each other, one number a column."""

    @model_validator(mode="after")
    def one_kind(self) -> Form:
        """Refuse a block of two kinds or none, and widths that do not fit the columns."""
        if sum(map(bool, (self.lines, self.boxes, self.columns))) != 1:
            found = "the form has none, or more than one, of `lines`, `boxes` and `columns`"
            raise mistake(found, "write just one of them")
        if self.widths and len(self.widths) != len(self.columns):
            raise mistake("the form has not as many `widths` as `columns`", "write one number for each column")
        return self

    @property
    def names(self) -> list[tuple[str, str]]:
        """The words of each field and the name that the field has in the page and its PDF."""
        rows = range(1, self.rows + 1)
        cells = [(text, f"{anchor(text)}-{row}") for row in rows for text in self.columns[self.numbered :]]
        boxes = [(text, f"box-{anchor(text)}") for text in self.boxes]
        return [*((text, anchor(text)) for text in self.lines), *boxes, *cells]

    @property
    def shares(self) -> tuple[int, ...]:
        """The width of each column in whole 24ths of the table, as the style sheet names it: `form-col-1` to `-12`."""
        widths = self.widths or (1.0,) * len(self.columns)
        return tuple(min(12, max(1, int(24 * width / sum(widths)))) for width in widths)


def check(document: Document) -> Iterator[ContentError]:
    """Yield every mistake in the form blocks of a page, with its line."""
    named: set[str] = set()
    for node in outline.fences(document.body):
        if node.info.split()[:1] == [NAME]:
            try:
                form = reading.read(Form, node.content, file=document.path, first_line=document.line(node) + 1)
            except ContentErrors as found:
                yield from found.errors
                continue
            yield from same_names(document, node, form, named)


def same_names(document: Document, node: SyntaxTreeNode, form: Form, named: set[str]) -> Iterator[ContentError]:
    """Yield an error for each text that names two fields of a page: what is written in one would show in both."""
    twice: list[str] = []
    for text, name in form.names:
        if name in named:
            twice.append(text)
        named.add(name)
    for text in dict.fromkeys(twice):
        yield document.error(node, f"two fields of this sheet are called “{text}”", "give each a name of its own")


def html(source: str) -> str:
    """Return the fields of a block that `check` has passed."""
    form = reading.read(Form, source, file="form", first_line=1)
    return render.template("components/sheet-form.html", form=form, slug=anchor)
