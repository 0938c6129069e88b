"""Measure text as readers see it: a text, its size and weight in, its width in CSS pixels out.

The widths are those of the site's own font files. Kerning is left out; it takes less than a hundredth off.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from leaflet.render import OVERRIDES

FONTS = "atkinson-{weight}-normal-*.woff2"  # one file with the common letters, one with the rest


def width(text: str, *, size: float, bold: bool = False) -> float:
    """Return how wide a line of text is at a font size, both in CSS pixels.

    A sign that the font lacks counts as a square: the browser takes it from another font, seldom wider than that.
    """
    ems = advances(bold)
    return size * sum(ems.get(ord(sign), 1.0) for sign in text)


@lru_cache(maxsize=2)
def advances(bold: bool) -> Mapping[int, float]:
    """Return the width of each sign of the font, in ems."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow, and only needed for a figure with words in it

    ems: dict[int, float] = {}
    for path in (OVERRIDES / "assets/fonts").glob(FONTS.format(weight=700 if bold else 400)):
        with TTFont(path, lazy=True) as font:
            em, widths = font["head"].unitsPerEm, font["hmtx"]
            ems.update({code: widths[name][0] / em for code, name in font.getBestCmap().items()})
    return ems
