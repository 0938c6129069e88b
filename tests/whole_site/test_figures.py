"""Every figure of the guide, and the catalogue that shows writers each kind."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from leaflet import figures, outline

CATALOGUE = "about/figures"
DOCS = Path(__file__).parents[2] / "docs"


def example_blocks() -> list[tuple[str, str]]:
    """Return the kind and the text of each example that the catalogue shows in a fence."""
    body = outline.document("page", (DOCS / f"{CATALOGUE}.md").read_text("utf-8")).body
    shown = [node.content for node in outline.tree(body).walk() if node.type == "fence" and node.info == "yaml"]
    return [
        (match[1], match[2]) for text in shown if (match := re.fullmatch(r"```([\w-]+)\n(.*)```\n", text, re.DOTALL))
    ]


def drawn_blocks(page: Path) -> list[tuple[str, str]]:
    """Return the kind and the text of each figure that a page draws."""
    body = outline.document("page", page.read_text("utf-8")).body
    return [(figures.kind_of(node), node.content) for node in figures.blocks(body)]


def pages_with_figures() -> list[str]:
    """Return the addresses of the pages that draw figures."""
    found = [path for path in sorted(DOCS.rglob("*.md")) if not path.name.startswith("_") and drawn_blocks(path)]
    return [f"{path.relative_to(DOCS).with_suffix('')}/".replace("index/", "") for path in found]


def source(address: str) -> Path:
    """Return the file of a page."""
    plain = DOCS / f"{address.rstrip('/')}.md"
    return plain if plain.exists() else DOCS / address / "index.md"


def test_the_catalogue_shows_every_kind() -> None:
    assert {kind for kind, _ in example_blocks()} == set(figures.KINDS)


def page_of(kind: str) -> str:
    """Return the page that draws the example of a kind: the map is large, and stands on its own page alone."""
    return "treatment/injections" if kind == "injection-map" else CATALOGUE


def test_each_example_stands_above_the_figure_that_it_draws() -> None:
    here = [(kind, text) for kind, text in example_blocks() if page_of(kind) == CATALOGUE]
    assert here == drawn_blocks(DOCS / f"{CATALOGUE}.md")
    elsewhere = [each for each in example_blocks() if each not in here]
    assert elsewhere == drawn_blocks(DOCS / "treatment/injections.md")


@pytest.mark.parametrize("place", range(len(example_blocks())))
def test_each_example_is_drawn_with_its_numbers_and_its_sentences(site: Any, place: int) -> None:
    kind, text = example_blocks()[place]
    figure = figures.read(kind, text, file="page", first_line=1)
    (block,) = site.page(f"{page_of(kind)}/").xpath("//figure[@id=$id]", id=f"figure-{figure.slug}")
    assert block.xpath(".//svg[@role='img']/title")
    words = plain(block)
    for sentence in (each for statement in figure.statements for each in statement.sentences):
        assert sentence in words


@pytest.mark.parametrize("address", pages_with_figures())
def test_each_figure_of_a_page_has_picture_words_source_and_table(site: Any, address: str) -> None:
    tree = site.page(address)
    for kind, text in drawn_blocks(source(address)):
        figure = figures.read(kind, text, file="page", first_line=1)
        (block,) = tree.xpath("//figure[@id=$id]", id=f"figure-{figure.slug}")
        assert block.xpath(".//svg[@role='img']/title"), figure.title
        assert block.xpath(".//svg[@role='img']/desc"), figure.title
        assert set(block.xpath(".//a[@class='footnote-ref']/@href")) == {f"#fn:{id}" for id in figure.sources}
        for row in figure.table.rows:
            table = block if figure.table_below else tree.xpath("//h3[@id=$id]", id=f"table-{figure.slug}")[0]
            (cells,) = [[plain(cell) for cell in found] for found in rows(table) if plain(found[0]) == row.cells[0]]
            assert cells == list(row.cells)


def rows(place: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the rows of the first table in or after an element."""
    found: list[html.HtmlElement] = (place.xpath(".//table") or place.xpath("following::table"))[0].xpath(".//tbody/tr")
    return found


def plain(element: html.HtmlElement) -> str:
    """Return an element's text without the numbers of footnotes."""
    copy = html.fromstring(html.tostring(element))
    for mark in copy.xpath(".//sup"):
        mark.drop_tree()
    return " ".join(copy.text_content().split())


def test_a_page_that_pictures_a_gain_also_pictures_a_harm() -> None:
    missing = []
    for address in pages_with_figures():
        arrays = [yaml.safe_load(text) for kind, text in drawn_blocks(source(address)) if kind == "icon-array"]
        kinds = {better(array) for array in arrays}
        if kinds == {True}:
            missing.append(address)
    assert missing == []


def better(array: dict[str, Any]) -> bool:
    """Tell whether a figure shows a gain: its outcome is one that people hope for."""
    return bool(re.search(r"half|fewer|less|better|improved|dry", f"{array['outcome']}"))
