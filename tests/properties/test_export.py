"""Any page survives `make export`: two renderers of its Markdown show the words that stood in its HTML."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from lxml import html
from markdown import Markdown
from markdown_it import MarkdownIt
from markupsafe import escape

import export
import plain_page
from plain_text import Page
from readable import read
from showing import text_of
from writing import words

PLACES = ("p", "h2", "li", "strong", "em", "blockquote", "a")
signs = st.sampled_from(
    ["one", "two", "3.", "- four", "*five*", "six_x", "#", "a|b", "a, b.", "c\nd", "&lt;b&gt;", " "]
)
code = st.sampled_from(["a", "a`b", "``", "a|b", "&lt;b&gt;"]).map("<code>{}</code>".format)


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


def written(article: str) -> str:
    """Return the Markdown of an article."""
    page = Page("a/", "a.md", {}, lambda drawing: "")
    return plain_page.markdown(html.fromstring(f"<article>{article}</article>"), page)


@pytest.mark.parametrize("place", PLACES)
@given(text=words)
def test_a_text_is_shown_as_it_is_in(place: str, text: str) -> None:
    markdown = written(f'<{place} href="https://a.example">{escape(text)}</{place}>')
    assert text_of(python_markdown().reset().convert(markdown)) == " ".join(text.split())
    assert text_of(common_mark().render(markdown)) == " ".join(text.split())


def marked(inner: SearchStrategy[str]) -> SearchStrategy[str]:
    """Return text in bold, slanted or in a link."""
    tags = st.sampled_from(["<strong>{}</strong>", "<em>{}</em>", '<a href="https://a.example">{}</a>'])
    return st.builds(str.format, tags, inner)


texts = st.lists(signs | code | marked(signs | code), min_size=1, max_size=4).map("".join)
lists = st.lists(st.builds("<li>{}</li>".format, texts), min_size=1, max_size=3).map("".join)
nested = st.builds("<ul><li>{0}<ol>{1}</ol></li><li><p>{0}</p><p>{2}</p></li></ul>".format, texts, lists, texts)
table = st.builds(
    "<table><thead><tr><th>A</th><th>{}</th></tr></thead><tbody><tr><td>{}</td><td>b</td></tr></tbody></table>".format,
    texts,
    texts,
)
fence = st.sampled_from(["x\n", "```\ny\n```\n", "a\n\nb\n"]).map("<pre><code>{}</code></pre>".format)
plain = st.builds(str.format, st.sampled_from(["<p>{}</p>", "<h2>{}</h2>"]), texts)
blocks = st.one_of(plain, lists.map("<ol>{}</ol>".format), nested, table, fence)
articles = st.lists(blocks | blocks.map("<blockquote>{}</blockquote>".format), min_size=1, max_size=4).map("".join)


@given(article=articles)
def test_an_article_keeps_all_its_words(article: str) -> None:
    markdown = written(article)
    wanted = read(html.fromstring(f"<article>{article}</article>"))
    for rendered in (python_markdown().reset().convert(markdown), common_mark().render(markdown)):
        assert "".join(read(html.fromstring(f"<article>{rendered}</article>"))) == "".join(wanted)
