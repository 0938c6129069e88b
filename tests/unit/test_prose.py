"""Words to think about: which are found in a text for patients, on which line, and what the advice says."""

from __future__ import annotations

from pathlib import Path

import pytest

import prose
from leaflet import outline
from leaflet.errors import ContentError

WORDS = """
- group: long words
  why: They take time.
  instead:
    - {say: use, of: [utilize, utilizes, make use of]}
    - {say: such as, of: [e.g.]}
- group: words of the clinic
  why: Few know them.
  instead:
    - {say: chance of, of: [risk of], but: [risk of bias]}
    - {say: trouble swallowing, of: [dysphagia]}
- group: hype
  why: It is not true.
  instead:
    - {say: what it does, of: [miracle, game changer, super]}
"""


@pytest.fixture
def words(tmp_path: Path) -> prose.Words:
    """Return the words of a small data file."""
    file = tmp_path / "words.yml"
    file.write_text(WORDS, encoding="utf-8")
    return prose.read_words(file)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You utilize it.", ["a.md:1: “utilize”: long words; write: use."]),
        ("One.\nUtilizes it.", ["a.md:2: “Utilizes”: long words; write: use."]),
        ("- They make use of it.\n- Fine.", ["a.md:1: “make use of”: long words; write: use."]),
        ("Food, e.g. rice.", ["a.md:1: “e.g.”: long words; write: such as."]),
        ("A *game changer*.[^x]", ["a.md:1: “game changer”: hype; write: what it does."]),
        ("## A risk of harm { .options #compare }", ["a.md:1: “risk of”: words of the clinic; write: chance of."]),
        ("| A |\n| --- |\n| super fast |", ["a.md:3: “super”: hype; write: what it does."]),
        ('!!! warning "Note"\n\n    A miracle for all.', ["a.md:3: “miracle”: hype; write: what it does."]),
        ("---\ntitle: A miracle for all\n---\n\nText.", ["a.md:2: “miracle”: hype; write: what it does."]),
        ("| A | B |\n| --- | --- |\n| a super one | b |", ["a.md:3: “super”: hype; write: what it does."]),
        (
            "Super, we utilize it.\n\n<!-- words: as they are -->\n\n- utilize",
            [
                "a.md:1: “Super”: hype; write: what it does.",
                "a.md:1: “utilize”: long words; write: use.",
            ],
        ),
        ("Plan ahead for it.", ["a.md:1: “Plan ahead”: redundancy; write: plan."]),  # a list of proselint's own
    ],
)
def test_a_word_is_found_on_its_line_with_what_to_write(text: str, found: list[str], words: prose.Words) -> None:
    assert [str(each) for each in prose.findings(outline.document("a.md", text), words)] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Superb supermarkets.",
        "The risk of bias is low.",
        "You may have trouble swallowing (dysphagia).",
        "## Dysphagia",
        "Also called: dysphagia.",
        "They call it a “miracle for all” at times.",
        "Write `utilize` here.",
        "```\nutilize\n```",
        "<!-- utilize -->",
        "<!-- words: as they are -->\n\n| A |\n| --- |\n| utilize it |",
        "See [the page](https://example.org/super).",
        "---\naliases: [miracle, dysphagia pills]\n---\n\nText.",
    ],
)
def test_a_word_that_is_no_prose_or_is_meant_is_left_alone(text: str, words: prose.Words) -> None:
    assert prose.findings(outline.document("a.md", text), words) == []


def test_a_phrase_that_stands_twice_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "words.yml"
    file.write_text(WORDS + "    - {say: really, of: [super]}\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"words.yml:16: “super” stands twice; delete one of the two\."):
        prose.read_words(file)


def test_the_guides_own_words_cover_what_writers_are_asked_to_avoid() -> None:
    words = prose.read_words(prose.WORDS)
    text = "We utilize it. The risk of harm. A miracle. A game changer. It is super. An epileptic. Side effects occur."
    found = sorted(each.word.lower() for each in prose.findings(outline.document("a.md", text), words))
    assert found == ["an epileptic", "game changer", "miracle", "risk of", "side effects occur", "super", "utilize"]


def test_advice_never_fails(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("A miracle.\n", encoding="utf-8")
    prose.main([str(page)])
    assert capsys.readouterr().out == (
        f"{page}:1: “miracle”: hype; write: what it does and for how many.\n"
        "1 word to think about (docs/_data/plain-words.yml says why); nothing here stops a build.\n"
    )


def test_a_missing_file_is_one_sentence() -> None:
    with pytest.raises(
        SystemExit, match=r"^docs/nowhere\.md:1: the file cannot be read \(No such file or directory\); name a file"
    ):
        prose.main(["docs/nowhere.md"])
