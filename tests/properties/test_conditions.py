"""Conditions: the facts of each stand in its tab, in its row and on its page, as text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflet import conditions
from leaflet.conditions import Condition
from leaflet.schema import Facts
from showing import html_of, shows, text_of
from writing import FACTS, words

KEYS = ("name", "status_note", "ages", "starts", "lasts", "repeat", "watch_for")
GLANCE = "- **What it is:** a condition.[^label]\n"


def condition(**facts: Any) -> Condition:
    """Return a condition with some facts changed."""
    return Condition("page", "conditions/page.md", Facts.model_validate({**FACTS, **facts}), GLANCE)


@pytest.mark.parametrize("make", [conditions.table, conditions.tabs, lambda found: conditions.badge(found[0])])
@given(data=st.data(), text=words)
def test_facts_are_shown_as_they_are(make: Any, data: st.DataObject, text: str) -> None:
    key = data.draw(st.sampled_from(KEYS))
    shows(text, lambda given: html_of(make([condition(**{key: given})])))


@given(st.lists(words, min_size=1, max_size=5))
def test_each_condition_has_a_row_in_order(names: list[str]) -> None:
    rows = html_of(conditions.table([condition(name=name) for name in names])).split("<tr>")[2:]
    assert [text_of(f"<table><tr>{row}").partition(" FDA-approved")[0] for row in rows] == [
        " ".join(name.split()) for name in names
    ]
