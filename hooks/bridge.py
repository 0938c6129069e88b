"""What all hooks share: MkDocs files as documents, and the mistakes of a build, gathered for `mistakes.py` to tell.

Not a hook itself: it has no event.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from markdown.extensions.toc import slugify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from leaflet import folder, outline, words
from leaflet.errors import ContentError, ContentErrors
from leaflet.guide import Guide
from leaflet.guide import read as read_guide
from leaflet.outline import Document

P = ParamSpec("P")
R = TypeVar("R")
Reading = Callable[[Document], Iterable[Any]]
READINGS: dict[Reading, None] = {}  # in the order of the hooks; each stands once, whoever loads it
EMERGENCY, BRING = folder.EMERGENCY, folder.BRING
SOURCES, NUMBERS = folder.SOURCES, folder.NUMBERS
REVIEWS, GUIDE = folder.REVIEWS, folder.GUIDE
GLOSSARY = "glossary.md"
drafts = False  # whether this process is `mkdocs serve`


@dataclass
class Mistakes:
    """The mistakes found in the build on its way, whose mkdocs.yml is in the folder `root`.

    Of the pages and folders in `doubtful`, by their path below docs/, mistakes may have kept a part from being made:
    links to it prove nothing. Pages in `lost` cannot be read at all.
    """

    root: Path = Path()
    gathering: bool = False
    found: list[ContentError] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)

    def begin(self, root: Path) -> None:
        """Forget those of the last build and gather those of a new one."""
        self.root = root
        self.gathering = True
        for kept in (self.found, self.doubtful, self.lost):
            kept.clear()


MISTAKES = Mistakes()


def for_writers(event: Callable[P, R]) -> Callable[P, R | None]:
    """Gather the content errors that an event raises; MkDocs then goes on with what it gave to the event."""

    @functools.wraps(event)
    def reporting(*args: P.args, **kwargs: P.kwargs) -> R | None:
        page = kwargs.get("page")
        name = page.file.src_uri if isinstance(page, Page) else ""
        if name in MISTAKES.lost:
            return None
        try:
            return event(*args, **kwargs)
        except (ContentError, ContentErrors) as error:
            gather(errors_of(error), doubtful=name if event.__name__ == "on_page_markdown" else "")
            return None

    return reporting


def gather(errors: Iterable[ContentError], *, doubtful: str = "") -> None:
    """Keep errors until all of the build are known. Raises PluginError at once where nobody would tell them."""
    found = list(errors)
    if found and not MISTAKES.gathering:
        raise PluginError(str(ContentErrors(found)))
    MISTAKES.found += found
    if found and doubtful:
        MISTAKES.doubtful.add(doubtful)


def wrong() -> set[str]:
    """Return the files in which mistakes were found so far."""
    return {error.file for error in MISTAKES.found}


def may_say(files: Files, name: str, words: str) -> bool:
    """Tell whether a file with mistakes, by its name for writers, may have said some words.

    One that cannot be read may, and so may a page without front matter, which has lost its beginning or more.
    """
    if not name.startswith("docs/"):
        return False
    file = files.get_file_from_path(name.removeprefix("docs/"))
    if file is None or file.src_uri in MISTAKES.lost:
        return True
    document = read(file)
    return not document.front or words in f"{document.front}{document.body}"


def errors_of(error: ContentError | ContentErrors) -> list[ContentError]:
    """Return the errors that were raised, one or many."""
    return [error] if isinstance(error, ContentError) else error.errors


def once(make: Callable[[Files], R]) -> Callable[[Files], R]:
    """Keep what a function makes of a build's files as long as that build lasts; the next one has files of its own.

    What it raises for writers is kept as well.
    """
    kept: WeakKeyDictionary[Files, R | ContentError | ContentErrors] = WeakKeyDictionary()

    @functools.wraps(make)
    def remembering(files: Files) -> R:
        if files not in kept:
            try:
                kept[files] = make(files)
            except (ContentError, ContentErrors) as error:
                kept[files] = error
        found = kept[files]
        if isinstance(found, ContentError | ContentErrors):
            raise found
        return found

    return remembering


def each_page(reading: Callable[[Document], Iterable[R]]) -> Callable[[Files], list[R]]:
    """Return all that a function finds in the pages that writers wrote.

    All such functions see a page in one go, while it is parsed, so that no page is parsed once for each hook.
    """
    READINGS[reading] = None

    def of_all(files: Files) -> list[R]:
        state = words.in_use().hash
        return [found for document in pages(files) for found in everything_read(document, state)[reading]]

    return of_all


@functools.lru_cache(maxsize=4096)
def everything_read(document: Document, state: str) -> Mapping[Reading, list[Any]]:
    """Return what all functions find in a page; of the same text, and words, it is the same in every build."""
    return {reading: list(reading(document)) for reading in READINGS}


READ: WeakKeyDictionary[File, Document] = WeakKeyDictionary()


def read(file: File) -> Document:
    """Return a file as a document, from the disk once a build. Raises ContentError if it cannot be read."""
    if file not in READ:
        READ[file] = read_now(file)
    return READ[file]


def read_now(file: File) -> Document:
    """Return a file as a document, what the build made without any check. Raises ContentError if it cannot be read."""
    name = f"docs/{file.src_uri}"
    if file.abs_src_path is None:
        return outline.document(name, file.content_string)
    return folder.document(Path(file.abs_src_path), name)


@once
def pages(files: Files) -> list[Document]:
    """Return the pages that writers wrote: published Markdown files, none that the build made.

    A page that cannot be read is a mistake; the build goes on with an empty one in its place.
    """
    found = []
    for file in [file for file in files.documentation_pages() if file.generated_by is None]:
        try:
            found.append(read(file))
        except ContentError as error:
            gather([error], doubtful=file.src_uri)
            MISTAKES.lost.add(file.src_uri)
            file.content_string = ""
    return found


def included(files: Files, name: str) -> Document:
    """Return a file that every build needs. Raises ContentError if it is missing."""
    file = files.get_file_from_path(name)
    if file is None:
        found = "a folder stands here in place of a file" if is_folder(files, name) else "this file is missing"
        raise ContentError(f"docs/{name}", 0, found, "restore the file; every build needs it")
    return read(file)


def is_folder(files: Files, name: str) -> bool:
    """Tell whether a folder stands below docs/ where a file should be."""
    tops = {file.src_dir for file in files.documentation_pages() if file.src_dir}
    return any(Path(top, name).is_dir() for top in tops)


def guide_text(config: MkDocsConfig) -> str:
    """Return the text of the file in which the guide says what it is like, empty if there is none to read."""
    try:
        return folder.read(Path(config.docs_dir), folder.GUIDE).body
    except ContentError:  # told by `inputs.py`, if there is one
        return ""


def guide(config: MkDocsConfig) -> Guide:
    """Return what the guide says of itself. Raises ContentErrors."""
    return read_guide(guide_text(config))


def latest_day() -> date:
    """Return the latest day that may be today: commits may be older than changes, and days begin elsewhere."""
    return max(get_build_datetime().date(), date.today()) + timedelta(days=1)


def slug(config: MkDocsConfig) -> str:
    """Return the short name of the guide, for files and for what readers' browsers keep."""
    return str(config.extra.get("slug") or slugify(config.site_name, "-"))


def pdf() -> bool:
    """Tell whether this build makes PDFs: `PDF=0` in the environment says no."""
    return os.environ.get("PDF") != "0"


def root(config: MkDocsConfig) -> Path:
    """Return the folder of the guide's mkdocs.yml."""
    return Path(config.config_file_path or ".").parent


def cache(config: MkDocsConfig, name: str) -> Path:
    """Return a folder beside mkdocs.yml that keeps for later builds what need not be made again."""
    return root(config) / ".cache" / name


def carried() -> bool:
    """Tell whether this build makes the copy that opens from a disk: `OFFLINE=true` in the environment says so."""
    return os.environ.get("OFFLINE") == "true"
