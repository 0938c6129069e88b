"""The policy in a build: on every page, beside it for hosts, and left out where it would lock the reader out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zipfile import ZipFile

import pytest

import bridge

Build = Callable[..., Any]
Write = Callable[..., str]
PLACE = "//meta[@http-equiv='Content-Security-Policy']"
CONTENT = f"{PLACE}/@content"


def test_every_page_says_what_it_may_load(build_site: Build, page: Write) -> None:
    site = build_site({"a.md": page("# A\n\n## Ask { .checklist #ask }\n\n- Is it?\n")})
    assert [address for address in site.addresses if len(site.page(address).xpath(PLACE)) != 1] == []


def test_the_hashes_of_all_pages_are_in_the_headers(build_site: Build, page: Write) -> None:
    site = build_site({"a/b/c.md": page("# A\n")})
    headers = (site.folder / "_headers").read_text(encoding="utf-8")
    hashes = {
        word for address in site.addresses for word in str(site.page(address).xpath(CONTENT)).split() if "sha" in word
    }
    assert [word for word in hashes if word.strip('[]";,') not in headers] == []
    assert len(hashes) > 3


def test_a_copy_that_opens_from_a_folder_has_no_policy(build_site: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OFFLINE", "true")
    with ZipFile(build_site({}).folder / "botox-guide.zip") as archive:
        pages = [archive.read(name).decode() for name in archive.namelist() if name.endswith("index.html")]
        assert not [name for name in archive.namelist() if "_headers" in name]
    assert pages
    assert not [text for text in pages if "Content-Security-Policy" in text]


def test_live_reload_works_while_writing(build_site: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bridge, "drafts", True)
    assert build_site({}).page("").xpath(PLACE) == []


def test_a_page_without_character_set_stops_the_build(build_errors: Callable[..., list[str]]) -> None:
    errors = build_errors({"raw.html": "<p>A</p>"})
    assert [line for line in errors if "raw.html: the page has no `<meta charset>`" in line] != []
