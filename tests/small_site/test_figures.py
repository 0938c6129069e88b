"""Figures in a built page: numbered sources, tables that lead back, and words that stay words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

ARRAY = """```icon-array
title: {title}
people: adults
outcome: {outcome}
period: over 24 weeks
groups:
  - {{label: Botox, arm: treatment, count: 9}}
  - {{label: placebo, arm: control, count: 3}}
source: {source}
certainty: low
note: The maker paid.
```
"""
Build = Callable[..., Any]
Write = Callable[..., str]
Errors = Callable[[dict[str, Any]], list[str]]
SURE = "# How sure are we?\n\n" + "".join(
    f"## {level}\n\nText.\n\n" for level in ("High", "Moderate", "Low", "Very low")
)


def array(title: str = "Neck pain", outcome: str = "had neck pain", source: str = "label") -> str:
    """Return the block of a figure."""
    return ARRAY.format(title=title, outcome=outcome, source=source)


@pytest.fixture
def built(build_site: Build, page: Write) -> Callable[..., Any]:
    """Return a function that builds a page with some blocks and parses it."""

    def build(*blocks: str) -> Any:
        text = page("# A page\n\nText.\n\n## Numbers\n\n" + "\n\n".join(blocks))
        return build_site({"a.md": text, "about/how-sure.md": page(SURE, emergency_card="none")}).page("a/")

    return build


def test_a_figure_stands_with_its_title_picture_sentence_and_note(built: Build) -> None:
    (figure,) = built(array()).xpath("//figure")
    text = " ".join(figure.text_content().split())
    assert figure.xpath("string(.//figcaption)") == "Neck pain"
    assert len(figure.xpath(".//svg[@role='img']")) == 2
    assert "With Botox, about 9 in 100 adults had neck pain." in text
    assert "Note: The maker paid." in text
    assert "Certainty: low" in text


def test_the_source_of_a_figure_is_a_numbered_footnote(built: Build) -> None:
    tree = built(array())
    marks = tree.xpath("//figure//a[@class='footnote-ref']")
    assert {mark.get("href") for mark in marks} == {"#fn:label"}
    assert len(tree.xpath("//li[@id='fn:label']")) == 1


def test_a_source_that_only_a_figure_cites_is_cited(build_site: Build, page: Write) -> None:
    text = page("# A page\n\nText.\n\n" + array())
    sure = page(SURE, emergency_card="none")
    site = build_site({"index.md": page("# Home\n\nText.\n"), "a.md": text, "about/how-sure.md": sure})
    assert site.page("a/").xpath("//li[@id='fn:label']")


def test_an_unknown_source_of_a_figure_stops_the_build_with_its_line(build_errors: Errors, page: Write) -> None:
    text = page("# A page\n\nText.[^label]\n\n" + array(source="lable"))
    line = text.split("\n").index("source: lable") + 1
    sentences = build_errors({"a.md": text, "about/how-sure.md": page(SURE, emergency_card="none")})
    assert any(each.startswith(f"docs/a.md:{line}: ") and "(did you mean `label`?)" in each for each in sentences)


def test_the_table_of_a_figure_stands_at_the_end_before_the_emergency_card_and_leads_back(built: Build) -> None:
    tree = built(array())
    assert tree.xpath("//figure//a/@href")[-1] == "#table-neck-pain"
    (heading,) = tree.xpath("//h3[@id='table-neck-pain']")
    assert heading.xpath("following::table[1]//tbody/tr[1]/*/text()") == ["Botox", "9 in 100", "91 in 100"]
    assert "#figure-neck-pain" in heading.xpath("following::a/@href")
    assert tree.xpath("//figure/@id") == ["figure-neck-pain"]
    assert heading.xpath("following::*[contains(@class,'emergency')]")


def test_two_figures_of_a_page_have_one_section_of_tables_and_no_id_twice(built: Build) -> None:
    tree = built(array(), array(title="Again"))
    assert len(tree.xpath("//h2[@id='pictures-as-tables']")) == 1
    ids = tree.xpath("//article//@id")
    assert len(ids) == len(set(ids))


def test_hostile_words_of_a_figure_stay_words(built: Build) -> None:
    hostile = "'<b onclick=x>had</b> **pain** [x](y) & more'"
    tree = built(array(outcome=hostile))
    assert tree.xpath("//article//*[@onclick]|//figure//a[@href='y']") == []
    assert tree.text_content().count("<b onclick=x>had</b> **pain** [x](y) & more") >= 3


def test_a_page_without_figures_has_no_section_of_tables(built: Build) -> None:
    assert built("Text.").xpath("//*[@id='pictures-as-tables']") == []
