"""Sheets of their own (`docs/print/`): draws their forms, gives them the sheet layout, lists all on the kit page."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import forms, kit, outline
from leaflet.errors import raise_all


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Teach superfences the `form` block; mistakes in it are found in `on_files`, which knows their lines."""

    def draw(source: str, language: str, css_class: str, options: Any, md: Any, **kwargs: Any) -> str:
        return forms.html(source)

    fences = config.mdx_configs.setdefault("pymdownx.superfences", {}).setdefault("custom_fences", [])
    if not any(fence["name"] == forms.NAME for fence in fences):
        fences.append({"name": forms.NAME, "class": forms.NAME, "format": draw})
    return config


mistakes = bridge.each_page(forms.check)
unmarked = bridge.each_page(kit.check)
kits = bridge.each_page(kit.find)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the forms of all pages, and that what stands among the sheets is one."""
    raise_all([*mistakes(files), *unmarked(files)])
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lay a sheet out as one; fill in the list of sheets on the page that asks for it."""
    if page.file.generated_by is None and "sheet" in page.meta:
        page.meta["template"] = "printable.html"
        page.meta["sheet"] = kit.own_sheet(bridge.read(page.file), kit=next(iter(kits(files)), ""))
        return outline.without_title(markdown)
    return outline.replace_comment(markdown, kit.LIST, lambda: kit.listing(kit_sheets(files), pdf=bridge.pdf()))


def kit_sheets(files: Files) -> list[kit.Entry]:
    """Return all sheets: those made from lists, in the order of the files, then those of `docs/print/`."""
    all_pages = [bridge.read(file) for file in files.documentation_pages() if file.src_uri.startswith("print/")]
    return kit.entries(page for page in all_pages if page.front and page.path not in bridge.wrong())
