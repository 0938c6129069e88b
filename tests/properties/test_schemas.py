"""Schemas: an editor never underlines what a build takes."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import ValidationError

import schemas
from leaflet.schema import PageMeta, Record, Source
from writing import FACTS, FRONT, changed, fronts, values, words

CHECK = Draft7Validator.FORMAT_CHECKER
PAGE = Draft7Validator(schemas.schema(PageMeta), format_checker=CHECK)
SOURCE = Draft7Validator(schemas.schema(Source), format_checker=CHECK)
RECORD = {
    "id": "a-b", "title": "A", "publisher": "B", "year": 2020, "kind": "trial", "checked": date(2026, 11, 24),
    "seen": "seen",
}  # fmt: skip
texts = st.lists(words, max_size=2) | words
written = st.builds(
    lambda front, facts: {**front, "condition": facts}, changed(FRONT, texts), changed(FACTS, texts)
) | changed(FRONT, texts)
years = st.integers(1900, 2200) | st.just("undated")
urls = st.sampled_from(["https://a.example/b", "HTTP://a.example", "ftp://a.example", "a.example"])
sources = changed(RECORD, values) | st.builds(
    lambda title, year, url: {**RECORD, "title": title, "year": year, "url": url}, words, years, urls
)


def taken(record: type[Record], data: Any) -> bool:
    """Tell whether a build takes data."""
    try:
        record.model_validate(data)
    except ValidationError:
        return False
    return True


def as_read(data: Any) -> Any:
    """Return data as an editor reads them: days are text."""
    return json.loads(json.dumps(data, default=str))


@given(written | fronts)
def test_front_matter_that_a_build_takes_is_right_to_an_editor(data: dict[str, Any]) -> None:
    assert not (taken(PageMeta, data) and list(PAGE.iter_errors(as_read(data))))


@given(sources)
def test_a_source_that_a_build_takes_is_right_to_an_editor(data: dict[str, Any]) -> None:
    assert not (taken(Source, data) and list(SOURCE.iter_errors(as_read(data))))
