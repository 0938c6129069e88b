"""Mistakes: tells all that was found in a build together, each in one sentence, and ends the build before it publishes.

What MkDocs says about links and the navigation is told among it. An exception that nobody foresaw is a fault of the
program: it gets one sentence too, and its traceback goes into a file.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

import bridge
import hearing
import stale
from leaflet import complaints, disk, faults, outline
from leaflet.complaints import Site
from leaflet.errors import ContentError, in_order

log = logging.getLogger("mkdocs.hooks.mistakes")


@event_priority(200)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin to gather, before any other hook looks at anything."""
    bridge.MISTAKES.begin(bridge.root(config))
    hearing.start()
    return config


@event_priority(-400)
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Tell what was found once all pages are rendered, and before any is laid out."""
    for file in files.documentation_pages():
        if file.page is not None:
            file.page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    bridge.gather(complaints.errors(hearing.heard(), site(files, config), bridge.MISTAKES.doubtful))
    end_if_wrong()
    return env


@event_priority(400)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Tell what only the layout of pages could find, before anything is published."""
    end_if_wrong()
    on_shutdown()


@event_priority(-400)  # after `publish.py` has cleaned up, and told what the disk refused
def on_build_error(*, error: Exception) -> None:
    """Tell what was found so far; turn what is no `BuildError`, which MkDocs tells itself, into one sentence."""
    found, root = bridge.MISTAKES.found, bridge.MISTAKES.root
    on_shutdown()
    if isinstance(error, Abort):
        return
    if isinstance(error, BuildError):
        tell(found)
        return
    try:
        disk.write(root / faults.DETAILS, faults.details(error).encode())
        cure = faults.KEPT
    except OSError:
        cure = faults.NOT_KEPT
    if log.getEffectiveLevel() > logging.DEBUG:
        tell(found or [faults.sentence(error, root, cure)])  # after a mistake, a fault may only follow from it
        raise Abort(ending(found))


def on_serve(server: Any, *, config: MkDocsConfig, builder: object) -> None:
    """Tell what was found in the browser too, above the pages as they were."""
    stale.keep_showing(server)


def on_shutdown() -> None:
    """Stop gathering and listening, also after Ctrl-C."""
    bridge.MISTAKES.gathering = False
    hearing.stop()


def site(files: Files, config: MkDocsConfig) -> Site:
    """Return what links are held against."""
    shared = [file for file in files if file.src_uri.startswith("_includes/")]
    documents = [*bridge.pages(files), *map(bridge.read, shared)]
    pages = [file.page for file in files.documentation_pages() if file.page]
    anchors = {page.file.src_uri: page.present_anchor_ids or () for page in pages}
    settings = Path(config.config_file_path or "mkdocs.yml")
    text = settings.read_text("utf-8") if settings.is_file() else ""
    return Site(documents, [*files.src_uris], anchors, outline.document(settings.name, text))


def end_if_wrong() -> None:
    """Tell all mistakes and end the build, if there are any."""
    found = bridge.MISTAKES.found
    if found:
        tell(found)
        raise Abort(ending(found))


def tell(errors: Sequence[ContentError]) -> None:
    """Show each error once, by file and line."""
    for error in in_order(errors):
        log.error(str(error))


def ending(errors: Sequence[ContentError]) -> str:
    """Return the last words of a build with mistakes, or with a fault."""
    number = len(in_order(errors))
    counted = {0: "", 1: ": 1 mistake to mend"}.get(number, f": {number} mistakes to mend")
    return f"Aborted{counted}; nothing was published."
