"""Mistakes: tells all that was found in a build together, each in one sentence, and ends the build before it publishes.

What writers did comes first; what MkDocs says about links and the navigation is told among it. An exception that
nobody foresaw is a fault of the program: it gets one sentence too, and its traceback goes into a file.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure import files as mkdocs_files
from mkdocs.structure import nav, pages
from mkdocs.structure.files import Files

import bridge
from leaflet import complaints, disk, faults, outline
from leaflet.complaints import Complaint, Site
from leaflet.errors import ContentError, in_order

log = logging.getLogger("mkdocs.hooks.mistakes")


class Listener(logging.Filter):
    """Keeps what MkDocs complains of, in place of its sentences."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.root = root
        self.heard: list[Complaint] = []
        self.loudness = log.getEffectiveLevel()

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether a record is to be shown as it is."""
        said = record.getMessage()
        if said.startswith(("Error reading page", "Error building page")):
            return said.endswith("':") or self.loudness <= logging.DEBUG  # else `on_build_error` says it
        complaint = complaints.read(said)
        if complaint and (record.levelno >= logging.WARNING or complaint.kind in complaints.ALWAYS):
            self.heard.append(complaint)
            return False
        return record.levelno >= self.loudness


LISTENING: list[Listener] = []  # one, during a build: it is at home in the loggers of MkDocs, which know no builds
LOGGERS = (pages.log, nav.log, mkdocs_files.log, build.log)


@event_priority(200)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin to gather, before any other hook looks at anything."""
    stop()
    bridge.MISTAKES.begin()
    LISTENING.append(Listener(Path(config.config_file_path or ".").parent))
    for logger in LOGGERS:
        logger.addFilter(LISTENING[0])
        logger.setLevel(logging.INFO)  # so that `--quiet` and `--verbose` find the same broken links
    return config


@event_priority(-400)
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Tell what was found once all pages are rendered, and before any is laid out."""
    for file in files.documentation_pages():
        if file.page is not None:
            file.page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    bridge.gather(complaints.errors(LISTENING[0].heard, site(files, config), bridge.MISTAKES.doubtful))
    end_if_wrong()
    return env


@event_priority(400)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Tell what only the layout of pages could find, before anything is published."""
    end_if_wrong()


@event_priority(-400)  # after `publish.py` has cleaned up, and told what the disk refused
def on_build_error(*, error: Exception) -> None:
    """Tell what was found so far; turn what is no `BuildError`, which MkDocs tells itself, into one sentence."""
    found = [*bridge.MISTAKES.found]
    root = LISTENING[0].root if LISTENING else Path()
    stop()
    if isinstance(error, Abort):
        return
    if isinstance(error, BuildError):
        tell(found)
        return
    disk.write(root / faults.DETAILS, faults.details(error).encode())
    if log.getEffectiveLevel() <= logging.DEBUG:
        return
    tell(found or [faults.sentence(error, root)])  # after a mistake, a fault may only follow from it
    raise Abort(ending(found))


def on_shutdown() -> None:
    """Stop listening, also after Ctrl-C."""
    stop()


def stop() -> None:
    """Let MkDocs speak for itself again."""
    bridge.MISTAKES.gathering = False
    for listener in LISTENING:
        for logger in LOGGERS:
            logger.removeFilter(listener)
            logger.setLevel(logging.NOTSET)
    LISTENING.clear()


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
        stop()
        raise Abort(ending(found))


def tell(errors: Iterable[ContentError]) -> None:
    """Show each error once, by file and line."""
    for error in in_order(errors):
        log.error(str(error))


def ending(errors: Iterable[ContentError]) -> str:
    """Return the last words of a build with mistakes."""
    number = len(in_order(errors))
    return f"Aborted: {number} {'mistake' if number == 1 else 'mistakes'} to mend; nothing was published."
