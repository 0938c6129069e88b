"""The whole way: every question a writer types stands on the page, on its sheet and in the search, as text."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config

from leaflet.anchors import anchor
from leaflet.literal import literal
from showing import ROOT, elements, text_of
from writing import FRONT, words

# A mark, a label and a number without its source are refused.
questions = st.lists(
    words.filter(lambda text: not re.search(r"[{\d]|certainty", text)), min_size=1, max_size=7, unique_by=anchor
)
SHOWN = {"p", "ul", "li", "strong", "code", "em"}  # what the search shows of a page's text


@contextmanager
def built(pages: Mapping[str, str | bytes]) -> Iterator[Path]:
    """Build a site of some files and yield its folder."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as environment:
        environment.setenv("PDF", "0")
        for name, text in pages.items():
            path = Path(folder, "docs", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        folders = {"docs_dir": f"{folder}/docs", "site_dir": f"{folder}/site"}
        logging.getLogger("mkdocs").setLevel(logging.WARNING)
        build(load_config(str(ROOT / "mkdocs.yml"), **folders, nav=["index.md", "ask.md"]))
        yield Path(folder, "site")


def page(path: Path) -> Element:
    """Return a page as a browser reads it."""
    found: Element = tinyhtml5.parse(path.read_text(encoding="utf-8"), namespace_html_elements=False)
    return found


def folded(element: Element | None) -> str:
    """Return the text of an element, white space folded."""
    assert element is not None
    return " ".join("".join(element.itertext()).split())


@settings(max_examples=max(6, settings.default.max_examples // 5))
@given(title=words.filter(lambda text: len(text) <= 80 and "certainty" not in text), asked=questions)
def test_a_question_reaches_page_sheet_and_search(
    shared_pages: Mapping[str, str | bytes], title: str, asked: list[str]
) -> None:
    front = yaml.safe_dump({**FRONT, "title": title, "aliases": [title]}, allow_unicode=True)
    body = "\n".join(["# A", "", "## Ask { .checklist #list }", "", *(f"- {literal(text)}" for text in asked), ""])
    expected = [" ".join(text.split()) for text in asked]
    with built({**shared_pages, "ask.md": f"---\n{front}---\n\n{body}"}) as site:
        article, sheet = page(site / "ask/index.html"), page(site / "print/list/index.html")
        index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert folded(article.find(".//title")).startswith(" ".join(title.split()))
    items = [folded(each) for each in article.iterfind(".//article//li")]
    assert items[: len(expected)] == expected
    labels = [each for each in sheet.iterfind(".//label") if str(each.get("for")).startswith("ask-")]
    assert [folded(each) for each in labels] == expected
    entry = next(each for each in index if each["location"] == "ask/#list")
    assert " ".join(expected) in text_of(entry["text"])
    assert {str(each.tag) for each in elements(entry["text"])} <= SHOWN
    for root in (article, sheet):
        assert not [name for each in root.iter() for name in each.attrib if name.startswith("on")]
