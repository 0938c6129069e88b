"""Divide a font file into the letters of nearly every page and the rest: `python tools/fonts.py FILE.woff2 ...`.

Writes `<name>-basic.<hash>.woff2` and `<name>-more.<hash>.woff2` beside each file and prints their `unicode-range`.
Pages ask for the second only where they hold one of its letters. The hash of the bytes in the name lets hosts keep them
for good.
"""

from __future__ import annotations

import hashlib
import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SPACE = 0x20
BASIC = {*range(0x20, 0x7F), *map(ord, "\u00a0·×−–—‘’“”…•")} - set(map(ord, r"[]{}|\^~`<>@_*="))


def main(names: list[str]) -> None:
    """Divide each file."""
    for path in map(Path, names):
        with TTFont(path) as font:
            letters = set(font.getBestCmap())
        # The PDF engine takes the space between two rare letters from the font that has these.
        for part, wanted in (("basic", letters & BASIC), ("more", letters - BASIC | {SPACE})):
            data = only(path, wanted)
            name = f"{path.stem}-{part}.{hashlib.sha256(data).hexdigest()[:8]}.woff2"
            path.with_name(name).write_bytes(data)
            asked = wanted - {SPACE} if part == "more" else wanted
            print(f"{name} {len(data)} bytes\n  unicode-range: {ranges(sorted(asked))};")


def only(path: Path, letters: set[int]) -> bytes:
    """Return the font with those letters alone."""
    options = subset.Options(flavor="woff2", hinting=False, layout_features=["kern", "liga", "mark", "ccmp"])
    options.drop_tables += ["meta", "STAT"]
    options.name_IDs = []  # OFL.txt says what the license wants said
    font = subset.load_font(str(path), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    data = io.BytesIO()
    subset.save_font(font, data, options)
    return data.getvalue()


def ranges(letters: list[int]) -> str:
    """Return code points as CSS writes them: neighbors as one range."""
    starts = [code for code in letters if code - 1 not in letters]
    ends = [code for code in letters if code + 1 not in letters]
    return ", ".join(
        f"U+{start:X}" if start == end else f"U+{start:X}-{end:X}" for start, end in zip(starts, ends, strict=True)
    )


if __name__ == "__main__":
    main(sys.argv[1:])
