"""The numbers of a page: which statements hold one, and what is told of each."""

from __future__ import annotations

import pytest

from leaflet import facts, numbers, outline, shares
from leaflet.facts import Reading
from leaflet.statements import Statement

FRONT = """---
title: Neck pain
description: A page of {} words that is only here to be read by a test of the numbers.
reviewed: 2026-11-24
review_by: 2027-05-24
---
"""
KNOWN = numbers.kinds('- {kind: phone numbers, words: ["911"], why: You dial them.}\n', "docs/_data/numbers.yml")
WORDS = shares.Words(("placebo",), ("no comparison group",), ("no time span",))
READING = Reading(("one", "two", "half"), ("no one", "one by one"), KNOWN, WORDS)
FIGURE = """```icon-array
title: Neck pain
people: adults
outcome: had neck pain
avoided: had no neck pain
period: over 24 weeks
denominator: 100
groups:
  - {label: Botox, arm: treatment, count: 9}
  - {label: placebo, arm: control, count: 3}
source: [label, trial]
certainty: moderate
note: The maker paid for 2 trials.
```
"""


def find(body: str, front: str = "") -> list[Statement]:
    """Return the statements with numbers of a page."""
    return list(facts.find(outline.document("docs/page.md", f"{front}{body}\n"), READING))


def one(body: str) -> Statement:
    """Return the only statement with a number."""
    [found] = find(body)
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("About 9 in 100 people had it.", ("9 in 100 people",)),
        ("It cost $1,200, and less by 2024.", ("$1,200", "2024")),
        ("Two trials took half a year.", ("Two trials", "half")),
        ("Give two shots of 10 units.", ("two shots", "10 units")),
        ("One of them, one-page long.", ("One", "one-page")),
    ],
)
def test_digits_and_words_are_numbers(text: str, told: tuple[str, ...]) -> None:
    assert one(text).numbers == told


@pytest.mark.parametrize("text", ["No one knows.", "Read them one by one.", "It hurts.", "Someone phoned."])
def test_a_sentence_without_a_number_is_left_out(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        ("- A list of 3.", "list", "A list of 3."),
        ("1. One.\n2. Step 2.", "list", "One. | Step 2."),
        ("> A quote of 3.", "text", "A quote of 3."),
        ('!!! warning "Card 3"\n\n    Below.', "card", "Card 3"),
        ('!!! warning "Card"\n\n    - Item 3.', "list", "Item 3."),
        ("Text with `3` and **4**.", "text", "Text with 3 and 4."),
        ("[A link to 3](a.md){ .button }", "text", "A link to 3"),
        ("- Is it 3?\n  { #name-3 }", "list", "Is it 3?"),
        ("<p>Raw <b>3</b></p>", "text", "Raw 3"),
        ("    code of 3", "text", "code of 3"),
        ("```yaml\ncount: 3\n```", "example", "count: 3"),
        ("```form\nlines: [Dose 3]\n```", "form", "lines: [Dose 3]"),
        ("Term\n: Meaning 3", "text", "Term : Meaning 3"),
    ],
)
def test_numbers_are_found_wherever_they_stand(body: str, kind: str, text: str) -> None:
    found = find(body)
    assert {each.kind for each in found} == {kind}
    assert " | ".join(each.text for each in found) == text


def test_a_comment_says_nothing() -> None:
    assert find("<!-- 3 -->\n\nText <!-- 4 --> here.") == []


def test_each_sentence_has_its_line_and_its_section() -> None:
    found = find("# Page\n\n## Harms\n\nNone here.\nAbout 9 in 100. Or 8.\nThen 7.\n\n## Gains in 2\n\n6 more.")
    assert [(each.line, each.section, each.text) for each in found] == [
        (6, "Harms", "About 9 in 100."),
        (6, "Harms", "Or 8."),
        (7, "Harms", "Then 7."),
        (9, "Gains in 2", "Gains in 2"),
        (11, "Gains in 2", "6 more."),
    ]


def test_a_forced_break_ends_a_line() -> None:
    assert [(each.line, each.text) for each in find("About 9.  \nThen 7.")] == [(1, "About 9."), (2, "Then 7.")]


def test_a_sentence_has_its_own_sources_and_its_own_certainty() -> None:
    first, second = find("About 9 in 100.[^a][^b] (certainty: low)\nThen 7.[^c]")
    assert (first.text, first.sources, first.certainty) == ("About 9 in 100.", ("a", "b"), "low")
    assert (second.text, second.sources, second.certainty) == ("Then 7.", ("c",), "")


def test_a_label_before_the_source_belongs_to_the_sentence_before() -> None:
    first, second = find("About 9. (certainty: very\nlow)[^a] Then 7.[^c]")
    assert (first.certainty, first.sources, second.text) == ("very low", ("a",), "Then 7.")


def test_a_label_on_a_line_of_its_own_belongs_to_the_sentence_before() -> None:
    first, second = find("About 9.[^a]\n(certainty: low)\nThen 7.")
    assert (first.certainty, second.text, second.line) == ("low", "Then 7.", 3)


def test_a_source_inside_a_sentence_does_not_end_it() -> None:
    assert one("In a trial[^a] Botox helped 9 in 100.[^b]").sources == ("a", "b")


def test_a_sentence_without_a_source_has_those_of_its_paragraph() -> None:
    first, second = find("About 9.\nThen 7.[^c]")
    assert (first.sources, first.near, second.near) == (("c",), True, False)


def test_a_row_of_a_table_stands_under_its_columns() -> None:
    found = one("| What | Botox |\n| --- | --- |\n| Neck pain[^a] | 9 in 100 (certainty: low) |\n| No | None |")
    assert (found.kind, found.text, found.columns) == ("table", "Neck pain | 9 in 100", "What | Botox")
    assert (found.line, found.sources, found.certainty) == (3, ("a",), "low")


def test_a_share_stands_beside_the_other_group_and_the_time() -> None:
    found = find("Over 24 weeks, 9 in 100 had it.[^a]\nWith placebo, it was 3 in 100.[^a]")
    assert [(each.group, each.span) for each in found] == [
        ("With placebo, it was 3 in 100.", "24 weeks"),
        ("Over 24 weeks, 9 in 100 had it.", "24 weeks"),
    ]


def test_a_share_beside_the_other_group_in_its_own_sentence_names_it() -> None:
    assert one("Over 24 weeks, 9 in 100 had it, and 3 in 100 with placebo.[^a]").group == "placebo"


def test_a_share_without_another_group_or_a_time_says_so() -> None:
    found = one("In a study with no comparison group and no time span, 9 in 100 had it.[^a]")
    assert (found.group, found.span) == ("no comparison group", "no time span")


def test_a_number_that_needs_no_source_says_why() -> None:
    assert one("Call 911.").uncounted == "phone numbers"
    assert one("Call 911 within 2 days.").uncounted == ""


def test_a_figure_says_its_sentences_and_its_table_with_both_groups_and_the_time() -> None:
    found = find(FIGURE)
    first = found[0]
    assert first.text.startswith("With Botox, about 9 in 100 adults had neck pain. With placebo, it was about 3 in 100")
    assert (first.kind, first.group, first.span, first.certainty) == (
        "figure",
        "Botox, placebo",
        "over 24 weeks",
        "moderate",
    )
    assert {each.sources for each in found} == {("label", "trial")}
    rows = [each.text for each in found if each.kind == "figure table"]
    assert rows == ["Botox | 9 in 100 | 91 in 100", "Placebo | 3 in 100 | 97 in 100"]
    assert [each.text for each in found][-1] == "The maker paid for 2 trials"


def test_front_matter_that_readers_see_is_read_with_its_lines(condition_text: str) -> None:
    text = condition_text.replace("starts: In weeks", "starts: In 2 weeks")
    found = list(facts.find(outline.document("docs/conditions/overactive-bladder.md", text), READING))
    told = [(each.line, each.kind, each.text, each.sources) for each in found if each.kind == "fact"]
    assert told == [(10, "fact", "2013", ("label",)), (12, "fact", "In 2 weeks", ("label",))]


def test_the_description_is_read_and_the_days_of_checks_are_not() -> None:
    assert [(each.line, each.kind) for each in find("# Page", FRONT.format(12))] == [(3, "description")]
