"""Front matter, dates and the emergency card: checks every page, then gives each its card and its checked values."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import outline, pages, render
from leaflet.errors import raise_all

mistakes = bridge.each_page(pages.check)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the front matter and the care cards of all pages."""
    raise_all(mistakes(files))
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Place the emergency card, which has one source: on a page about treatment, and where a sheet asks for it."""
    if page.file.generated_by is not None:
        return markdown
    for key in ("title", "description"):  # the theme writes these as they are, also between quotes
        page.meta[key] = escape(page.meta[key])
    meta = pages.meta(bridge.read(page.file))
    page.meta["tags"] = list(meta.aliases)  # what the search plugin adds to a page's entry; the theme shows no tags
    card = bridge.included(files, bridge.EMERGENCY).body
    markdown = outline.replace_comment(markdown, "emergency:card", lambda: card)
    return pages.place_card(markdown, card, meta)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Escape values in our own templates; the theme's, like all of MkDocs, are written for no escaping."""
    env.autoescape = render.is_ours
    return env


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Give the layout the page's checked front matter as `checked`; pages made by the build have their own."""
    if page.file.generated_by is None:
        context["checked"] = pages.meta(bridge.read(page.file))
    return context
