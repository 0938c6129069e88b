"""Hash what a reader reads of a page: its document and what the build adds to it in, one short hash out.

Two texts have the same hash if they differ in line ends, wrapping, blank lines and comments alone, or in what readers
do not see: dates of review, aliases, ids of files. What counts: title, description, facts, every block of the text with
its markup, links, figures and citations; what each cited source is; and the texts of other files that the page, or
the sheet made of its list, shows too: the emergency card, what to bring, and on the overview each condition in short.
Not part of it are words of the layout, and the explanations of terms, which stand on a page of their own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from leaflet import outline, pages, sources
from leaflet.conditions import Condition
from leaflet.outline import Document
from leaflet.schema import Source

BREAKS = ("softbreak", "hardbreak")


@dataclass(frozen=True)
class Shared:
    """What pages show of other files: the emergency card, what to bring, the conditions, and all sources by id."""

    emergency: Document
    bring: Document
    conditions: Sequence[Condition]
    sources: Mapping[str, Source]


def of(document: Document, shared: Shared) -> str:
    """Return the hash of a page, such as `text-0123456789abcdef`."""
    found = hashlib.sha256()
    for part in parts(document, shared):
        found.update(part.encode() + b"\n")
    return f"text-{found.hexdigest()[:16]}"


def parts(document: Document, shared: Shared) -> Iterator[str]:
    """Yield all that a page's hash is made of, one line each."""
    meta = pages.meta(document)
    seen = meta.model_dump(mode="json", include={"title", "description", "condition", "sheet"}, exclude_none=True)
    yield as_line(seen)
    yield from below(outline.tree(document.body))
    asks = ".checklist" in document.body
    if asks or meta.emergency_card != "none" or "emergency:card" in document.body:
        yield from below(outline.tree(shared.emergency.body))
    if asks:
        yield from below(outline.tree(shared.bring.body))
    if "conditions:" in document.body:
        yield from in_short(shared.conditions)
    for source in dict.fromkeys(each.source for each in sources.find(document)):
        known = shared.sources.get(source)
        yield as_line(known.model_dump(mode="json", include={"title", "publisher", "year"}) if known else source)


def in_short(found: Iterable[Condition]) -> Iterator[str]:
    """Yield what the overview shows of each condition."""
    for condition in sorted(found, key=lambda each: each.id):
        yield as_line(condition.facts.model_dump(mode="json"))
        yield from below(outline.tree(condition.glance))


def as_line(value: object) -> str:
    """Return a record as one line of text, the same for the same values."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def below(node: SyntaxTreeNode) -> Iterator[str]:
    """Yield a line for each block below a node: its kind and, of a run of text or a fence, its words."""
    for child in node.children:
        if outline.is_comment(child):
            continue
        if child.type == "inline":
            yield " ".join("".join(map(piece, child.children)).split())
        else:
            yield f"{child.type} {child.tag} {' '.join(f'{child.info} {child.content}'.split())}"
            yield from below(child)


def piece(node: SyntaxTreeNode) -> str:
    """Return a piece of a run of text: its words with its markup, and where a link leads."""
    if node.type in BREAKS:
        return " "
    if node.type == "html_inline" and node.content.startswith("<!--"):
        return ""
    target = node.attrs.get("href") or node.attrs.get("src") or ""
    inside = "".join(map(piece, node.children)) if node.children else node.content
    return inside if node.type == "text" else f"<{node.type} {target}>{inside}</>"
