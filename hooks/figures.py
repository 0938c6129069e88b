"""Figures: teaches Markdown to draw them, checks them, and puts their words and tables around them."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import figures
from leaflet.errors import raise_all


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Teach superfences each kind of figure; mistakes are found in `on_files`, which knows their lines."""

    def draw(source: str, language: str, css_class: str, options: Any, md: Any, **kwargs: Any) -> str:
        return figures.html(language, source)

    fences = config.mdx_configs.setdefault("pymdownx.superfences", {}).setdefault("custom_fences", [])
    known = {fence["name"] for fence in fences}
    fences += [{"name": kind, "class": kind, "format": draw} for kind in figures.KINDS if kind not in known]
    return config


mistakes = bridge.each_page(figures.check)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the figures of all pages and shared texts."""
    shared = [bridge.included(files, name) for name in (bridge.EMERGENCY, bridge.BRING)]
    raise_all([*mistakes(files), *(error for text in shared for error in figures.check(text))])
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put title, sentences, sources and tables around the figures of a page; anchors come of them."""
    if any(error.file == f"docs/{page.file.src_uri}" for error in mistakes(files)):
        bridge.MISTAKES.doubtful.add(page.file.src_uri)
        return markdown
    return figures.with_words(markdown)
