"""Names of places: never empty, and of the letters that a text has."""

from __future__ import annotations

import pytest

from leaflet.anchors import anchor


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Is it safe?", "is-it-safe"),
        ("Señora Núñez: 9 of 10", "senora-nunez-9-of-10"),
        ("費用は？ 💉", "費用は"),
        ("Вопросы 2", "вопросы-2"),
        ("כמה זה עולה?", "כמה-זה-עולה"),
    ],
)
def test_a_name_has_the_letters_of_its_text(text: str, name: str) -> None:
    assert anchor(text) == name


def test_a_text_without_letters_has_a_name_of_its_own() -> None:
    assert len({anchor(text) for text in ("?", "!", "💉", "")} - {""}) == 4
