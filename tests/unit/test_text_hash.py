"""The hash of a page's text: what changes it, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet import conditions, outline, sources, text_hash
from leaflet.conditions import Condition
from leaflet.text_hash import Shared

BASE = Path(__file__).parents[1] / "golden/errors/base"
SOURCES = (BASE / "sources.yml").read_text(encoding="utf-8")
EMERGENCY = '!!! emergency "Call 911 if:"\n\n    - you cannot breathe\n'
BRING = "- Your list of medicines\n"
PAGE = """---
title: Side effects
description: A page that is only here to be checked by a test of the guide.
reviewed: 2026-11-24
review_by: 2027-05-24
aliases: [harm]
---

# Side effects

About 9 in 100 people had *neck* pain over 24 weeks.
See [more](more.md).[^label]

- A drooping eyelid
- A headache

| Harm | Botox |
| --- | --- |
| Neck pain | 9 in 100[^label] |

```icon-array
title: Neck pain
count: 9
```

<!-- a note to writers -->

## Questions { .checklist #ask }

- Is it safe?
"""


def hashed(text: str, found: tuple[Condition, ...] = (), *, card: str = EMERGENCY, records: str = SOURCES) -> str:
    """Return the hash of a page."""
    known = sources.read(records, "docs/_data/sources.yml")
    shared = Shared(outline.document("card", card), outline.document("bring", BRING), found, known)
    return text_hash.of(outline.document("docs/page.md", text), shared)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("weeks.\nSee", "weeks. See"),
        ("\n- A headache", "\n\n- A headache"),
        ("| Harm | Botox |", "|  Harm  |  Botox  |"),
        ("a note to writers", "another note"),
        ("<!-- a note to writers -->\n\n", ""),
        ("2026-11-24", "2026-11-25"),
        ("2027-05-24", "2027-05-25"),
        ("aliases: [harm]\n", ""),
    ],
)
def test_what_no_reader_sees_leaves_the_hash_as_it_is(old: str, new: str) -> None:
    assert PAGE.count(old) >= 1
    assert hashed(PAGE.replace(old, new)) == hashed(PAGE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("About 9 in", "About 8 in"),
        ("had *neck* pain", "had neck pain"),
        ("more.md", "other.md"),
        ("more.md).[^label]", "more.md).[^trial]"),
        ("- A headache", "- No headache"),
        ("| Neck pain | 9", "| Neck pain | 7"),
        ("count: 9", "count: 8"),
        ("Is it safe?", "Is it very safe?"),
        ("## Questions", "## Asking"),
        ("title: Side effects", "title: No side effects"),
        ("only here", "here"),
    ],
)
def test_what_a_reader_reads_changes_the_hash(old: str, new: str) -> None:
    assert PAGE.count(old) == 1
    assert hashed(PAGE.replace(old, new)) != hashed(PAGE)


def test_line_ends_and_a_byte_order_mark_leave_the_hash_as_it_is() -> None:
    assert hashed("\ufeff" + PAGE.replace("\n", "\r\n")) == hashed(PAGE)


def test_another_emergency_card_changes_the_hash_of_a_page_that_shows_it() -> None:
    assert hashed(PAGE, card=EMERGENCY.replace("breathe", "speak")) != hashed(PAGE)


def test_another_emergency_card_leaves_the_hash_of_a_page_without_it() -> None:
    page = PAGE.replace("aliases: [harm]", "emergency_card: none").replace(" { .checklist #ask }", "")
    assert hashed(page, card=EMERGENCY.replace("breathe", "speak")) == hashed(page)


def test_another_title_of_a_cited_source_changes_the_hash() -> None:
    assert hashed(PAGE, records=SOURCES.replace("A label", "Another label")) != hashed(PAGE)


@pytest.mark.parametrize(
    ("old", "new"), [("A trial", "B"), ("example.org/label", "example.org/"), ("-11-24", "-11-25")]
)
def test_another_source_an_address_or_a_day_of_checking_leaves_the_hash(old: str, new: str) -> None:
    assert old in SOURCES
    assert hashed(PAGE, records=SOURCES.replace(old, new)) == hashed(PAGE)


def test_the_overview_changes_with_a_fact_of_a_condition(condition: Condition, condition_text: str) -> None:
    overview = PAGE.replace("a note to writers", "conditions:table")
    text = condition_text.replace("ages: Adults", "ages: Children")
    [other] = conditions.collect([outline.document("docs/conditions/overactive-bladder.md", text)])
    assert hashed(overview, (condition,)) != hashed(overview, (other,))


def test_a_condition_page_changes_with_its_facts(condition_text: str) -> None:
    assert hashed(condition_text) != hashed(condition_text.replace("ages: Adults", "ages: Children"))


def test_a_hash_is_text_to_yaml() -> None:
    assert hashed(PAGE).startswith("text-")
