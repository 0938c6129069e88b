"""What is told of files, links and failures: one sentence each, whatever they are called."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from leaflet import complaints, faults, inputs, links
from leaflet.errors import ContentError, did_you_mean
from leaflet.inputs import NAME
from writing import line, pieces

paths = st.lists(st.lists(pieces, min_size=1, max_size=3).map("".join), min_size=1, max_size=3).map("/".join)
FAILURES = (ValueError, KeyError, RecursionError, UnicodeError, OSError, TypeError, AttributeError)


def is_a_sentence(error: ContentError) -> None:
    """Check that an error is one line with an end."""
    assert len(str(error).splitlines()) == 1
    assert str(error).endswith(".")


@given(st.lists(paths.map("{}.md".format), max_size=4))
def test_a_name_that_makes_an_awkward_address_is_told(found: list[str]) -> None:
    errors = list(inputs.odd_names(found))
    odd = [path for path in found if not all(NAME.fullmatch(part) for part in path.split("/") if part)]
    assert len(errors) >= len(odd)
    for error in errors:
        is_a_sentence(error)


@given(st.sampled_from(FAILURES), st.text() | line)
def test_a_failure_of_the_program_is_one_sentence(kind: type[Exception], text: str) -> None:
    try:
        raise kind(text)
    except kind as error:
        is_a_sentence(faults.sentence(error, Path("/")))


@given(page=line, link=line, target=line)
def test_what_mkdocs_says_of_a_link_is_read_back(page: str, link: str, target: str) -> None:
    told = f"Doc file '{page or 'a.md'}' contains a link '{link}', but the target '{target}' is not found among"
    found = complaints.read(told + " documentation files.")
    assert found is None or found.kind == "nowhere"


@given(line, st.lists(line, max_size=5))
def test_what_may_have_been_meant_is_one_of_what_there_is(word: str, known: list[str]) -> None:
    hint = did_you_mean(word, known)
    assert hint == "" or any(hint == f" (did you mean `{each}`?)" for each in known)


@given(link=paths, target=paths, found=st.lists(paths.map("{}.md".format), max_size=5))
def test_the_nearest_page_is_one_that_there_is(link: str, target: str, found: list[str]) -> None:
    assert links.nearest(target, found) in ("", *found)
    links.did_you_mean(link, target, "a/b.md", found)
