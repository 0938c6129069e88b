"""Printable sheets: makes `print/<id>/` from each marked list, and links to it below the list's heading."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import checklists, conditions, pages, sheets, weigh
from leaflet.errors import raise_all, sound
from leaflet.sheets import Sheet

found = bridge.each_page(checklists.find)
found_conditions = bridge.each_page(conditions.find)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page for each sheet; its edit link leads to the page that holds the list."""
    raise_all(weigh.check(checklists.join(found(files))))
    emergency = sheets.card(bridge.included(files, bridge.EMERGENCY))
    things = sheets.bring(bridge.included(files, bridge.BRING))
    for sheet in made(files):
        source = files.src_uris[sheet.page]
        meta = pages.meta(bridge.read(source))
        file = File.generated(config, sheet.path, content=sheets.markdown(sheet, meta, emergency, things))
        file.edit_uri = source.edit_uri
        files.append(file)
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put a link to the sheet below each checklist heading of a page, and choices in a list to weigh."""
    if ".checklist" not in markdown:
        return markdown
    by_id = {sheet.id: sheet for sheet in made(files)}
    page.meta["weighs"] = weigh.weighs(markdown)
    markdown = sheets.with_print_links(markdown, by_id, pdf=bridge.pdf())
    return weigh.with_choices(markdown, by_id, pdf=bridge.pdf())


@bridge.once
def made(files: Files) -> list[Sheet]:
    """Return the sheets of the whole site."""
    by_page = {f"docs/{condition.page}": condition for condition in sound(found_conditions(files))}
    return sheets.make(checklists.join(found(files)), by_page)
