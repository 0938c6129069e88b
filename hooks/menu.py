"""Menu: gives the layout of a page its own section, and of each other the first page, which is all that it shows."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

BRIEF: WeakKeyDictionary[Navigation, list[StructureItem]] = WeakKeyDictionary()


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Leave out what the theme would look through on every page and not show: it grows with the guide."""
    if nav not in BRIEF:
        BRIEF[nav] = [brief(item) for item in nav.items]
    items = [item if item.active else short for item, short in zip(nav.items, BRIEF[nav], strict=True)]
    context["nav"] = Navigation(items, nav.pages)
    return context


def brief(item: StructureItem) -> StructureItem:
    """Return a section with its first entry alone; other entries of the navigation stay as they are."""
    return Section(item.title, item.children[:1]) if isinstance(item, Section) else item
