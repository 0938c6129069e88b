"""List the print kit: the pages of all sheets in, the entries of the kit page (Markdown) out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from leaflet import data, outline, pages, render
from leaflet.errors import ContentError, ContentErrors
from leaflet.outline import Document


@dataclass(frozen=True)
class Entry:
    """One sheet of the kit: its id (the name of its page and files), title and use."""

    id: str
    title: str
    use: str


LIST = "sheets:list"


def find(document: Document) -> Iterator[str]:
    """Yield the path of a page below docs/ if it holds the list of all sheets."""
    if outline.comment(document.body, LIST):
        yield document.path.removeprefix("docs/")


def check(document: Document) -> Iterator[ContentError]:
    """Yield an error for a page of `docs/print/` that does not say what it is for; other mistakes: `pages.check`."""
    try:
        is_sheet = not document.path.startswith("docs/print/") or pages.meta(document).sheet is not None
    except ContentErrors:
        return
    if not is_sheet:
        wanted = "add `sheet:` and below it `  use: ` with what the sheet is for, or move the page to another folder"
        yield ContentError(document.path, 1, "`sheet` is missing on a page of docs/print", wanted)


def own_sheet(document: Document, *, kit: str) -> dict[str, Any]:
    """Return what the sheet layout needs of a page of `docs/print/`; its text is the page's own.

    `kit` is the page that lists the sheets, to which readers go back.
    """
    meta = pages.meta(document)
    path = PurePosixPath(document.path)
    sheet = meta.sheet.model_dump() if meta.sheet else {}
    return {"id": path.stem, "title": meta.title, "page": kit, "groups": [], **sheet}


def entries(documents: Iterable[Document]) -> list[Entry]:
    """Return an entry for each sheet: question lists first, the general one at their head, then the other sheets."""
    found = []
    for document in documents:
        front: dict[str, Any] = data.load(document.front, file=document.path, first_line=2)[0]
        found.append((Entry(PurePosixPath(document.path).stem, front["title"], front["sheet"]["use"]), front["sheet"]))
    return [entry for entry, _ in sorted(found, key=lambda pair: order(*pair))]


def order(entry: Entry, sheet: dict[str, Any]) -> tuple[bool, bool, str]:
    """Return the place of a sheet: the general questions, a condition's questions, other lists, other sheets."""
    asks = sheet.get("end") == "questions"
    return (not asks, asks and entry.id != "questions", entry.title)


def listing(found: Sequence[Entry], *, pdf: bool) -> str:
    """Return the kit's list, as Markdown; with PDFs it has pictures and files too."""
    return render.template("components/kit-list.html", entries=found, pdf=pdf)
