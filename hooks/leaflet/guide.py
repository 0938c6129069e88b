"""What a guide says of itself beside its pages: `docs/_data/guide.yml` in, what the layout shows and links to out.

Every line may be left out, and so may the file: the layout then leaves out what it cannot know.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from leaflet import data, folder, links, outline, questions, reading
from leaflet.errors import ContentError
from leaflet.schema import Record, Text

PATH = f"docs/{folder.GUIDE}"


class Link(Record):
    """A link of the layout: its words and a page below docs/."""

    title: Text
    """The words of the link."""
    page: Text
    """A page below docs/, such as `risks/index.md`."""


class Emergency(Record):
    """How the layout leads to the emergency signs, and how sheets say them.

    `question` and `link` stand at the top of every page; `page` is where pages without the emergency card lead to.
    Sheets write `before` and a colon before the card's title; `short` is what those with little room say in its place.
    """

    question: Text | None = None
    """What stands before the link at the top of every page."""
    link: Text | None = None
    """The words of that link."""
    page: Text | None = None
    """Where the link leads on pages without the emergency card, as a path below docs/."""
    before: Text | None = None
    """What sheets write before the title of the card."""
    short: Text | None = None
    """What sheets with little room say in place of the card."""


class Search(Record):
    """What a search that found nothing says to lead on, and to which pages."""

    help: Text | None = None
    """What stands below a search that found nothing."""
    pages: tuple[Link, ...] = ()
    """The pages to which it leads on."""


class Guide(Record):
    """All that a guide says of itself: ways on from a lost address too, what certainty means, the paper of its PDFs,
    and what browsers keep of it.
    """

    emergency: Emergency = Emergency()
    """How the layout leads to the emergency signs."""
    lost: tuple[Link, ...] = ()
    """The links on the page for addresses that do not exist."""
    search: Search = Search()
    """What a search that found nothing says."""
    certainty: Text = "about/how-sure.md"
    """The page below docs/ that says what the labels of certainty mean."""
    paper: Literal["letter", "a4"] = "letter"
    """The paper of the PDFs."""
    offline: Literal["all", "pages"] = "all"
    """What browsers keep for reading without a network: all, or pages without sheets and their PDFs."""


@dataclass(frozen=True)
class Way:
    """A link of the layout, its page found: words and address below the site's own."""

    title: str
    url: str


@lru_cache(maxsize=8)
def read(text: str) -> Guide:
    """Return what a guide says of itself; of no text, nothing but defaults. Raises ContentErrors."""
    return Guide() if given(text)[0] is None else reading.read(Guide, text, file=PATH)


def given(text: str) -> tuple[Any, data.Lines]:
    """Return a guide's data as they stand in its text, with their lines; nothing where all lines are comments."""
    return data.load(text, file=PATH, first_line=1)


def check(text: str, pages: Collection[str], doubtful: Collection[str] = ()) -> Iterator[ContentError]:
    """Yield an error for each page that a guide's text names and that is not there, but not below doubtful folders."""
    written, lines = given(text)
    for place, page in named(written):
        if page not in pages and not str(page).startswith(tuple(doubtful)):
            found = f"there is no page `{page}`{links.did_you_mean(str(page), str(page), '', pages)}"
            yield ContentError(PATH, lines[place], found, "name a page as it stands below `docs/`")


def named(value: Any, place: data.Path = ()) -> Iterator[tuple[data.Path, str]]:
    """Yield the pages that a guide's data name, each with its place."""
    if isinstance(value, (dict, list)):
        for key, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from named(below, (*place, key))
    elif place[-1:] in (("page",), ("certainty",)):
        yield place, value


def ways(links: Iterable[Link], url: Callable[[str], str]) -> list[Way]:
    """Return links with the addresses of their pages."""
    return [Way(link.title, url(link.page)) for link in links]


def short(emergency: Emergency) -> str:
    """Return the emergency signs in short as inline HTML, escaped but for emphasis; empty if there are none."""
    return questions.to_html(outline.inline(emergency.short)) if emergency.short else ""
