"""The list of what a browser keeps: what stands in it, under which address, with which hash."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leaflet import offline

FILES = {
    "index.html": "home",
    "risks/index.html": "risks",
    "404.html": "lost",
    "print/questions.pdf": "pdf",
    "search/search_index.json": "{}",
}
LEFT_OUT = [
    "sw.js",
    "_headers",
    ".nojekyll",
    ".well-known/security.txt",
    "sitemap.xml",
    "sitemap.xml.gz",
    "robots.txt",
    "assets/javascripts/bundle.js.map",
    "assets/javascripts/lunr/min/lunr.de.min.js",
    "assets/images/card.png",
    "print/questions-large.pdf",
]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Return the folder of a small finished site."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def guide(site: Path, day: str = "2026-11-26") -> dict[str, object]:
    """Write the worker and return the list in its first line."""
    offline.write(site, day=day)
    first = (site / "sw.js").read_text("utf-8").splitlines()[0]
    return json.loads(first.removeprefix("const GUIDE = ").removesuffix(";"))


def test_a_page_is_listed_by_the_address_that_links_use(built: Path) -> None:
    assert list(offline.listing(built)) == ["404.html", "", "print/questions.pdf", "risks/", "search/search_index.json"]


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_no_page_shows_is_left_out(built: Path, name: str) -> None:
    path = built / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("something", "utf-8")
    assert name not in offline.listing(built)


def test_the_hash_is_the_start_of_sha_256(built: Path) -> None:
    assert offline.listing(built)["risks/"] == "N8SONbUK6ckJgbNL"


def test_the_version_follows_the_files_and_not_the_day(built: Path) -> None:
    first = guide(built)["version"]
    assert guide(built, "2026-12-01")["version"] == first
    (built / "index.html").write_text("another home", "utf-8")
    assert guide(built)["version"] != first


def test_the_same_files_give_the_same_worker(built: Path) -> None:
    guide(built)
    once = (built / "sw.js").read_bytes()
    guide(built)
    assert (built / "sw.js").read_bytes() == once
