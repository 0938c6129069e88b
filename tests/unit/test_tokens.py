"""Colors of the three schemes, read from tokens.css: contrast of text and edges (WCAG 2.2), and what calm promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wcag import channels, contrast, luminance

TOKENS = Path(__file__).parents[2] / "overrides/assets/css/tokens.css"
LINE = re.compile(
    r"--(?:guide-)?(?P<name>[\w-]+): var\(--light, (?P<light>#\w{6})\) var\(--dark, (?P<dark>#\w{6})\) "
    r"var\(--calm, (?P<calm>#\w{6})\);"
)
COLORS = {found["name"]: found.groupdict() for found in LINE.finditer(TOKENS.read_text("utf-8"))}
SCHEMES = ["light", "dark", "calm"]
URGENCIES = ["emergency", "same-day", "next-visit", "warning"]
PAPERS = [f"{urgency}-paper" for urgency in URGENCIES]
# What is written in a color, and on which surfaces it may stand.
TEXT = {
    "ink": ["paper", "raised", "mark", *PAPERS],
    "ink-soft": ["paper", "raised", *PAPERS],
    "link": ["paper", "raised", "mark", *PAPERS],
    "on-brand": ["brand", "brand-deep"],
    **{urgency: ["paper", "raised", f"{urgency}-paper"] for urgency in URGENCIES},
    **{status: ["paper", "raised"] for status in ("approved", "partly", "off-label")},
}
# What has an edge or a ring around it that says where it is.
EDGES = {
    "edge": ["paper", "raised"],
    "rule": ["paper", "raised"],
    "link": ["paper", "raised", *PAPERS],
    "on-brand": ["brand", "brand-deep"],
    "ink": ["paper", "raised"],
    "figure-fill": ["paper"],
    "figure-line": ["paper"],
}
PARTS = ["skin", "hair", "shade", "eye", "iris", "pupil", "fine", "muscle"]
# They part or fill things without saying where they are; no rule asks for their contrast. The map draws its outlines in
# `ink`.
BARE = {"line", "figure-grid", *(f"map-{part}" for part in PARTS)}


def too_low(pairs: dict[str, list[str]], scheme: str, least: float) -> dict[str, float]:
    """Pairs of tokens whose contrast is below the least."""
    found = {
        f"{front} on {back}": round(contrast(channels(COLORS[front][scheme]), channels(COLORS[back][scheme])), 2)
        for front, backs in pairs.items()
        for back in backs
    }
    return {pair: value for pair, value in found.items() if value < least}


def test_contrast_is_computed_as_wcag_does() -> None:
    assert round(contrast(channels("#000000"), channels("#ffffff")), 2) == 21
    assert round(contrast(channels("#777777"), channels("#ffffff")), 2) == 4.48


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_has_7_to_1_on_every_surface_it_stands_on(scheme: str) -> None:
    assert too_low(TEXT, scheme, 7) == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_edges_and_rings_have_3_to_1(scheme: str) -> None:
    assert too_low(EDGES, scheme, 3) == {}


def test_every_color_of_the_guide_is_checked() -> None:
    checked = {*TEXT, *EDGES, *(back for pairs in (TEXT, EDGES) for backs in pairs.values() for back in backs), *BARE}
    assert set(COLORS) == checked


def test_every_color_is_given_in_all_three_schemes() -> None:
    names = set(re.findall(r"--(?:guide-)?([\w-]+):[^;]*#\w{3,8}", TOKENS.read_text("utf-8")))
    assert set(COLORS) == names


def test_calm_has_no_white_and_no_bright_area() -> None:
    surfaces = {back for backs in TEXT.values() for back in backs}
    assert [name for name in surfaces if luminance(channels(COLORS[name]["calm"])) > 0.04] == []
    assert [name for name in COLORS if luminance(channels(COLORS[name]["calm"])) > 0.62] == []


def test_blue_is_the_weakest_part_of_every_calm_color() -> None:
    assert [name for name, color in COLORS.items() if channels(color["calm"])[2] != min(channels(color["calm"]))] == []
