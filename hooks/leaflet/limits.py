"""Refuse what no reader could want and no program can render in a reasonable time: a file's text in, errors out.

A page of the guide has about 10,000 characters. What is here measured takes time that grows with its square.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflet.errors import ContentError

MOST = {".md": 200_000, ".yml": 5_000_000}  # characters of a file, by the end of its name
LONGEST = 5_000  # characters of a line
FARTHEST = 100  # spaces before a line
DEEPEST = 50  # brackets that are open at once
CITATIONS = 2_000
BRACKETS = re.compile(r"\n\s*\n|[\[\]]")


def check(name: str, text: str) -> Iterator[ContentError]:
    """Yield an error for each limit that a file is over, with the first line that is."""
    ending = name[name.rfind(".") :]
    if len(text) > MOST.get(ending, MOST[".yml"]):
        found = f"this file has {len(text):,} characters, and the most is {MOST[ending]:,}"
        yield ContentError(name, 0, found, "split it into several, or look for what was pasted here by mistake")
    elif ending == ".md":
        yield from long_lines(name, text)
        yield from brackets(name, text)
        if text.count("[^") > CITATIONS:
            found = f"this page cites {text.count('[^'):,} times, and the most is {CITATIONS:,}"
            yield ContentError(name, 0, found, "split it into several pages")


def long_lines(name: str, text: str) -> Iterator[ContentError]:
    """Yield an error for the first line that is too long, and the first that stands too far to the right."""
    if len(max(text.split("\n"), key=len)) <= FARTHEST:
        return
    lines = list(enumerate(text.split("\n"), start=1))
    far = re.compile(rf"(?: {{4}}|\t){{{FARTHEST // 4}}}[ \t]")
    for number in [number for number, line in lines if len(line) > LONGEST][:1]:
        found = f"this line has {len(lines[number - 1][1]):,} characters, and the most is {LONGEST:,}"
        yield ContentError(name, number, found, "write one sentence a line")
    for number in [number for number, line in lines if far.match(line)][:1]:
        found = f"this line stands more than {FARTHEST} spaces to the right, in lists inside lists"
        yield ContentError(name, number, found, "move it to the left")


def brackets(name: str, text: str) -> Iterator[ContentError]:
    """Yield an error for the first place at which too many brackets are open in one paragraph."""
    depth = 0
    for sign in BRACKETS.finditer(text) if text.count("[") > DEEPEST else ():
        depth = {"[": depth + 1, "]": max(0, depth - 1)}.get(sign[0], 0)
        if depth > DEEPEST:
            line = 1 + text.count("\n", 0, sign.start())
            yield ContentError(name, line, f"more than {DEEPEST} brackets `[` are open here", "close or delete them")
            return
