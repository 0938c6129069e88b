"""Read the structure of CHANGELOG.md: the file in, its days and what readers are told on each out.

Each day is `## 2026-11-26`, newest first. Below it stand `### For readers` and `### For maintainers`, or one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markdown_it.tree import SyntaxTreeNode

from leaflet import outline
from leaflet.errors import ContentError, did_you_mean, raise_all, sound
from leaflet.outline import Document, Heading

FILE = "CHANGELOG.md"
READERS = "For readers"
PARTS = (READERS, "For maintainers")


@dataclass(frozen=True)
class Entry:
    """One day of the file, and the blocks that stand below its heading."""

    day: date
    below: Sequence[SyntaxTreeNode]


def read(document: Document) -> list[Entry]:
    """Return the days of the file, newest first. Raises ContentErrors for each mistake in its headings."""
    entries = sound(days(document))
    raise_all(error for entry in entries for error in wrong_parts(document, entry))
    return entries


def days(document: Document) -> Iterator[Entry | ContentError]:
    """Yield the days of the file, or what is wrong with their headings."""
    nodes = outline.blocks(document.body)
    last: date | None = None
    parts_follow = False  # what stands above the first day is an introduction, without headings but the title
    for place, node in enumerate(nodes):
        heading = outline.heading(node)
        if not heading or (heading.level == 1 and place == 0) or (heading.level > 2 and parts_follow):
            continue
        parts_follow = True
        day = day_of(heading)
        if not day:
            found = f"the heading is “{heading.text}”"
            yield document.error(node, found, "write a day, such as `## 2026-11-24`, and its parts below it")
            continue
        if last and day >= last:
            found = f"the day {day} does not come before {last}, which stands above it"
            yield document.error(node, found, "put the newest day first, and each day once")
        last = day
        yield Entry(day, outline.section(nodes, place))


def day_of(heading: Heading) -> date | None:
    """Return the day that a heading is, if it is one."""
    try:
        return date.fromisoformat(heading.text) if heading.level == 2 else None
    except ValueError:
        return None


def wrong_parts(document: Document, entry: Entry) -> Iterator[ContentError]:
    """Yield an error for each heading of a day that is no part, for a part that stands twice, and for stray text."""
    seen: set[str] = set()
    wanted = f"write `### {PARTS[0]}` or `### {PARTS[1]}`"
    for node in entry.below:
        heading = outline.heading(node)
        if not heading:
            if not seen:
                yield document.error(node, f"text stands below {entry.day} before any part", f"{wanted} above it")
                seen.add("")
        elif heading.text not in PARTS or heading.level != 3:
            near = did_you_mean(f"### {heading.text}", [f"### {part}" for part in PARTS])
            yield document.error(node, f"`{'#' * heading.level} {heading.text}` is no part{near}", wanted)
            seen.add(heading.text)
        elif heading.text in seen:
            yield document.error(node, f"the part “{heading.text}” stands twice below {entry.day}", "join the two")
        else:
            seen.add(heading.text)


def for_readers(entry: Entry) -> list[SyntaxTreeNode]:
    """Return the blocks below a day's heading for readers."""
    for place, node in enumerate(entry.below):
        heading = outline.heading(node)
        if heading and heading.text == READERS:
            return outline.section(entry.below, place)
    return []


def items(entry: Entry) -> list[SyntaxTreeNode]:
    """Return the items of a day's changes for readers."""
    return [item for node in for_readers(entry) if node.type == "bullet_list" for item in node.children]
