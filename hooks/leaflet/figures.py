"""Figures: fenced blocks of YAML in, drawings, the words around them and their tables out.

A block's kind is its first word. The superfences extension calls `html` to draw it; `check` has found all mistakes
before; `with_words` puts title, sentences, sources and table around it, as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from markdown_it.tree import SyntaxTreeNode

from leaflet import conditions, cures, data, glimpse, outline, reading, render
from leaflet.bars import Bars
from leaflet.errors import ContentError, ContentErrors, did_you_mean, raise_all
from leaflet.figure import Figure
from leaflet.icon_array import IconArray
from leaflet.injection_map import InjectionMap
from leaflet.outline import Document
from leaflet.timeline import Timeline

# A new kind of figure: its module in this folder, its template `overrides/figures/<kind>.html`, and a place here.
KINDS: Mapping[str, type[Figure]] = {kind.kind: kind for kind in (IconArray, Bars, Timeline, InjectionMap)}
INSIDE = {"list_item": "in a list", "blockquote": "in a quote", "admonition": "in a card"}
OPENING = re.compile(r"\s*(?:`{3,}|~{3,})[\s{.]*([\w-]+)")
MOVE = "move it to the left margin, between two paragraphs"


def read(kind: str, text: str, *, file: str, first_line: int) -> Figure:
    """Return the figure that a block's YAML says. Raises ContentErrors naming file and line of each mistake."""
    values, lines = data.load(text, file=file, first_line=first_line)
    if not isinstance(values, Mapping):
        needed = [name for name, field in KINDS[kind].model_fields.items() if field.is_required()]
        found = f"the `{kind}` block holds no `key: value` lines"
        raise ContentErrors([ContentError(file, first_line - 1, found, f"write {cures.listing(needed)}")])
    figure = reading.validate(KINDS[kind], values, lines, file=file, first_line=first_line - 1, prefix=())
    mistakes = [*figure.mistakes()] or [*figure.long_sentences()]
    raise_all(ContentError(file, lines.get(each.path, first_line - 1), each.found, each.wanted) for each in mistakes)
    return figure


def html(kind: str, text: str) -> str:
    """Return the drawing of a block that `check` has passed."""
    return render.template(f"figures/{kind}.html", figure=read(kind, text, file=kind, first_line=1))


def kind_of(node: SyntaxTreeNode) -> str:
    """Return the first word after a block's fence, none for other nodes."""
    words = re.findall(r"[\w-]+", node.info) if node.type == "fence" else []
    return words[0] if words else ""


def blocks(body: str) -> list[SyntaxTreeNode]:
    """Return the blocks of figures in a page's Markdown; those inside other fences are examples, and no blocks."""
    return [node for node in outline.fences(body) if kind_of(node) in KINDS]


def check(document: Document) -> Iterator[ContentError]:
    """Yield every mistake in the figures of a page, with its line."""
    yield from misspelt(document)
    yield from unseen(document)
    titles: dict[str, int] = {}
    for node in blocks(document.body):
        yield from misplaced(document, node)
        wrong = [*wrong_fence(document, node)]
        yield from wrong
        if wrong:
            continue
        try:
            figure = read(kind_of(node), node.content, file=document.path, first_line=document.line(node) + 1)
        except ContentErrors as found:
            yield from found.errors
            continue
        first = titles.setdefault(figure.slug, document.line(node))
        if first != document.line(node):
            found_twice = f"the figure “{figure.title}” has the title of the one in line {first}"
            yield document.error(node, found_twice, "give it a title of its own")


def misspelt(document: Document) -> Iterator[ContentError]:
    """Yield an error for each fence whose first word is nearly that of a figure."""
    for node in outline.fences(document.body):
        kind = kind_of(node)
        near = did_you_mean(kind, KINDS) if kind and kind not in KINDS else ""
        if near:
            found = f"`{kind}` is no kind of figure{near}"
            yield document.error(node, found, f"write one of {cures.listing([*KINDS])}")


def unseen(document: Document) -> Iterator[ContentError]:
    """Yield an error for each block in indented text or HTML, which only Python-Markdown may take for a figure."""
    places = {"code_block": "on an indented line", "html_block": "inside HTML"}
    for node in outline.of_type(document.body, *places) if glimpse.has_fences(document.body) else ():
        if not outline.is_comment(node):
            for offset, line in enumerate(node.content.split("\n")):
                opening = OPENING.match(line)
                if opening and opening[1] in KINDS:
                    found = f"a figure stands {places[node.type]}"
                    yield ContentError(document.path, document.line(node) + offset, found, MOVE)


def wrong_fence(document: Document, node: SyntaxTreeNode) -> Iterator[ContentError]:
    """Yield an error where the fence itself would keep the figure from being drawn."""
    kind = kind_of(node)
    first, last = node.map or (0, 0)
    lines = document.body.split("\n")
    if node.info.strip() != kind:
        found = f"`{node.info.strip()}` stands after the fence"
        yield document.error(node, found, f"write `{kind}` there and nothing else")
    if lines[last - 1].strip("> \t") != node.markup or last - 1 == first:
        wanted = "close it with a line of the same signs that open it"
        yield document.error(node, f"the `{kind}` block has no end", wanted)


def misplaced(document: Document, node: SyntaxTreeNode) -> Iterator[ContentError]:
    """Yield an error where a figure does not stand at the left margin of a page's own text."""
    if document.path.startswith("docs/print/"):
        place = "on a printed sheet, which has no room for it"
    elif "_includes/" in document.path:
        place = "in a text that stands on many pages"
    elif node.parent is not None and node.parent.type != "root":
        place = INSIDE.get(node.parent.type, "in another block")
    elif not document.body.split("\n")[outline.start(node)].startswith(node.markup):
        place = "on an indented line"
    else:
        place = section_of(document, node)
    if place:
        yield document.error(node, f"a figure stands {place}", MOVE)


def section_of(document: Document, node: SyntaxTreeNode) -> str:
    """Return the section in which a figure stands, if it is one that cannot hold it."""
    nodes = outline.blocks(document.body)
    for place, above in enumerate(nodes):
        heading = outline.heading(above)
        if heading and node in outline.section(nodes, place):
            if "checklist" in heading.classes:
                return "in a checklist"
            if heading.text == conditions.glance_heading():
                return f"in the section “{heading.text}”, which is also a tab"
    return ""


def cited(document: Document) -> Iterator[tuple[str, int]]:
    """Yield each source that a page's figures name, with its line; a block that is no YAML names none."""
    for node in blocks(document.body):
        try:
            values, lines = data.load(node.content, file=document.path, first_line=document.line(node) + 1)
        except ContentErrors:  # told by `check`
            continue
        for path, line in lines.items():
            value = at(values, path)
            if "source" in path[-2:] and isinstance(value, str):
                yield value, line


def at(values: Any, path: data.Path) -> Any:
    """Return what stands at a path of keys and positions; YAML's other keys, such as numbers, are no path."""
    for part in path:
        try:
            values = values[part]
        except (KeyError, TypeError):
            return None
    return values


def with_words(body: str) -> str:
    """Return a page's Markdown with the words around each figure, and the tables at the end of its text."""
    if not any(kind in body for kind in KINDS):  # spares a page without figures another parsing
        return body
    nodes = blocks(body)
    figures = [read(kind_of(node), node.content, file="figure", first_line=1) for node in nodes]
    at_end = [figure for figure in figures if not figure.table_below]
    if at_end:
        tables = render.template("components/figure-tables.html", figures=at_end)
        body = outline.insert(body, end_of_text(body), tables)
    for node, figure in reversed(list(zip(nodes, figures, strict=True))):
        first, last = node.map or (0, 0)
        fence = "\n".join(body.split("\n")[first:last])
        around = render.template("components/figure.html", figure=figure, fence=fence)
        body = outline.splice(body, first, last, "", around.strip("\n"), "")
    return body


def end_of_text(body: str) -> int:
    """Return the line at which a page's text ends: before an emergency card that stands last."""
    last = outline.blocks(body)[-1]
    if last.type == "admonition" and last.info.split()[:1] == ["emergency"]:
        return outline.start(last)
    return body.rstrip().count("\n") + 1
