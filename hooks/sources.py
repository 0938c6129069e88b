"""Sources: checks that each figure has one and each citation exists, then adds the definitions a page needs."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import days, numbers, outline, sources
from leaflet.errors import ContentError, ContentErrors, raise_all
from leaflet.outline import Document
from leaflet.schema import Source
from leaflet.sources import Citation, Register

citations = bridge.each_page(sources.find)
citing = bridge.each_page(sources.citing)
uncited = bridge.each_page(numbers.uncited)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check citations and numbers of all pages and shared texts."""
    check_citations(files)
    check_numbers(files)
    return files


@bridge.for_writers
def check_citations(files: Files) -> None:
    """Check that what is cited exists and what exists is cited, as far as other mistakes let us know."""
    text = bridge.included(files, bridge.SOURCES)
    held = register(files)
    found = [*citations(files), *(each for document in shared(files) for each in sources.find(document))]
    found += [Citation(id, name, 1) for name in bridge.wrong() for id in held.known if bridge.may_say(files, name, id)]
    late = days.of_sources(held, text.path, bridge.latest_day())
    raise_all([*held.errors, *late, *sources.check(found, held, text.path)])


@bridge.for_writers
def check_numbers(files: Files) -> None:
    """Check that each number has a source."""
    without = [*uncited(files), *(each for document in shared(files) for each in numbers.uncited(document))]
    uncounted = bridge.included(files, bridge.NUMBERS)
    raise_all(numbers.unsourced(without, numbers.kinds(uncounted.body, uncounted.path)))


def shared(files: Files) -> list[Document]:
    """Return the texts that stand on several pages."""
    return [bridge.included(files, name) for name in (bridge.EMERGENCY, bridge.BRING)]


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Add the definitions of what a page cites; on the page of sources, list them all."""
    listed = outline.replace_comment(markdown, "sources:list", lambda: sources.listing(known(files), citing(files)))
    return sources.with_definitions(listed, known(files))


def known(files: Files) -> Mapping[str, Source]:
    """Return the sources of the data file; none if it cannot be read at all, which `on_files` has told."""
    try:
        return register(files).known
    except (ContentError, ContentErrors):
        return {}


@bridge.once
def register(files: Files) -> Register:
    """Return what the data file holds."""
    text = bridge.included(files, bridge.SOURCES)
    return sources.register(text.body, text.path)
