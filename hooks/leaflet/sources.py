"""Number and list what the guide cites: `[^id]` in text and `_data/sources.yml` in, footnote definitions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from leaflet import data, figures, glimpse, outline, pages, reading, render
from leaflet.errors import ContentError, ContentErrors, did_you_mean, raise_all, split
from leaflet.outline import Document
from leaflet.schema import Source
from leaflet.words import words_of


@dataclass(frozen=True)
class CitingPage:
    """A page that cites a source, for the list of sources: the page's title, and its path with a leading slash."""

    source: str
    title: str
    link: str


@dataclass(frozen=True)
class Register:
    """What the data file holds: its sound sources by id, the line of each id, and the mistakes in it."""

    known: Mapping[str, Source]
    lines: Mapping[str, int]
    errors: tuple[ContentError, ...]


@lru_cache(maxsize=4)
def register(text: str, file: str) -> Register:
    """Return all that the data file holds; the same text is read once, though every page asks for it.

    Raises ContentErrors where it is no list of records at all.
    """
    records, errors = split(reading.each_of_list(Source, text, file=file))
    known: dict[str, Source] = {}
    for record in records:
        known.setdefault(record.id, record)
    values, lines = data.load(text, file=file, first_line=1)
    first: dict[str, int] = {}
    for place, entry in enumerate(values):
        name = str(entry["id"]) if isinstance(entry, Mapping) and "id" in entry else ""
        if name in first:
            found = f"the source id `{name}` is used twice"
            errors.append(ContentError(file, lines[(place, "id")], found, "give this one another id, or delete it"))
        elif name:
            first[name] = lines[(place,)]
    return Register(known, first, tuple(errors))


def read(text: str, file: str) -> Mapping[str, Source]:
    """Return all sources by id. Raises ContentErrors for mistakes and for an id used twice."""
    found = register(text, file)
    raise_all(found.errors)
    return found.known


@dataclass(frozen=True)
class Citation:
    """A place that names a source: the source's id, and the file and line it stands in."""

    source: str
    path: str
    line: int


def find(document: Document) -> Iterator[Citation]:
    """Yield each citation of a page: in its text, its facts and its figures."""
    for source, line in in_text(document.body):
        yield Citation(source, document.path, document.first_line + line)
    facts = condition_sources(document)
    lines = data.load(document.front, file=document.path, first_line=2)[1] if facts else {}
    for place, source in enumerate(facts):
        yield Citation(source, document.path, lines["condition", "sources", place])
    for source, line in figures.cited(document):
        yield Citation(source, document.path, line)


def in_text(body: str) -> Iterator[tuple[str, int]]:
    """Yield the ids that a page's Markdown cites, in order, each with its line, counted from 0."""
    quick = glimpse.citations(body)
    if quick is not None:
        yield from quick
        return
    for node in outline.inlines(body):
        line = outline.start(node)
        for piece in node.walk():
            line += piece.type in ("softbreak", "hardbreak")
            if piece.type == "citation":
                yield piece.content, line


def citing(document: Document) -> Iterator[CitingPage]:
    """Yield an entry for each source that a page cites."""
    title = outline.title(document.body) or document.path
    for source in dict.fromkeys(each.source for each in find(document)):
        yield CitingPage(source, title, document.path.removeprefix("docs"))


def check(found: Sequence[Citation], held: Register, file: str) -> Iterator[ContentError]:
    """Yield an error for each citation without its source, and for each source that is cited nowhere."""
    wrong = held.lines.keys() - held.known.keys()  # a citation of what one of these was meant to be is right
    for each in found:
        if each.source not in held.known and each.source not in wrong and not did_you_mean(each.source, wrong):
            yield ContentError(each.path, each.line, *unknown(each.source, held.known))
    cited = {each.source for each in found}
    for source in held.known:
        if source not in cited:
            uncited = f"no page cites the source `{source}`"
            yield ContentError(file, held.lines[source], uncited, "cite it as `[^id]`, or delete it")


def unknown(source: str, known: Mapping[str, Source]) -> tuple[str, str]:
    """Return what was found and wanted for a citation without a source."""
    return (
        f"`[^{source}]` is not in docs/_data/sources.yml{did_you_mean(source, known)}",
        "correct the id, or add the source there",
    )


def condition_sources(document: Document) -> tuple[str, ...]:
    """Return the source ids in a condition page's front matter; none where it is no condition or is malformed."""
    try:
        facts = pages.meta(document).condition if "condition:" in document.front else None
    except ContentErrors:
        return ()
    return facts.sources if facts else ()


def cited(body: str) -> list[str]:
    """Return the ids that a page's Markdown cites, each once, in order."""
    return list(dict.fromkeys(source for source, _ in in_text(body)))


def with_definitions(body: str, known: Mapping[str, Source]) -> str:
    """Return a page's Markdown with a footnote definition for each source it cites."""
    found = [known[source] for source in cited(body) if source in known]
    if not found:
        return body
    return f"{body.rstrip()}\n\n{render.template('components/footnotes.html', sources=found)}\n"


def listing(known: Mapping[str, Source], pages: Iterable[CitingPage]) -> str:
    """Return the list of all sources by kind, each with the pages that cite it, as Markdown."""
    citing: dict[str, list[CitingPage]] = {}
    for page in pages:
        citing.setdefault(page.source, []).append(page)
    groups = {
        title: sorted((source for source in known.values() if source.kind == kind), key=lambda source: source.title)
        for kind, title in words_of("sources.kinds").items()
    }
    return render.template("components/source-list.html", groups=groups, citing=citing)
