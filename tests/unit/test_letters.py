"""Names by first letter, as an index has them."""

from __future__ import annotations

from leaflet.letters import by_letter


def grouped(*names: str) -> dict[str, list[str]]:
    """Return names by letter."""
    return by_letter(names, str)


def test_names_stand_in_order_under_their_first_letters() -> None:
    assert grouped("Tic", "Acne", "Asthma") == {"A": ["Acne", "Asthma"], "T": ["Tic"]}


def test_accents_and_small_letters_make_no_difference() -> None:
    assert grouped("éclair", "Eczema", "Ear", "Ébola") == {"E": ["Ear", "Ébola", "éclair", "Eczema"]}


def test_a_name_that_starts_with_no_letter_stands_under_a_sign() -> None:
    assert list(grouped("22q", "Acne", "(other)")) == ["#", "A"]


def test_letters_of_other_alphabets_have_headings_of_their_own() -> None:
    assert list(grouped("Ω", "Acne", "Астма", "صداع")) == ["A", "Ω", "А", "ص"]


def test_no_name_is_lost() -> None:
    names = [f"{letter}{at}" for letter in "zaéÄ1" for at in range(3)]
    assert sorted(name for group in grouped(*names).values() for name in group) == sorted(names)


def test_signs_before_and_behind_the_letters_stand_under_one_heading() -> None:
    assert grouped("1a", "b", "~c") == {"#": ["1a", "~c"], "B": ["b"]}
