"""What all hooks share: MkDocs files as documents, and our errors as one message to the writer without a traceback.

Not a hook itself: it has no event.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from leaflet import outline
from leaflet.errors import ContentError, ContentErrors
from leaflet.outline import Document

P = ParamSpec("P")
R = TypeVar("R")
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


def read(file: File) -> Document:
    """Return a file as a document. Raises ContentError if it is not UTF-8."""
    path = f"docs/{file.src_uri}"
    raw = file.content_bytes
    try:
        return outline.document(path, raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = 1 + raw[: error.start].count(b"\n")
        found = f"the byte 0x{raw[error.start]:02x} is not UTF-8"
        raise ContentError(path, line, found, "save the file with the encoding UTF-8") from error


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
