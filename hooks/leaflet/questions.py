"""Read the questions of a checklist: Markdown list items in, records with plain text and inline HTML out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown_it.renderer import RendererHTML
from markdown_it.tree import SyntaxTreeNode

from leaflet import certainty, outline
from leaflet.anchors import anchor
from leaflet.errors import ContentError
from leaflet.outline import Document


@dataclass(frozen=True)
class Item:
    """One question: its text, the same as inline HTML (escaped by the renderer), its file line, and its id.

    The id is the one a writer pinned with `{ #id }` on a line below it, so that a reworded question stays the same
    one for those who took notes on it; else it is made of the text.
    """

    text: str
    html: str
    line: int
    id: str

    @property
    def wording(self) -> str:
        """Return the text as it is held against others: capitals and the last sign make no other question."""
        return self.text.casefold().rstrip("?. ")


def read(document: Document, nodes: Sequence[SyntaxTreeNode]) -> tuple[Item, ...]:
    """Return the questions of one list. Raises ContentError for the first that a sheet could not show."""
    return tuple(read_item(document, node) for node in nodes)


def read_item(document: Document, node: SyntaxTreeNode) -> Item:
    """Return one question. Raises ContentError if it is more, or less, than one paragraph of text."""
    parts = [part for part in node.children if not outline.is_comment(part)]
    odd = [part for part in parts if part.type != "paragraph"] or parts[1:]
    if odd:
        found = f"a checklist item holds {KINDS.get(odd[0].type, 'another block')}"
        raise document.error(odd[0], found, "write each question as one paragraph")
    content = parts[0].children[0] if parts else outline.inline("")
    pin = PIN.search(content.content)
    if pin:
        content = outline.inline(content.content[: pin.start()])
    refuse_markup(document, node, content)
    text = outline.plain(content)
    if not text:
        raise document.error(node, "an empty item stands in a checklist", "write a question or delete the line")
    return Item(text, to_html(content), document.line(node), pin[1] if pin else anchor(text))


# An id pinned to a question, as Python-Markdown reads it: on a line of its own at the end of a list item.
PIN = re.compile(r"\n\s*\{:?\s*#([\w-]+)\s*\}\s*\Z")


KINDS = {
    "bullet_list": "a list of its own",
    "ordered_list": "a list of its own",
    "paragraph": "a second paragraph",
    "blockquote": "a quote block",
    "fence": "a code block",
    "code_block": "a code block",
    "heading": "a heading",
}


def refuse_markup(document: Document, node: SyntaxTreeNode, content: SyntaxTreeNode) -> None:
    """Raise ContentError for what a sheet cannot show: raw HTML, pictures, attribute lists, hand-made check boxes."""
    for piece in content.walk():
        if piece.type == "image":
            raise document.error(node, "a picture stands in a checklist item", "say it in words")
        if piece.type == "html_inline" and not piece.content.startswith("<!--"):
            found = f"the HTML tag `{piece.content}` stands in a checklist item"
            raise document.error(node, found, "write it as plain Markdown")
        attributes = ATTRIBUTES.search(piece.content) if piece.type == "text" else None
        if attributes:
            found = f"the attribute list `{attributes[0]}` stands in a checklist item"
            raise document.error(
                node, found, "leave it out, or write `{ #id }` on a line of its own below the question to name it"
            )
    if certainty.notation().meant.search(content.content):
        found = "a certainty label stands in a checklist item"
        raise document.error(node, found, "leave it out, since the sheet asks and claims nothing")
    if content.content.startswith(("[ ]", "[x]", "[X]")):
        found = f"`{content.content[:3]}` stands before a question"
        raise document.error(node, found, "leave it out, since the sheet draws its own boxes")


# The page's own attribute lists, found by the very expression that will read them.
ATTRIBUTES = re.compile(AttrListTreeprocessor.BASE_RE)


def to_html(content: SyntaxTreeNode) -> str:
    """Render a question for paper: emphasis and code stay, a link becomes its words, citations and comments go."""
    dropped = ("link_open", "link_close", "citation", "html_inline")
    tokens = [token for token in content.to_tokens()[0].children or [] if token.type not in dropped]
    rendered = RendererHTML().renderInline(tokens, outline.parser().options, {})
    return " ".join(rendered.split())


def repeated(path: str, items: Sequence[Item], cure: str = "delete one of the two") -> Iterator[ContentError]:
    """Yield an error for each question, or pinned id, that stands twice among some items."""
    texts: Counter[str] = Counter()
    ids: Counter[str] = Counter()
    for item in items:
        texts[item.wording] += 1
        ids[item.id] += 1
        if texts[item.wording] == 2:
            yield ContentError(path, item.line, f"the question “{item.text}” stands twice", cure)
        elif ids[item.id] == 2:
            yield ContentError(
                path, item.line, f"the question id `{item.id}` is used twice", "give this one another id"
            )
