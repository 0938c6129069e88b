"""Find every number that readers see: a page's document in, its statements with numbers out, for someone to check.

Digits are numbers, and so are words such as "two" and "half"; which words, and where they count nothing, is said by
the caller. A share of people comes with what it stands beside (`leaflet/shares.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from leaflet import numbers, outline, shares, statements
from leaflet.numbers import Uncounted
from leaflet.outline import Document
from leaflet.shares import Claim
from leaflet.statements import Statement

# What follows a number in words and is not what it counts.
NO_NOUN = "an?|and|are|as|at|by|can|did|each|for|from|here|in|is|may|no|of|on|or|than|that|the|to|was|when|who|with"


@dataclass(frozen=True)
class Reading:
    """How numbers are told: words that are some, phrases in which they are none, kinds that need no source."""

    words: tuple[str, ...]
    idioms: tuple[str, ...]
    known: tuple[Uncounted, ...]
    shares: shares.Words

    @cached_property
    def word(self) -> re.Pattern[str]:
        """What a number in words looks like, with the noun that it counts."""
        return re.compile(rf"\b(?:{'|'.join(self.words)})\b(?:[ -](?!(?:{NO_NOUN})\b)[a-z]+)?", re.IGNORECASE)

    @cached_property
    def idiom(self) -> re.Pattern[str]:
        """What counts nothing."""
        return re.compile(rf"\b(?:{'|'.join(self.idioms)})\b", re.IGNORECASE)


def find(document: Document, reading: Reading) -> Iterator[Statement]:
    """Yield the statements of a page that hold a number, in order: front matter, then text."""
    claims = list(shares.claims(document, outline.blocks(document.body)))
    places = {claim.text: place for place, claim in enumerate(claims)}
    for found in counted(statements.find(document), reading):
        place = places.get(found.text)
        yield found if place is None else compared(found, claims, place, reading.shares)


def counted(found: Iterable[Statement], reading: Reading) -> Iterator[Statement]:
    """Yield the statements that hold a number, with their numbers and why these may need no source."""
    for each in found:
        told = in_words(each.text, reading)
        if told:
            free = not each.sources and not in_words(numbers.counted(each.text, reading.known), reading)
            why = [kind.kind for kind in reading.known if kind.looks.search(each.text)] if free else []
            yield replace(each, numbers=told, uncounted=", ".join(why))


def in_words(text: str, reading: Reading) -> tuple[str, ...]:
    """Return the numbers of a text, in order, each with what it counts."""
    digits = [(match.start(), match.end(), match[0]) for match in numbers.FIGURE.finditer(text)]
    plain = reading.idiom.sub(lambda match: "_" * len(match[0]), text)
    words = [(match.start(), match.end(), match[0]) for match in reading.word.finditer(plain)]
    free = [each for each in words if not any(start < each[1] and each[0] < end for start, end, _ in digits)]
    return tuple(shown.strip(" .,-|") for _, _, shown in sorted([*digits, *free]))


def compared(found: Statement, claims: Sequence[Claim], place: int, words: shares.Words) -> Statement:
    """Return a statement with the other group and the span of time that its share stands beside."""
    claim = claims[place]
    if not shares.SHARE.search(claim.text):
        return found
    span = shares.SPAN.search(claim.text) or shares.SPAN.search(claim.nearby)
    unknown = shares.named(claim.nearby, words.no_span)
    return replace(found, group=other_group(claims, place, words), span=span[0] if span else ", ".join(unknown))


def other_group(claims: Sequence[Claim], place: int, words: shares.Words) -> str:
    """Return the other group where the share's own sentence or row has it, what is said in its place, or the sentence
    that has it, the nearest one.
    """
    claim = claims[place]
    if len(shares.parts(claim.text)) > 1 and shares.has(claim.said, words.groups):
        return ", ".join(shares.named(claim.text, words.groups) or shares.named(claim.said, words.groups))
    told = shares.named(claim.said, words.compared)
    if told:
        return told[0]
    near = [each for each in claims[max(place - shares.FAR, 0) : place + shares.FAR + 1] if each.text in claim.counted]
    others = [each.text for each in sorted(near, key=lambda each: abs(claims.index(each) - place)) if each is not claim]
    return next((text for text in others if shares.SHARE.search(text)), "")
