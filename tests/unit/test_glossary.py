"""The glossary: terms from its page, and their first use on every page explained."""

from __future__ import annotations

import pytest
from lxml import html
from markdown import Markdown

from leaflet import glossary, outline
from leaflet.glossary import GlossaryExtension, Term
from leaflet.markup import MarkupExtension

TERMS = [
    Term(("Migraine",), "A kind of headache.", "/glossary.md#migraine"),
    Term(("Chronic migraine",), "Migraine on most days.", "/glossary.md#chronic-migraine"),
    Term(("Placebo", "dummy treatment"), "No medicine in it.", "/glossary.md#placebo"),
    Term(("Migraine attack",), "One time of it.", "/glossary.md#migraine-attack"),
    Term(("C++ (score)",), "A made-up score.", "/glossary.md#c-score"),
]
EXTENSIONS = [MarkupExtension(), "attr_list", "admonition", "footnotes", "tables", "md_in_html", "toc"]


def page(text: str) -> html.HtmlElement:
    """Return a page rendered with our terms."""
    rendered = Markdown(extensions=[*EXTENSIONS, GlossaryExtension(TERMS)]).convert(text)
    return html.fromstring(f"<div>{rendered}</div>")


def explained(text: str) -> list[tuple[str, str]]:
    """Return the words that a page explains, each with the place of its entry."""
    return [(link.text, link.get("href").partition("#")[2]) for link in page(text).xpath("//a[@class='term']")]


def test_a_term_becomes_a_link_to_its_entry() -> None:
    assert page("A placebo.").xpath("//a/@href") == ["/glossary.md#placebo"]


def test_the_definition_of_a_term_is_its_tooltip() -> None:
    assert page("A placebo.").xpath("//a/@title") == ["No medicine in it."]


def test_only_the_first_use_of_a_term_is_explained() -> None:
    assert len(explained("A placebo.\n\n- A placebo, *a placebo*.")) == 1


def test_the_text_around_a_term_is_kept() -> None:
    text = "One placebo, then a migraine, *a placebo*, and the rest."
    assert page(text).text_content() == text.replace("*", "")


def test_the_text_after_markup_is_searched_too() -> None:
    assert explained("*One* placebo and **two** migraine days.") == [("placebo", "placebo"), ("migraine", "migraine")]


def test_the_longest_term_is_taken() -> None:
    assert explained("A migraine attack.") == [("migraine attack", "migraine-attack")]


def test_a_term_that_ends_like_another_is_taken_whole() -> None:
    assert explained("It is chronic migraine.") == [("chronic migraine", "chronic-migraine")]


def test_a_shorter_term_is_explained_where_it_stands_alone() -> None:
    found = explained("Chronic migraine is a migraine.")
    assert found == [("Chronic migraine", "chronic-migraine"), ("migraine", "migraine")]


def test_the_writers_capitals_are_kept() -> None:
    assert explained("PLACEBO") == [("PLACEBO", "placebo")]


def test_a_plural_is_the_term() -> None:
    assert explained("Two placebos.") == [("placebos", "placebo")]


def test_another_name_of_a_term_is_explained_too() -> None:
    assert explained("A dummy treatment.") == [("dummy treatment", "placebo")]


def test_another_name_counts_as_a_use_of_the_term() -> None:
    assert explained("A placebo is a dummy treatment.") == [("placebo", "placebo")]


def test_a_term_over_a_line_break_is_found() -> None:
    assert explained("It is chronic\nmigraine.") == [("chronic\nmigraine", "chronic-migraine")]


@pytest.mark.parametrize("text", ["A placeboless life.", "An antiplacebo.", "A placebo-free life.", "Non-placebo."])
def test_a_part_of_a_longer_word_is_no_term(text: str) -> None:
    assert explained(text) == []


def test_signs_in_a_term_are_taken_as_they_are() -> None:
    assert explained("The C++ (score) is high.") == [("C++ (score)", "c-score")]


@pytest.mark.parametrize(
    "text",
    [
        "# A placebo heading",
        "See [the placebo page](x.md).",
        "Write `placebo` there.",
        "    placebo\n",
        '<span title="placebo">x</span>',
    ],
    ids=["heading", "link", "code", "code block", "attribute"],
)
def test_a_term_is_not_explained_there(text: str) -> None:
    assert explained(text) == []


def test_a_use_in_a_heading_or_link_does_not_count_as_the_first() -> None:
    assert explained("# Placebo group\n\n[A placebo](x.md) is a placebo.") == [("placebo", "placebo")]


def test_a_term_is_explained_in_a_table_cell_but_not_in_its_head() -> None:
    assert explained("| Placebo | b |\n| - | - |\n| c | migraine |") == [("migraine", "migraine")]


def test_a_term_is_explained_in_a_card_but_not_in_its_title() -> None:
    assert explained('!!! warning "No placebo"\n\n    A migraine.') == [("migraine", "migraine")]


def test_a_term_in_a_footnote_is_not_explained() -> None:
    assert explained("A text.[^a]\n\n[^a]: The placebo report.") == []


def test_a_term_is_not_explained_below_the_heading_that_is_its_entry() -> None:
    assert explained("## Placebo\n\nA placebo is not a drug.") == []


def test_a_term_is_not_explained_below_an_entry_with_an_id_of_its_own() -> None:
    assert explained("## Dummies { #placebo }\n\nA placebo is not a drug.") == []


def test_a_term_is_explained_above_the_heading_that_is_its_entry() -> None:
    assert explained("## Migraine\n\nNot a placebo.\n\n## Placebo\n\nA placebo.") == [("placebo", "placebo")]


def test_quotes_in_a_definition_do_not_end_the_tooltip() -> None:
    term = Term(("Label",), 'A "paper" & more', "/glossary.md#label")
    rendered = Markdown(extensions=[GlossaryExtension([term])]).convert("The label.")
    assert html.fromstring(rendered).xpath("//a/@title") == ['A "paper" & more']


def test_a_page_without_any_terms_is_left_as_it_is() -> None:
    assert Markdown(extensions=[GlossaryExtension([])]).convert("A placebo.") == "<p>A placebo.</p>"


def terms(text: str) -> list[Term]:
    """Return the terms of a glossary page."""
    return glossary.read(outline.document("docs/glossary.md", text))


def test_the_definition_of_an_entry_is_its_first_paragraph_as_plain_text() -> None:
    assert terms("## Placebo\n\nNo *medicine*\nin it.[^a]\n\nMore.\n")[0].definition == "No medicine in it."


def test_the_other_names_of_an_entry_are_read() -> None:
    found = terms("## Placebo\n\nNo medicine.\n\nAlso called: dummy treatment, *sham*.\n")
    assert found[0].words == ("Placebo", "dummy treatment", "sham")


def test_the_address_of_an_entry_is_that_of_its_heading() -> None:
    assert terms("## Boxed warning (FDA)\n\nA warning.\n")[0].href == "/glossary.md#boxed-warning-fda"


def test_the_address_of_an_entry_is_the_id_that_the_writer_gave() -> None:
    assert terms("## Boxed warning { #box }\n\nA warning.\n")[0].href == "/glossary.md#box"


def test_headings_of_another_level_are_no_entries() -> None:
    assert [
        term.words for term in terms("# Glossary\n\nText.\n\n## Placebo\n\nNo medicine.\n\n### More\n\nText.\n")
    ] == [("Placebo",)]


def test_letters_that_only_patterns_take_for_the_same_end_no_build() -> None:
    turkish = GlossaryExtension([Term(("ışın",), "Light.", "/glossary.md#isin")])
    assert Markdown(extensions=[turkish]).convert("Işın. ışın.") == (
        '<p>Işın. <a class="term" href="/glossary.md#isin" title="Light.">ışın</a>.</p>'
    )
