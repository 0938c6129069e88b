"""Forms: every field that a block asks for is drawn, with its words as text and a name of its own."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from judging import for_writers
from leaflet import forms, outline
from leaflet.errors import ContentError, ContentErrors
from showing import elements, html_of, shows
from writing import PATH, changed, values, words, yaml_of, yaml_scraps

FORM: dict[str, Any] = {
    "lines": ["a"],
    "boxes": ["b"],
    "columns": ["c", "d"],
    "rows": 2,
    "numbered": True,
    "widths": [1, 2],
}
some = st.lists(words, min_size=1, max_size=5)


def block(form: dict[str, Any]) -> str:
    """Return a page with one form."""
    return f"```form\n{yaml.safe_dump(form, allow_unicode=True)}```\n"


@given(yaml_of(changed(FORM, values) | st.dictionaries(st.sampled_from([*FORM]), values)) | yaml_scraps)
def test_any_form_is_drawn_or_its_mistakes_are_named(text: str) -> None:
    body = f"```form\n{text}\n```\n"
    errors: list[ContentError] = list(forms.check(outline.Document(PATH, "", body, 1)))
    if errors:
        for_writers(ContentErrors(errors), {PATH: body})
    else:
        html_of(body)


@given(some)
def test_each_line_is_a_field_with_its_label(texts: list[str]) -> None:
    labels = [each for each in elements(html_of(block({"lines": texts}))) if each.tag == "label"]
    assert [" ".join("".join(each.itertext()).split()) for each in labels] == [" ".join(text.split()) for text in texts]
    assert all(label.find("input") is not None for label in labels)


@given(some)
def test_each_box_has_its_words(texts: list[str]) -> None:
    labels = [each for each in elements(html_of(block({"boxes": texts}))) if each.tag == "label"]
    assert [" ".join("".join(each.itertext()).split()) for each in labels] == [" ".join(text.split()) for text in texts]


@given(columns=some, rows=st.integers(1, 12), numbered=st.booleans())
def test_each_column_has_a_field_in_each_row(columns: list[str], rows: int, numbered: bool) -> None:
    drawn = list(elements(html_of(block({"columns": columns, "rows": rows, "numbered": numbered}))))
    assert len([each for each in drawn if each.tag == "input"]) == rows * (len(columns) - numbered)
    heads = [" ".join("".join(each.itertext()).split()) for each in drawn if each.get("scope") == "col"]
    assert heads == [" ".join(text.split()) for text in columns]


@given(texts=st.lists(words, min_size=1, max_size=5), kind=st.sampled_from(["lines", "boxes", "columns"]))
def test_each_field_has_a_name_of_its_own_or_a_sentence_says_which_has_none(texts: list[str], kind: str) -> None:
    body = block({kind: texts})
    names = [each.get("name") for each in elements(html_of(body)) if each.tag == "input"]
    assert (len(set(names)) == len(names)) != bool(list(forms.check(outline.Document(PATH, "", body, 1))))


@given(text=words, kind=st.sampled_from(["lines", "boxes", "columns"]))
def test_words_of_a_form_are_shown_as_they_are(text: str, kind: str) -> None:
    shows(text, lambda given: html_of(block({kind: [given, "other"]})))
