"""Find what is left of the template on a page: page and template in, one sentence for each place out.

`make condition` starts a page as a copy of `_template.md`. Until its writer has filled it in, it must not be published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from textwrap import shorten

from leaflet import outline
from leaflet.errors import ContentError
from leaflet.outline import Document

STANDING = ("reviewed:", "review_by:", "condition:")  # facts that a page may share with the template
FRAME = ("heading", "th", "admonition_title")  # what all condition pages share


def find(document: Document, template: Document) -> Iterator[ContentError]:
    """Yield an error for each fact, paragraph, list item and table row that is still the template's."""
    if ("condition:" in document.front) != ("condition:" in template.front):
        return  # such as the overview beside pages of conditions
    facts = places(template.front, facts_to_fill(template.front))
    for line, text in left(document.front, facts, first_line=2):
        value, _, note = text.partition(" # ")
        if note and value:
            found = f"`{value}` still has the template's note"
            yield ContentError(document.path, line, found, "check the fact, and delete the note after the `#`")
        else:
            yield ContentError(document.path, line, *still(text))
    for line, text in left(document.body, texts_to_fill(template.body), first_line=document.first_line):
        yield ContentError(document.path, line, *still(text))


def still(text: str) -> tuple[str, str]:
    """Return what was found and wanted for a line of the template."""
    return (
        f"“{shorten(text, 60, placeholder=' …')}” is text of the template",
        "write your own in its place, or delete it",
    )


def left(text: str, template: Mapping[str, int], *, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield the first line, and its number, of each place of the template that a text still holds."""
    lines = enumerate(map(str.strip, text.split("\n")), start=first_line)
    for place, group in groupby(lines, key=lambda numbered: template.get(numbered[1])):
        if place is not None:
            yield next(group)


def facts_to_fill(front: str) -> list[range]:
    """Return the lines of a template's front matter that say something about the condition, counted from 0."""
    lines = [line.strip() for line in front.split("\n")]
    return [range(place, place + 1) for place, line in enumerate(lines) if line and not line.startswith(STANDING)]


@lru_cache(maxsize=4)
def texts_to_fill(body: str) -> Mapping[str, int]:
    """Return the lines of a template's text that a writer replaces, each with the number of its place."""
    found = []
    for node in outline.inlines(body):
        kind = node.parent.type if node.parent else ""
        heading = outline.heading(node.parent) if node.parent else None
        if kind not in FRAME or (heading and heading.level == 1):
            first = outline.start(node)
            found.append(range(first, first + 1 + node.content.count("\n")))
    return places(body, found)


def places(text: str, found: list[range]) -> Mapping[str, int]:
    """Return lines without the space around them, each with its place; the cells of one table row are one place."""
    lines = [line.strip() for line in text.split("\n")]
    return {lines[line]: place[0] for place in found for line in place}
