"""Say how sure a claim is: `(certainty: moderate)` in a writer's text in, a small label that links to its meaning out.

The four levels are those of GRADE (Guyatt et al., BMJ 2008;336:924). A label leads to the page that explains each
under the anchor of its name, if there is one. In any other Markdown viewer the words stand in the text as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import slugify
from markdown.inlinepatterns import InlineProcessor
from markdown_it.tree import SyntaxTreeNode

from leaflet import glimpse, outline, render
from leaflet.errors import ContentError, did_you_mean
from leaflet.outline import Document
from leaflet.words import once_a_language, say

LEVELS = ("very-low", "low", "moderate", "high")
PRIORITY = 125  # after Python-Markdown has taken out code (190), citations (175) and links (160 to 130)
NO_PLACE = {
    "heading": ("a heading", "write it in the text below"),
    "admonition_title": ("the title of a card", "write it in the card's text"),
    "th": ("the head of a table", "write it in a cell below"),
    "link": ("a link", "write it after the link, since it is a link itself"),
}


@dataclass(frozen=True)
class Notation:
    """How writers of a language write labels: the word, and the levels, the lowest first."""

    word: str
    levels: tuple[str, ...]

    @cached_property
    def label(self) -> re.Pattern[str]:
        """What a label looks like."""
        levels = "|".join(map(re.escape, self.levels)).replace(r"\ ", r"\s+")
        return re.compile(rf"\({re.escape(self.word)}:\s+({levels})\)")

    @cached_property
    def meant(self) -> re.Pattern[str]:
        """What is meant as a label, right or wrong: other letters, other words, the last bracket forgotten."""
        first = "|".join({rf"{re.escape(level.split()[0])}\s+" for level in self.levels if " " in level})
        word = rf"\(\s*{re.escape(self.word)}\s*[:=]\s*"
        return re.compile(rf"{word}((?:{first})?[^().\s]*)[^().\n]*\)?", re.IGNORECASE)

    def written(self, level: str) -> str:
        """Return the label of a level."""
        return f"({self.word}: {level})"


@once_a_language
def notation() -> Notation:
    """Return how labels are written in the guide's language."""
    levels = tuple(say(f"notation.certainty.levels.{level}") for level in LEVELS)
    return Notation(say("notation.certainty.word"), levels)


def check(document: Document) -> Iterator[ContentError]:
    """Yield an error for each label that names no level, and for each in a place that cannot show one."""
    yield from in_front_matter(document)
    if not glimpse.labels_are_right(document.body, notation().word.casefold(), notation().label):
        yield from in_text(document)


def in_text(document: Document) -> Iterator[ContentError]:
    """Yield an error for each wrong label in the text of a page."""
    for node in outline.inlines(document.body):
        yield from wrong_labels(document, node)


def in_front_matter(document: Document) -> Iterator[ContentError]:
    """Yield an error for each label in a title, a description or the facts of a condition."""
    for offset, line in enumerate(document.front.split("\n")):
        if notation().meant.search(line):
            found = "a certainty label stands in the front matter"
            yield ContentError(document.path, 2 + offset, found, "write it in the page's text")


def wrong_labels(document: Document, node: SyntaxTreeNode) -> Iterator[ContentError]:
    """Yield an error for each label of one run of text that is unknown or misplaced."""
    text, known = runs(node), notation()
    for match in known.meant.finditer(text):
        line = document.line(node) + text.count("\n", 0, match.start())
        place = no_place(node)
        if place:
            yield ContentError(document.path, line, f"a certainty label stands in {place[0]}", place[1])
        elif not known.label.fullmatch(match[0]):
            near = did_you_mean(match[1].lower(), known.levels)
            found = f"`{' '.join(match[0].split())}` is no certainty label{near}"
            yield ContentError(document.path, line, found, f"write {listing()}")
    for link in (piece for piece in node.walk() if piece.type == "link" and known.meant.search(runs(piece))):
        found, wanted = NO_PLACE["link"]
        yield document.error(link, f"a certainty label stands in {found}", wanted)


def runs(node: SyntaxTreeNode) -> str:
    """Return the text of an inline node, a line break for each of its own and a sign for markup that cuts a label."""
    signs = {"softbreak": "\n", "hardbreak": "\n", "em": "*", "strong": "**", "code_inline": "`"}
    return "".join(
        piece.content if piece.type == "text" else signs.get(piece.type, "") for piece in outside_links(node)
    )


def outside_links(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    """Yield all pieces below a node but those of links within it."""
    for piece in node.children:
        if piece.type != "link":
            yield piece
            yield from outside_links(piece)


def no_place(node: SyntaxTreeNode) -> tuple[str, str] | None:
    """Return what to say where a run of text belongs to a block that cannot hold a label."""
    return NO_PLACE.get(node.parent.type) if node.parent else None


def listing() -> str:
    """Return the four ways to write a label."""
    written = [f"`{notation().written(level)}`" for level in reversed(notation().levels)]
    return f"{', '.join(written[:-1])} or {written[-1]}"


class CertaintyExtension(Extension):
    """Python-Markdown extension that turns `(certainty: …)` into a label, a link if a page explains the levels."""

    def __init__(self, page: str | None = None) -> None:
        super().__init__()
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:
        """Register among the inline patterns, so that MkDocs resolves the link like any other."""
        md.inlinePatterns.register(Label(notation().label.pattern, md, self.page), "certainty", PRIORITY)


class Label(InlineProcessor):
    """Makes one label; a link holds none."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, pattern: str, md: Markdown, page: str | None) -> None:
        super().__init__(pattern, md)
        self.page = page

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element, int, int]:
        """Return the label's element and where its text began and ended."""
        level = " ".join(m[1].split())
        markup = render.template(
            "components/certainty.html",
            level=level,
            steps=len(LEVELS),
            filled=notation().levels.index(level) + 1,
            href=self.page and f"/{self.page}#{slugify(level, '-')}",
        )
        return ElementTree.fromstring(markup.strip()), m.start(0), m.end(0)
