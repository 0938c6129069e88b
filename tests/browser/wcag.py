"""Contrast as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Colors have 8 bits a channel."""

from __future__ import annotations

import re

Color = tuple[int, ...]


def channels(color: str) -> Color:
    """Return red, green and blue of `#rrggbb` or of `rgb(r, g, b)`."""
    if color.startswith("#"):
        return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
    return tuple(int(part) for part in re.findall(r"\d+", color)[:3])


def luminance(color: Color) -> float:
    """Return the relative luminance of a color, 0 for black to 1 for white."""
    parts = [channel / 255 for channel in color[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two colors, from 1 to 21."""
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)
