"""Read the words of a language: `overrides/words/<language>.yml` in, its entries out, or each mistake as a sentence.

English is the base: another language has the same keys with the same placeholders. A value is a text, or has a form
for each kind of amount that the language tells apart: `{one: "{n} page", other: "{n} pages"}` (Unicode CLDR, by Babel).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.core import Locale, UnknownLocaleError

from leaflet import data
from leaflet.data import Lines
from leaflet.errors import ContentError, did_you_mean, raise_all
from leaflet.wording import BASE, FOLDER, Entry, Wording

SETTINGS = "mkdocs.yml"
KINDS = ("zero", "one", "two", "few", "many", "other")  # of amounts: Unicode CLDR, plural rules
OWN = ("extra", "words")  # the settings with words of a guide's own
MOST_NAMED = 8


def read(
    language: str,
    *,
    folder: Path = FOLDER,
    own: Mapping[str, Any] | None = None,
    given: Mapping[str, str] | None = None,
    lines: Lines | None = None,
) -> Wording:
    """Return the words of a language.

    `own` are words of mkdocs.yml that stand in place of those of the file; `given` are values that any words may use,
    and `lines` those of the settings. Raises ContentErrors for all that is missing or wrong.
    """
    lines = lines or {}
    path, base_path = folder / f"{language}.yml", folder / f"{BASE}.yml"
    if not base_path.is_file():
        raise ContentError(name(base_path), 0, "this file is missing", "restore it")
    if not path.is_file():
        known = ", ".join(f"`{each.stem}`" for each in sorted(folder.glob("*.yml")))
        found = f"`theme.language` is `{language}`, for which there are no words, only for {known}"
        wanted = f"copy {name(base_path)} to {name(path)} and translate it"
        raise_all([ContentError(SETTINGS, lines.get(("theme", "language"), 1), found, wanted)])
    if own is not None and not isinstance(own, Mapping):
        found = f"`extra.words` is `{own}`, which is no group of words"
        raise_all([ContentError(SETTINGS, lines.get(OWN, 1), found, "write `key: words` lines below it")])
    texts = [decoded(each) for each in (base_path, path)]
    base, words = entries(texts[0], name(base_path)), entries(texts[1], name(path))
    every = {**words, **dict(flat(dict(own or {}), below(lines, OWN), SETTINGS))}
    raise_all([*missing(every, base, name(path)), *differing(every, base)])
    locale = locale_of(language)
    raise_all(wrong_amounts(every, locale))
    state = hashlib.sha256(repr((language, texts, own, given)).encode()).hexdigest()
    return Wording(state, language, locale, {key: every[key] for key in base}, given or {})


def decoded(path: Path) -> str:
    """Return the text of a file of words. Raises ContentErrors if it is not UTF-8."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + path.read_bytes()[: error.start].count(b"\n")
        found = f"the byte 0x{error.object[error.start]:02x} is not UTF-8"
        raise_all([ContentError(name(path), line, found, "save the file with the encoding UTF-8")])
        raise


def below(lines: Lines, start: tuple[str, ...]) -> Lines:
    """Return the lines below some keys, by the keys that follow."""
    return {path[len(start) :]: line for path, line in lines.items() if path[: len(start)] == start}


def name(path: Path) -> str:
    """Return how messages name a file of words."""
    return f"overrides/{path.parent.name}/{path.name}"


def locale_of(language: str) -> Locale:
    """Return what Babel knows of a language. Raises ContentErrors if it knows none of that name."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        wanted = "write a code such as `en`, `es` or `pt-BR`"
        raise_all([ContentError(SETTINGS, 1, f"`theme.language` is `{language}`, which is no language", wanted)])
        raise


@lru_cache(maxsize=16)
def entries(text: str, file: str) -> Mapping[str, Entry]:
    """Return all entries of a file by key, in order; the same text is read once in a process."""
    values, lines = data.load(text, file=file, first_line=1)
    if not isinstance(values, dict):
        raise_all([ContentError(file, 1, "no words were found", "write groups of `key: words`")])
    return dict(flat(values, lines, file))


def flat(values: Mapping[str, Any], lines: Lines, file: str) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of a mapping, each with the keys that lead to it. Raises ContentErrors for what is no text."""
    errors = []
    waiting: list[tuple[tuple[str, ...], Any]] = [((), values)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict) and not (value and value.keys() <= set(KINDS)):
            waiting += [((*path, str(key)), below) for key, below in reversed(value.items())]
            continue
        line = lines.get(path, 1)
        texts = value if isinstance(value, dict) else {"other": value}
        if not all(isinstance(text, str) and text for text in texts.values()):
            found = f"`{'.'.join(path)}` is `{value}`, which is no text"
            errors.append(ContentError(file, line, found, "write words, in quotes"))
            continue
        yield ".".join(path), Entry(file, line, texts, isinstance(value, dict))
    raise_all(errors)


def missing(words: Mapping[str, Entry], base: Mapping[str, Entry], file: str) -> Iterator[ContentError]:
    """Yield one error that names the keys which a language lacks."""
    lacking = [key for key in base if key not in words]
    if lacking:
        amount, them = ("1 key is", "it") if len(lacking) == 1 else (f"{len(lacking)} keys are", "them")
        yield ContentError(file, 1, f"{amount} missing: {listing(lacking)}", f"translate {them} from {BASE}.yml")


def differing(words: Mapping[str, Entry], base: Mapping[str, Entry]) -> Iterator[ContentError]:
    """Yield an error for each key that the base lacks, and for each with other placeholders."""
    for key, entry in words.items():
        if key not in base:
            found = f"`{key}` is not a key of {BASE}.yml{did_you_mean(key, base)}"
            yield ContentError(entry.file, entry.line, found, "correct it, or delete it")
        elif entry.wants != base[key].wants:
            wanted = " ".join(f"{{{each}}}" for each in sorted(base[key].wants)) or "none"
            has = " ".join(f"{{{each}}}" for each in sorted(entry.wants)) or "none"
            found = f"`{key}` has the placeholders {has}"
            yield ContentError(entry.file, entry.line, found, f"use those of {BASE}.yml: {wanted}")


def wrong_amounts(words: Mapping[str, Entry], locale: Locale) -> Iterator[ContentError]:
    """Yield an error for each entry that has not the forms which the language needs, or has others."""
    needed, known = {"other", *kinds_of_amounts(locale)}, {"other", *locale.plural_form.tags}
    for key, entry in words.items():
        if entry.plural and not needed <= entry.forms.keys() <= known:
            wanted = ", ".join(f"`{kind}`" for kind in KINDS if kind in needed)
            has = ", ".join(f"`{kind}`" for kind in entry.forms)
            yield ContentError(entry.file, entry.line, f"`{key}` has the forms {has}", f"write {wanted}")


@lru_cache(maxsize=16)
def kinds_of_amounts(locale: Locale) -> frozenset[str]:
    """Return the kinds of all amounts that a guide may count; some languages have one more for millions."""
    return frozenset(locale.plural_form(amount) for amount in range(1001))


def listing(keys: Sequence[str]) -> str:
    """Return some keys in code marks, the first few of many."""
    more = f" and {len(keys) - MOST_NAMED} more" if len(keys) > MOST_NAMED else ""
    return ", ".join(f"`{key}`" for key in keys[:MOST_NAMED]) + more
