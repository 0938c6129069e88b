"""Choose questions, print what was chosen, and write questions of your own, on a question sheet."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import expect

from list_page import BLADDER, GENERAL, Open, box, fill_in, note, paper, print_my_list, status, words


def test_my_list_on_paper_holds_only_the_questions_that_are_ticked(open_page: Open) -> None:
    page = open_page(GENERAL)
    box(page, "approved").check()
    text = print_my_list(page)
    questions = [label.inner_text() for label in page.locator(".sheet-question label").all()]
    assert [question for question in questions if question in text] == [words(page, "approved")]


def test_my_list_on_paper_has_no_heading_of_a_group_without_a_ticked_question(open_page: Open) -> None:
    page = open_page(GENERAL)
    box(page, "approved").check()
    text = print_my_list(page)
    assert "About the treatment" in text
    assert "About the plan and the cost" not in text


def test_my_list_on_paper_has_the_top_3_notes_own_questions_and_the_emergency_card(open_page: Open) -> None:
    page = open_page(GENERAL)
    fill_in(page)
    text = print_my_list(page)
    for wanted in (words(page, "cost"), "Every twelve weeks", "Can I swim?", "Call 911 if:"):
        assert wanted in text


def test_the_plain_print_button_prints_every_question_after_my_list(open_page: Open) -> None:
    page = open_page(GENERAL)
    box(page, "approved").check()
    print_my_list(page)
    page.get_by_role("button", name="Print “Questions to ask your doctor”").click()
    assert words(page, "cost") in paper(page)


def test_the_browsers_own_print_command_prints_every_question_after_my_list(open_page: Open) -> None:
    page = open_page(GENERAL)
    box(page, "approved").check()
    print_my_list(page)
    assert words(page, "cost") in paper(page)


def test_an_empty_list_is_not_printed_and_says_why(open_page: Open) -> None:
    page = open_page(GENERAL)
    page.evaluate("() => { window.print = () => { window.printed = true } }")
    page.get_by_role("button", name="Print my list").first.click()
    expect(status(page)).to_have_text(re.compile("^Your list is empty"))
    assert page.evaluate("window.printed") is None


def test_paper_shows_nothing_of_the_builder(open_page: Open) -> None:
    page = open_page(GENERAL)
    fill_in(page)
    text = paper(page)
    for word in ("Top 3", "Remove", "Add a question", "this browser", "on my list", "Clear everything"):
        assert word not in text


def test_a_long_note_is_printed_to_its_end(open_page: Open) -> None:
    page = open_page(GENERAL)
    note(page, "cost").fill("word " * 80 + "end of note")
    page.emulate_media(media="print")
    height = "node => [node.scrollHeight, node.clientHeight]"
    needed, given = note(page, "cost").evaluate(height)
    assert needed <= given


def test_the_first_words_of_a_note_put_its_question_on_the_list(open_page: Open) -> None:
    page = open_page(GENERAL)
    note(page, "cost").press_sequentially("Ask")
    assert box(page, "cost").is_checked()


def test_a_question_taken_off_the_list_stays_off_while_its_note_changes(open_page: Open) -> None:
    page = open_page(GENERAL)
    note(page, "cost").fill("Ask")
    box(page, "cost").uncheck()
    note(page, "cost").press_sequentially(" me")
    assert not box(page, "cost").is_checked()


def test_the_number_of_questions_on_the_list_is_shown(open_page: Open) -> None:
    page = open_page(GENERAL)
    box(page, "approved").check()
    box(page, "cost").check()
    expect(page.locator(".builder__count")).to_have_text("2 on my list")


def test_every_question_sheet_leads_to_the_others(open_page: Open) -> None:
    page = open_page(GENERAL)
    page.get_by_text("Questions for another condition").click()
    page.get_by_role("link", name="Questions for overactive bladder").click()
    assert urlsplit(page.url).path == f"/{BLADDER}"


def test_notes_on_general_questions_stand_on_every_sheet(open_page: Open) -> None:
    page = open_page(GENERAL)
    note(page, "cost").fill("Ask about the deductible")
    page.goto(page.url.replace(GENERAL, BLADDER))
    assert note(page, "cost").input_value() == "Ask about the deductible"


def test_questions_ticked_on_another_sheet_are_counted(open_page: Open) -> None:
    page = open_page(BLADDER)
    box(page, "urine-left").check()
    page.goto(page.url.replace(BLADDER, GENERAL))
    expect(page.locator(".builder__count")).to_have_text("Nothing on my list yet · 1 more on another sheet")


def test_an_own_question_gets_a_line_of_its_own_with_the_focus(open_page: Open) -> None:
    page = open_page(GENERAL)
    page.get_by_role("button", name="Add a question of your own").click()
    expect(page.get_by_role("textbox", name="My own question 6")).to_be_focused()


def test_an_added_question_survives_a_reload(open_page: Open) -> None:
    page = open_page(GENERAL)
    page.get_by_role("button", name="Add a question of your own").click()
    page.keyboard.type("Can I swim?")
    page.reload()
    assert page.get_by_role("textbox", name="My own question 6").input_value() == "Can I swim?"


def test_an_added_question_is_removed_with_its_line(open_page: Open) -> None:
    page = open_page(GENERAL)
    page.get_by_role("button", name="Add a question of your own").click()
    page.keyboard.type("Can I swim?")
    page.get_by_role("button", name="Remove my own question 6").click()
    assert page.get_by_role("textbox", name="My own question 6").count() == 0
    page.reload()
    assert page.get_by_role("textbox", name="My own question 6").count() == 0


def test_a_line_of_the_paper_is_emptied_and_stays(open_page: Open) -> None:
    page = open_page(GENERAL)
    line = page.get_by_role("textbox", name="My own question 1")
    line.fill("Can I swim?")
    page.get_by_role("button", name="Remove my own question 1").click()
    assert line.input_value() == ""


def test_own_questions_of_a_longer_sheet_all_stand_on_a_shorter_one(open_page: Open) -> None:
    page = open_page(GENERAL)
    page.get_by_role("textbox", name="My own question 4").fill("Can I swim?")
    page.goto(page.url.replace(GENERAL, BLADDER))
    assert page.get_by_role("textbox", name="My own question 4").input_value() == "Can I swim?"
