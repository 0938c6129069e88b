"""Tell readers what changed: CHANGELOG.md in, the list of the page "What changed" out.

Of each day what stands below `### For readers` is shown: a list of plain sentences, each with a link to a page, and no
figures, which would need sources.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markdown_it.tree import SyntaxTreeNode

from leaflet import changelog, numbers, outline, render
from leaflet.changelog import Entry
from leaflet.errors import ContentError, did_you_mean, raise_all
from leaflet.numbers import Uncounted
from leaflet.outline import Document

PLACE = "changes:list"
MOST = 7  # items of a list that readers take in
# What markup is called in an error, by its type in the tree.
MARKUP = {
    "citation": "a citation",
    "code_inline": "code",
    "em": "slanted words",
    "hardbreak": "a line break",
    "html_inline": "HTML",
    "image": "a picture",
    "strong": "bold words",
}


@dataclass(frozen=True)
class Piece:
    """A run of words, and the page below docs/ that it links to, if it is a link."""

    text: str
    page: str = ""


@dataclass(frozen=True)
class Day:
    """What changed for readers on one day: each change as a run of pieces."""

    day: date
    changes: tuple[tuple[Piece, ...], ...]


def asking(document: Document) -> Iterator[str]:
    """Yield the path of a page that asks for the list."""
    if outline.comment(document.body, PLACE):
        yield document.path


def read(document: Document, pages: Collection[str], uncounted: Sequence[Uncounted]) -> list[Day]:
    """Return the days on which something changed for readers, newest first.

    `pages` are the paths of the pages that links may lead to. Raises ContentErrors for each mistake in the file.
    """
    entries = changelog.read(document)
    raise_all(error for entry in entries for error in wrong_changes(document, entry, pages, uncounted))
    found = [Day(entry.day, tuple(pieces(item) for item in changelog.items(entry))) for entry in entries]
    return [day for day in found if day.changes]


def wrong_changes(
    document: Document, entry: Entry, pages: Collection[str], uncounted: Sequence[Uncounted]
) -> Iterator[ContentError]:
    """Yield what is wrong with the changes that readers see."""
    for node in changelog.for_readers(entry):
        if node.type != "bullet_list":
            yield document.error(node, f"this is no item below “{changelog.READERS}”", "start each change with `- `")
    changes = changelog.items(entry)
    if len(changes) > MOST:
        found = f"{len(changes)} changes stand below “{changelog.READERS}” of {entry.day}"
        yield document.error(changes[MOST], found, f"keep at most {MOST}, those that matter most to a reader")
    for item in changes:
        yield from wrong_change(document, item, pages, uncounted)


def wrong_change(
    document: Document, item: SyntaxTreeNode, pages: Collection[str], uncounted: Sequence[Uncounted]
) -> Iterator[ContentError]:
    """Yield what is wrong with one change: it is one paragraph of words and links, without figures."""
    if [part.type for part in item.children] != ["paragraph"]:
        yield document.error(item, "a change is not one paragraph", "write two or three sentences, and no list")
        return
    for kind in sorted({part.type for part in parts(item)} - {"text", "softbreak", "link"}):
        found = f"a change for readers holds {MARKUP.get(kind, kind)}"
        yield document.error(item, found, "write plain words and links, and nothing else")
    yield from wrong_links(document, item, pages)
    number = numbers.FIGURE.search(numbers.counted("".join(piece.text for piece in pieces(item)), uncounted))
    if number:
        found = f"a change for readers tells the figure “{number[0].strip(' .,-')}”"
        yield document.error(item, found, "leave it out, and link to the page where it stands with its source")


def wrong_links(document: Document, item: SyntaxTreeNode, pages: Collection[str]) -> Iterator[ContentError]:
    """Yield an error for a change without a link, and for each link that leads to no page."""
    links = [piece.page.partition("#")[0] for piece in pieces(item) if piece.page]
    if not links:
        wanted = "link to the page where readers find it, such as `[risks](docs/risks/index.md)`"
        yield document.error(item, "a change for readers links to no page", wanted)
    for path in links:
        if path not in pages:
            near = did_you_mean(path, pages)
            yield document.error(item, f"`{path}` is no page{near}", "write its path from here, such as docs/index.md")


def parts(item: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """Return what the text of an item is made of."""
    return [part for paragraph in item.children for line in paragraph.children for part in line.children]


def pieces(item: SyntaxTreeNode) -> tuple[Piece, ...]:
    """Return an item as words and links, in order."""
    return tuple(
        Piece(outline.plain(part), str(part.attrs["href"])) if part.type == "link" else Piece(part.content or " ")
        for part in parts(item)
    )


def listing(found: Sequence[Day]) -> str:
    """Return the days with their changes, as Markdown."""
    return render.template("components/changes.html", days=found)
