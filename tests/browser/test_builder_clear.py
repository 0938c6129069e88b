"""Clear everything on a question sheet, and follow what other tabs do."""

from __future__ import annotations

from playwright.sync_api import expect

from list_page import GENERAL, Open, box, fill_in, mark, note, status, stored, words


def test_clearing_asks_first_and_the_safe_answer_has_the_focus(open_page: Open) -> None:
    page = open_page(GENERAL)
    note(page, "cost").fill("Mine")
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_role("dialog", name="Clear everything?")).to_be_visible()
    expect(page.get_by_role("button", name="Keep my list")).to_be_focused()
    assert note(page, "cost").input_value() == "Mine"


def test_escape_keeps_the_list_and_hands_the_focus_back(open_page: Open) -> None:
    page = open_page(GENERAL)
    note(page, "cost").fill("Mine")
    button = page.get_by_role("button", name="Clear everything")
    button.click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()
    assert note(page, "cost").input_value() == "Mine"


def test_clearing_leaves_no_word_on_the_page_or_in_the_browser(open_page: Open) -> None:
    page = open_page(GENERAL)
    fill_in(page)
    page.locator("[name=name]").fill("Ada")
    page.get_by_role("button", name="Clear everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    assert page.evaluate("localStorage.length") == 0
    values = """() => [...document.forms[0].elements].filter(field =>
      field.checked || (field.type !== 'checkbox' && field.value)).length"""
    assert page.evaluate(values) == 0
    page.reload()
    assert page.evaluate(values) == 0


def test_clearing_is_announced(open_page: Open) -> None:
    page = open_page(GENERAL)
    box(page, "cost").check()
    page.get_by_role("button", name="Clear everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    expect(status(page)).to_have_text("Everything is cleared.")


def test_the_reminder_for_shared_computers_stands_at_the_start_and_at_the_end(open_page: Open) -> None:
    page = open_page(GENERAL)
    assert page.get_by_text("Shared computer?", exact=True).is_visible()
    assert page.get_by_role("heading", name="On a shared computer?").is_visible()


def test_a_second_tab_follows(open_page: Open) -> None:
    first = open_page(GENERAL)
    second = first.context.new_page()
    second.goto(first.url)
    mark(first, "cost").click()
    note(first, "results").fill("From the first")
    expect(note(second, "results")).to_have_value("From the first")
    expect(second.locator("[name=top-1]")).to_have_value(words(first, "cost"))
    expect(mark(second, "cost")).to_have_attribute("aria-pressed", "true")


def test_a_change_in_another_tab_does_not_touch_what_is_being_typed(open_page: Open) -> None:
    first = open_page(GENERAL)
    second = first.context.new_page()
    second.goto(first.url)
    note(second, "cost").press_sequentially("I am typ")
    note(first, "results").fill("From the first")
    expect(note(second, "results")).to_have_value("From the first")
    second.keyboard.type("ing")
    assert note(second, "cost").input_value() == "I am typing"
    expect(note(first, "cost")).to_have_value("I am typing")
    assert stored(first)["answer-results"] == "From the first"


def test_an_own_question_added_in_one_tab_comes_and_goes_in_the_other(open_page: Open) -> None:
    first = open_page(GENERAL)
    second = first.context.new_page()
    second.goto(first.url)
    first.get_by_role("button", name="Add a question of your own").click()
    first.keyboard.type("Can I swim?")
    line = second.get_by_role("textbox", name="My own question 6")
    expect(line).to_have_value("Can I swim?")
    first.get_by_role("button", name="Remove my own question 6").click()
    expect(line).to_have_count(0)


def test_clearing_in_one_tab_clears_the_other(open_page: Open) -> None:
    first = open_page(GENERAL)
    second = first.context.new_page()
    second.goto(first.url)
    note(second, "cost").fill("Mine")
    expect(note(first, "cost")).to_have_value("Mine")
    first.get_by_role("button", name="Clear everything").click()
    first.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    expect(note(second, "cost")).to_have_value("")
