"""Menu: gives the layout of a page its own section, and of each other the first page, which is all that it shows.

Of a section with very many pages it gives those around the page itself, and the way to the one that lists all.
"""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from leaflet.words import say

MOST, BESIDE = 60, 6  # pages of a section that a menu lists; those on each side of a page where there are more

BRIEF: WeakKeyDictionary[Navigation, list[StructureItem]] = WeakKeyDictionary()


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Leave out what the theme would look through on every page and not show: it grows with the guide."""
    if nav not in BRIEF:
        BRIEF[nav] = [brief(item) for item in nav.items]
    items = [around(item, page) if item.active else short for item, short in zip(nav.items, BRIEF[nav], strict=True)]
    context["nav"] = Navigation(items, nav.pages)
    return context


def brief(item: StructureItem) -> StructureItem:
    """Return a section with its first entry alone; other entries of the navigation stay as they are."""
    return Section(item.title, item.children[:1]) if isinstance(item, Section) else item


def around(item: StructureItem, page: Page) -> StructureItem:
    """Return a section, of very many pages only those near a page if the first one is there to list them all."""
    if not isinstance(item, Section) or len(item.children) <= MOST or page not in item.children:
        return item
    children = item.children
    first, place = children[0], children.index(page)
    if not isinstance(first, Page) or not first.is_index:
        return item
    near = children[max(1, place - BESIDE) : place + BESIDE + 1]
    section = Section(item.title, [first, *near, Link(say("menu.all", n=len(children) - 1), first.url)])
    section.active = True
    return section
