"""Check the places that the build fills: comments such as `<!-- sheets:list -->` and ids of headings in, errors out.

A comment that names nothing, or stands where it is not looked for, would stay empty without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflet import outline
from leaflet.errors import ContentError, did_you_mean
from leaflet.outline import Document

NAMES = (
    "changes:list",
    "conditions:table",
    "conditions:tabs",
    "emergency:card",
    "reviews:list",
    "sheets:list",
    "sources:list",
)
COMMENT = re.compile(r"<!--\s*([\w-]+:[\w-]+)\s*-->")


def check(document: Document) -> Iterator[ContentError]:
    """Yield an error for each place that nothing fills, and for each id that a page's headings share."""
    yield from unfilled(document)
    yield from shared_ids(document)


def unfilled(document: Document) -> Iterator[ContentError]:
    """Yield an error for each comment that names no place, or a place where the build looks for none."""
    if not COMMENT.search(document.body):
        return
    seen: set[str] = set()
    for node in outline.tree(document.body).walk():
        match = COMMENT.search(node.content) if node.type in ("html_block", "html_inline") else None
        if not match:
            continue
        near = did_you_mean(match[1], NAMES) if match[1] not in NAMES else ""
        alone = node.parent is not None and node.parent.type == "root" and outline.is_comment(node)
        if near:
            yield document.error(node, f"`{match[0]}` names no place that the build fills{near}", "correct it")
        elif match[1] not in NAMES:
            continue
        elif "_includes/" in document.path:
            found = f"`{match[0]}` stands in a text that is put into other pages itself"
            yield document.error(node, found, "write it on a page")
        elif not alone:
            wanted = "write it on a line of its own at the left margin, with empty lines around it"
            yield document.error(node, f"`{match[0]}` stands inside another block", wanted)
        elif match[1] in seen:
            yield document.error(node, f"`{match[0]}` stands on this page twice", "keep one of the two")
        seen.add(match[1])


def shared_ids(document: Document) -> Iterator[ContentError]:
    """Yield an error for each id that two headings of a page have; ids of checklists: `checklists.twice`."""
    first: dict[str, int] = {}
    for node in outline.of_type(document.body, "heading") if "#" in document.body and "{" in document.body else ():
        heading = outline.heading(node)
        if not heading or not heading.id or "checklist" in heading.classes:
            continue
        line = first.setdefault(heading.id, document.line(node))
        if line != document.line(node):
            found = f"the id `{heading.id}` is that of the heading in line {line} too"
            yield document.error(node, found, "give this one another id")
