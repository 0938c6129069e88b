"""Read YAML and remember the line of each key: text in, plain values and a map of lines out.

MkDocs ignores malformed front matter without a word; here each mistake is a sentence for writers.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from leaflet.errors import ContentError, ContentErrors

Path = tuple[Any, ...]
Lines = dict[Path, int]
DEEPEST = 40  # values inside one another: our own data needs six
DEEP = (f"lists and keys stand more than {DEEPEST} deep inside one another", "close each `[` and `{`, and indent less")
LONGEST = 1_000  # bits of a number; Python refuses to write very long ones
# What YAML lets nobody write, but for its escapes, and what it takes for the end of a line though editors do not.
INVISIBLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# So many openings that libyaml, which calls itself for each, would end the whole program.
BRACKETS = re.compile(r"[\[\]{}]")
QUOTE = "put it in quotes, or correct it"
ENTRIES = re.compile(r"(?:[-?][ \t]+){500}")


# What YAML says of the two mistakes that everybody makes, and what to say in its place.
PLAIN = {
    "mapping values are not allowed here": (
        "a second colon stands in this line, or the line stands too far to the right",
        'put quotes around a value that holds a colon, as in `title: "Cramps: a guide"`',
    ),
    "found character '\\t' that cannot start any token": ("a tab stands here", "indent with spaces"),
    "found character '`' that cannot start any token": (
        "a line or value starts with a backtick",
        "end the block above with a line of three backticks, or put quotes around the value",
    ),
}
CURLY = re.compile(r"[:\[{,-]\s*[\u201c-\u201f]")  # a value in quotes that word processors make of straight ones
STRAIGHT = (
    "curly quotes stand in this line, which mark nothing in YAML",
    'put straight quotes around the value, as in `title: "Cramps: a guide"`',
)


class Unwanted(yaml.MarkedYAMLError):
    """YAML that our data needs nothing of: `problem` says what it is, `note` what to write instead."""


class Careful:
    """Makes of a value that is not what its tag says, such as `!!int x`, a mistake in the YAML."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """Return the value of a node."""
        try:
            value = super().construct_object(node, deep)  # type: ignore[misc]
        except (ArithmeticError, AttributeError, LookupError, ValueError) as error:
            kind = node.tag.rpartition(":")[2]
            raise unwanted(node, f"this value cannot be read as `{kind}`, what it looks like to YAML", QUOTE) from error
        if isinstance(value, int) and value.bit_length() > LONGEST:
            raise unwanted(node, "this number is too long for YAML", QUOTE)
        return value


class Loader(Careful, yaml.SafeLoader):
    """Reads an impossible day, such as 2026-02-31, as text, so that the record's check can name its line."""


class QuickLoader(Careful, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads the same with libyaml, which is many times as fast and says less about mistakes."""


def day(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> object:
    """Return the day that a YAML value is, or its text."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


for each in (Loader, QuickLoader):
    each.add_constructor("tag:yaml.org,2002:timestamp", day)


def load(text: str, *, file: str, first_line: int) -> tuple[Any, Lines]:
    """Parse YAML and note the file line of each key and entry. Raises ContentErrors for malformed YAML."""
    if sign := INVISIBLE.search(text):
        line = first_line + text.count("\n", 0, sign.start())
        raise ContentErrors([ContentError(file, line, *invisible(sign[0]))])
    if is_bottomless(text):
        raise too_deep(file, first_line)
    try:
        return read(QuickLoader, text, first_line)
    except yaml.YAMLError:
        return load_or_say(text, file=file, first_line=first_line)


def load_or_say(text: str, *, file: str, first_line: int) -> tuple[Any, Lines]:
    """Parse YAML that libyaml refused. Raises ContentErrors that say where the mistake is and what it may be."""
    try:
        return read(Loader, text, first_line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        found = f"this is not valid YAML ({error.problem})"
        wanted = "write `key: value`, indent with spaces, and put quotes around a value that holds a colon"
        found, wanted = PLAIN.get(str(error.problem), (found, wanted))
        if mark and CURLY.search(text.split("\n")[mark.line]):
            found, wanted = STRAIGHT
        if isinstance(error, Unwanted):
            found, wanted = str(error.problem), str(error.note)
        raise ContentErrors([ContentError(file, line, found, wanted)]) from error
    except RecursionError as error:
        raise too_deep(file, first_line) from error


def invisible(sign: str) -> tuple[str, str]:
    """Return what to say of a character that nobody sees."""
    return f"the invisible character U+{ord(sign):04X} stands here", "delete the line and type it again"


def too_deep(file: str, line: int) -> ContentErrors:
    """Return the error for values inside values that have no end, of which nobody can say on which line."""
    return ContentErrors([ContentError(file, line, *DEEP)])


def is_bottomless(text: str) -> bool:
    """Tell whether a text opens lists in lists a thousand times."""
    depth = 0
    for sign in BRACKETS.findall(text) if text.count("[") + text.count("{") > 1_000 else ():
        depth = max(0, depth + (1 if sign in "[{" else -1))
        if depth > 1_000:
            return True
    return bool(ENTRIES.search(text))


def unwanted(node: yaml.Node, found: str, wanted: str) -> Unwanted:
    """Return the mistake that a node is."""
    return Unwanted(problem=found, problem_mark=node.start_mark, note=wanted)


def read(loader_class: type[Any], text: str, first_line: int) -> tuple[Any, Lines]:
    """Return the values and the lines of a YAML text, parsed once for both."""
    lines: Lines = {}
    loader = loader_class(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None, lines
        note_lines(node, (), first_line, lines, set())
        return loader.construct_document(node), lines
    finally:
        loader.dispose()


def note_lines(node: yaml.Node, path: Path, first_line: int, lines: Lines, seen: set[int]) -> None:
    """Fill in the line of every node below this one, by its path of keys and positions. YAML lets a key stand twice.

    By a name, `&a` and `*a`, it lets a value stand twice too, or inside itself: few such lines can fill any memory.
    """
    if id(node) in seen:
        raise unwanted(
            node, "this value is used again by its name, `*` and a word", "write the value out in both places"
        )
    if len(path) > DEEPEST:
        raise unwanted(node, *DEEP)
    if isinstance(node, yaml.ScalarNode) and (sign := INVISIBLE.search(node.value)):
        raise unwanted(node, *invisible(sign[0]))
    seen.add(id(node))
    lines.setdefault(path, first_line + node.start_mark.line)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below = (*path, str(key.value))
            if below in lines:
                raise unwanted(key, f"the key `{key.value}` stands twice", "keep one of the two")
            note_lines(key, below, first_line, lines, seen)
            note_lines(value, below, first_line, lines, seen)
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            note_lines(value, (*path, place), first_line, lines, seen)
