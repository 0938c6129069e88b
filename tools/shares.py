"""Print the shares of people that stand alone on the pages of some folders, exempt ones too (leaflet/shares.py).

PYTHONPATH=hooks python tools/shares.py docs/
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import yaml

from leaflet import outline, shares
from leaflet.outline import Document
from leaflet.shares import Words

DATA = Path(__file__).parents[1] / "tests/whole_site/shares.yml"


def words(path: Path = DATA) -> Words:
    """Return the words that count, from the data file."""
    read = yaml.safe_load(path.read_text(encoding="utf-8"))["words"]
    return Words(**{key: tuple(value) for key, value in read.items()})


def pages(folder: Path) -> list[Document]:
    """Return the Markdown files below a folder, but those that only show how to write one."""
    found = sorted(path for path in folder.rglob("*.md") if path.name != "_template.md")
    return [outline.document(str(path.relative_to(folder.parent)), path.read_text(encoding="utf-8")) for path in found]


def main(folders: Sequence[str]) -> None:
    """Print what stands alone on the pages of some folders; what is exempt too."""
    known = words()
    for folder in folders:
        for document in pages(Path(folder)):
            for found in shares.lone(document, known):
                print(found)


if __name__ == "__main__":
    main(sys.argv[1:])
