"""Read what a page says, piece by piece: a document in, its sentences, table rows, figures and facts out.

Each comes with its file line, its section, and the sources and the certainty that stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it.tree import SyntaxTreeNode

from leaflet import certainty, figures, forms, outline, pages
from leaflet.figure import Figure
from leaflet.outline import Document

# What stands in a text beside its words, each between two signs that no text holds.
CITED, RATED, LINE = "\x00{}\x01", "\x02{}\x03", "\x04"
NO_SIGNS = dict.fromkeys(range(5))  # should a text hold one all the same, it is left out
MARKS = re.compile(r"\s*\x02[^\x03]*\x03|\x00[^\x01]*\x01|\x04")
RATINGS = re.compile(r"\x02([^\x03]*)\x03")
END = re.compile(r"[.!?](?:\x00[^\x01]*\x01|\s*\x04?\x02[^\x03]*\x03|\x04)*(\s+)(?=\x04?[A-Z0-9\"“(])")
ATTRIBUTES = re.compile(r"\s*\x04?\{:?\s*[.#][^{}]*\}")  # such as the name of a question, which no reader sees
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Statement:
    """A sentence, a row of a table (with the names of its `columns`), what a figure says, or another short text.

    `sources` are ids; `near` tells that they stand elsewhere in the same paragraph or item. What follows is filled in
    by `leaflet/facts.py`: the numbers as they stand in the text, why they may need no source, and the other group and
    the span of time of a share of people, which a figure knows by itself.
    """

    path: str
    line: int
    section: str
    kind: str
    text: str
    columns: str = ""
    sources: tuple[str, ...] = ()
    near: bool = False
    certainty: str = ""
    numbers: tuple[str, ...] = ()
    uncounted: str = ""
    group: str = ""
    span: str = ""


def find(document: Document) -> Iterator[Statement]:
    """Yield all that a page says: front matter that is shown, then text. A text without front matter is no page."""
    if document.front:
        yield from in_front(document)
    yield from in_text(document)


def in_front(document: Document) -> Iterator[Statement]:
    """Yield what front matter shows: title, description, the facts of a condition, the use of a sheet."""
    meta = pages.meta(document)
    lines = document.front.split("\n")

    def place(key: str) -> int:
        return 2 + next((at for at, line in enumerate(lines) if line.strip().startswith(f"{key}:")), 0)

    yield Statement(document.path, place("title"), "", "title", meta.title)
    yield Statement(document.path, place("description"), "", "description", meta.description)
    if meta.condition:
        for key, value in meta.condition.model_dump(exclude={"sources", "status"}, exclude_none=True).items():
            yield Statement(document.path, place(key), "", "fact", str(value), key, meta.condition.sources)
    if meta.sheet:
        yield Statement(document.path, place("use"), "", "description", meta.sheet.use)


def in_text(document: Document) -> Iterator[Statement]:
    """Yield all that a page's text says, sentence by sentence, with the heading above."""
    section = ""
    for node in outline.blocks(document.body):
        heading = outline.heading(node)
        if heading:
            section = "" if heading.level == 1 else heading.text
            yield Statement(document.path, document.line(node), section, "heading", heading.text)
        else:
            yield from (replace(each, section=section) for each in in_block(document, node, "text"))


def in_block(document: Document, node: SyntaxTreeNode, kind: str) -> Iterator[Statement]:
    """Yield what a block says; `kind` is that of the block around it."""
    if node.type == "inline":
        yield from sentences(document, node, kind)
    elif node.type == "table":
        yield from rows(document, node)
    elif node.type == "fence":
        yield from in_fence(document, node)
    elif node.type in ("html_block", "code_block"):
        if not outline.is_comment(node):
            text = " ".join(TAG.sub(" ", node.content).split())
            yield Statement(document.path, document.line(node), "", kind, text)
    else:
        inside = {"list_item": "list", "admonition": "card"}.get(node.type, kind)
        for child in node.children:
            yield from in_block(document, child, inside)


def rows(document: Document, table: SyntaxTreeNode) -> Iterator[Statement]:
    """Yield each row of a table, its cells apart as `leaflet/shares.py` has them; the first names the columns."""
    columns = ""
    for row in (node for node in table.walk() if node.type == "tr"):
        cells = [piece for piece in row.walk() if piece.type == "inline"]
        marked = " | ".join(" ".join(with_marks(cell).split()) for cell in cells)
        found = sentence(Statement(document.path, document.line(row), "", "table", "", columns), rated(marked))
        yield found
        columns = columns or found.text


def sentences(document: Document, run: SyntaxTreeNode, kind: str) -> Iterator[Statement]:
    """Yield the sentences of a run of text; one without a source of its own has those of the whole."""
    marked = rated(" ".join(with_marks(run).split()))
    every = cited(marked)
    line = document.line(run)
    for part in split(marked):
        start = line + part.startswith(LINE)
        found = sentence(Statement(document.path, start, "", kind, ""), part)
        yield found if found.sources else replace(found, sources=every, near=bool(every))
        line += part.count(LINE)


def sentence(empty: Statement, marked: str) -> Statement:
    """Return a statement with the words of a text, and with what its signs say."""
    text = " ".join(MARKS.sub("", marked).split())
    return replace(empty, text=text, sources=cited(marked), certainty=", ".join(RATINGS.findall(marked)))


def rated(marked: str) -> str:
    """Return a text with signs in place of its certainty labels."""

    def sign(match: re.Match[str]) -> str:
        return RATED.format(" ".join(match[1].replace(LINE, " ").split())) + LINE * match[0].count(LINE)

    label = certainty.notation().label.pattern.replace(r"\s+", r"[\s\x04]+")  # a line may end inside it
    return re.sub(label, sign, marked)


def with_marks(run: SyntaxTreeNode) -> str:
    """Return the words of a run of text with signs where lines break and sources are cited."""
    signs = {"softbreak": f" {LINE}", "hardbreak": f" {LINE}"}
    found = []
    for piece in run.walk():
        if piece.type in ("text", "code_inline"):
            found.append(piece.content.translate(NO_SIGNS))
        elif piece.type == "citation":
            found.append(CITED.format(piece.content))
        elif piece.type in signs:
            found.append(signs[piece.type])
    return ATTRIBUTES.sub("", "".join(found))


def split(marked: str) -> Iterator[str]:
    """Yield the sentences of a text with its signs; what follows the stop belongs to the sentence before."""
    start = 0
    for match in END.finditer(marked):
        yield marked[start : match.start(1)]
        start = match.end(1)
    yield marked[start:]


def cited(marked: str) -> tuple[str, ...]:
    """Return the sources that stand in a text, each once."""
    return tuple(dict.fromkeys(re.findall(r"\x00([^\x01]*)\x01", marked)))


def in_fence(document: Document, node: SyntaxTreeNode) -> Iterator[Statement]:
    """Yield what a figure says or a form asks; other blocks are examples for writers, as they are."""
    line, kind = document.line(node), figures.kind_of(node)
    if kind in figures.KINDS:
        figure = figures.read(kind, node.content, file=document.path, first_line=line + 1)
        yield from in_figure(Statement(document.path, line, "", "figure", ""), figure)
    elif kind == forms.NAME:
        for offset, text in enumerate(node.content.rstrip("\n").split("\n")):
            yield Statement(document.path, line + 1 + offset, "", "form", text.strip())
    else:
        yield Statement(document.path, line, "", "example", " ".join(node.content.split()))


def in_figure(empty: Statement, figure: Figure) -> Iterator[Statement]:
    """Yield what a figure says: its title, its sentences, the rows of its table, and what stands below them."""
    empty = replace(empty, certainty=figure.certainty or "", sources=figure.sources)
    arms = ", ".join(f"{group.label}" for group in getattr(figure, "groups", ()))
    yield replace(empty, text=figure.title)
    for statement in figure.statements:
        text = " ".join([f"{statement.name}:"] * bool(statement.name) + list(statement.sentences))
        yield replace(empty, text=text, sources=statement.sources, group=arms, span=getattr(figure, "period", ""))
    table = figure.table
    columns = " | ".join(table.head)
    for cells in (table.head, *(row.cells for row in table.rows)):
        yield replace(empty, kind="figure table", text=" | ".join(cells), columns=columns)
    for text in filter(None, (table.about, figure.note)):
        yield replace(empty, text=text)
