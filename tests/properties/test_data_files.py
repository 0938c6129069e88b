"""Data files: whatever stands in one, it is read whole or each mistake is named with its line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import prose
from judging import for_writers
from leaflet import folder, guide, numbers, outline, reading, reviews, wording_files
from leaflet.data import INVISIBLE
from leaflet.errors import ContentError, ContentErrors
from writing import CONTROLS, changed, line, pieces, values, words, yaml_of, yaml_scraps
from writing import pages as any_page

FILE = "docs/_data/file.yml"
UNCOUNTED = {"kind": "phone numbers", "words": ["911"], "pattern": "a", "why": "You dial them."}
REVIEW = {
    "page": "index.md", "name": "A", "credentials": "MD", "date": "2026-11-24", "text": "0123456789abcdef",
}  # fmt: skip
GUIDE = {
    "emergency": {"question": "a", "page": "b.md"},
    "search": {"help": "c", "pages": [{"title": "d", "page": "e"}]},
}
ADVICE = {"say": "use", "of": ["utilize"], "but": ["a"]}
FILES: dict[str, tuple[Callable[[str], object], dict[str, Any]]] = {
    "numbers": (lambda text: numbers.kinds(text, FILE), UNCOUNTED),
    "reviews": (lambda text: reviews.read(text, FILE), REVIEW),
    "plain words": (lambda text: reading.read_list(prose.Advice, text, file=FILE), ADVICE),
}


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
def test_a_list_of_records_is_read_or_its_mistakes_are_named(name: str, data: st.DataObject) -> None:
    read, record = FILES[name]
    text = data.draw(yaml_of(st.lists(changed(record, values), max_size=3)) | yaml_scraps)
    try:
        read(text)
    except ContentErrors as errors:
        for_writers(errors, {FILE: text})


@given(yaml_of(changed(GUIDE, values)) | yaml_scraps)
def test_what_a_guide_says_of_itself_is_read_or_its_mistakes_are_named(text: str) -> None:
    try:
        guide.read(text)
        for error in guide.check(text, ["index.md"]):
            for_writers(error, {guide.PATH: text})
    except ContentErrors as errors:
        for_writers(errors, {guide.PATH: text})


@given(yaml_of(st.dictionaries(st.sampled_from(["a", "b", "other", "one"]), values)) | yaml_scraps)
def test_words_of_a_language_are_read_or_their_mistakes_are_named(text: str) -> None:
    try:
        wording_files.entries(text, FILE)
    except ContentErrors as errors:
        for_writers(errors, {FILE: text})


@given(
    st.lists(words, min_size=1, max_size=5),
    st.sampled_from(["", "(?i)a", "a)(b", "[", "a|", "(?P<a>b)", "a{9999999999}"]),
)
def test_kinds_of_numbers_hide_what_they_name_and_can_all_be_tried(named: list[str], pattern: str) -> None:
    text = yaml.safe_dump([{**UNCOUNTED, "words": named, "pattern": pattern}], allow_unicode=True)
    try:
        known = numbers.kinds(text, FILE)
    except ContentErrors as errors:
        for_writers(errors, {FILE: text})
        return
    assert all(word not in numbers.counted(f"a {word} b", known) for word in known[0].words if word not in "a  b")


texts = st.lists(pieces | st.sampled_from(["\n", "\r", "\r\n", "---", "---\n", "...\n", "\ufeff", *CONTROLS])).map(
    "".join
)


@given(st.binary() | texts.map(str.encode) | any_page.map(str.encode))
def test_any_bytes_are_a_document_or_one_sentence(raw: bytes) -> None:
    try:
        document = folder.decoded("docs/page.md", raw)
    except ContentError as error:
        for_writers(error, {"docs/page.md": raw.decode("utf-8", "replace")})
    else:
        assert document.first_line <= raw.decode().replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


@given(texts | any_page)
def test_a_document_has_all_lines_of_its_file(text: str) -> None:
    document = outline.document("docs/page.md", text)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert document.body.split("\n") == lines[document.first_line - 1 :] or (not document.body and document.front)
    assert document.front.split("\n")[:-1] == lines[1 : 1 + document.front.count("\n")]


@given(line | st.text())
def test_no_sentence_is_broken_by_what_it_tells(found: str) -> None:
    error = ContentError(FILE, 1, found, "write it otherwise")
    assert not INVISIBLE.search(str(error))
    assert len(str(error).splitlines()) == 1
