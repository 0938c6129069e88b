"""Find numbers that name no source: a page's Markdown in, errors out.

Each paragraph, list item or table row with a digit in it must cite a source itself, unless `docs/_data/numbers.yml`
lists what the digit stands in, such as a phone number, as a kind that counts nothing. Headings need no source, since
the text below them has one; facts in front matter and figures have keys of their own for theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode
from pydantic import ConfigDict, field_validator, model_validator

from leaflet import glimpse, outline, reading
from leaflet.errors import ContentError
from leaflet.outline import Document
from leaflet.schema import Record, Text, mistake

# A number with what belongs to it, as it is shown to the writer: `9 in 100 people`, `3 to 4 days`, `$1,200`, `47%`.
FIGURE = re.compile(
    r"""
      [\w$.,-]*\d[\w.,-]*
      (?:\s+(?:to|or|and|in|of|per|out\ of)\s+(?:every\s+)?\d[\d.,]*)*
      (?:\s*(?:%|percent\b))?
      (?:\s+(?!(?:at|by|for|from|in|of|on|or|and|than|to|with)\b)[a-z-]+)?
    """,
    re.VERBOSE,
)
DIGIT = re.compile(r"\d")


class Uncounted(Record):
    """One kind of numbers that need no source."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["words"]}, {"required": ["pattern"]}]})

    kind: Text
    """What these numbers are."""
    words: tuple[Text, ...] = ()
    """The words that hold them, as they stand in the text."""
    pattern: str = ""
    """What they look like, as a regular expression, in place of `words`."""
    why: Text
    """Why they need no source."""

    @field_validator("pattern")
    @classmethod
    def is_a_pattern(cls, value: str) -> str:
        """Refuse what is no regular expression."""
        try:
            for text in (value, f"a|{value}"):  # alone, and as `looks` joins it with others
                re.compile(text)
        except (re.error, OverflowError) as error:
            raise mistake(f"`pattern` is `{value}`, which cannot be read ({error})", "correct it") from error
        return value

    @model_validator(mode="after")
    def looks_like_something(self) -> Uncounted:
        """Refuse a kind that no text can match."""
        if not self.words and not self.pattern:
            raise mistake(f"the kind `{self.kind}` has neither `words` nor a `pattern`", "add `words: [911]`")
        return self

    @property
    def looks(self) -> re.Pattern[str]:
        """What the numbers of this kind look like in a text."""
        words = [rf"(?<![\w.,]){re.escape(word)}(?!\w|[.,]\d)" for word in self.words]
        return re.compile("|".join([*words, *([self.pattern] if self.pattern else [])]), re.IGNORECASE)


def kinds(text: str, file: str) -> tuple[Uncounted, ...]:
    """Return the kinds of a data file. Raises ContentErrors for mistakes in it."""
    return tuple(reading.read_list(Uncounted, text, file=file))


@dataclass(frozen=True)
class Uncited:
    """A paragraph, list item or table row without a citation but with a digit: its place and its text."""

    path: str
    line: int
    text: str


def uncited(document: Document) -> Iterator[Uncited]:
    """Yield the places of a page whose digits must be of a kind that counts nothing."""
    if not glimpse.numbers_are_cited(document.body):
        yield from all_uncited(document)


def all_uncited(document: Document) -> Iterator[Uncited]:
    """Yield the same, of a page that must be parsed."""
    for node in outline.of_type(document.body, "tr", "list_item", "paragraph"):
        unit = text_units(node)
        if not any(map(DIGIT.search, (piece.content for piece in unit))):
            continue
        if not any(True for piece in unit for _ in outline.citations(piece)):
            yield Uncited(document.path, document.line(unit[0]), " | ".join(outline.plain(piece) for piece in unit))


def unsourced(found: Iterable[Uncited], known: Sequence[Uncounted]) -> Iterator[ContentError]:
    """Yield an error for each place with a number that is of no known kind."""
    for place in found:
        match = FIGURE.search(counted(place.text, known))
        if match:
            yield ContentError(
                place.path,
                place.line,
                f"the figure “{match[0].strip(' .,-')}” has no source",
                "add `[^id]` to this paragraph, list item or table row, with an id of docs/_data/sources.yml",
            )


def counted(text: str, known: Sequence[Uncounted]) -> str:
    """Return a text without the numbers that count nothing."""
    for kind in known:
        text = kind.looks.sub(" ", text)
    return text


def text_units(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """Return the runs of text that must be sourced together at a node, none if it is no such place."""
    if node.type == "tr":
        return [piece for piece in node.walk() if piece.type == "inline"]
    if node.type == "list_item":
        return [piece for part in node.children if part.type == "paragraph" for piece in part.children]
    if node.type == "paragraph" and node.parent is not None and node.parent.type != "list_item":
        return list(node.children)
    return []
