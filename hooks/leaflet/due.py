"""Tell what is due: pages, sources and a day in; what must be looked at again out, the most urgent first.

A page is due when its `review_by` has passed or is near, and when a source that it cites changed after the page was
checked. A source is due when it was not looked at for six months.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from leaflet import figures, pages, sources
from leaflet.errors import ContentError, ContentErrors, raise_all
from leaflet.outline import Document
from leaflet.reviews import Reviewed
from leaflet.schema import Review, Source

NEAR = timedelta(days=60)
MONTHS = 6  # for which a source counts as checked


@dataclass(frozen=True)
class Use:
    """A place that names a source: its line, and whether a figure rests on it."""

    source: str
    line: int
    figure: bool


@dataclass(frozen=True)
class Page:
    """What is looked at of a page: its path, its days, and where it names sources. Only pages have a next check."""

    path: str
    reviewed: date
    review_by: date | None
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class Changed:
    """A source that changed after a page was last checked, and where that page rests on it."""

    page: Page
    source: Source

    @property
    def uses(self) -> tuple[Use, ...]:
        """The places of the page that name the source."""
        return tuple(use for use in self.page.uses if use.source == self.source.id)


@dataclass(frozen=True)
class Stale:
    """A source that was not checked for long, and the paths of the pages that cite it."""

    source: Source
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """What is due on a day, from the most to the least urgent kind, and the most urgent first in each."""

    day: date
    changed: tuple[Changed, ...]
    overdue: tuple[Page, ...]
    stale: tuple[Stale, ...]
    near: tuple[Page, ...]
    unread: tuple[tuple[Reviewed, Review], ...] = ()  # pages changed since a clinician reviewed them, with that review

    @property
    def late(self) -> bool:
        """Whether something is past its day, and not only near it."""
        return bool(self.changed or self.overdue or self.stale)


def read(documents: Iterable[Document], shared: Iterable[Document]) -> list[Page]:
    """Return the records of pages and of texts that stand on many. Raises ContentErrors for wrong front matter.

    A shared text has no days of its own: it counts as checked with the page that was checked the longest ago.
    """
    found: list[Page] = []
    errors: list[ContentError] = []
    for document in documents:
        try:
            meta = pages.meta(document)
        except ContentErrors as wrong:
            errors += wrong.errors
            continue
        found.append(Page(document.path, meta.reviewed, meta.review_by, tuple(uses(document))))
    raise_all(errors)
    oldest = min((page.reviewed for page in found), default=date.min)
    return [*found, *(Page(text.path, oldest, None, tuple(uses(text))) for text in shared)]


def uses(document: Document) -> Iterator[Use]:
    """Yield the places of a page that name a source, in the order of their lines."""
    drawn = {line for _, line in figures.cited(document)}
    places = {(each.line, each.source) for each in sources.find(document)}
    yield from (Use(source, line, line in drawn) for line, source in sorted(places))


def report(found: Sequence[Page], known: Mapping[str, Source], day: date) -> Report:
    """Return what is due on a day."""
    next_checks = sorted((page.review_by, page.path, page) for page in found if page.review_by)
    return Report(
        day,
        tuple(sorted(changed(found, known), key=lambda each: (each.source.changed, each.page.path))),
        tuple(page for review_by, _, page in next_checks if is_past(review_by, day)),
        tuple(sorted(stale(found, known, day), key=lambda each: (each.source.checked, -len(each.pages)))),
        tuple(page for review_by, _, page in next_checks if day <= review_by <= day + NEAR),
    )


def is_past(review_by: date, day: date) -> bool:
    """Tell whether a text should have been checked before a day; on the day itself there is still time."""
    return review_by < day


def changed(found: Iterable[Page], known: Mapping[str, Source]) -> Iterator[Changed]:
    """Yield each page with each source that changed after the page was checked."""
    for page in found:
        for source in dict.fromkeys(use.source for use in page.uses):
            record = known.get(source)
            if record and record.changed and page.reviewed < record.changed:
                yield Changed(page, record)


def stale(found: Sequence[Page], known: Mapping[str, Source], day: date) -> Iterator[Stale]:
    """Yield the sources that were not checked for six months, with the pages that cite them."""
    for source in known.values():
        if months_after(source.checked, MONTHS) < day:
            yield Stale(source, tuple(page.path for page in found if source.id in {use.source for use in page.uses}))


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
