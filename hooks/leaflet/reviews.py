"""Tell which pages a clinician has reviewed: the records of `docs/_data/reviews.yml` and pages in, states out.

A review counts as long as the text is the one that was read (`leaflet/text_hash.py`). Of a text that was changed since
the page still says who reviewed the earlier one; a sheet is reviewed only if all pages whose text it shows are.
Records are kept: of several of one page, all of the present text count, else the newest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from leaflet import data, pages, reading, render, text_hash, words
from leaflet.errors import ContentError, did_you_mean
from leaflet.outline import Document
from leaflet.schema import Review
from leaflet.text_hash import Shared


@dataclass(frozen=True)
class State:
    """What the records say of a text: the reviews of the present one, or else the newest of an earlier one."""

    current: tuple[Review, ...] = ()
    former: Review | None = None

    @property
    def people(self) -> tuple[Review, ...]:
        """The records of all who are named."""
        return self.current or ((self.former,) if self.former else ())


@dataclass(frozen=True)
class Reviewed:
    """A page that has a record: its path below docs/, its title, and its state."""

    page: str
    title: str
    state: State


def read(text: str, file: str) -> tuple[Review, ...]:
    """Return all records of the data file. Raises ContentErrors for mistakes in it."""
    return tuple(reading.read_list(Review, text, file=file))


def check(
    records: Sequence[Review], *, text: str, file: str, pages: Collection[str], today: date
) -> Iterator[ContentError]:
    """Yield an error for each record of an unknown page or a day to come, and for each that stands twice.

    `pages` are the paths below docs/ of the pages that writers wrote.
    """
    lines = data.load(text, file=file, first_line=1)[1] if records else {}
    first: dict[tuple[str, str, date], int] = {}
    for place, record in enumerate(records):
        line = lines[(place, "page")]
        if record.page not in pages:
            found = f"`page` is `{record.page}`, which is no page below docs/{did_you_mean(record.page, pages)}"
            yield ContentError(file, line, found, "write its path, such as `risks/side-effects.md`")
        if record.date > today:
            found = f"`date` is `{record.date}`, a day to come"
            yield ContentError(file, lines[(place, "date")], found, "write the day on which the page was reviewed")
        before = first.setdefault((record.page, record.who, record.date), place)
        if before != place:
            same = f"the review of `{record.page}` by {record.who} on {record.date}"
            found = f"{same} stands in line {lines[(before, 'page')]} too"
            yield ContentError(file, line, found, "delete one of the two")


def path(document: Document) -> str:
    """Return how records name a page: its path below docs/."""
    return document.path.removeprefix("docs/")


def state(document: Document, records: Iterable[Review], shared: Callable[[], Shared]) -> State:
    """Return what the records say of a page; what pages share is asked for only if there is one."""
    own = sorted((record for record in records if record.page == path(document)), key=lambda record: record.date)
    if not own:
        return State()
    text = text_hash.of(document, shared())
    current = {record.who: record for record in own if record.text == text}  # of one person, the newest
    return State(tuple(current.values())) if current else State(former=own[-1])


def reviewed(documents: Iterable[Document], records: Sequence[Review], shared: Callable[[], Shared]) -> list[Reviewed]:
    """Return the pages that have a record, in their order."""
    named = {record.page for record in records}
    return [
        Reviewed(path(document), pages.meta(document).title, state(document, records, shared))
        for document in documents
        if path(document) in named
    ]


def together(states: Sequence[State]) -> State:
    """Return the state of a text that is made of several pages: no better than that of any of them."""
    if not states or State() in states:
        return State()
    former = [each.former for each in states if each.former]
    if former:
        return State(former=max(former, key=lambda record: record.date))
    # Of one person, the oldest: it claims no more than is true of every page.
    records = sorted((record for each in states for record in each.current), key=lambda record: record.date)
    return State(tuple({record.who: record for record in reversed(records)}.values())[::-1])


def stale(found: Iterable[Reviewed]) -> Iterator[tuple[Reviewed, Review]]:
    """Yield each page that was changed since its review, with that review."""
    for each in found:
        if each.state.former:
            yield each, each.state.former


def listing(found: Sequence[Reviewed], *, pages: int) -> str:
    """Return who reviewed which of all pages, as Markdown."""
    return render.template("components/reviews-list.html", reviewed=found, pages=pages)


def with_note(text: str, *, some: bool) -> str:
    """Return the line at the foot of all pages with what is true of all: no review, or that each page says so."""
    note = words.say("review.note.some" if some else "review.note.none")
    return text if note in text else f"{text} {note}".strip()
