"""Weigh what matters: lists with `data-end=weigh` in, the same lists with three choices for each item out.

The page, the sheet and its PDF show one and the same list (`overrides/components/weigh-group.html`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from leaflet import outline, render
from leaflet.checklists import LISTS, Checklist
from leaflet.errors import ContentError
from leaflet.sheets import Sheet

END = "weigh"


def check(checklists: Iterable[Checklist]) -> Iterator[ContentError]:
    """Yield an error for each list to weigh after the first, or whose sides differ in length and so lead the reader."""
    first: Checklist | None = None
    for checklist in (each for each in checklists if each.end == END):
        counts = [len(group.items) for group in checklist.groups[:2]]
        wanted = "write two `###` groups, for and against, with as many items in one as in the other"
        if first is not None:
            found = f"a second list to weigh, “{checklist.title}”, stands here"
            wanted = f"join it with the one in {first.path}:{first.line}"
        elif len(counts) == 1:
            found = f"“{checklist.title}” has only one side to weigh"
        elif counts[0] != counts[1]:
            found = f"the two sides of “{checklist.title}” hold {counts[0]} and {counts[1]} items"
        else:
            found = ""
        if found:
            yield ContentError(checklist.path, checklist.line, found, wanted)
        first = first or checklist


def with_choices(body: str, sheets: Mapping[str, Sheet], *, pdf: bool) -> str:
    """Return a page's Markdown with choices in place of each list to weigh, and links to its sheet below them."""
    if not any(sheet.end == END for sheet in sheets.values()):
        return body
    blocks = outline.blocks(body)
    for position, node in reversed(list(enumerate(blocks))):
        heading = outline.heading(node)
        sheet = sheets.get(heading.id) if heading and "checklist" in heading.classes else None
        if sheet is None or sheet.end != END:
            continue
        lists = [below for below in outline.section(blocks, position) if below.type in LISTS]
        first, last = (node.map or (0, 0))[1], (lists[-1].map or (0, 0))[1]
        choices = render.template("components/weigh-list.html", sheet=sheet, pdf=pdf)
        body = outline.splice(body, first, last, "", choices.strip("\n"), "")
    return body


def weighs(body: str) -> bool:
    """Tell whether a page holds a list to weigh, for which its layout loads a script."""
    if f"data-end={END}" not in body.replace('"', "").replace("'", ""):
        return False
    headings = filter(None, map(outline.heading, outline.blocks(body)))
    return any("checklist" in found.classes and found.keys.get("data-end") == END for found in headings)
