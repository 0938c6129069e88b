"""Sheets: which questions stand on which, and the page that carries them as data."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from leaflet import checklists, conditions, outline, sheets
from leaflet.checklists import Group
from leaflet.conditions import Condition
from leaflet.questions import Item
from leaflet.schema import PageMeta
from leaflet.sheets import Card, Sheet

GENERAL = "## Questions to ask { .checklist #questions }\n\n### About the cost\n\n- What will it cost?\n"
META = PageMeta(title="A page", description="d" * 40, reviewed=date(2026, 11, 24), review_by=date(2027, 5, 24))
CARD = Card("Call 911 if:", ("you cannot breathe",), ("Do not wait.",))


def made(**pages: str) -> dict[str, Sheet]:
    """Return the sheets of some pages by id; a page with facts is a condition page."""
    documents = [outline.document(f"docs/conditions/{name.replace('_', '-')}.md", text) for name, text in pages.items()]
    with_facts = [document for document in documents if "condition:" in document.front]
    by_page = {f"docs/{condition.page}": condition for condition in conditions.collect(with_facts)}
    return {sheet.id: sheet for sheet in sheets.make(checklists.collect(documents), by_page)}


def sheet_with(text: str, html: str = "") -> Sheet:
    """Return a sheet that asks one question and has the same words for a title."""
    return Sheet("ask", text, "a.md", (Group(text, (Item(text, html or text, 3, "ask-1"),)),))


def data(sheet: Sheet) -> dict[str, Any]:
    """Return the front matter of a sheet's page, read as MkDocs reads it."""
    document = outline.document("print/ask.md", sheets.markdown(sheet, META, CARD, ["Your medicines"]))
    read: dict[str, Any] = yaml.safe_load(document.front)
    return read


def test_a_list_that_is_no_conditions_makes_a_sheet_of_its_own_questions() -> None:
    assert [group.title for group in made(talk=GENERAL)["questions"].groups] == ["About the cost"]


def test_a_conditions_sheet_has_its_own_questions_and_then_the_general_ones(condition_text: str) -> None:
    groups = made(talk=GENERAL, overactive_bladder=condition_text)["overactive-bladder"].groups
    assert [item.text for group in groups for item in group.items] == ["Could I use a catheter?", "What will it cost?"]


def test_a_conditions_own_questions_are_titled_with_its_name(condition_text: str) -> None:
    groups = made(talk=GENERAL, overactive_bladder=condition_text)["overactive-bladder"].groups
    assert [group.title for group in groups] == ["About overactive bladder", "About the cost"]


def test_a_conditions_sheet_is_titled_with_its_name(condition_text: str) -> None:
    assert made(overactive_bladder=condition_text)["overactive-bladder"].title == "Questions for overactive bladder"


def test_a_name_that_starts_with_an_abbreviation_keeps_its_capitals(condition_text: str) -> None:
    text = condition_text.replace("Overactive bladder", "TMJ disorder").replace("overactive-bladder", "tmj-disorder")
    assert made(tmj_disorder=text)["tmj-disorder"].title == "Questions for TMJ disorder"


def test_a_conditions_sheet_stands_without_a_general_list(condition_text: str) -> None:
    assert len(made(overactive_bladder=condition_text)["overactive-bladder"].groups) == 1


def test_the_general_sheet_has_no_questions_of_a_condition(condition_text: str) -> None:
    groups = made(talk=GENERAL, overactive_bladder=condition_text)["questions"].groups
    assert [item.text for group in groups for item in group.items] == ["What will it cost?"]


def test_a_sheet_knows_the_page_that_holds_its_list(condition_text: str) -> None:
    sheet = made(talk=GENERAL, overactive_bladder=condition_text)["overactive-bladder"]
    assert sheet.page == "conditions/overactive-bladder.md"


def test_a_sheet_stands_below_print() -> None:
    assert sheet_with("Ask").path == "print/ask.md"


@pytest.mark.parametrize(
    "text",
    [
        'Is it "off-label": yes & no?',
        "---",
        "It's 100% # not a comment",
        "- [x] {a: b} *c* !d",
        "¿Cuánto? Вопрос? 費用は？ 💉",
        "a very long question " * 20 + "?",
        "yes",
        "2026-11-24",
        "<script>alert(1)</script>",
        "a\\b | c",
    ],
)
def test_every_text_of_a_sheet_comes_back_out_of_its_front_matter(text: str) -> None:
    read = data(sheet_with(text))
    (group,) = read["sheet"]["groups"]
    assert (read["title"], group["title"], group["items"][0]["text"]) == (text, text, text)


def test_the_html_of_a_question_comes_back_out_of_the_front_matter() -> None:
    (group,) = data(sheet_with("a", "<em>a</em> &amp; &quot;b&quot;"))["sheet"]["groups"]
    assert group["items"][0]["html"] == "<em>a</em> &amp; &quot;b&quot;"


def test_a_sheet_carries_the_emergency_card() -> None:
    expected = {"title": "Call 911 if:", "signs": ["you cannot breathe"], "notes": ["Do not wait."]}
    assert data(sheet_with("Ask"))["sheet"]["emergency"] == expected


def test_a_sheet_carries_what_to_bring() -> None:
    assert data(sheet_with("Ask"))["sheet"]["bring"] == ["Your medicines"]


def test_a_sheet_carries_the_dates_of_its_page() -> None:
    read = data(sheet_with("Ask"))
    assert (read["reviewed"], read["review_by"]) == (date(2026, 11, 24), date(2027, 5, 24))


def test_a_sheet_is_left_out_of_the_search() -> None:
    assert data(sheet_with("Ask"))["search"] == {"exclude": True}


def test_the_signs_of_the_emergency_card_are_plain_words() -> None:
    text = '!!! emergency "Call 911 if:"\n\n    - you *cannot* breathe[^label]\n\n    Do **not** wait.[^label]\n'
    assert sheets.card(outline.document("docs/_includes/emergency.md", text)) == CARD


def test_what_to_bring_is_plain_words() -> None:
    text = "Text.\n\n- Your [medicines](x.md)\n- Your *diary*\n"
    assert sheets.bring(outline.document("docs/_includes/bring.md", text)) == ["Your medicines", "Your diary"]


def test_a_print_link_stands_between_heading_and_list() -> None:
    body = "## Ask { .checklist #ask }\n\n- Is it approved?\n"
    linked = sheets.with_print_links(body, {"ask": sheet_with("My questions")}, pdf=False)
    expected = ["## Ask { .checklist #ask }", "[Print this list: My questions](/print/ask.md)", "- Is it approved?"]
    assert [line.removesuffix("{ .print-link }").strip() for line in linked.splitlines() if line] == expected


def test_a_print_link_stands_below_the_underline_of_a_heading() -> None:
    linked = sheets.with_print_links(
        "Ask { .checklist #ask }\n---\n\n- Is it?\n", {"ask": sheet_with("Ask")}, pdf=False
    )
    assert linked.split("\n\n")[:2] == [
        "Ask { .checklist #ask }\n---",
        "[Print this list: Ask](/print/ask.md){ .print-link }",
    ]


def test_each_of_two_lists_gets_its_own_print_link() -> None:
    body = "## A { .checklist #a }\n\n- a?\n\n## B { .checklist #b }\n\n- b?\n"
    known = {name: Sheet(name, name.upper(), "p.md", ()) for name in "ab"}
    linked = sheets.with_print_links(body, known, pdf=False)
    assert [linked.index(words) for words in ("#a }", "/print/a.md", "#b }", "/print/b.md")] == sorted(
        linked.index(words) for words in ("#a }", "/print/a.md", "#b }", "/print/b.md")
    )


def test_a_checklist_in_a_code_fence_gets_no_print_link() -> None:
    body = "```\n## Ask { .checklist #ask }\n\n- Is it approved?\n```\n"
    assert sheets.with_print_links(body, {"ask": sheet_with("Ask")}, pdf=False) == body


def test_a_condition_knows_its_status_in_words(condition: Condition) -> None:
    assert condition.status == "FDA-approved"


def test_print_links_lead_to_the_pdfs_too_where_they_are_made() -> None:
    linked = sheets.with_print_links("## Ask { .checklist #ask }\n\n- Is it?\n", {"ask": sheet_with("Ask")}, pdf=True)
    assert "[Ask (PDF)](/print/ask.pdf)" in linked
    assert "(/print/ask-large.pdf)" in linked
