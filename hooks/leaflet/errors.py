"""Errors for writers: one clear sentence each, with file, line, what was found and what to write instead."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

R = TypeVar("R")
# What would break a sentence in two, or tell a terminal to do something or to turn text around.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(unsafe_hash=True)
class ContentError(Exception):
    """Wrong content in one place. Lines count from 1 at the top of the file; 0 is all of it, or what is no file."""

    file: str
    line: int
    found: str
    wanted: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        sentence = f"{place}: {self.found}; {self.wanted}."
        return UNSEEN.sub(lambda sign: f"U+{ord(sign[0]):04X}", sentence)


class ContentErrors(Exception):
    """All the wrong places of one check, reported together."""

    def __init__(self, errors: Iterable[ContentError]) -> None:
        self.errors = in_order(errors)
        super().__init__("\n".join(map(str, self.errors)))


def in_order(errors: Iterable[ContentError]) -> list[ContentError]:
    """Return errors by file and line, each once."""
    return sorted(set(errors), key=lambda error: (error.file, error.line, error.found))


def raise_all(errors: Iterable[ContentError]) -> None:
    """Raise ContentErrors if there is any error."""
    found = list(errors)
    if found:
        raise ContentErrors(found)


def sound(found: Iterable[R | ContentError]) -> list[R]:
    """Return what was found without the errors among it; raise ContentErrors if there is any."""
    kept, errors = split(found)
    raise_all(errors)
    return kept


def split(found: Iterable[R | ContentError]) -> tuple[list[R], list[ContentError]]:
    """Return what was found without the errors among it, and the errors."""
    kept: list[R] = []
    errors: list[ContentError] = []
    for each in found:
        if isinstance(each, ContentError):
            errors.append(each)
        else:
            kept.append(each)
    return kept, errors


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ' (did you mean `x`?)' for the known word nearest to a misspelt one, else nothing."""
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f" (did you mean `{near[0]}`?)" if near else ""
