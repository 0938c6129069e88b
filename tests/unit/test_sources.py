"""Sources: the footnotes that a page needs, and the list of all."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet import sources
from leaflet.schema import Source
from leaflet.sources import CitingPage

TEXT = (Path(__file__).parents[1] / "golden/errors/base/sources.yml").read_text(encoding="utf-8")


@pytest.fixture
def known() -> dict[str, Source]:
    """Return two sources by id."""
    return sources.read(TEXT, "docs/_data/sources.yml")


def test_sources_are_read_in_their_order(known: dict[str, Source]) -> None:
    assert list(known) == ["label", "trial"]


def test_a_page_gets_the_footnotes_that_it_cites(known: dict[str, Source]) -> None:
    body = sources.with_definitions("A.[^trial]\n", known)
    assert [line for line in body.splitlines() if line.startswith("[^")] == [
        "[^trial]: A journal. A trial. 2010. Read through a copy."
    ]


def test_a_source_cited_twice_has_one_footnote(known: dict[str, Source]) -> None:
    assert sources.with_definitions("A.[^label] B.[^label]\n", known).count("[^label]:") == 1


def test_a_footnote_links_to_its_address(known: dict[str, Source]) -> None:
    assert "[^label]: FDA. [A label](https://example.org/label). 2026." in sources.with_definitions("A.[^label]", known)


def test_a_page_that_cites_nothing_stays_as_it_is(known: dict[str, Source]) -> None:
    assert sources.with_definitions("A. `[^label]`\n", known) == "A. `[^label]`\n"


def test_footnotes_stand_below_the_text(known: dict[str, Source]) -> None:
    assert sources.with_definitions("A.[^label]\n\n\n", known).startswith("A.[^label]\n\n")


def test_citations_are_listed_once_and_in_order() -> None:
    assert sources.cited("A.[^b]\n\n| c[^a] | d[^b] |\n| - | - |\n") == ["b", "a"]


def test_the_list_has_a_heading_for_each_kind_that_there_is(known: dict[str, Source]) -> None:
    listed = sources.listing(known, [])
    assert [line for line in listed.splitlines() if line.startswith("### ")] == ["### Labels", "### Trials"]


def test_the_list_links_each_source_to_the_pages_that_cite_it(known: dict[str, Source]) -> None:
    citing = [CitingPage("label", "Home", "/index.md"), CitingPage("label", "Risks", "/risks/index.md")]
    assert "[Home](/index.md), [Risks](/risks/index.md)." in " ".join(sources.listing(known, citing).split())
