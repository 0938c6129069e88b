"""Sources: checks that each figure has one and each citation exists, then adds the definitions a page needs."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import numbers, outline, sources
from leaflet.errors import raise_all
from leaflet.schema import Source

citations = bridge.each_page(sources.find)
citing = bridge.each_page(sources.citing)
uncited = bridge.each_page(numbers.uncited)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check citations and numbers of all pages and shared texts."""
    text = bridge.included(files, bridge.SOURCES)
    shared = [bridge.included(files, name) for name in (bridge.EMERGENCY, bridge.BRING)]
    found = [*citations(files), *(each for document in shared for each in sources.find(document))]
    sources.check(found, known(files), text.body, text.path)
    without = [*uncited(files), *(each for document in shared for each in numbers.uncited(document))]
    uncounted = bridge.included(files, bridge.NUMBERS)
    raise_all(numbers.unsourced(without, numbers.kinds(uncounted.body, uncounted.path)))
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Add the definitions of what a page cites; on the page of sources, list them all."""
    listed = outline.replace_comment(markdown, "sources:list", lambda: sources.listing(known(files), citing(files)))
    return sources.with_definitions(listed, known(files))


def known(files: Files) -> Mapping[str, Source]:
    """Return the sources of the data file."""
    text = bridge.included(files, bridge.SOURCES)
    return sources.read(text.body, text.path)
