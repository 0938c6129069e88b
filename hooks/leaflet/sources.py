"""Number and list what the guide cites: `[^id]` in text and `_data/sources.yml` in, footnote definitions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from leaflet import data, figures, outline, pages, render, schema
from leaflet.errors import ContentError, ContentErrors, did_you_mean, raise_all
from leaflet.outline import Document
from leaflet.schema import Source

KINDS = {
    "label": "Labels",
    "medication-guide": "Medication guides",
    "manufacturer": "Manufacturers",
    "regulator": "Government agencies",
    "trial": "Trials",
    "review": "Reviews of studies",
    "guideline": "Guidelines",
    "study": "Other studies",
    "patient-page": "Patient information",
    "payer": "Insurance rules",
    "reference": "Reference works",
}


class Citing(Protocol):
    """A page that cites."""

    @property
    def title(self) -> str:
        """The page's title."""

    @property
    def link(self) -> str:
        """The page's path below docs/, with a leading slash."""


@lru_cache(maxsize=4)
def read(text: str, file: str) -> Mapping[str, Source]:
    """Return all sources by id; the same text is read once, though every page asks for them.

    Raises ContentErrors for mistakes and for an id used twice.
    """
    records = schema.read_list(Source, text, file=file)
    lines = data.load(text, file=file, first_line=1)[1]
    known: dict[str, Source] = {}
    errors = []
    for place, record in enumerate(records):
        if known.setdefault(record.id, record) is not record:
            found = f"the source id `{record.id}` is used twice"
            errors.append(ContentError(file, lines[(place, "id")], found, "give this one another id, or delete it"))
    raise_all(errors)
    return known


def check(documents: Iterable[Document], known: Mapping[str, Source], text: str, file: str) -> None:
    """Check that every citation has its source and every source is cited; raise all errors together."""
    cited: set[str] = set()
    errors: list[ContentError] = []
    for document in documents:
        for node in outline.tree(document.body).walk():
            for source in outline.citations(node) if node.type == "inline" else ():
                cited.add(source)
                if source not in known:
                    errors.append(document.error(node, *unknown(source, known)))
        cited.update(condition_sources(document))
        cited.update(source for source, _ in figures.cited(document))
        errors += [*unknown_facts(document, known), *unknown_in_figures(document, known)]
    lines = data.load(text, file=file, first_line=1)[1]
    for place, source in enumerate(known):
        if source not in cited:
            found = f"no page cites the source `{source}`"
            errors.append(ContentError(file, lines.get((place,), 1), found, "cite it as `[^id]`, or delete it"))
    raise_all(errors)


def unknown(source: str, known: Mapping[str, Source]) -> tuple[str, str]:
    """Return what was found and wanted for a citation without a source."""
    return (
        f"`[^{source}]` is not in docs/_data/sources.yml{did_you_mean(source, known)}",
        "correct the id, or add the source there",
    )


def unknown_facts(document: Document, known: Mapping[str, Source]) -> Iterator[ContentError]:
    """Yield an error for each id without a source among the facts of a condition page."""
    facts = condition_sources(document)
    lines = data.load(document.front, file=document.path, first_line=2)[1] if facts else {}
    for place, source in enumerate(facts):
        if source not in known:
            yield ContentError(document.path, lines["condition", "sources", place], *unknown(source, known))


def unknown_in_figures(document: Document, known: Mapping[str, Source]) -> Iterator[ContentError]:
    """Yield an error for each id without a source in a figure's block."""
    for source, line in figures.cited(document):
        if source not in known:
            yield ContentError(document.path, line, *unknown(source, known))


def condition_sources(document: Document) -> tuple[str, ...]:
    """Return the source ids in a condition page's front matter; none where it is no condition or is malformed."""
    try:
        facts = pages.meta(document).condition if "condition:" in document.front else None
    except ContentErrors:
        return ()
    return facts.sources if facts else ()


def cited(body: str) -> list[str]:
    """Return the ids that a page's Markdown cites, each once, in order."""
    return list(dict.fromkeys(outline.citations(outline.tree(body))))


def with_definitions(body: str, known: Mapping[str, Source]) -> str:
    """Return a page's Markdown with a footnote definition for each source it cites."""
    found = [known[source] for source in cited(body) if source in known]
    if not found:
        return body
    return f"{body.rstrip()}\n\n{render.template('components/footnotes.html', sources=found)}\n"


def listing(known: Mapping[str, Source], citing: Mapping[str, Sequence[Citing]]) -> str:
    """Return the list of all sources by kind, each with the pages that cite it, as Markdown."""
    groups = {
        title: sorted((source for source in known.values() if source.kind == kind), key=lambda source: source.title)
        for kind, title in KINDS.items()
    }
    return render.template("components/source-list.html", groups=groups, citing=citing)
