"""Front matter, dates and the emergency card: checks every page, then gives each its card and its checked values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

import bridge
from leaflet import days, due, outline, pages, places, render
from leaflet.errors import ContentErrors, raise_all

mistakes = bridge.each_page(pages.check)
unfilled = bridge.each_page(places.check)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the front matter and the care cards of all pages."""
    bridge.gather([*mistakes(files), *unfilled(files), *days.of_pages(bridge.pages(files), bridge.latest_day())])
    shared = [bridge.included(files, name) for name in (bridge.EMERGENCY, bridge.BRING)]
    raise_all(error for document in shared for error in places.check(document))
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Place the emergency card, which has one source: on a page about treatment, and where a sheet asks for it."""
    if page.file.generated_by is not None:
        return markdown
    try:
        meta = pages.meta(bridge.read(page.file))
    except ContentErrors:  # told by `on_files`
        return markdown
    for key in ("title", "description"):  # the theme writes these as they are, also between quotes
        page.meta[key] = escape(page.meta[key])
    # What the search plugin adds to a page's entry, and the theme's search writes as it is; pages show no tags.
    page.meta["tags"] = [str(escape(alias)) for alias in meta.aliases]
    card = bridge.included(files, bridge.EMERGENCY).body
    markdown = outline.replace_comment(markdown, "emergency:card", lambda: card)
    return pages.place_card(markdown, card, meta)


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Escape the names that mkdocs.yml gives to sections and pages: the theme writes them as they are."""
    given = [page for page in nav.pages if "title" in vars(page)]
    for item in (*sections(nav.items), *given):
        item.title = escape(item.title)
    return nav


def sections(items: Iterable[Any]) -> Iterator[Section]:
    """Yield all sections of a menu."""
    for item in items:
        if isinstance(item, Section):
            yield item
            yield from sections(item.children)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Escape values in our own templates; the theme's, like all of MkDocs, are written for no escaping.

    Let templates ask whether a day was over when the guide was built.
    """
    env.autoescape = render.is_ours
    env.globals["past"] = partial(due.is_past, day=get_build_datetime().date())
    return env


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Give the layout the page's checked front matter as `checked`; pages made by the build have their own."""
    if page.file.generated_by is None:
        context["checked"] = pages.meta(bridge.read(page.file))
    return context
