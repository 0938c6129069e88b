"""Markup: sets a page's summary apart, gives care cards headings and tables labels."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from leaflet.markup import MarkupExtension
from leaflet.summary import SummaryExtension


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the extensions to those that render every page."""
    config.markdown_extensions += [MarkupExtension(), SummaryExtension()]  # type: ignore[list-item]
    return config
