"""Convert a folder of Markdown with Python-Markdown and nothing else: the least that a build in Python can cost."""

from __future__ import annotations

import sys
from pathlib import Path

import markdown

from generate_guide import EXTENSIONS


def main(docs: Path, site: Path) -> None:
    """Write one HTML file for each page."""
    converter = markdown.Markdown(extensions=EXTENSIONS)
    for file in sorted(docs.rglob("*.md")):
        body = file.read_text(encoding="utf-8").rpartition("\n---\n")[2]
        target = (site / file.relative_to(docs)).with_suffix(".html")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(converter.reset().convert(body), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
