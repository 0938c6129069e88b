"""Refuse days that have not come yet: pages, sources and the latest day that is today anywhere in, errors out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from leaflet import data, pages
from leaflet.errors import ContentError, ContentErrors
from leaflet.outline import Document
from leaflet.sources import Register

PAST = "write the day on which it was done, not one to come"


def of_pages(documents: Iterable[Document], latest: date) -> Iterator[ContentError]:
    """Yield an error for each page that was checked on a day to come; other mistakes are told by `pages.check`."""
    for document in documents:
        try:
            reviewed = pages.meta(document).reviewed
        except ContentErrors:
            continue
        if reviewed > latest:
            lines = data.load(document.front, file=document.path, first_line=2)[1]
            yield ahead(document.path, lines[("reviewed",)], "reviewed", reviewed)


def of_sources(held: Register, file: str, latest: date) -> Iterator[ContentError]:
    """Yield an error for each source that was looked at on a day to come."""
    for source in held.known.values():
        if source.checked > latest:
            yield ahead(file, held.lines[source.id], f"checked` of `{source.id}", source.checked)


def ahead(file: str, line: int, key: str, day: date) -> ContentError:
    """Return the error for one day to come."""
    return ContentError(file, line, f"`{key}` is {day.isoformat()}, which is in the future", PAST)
