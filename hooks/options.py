"""Options: checks sections marked `{ .options }` and the tables of condition pages, and lays sections out as grids."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

import bridge
from leaflet import options
from leaflet.errors import raise_all
from leaflet.option_grid import OptionGridExtension


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the extension to those that render every page."""
    config.markdown_extensions.append(OptionGridExtension())  # type: ignore[arg-type]
    return config


mistakes = bridge.each_page(options.check)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the options of all pages; the frame of condition pages must have been checked before."""
    raise_all(mistakes(files))
    return files
