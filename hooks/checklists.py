"""Printable sheets: makes `print/<id>/` from each marked list, and links to it below the list's heading."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import checklists, conditions, pages, sheets, weigh
from leaflet.checklists import Checklist
from leaflet.conditions import Condition
from leaflet.errors import ContentError, ContentErrors, split
from leaflet.sheets import Card, Sheet

SHEETS = "print/"
found = bridge.each_page(checklists.find)
found_conditions = bridge.each_page(conditions.find)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page for each sheet; its edit link leads to the page that holds the list."""
    bridge.gather(mistakes(files), doubtful=SHEETS)
    if bridge.MISTAKES.lost or not all(page.front for page in bridge.pages(files)):
        bridge.MISTAKES.doubtful.add(SHEETS)  # a page that lost its text may have lost a list
    for sheet in made(files):
        source = files.src_uris[sheet.page]
        file = File.generated(config, sheet.path, content=content(sheet, files))
        file.edit_uri = source.edit_uri
        files.append(file)
    shared(files)
    return files


def mistakes(files: Files) -> list[ContentError]:
    """Return what is wrong with the lists of all pages, each by itself and all together."""
    lists, errors = split(found(files))
    return [*errors, *checklists.twice(lists), *sheets.asked_twice(lists, by_page(files)), *weigh.check(lists)]


def content(sheet: Sheet, files: Files) -> str:
    """Return the source of a sheet's page: an empty one where its parts have mistakes, which are told elsewhere."""
    try:
        return sheets.markdown(sheet, pages.meta(bridge.read(files.src_uris[sheet.page])), *shared(files))
    except (ContentError, ContentErrors):
        return ""


@bridge.once
def shared(files: Files) -> tuple[Card, list[str]]:
    """Return what all sheets share: the emergency card, and what to bring."""
    return sheets.card(bridge.included(files, bridge.EMERGENCY)), sheets.bring(bridge.included(files, bridge.BRING))


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put a link to the sheet below each checklist heading of a page, and choices in a list to weigh."""
    if ".checklist" not in markdown:
        return markdown
    by_id = sheets_by_id(files)
    page.meta["weighs"] = weigh.weighs(markdown)
    markdown = sheets.with_print_links(markdown, by_id, pdf=bridge.pdf())
    return weigh.with_choices(markdown, by_id, pdf=bridge.pdf())


@bridge.once
def sheets_by_id(files: Files) -> dict[str, Sheet]:
    """Return the sheets of the whole site by their ids."""
    return {sheet.id: sheet for sheet in made(files)}


@bridge.once
def made(files: Files) -> list[Sheet]:
    """Return the sheets of the whole site, of those that share an id the first."""
    first: dict[str, Checklist] = {}
    for checklist in split(found(files))[0]:
        first.setdefault(checklist.id, checklist)
    return sheets.make([*first.values()], by_page(files))


def by_page(files: Files) -> dict[str, Condition]:
    """Return the conditions by the path of their page."""
    return {f"docs/{condition.page}": condition for condition in split(found_conditions(files))[0]}
