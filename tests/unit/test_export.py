"""Built pages as plain Markdown: what is written, and that renderers show again what was there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from markdown_it import MarkdownIt

import export
import plain_page
import plain_picture
from plain_text import Page, Unknown

CASES = yaml.safe_load((Path(__file__).parents[1] / "golden/export.yml").read_text(encoding="utf-8"))
FILES = {"risks/": "risks/index.md", "glossary/": "glossary.md", "about/how-sure/": "about/how-sure.md"}
DRAWING = """<figure id="figure-x"><div class="bars">
<svg role="img" width="100%" height="80"><defs><pattern id="dots" patternUnits="userSpaceOnUse"></pattern></defs></svg>
<ul class="figure__key"><li><svg aria-hidden="true" width="26" height="16">
<rect class="figure__filled" fill="url(#dots)"/></svg>left</li></ul></div></figure>"""


def page() -> Page:
    """Return a page at `conditions/x/`."""
    return Page("conditions/x/", "conditions/x.md", FILES, lambda drawing: "pictures/drawing.svg")


def article(text: str) -> Any:
    """Return HTML as the article of a page."""
    return html.fromstring(f"<article>{text}</article>")


def written(text: str) -> str:
    """Return the Markdown of HTML."""
    return plain_page.markdown(article(text), page())


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_a_part_of_a_page_becomes_the_markdown_of_its_example(case: dict[str, str]) -> None:
    assert written(case["html"]) == case["markdown"]


def test_a_link_that_leads_nowhere_is_one_sentence() -> None:
    with pytest.raises(Unknown, match="the link `x/` leads to no page and no file"):
        written('<p><a href="x/">x</a></p>')


def test_an_element_without_markdown_is_one_sentence() -> None:
    with pytest.raises(Unknown, match="there is no Markdown for a `video` within a text"):
        written("<p>See <video></video></p>")


def test_a_picture_file_borrows_what_its_figure_holds_elsewhere() -> None:
    sign = article(DRAWING).xpath(".//li/svg")[0]
    assert 'patternUnits="userSpaceOnUse"' in plain_picture.svg(sign)


def test_a_picture_file_has_its_colors_as_plain_values() -> None:
    text = plain_picture.svg(article(DRAWING).xpath(".//li/svg")[0])
    assert ".figure__filled{fill:#" in text
    assert "var(" not in text


def test_a_drawing_as_wide_as_its_column_fits_a_phone() -> None:
    assert 'width="360" height="80"' in plain_picture.svg(article(DRAWING).xpath(".//div/svg")[0])


def test_a_card_reads_as_heading_and_list_where_html_is_not_known() -> None:
    card = next(case for case in CASES if case["what"].startswith("a card"))
    tags = [token.tag for token in MarkdownIt("commonmark").parse(card["markdown"]) if token.nesting == 1]
    assert tags == ["h2", "ul", "li", "p"]


def test_a_disk_that_refuses_is_told_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    assert export.main(tmp_path / "file/export") == 1
    said = capsys.readouterr().err
    assert said.startswith("Nothing was exported: ")
    assert said.count("\n") == 1


def test_a_folder_without_a_guide_is_told_in_one_sentence_and_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export.main(tmp_path / "export", guide=tmp_path) == 1
    assert capsys.readouterr().err.endswith("mkdocs.yml is missing; name the folder of a guide.\n")
    assert list(tmp_path.iterdir()) == []
