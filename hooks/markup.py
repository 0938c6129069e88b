"""Markup: gives care cards headings and tables labels."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from leaflet.markup import MarkupExtension


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the extension to those that render every page."""
    config.markdown_extensions.append(MarkupExtension())  # type: ignore[arg-type]
    return config
