"""Structured data: gives the layout what search engines read of a page."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

import bridge
from leaflet import pages, structured
from leaflet.structured import Place, Site


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Describe a page that a writer wrote; sheets made from lists are found through their pages."""
    if page.file.generated_by is None and page.canonical_url:
        site = Site(config.site_name, config.site_url or "", config.theme["language"], structured.subject(config.extra))
        meta = pages.meta(bridge.read(page.file))
        context["structured"] = structured.graph(
            meta, way(page, nav), site, page.meta.get("review", structured.UNREVIEWED)
        )
    return context


def way(page: Page, nav: Any) -> list[Place]:
    """Return the pages from the home page to this one: a section is a step if it has a page of its own."""
    steps = [nav.homepage] if nav.homepage else []
    for section in reversed([above for above in page.ancestors if isinstance(above, Section)]):
        steps += [child for child in section.children if isinstance(child, Page) and child.is_index][:1]
    places = {step.canonical_url: Place(title(step), step.canonical_url or "") for step in [*steps, page]}
    return list(places.values())


def title(page: Page) -> str:
    """Return a page's title as the writer wrote it, without the escaping that the theme needs."""
    return pages.meta(bridge.read(page.file)).title
