"""Glossary: every term is read, and explaining it changes no word of a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from leaflet import glossary
from leaflet.glossary import GlossaryExtension, Term
from leaflet.literal import literal
from leaflet.outline import Document
from showing import elements, html_of, text_of
from writing import bodies, words

names = st.lists(words.filter(lambda text: not text.startswith("Also called:")), min_size=1, max_size=4).filter(
    lambda found: len({" ".join(name.casefold().split()) for name in found}) == len(found)
)


def page(entries: list[tuple[str, str]]) -> Document:
    """Return a glossary page of terms and definitions."""
    return Document("docs/glossary.md", "", "".join(f"## {literal(a)}\n\n{literal(b)}\n\n" for a, b in entries), 1)


@given(names=names, definition=words.filter(lambda text: not text.startswith("Also called:")))
def test_what_goes_in_as_terms_comes_out_as_terms(names: list[str], definition: str) -> None:
    found = glossary.read(page([(name, definition) for name in names]))
    assert [(each.words, each.definition) for each in found] == [
        ((" ".join(name.split()),), " ".join(definition.split())) for name in names
    ]


@given(names=names)
def test_the_address_of_a_term_is_that_of_its_heading(names: list[str]) -> None:
    document = page([(name, "What it is.") for name in names])
    ids = {each.get("id") for each in elements(html_of(document.body))}
    assert {term.href.partition("#")[2] for term in glossary.read(document)} <= ids


@given(body=bodies, names=st.lists(words, max_size=3), definition=words)
def test_explaining_terms_changes_no_word_of_a_page(body: str, names: list[str], definition: str) -> None:
    body = body.replace("<", "")  # a writer's own tags may swallow what follows
    terms = [Term((name,), definition, "/glossary.md#a") for name in [*names, "people", "Botox"]]
    plain = Markdown(extensions=["tables", "attr_list"])
    explained = Markdown(extensions=["tables", "attr_list", GlossaryExtension(terms)])
    assert text_of(explained.convert(body)) == text_of(plain.convert(body))


@given(body=bodies)
def test_a_term_is_explained_once(body: str) -> None:
    terms = [Term(("people",), "All of you.", "/glossary.md#people")]
    page = Markdown(extensions=["tables", GlossaryExtension(terms)]).convert(body)
    assert len([each for each in elements(page) if each.get("class") == "term"]) <= 1
