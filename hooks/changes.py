"""What changed: fills the list of the page that asks for it, and tells the layout where that page is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import bridge
from leaflet import changelog, changes, folder, numbers, outline
from leaflet.changes import Day

asking = bridge.each_page(changes.asking)


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the changelog, if a page shows it."""
    if asking(files):
        read(files, config)
    return files


@bridge.for_writers
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in the list."""
    return outline.replace_comment(markdown, changes.PLACE, lambda: changes.listing(read(files, config)))


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the layout the address of the page, nothing if there is none."""
    found = [file.url for path in asking(files) if (file := files.get_file_from_path(path.removeprefix("docs/")))]
    env.globals["what_changed"] = found[0] if found else ""
    return env


def on_serve(server: Any, *, config: MkDocsConfig, builder: object) -> None:
    """Build again when the changelog changes."""
    if log(config).is_file():
        server.watch(str(log(config)))


def read(files: Files, config: MkDocsConfig) -> list[Day]:
    """Return the days of the changelog."""
    document = folder.document(log(config), changelog.FILE)
    uncounted = bridge.included(files, bridge.NUMBERS)
    pages = [page.path for page in bridge.pages(files)]
    return changes.read(document, pages, numbers.kinds(uncounted.body, uncounted.path))


def log(config: MkDocsConfig) -> Path:
    """Return the file beside mkdocs.yml that tells what changed."""
    return bridge.root(config) / changelog.FILE
