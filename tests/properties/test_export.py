"""Any text of a page survives `make export`: two renderers of Markdown show it as it was."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from lxml import html
from markdown import Markdown
from markdown_it import MarkdownIt

import export
import plain_page
from plain_text import Page
from showing import text_of
from writing import words

PLACES = ("p", "h2", "li", "strong", "em", "blockquote", "td", "a")


@lru_cache(maxsize=1)
def python_markdown() -> Markdown:
    """Return the renderer that Zensical and MkDocs share, with the settings of the export."""
    settings = yaml.safe_load(Path(export.__file__).with_name("export.yml").read_text(encoding="utf-8"))
    names = [each if isinstance(each, str) else next(iter(each)) for each in settings["markdown_extensions"]]
    return Markdown(extensions=[name for name in names if name != "toc"])


@lru_cache(maxsize=1)
def common_mark() -> MarkdownIt:
    """Return what other viewers do."""
    return MarkdownIt("commonmark").enable("table")


def written(place: str, text: str) -> str:
    """Return the Markdown of a page with two texts in one of its places."""
    article = html.fromstring("<article></article>")
    above = {"li": "ul", "strong": "p", "em": "p", "a": "p", "td": "tr"}.get(place)
    outer = html.Element("article")
    if place == "td":
        table = html.fromstring("<table><thead><tr><th>A</th></tr></thead><tbody><tr></tr></tbody></table>")
        article.append(table)
        outer = table.find("tbody/tr")
    elif above:
        outer = html.Element(above)
        article.append(outer)
    else:
        outer = article
    element = html.Element(place)
    element.text = text
    if place == "a":
        element.set("href", "https://a.example")
    outer.append(element)
    return plain_page.markdown(article, Page("a/", "a.md", {}, lambda drawing: ""))


@pytest.mark.parametrize("place", PLACES)
@given(text=words)
def test_a_text_is_shown_as_it_is_in(place: str, text: str) -> None:
    folded = " ".join(text.split())
    before = "A " if place == "td" else ""
    markdown = written(place, text)
    assert text_of(python_markdown().reset().convert(markdown)) == before + folded
    assert text_of(common_mark().render(markdown)) == before + folded
