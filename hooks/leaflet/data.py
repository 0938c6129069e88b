"""Read YAML and remember the line of each key: text in, plain values and a map of lines out.

MkDocs ignores malformed front matter without a word; here each mistake is a sentence for writers.
"""

from __future__ import annotations

from typing import Any

import yaml

from leaflet.errors import ContentError, ContentErrors

Path = tuple[Any, ...]
Lines = dict[Path, int]


class Loader(yaml.SafeLoader):
    """Reads an impossible day, such as 2026-02-31, as text, so that the record's check can name its line."""


class QuickLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
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
        raise ContentErrors([ContentError(file, line, found, wanted)]) from error
    except yaml.reader.ReaderError as error:  # it knows no line, only the place among all characters
        line = first_line + text.count("\n", 0, error.position)
        found = f"the invisible character U+{ord(text[error.position]):04X} stands here"
        raise ContentErrors([ContentError(file, line, found, "delete the line and type it again")]) from error


def read(loader_class: type[Any], text: str, first_line: int) -> tuple[Any, Lines]:
    """Return the values and the lines of a YAML text, parsed once for both."""
    lines: Lines = {}
    loader = loader_class(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None, lines
        note_lines(node, (), first_line, lines)
        return loader.construct_document(node), lines
    finally:
        loader.dispose()


def note_lines(node: yaml.Node, path: Path, first_line: int, lines: Lines) -> None:
    """Fill in the line of every node below this one, by its path of keys and positions. YAML lets a key stand twice."""
    lines.setdefault(path, first_line + node.start_mark.line)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below = (*path, str(key.value))
            if below in lines:
                raise yaml.MarkedYAMLError(problem=f"the key `{key.value}` stands twice", problem_mark=key.start_mark)
            lines[below] = first_line + key.start_mark.line
            note_lines(value, below, first_line, lines)
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            note_lines(value, (*path, place), first_line, lines)
