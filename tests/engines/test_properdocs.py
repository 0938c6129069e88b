"""ProperDocs, which goes on with MkDocs 1.x, makes of our sources and hooks the very site that MkDocs makes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

GENERATOR = re.compile(rb'<meta name="generator" content="mkdocs-(?:ProperDocs )?[\d.]+, mkdocs-material-[\d.]+">')
# The copy for places without a network lists the hash of each page, and a page names its generator.
WORKER = "sw.js"


@pytest.fixture(scope="module")
def sites(built_by: Callable[[str], Any]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files of the site that MkDocs made, and those that ProperDocs made."""
    return contents(built_by("mkdocs").folder), contents(built_by("properdocs").folder)


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a site by their names."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_properdocs_makes_the_same_files(sites: Any) -> None:
    ours, theirs = sites
    assert sorted(theirs) == sorted(ours)


def test_properdocs_changes_nothing_but_the_name_of_the_generator(sites: Any) -> None:
    ours, theirs = sites
    named = [name for name in ours if GENERATOR.search(ours[name])]
    assert len(named) > 30
    assert [name for name in named if b"ProperDocs" not in theirs[name]] == []
    assert [
        name for name in ours if name != WORKER and GENERATOR.sub(b"", ours[name]) != GENERATOR.sub(b"", theirs[name])
    ] == []


def test_the_worker_of_properdocs_lists_the_same_files(sites: Any) -> None:
    ours, theirs = (re.sub(rb':"[\w-]{16}"', b"", site[WORKER]) for site in sites)
    assert b'"risks/"' in ours
    assert ours == theirs
