"""Inputs: checks the settings, and names, links and files of `docs/`, before any other hook reads them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

import bridge
from leaflet import inputs, settings
from leaflet.errors import ContentErrors
from leaflet.settings import Settings


@event_priority(150)  # before others need the day of the build
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the settings; refuse at once what MkDocs would trip over: links in a circle, a day that is none."""
    file = Path(config.config_file_path or "mkdocs.yml")
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    bridge.gather(settings.check(Settings(file.name, text, config.site_url or "", config.extra)))
    fatal = [*settings.clock(), *inputs.loops(Path(config.docs_dir))]
    if fatal:
        raise PluginError(str(ContentErrors(fatal)))
    return config


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the names of pages, and that all other files can be copied; a page that cannot be read: `bridge.pages`."""
    docs = [file for file in files if file.src_dir == config.docs_dir and file.abs_src_path]
    pages = [file.src_uri for file in files.documentation_pages() if file.generated_by is None]
    others = [(f"docs/{file.src_uri}", Path(str(file.abs_src_path))) for file in docs if file.src_uri not in pages]
    broken = list(inputs.unreadable(others))
    bridge.gather([*inputs.odd_names(pages), *broken])
    for error in broken:
        files.remove(files.src_uris[error.file.removeprefix("docs/")])
    for file in files:
        if file.src_uri.startswith("_") and file.src_uri.endswith(inputs.TEXTS):
            check_text(file)
    return files


@bridge.for_writers
def check_text(file: File) -> None:
    """Check that a text which is no page can be read, whichever hook asks for it."""
    bridge.read(file)
