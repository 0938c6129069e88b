"""What pages carry and ask for, on a small site; and that the theme alone does as well."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

Build = Callable[..., Any]
CHECKLIST = "## Questions { .checklist #questions }\n\n- What will it cost?\n"
HASHED = re.compile(r"\.[0-9a-f]{8}\.(?:css|js)$")


@pytest.fixture
def front() -> str:
    text = "title: A page of a test\ndescription: A page that is only here to be built by a test of the guide.\n"
    return f"---\n{text}reviewed: 2026-11-24\nreview_by: 2027-05-24\n---\n\n# A page\n\n"


def without(config: Any, name: str) -> dict[str, Any]:
    """Return the options of a build without one hook."""
    return {"hooks": [path for path in config["hooks"] if not path.endswith(name)]}


def test_a_page_asks_for_two_sheets_and_one_script_and_all_may_be_kept_for_good(build_site: Build, front: str) -> None:
    page = build_site({"a.md": front}).page("a/")
    sheets = page.xpath("//head/template/link[@rel='stylesheet']/@href")
    scripts = page.xpath("//script/@src")
    assert (len(sheets), len(scripts)) == (2, 1)
    assert all(map(HASHED.search, [*sheets, *scripts]))


def test_the_styles_that_a_phone_waits_for_stand_in_the_page(build_site: Build, front: str) -> None:
    page = build_site({"a.md": front}).page("a/")
    assert "--guide-ink:" in "".join(page.xpath("//style/text()"))
    assert page.xpath("//link[@rel='stylesheet'][not(ancestor::noscript or ancestor::template)]") == []
    # Those who run no script get the rest at once.
    assert page.xpath("//noscript/link/@href") == page.xpath("//template/link/@href") != []


def test_a_sheet_carries_all_its_styles(build_site: Build, front: str) -> None:
    page = build_site({"a.md": front + CHECKLIST}).page("print/questions/")
    assert page.xpath("//link[@rel='stylesheet']") == []
    assert ".sheet-line" in "".join(page.xpath("//style/text()"))


def test_no_file_is_left_that_no_page_asks_for(build_site: Build, front: str) -> None:
    site = build_site({"a.md": front + CHECKLIST})
    pages = "".join(path.read_text("utf-8") for path in site.folder.rglob("*.html"))
    ours = [path.name for folder in ("css", "js") for path in (site.folder / "assets" / folder).iterdir()]
    assert ours
    assert [name for name in ours if name not in pages] == []


def test_what_no_page_shows_is_left_out(build_site: Build, front: str, site_styles: Callable[[Any], str]) -> None:
    texts = "Text.\n", "A word\n:   its sense\n"
    plain, with_list = (site_styles(build_site({"a.md": front + text})) for text in texts)
    assert ".md-typeset dd{" in with_list
    assert ".md-typeset dd{" not in plain


@pytest.fixture
def site_styles() -> Callable[[Any], str]:
    """Return a function that reads all styles of a built site, of its page `a/` too."""

    def read(site: Any) -> str:
        files = "".join(path.read_text("utf-8") for path in sorted(site.folder.glob("assets/css/*.css")))
        return files + "".join(site.page("a/").xpath("//style/text()"))

    return read


def test_without_the_hook_the_theme_does_it_all(configure: Build, build_site: Build, front: str) -> None:
    site = build_site({"a.md": front}, **without(configure({"a.md": front}), "delivery.py"))
    page = site.page("a/")
    asked = [*page.xpath("//link[@rel='stylesheet']/@href"), *page.xpath("//script/@src")]
    assert any("assets/stylesheets/main." in each for each in asked)
    assert any("assets/javascripts/bundle." in each for each in asked)
    assert [each for each in asked if not (site.folder / "a" / each).is_file()] == []


@pytest.fixture
def changed_theme(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that gives our overrides with other markup in the place of the theme's script."""

    def change(markup: str) -> Path:
        overrides, changed = Path(__file__).parents[2] / "overrides", tmp_path / "theme"
        changed.mkdir()
        for path in overrides.iterdir():
            (changed / path.name).symlink_to(path)
        text = (overrides / "main.html").read_text("utf-8")
        assert text.count("  {{ super() }}\n  <script") == 1
        (changed / "main.html").unlink()
        text = text.replace("  {{ super() }}\n  <script", f"  {markup}\n  <script")
        (changed / "main.html").write_text(text, "utf-8")
        return changed

    return change


@pytest.mark.parametrize(
    ("theme", "found"),
    [
        ('<script src="assets/javascripts/other.js"></script>', "script `bundle.….min.js` once, not 0 times"),
        ("{{ super() }}{{ super() }}", "script `bundle.….min.js` once, not 2 times"),
    ],
)
def test_a_theme_that_writes_its_pages_in_another_way_is_named(
    build_site: Build, changed_theme: Callable[[str], Path], caplog: pytest.LogCaptureFixture, theme: str, found: str
) -> None:
    folder = str(changed_theme(theme))
    with pytest.raises(Abort):
        build_site({}, theme={"name": "material", "custom_dir": folder, "font": False})
    assert f"does not fit this version of the theme: a page must have the theme's {found}" in caplog.text
