"""Guide: gives the layout what `docs/_data/guide.yml` says, and what can be found out without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markdown.extensions.toc import slugify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

import bridge
from leaflet import guide, kit, pages, sheets
from leaflet.errors import raise_all
from leaflet.guide import Guide, Way

CARD = "assets/images/card.png"
kits = bridge.each_page(kit.find)


@dataclass(frozen=True)
class Layout:
    """What templates know as `guide`; addresses are below the site's own, an empty one means that there is no page.

    `anchor` is the emergency card's on any page that carries it, `signs` a page that does; `kit` lists all sheets,
    `card` is the picture that other sites show of a shared page. `asking` are the files of sheets with questions,
    `general` the one with those for any visit, if there is one, `weighing` those of sheets to weigh things: looked up
    once, since each page that looked through all would cost the square of the guide.
    """

    emergency: guide.Emergency
    offline: str
    anchor: str
    signs: str | None
    short: str
    lost: list[Way]
    search: guide.Search
    found: list[Way]
    kit: str | None
    card: str | None
    asking: list[File]
    general: list[File]
    weighing: list[File]


@bridge.for_writers
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates all of it; by now the pages that the build makes are there too."""
    raise_all(guide.check(bridge.guide_text(config), files.src_uris, bridge.MISTAKES.doubtful))
    env.globals["guide"] = layout(bridge.guide(config), config, files)
    return env


def layout(says: Guide, config: MkDocsConfig, files: Files) -> Layout:
    """Return what templates get."""

    def url(path: str) -> str:
        return files.src_uris[path].url

    signs = says.emergency.page or next(with_card(files), None)
    asking = with_end("questions", files)
    kit_page = next(iter(kits(files)), None)
    return Layout(
        emergency=says.emergency,
        offline=says.offline,
        anchor=anchor(sheets.card(bridge.included(files, bridge.EMERGENCY)).title, config),
        signs=url(signs) if signs else None,
        short=guide.short(says.emergency),
        lost=guide.ways(says.lost, url),
        search=says.search,
        found=guide.ways(says.search.pages, url),
        kit=url(kit_page) if kit_page else None,
        card=url(CARD) if CARD in files.src_uris else None,
        asking=asking,
        general=[file for file in asking if file.src_uri == f"print/{sheets.GENERAL}.md"],
        weighing=with_end("weigh", files),
    )


def with_end(end: str, files: Files) -> list[File]:
    """Return the files of sheets that end in a way (`leaflet.checklists.ENDS`)."""
    of_sheets = [(file, file.page.meta.get("sheet")) for file in files.documentation_pages() if file.page]
    return [file for file, sheet in of_sheets if sheet and sheet.get("end") == end]


def with_card(files: Files) -> Iterator[str]:
    """Yield the pages that carry the emergency card, the home page first."""
    found = (each.path.removeprefix("docs/") for each in bridge.pages(files) if pages.has_card(each))
    yield from sorted(found, key=lambda path: path != "index.md")


def anchor(title: str, config: MkDocsConfig) -> str:
    """Return the name that the table of contents gives to a heading."""
    toc: dict[str, Any] = config.mdx_configs.get("toc", {})
    return str(toc.get("slugify", slugify)(title, toc.get("separator", "-")))
