"""Tell from a page's text alone that a check would find nothing: text in, yes or "cannot say" out.

Parsing is most of what reading a page costs, and most pages are plain: no code, no HTML, a citation on each line with
a number. Here a yes must be certain; whatever looks unusual is left to the check, which parses the page.
"""

from __future__ import annotations

import re
from collections.abc import Collection

CITATION = re.compile(r"\[\^[^\]\s]+\]")
ESCAPES = re.compile(r"[`~<\\&]")  # signs of code, HTML, escapes and entities
INDENTED = re.compile(r"^(?: {4}|\t).*\[\^", re.MULTILINE)
HIDING = re.compile(r"={3}|/{3}|\?{3}|<details", re.IGNORECASE)
HEADING = re.compile(r"#{1,6}[ \t]")
NUMBERED = re.compile(r" {0,3}\d{1,9}([.)])[ \t]+(?=\S)")  # an empty one may be text
LINK = re.compile(r"\[([^\[\]]*)\]\([^\s()<>]*\)")
UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$", re.MULTILINE)
DIGIT = re.compile(r"\d")


def has_fences(body: str) -> bool:
    """Tell whether a page may hold a fenced block."""
    return "```" in body or "~~~" in body


def citations(body: str) -> list[tuple[str, int]] | None:
    """Return the ids that a page cites, each with its line counted from 0; none if that takes parsing."""
    if INDENTED.search(body) or ESCAPES.search(body):
        return None
    lines = enumerate(body.split("\n"))
    return [(each[2:-1], place) for place, line in lines if "[^" in line for each in CITATION.findall(line)]


def hides_nothing(body: str, cards: Collection[str]) -> bool:
    """Tell that a page has no block that opens, and no card but known ones at the left margin."""
    known = re.compile(rf'^!!! (?:{"|".join(cards)})(?: "[^"\n]*")?$', re.MULTILINE)
    return not HIDING.search(body) and len(known.findall(body)) == body.count("!!!")


def labels_are_right(body: str, word: str, label: re.Pattern[str]) -> bool:
    """Tell that each use of a label's word is a whole label in a paragraph or list of plain text."""
    if word not in body.casefold():
        return True
    if UNDERLINE.search(body):
        return False
    parts = (part for part in re.split(r"\n[ \t]*\n", body) if word in part.casefold())
    return all(is_plain(part) and len(label.findall(part)) == part.casefold().count(word) for part in parts)


def is_plain(part: str) -> bool:
    """Tell that a part of a page between two blank lines is text without markup, but for citations."""
    text = CITATION.sub("", part)
    return not ESCAPES.search(text) and not re.search(r"[#|!*_\[\]]", text)


def numbers_are_cited(body: str) -> bool:
    """Tell that each line with a number has a citation too, headings and the numbers of list items left out."""
    list_sign = ""  # what follows the number in the list that the last lines belong to
    before = ""
    for line in body.split("\n"):
        item = NUMBERED.match(line)
        starts = item and (item[1] == list_sign or not before.strip())
        list_sign = item[1] if item and starts else list_sign if line.startswith(" ") else ""
        before = line
        if (
            DIGIT.search(line)
            and not HEADING.match(line)
            and not is_cited(line[item.end() if item and starts else 0 :])
        ):
            return False
    return True


def is_cited(line: str) -> bool:
    """Tell that a line has a citation, or no number that a reader sees."""
    if ESCAPES.search(line):
        return False
    return bool(CITATION.search(line)) or not DIGIT.search(LINK.sub(r"\1", line))
