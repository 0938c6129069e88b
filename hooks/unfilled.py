"""Unfilled: refuses condition pages that still hold text of the template; a preview shows them and lists the places."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

import bridge
from leaflet import unfilled
from leaflet.errors import raise_all

log = logging.getLogger("mkdocs.hooks.unfilled")
TEMPLATE = "conditions/_template.md"


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Tell what is left to fill in: a note while a writer looks at drafts, an error in a build."""
    file = files.get_file_from_path(TEMPLATE)
    if file is None:
        return files
    template = bridge.read(file)
    found = [error for document in bridge.pages(files) for error in unfilled.find(document, template)]
    if not bridge.drafts:
        raise_all(found)
    for error in found:
        log.info(error)
    return files
