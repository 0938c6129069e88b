"""Condition pages: checks their frame, adds new ones to the navigation, and fills the overview's table and tabs."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import conditions, outline
from leaflet.conditions import Condition
from leaflet.errors import split

found = bridge.each_page(conditions.find)
overviews = bridge.each_page(conditions.overviews)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check all condition pages and list the new ones beside the overview in the navigation."""
    bridge.gather(split(found(files))[1])
    section = beside_overview(files, config)
    if section is not None:
        listed = set(paths(section))
        section.extend(page for page in (*known(files), *unknown(files)) if page not in listed)
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Show a condition's facts on its page; on the overview, compare all and give each a tab."""
    if page.file.generated_by is None and "condition" in page.meta:
        own = known(files).get(page.file.src_uri)
        return conditions.with_badge(markdown, own) if own else markdown
    markdown = outline.replace_comment(markdown, conditions.TABLE, lambda: conditions.table(ordered(files, config)))
    return outline.replace_comment(markdown, conditions.TABS, lambda: conditions.tabs(ordered(files, config)))


@bridge.once
def known(files: Files) -> dict[str, Condition]:
    """Return all conditions by their pages."""
    return {condition.page: condition for condition in split(found(files))[0]}


def unknown(files: Files) -> list[str]:
    """Return the pages that were to be conditions but for a mistake, told already: they are in the menu once mended."""
    wrong = [page for page in bridge.pages(files) if page.path in bridge.wrong() and "condition:" in page.front]
    return [page.path.removeprefix("docs/") for page in wrong if page.path.removeprefix("docs/") not in known(files)]


def ordered(files: Files, config: MkDocsConfig) -> list[Condition]:
    """Return all conditions in the order of the navigation."""
    return in_navigation([*known(files).values()], beside_overview(files, config) or [])


def beside_overview(files: Files, config: MkDocsConfig) -> list[Any] | None:
    """Return the list of the navigation that holds the overview, if there is one."""
    sections = (section_of(config.nav, path) for path in overviews(files))
    return next((section for section in sections if section is not None), None)


def section_of(nav: Any, path: str) -> list[Any] | None:
    """Return the list of the navigation that holds a page, if one does."""
    if not isinstance(nav, list):
        return None
    if path in paths(nav):
        return nav
    below = [value for entry in nav if isinstance(entry, dict) for value in entry.values()]
    return next((found for value in below if (found := section_of(value, path)) is not None), None)


def paths(section: list[Any]) -> list[str]:
    """Return the pages that stand directly in a part of the navigation."""
    values = [value for entry in section for value in (entry.values() if isinstance(entry, dict) else [entry])]
    return [value for value in values if isinstance(value, str)]


def in_navigation(found: list[Condition], section: list[Any]) -> list[Condition]:
    """Return conditions in the order of the navigation, those outside it last."""
    order = {path: place for place, path in enumerate(paths(section))}
    return sorted(found, key=lambda condition: order.get(condition.page, len(order)))
