"""The words of the interface: a key and values in, the words of the guide's language out.

`overrides/words/<language>.yml` has every word that readers see and no writer wrote, so that templates and Python have
none. `say` gives plain text, `show` HTML, `markdown` Markdown, `styled` style sheets. Which language counts is
said once a build (`use`); files are read and checked in `leaflet/wording_files.py`.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar

from babel.core import Locale
from markupsafe import Markup, escape

from leaflet import wording, wording_files
from leaflet.callers import caller, short
from leaflet.errors import ContentError, did_you_mean
from leaflet.literal import literal
from leaflet.wording import PLACEHOLDER, Entry, Wording

BASE = short(f"{wording.FOLDER}/{wording.BASE}.yml")
BETWEEN = ("bridge", __name__)
R = TypeVar("R")
IN_USE: list[Wording] = []  # the one that counts, or none before the first build


def use(language: str = wording.BASE, **options: Any) -> Wording:
    """Let a language count from now on. Takes what `wording_files.read` takes, and raises as it does."""
    IN_USE[:] = [wording_files.read(language, **options)]
    return IN_USE[0]


def in_use() -> Wording:
    """Return the wording that counts. Before the first build what only settings know stays in braces."""
    return IN_USE[0] if IN_USE else use(given={name: f"{{{name}}}" for name in wording.GIVEN})


def say(key: str, /, **values: object) -> str:
    """Return words as plain text. An amount `n` chooses the form; `[…]({link})` and `**…**` are for the others."""
    form, known = found(key, values)
    return filled(form, known, text)


def show(key: str, /, **values: object) -> Markup:
    """Return words as HTML: `**…**` is strong, `[…]({link})` a link to the value `link`; values are escaped."""
    form, known = found(key, values)
    return Markup(filled(as_html(form), known, lambda value: escape(text(value))))


def markdown(key: str, /, **values: object) -> Markup:
    """Return words as Markdown; values that are no Markdown yet are shown as they are."""
    form, known = found(key, values)
    return Markup(filled(html.escape(form, quote=False), known, lambda value: literal(text(value))))


def filled(form: str, known: Mapping[str, object], write: Callable[[object], str]) -> str:
    """Return words with values in place of their placeholders; values are not read for placeholders."""
    return PLACEHOLDER.sub(lambda match: write(known[match[1]]), form)


def text(value: object) -> str:
    """Return a value as readers see it: a decimal has the language's own mark and each digit that was written."""
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", in_use().decimal_mark)
    return value if isinstance(value, str) else str(value)


def styled(sheet: str, file: str) -> str:
    """Return a style sheet with words in the place of each `--say(group.key)`. Raises ContentError for unknown ones."""

    def content(match: re.Match[str]) -> str:
        entry = in_use().entries.get(match[1])
        if entry is None:
            raise unknown(match[1], file, 1 + sheet.count("\n", 0, match.start()))
        parts = PLACEHOLDER.split(entry.forms["other"])  # texts and, between them, what the style sheet counts
        strings = [json.dumps(part, ensure_ascii=False).replace("<", r"\3c ") for part in parts]
        return " ".join(f"counter({part})" if at % 2 else strings[at] for at, part in enumerate(parts) if part)

    return IN_STYLE.sub(content, sheet)


IN_STYLE = re.compile(r"--say\(([\w.-]+)\)")


def forms(key: str, /, **values: object) -> dict[str, str]:
    """Return the words for each kind of amount, such as `one` and `other`, for a script to choose from."""
    entry = entry_of(key, values.keys() | {"n"})
    known = {**in_use().given, **values, "n": "{n}"}
    return {kind: filled(form, known, text) for kind, form in entry.forms.items()}


def words_of(key: str) -> dict[str, str]:
    """Return the words right below a key, by their last part, in order. Raises ContentError if there are none."""
    names = in_use().groups.get(key)
    if not names:
        raise unknown(key, *caller(BETWEEN))
    return {name: say(f"{key}.{name}") for name in names}


def once_a_language(make: Callable[[], R]) -> Callable[[], R]:
    """Keep what a function makes of the words as long as they count."""

    @lru_cache(maxsize=4)
    def of(state: str) -> R:
        return make()

    return lambda: of(in_use().hash)


def grouped(number: int) -> str:
    """Return a large number as the language writes it, such as 1,000."""
    return grouped_in(number, in_use().locale)


@lru_cache(maxsize=64)
def grouped_in(number: int, locale: Locale) -> str:
    """Return a large number as a language writes it."""
    from babel.numbers import format_decimal  # noqa: PLC0415 - slow, and only needed for large numbers

    return format_decimal(number, locale=locale)


def capital(words: str) -> str:
    """Return words with a capital first letter; the others stay, unlike with `str.capitalize`."""
    return words[:1].upper() + words[1:]


def day_in_words(day: date) -> str:
    """Return a day as the language writes it, such as “November 24, 2026”."""
    return day_in(day, in_use().locale)


@lru_cache(maxsize=256)
def day_in(day: date, locale: Locale) -> str:
    """Return a day as a language writes it."""
    from babel.dates import format_date  # noqa: PLC0415 - slow, and only needed where a day stands

    return format_date(day, "long", locale=locale)


def found(key: str, values: Mapping[str, object]) -> tuple[str, Mapping[str, object]]:
    """Return the form of an entry that fits the values, and all values by name."""
    entry = entry_of(key, values.keys())
    amount = values.get("n")
    kind = in_use().kind_of_amount(amount) if entry.plural and isinstance(amount, int | Decimal) else "other"
    return entry.forms.get(kind, entry.forms["other"]), {**in_use().given, **values}


def entry_of(key: str, names: Any) -> Entry:
    """Return an entry for which just the right values are given. Raises ContentError that names the caller."""
    entry = in_use().entries.get(key)
    if entry is None:
        raise unknown(key, *caller(BETWEEN))
    if entry.wants != names:
        wanted = ", ".join(f"`{name}`" for name in sorted(entry.wants)) or "no values"
        given = ", ".join(f"`{name}`" for name in sorted(names)) or "none"
        raise ContentError(*caller(BETWEEN), f"`{key}` is said with the values {given}", f"give it {wanted}")
    return entry


def unknown(key: str, file: str, line: int) -> ContentError:
    """Return the error for a key that is not among the words."""
    near = did_you_mean(key, in_use().entries)
    return ContentError(file, line, f"`{key}` is not among the words{near}", f"correct it, or add it to {BASE}")


@lru_cache(maxsize=2048)
def as_html(form: str) -> str:
    """Return words as HTML in which the placeholders still stand."""
    strong = STRONG.sub(r"<strong>\1</strong>", str(escape(form)))
    return LINK.sub(r'<a href="\2">\1</a>', strong)


STRONG = re.compile(r"\*\*(.+?)\*\*")
LINK = re.compile(r"\[([^\[\]]+)\]\((\{\w+\})\)")


# What every template may call.
SPEAKING: dict[str, Callable[..., Any]] = {
    "say": say,
    "show": show,
    "forms": forms,
    "markdown": markdown,
    "words_of": words_of,
    "wording": in_use,
    "day_in_words": day_in_words,
}
