"""Slim: writes pages without white space that no reader sees."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from leaflet.slim import slim


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Slim a page as it is written."""
    return slim(output)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> Any:
    """Slim the page for lost addresses; other templates are no pages."""
    return slim(output_content) if template_name.endswith(".html") else output_content
