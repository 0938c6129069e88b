"""Unsafe HTML: what a browser would run, load or restyle is found, however it is written."""

from __future__ import annotations

from hypothesis import given

from judging import for_writers
from leaflet import unsafe
from leaflet.errors import ContentErrors
from leaflet.outline import Document
from showing import elements
from writing import PATH, hostile_html


def dangers(html: str) -> list[str]:
    """Return the dangers that a browser's parser finds."""
    found = []
    for element in elements(html):
        tag = str(element.tag).rpartition("}")[2]
        found += [tag] if tag in unsafe.TAGS else []
        found += [name for name, value in element.items() if unsafe.attribute(str(name).rpartition("}")[2], value)]
    return found


@given(hostile_html)
def test_every_danger_to_a_browser_is_told_to_the_writer(html: str) -> None:
    errors = unsafe.check(html, Document(PATH, "", html, 1))
    assert len(errors) >= len(dangers(html))
    if errors:
        for_writers(ContentErrors(errors), {PATH: html})
