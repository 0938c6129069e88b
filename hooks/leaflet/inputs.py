"""Check what stands in the folder of a guide before anybody reads it: names, links and files, and errors out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from leaflet import folder
from leaflet.anchors import slug
from leaflet.errors import ContentError

NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
TEXTS = (".md", ".yml")


def loops(docs: Path) -> Iterator[ContentError]:
    """Yield an error for each link to a folder in which it stands itself: reading it would have no end."""
    for top, folders, _ in os.walk(docs):
        for link in (Path(top, name) for name in folders):
            if link.is_symlink() and Path(top).resolve().is_relative_to(link.resolve()):
                name = f"docs/{link.relative_to(docs).as_posix()}"
                yield ContentError(name, 0, "this link leads to a folder that it stands in itself", "delete the link")


def unreadable(files: Iterable[tuple[str, Path]]) -> Iterator[ContentError]:
    """Yield an error for each file that cannot be opened; the names are those that writers know."""
    for name, path in files:
        try:
            with path.open("rb") as file:
                file.read(1)
        except OSError as error:
            yield folder.refusal(error, path, name)


def odd_names(paths: Iterable[str]) -> Iterator[ContentError]:
    """Yield an error for each page whose path would make a web address with capitals, spaces or other signs."""
    for path in paths:
        parts = PurePosixPath(path).parts
        if not all(NAME.fullmatch(part) for part in parts):
            better = "/".join([*(slug(part, "-") for part in parts[:-1]), f"{slug(PurePosixPath(path).stem, '-')}.md"])
            found = "the name of this page makes an awkward web address"
            yield ContentError(f"docs/{path}", 0, found, f"use small letters, digits and hyphens, such as `{better}`")
