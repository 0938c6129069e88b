"""What every figure has: its record, its words and its table. Each kind of figure is a module that builds on this.

A kind says in `statements` and `table` what its template in `overrides/figures/` draws: picture, sentence and table
come from one record and give one message.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from leaflet import certainty, lettering
from leaflet.anchors import anchor
from leaflet.schema import Id, Record, Text, mistake
from leaflet.words import say

# The text of a page is 288 px wide on a phone of 320 px, the narrowest that we draw for.
PHONE = 288
LETTERS = 16
MOST_WORDS = 20


def plain(value: object, info: ValidationInfo) -> str:
    """Return text on one line without a last stop; refuse what YAML does not read as text, and an empty one."""
    if not isinstance(value, str):
        raise mistake(f"`{info.field_name}` is `{value}`, which YAML does not read as text", "put it in quotes")
    text = " ".join(value.split()).rstrip(".")
    if not text:
        raise mistake(f"`{info.field_name}` is empty", "write its words, or delete the line")
    return text


def fits(room: float, *, size: float = LETTERS, bold: bool = False) -> Callable[[str, ValidationInfo], str]:
    """Return the check that a text fits its room, in CSS pixels of one line, or of several lines in a row."""

    def check(value: str, info: ValidationInfo) -> str:
        needed = lettering.width(value, size=size, bold=bold)
        if needed > room:
            most = int(len(value) * room / needed)
            found = f"`{info.field_name}` has {len(value)} letters, more than its place in the picture holds"
            raise mistake(found, f"write at most about {most}")
        return value

    return check


def names_time(value: str, info: ValidationInfo) -> str:
    """Refuse a span of time without its number and unit."""
    if not spans(say("notation.time.numbers"), say("notation.time.units")).search(value):
        found = f"`{info.field_name}` is `{value}`, which names no span of time"
        raise mistake(found, "write a number and a unit, such as `over 24 weeks`")
    return value


@lru_cache(maxsize=8)
def spans(numbers: str, units: str) -> re.Pattern[str]:
    """Return what a span of time looks like: a number, in digits or one of some words, and one of some units."""
    number = rf"(?:\b\d+(?:[.,]\d+)?|\b(?:{'|'.join(map(re.escape, numbers.split()))}))"
    return re.compile(rf"{number}[ -]+(?:{'|'.join(map(re.escape, units.split()))})\b", re.IGNORECASE)


def several(value: object) -> object:
    """Return a list of ids where one id is given; refuse an empty list and what is neither."""
    ids = [value] if isinstance(value, str) else value
    if not isinstance(ids, list) or not ids or not all(isinstance(each, str) for each in ids):
        raise mistake(f"`source` is `{value}`", "write an id of docs/_data/sources.yml, or a list of them")
    return tuple(ids)


Plain = Annotated[str, BeforeValidator(plain, json_schema_input_type=Text)]
Title = Annotated[Plain, AfterValidator(fits(2 * PHONE, size=18, bold=True))]
Phrase = Annotated[Plain, AfterValidator(fits(1.6 * PHONE))]
Note = Annotated[Plain, AfterValidator(fits(6 * PHONE))]
Period = Annotated[Phrase, AfterValidator(names_time)]
Ids = Annotated[list[Id], Field(min_length=1)]
Sources = Annotated[tuple[Id, ...], BeforeValidator(several, json_schema_input_type=Id | Ids)]


@dataclass(frozen=True)
class Statement:
    """Some sentences, as plain text, that rest on the same sources; with a name it is an item of a list."""

    sentences: tuple[str, ...]
    sources: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True)
class Row:
    """A row of a figure's table, as plain text, and the sources that it alone rests on."""

    cells: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A figure's numbers: the names of the columns, the rows, and a line below them about all of it."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    about: str = ""


@dataclass(frozen=True)
class Mistake:
    """What is wrong between the values of a figure: the path of keys to it, what was found and what to write."""

    path: tuple[str | int, ...]
    found: str
    wanted: str


class Figure(Record):
    """The keys of every figure. All text is plain; `certainty` is a level of GRADE (see `leaflet/certainty.py`).

    A kind gives `statements` and `table`, and `mistakes` if values must fit each other. With `table_below` its table
    stands right below the picture, as its text; other tables stand together at the end of the page.
    """

    kind: ClassVar[str]
    table_below: ClassVar[bool] = False

    title: Title
    """What the figure shows, in a few words; no two figures of a page have the same."""
    certainty: Literal["high", "moderate", "low", "very low"] | None = None
    """How sure it is; the page “How sure are we?” says how to choose."""
    note: Note | None = None
    """A sentence or two below the figure, such as who paid for the trial."""

    @property
    def label(self) -> str:
        """The label of its certainty, as writers write it in a text, or nothing."""
        known = certainty.notation()
        levels = dict(zip(certainty.LEVELS, known.levels, strict=True))
        return known.written(levels[self.certainty.replace(" ", "-")]) if self.certainty else ""

    @property
    def slug(self) -> str:
        """What its anchors are made of; no two figures of a page have the same (see `figures.check`)."""
        return anchor(self.title)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources of the figure, in order."""
        return tuple(dict.fromkeys(source for statement in self.statements for source in statement.sources))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the picture says, in sentences."""
        raise NotImplementedError

    @property
    def table(self) -> Table:
        """What the picture says, in rows."""
        raise NotImplementedError

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is wrong between values that are right by themselves."""
        yield from ()

    def long_sentences(self) -> Iterator[Mistake]:
        """Yield each sentence that the values would make too long."""
        for sentence in (each for statement in self.statements for each in statement.sentences):
            length = len(sentence.split())
            if length > MOST_WORDS:
                found = f"the figure would say “{sentence}” ({length} words)"
                yield Mistake((), found, f"shorten its texts, so that this has at most {MOST_WORDS}")


def listed(words: list[str]) -> str:
    """Return words as one phrase: `a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
