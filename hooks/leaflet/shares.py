"""Find shares of people that stand alone: pages in, those shares out that lack a comparison group or a time span.

"9 in 100 people got neck pain" says little until one knows how many got it without a medicine, and over what time. So
the sentence of a share, or one or two before or after it, gives the share of another group too, or says that there was
none; and its paragraph, list item or table row names a time span, or the block or row before does. What reads well is
more than a program can tell: tests/whole_site/shares.yml lists the words that count, and what is left as it is, with
the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from leaflet import certainty, outline
from leaflet.outline import Document

NUMBER = r"\d[\d,]*(?:\.\d+)?"
MORE = rf"(?:\s*(?:to|or|and|–|-)\s*{NUMBER})?"
TIME = r"(?:second|minute|hour|day|week|month|year)s?"
SHARE = re.compile(
    rf"\b{NUMBER}{MORE}(?:\s+(?:more|fewer|people|adults))?\s+(?:(?:in|out\ of)\s+(?:every\s+)?(?:[2-9]|1[0,]*0)"
    rf"|of\s+(?:every\s+|the\s+)?{NUMBER})\b(?![,.]\d|\s+(?:{TIME}|trials|studies|points)\b)"
    rf"|\b{NUMBER}{MORE}\s*(?:%|percent\b)"
)
SPAN = re.compile(
    rf"\b(?:{NUMBER}|an?|one|two|three|four|five|six|several|first|last)(?:\s+(?:to|or|and)\s+{NUMBER})?[\s-]+{TIME}\b"
    rf"|\b(?:week|month|year)s?\s+{NUMBER}\b|\b(?:a|one|two|three|first|second|third|each|every)\s+rounds?\b|\bround\s+\w+\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"“(])")
FAR = 2  # sentences from one that gives a share to one that gives the other group's
LISTS = ("bullet_list", "ordered_list")


@dataclass(frozen=True)
class Words:
    """Words that name another group, that say how it did or that there was none, and that no time span is known."""

    groups: tuple[str, ...]
    compared: tuple[str, ...]
    no_span: tuple[str, ...]


@dataclass(frozen=True)
class Claim:
    """A sentence or table row: its file line, its text, and the texts around it that may complete it.

    `counted` holds the shares of all groups, `said` the words that name them, `nearby` the time span.
    """

    line: int
    text: str
    counted: str
    said: str
    nearby: str


@dataclass(frozen=True)
class Lone:
    """A share that stands alone: its place, its sentence, and what it lacks (`comparison` or `span`)."""

    path: str
    line: int
    text: str
    lacks: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: no {self.lacks}: {self.text}"


def lone(document: Document, words: Words) -> Iterator[Lone]:
    """Yield each sentence or row of a page whose share lacks its comparison or its time span."""
    for claim in claims(document, outline.blocks(document.body)):
        if not SHARE.search(claim.text):
            continue
        if not is_compared(claim, words):
            yield Lone(document.path, claim.line, claim.text, "comparison")
        if not SPAN.search(claim.nearby) and not has(claim.nearby, words.no_span):
            yield Lone(document.path, claim.line, claim.text, "span")


def is_compared(claim: Claim, words: Words) -> bool:
    """Tell whether a claim gives the share of another group too, or says that there was none."""
    if has(claim.said, words.compared):
        return True
    return len(parts(claim.counted)) > 1 and has(claim.said, words.groups)


def parts(text: str) -> list[str]:
    """Return the shares of a text; `7 and 3 in 100` is two."""
    return [number for share in SHARE.findall(text) for number in re.split(r"\b(?:to|and|or)\b", share)]


def has(text: str, words: Sequence[str]) -> bool:
    """Tell whether one of some words stands in a text, as a word or the start of one."""
    return bool(named(text, words))


def named(text: str, words: Sequence[str]) -> list[str]:
    """Return those of some words that stand in a text, as a word or the start of one."""
    return [word for word in words if re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE)]


def claims(document: Document, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Claim]:
    """Yield the sentences and table rows of some blocks that follow one another."""
    for place, node in enumerate(nodes):
        before = flat(nodes[place - 1]) if place else ""
        after = flat(nodes[place + 1]) if place + 1 < len(nodes) else ""
        if node.type == "table":
            yield from rows(document, node, before, after)
        elif node.type in LISTS:
            yield from sentences(document, node.children, before)
        elif node.type == "paragraph":
            yield from sentences(document, [node], f"{before} {after}")
        elif node.type in ("admonition", "blockquote"):
            yield from claims(document, node.children)


def sentences(document: Document, parts: Sequence[SyntaxTreeNode], beside: str) -> Iterator[Claim]:
    """Yield the sentences of a paragraph, or of the items of a list, which read on from one to the next."""
    split = [(part, text, sentence) for part in parts for text in [flat(part)] for sentence in SENTENCE.split(text)]
    for place, (part, text, sentence) in enumerate(split):
        near = " ".join(each[2] for each in split[max(place - FAR, 0) : place + FAR + 1])
        yield Claim(document.line(part), sentence, near, near, f"{text} {beside}")


def rows(document: Document, table: SyntaxTreeNode, before: str, after: str) -> Iterator[Claim]:
    """Yield the rows of a table, whose groups are named by its head or by the text around it."""
    head, *below = [row for row in table.walk() if row.type == "tr"]
    above = ""
    for row in below:
        around = f"{flat(row)} {flat(head)} {before} {after}"
        yield Claim(document.line(row), flat(row), flat(row), around, f"{above} {around}")
        above = flat(row)


def flat(node: SyntaxTreeNode) -> str:
    """Return the text of a block without certainty labels; cells apart, nothing of a heading or a figure."""
    if node.type == "heading":
        return ""
    text = " | ".join(outline.plain(piece) for piece in node.walk() if piece.type == "inline")
    return " ".join(certainty.notation().label.sub("", text).split())
