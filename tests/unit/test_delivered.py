"""A built page's parts, and the files it asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet import style_sheets
from leaflet.delivered import Page, ThemeChanged, parsed

THEME_STYLE = '<link rel="stylesheet" href="../assets/stylesheets/main.0a1b2c.min.css">'
OUR_STYLE = '<link rel="stylesheet" media="screen" href="../assets/css/a.css">'
THEME_SCRIPT = '<script src="../assets/javascripts/bundle.0a1b2c.min.js"></script>'
MODULE = '<script type="module" src="../assets/js/a.js" blocking="render"></script>'
OTHER = (
    '<script data-guide="a">let own = 1</script><script type="application/json">{}</script><link rel="icon" href="i">'
)
PAGE = Page(f"<head>{OTHER}{THEME_STYLE}{OUR_STYLE}</head><p>{THEME_SCRIPT}{MODULE}</p>")


def test_a_page_names_its_styles_and_scripts() -> None:
    assert PAGE.sheets == {"assets/stylesheets/main.0a1b2c.min.css": "", "assets/css/a.css": "screen"}
    assert (PAGE.modules, PAGE.blocking, PAGE.root) == (("assets/js/a.js",), True, "../")
    assert PAGE.theme_script == "assets/javascripts/bundle.0a1b2c.min.js"
    assert PAGE.inline_script == "let own = 1"


def test_new_parts_take_the_places_of_styles_and_scripts_and_all_else_stays() -> None:
    new = PAGE.with_parts(styles="STYLES", scripts="SCRIPTS")
    assert new.replace("\n", "") == f"<head>{OTHER}STYLES</head><p>SCRIPTS</p>"


def test_a_page_with_no_script_of_ours_keeps_the_way_to_the_themes() -> None:
    page = Page(f"<head>{THEME_STYLE}</head>{THEME_SCRIPT}")
    assert "SCRIPTS" in page.with_parts(styles="STYLES", scripts="SCRIPTS")


@pytest.mark.parametrize(
    ("html", "message"),
    [
        (OUR_STYLE + THEME_STYLE + THEME_SCRIPT, "must begin with the theme's one"),
        (THEME_STYLE * 2 + THEME_STYLE.replace("0a1b2c", "3d") + THEME_SCRIPT, "must begin with the theme's one"),
        (THEME_STYLE.replace("main.0a1b2c.min", "all") + THEME_SCRIPT, "must begin with the theme's one"),
        (THEME_STYLE, "once, not 0 times"),
    ],
)
def test_a_page_of_another_theme_is_told(html: str, message: str) -> None:
    with pytest.raises(ThemeChanged, match=message):
        _ = Page(html).theme_script


def test_a_sheet_that_was_read_before_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = parsed(".a{top:0}", "a.css", tmp_path)
    monkeypatch.setattr(style_sheets, "rules", lambda *_: pytest.fail("read again"))
    assert parsed(".a{top:0}", "a.css", tmp_path) == first


@pytest.mark.parametrize("content", [b"", b"no pickle"])
def test_a_broken_file_of_the_cache_is_made_again(tmp_path: Path, content: bytes) -> None:
    first = parsed(".a{top:0}", "a.css", tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(content)
    assert parsed(".a{top:0}", "a.css", tmp_path) == first
    assert kept.read_bytes() != content
