"""Reviews by clinicians: checks their records, tells each page and sheet whether its text was reviewed, lists all."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import conditions, outline, reviews, sources
from leaflet.errors import raise_all
from leaflet.reviews import State
from leaflet.schema import Review
from leaflet.text_hash import Shared

LIST = "reviews:list"


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the records, and say at the foot of all pages what is true of all of them."""
    file = files.get_file_from_path(bridge.REVIEWS)
    if file is not None:
        text = bridge.read(file)
        known = [reviews.path(document) for document in bridge.pages(files)]
        today = bridge.latest_day()
        raise_all(reviews.check(records(files), text=text.body, file=text.path, pages=known, today=today))
    config.copyright = reviews.with_note(config.copyright or "", some=bool(records(files)))
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the layout the state of a page, or of the pages that a sheet is made of; list all where a page asks."""
    sheet = page.meta.get("sheet", {})
    own = [page.file.src_uri] if page.file.generated_by is None else [sheet.get("page"), sheet.get("also")]
    page.meta["review"] = reviews.together([state(files, files.src_uris[path]) for path in own if path])
    return outline.replace_comment(markdown, LIST, lambda: listing(files))


@bridge.once
def records(files: Files) -> tuple[Review, ...]:
    """Return the records of the data file, none if there is no such file."""
    file = files.get_file_from_path(bridge.REVIEWS)
    return reviews.read(bridge.read(file).body, bridge.read(file).path) if file else ()


def state(files: Files, file: File) -> State:
    """Return what the records say of a page."""
    return reviews.state(bridge.read(file), records(files), lambda: shared(files))


@bridge.once
def shared(files: Files) -> Shared:
    """Return what pages show of other files."""
    emergency, bring = (bridge.included(files, name) for name in (bridge.EMERGENCY, bridge.BRING))
    known = bridge.included(files, bridge.SOURCES)
    return Shared(emergency, bring, conditions.collect(bridge.pages(files)), sources.read(known.body, known.path))


def listing(files: Files) -> str:
    """Return the list of all reviews, in the order of the files."""
    documents = bridge.pages(files)
    found = reviews.reviewed(documents, records(files), lambda: shared(files))
    return reviews.listing(found, pages=len(documents))
