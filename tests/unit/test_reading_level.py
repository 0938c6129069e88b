"""The reading level against grades computed by hand: 0.39 x words/sentences + 11.8 x syllables/words - 15.59."""

from __future__ import annotations

from pathlib import Path

import pytest

import reading_level


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        # 6 words, 1 sentence, 6 syllables: 2.34 + 11.8 - 15.59
        ("The cat sat on the mat.", -1.4),
        # 7 words, 2 sentences, 8 syllables (wa-ter): 1.365 + 13.486 - 15.59
        ("I drink cold water. It is good.", -0.7),
        # 7 words, 1 sentence, 13 syllables (doc-tor, in-jects, pu-ri-fied, pro-tein, slow-ly): 2.73 + 21.914 - 15.59
        ("Your doctor injects a purified protein slowly.", 9.1),
    ],
)
def test_a_text_has_the_grade_that_the_formula_gives(text: str, grade: float) -> None:
    assert reading_level.measure(f"<p>{text}</p>").grade == grade


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("cat", 1),
        ("water", 2),
        ("people", 2),
        ("purified", 3),
        ("12", 1),
        ("well-known", 2),
        ("don’t", 1),
        ("zorkable", 3),
    ],
)
def test_a_word_has_its_syllables(word: str, syllables: int) -> None:
    assert reading_level.count_syllables(word) == syllables


def test_an_easy_term_counts_as_one_word() -> None:
    assert reading_level.length("You may have cervical dystonia now.") == 5


def test_an_easy_term_counts_as_one_syllable() -> None:
    hard, easy = (reading_level.measure(f"<p>I have {word}.</p>").grade for word in ("onabotulinumtoxinA", "pain"))
    assert hard == easy


def test_a_longer_easy_term_is_matched_before_a_shorter_one() -> None:
    assert reading_level.ease("It is FDA-approved by the FDA.") == "It is term by the term."


def test_a_page_without_sentences_has_no_words() -> None:
    assert reading_level.measure("<h1>Title</h1>").words == 0


def test_the_longest_sentence_comes_first() -> None:
    assert reading_level.measure("<p>One. One two three. One two.</p>").sentences[0] == "One two three."


def test_words_per_sentence_are_a_mean() -> None:
    assert reading_level.measure("<p>One two. One two three four.</p>").words_per_sentence == 3


def test_a_colon_ends_a_sentence() -> None:
    assert reading_level.split("Call us if: You are ill. Or not") == ["Call us if:", "You are ill.", "Or not"]


def test_a_stop_inside_a_number_ends_no_sentence() -> None:
    assert reading_level.split("It fell by 8.4 days.") == ["It fell by 8.4 days."]


@pytest.mark.parametrize(
    "page",
    [
        "<p>Text.</p><table><tr><td>Hard words.</td></tr></table>",
        "<p>Text.<sup>1</sup></p>",
        "<h2>Hard words</h2><p>Text.</p>",
        "<p>Text.</p><pre>Hard words.</pre>",
        "<p>Text.</p><div class='footnote'><p>Hard words.</p></div>",
        "<p>Text.</p><p class='x no-prose'>Hard words.</p>",
        "<main><p>Hard words.</p><article><p>Text.</p></article></main>",
    ],
)
def test_only_the_prose_of_the_article_is_counted(page: str) -> None:
    assert reading_level.blocks(page) == ["Text."]


def test_an_item_of_a_list_inside_a_list_is_counted_apart() -> None:
    page = "<ul><li>One <ul><li>Two</li><li><p>Three</p><p>Four</p></li></ul></li><li>Five</li></ul>"
    assert reading_level.blocks(page) == ["One", "Two", "Three", "Four", "Five"]


def test_text_behind_a_link_mark_is_kept() -> None:
    assert reading_level.blocks("<p>One<sup>1</sup> two.</p>") == ["One two."]


def test_the_front_matter_of_a_file_is_not_counted(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("---\ntitle: Hard words\n---\n\nText.\n", encoding="utf-8")
    assert reading_level.blocks(reading_level.read(path)) == ["Text."]


def test_the_figures_of_a_file_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.md"
    path.write_text("The cat sat on the mat.\n", encoding="utf-8")
    reading_level.main([str(path)])
    assert capsys.readouterr().out.split()[:3] == ["-1.4", "6", "words"]


def test_a_sentence_over_thirty_words_is_printed_in_full(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.md"
    path.write_text("A " + "very " * 31 + "long one.\n", encoding="utf-8")
    reading_level.main([str(path)])
    assert "over 30 words: A very" in capsys.readouterr().out
