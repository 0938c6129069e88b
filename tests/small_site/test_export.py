"""The export of a small site: which files it writes, and what it says where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

import export
from plain_text import Unknown

Exports = Callable[[str], Path]
ALWAYS_LINKED = ("print-kit.md", "about/what-changed.md")  # by the layout
FRONT = """---
title: A page
description: A page that is only here to be exported by a test of the guide.
reviewed: 2026-11-24
review_by: 2027-05-24
aliases: [another word]
---

"""


@pytest.fixture
def exports(configure: Callable[..., MkDocsConfig], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Exports:
    """Return a function that exports a small site with the text of one page, `below/page.md`."""
    monkeypatch.setenv("PDF", "0")

    def make(text: str) -> Path:
        linked = dict.fromkeys(ALWAYS_LINKED, f"{FRONT}# A page\n\nText.\n")
        config = configure({**linked, "below/page.md": FRONT + text, "below/picture.png": b"png"})
        build(config)
        target = tmp_path / "export"
        target.mkdir()
        export.export(config, target)
        return target / "docs"

    return make


def test_a_page_stands_where_its_source_stands_with_its_front_matter(exports: Exports) -> None:
    text = (exports("# A page\n\nText.[^label]\n") / "below/page.md").read_text(encoding="utf-8")
    assert "title: A page\n" in text.split("---\n")[1]
    assert "- another word\n" in text.split("---\n")[1]


def test_a_page_ends_with_its_days_and_the_texts_of_its_sources(exports: Exports) -> None:
    text = (exports("# A page\n\nText.[^label]\n") / "below/page.md").read_text(encoding="utf-8")
    assert "Checked against its sources on November 24, 2026" in text
    assert "[^label]: FDA. [A label](https://example.org/label). 2026.\n" in text


def test_a_picture_that_a_page_shows_is_copied(exports: Exports) -> None:
    docs = exports("# A page\n\n![Words](picture.png)\n")
    assert (docs / "below/picture.png").read_bytes() == b"png"
    assert "![Words](picture.png)\n" in (docs / "below/page.md").read_text(encoding="utf-8")


def test_html_that_has_no_markdown_stops_the_export_and_names_the_page(exports: Exports) -> None:
    with pytest.raises(Unknown, match=r"^docs/below/page\.md: there is no Markdown for a `sub` within a text$"):
        exports("# A page\n\nWater<sub>low</sub>\n")
