"""Find figures that name no source: a page's Markdown in, errors out.

A figure is a percent, a share ("9 in 100"), an amount with its unit of time, dose or count, dollars, a year or an age.
Each paragraph, list item or table row that holds one must cite a source itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode

from leaflet import outline
from leaflet.errors import ContentError
from leaflet.outline import Document

NUMBER = r"(?!911\b)\d+(?:[.,]\d+)*"  # 911 is a phone number
UNITS = [
    "second", "minute", "hour", "day", "week", "month", "year", "unit", "injection", "site", "shot", "time", "state",
    "people", "person", "adult", "child", "children", "patient", "woman", "women", "man", "men", "trial", "study",
    "studies", "cycle", "round", "muscle", "milligram", "mg", "mL", "dollar",
]  # fmt: skip
FIGURE = re.compile(
    rf"""
      {NUMBER}\s*(?:%|percent)
    | \b{NUMBER}(?:\s*(?:to|or|and|–|-)\s*{NUMBER})?\s+(?:in|of|per|out\ of)\s+(?:every\s+)?{NUMBER}
    | \$\s?{NUMBER}
    | \b{NUMBER}\+?(?:[\s-]+(?!in\b|to\b)[a-z-]+){{0,2}}?[\s-]+(?:{"|".join(UNITS)})s?\b
    | \b(?:19|20)\d\d\b
    | \b(?:ages?|aged)\s+\d+
    | \b\d+\s+(?:and|or)\s+(?:older|over|under|younger)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def unsourced(document: Document) -> Iterator[ContentError]:
    """Yield an error for each paragraph, list item or table row with a figure and no citation."""
    for node in outline.tree(document.body).walk():
        unit = text_units(node)
        text = " ".join(outline.plain(piece) for piece in unit)
        match = FIGURE.search(text)
        if match and not any(True for piece in unit for _ in outline.citations(piece)):
            yield document.error(
                unit[0],
                f"the figure “{match[0].strip()}” has no source",
                "add `[^id]` to this paragraph, list item or table row, with an id of docs/_data/sources.yml",
            )


def text_units(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """Return the runs of text that must be sourced together at a node, none if it is no such place."""
    if node.type == "tr":
        return [piece for piece in node.walk() if piece.type == "inline"]
    if node.type == "list_item":
        return [piece for part in node.children if part.type == "paragraph" for piece in part.children]
    if node.type == "paragraph" and node.parent is not None and node.parent.type != "list_item":
        return list(node.children)
    return []
