"""Sort things by their first letters, as an index does: names in, groups with a heading of one letter each out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")


def by_letter(things: Iterable[Thing], name: Callable[[Thing], str]) -> dict[str, list[Thing]]:
    """Return things in the order of their names, by first letter; accents and small letters make no difference."""
    ordered = sorted(things, key=lambda thing: (plain(name(thing)), name(thing)))
    found: dict[str, list[Thing]] = {}
    for thing in ordered:  # signs stand before and behind the letters, all under one heading
        found.setdefault(letter(name(thing)), []).append(thing)
    return found


def letter(name: str) -> str:
    """Return the letter under which a name stands, `#` for a digit or another sign."""
    first = plain(name)[:1].upper()
    return first if first.isalpha() else "#"


def plain(name: str) -> str:
    """Return a name as an index sorts it."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return bare.casefold()
