"""Our templates: every value is escaped, and a name that a template lacks is an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, UndefinedError
from lxml import html
from markdown import Markdown

from leaflet import certainty, literal, render
from leaflet.schema import Source

SOURCE = {"id": "label", "title": "A label", "publisher": "FDA", "year": 2026, "kind": "label"}
CHECKED = {"checked": "2026-11-24", "seen": "seen"}


def footnote(**changes: object) -> str:
    """Return the footnote of a source."""
    source = Source.model_validate({**SOURCE, **CHECKED, **changes})
    return render.template("components/footnotes.html", sources=[source]).strip()


def test_html_in_a_value_is_escaped() -> None:
    assert footnote(title="<script>alert(1)</script>") == (
        "[^label]: FDA. &lt;script&gt;alert\\(1)&lt;/script&gt;. 2026."
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
    rendered = Markdown(extensions=["attr_list"]).convert(f"See [{literal.literal(text)}](x.md) there.")
    assert html.fromstring(rendered).xpath("string(//a)") == text


@pytest.mark.parametrize(
    "text",
    ["1. FC", "- a", "# a", "--- a", ": a", "~~~", "/// tab | a", "=== a", "!!! note", "a #", "one\n\ntwo", "2.3"],
)
def test_words_that_start_a_line_start_no_block(text: str) -> None:
    rendered = Markdown(extensions=["admonition", "def_list", "pymdownx.blocks.tab"]).convert(literal.literal(text))
    assert html.fromstring(rendered).xpath("string(self::p)") == " ".join(text.split())


def test_words_that_look_like_a_label_are_none() -> None:
    text = "Sure (certainty: low)"
    assert Markdown(extensions=[certainty.CertaintyExtension()]).convert(literal.literal(text)) == f"<p>{text}</p>"


def test_the_theme_s_hidden_folders_are_not_listed_but_their_files_are_found(tmp_path: Path) -> None:
    for name in (".icons/one.svg", "assets/.hidden/two.svg", "main.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text")
    theme = render.quickened(Environment(loader=FileSystemLoader(tmp_path)), tmp_path / "cache")
    assert [name for name in theme.list_templates() if not name.startswith("cache/")] == ["main.html"]
    assert theme.get_template(".icons/one.svg").render() == "text"


def test_a_template_is_compiled_once_for_all_builds(tmp_path: Path) -> None:
    (tmp_path / "main.html").write_text("text")
    cache = tmp_path / "cache"

    def build() -> list[Path]:
        render.quickened(Environment(loader=FileSystemLoader(tmp_path)), cache).get_template("main.html")
        return list(cache.glob("*/*"))

    first = build()
    assert len(first) == 1
    written = first[0].stat().st_mtime_ns
    assert build() == first
    assert first[0].stat().st_mtime_ns == written


def test_a_folder_that_nobody_may_write_to_is_built_without_a_cache(tmp_path: Path) -> None:
    (tmp_path / "main.html").write_text("text")
    (tmp_path / "cache").write_text("a file stands where the folder should")
    theme = render.quickened(Environment(loader=FileSystemLoader(tmp_path)), tmp_path / "cache")
    assert theme.get_template("main.html").render() == "text"


def test_a_cell_of_words_is_escaped_once() -> None:
    made = render.environment().from_string("{{ text | words | cell }}").render(text="R & D | a*b")
    assert made == r"R &amp; D \| a\*b"
