"""Conditions: records from pages, the comparison table and the tabs as Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leaflet import conditions, outline
from leaflet.conditions import Condition
from leaflet.errors import ContentErrors


def named(condition: Condition, **facts: object) -> Condition:
    """Return a condition with other facts."""
    return replace(condition, facts=condition.facts.model_copy(update=facts))


def row(condition: Condition) -> list[str]:
    """Return the cells of a condition's row in the table."""
    last = conditions.table([condition]).strip().splitlines()[-1]
    return [cell.strip() for cell in last.replace(r"\|", "¦").strip("|").split("|")]


def test_the_id_of_a_condition_is_the_name_of_its_file(condition: Condition) -> None:
    assert condition.id == "overactive-bladder"


def test_a_condition_knows_its_page(condition: Condition) -> None:
    assert condition.page == "conditions/overactive-bladder.md"


def test_the_glance_section_is_taken_as_the_writer_wrote_it(condition: Condition) -> None:
    assert condition.glance.splitlines()[0] == "- **What it is:** A bladder that squeezes too soon."


def test_the_glance_section_ends_before_the_next_heading(condition: Condition) -> None:
    assert condition.glance.splitlines()[-1] == "- **How soon and how long:** Within weeks, for months."


def test_a_citation_in_the_glance_section_is_kept(condition_text: str) -> None:
    text = condition_text.replace("It may calm the bladder.", "It may calm it.[^label]")
    (found,) = conditions.collect([outline.document("docs/conditions/overactive-bladder.md", text)])
    assert "[^label]" in found.glance


def test_the_table_has_a_row_for_every_condition(condition: Condition) -> None:
    both = [condition, replace(condition, id="b", page="conditions/b.md")]
    assert len(conditions.table(both).strip().splitlines()) == 2 + 2


def test_a_row_names_and_links_the_condition(condition: Condition) -> None:
    assert row(condition)[0] == "[Overactive bladder](/conditions/overactive-bladder.md)"


def test_a_row_cites_the_sources_of_its_facts(condition: Condition) -> None:
    assert row(condition)[1] == "FDA-approved, 2013[^label]"


def test_an_off_label_use_says_so_and_has_no_year(condition: Condition) -> None:
    assert row(named(condition, status="off-label", approved=None))[1] == "Off-label: not FDA-approved[^label]"


def test_a_bar_in_a_fact_stays_in_its_cell(condition: Condition) -> None:
    assert row(named(condition, ages="18 | over"))[2] == "18 ¦ over"


def test_a_line_break_in_a_fact_stays_in_its_cell(condition: Condition) -> None:
    assert row(named(condition, ages="18\nor over"))[2] == "18 or over"


def test_html_in_a_fact_is_escaped(condition: Condition) -> None:
    assert row(named(condition, ages="<b>18</b>"))[2] == "&lt;b&gt;18&lt;/b&gt;"


def test_every_condition_has_a_tab_with_its_name(condition: Condition) -> None:
    tabs = conditions.tabs([condition, named(condition, name="Eyelid spasm")])
    titles = [line for line in tabs.splitlines() if line.startswith("////// tab")]
    assert titles == ["////// tab | Overactive bladder", "////// tab | Eyelid spasm"]


def test_a_tab_has_the_glance_section_of_its_condition(condition: Condition) -> None:
    assert condition.glance in conditions.tabs([condition])


def test_a_tab_links_to_the_condition_and_to_its_sheet(condition: Condition) -> None:
    tabs = conditions.tabs([condition])
    assert "(/conditions/overactive-bladder.md)" in tabs
    assert "(/print/overactive-bladder.md)" in tabs


def test_the_facts_stand_at_the_head_of_the_glance_section(condition: Condition, condition_text: str) -> None:
    body = conditions.with_badge(outline.document("docs/x.md", condition_text).body, condition)
    places = [body.index(words) for words in ("## At a glance", "**Ages:** Adults", "- **What it is:**")]
    assert places == sorted(places)


def test_the_errors_of_all_condition_pages_are_reported_together(condition_text: str) -> None:
    text = condition_text.replace("## Risks to know", "## Risks")
    with pytest.raises(ContentErrors) as caught:
        conditions.collect(outline.document(f"docs/conditions/{name}.md", text) for name in "ab")
    assert {error.file for error in caught.value.errors} == {"docs/conditions/a.md", "docs/conditions/b.md"}
