"""Unfilled: refuses pages that still hold text of the template beside them; a preview marks and lists them."""

from __future__ import annotations

import logging
import posixpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import unfilled
from leaflet.errors import ContentError, raise_all

log = logging.getLogger("mkdocs.hooks.unfilled")
TEMPLATE = "_template.md"


@bridge.once
def places(files: Files) -> list[ContentError]:
    """Return what is left to fill in on all pages, each held against the template of its folder."""
    found: list[ContentError] = []
    for page in bridge.pages(files):
        own = page.path.removeprefix("docs/")
        template = files.get_file_from_path(posixpath.join(posixpath.dirname(own), TEMPLATE))
        found += unfilled.find(page, bridge.read(template)) if template else ()
    return found


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Tell what is left to fill in: a note while a writer looks at drafts, an error in a build."""
    if not bridge.drafts:
        raise_all(places(files))
    for error in places(files):
        log.info(error)
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let the layout of a draft say how many places are left."""
    if bridge.drafts:
        page.meta["unfilled"] = [error.file for error in places(files)].count(f"docs/{page.file.src_uri}")
    return markdown
