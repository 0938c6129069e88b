"""Cards with headings, and tables whose cells know their column."""

from __future__ import annotations

import pytest
from lxml import html
from markdown import Markdown

from leaflet.markup import MarkupExtension

CARD = '!!! {} "Call your clinic if:"\n\n    - your eyelid droops\n'
TABLE = "| What | Botox |\n| --- | --- |\n| Neck *pain* | 9 |\n| Droop | 4 |\n"


def page(text: str) -> html.HtmlElement:
    """Return a rendered page."""
    rendered = Markdown(extensions=["admonition", "tables", "toc", "footnotes", MarkupExtension()]).convert(text)
    return html.fromstring(f"<div>{rendered}</div>")


def title(text: str) -> html.HtmlElement:
    """Return the title of a page's card."""
    return page(text).xpath("//*[@class='admonition-title']")[0]


@pytest.mark.parametrize(
    ("above", "tag"),
    [("", "h2"), ("# One\n\n", "h2"), ("# One\n\n## Two\n\n", "h3"), ("# One\n\n## Two\n\n### Three\n\n", "h3")],
    ids=["no heading", "h1", "h2", "h3"],
)
def test_the_title_of_a_card_is_a_heading_below_the_last_one(above: str, tag: str) -> None:
    assert title(above + CARD.format("same-day")).tag == tag


def test_the_level_of_a_card_goes_back_up_with_the_headings() -> None:
    assert title("# One\n\n### Three\n\n# Four\n\n" + CARD.format("warning")).tag == "h2"


@pytest.mark.parametrize("kind", ["emergency", "same-day", "next-visit", "warning"])
def test_each_kind_of_card_is_marked_as_one(kind: str) -> None:
    classes = page(CARD.format(kind)).xpath("//div[contains(@class,'admonition')]/@class")
    assert classes == [f"admonition {kind} care-card"]


def test_another_admonition_keeps_its_title_as_it_is() -> None:
    assert title(CARD.format("note")).tag == "p"


def test_the_title_of_a_card_can_be_linked_to() -> None:
    assert title(CARD.format("same-day")).get("id") == "call-your-clinic-if"


def test_each_cell_knows_its_column() -> None:
    cells = page(TABLE).xpath("//tbody/tr[1]/*/@data-label")
    assert cells == ["What", "Botox"]


def test_a_citation_in_a_columns_head_is_no_part_of_its_name() -> None:
    table = TABLE.replace("Botox |", "Botox[^a] |", 1) + "\n[^a]: A source.\n"
    assert page(table).xpath("//tbody/tr[1]/td/@data-label") == ["Botox"]


def test_the_heads_of_columns_say_so() -> None:
    assert page(TABLE).xpath("//thead//th/@scope") == ["col", "col"]


def test_the_first_cell_of_a_row_is_its_head() -> None:
    assert [cell.text_content() for cell in page(TABLE).xpath("//tbody//th[@scope='row']")] == ["Neck pain", "Droop"]


def test_an_empty_first_cell_is_no_head() -> None:
    assert page("| a | b |\n| - | - |\n| | c |\n").xpath("//tbody//th") == []


def test_a_table_of_many_columns_is_marked_to_be_stacked_on_a_phone() -> None:
    wide = "| a | b | c | d | e |\n| - | - | - | - | - |\n| 1 | 2 | 3 | 4 | 5 |\n"
    assert page(wide).xpath("//table/@data-stack") == [""]


def test_a_small_table_is_not_marked_to_be_stacked() -> None:
    assert page(TABLE).xpath("//table/@data-stack") == []


@pytest.mark.parametrize("words", ["<img src=a>", "&lt;img src=a&gt;"])
def test_a_title_that_a_script_shows_as_html_is_text_there_too(words: str) -> None:
    title = page(f"[A](b '{words}')").xpath("//a")[0].get("title")
    assert html.fromstring(f"<p>{title}</p>").text == words


def test_an_ampersand_in_a_title_stays_one() -> None:
    assert page("[A](b 'B & C')").xpath("//a")[0].get("title") == "B & C"
