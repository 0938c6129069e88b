"""Unsafe: refuses scripts, styles, frames and the like in a page's own HTML."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import unsafe
from leaflet.errors import raise_all


@bridge.for_writers
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Check a page as browsers will get it."""
    raise_all(unsafe.check(html, bridge.read(page.file)))
    return html
