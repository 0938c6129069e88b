"""Words of the interface with any value in them: the value shows as it is and makes no markup, whatever its signs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from lxml import html

from leaflet import words
from writing import words as texts


def said(key: str, value: str, speak: Callable[..., str]) -> str:
    """Return words in which each value is the same."""
    return speak(key, **dict.fromkeys(words.in_use().entries[key].wants, value))


@pytest.mark.parametrize("key", ["sheet.print", "menu.section", "matters.weigh", "kit.pdf"])
@given(text=texts)
def test_plain_words_hold_a_value_as_it_is(key: str, text: str) -> None:
    before, after = said(key, "\0", words.say).split("\0")
    assert said(key, text, words.say) == f"{before}{text}{after}"


@given(text=texts)
def test_words_as_html_hold_a_value_as_text_alone(text: str) -> None:
    for key in ("offline.copy", "builder.take", "review.dates"):
        tags = [each.tag for each in html.fromstring(f"<p>{said(key, 'x', words.show)}</p>").iter()]
        page = html.fromstring(f"<p>{said(key, text, words.show)}</p>")
        assert [each.tag for each in page.iter()] == tags
