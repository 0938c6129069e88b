"""Certainty: checks the labels `(certainty: …)` of all pages and shows them as small links."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

import bridge
from leaflet import certainty
from leaflet.errors import raise_all


@bridge.for_writers
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the extension to those that render every page; labels are links where a page explains the levels."""
    page = bridge.guide(config).certainty
    there = Path(config.docs_dir, page).is_file()
    config.markdown_extensions.append(certainty.CertaintyExtension(page if there else None))  # type: ignore[arg-type]
    return config


mistakes = bridge.each_page(certainty.check)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the labels of all pages and of the emergency card."""
    raise_all([*mistakes(files), *certainty.check(bridge.included(files, bridge.EMERGENCY))])
    return files
