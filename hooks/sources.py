"""Sources: checks that each figure has one and each citation exists, then adds the definitions a page needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import figures, numbers, outline, sources
from leaflet.errors import raise_all
from leaflet.outline import Document
from leaflet.schema import Source


@dataclass(frozen=True)
class CitingPage:
    """A page that cites a source, for the list of sources."""

    title: str
    link: str


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check citations and figures of all pages and shared texts."""
    documents = everything(files)
    text = bridge.included(files, bridge.SOURCES)
    sources.check(documents, known(files), text.body, text.path)
    uncounted = bridge.included(files, bridge.NUMBERS)
    kinds = numbers.kinds(uncounted.body, uncounted.path)
    raise_all(error for document in documents for error in numbers.unsourced(document, kinds))
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


def everything(files: Files) -> list[Document]:
    """Return all pages and shared texts."""
    return [*bridge.pages(files), bridge.included(files, bridge.EMERGENCY), bridge.included(files, bridge.BRING)]


def citing(files: Files) -> dict[str, list[CitingPage]]:
    """Return for each source the pages that cite it."""
    found: dict[str, list[CitingPage]] = {}
    for document in bridge.pages(files):
        body = outline.blocks(document.body)
        title = next((heading.text for node in body if (heading := outline.heading(node))), document.path)
        ids = [*sources.condition_sources(document), *sources.cited(document.body), *in_figures(document)]
        for source in dict.fromkeys(ids):
            found.setdefault(source, []).append(CitingPage(title, document.path.removeprefix("docs")))
    return found


def in_figures(document: Document) -> list[str]:
    """Return the sources that a page's figures name."""
    return [source for source, _ in figures.cited(document)]
