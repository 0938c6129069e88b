"""Sources: each record is read and listed once, its words are text, and citations are those that the parser finds."""

from __future__ import annotations

from typing import Any, get_args

import yaml
from hypothesis import given
from hypothesis import strategies as st

from judging import for_writers
from leaflet import glimpse, outline, sources
from leaflet.errors import ContentErrors
from leaflet.schema import Source
from leaflet.sources import CitingPage
from showing import html_of, shows, text_of
from writing import bodies, changed, values, words, yaml_of, yaml_scraps

FILE = "docs/_data/sources.yml"
RECORD: dict[str, Any] = {
    "id": "label", "title": "A label", "publisher": "FDA", "year": 2026, "kind": "label", "checked": "2026-11-24",
    "seen": "seen", "url": "https://a.example/b",
}  # fmt: skip
KINDS = get_args(Source.model_fields["kind"].annotation)
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
addresses = st.sampled_from(["https://a.example/", "http://b.example/c_d_(e)?f=g&h='i'#j", "https://c.example/%22*k*"])
records = st.fixed_dictionaries(
    {"title": words, "publisher": words, "year": st.integers(1950, 2100) | st.just("undated")},
    optional={"url": addresses, "seen": st.just("copy"), "kind": st.sampled_from(KINDS)},
)
lists = st.dictionaries(ids, records, min_size=1, max_size=5).map(
    lambda found: [{**RECORD, "url": None, **record, "id": name} for name, record in found.items()]
)


def made(**changes: Any) -> Source:
    """Return a source with some values changed."""
    return Source.model_validate({**RECORD, **changes})


@given(yaml_of(st.lists(changed(RECORD, values), max_size=3)) | yaml_scraps)
def test_any_data_file_is_read_or_its_mistakes_are_named(text: str) -> None:
    try:
        sources.read(text, FILE)
    except ContentErrors as errors:
        for_writers(errors, {FILE: text})


@given(lists)
def test_what_goes_in_as_sources_comes_out_in_order(written: list[dict[str, Any]]) -> None:
    known = sources.read(yaml.safe_dump(written, allow_unicode=True), FILE)
    assert [(each.id, each.title, each.publisher, each.year) for each in known.values()] == [
        (each["id"], each["title"], each["publisher"], each["year"]) for each in written
    ]


@given(bodies)
def test_citations_are_those_that_the_parser_finds(body: str) -> None:
    quick = glimpse.citations(body)
    assert quick is None or [source for source, _ in quick] == list(outline.citations(outline.tree(body)))


@given(bodies)
def test_a_citation_stands_on_its_line(body: str) -> None:
    lines = body.split("\n")
    assert all(f"[^{source}]" in lines[line] for source, line in sources.in_text(body))


@given(title=words, publisher=words, url=st.none() | addresses)
def test_a_footnote_shows_its_source_as_it_is(title: str, publisher: str, url: str | None) -> None:
    def page(**changes: str) -> str:
        return html_of(sources.with_definitions("Text.[^label]\n", {"label": made(url=url, **changes)}))

    shows(title, lambda given: page(title=given))
    shows(publisher.rstrip("."), lambda given: page(publisher=given))


@given(written=lists, names=st.lists(words, max_size=3))
def test_the_list_of_sources_has_each_of_them_and_each_page(written: list[dict[str, Any]], names: list[str]) -> None:
    known = {each["id"]: made(**each) for each in written}
    pages = [CitingPage(source, name, "/page.md") for source in known for name in names]
    shown = text_of(html_of(sources.listing(known, pages)))
    for record in written:
        assert " ".join(record["title"].split()) in shown
    for name in names:
        assert shown.count(" ".join(name.split())) >= len(known)


@given(title=words, publisher=words, name=words)
def test_the_list_of_sources_shows_words_as_they_are(title: str, publisher: str, name: str) -> None:
    def page(name: str, **changes: str) -> str:
        return html_of(sources.listing({"label": made(**changes)}, [CitingPage("label", name, "/page.md")]))

    shows(title, lambda given: page("A", title=given))
    shows(publisher.rstrip("."), lambda given: page("A", publisher=given))
    shows(name, page)
