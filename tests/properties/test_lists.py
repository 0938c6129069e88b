"""Lists that the build writes: each entry stands there once, in order, and its words are text."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from leaflet import changes, kit, letters
from leaflet.changes import Day, Piece
from leaflet.kit import Entry
from showing import elements, html_of, shows
from writing import words

entries = st.lists(st.builds(Entry, st.just("a"), words, words), max_size=4)


@given(title=words, use=words, pdf=st.booleans())
def test_words_of_a_sheet_are_shown_as_they_are_in_the_kit(title: str, use: str, pdf: bool) -> None:
    shows(title, lambda given: html_of(kit.listing([Entry("a", given, "b")], pdf=pdf)))
    shows(use, lambda given: html_of(kit.listing([Entry("a", "b", given)], pdf=pdf)))


@given(entries)
def test_each_sheet_has_an_entry_in_order(found: list[Entry]) -> None:
    titles = [each for each in elements(html_of(kit.listing(found, pdf=False))) if each.tag == "h3"]
    shown = [" ".join("".join(each.itertext()).split()).removesuffix("#").rstrip() for each in titles]
    assert shown == [" ".join(entry.title.split()) for entry in found]


@given(st.lists(st.lists(words, min_size=1, max_size=3), max_size=3), st.sampled_from(["", "page.md"]))
def test_each_change_stands_in_the_list_of_its_day(texts: list[list[str]], page: str) -> None:
    days = [Day(date(2026, 11, 1 + at), tuple((Piece(text, page),) for text in each)) for at, each in enumerate(texts)]
    items = [each for each in elements(html_of(changes.listing(days))) if each.tag == "li"]
    shown = [" ".join("".join(each.itertext()).split()) for each in items]
    assert shown == [" ".join(text.split()) for each in texts for text in each]


@given(st.lists(words, max_size=8))
def test_an_index_has_each_name_once_under_its_letter(names: list[str]) -> None:
    found = letters.by_letter(names, str)
    assert sorted(name for group in found.values() for name in group) == sorted(names)
    assert all(letters.letter(name) == first for first, group in found.items() for name in group)
