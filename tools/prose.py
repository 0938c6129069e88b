"""Look for words that make a guide harder to read or promise too much: Markdown in, suggestions out.

`docs/_data/plain-words.yml` says which words, and what to write instead. proselint finds them, leaves quotations alone,
and adds its own lists of clichés, slips and words of offices. What comes out is advice: it never stops a build.

    python tools/prose.py                 every page, data file of words included
    python tools/prose.py docs/risks.md   a file or a folder
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import itemgetter
from pathlib import Path

from markdown_it.tree import SyntaxTreeNode
from proselint.checks import __register__ as own_checks
from proselint.config import Config
from proselint.registry import CheckRegistry
from proselint.registry.checks import Check, CheckResult, Padding
from proselint.registry.checks.types import Existence
from proselint.tools import LintFile
from pydantic import Field

from leaflet import outline, reading
from leaflet.errors import ContentError, ContentErrors
from leaflet.glossary import also
from leaflet.outline import Document
from leaflet.schema import Record, Text

WORDS = Path("docs/_data/plain-words.yml")
OURS = "plain-words"
AS_THEY_ARE = "<!-- words: as they are -->"  # above a block of which no word is to be changed
# Of proselint's lists those that fit a text for patients; others are about typography, or grumble.
THEIRS = (
    "archaism", "cliches.misc.garner", "hedging", "industrial_language", "malapropisms", "mixed_metaphors",
    "needless_variants", "nonwords", "oxymorons", "redundancy", "social_awareness", "spelling", "uncomparables",
)  # fmt: skip


class Advice(Record):
    """What to write (`say`) instead of some phrases (`of`), but not where they are part of others (`but`)."""

    say: Text
    """What to write."""
    of: tuple[Text, ...] = Field(min_length=1)
    """The words to find, each form that occurs, in small letters."""
    but: tuple[Text, ...] = ()
    """Phrases in which the words are right."""

    def is_meant(self, text: str, start: int, end: int) -> bool:
        """Tell whether what was found at a place of a text is no exception: `but`, or a term in brackets or alone."""
        if text[start - 1 : start] == "(" or {text[start - 1 : start], text[end : end + 1]} <= {"\n", ""}:
            return False
        matches = chain.from_iterable(re.finditer(re.escape(phrase), text, re.IGNORECASE) for phrase in self.but)
        return not any(match.start() <= start and end <= match.end() for match in matches)


class Group(Record):
    """Words that have something in common: its name, what they do to a reader, and what to write instead."""

    group: Text
    """What these words have in common."""
    why: Text
    """One sentence: what they do to a reader."""
    instead: tuple[Advice, ...] = Field(min_length=1)
    """What to write in place of what."""


@dataclass(frozen=True, order=True)
class Finding:
    """A word of a page with what to write instead."""

    file: str
    line: int
    word: str
    advice: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: “{self.word}”: {self.advice}."


@dataclass(frozen=True)
class Words:
    """The groups of a data file, as checks that proselint runs."""

    groups: tuple[Group, ...]

    @property
    def advice(self) -> Mapping[str, tuple[Group, Advice]]:
        """Each advice with its group, by the name of its check."""
        pairs = [(group, advice) for group in self.groups for advice in group.instead]
        return {f"{OURS}.{number}": pair for number, pair in enumerate(pairs)}

    def checks(self) -> Iterator[Check]:
        """Yield a check of proselint for each advice."""
        for name, (_, advice) in self.advice.items():
            yield Check(check_type=Existence(tuple(map(pattern, advice.of)), padding=Padding.RAW), path=name)


def read_words(path: Path) -> Words:
    """Return the words of a data file. Raises ContentErrors for mistakes in it, a phrase that stands twice included."""
    text = path.read_text(encoding="utf-8")
    words = Words(tuple(reading.read_list(Group, text, file=str(path))))
    seen: set[str] = set()
    for phrase in (phrase for _, advice in words.advice.values() for phrase in advice.of):
        if phrase in seen:
            line = 1 + text[: text.rindex(phrase)].count("\n")
            raise ContentError(str(path), line, f"“{phrase}” stands twice", "delete one of the two")
        seen.add(phrase)
    return words


def pattern(phrase: str) -> str:
    """Return a phrase as the pattern that finds it between the ends of words."""
    return (r"\b" if phrase[0].isalnum() else "") + re.escape(phrase) + (r"\b" if phrase[-1].isalnum() else "")


def findings(document: Document, words: Words) -> list[Finding]:
    """Return the advice on a page, in the order of its lines; of words within each other the longest."""
    lines = readable(document)
    numbers, text = [*lines], "\n".join(lines.values())
    if not text:
        return []
    found: dict[tuple[int, int], Finding] = {}
    for result in lint(document.path, text, words):
        start, end = max(result.span[0] - 1, 0), result.span[1] - 1  # proselint puts a line break before the text
        if result.check_path in words.advice and not words.advice[result.check_path][1].is_meant(text, start, end):
            continue
        word = " ".join(text[start:end].split())
        found[start, end] = Finding(document.path, numbers[text.count("\n", 0, start)], word, says(result, words))
    longest = [each for span, each in found.items() if not any(within(span, other) for other in found)]
    return sorted(longest)


def within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether a span is a part of another one."""
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def readable(document: Document) -> dict[int, str]:
    """Return the lines of a page that readers see, by their numbers; the cells of a row stand on one line."""
    lines: dict[int, str] = {}
    for number, line in sorted(prose(document), key=itemgetter(0)):
        lines[number] = f"{lines[number]} | {line}" if number in lines else line
    return lines


def lint(name: str, text: str, words: Words) -> list[CheckResult]:
    """Return what proselint finds in a text with our words and its own lists."""
    registry = CheckRegistry()
    registry.checks[:] = [*words.checks(), *own_checks]
    config = Config(max_errors=1000, checks={OURS: True, **dict.fromkeys(THEIRS, True)})
    return [result.check_result for result in LintFile(name, content=text).lint(config)]


def says(result: CheckResult, words: Words) -> str:
    """Return the advice for what was found."""
    if result.check_path in words.advice:
        group, advice = words.advice[result.check_path]
        return f"{group.group}; write: {advice.say}"
    instead = f"; write: {result.replacements}" if result.replacements else ""
    return f"{result.check_path.split('.')[0].replace('_', ' ')}{instead}"


def prose(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines of a page that readers see, with their numbers: no code, attribute lists, comments."""
    for number, line in enumerate(document.front.rstrip("\n").split("\n"), 2):
        key, colon, value = line.partition(":")
        if key != "aliases":  # words that readers search for, and that the page avoids
            yield number, value if colon and key.strip().isidentifier() else line
    examples = set(as_they_are(document))
    for node in outline.inlines(document.body):
        first = document.line(node)
        if first in examples:
            continue
        for offset, words in enumerate("".join(pieces(node)).split("\n")):
            if words.strip() and not words.startswith(also()):
                yield first + offset, words


def as_they_are(document: Document) -> Iterator[int]:
    """Yield the lines of each block below a comment that says so."""
    blocks = outline.tree(document.body).children
    for comment, block in pairwise(blocks):
        if outline.is_comment(comment) and comment.content.strip() == AS_THEY_ARE and block.map:
            yield from range(document.first_line + block.map[0], document.first_line + block.map[1])


def pieces(node: SyntaxTreeNode) -> Iterator[str]:
    """Yield the readable pieces of a run of text, line breaks as such."""
    for piece in node.walk():
        if piece.type == "text":
            yield re.sub(r"\{[^{}]*\}\s*$", "", piece.content)
        elif piece.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif piece.type == "code_inline":
            yield "`…`"


def files(arguments: Iterable[str]) -> Iterator[Path]:
    """Yield the Markdown files among files and folders; without any, those of `docs/`."""
    for path in map(Path, [*arguments] or ["docs"]):
        yield from sorted(path.rglob("*.md")) if path.is_dir() else [path]


def main(arguments: list[str]) -> None:
    """Print the advice on each file named, and how much there is."""
    try:
        words = read_words(WORDS)
        found = [each for path in files(arguments) for each in findings(document(path), words)]
    except (ContentError, ContentErrors) as error:
        sys.exit(str(error))
    for each in found:
        print(each)
    count = "1 word" if len(found) == 1 else f"{len(found)} words"
    print(f"{count} to think about ({WORDS} says why); nothing here stops a build.")


def document(path: Path) -> Document:
    """Return a file as a document. Raises ContentError if it is missing or is no text."""
    try:
        return outline.document(str(path), path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ContentError(
            str(path), 1, f"the file cannot be read ({error.strerror})", "name a file or folder of docs/"
        ) from error
    except UnicodeDecodeError as error:
        raise ContentError(str(path), 1, "the file is not UTF-8", "save it with the encoding UTF-8") from error


if __name__ == "__main__":
    main(sys.argv[1:])
