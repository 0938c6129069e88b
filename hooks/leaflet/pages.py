"""Check every page's front matter and place the emergency card: documents in, records and Markdown out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it.tree import SyntaxTreeNode

from leaflet import cures, data, glimpse, outline, reading
from leaflet.errors import ContentError, ContentErrors
from leaflet.outline import Document
from leaflet.schema import PageMeta
from leaflet.words import say

CARDS = ("emergency", "same-day", "next-visit", "warning")


@lru_cache(maxsize=4096)
def meta(document: Document) -> PageMeta:
    """Return a page's checked front matter. Raises ContentErrors for each mistake in it."""
    first_line = 2 if document.front else 1
    return reading.read(PageMeta, document.front, file=document.path, first_line=first_line)


def check(document: Document) -> list[ContentError]:
    """Return what is wrong with a page's front matter and care cards."""
    wrong = [*invisible_signs(document), *hidden_risks(document)]
    try:
        meta(document)
    except ContentErrors as found:
        return [*found.errors, *wrong]
    return wrong


def invisible_signs(document: Document) -> Iterator[ContentError]:
    """Yield an error for each line of a page's text with a character that no one sees and no page may hold."""
    for offset, line in enumerate(document.body.split("\n")) if data.INVISIBLE.search(document.body) else ():
        if sign := data.INVISIBLE.search(line):
            yield ContentError(document.path, document.first_line + offset, *data.invisible(sign[0]))


def has_card(document: Document) -> bool:
    """Tell whether a page carries the emergency card."""
    return meta(document).emergency_card != "none"


def hidden_risks(document: Document) -> list[ContentError]:
    """Return an error for each block that could hide a risk, and for each misplaced or unknown card.

    This guide has no closed blocks, and no tabs but those that the build makes, so nothing in it can be hidden.
    """
    return [] if glimpse.hides_nothing(document.body, CARDS[1:]) else all_hidden_risks(document)


def all_hidden_risks(document: Document) -> list[ContentError]:
    """Return the same, of a page that must be parsed."""
    errors = [error for node in outline.of_type(document.body, "admonition") for error in wrong_card(document, node)]
    for node in outline.inlines(document.body):
        errors += opened_tabs(document, node)
    if "<details" in document.body.casefold():
        for node in outline.tree(document.body).walk():
            if node.type in ("html_block", "html_inline") and is_closed(node.content.strip().casefold()):
                errors.append(document.error(node, "a closed block opens with `<details>`", UNHIDDEN))
    return errors


def opened_tabs(document: Document, node: SyntaxTreeNode) -> Iterator[ContentError]:
    """Yield an error for each line of a text that opens a tab; one may also stand right below a paragraph."""
    for offset, line in enumerate(node.content.split("\n")):
        fence = TAB.match(line)
        if fence:
            found = f"a block opens with `{fence[1]}`"
            yield ContentError(document.path, document.line(node) + offset, found, UNHIDDEN)


def is_closed(markup: str) -> bool:
    """Tell whether HTML that is no comment opens a block that a reader must click to read."""
    return "<details" in markup and not markup.startswith("<!--")


# pymdownx.blocks takes three slashes or more and then a word.
TAB = re.compile(r"\s*(={3}|/{3,})[!+]*(?: \"|[ ]*\w)")
UNHIDDEN = "write it as open text under a heading, since a reader must not have to open a risk"


def wrong_card(document: Document, node: SyntaxTreeNode) -> list[ContentError]:
    """Return what is wrong with one admonition: closed, unknown, nested, or the emergency card copied by hand."""
    kind = node.info.split()[0] if node.info.split() else ""
    if node.markup.startswith("???"):
        return [document.error(node, "a closed block opens with `???`", UNHIDDEN)]
    if kind not in CARDS:
        return [document.error(node, f"`!!! {kind}` is not a card we know", f"use {cures.listing(CARDS[1:])}")]
    if kind == "emergency" and "_includes/" not in document.path:
        return [
            document.error(
                node,
                "the emergency card is written out here",
                "delete it; the build puts the card of `docs/_includes/emergency.md` on every page about treatment",
            )
        ]
    if node.parent is not None and node.parent.type != "root":
        return [document.error(node, f"a `{kind}` card stands inside another block", "move it to the left margin")]
    return []


def place_card(body: str, card: str, page: PageMeta) -> str:
    """Return the page's Markdown with the emergency card where its front matter wants it.

    On a condition page it opens the risks; elsewhere it stands before the first section or at the end.
    """
    if page.emergency_card == "none":
        return body
    if page.emergency_card == "end" and not page.condition:
        return f"{body.rstrip()}\n\n{card.strip()}\n"
    headings = [(node, outline.heading(node)) for node in outline.blocks(body)]
    sections = [(node, heading) for node, heading in headings if heading and heading.level == 2]
    for node, heading in sections:
        if page.condition and heading.text == say("notation.condition.risks"):
            return outline.insert(body, (node.map or (0, 0))[1], card)
    if page.emergency_card == "top" and sections:
        return outline.insert(body, outline.start(sections[0][0]), card)
    return f"{body.rstrip()}\n\n{card.strip()}\n"
