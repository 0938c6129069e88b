"""Ids of questions: pinned ones last, others follow the text."""

from __future__ import annotations

import pytest

from leaflet import checklists, outline


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("What are my chances?", "what-are-my-chances"),
        ("What are my chances?\n  { #chances }", "chances"),
        ("How likely is it?\n  {: #chances }", "chances"),
    ],
)
def test_a_question_has_its_pinned_id_or_one_made_of_its_text(item: str, expected: str) -> None:
    document = outline.document("docs/a.md", f"## Ask {{ .checklist #ask }}\n\n- {item}\n")
    assert checklists.collect([document])[0].groups[0].items[0].id == expected
