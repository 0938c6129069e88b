"""The weight of a page counts what painting waits for, and each file once."""

from __future__ import annotations

from pathlib import Path

import pytest

import weight

SHEET = '<link rel="stylesheet" href="a.css"{}>'


def weigh(folder: Path, head: str, body: str = "") -> tuple[int, int]:
    """Return what a page waits for and links to, beyond its HTML: empty files, and a font of 1,000 bytes."""
    for name in ("a.css", "a.js"):
        (folder / name).write_bytes(b"")
    (folder / "a.woff2").write_bytes(bytes(1000))
    (folder / "index.html").write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    found = weight.weight(folder, "index.html")
    return found.first_paint - found.html, found.linked - found.html


EMPTY = 1  # bytes of an empty file after brotli


@pytest.mark.parametrize("media", ["", ' media="screen"', ' media="(max-width: 60em)"'])
def test_painting_waits_for_a_style_sheet(tmp_path: Path, media: str) -> None:
    assert weigh(tmp_path, SHEET.format(media)) == (EMPTY, EMPTY)


@pytest.mark.parametrize("media", [' media="print"', ' media="(min-width: 60em)"'])
def test_painting_on_a_phone_does_not_wait_for_a_style_sheet_of_paper_or_wide_screens(
    tmp_path: Path, media: str
) -> None:
    assert weigh(tmp_path, SHEET.format(media)) == (0, EMPTY)


@pytest.mark.parametrize("late", ["async", "defer", 'type="module"'])
def test_painting_does_not_wait_for_a_late_script(tmp_path: Path, late: str) -> None:
    assert weigh(tmp_path, f'<script src="a.js" {late}></script>') == (0, EMPTY)


@pytest.mark.parametrize("early", ["", 'type="module" blocking="render"'])
def test_painting_waits_for_an_early_script(tmp_path: Path, early: str) -> None:
    assert weigh(tmp_path, f'<script src="a.js" {early}></script>') == (EMPTY, EMPTY)


def test_painting_does_not_wait_for_a_font(tmp_path: Path) -> None:
    assert weigh(tmp_path, '<link rel="preload" as="font" href="a.woff2">') == (0, 1000)


def test_a_file_counts_once(tmp_path: Path) -> None:
    assert weigh(tmp_path, SHEET.format("") * 2) == (EMPTY, EMPTY)


def test_a_file_of_another_host_is_not_ours_to_weigh(tmp_path: Path) -> None:
    assert weigh(tmp_path, '<link rel="stylesheet" href="https://example.org/a.css">') == (0, 0)
