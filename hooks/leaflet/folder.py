"""Read the files of a guide without the generator: its folder in, documents out. It also says where each file stands.

For tools, which read what writers wrote and build nothing. What a path calls `_name` is no page.
"""

from __future__ import annotations

import errno
from pathlib import Path

from leaflet import limits, outline
from leaflet.errors import ContentError
from leaflet.outline import Document

EMERGENCY = "_includes/emergency.md"
BRING = "_includes/bring.md"
SOURCES = "_data/sources.yml"
NUMBERS = "_data/numbers.yml"
REVIEWS = "_data/reviews.yml"
GUIDE = "_data/guide.yml"


def pages(docs: Path) -> list[Document]:
    """Return the pages below a guide's docs folder, in order. Raises ContentError for one that is not UTF-8."""
    found = (path.relative_to(docs) for path in sorted(docs.rglob("*.md")))
    names = [path.as_posix() for path in found if not any(part.startswith("_") for part in path.parts)]
    return [read(docs, name) for name in names]


def sources(docs: Path) -> Document:
    """Return the file that lists a guide's sources."""
    return read(docs, SOURCES)


def shared(docs: Path) -> list[Document]:
    """Return the texts that stand on many pages: the emergency card, and what to bring."""
    return [read(docs, name) for name in (EMERGENCY, BRING)]


def read(docs: Path, name: str) -> Document:
    """Return the file with a name below a guide's docs folder. Raises as `document` does."""
    return document(docs / name, f"docs/{name}")


def document(path: Path, name: str) -> Document:
    """Return one file under the name that errors give it. Raises ContentError if it is missing or cannot be read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise refusal(error, path, name) from error
    return decoded(name, raw)


def refusal(error: OSError, path: Path, name: str) -> ContentError:
    """Return the error for writers that is made of one of the disk."""
    found, wanted = REFUSALS.get(error.errno or 0, ("this file cannot be read", "save it anew, or delete it"))
    if path.is_symlink() and error.errno in LOST:
        found, wanted = "this is a link to a file that does not exist", "put the file itself here, or delete it"
    return ContentError(name, 0, found, wanted)


# Error number: what was found, what to do.
REFUSALS = {
    errno.ENOENT: ("this file is missing", "restore it"),
    errno.EISDIR: ("a folder stands here in place of a file", "give the folder another name, and write the file"),
    errno.EACCES: ("you may not read this file", "change who may read it"),
}
LOST = (errno.ENOENT, errno.ELOOP)


def decoded(name: str, raw: bytes) -> Document:
    """Return a file's bytes as a document. Raises ContentError if they are not UTF-8, or are more than a page holds."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + raw[: error.start].count(b"\n")
        found = f"the byte 0x{raw[error.start]:02x} is not UTF-8"
        raise ContentError(name, line, found, "save the file with the encoding UTF-8") from error
    for over in limits.check(name, text):
        raise over
    return outline.document(name, text)
