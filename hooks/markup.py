"""Markup: sets a page's summary apart, gives care cards headings and tables labels."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from leaflet.anchors import anchor
from leaflet.markup import MarkupExtension
from leaflet.summary import SummaryExtension


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the extensions to those that render every page; name headings as all else is named, in any language."""
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", anchor)
    config.markdown_extensions += [MarkupExtension(), SummaryExtension()]  # type: ignore[list-item]
    return config
