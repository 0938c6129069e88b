"""What must be true of every answer: errors that a writer can use, and HTML that says what went in and no more."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from leaflet.errors import ContentError, ContentErrors

LOOKS_LIKE_NOTHING = ("Cc", "Cs", "Zl", "Zp")  # control characters, half characters, separators of lines and paragraphs


def for_writers(error: ContentError | ContentErrors, texts: Mapping[str, str]) -> None:
    """Check that each error is one sentence about a line that one of these files has."""
    errors = error.errors if isinstance(error, ContentErrors) else [error]
    assert errors
    for each in errors:
        lines = texts[each.file].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        assert 1 <= each.line <= lines, f"line {each.line} of {lines}"
        sentence = str(each)
        assert sentence.startswith(f"{each.file}:{each.line}: ")
        assert sentence.endswith(".")
        assert [sign for sign in sentence if unicodedata.category(sign) in LOOKS_LIKE_NOTHING] == []


def all_for_writers(found: Iterable[object], texts: Mapping[str, str]) -> None:
    """Check each error among what a reading found."""
    for each in found:
        if isinstance(each, ContentError):
            for_writers(each, texts)
