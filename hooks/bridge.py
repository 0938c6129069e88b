"""What all hooks share: MkDocs files as documents, and our errors as one message to the writer without a traceback.

Not a hook itself: it has no event.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from leaflet import folder
from leaflet.errors import ContentError, ContentErrors
from leaflet.outline import Document

P = ParamSpec("P")
R = TypeVar("R")
Reading = Callable[[Document], Iterable[Any]]
READINGS: dict[Reading, None] = {}  # in the order of the hooks; each stands once, whoever loads it
EMERGENCY = "_includes/emergency.md"
BRING = "_includes/bring.md"
SOURCES = "_data/sources.yml"
NUMBERS = "_data/numbers.yml"
GLOSSARY = "glossary.md"
drafts = False  # whether this process is `mkdocs serve`


def for_writers(event: Callable[P, R]) -> Callable[P, R]:
    """Translate content errors that an event raises into the error that MkDocs prints as plain text."""

    @functools.wraps(event)
    def reporting(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return event(*args, **kwargs)
        except (ContentError, ContentErrors) as error:
            raise PluginError(str(error)) from error

    return reporting


def once(make: Callable[[Files], R]) -> Callable[[Files], R]:
    """Keep what a function makes of a build's files as long as that build lasts; the next one has files of its own."""
    kept: WeakKeyDictionary[Files, R] = WeakKeyDictionary()

    @functools.wraps(make)
    def remembering(files: Files) -> R:
        if files not in kept:
            kept[files] = make(files)
        return kept[files]

    return remembering


def each_page(reading: Callable[[Document], Iterable[R]]) -> Callable[[Files], list[R]]:
    """Return all that a function finds in the pages that writers wrote.

    All such functions see a page in one go, while it is parsed, so that no page is parsed once for each hook.
    """
    READINGS[reading] = None

    def of_all(files: Files) -> list[R]:
        return [found for document in pages(files) for found in everything_read(document)[reading]]

    return of_all


@functools.lru_cache(maxsize=4096)
def everything_read(document: Document) -> Mapping[Reading, list[Any]]:
    """Return what all functions find in a page; of the same text it is the same in every build."""
    return {reading: list(reading(document)) for reading in READINGS}


READ: WeakKeyDictionary[File, Document] = WeakKeyDictionary()


def read(file: File) -> Document:
    """Return a file as a document, from the disk once a build. Raises ContentError if it is not UTF-8."""
    if file not in READ:
        READ[file] = read_now(file)
    return READ[file]


def read_now(file: File) -> Document:
    """Return a file as a document. Raises ContentError if it is not UTF-8."""
    return folder.decoded(f"docs/{file.src_uri}", file.content_bytes)


@once
def pages(files: Files) -> list[Document]:
    """Return the pages that writers wrote: published Markdown files, none that the build made."""
    return [read(file) for file in files.documentation_pages() if file.generated_by is None]


def included(files: Files, name: str) -> Document:
    """Return a file that every build needs. Raises ContentError if it is missing."""
    file = files.get_file_from_path(name)
    if file is None:
        raise ContentError(f"docs/{name}", 1, "this file is missing", "restore it; the build puts it on many pages")
    return read(file)


def pdf() -> bool:
    """Tell whether this build makes PDFs: `PDF=0` in the environment says no."""
    return os.environ.get("PDF") != "0"


def cache(config: MkDocsConfig, name: str) -> Path:
    """Return a folder beside mkdocs.yml that keeps for later builds what need not be made again."""
    return Path(config.config_file_path or ".").parent / ".cache" / name


def carried() -> bool:
    """Tell whether this build makes the copy that opens from a disk: `OFFLINE=true` in the environment says so."""
    return os.environ.get("OFFLINE") == "true"
