"""YAML: whatever stands in it is read as it is, or one sentence says what is wrong."""

from __future__ import annotations

import json
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from judging import for_writers
from leaflet import data
from leaflet.errors import ContentErrors
from writing import PATH, damaged, keys, values, words, yaml_of, yaml_scraps

FIRST = 5


def read(text: str) -> tuple[Any, data.Lines]:
    """Return what a text holds; check what is said if it cannot be read."""
    try:
        return data.load(text, file=PATH, first_line=FIRST)
    except ContentErrors as errors:
        for_writers(errors, {PATH: "\n" * (FIRST - 1) + text})
        return None, {}


@given(yaml_scraps | damaged(yaml_of(st.dictionaries(keys, values, max_size=4)), yaml_scraps))
def test_every_line_that_is_noted_is_one_of_the_text(text: str) -> None:
    assert set(read(text)[1].values()) <= set(range(FIRST, FIRST + text.count("\n") + 1))


@given(yaml_of(st.dictionaries(words, words | st.lists(words), max_size=4)))
def test_words_are_read_as_they_were_written(text: str) -> None:
    assert read(text)[0] == yaml.safe_load(text)


@given(st.dictionaries(words, st.lists(words, min_size=1), min_size=1, max_size=4))
def test_each_key_and_entry_is_noted_at_its_line(lists: dict[str, list[str]]) -> None:
    text, expected = "", {}
    for key, entries in lists.items():
        expected[key,] = FIRST + text.count("\n")
        text += f"{json.dumps(key, ensure_ascii=False)}:\n"
        for place, entry in enumerate(entries):
            expected[key, place] = FIRST + text.count("\n")
            text += f"  - {json.dumps(entry, ensure_ascii=False)}\n"
    lines = read(text)[1]
    assert {path: lines.get(path) for path in expected} == expected
