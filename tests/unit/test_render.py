"""Our templates: every value is escaped, and a name that a template lacks is an error."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from lxml import html
from markdown import Markdown

from leaflet import render
from leaflet.schema import Source

SOURCE = {"id": "label", "title": "A label", "publisher": "FDA", "year": 2026, "kind": "label"}
CHECKED = {"checked": "2026-11-24", "seen": "seen"}


def footnote(**changes: object) -> str:
    """Return the footnote of a source."""
    source = Source.model_validate({**SOURCE, **CHECKED, **changes})
    return render.template("components/footnotes.html", sources=[source]).strip()


def test_html_in_a_value_is_escaped() -> None:
    assert footnote(title="<script>alert(1)</script>") == (
        "[^label]: FDA. &lt;script&gt;alert(1)&lt;/script&gt;. 2026."
    )


def test_markup_in_a_value_is_escaped() -> None:
    assert footnote(publisher='"A" & *B* <b>') == '[^label]: "A" &amp; \\*B\\* &lt;b&gt;. A label. 2026.'


def test_an_ampersand_in_an_address_is_escaped() -> None:
    assert "(https://example.org/?a=1&amp;b=2)" in footnote(url="https://example.org/?a=1&b=2")


def test_a_missing_name_is_an_error_and_no_gap() -> None:
    with pytest.raises(UndefinedError, match="sources"):
        render.template("components/footnotes.html")


@pytest.mark.parametrize("name", ["printable.html", "components/sheet-group.html"])
def test_our_templates_are_escaped_on_the_site(name: str) -> None:
    assert render.is_ours(name)


@pytest.mark.parametrize("name", ["main.html", "base.html", "partials/nav.html", "sitemap.xml", None])
def test_templates_of_the_theme_are_left_as_they_are(name: str | None) -> None:
    assert not render.is_ours(name)


@pytest.mark.parametrize(
    ("text", "cell"), [("a | b", r"a \| b"), ("a\n  b", "a b"), (7, "7"), ("a\\b", "a\\b")], ids=repr
)
def test_a_cell_holds_one_line_without_bars(text: object, cell: str) -> None:
    assert render.cell(text) == cell


@pytest.mark.parametrize("text", ["<b>a</b> & c", "*a* _b_ `c`", "[a](b) { .c }", "a\\*b", "a ![b](c)"])
def test_words_put_into_markdown_are_shown_as_they_are(text: str) -> None:
    rendered = Markdown(extensions=["attr_list"]).convert(f"See [{render.words(text)}](x.md) there.")
    assert html.fromstring(rendered).xpath("string(//a)") == text
