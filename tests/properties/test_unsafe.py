"""Unsafe HTML: what a browser would run, load or restyle is told to the writer, however it is hidden."""

from __future__ import annotations

import pytest
from hypothesis import given

from judging import for_writers
from leaflet import unsafe
from leaflet.errors import ContentErrors
from leaflet.outline import Document
from writing import PATH, SIGNS_OF_DANGER, bodies, hostile_html


@given(hostile_html)
def test_every_danger_is_told_at_a_line_of_the_page(html: str) -> None:
    errors = unsafe.check(html, Document(PATH, "", html, 1))
    assert {error.found for error in errors} == {f"{words} is not safe" for words, *_ in unsafe.dangers(html)}
    if errors:
        for_writers(ContentErrors(errors), {PATH: html})


@pytest.mark.parametrize("sign", SIGNS_OF_DANGER)
@given(body=bodies)
def test_a_danger_is_seen_beside_whatever_else_stands_there(sign: str, body: str) -> None:
    html = f"<p{sign if sign.startswith(' ') else f'>{sign}'}</p>{body}"
    assert unsafe.check(html, Document(PATH, "", html, 1))
