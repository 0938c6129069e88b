"""The zip file for places without a network: the same bytes each time, links that name files, no need of a server."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from leaflet import carried

WHEN = datetime(2026, 11, 26, 12, 30)
HEAD = '<head><link rel="manifest" href="m"><script type="module" src="assets/js/one.js"></script></head>'
INDEX = {"docs": [{"location": ""}, {"location": "risks/"}, {"location": "risks/#harm"}]}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Return the folder of a small finished site."""
    files = {
        "index.html": f'<html>{HEAD}<body><a href="risks/">x</a></body></html>',
        "risks/index.html": "<html><head></head><body></body></html>",
        "404.html": "lost",
        "sw.js": "worker",
        "print/questions-large.pdf": "pdf",
        "assets/js/one.js": 'document.title = "one";\n',
        "search/search_index.json": json.dumps(INDEX),
    }
    for name, text in files.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "site"


def packed(site: Path) -> Path:
    """Return the zip file of a site."""
    target = site.parent / "guide.zip"
    carried.pack(site, target, start="Start", when=WHEN)
    return target


def test_the_same_site_gives_the_same_bytes(built: Path) -> None:
    once = packed(built).read_bytes()
    for path in built.rglob("*"):
        path.touch()
    (built / "index.html").chmod(0o600)
    assert packed(built).read_bytes() == once


def test_all_files_are_in_one_folder_of_the_name_of_the_zip_file(built: Path) -> None:
    with ZipFile(packed(built)) as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {"guide"}


def test_files_are_sorted_and_carry_the_time_of_the_build(built: Path) -> None:
    with ZipFile(packed(built)) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.date_time for entry in entries} == {(2026, 11, 26, 12, 30, 0)}


def test_large_print_is_carried_and_what_needs_a_server_is_not(built: Path) -> None:
    names = carried.carried(built)
    assert "print/questions-large.pdf" in names
    assert not {"404.html", "sw.js", "search/search_index.json"} & set(names)


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("risks/", "risks/index.html"),
        ("risks", "risks/index.html"),
        ("risks/?a=1#harm", "risks/index.html?a=1#harm"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("print/questions-large.pdf", "print/questions-large.pdf"),
        ("#harm", "#harm"),
        ("https://example.org/risks/", "https://example.org/risks/"),
        ("mailto:risks", "mailto:risks"),
    ],
)
def test_a_link_to_a_folder_names_its_page(built: Path, link: str, file: str) -> None:
    assert carried.to_file(link, "", built) == file


def test_a_page_asks_for_scripts_of_the_old_kind_only(built: Path) -> None:
    files = carried.carried(built)
    home = files["index.html"].decode()
    assert 'type="module"' not in home
    assert "manifest" not in home
    [script] = [name for name in files if name.startswith("assets/js/carried-")]
    assert f'<script defer src="{script}"></script>' in home
    assert b'document.title="one"' in files[script]


def test_hits_of_the_search_name_files(built: Path) -> None:
    text = carried.carried(built)["search/search_index.js"].decode()
    docs = json.loads(text.removeprefix("var __index = "))["docs"]
    assert [entry["location"] for entry in docs] == ["index.html", "risks/index.html", "risks/index.html#harm"]
