"""Read the files of a guide without the generator: its folder in, documents out.

For tools, which read what writers wrote and build nothing. What a path calls `_name` is no page.
"""

from __future__ import annotations

from pathlib import Path

from leaflet import outline
from leaflet.errors import ContentError
from leaflet.outline import Document


def pages(docs: Path) -> list[Document]:
    """Return the pages below a guide's docs folder, in order. Raises ContentError for one that is not UTF-8."""
    found = (path.relative_to(docs) for path in sorted(docs.rglob("*.md")))
    names = [path.as_posix() for path in found if not any(part.startswith("_") for part in path.parts)]
    return [document(docs / name, f"docs/{name}") for name in names]


def document(path: Path, name: str) -> Document:
    """Return one file under the name that errors give it. Raises ContentError if it is missing or not UTF-8."""
    if not path.is_file():
        raise ContentError(name, 1, "this file is missing", "restore it")
    return decoded(name, path.read_bytes())


def decoded(name: str, raw: bytes) -> Document:
    """Return a file's bytes as a document. Raises ContentError if they are not UTF-8."""
    try:
        return outline.document(name, raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = 1 + raw[: error.start].count(b"\n")
        found = f"the byte 0x{raw[error.start]:02x} is not UTF-8"
        raise ContentError(name, line, found, "save the file with the encoding UTF-8") from error
