"""Certainty labels on a page; tests/golden/errors/certainty-*.yml hold what is wrong with one as whole sentences."""

from __future__ import annotations

import pytest
from lxml import html
from markdown import Markdown

from leaflet import outline
from leaflet.certainty import CertaintyExtension

PAGE = "about/how-sure.md"
EXTENSIONS = ["attr_list", "admonition", "footnotes", "tables", "md_in_html", "pymdownx.betterem", "toc"]


def page(text: str) -> html.HtmlElement:
    """Return a rendered page."""
    converter = Markdown(extensions=[*EXTENSIONS, CertaintyExtension(PAGE)])
    return html.fromstring(f"<div>{converter.convert(text)}</div>")


def labels(text: str) -> list[str]:
    """Return the words of the labels of a page."""
    return [label.text_content() for label in page(text).find_class("certainty")]


def filled(text: str) -> int:
    """Return how many steps of a page's label are full."""
    return len(page(text).find_class("certainty__step--on"))


@pytest.mark.parametrize("level", ["very low", "low", "moderate", "high"])
def test_a_label_says_its_level_in_words(level: str) -> None:
    assert labels(f"It helps (certainty: {level}).") == [f"Certainty: {level}"]


@pytest.mark.parametrize(("level", "steps"), [("very low", 1), ("low", 2), ("moderate", 3), ("high", 4)])
def test_the_mark_of_a_label_has_one_full_step_more_for_each_level(level: str, steps: int) -> None:
    assert filled(f"It helps (certainty: {level}).") == steps


def test_the_mark_of_a_label_has_four_steps_that_screen_readers_pass_over() -> None:
    (mark,) = page("It helps (certainty: low).").xpath("//*[@aria-hidden='true']")
    assert len(mark.find_class("certainty__step")) == 4


def test_a_label_links_to_what_its_level_means() -> None:
    assert page("It helps (certainty: very low).").xpath("//a/@href") == ["/about/how-sure.md#very-low"]


@pytest.mark.parametrize(
    "text",
    [
        "It helps.[^a] (certainty: low)\n\n[^a]: A source.",
        "It helps (certainty: low).[^a]\n\n[^a]: A source.",
        "It helps.[^a](certainty: low)\n\n[^a]: A source.",
        "- It helps (certainty: low)",
        "| What | Botox |\n| - | - |\n| Pain | some (certainty: low) |",
        '!!! warning "Careful"\n\n    It harms (certainty: low).',
        "It helps (certainty:\nlow).",
        "It **helps (certainty: low)**.",
    ],
    ids=["after a source", "before one", "close to one", "list", "table", "card", "over two lines", "bold"],
)
def test_a_label_may_stand_here(text: str) -> None:
    assert labels(text) == ["Certainty: low"]


def test_several_labels_of_a_text_keep_the_words_between_them() -> None:
    text = page("One (certainty: low), two (certainty: high), three.").text_content()
    assert text.strip() == "One Certainty: low, two Certainty: high, three."


@pytest.mark.parametrize(
    "text", ["`(certainty: low)`", "    (certainty: low)", "(certainty: lowest)", "certainty: low"]
)
def test_this_is_no_label(text: str) -> None:
    assert labels(text) == []


def test_a_link_holds_no_label() -> None:
    assert labels("[It helps (certainty: low)](index.md)") == []


def test_the_words_of_a_label_still_read_well_where_nothing_renders_them() -> None:
    (paragraph,) = outline.tree("It helps (certainty: low).").children
    assert outline.plain(paragraph.children[0]) == "It helps (certainty: low)."
