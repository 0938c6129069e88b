"""Turn a section marked `{ .checklist #id }` into a printable sheet: Markdown in, records out.

A checklist is a heading with that mark and, below it, one plain list, or `###` groups with a list each.
Whatever else stands there would be lost on paper, so it is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from leaflet import outline, questions
from leaflet.errors import ContentError, raise_all, split
from leaflet.outline import Document, Heading
from leaflet.questions import Item

MOST_ITEMS = 7  # CDC Clear Communication Index: no list over seven items unless it is split.
ID = re.compile(r"[\w-]+")
MARK = "checklist"
LISTS = ("bullet_list", "ordered_list")
ENDS = ("questions", "plain", "calls", "weigh")  # what stands below the list on its sheet


@dataclass(frozen=True)
class Group:
    """A titled group of at most seven questions; the title is empty where a checklist has no groups."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Checklist:
    """One marked list: where it stands, the id of its sheet, its heading, its groups, how its sheet ends, its use."""

    path: str
    line: int
    id: str
    title: str
    groups: tuple[Group, ...]
    end: str = "questions"
    use: str = ""


def collect(documents: Iterable[Document]) -> list[Checklist]:
    """Return every checklist of all pages, or raise all their errors together."""
    return join(each for document in documents for each in find(document))


def join(found: Iterable[Checklist | ContentError]) -> list[Checklist]:
    """Return the checklists that `find` found in all pages, or raise all errors together."""
    kept, errors = split(found)
    raise_all([*errors, *twice(kept)])
    return kept


def find(document: Document) -> Iterator[Checklist | ContentError]:
    """Yield the checklists of a page, and an error for each that cannot be read."""
    yield from outline.stray(document, MARK)
    for node, position in marked(document) if f".{MARK}" in document.body else ():
        try:
            yield read(document, node, position)
        except ContentError as error:
            yield error


def read(document: Document, node: SyntaxTreeNode, position: int | None) -> Checklist:
    """Return the checklist under one marked heading.

    Raises ContentError where the heading has no id, no list follows, or something else would be lost.
    """
    heading = outline.heading(node) or Heading(2, "")
    if position is None:
        raise document.error(
            node,
            f"the checklist “{heading.text}” stands inside another block",
            "move its heading to the left margin, outside lists, quotes and cards",
        )
    if not heading.id:
        raise document.error(
            node, f"the checklist “{heading.text}” has no id", "write `{ .checklist #some-id }` after the heading"
        )
    if not ID.fullmatch(heading.id):
        raise document.error(
            node,
            f"the checklist id `{heading.id}` makes no web address",
            "use letters, digits and hyphens",
        )
    below = outline.section(outline.blocks(document.body), position)
    groups = read_groups(document, heading, below)
    if not groups:
        raise document.error(
            node, f"no list follows the checklist heading “{heading.text}”", "write a list of questions below it"
        )
    for group in groups:
        refuse_many(document, heading, group)
    end = heading.keys.get("data-end", ENDS[0])
    if end not in ENDS:
        wanted = f"write {' or '.join(f'`data-end={known}`' for known in ENDS)}"
        raise document.error(node, f"`data-end` of the checklist “{heading.text}” is `{end}`", wanted)
    use = heading.keys.get("data-use", "")
    return Checklist(document.path, document.line(node), heading.id, heading.text, tuple(groups), end, use)


def classes(node: SyntaxTreeNode) -> frozenset[str]:
    """Return the classes that a heading has, none for another block."""
    heading = outline.heading(node)
    return heading.classes if heading else frozenset()


def marked(document: Document) -> Iterator[tuple[SyntaxTreeNode, int | None]]:
    """Yield each heading marked as a checklist with its place among the top blocks (None when it is nested)."""
    top = outline.blocks(document.body)
    for node in outline.of_type(document.body, "heading"):
        if MARK in classes(node):
            yield node, next((place for place, block in enumerate(top) if block is node), None)


def read_groups(document: Document, heading: Heading, below: Sequence[SyntaxTreeNode]) -> list[Group]:
    """Return the groups below a checklist heading; each is an optional subheading and one list."""
    groups: list[Group] = []
    title, opened, last = "", None, None
    for node in below:
        subheading = outline.heading(node)
        if subheading:
            refuse_empty(document, opened)
            title, opened, last = subheading.text, node, None
            continue
        refuse_other(document, heading, title, node, last)
        items = questions.read(document, node.children)
        if last is None:
            groups.append(Group(title, items))
        else:  # Only a comment stands between two parts of one list.
            groups[-1] = Group(title, (*groups[-1].items, *items))
        opened, last = None, node
    refuse_empty(document, opened)
    return groups


def refuse_other(
    document: Document, heading: Heading, title: str, node: SyntaxTreeNode, last: SyntaxTreeNode | None
) -> None:
    """Raise ContentError if a block is not a list, or is a list that does not go on with the last one."""
    if node.type not in LISTS:
        found = f"text stands in the checklist “{heading.text}” that the printed sheet would lose"
        wanted = "move it above the checklist heading, or write it as a question in the list"
        raise document.error(node, found, wanted)
    if node.markup == ")":
        raise document.error(node, "a list is numbered with `)`, which the page shows as plain text", "write `1.`")
    if last is not None and (last.type, last.markup) != (node.type, node.markup):
        found = f"a second list stands under “{title or heading.text}”"
        raise document.error(node, found, "join the two lists, or give the second a `###` heading")


def refuse_many(document: Document, heading: Heading, group: Group) -> None:
    """Raise ContentError if a group holds more than seven questions."""
    if len(group.items) > MOST_ITEMS:
        found = f"“{group.title or heading.text}” holds {len(group.items)} questions"
        wanted = f"keep at most {MOST_ITEMS} in a group; split it with `###` headings"
        raise ContentError(document.path, group.items[MOST_ITEMS].line, found, wanted)


def refuse_empty(document: Document, opened: SyntaxTreeNode | None) -> None:
    """Raise ContentError if a group heading was left without its list."""
    if opened is not None:
        text = (outline.heading(opened) or Heading(3, "")).text
        raise document.error(opened, f"no list follows the group heading “{text}”", "write its questions below it")


def twice(checklists: Sequence[Checklist]) -> Iterator[ContentError]:
    """Yield an error for each sheet id, question of one checklist, or name of a question that is used a second time."""
    first: dict[str, Checklist] = {}
    named: dict[str, tuple[Checklist, Item]] = {}
    for checklist in checklists:
        other = first.setdefault(checklist.id, checklist)
        if other is not checklist:
            yield ContentError(
                checklist.path,
                checklist.line,
                f"the checklist id `{checklist.id}` is already used in {other.path}:{other.line}",
                "give this one another id",
            )
        items = [item for group in checklist.groups for item in group.items]
        yield from questions.repeated(checklist.path, items)
        for item in items:
            where, same = named.setdefault(item.id, (checklist, item))
            if where is not checklist and same.text != item.text:  # a reader's notes would go with both
                found = f"the question id `{item.id}` is already used in {where.path}:{same.line}"
                yield ContentError(checklist.path, item.line, found, "give this one another id")
