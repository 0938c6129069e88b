"""What a reader ticks and writes on a question sheet is kept in this browser, or said not to be."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from list_page import (
    BLOCKED,
    FULL,
    GENERAL,
    PREFIX,
    Open,
    again,
    box,
    fill_in,
    mark,
    note,
    print_my_list,
    status,
    stored,
    top,
    words,
)


def test_the_list_survives_a_reload(open_page: Open) -> None:
    page = open_page(GENERAL)
    fill_in(page)
    page.reload()
    assert note(page, "how-often").input_value() == "Every twelve weeks"
    assert box(page, "approved").is_checked()
    assert top(page) == [words(page, "cost"), words(page, "results"), ""]


def test_each_field_is_an_entry_of_its_own_under_a_key_with_a_version(open_page: Open) -> None:
    page = open_page(GENERAL)
    fill_in(page)
    assert all(key.startswith(PREFIX) for key in page.evaluate("Object.keys(localStorage)"))
    assert stored(page)["answer-how-often"] == "Every twelve weeks"


def test_nothing_is_stored_before_the_reader_does_something(open_page: Open) -> None:
    page = open_page(GENERAL)
    assert page.evaluate("localStorage.length") == 0


def test_a_reworded_question_keeps_its_note_and_its_tick(open_page: Open) -> None:
    page = open_page(GENERAL)
    note(page, "cost").fill("Ask about the deductible")
    reword(page, "cost", "What is the price?")
    page.reload()
    assert words(page, "cost") == "What is the price?"
    assert note(page, "cost").input_value() == "Ask about the deductible"
    assert box(page, "cost").is_checked()


def test_a_reworded_question_stands_in_the_top_3_in_its_new_words(open_page: Open) -> None:
    page = open_page(GENERAL)
    mark(page, "cost").click()
    reword(page, "cost", "What is the price?")
    page.reload()
    assert top(page) == ["What is the price?", "", ""]


def reword(page: Page, question: str, new: str) -> None:
    """From now on, serve the page as if a writer had changed the words of a question."""
    old = words(page, question)

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace(old, new))

    page.route(f"**/{GENERAL}", answer)


def test_a_list_of_another_version_counts_as_no_list(open_page: Open) -> None:
    page = open_page(GENERAL)
    page.evaluate("() => localStorage.setItem('botox-guide.list.99/ask-cost', 'on')")
    page.reload()
    assert not box(page, "cost").is_checked()
    box(page, "cost").check()
    expect(page.locator(".builder__count")).to_have_text("1 on my list")


def test_one_sentence_says_that_the_list_is_kept_in_this_browser_only(open_page: Open) -> None:
    page = open_page(GENERAL)
    assert page.get_by_text("Your list is kept in this browser only, on this device, until you clear it.").is_visible()
    assert not page.get_by_text("This browser cannot save your list.").is_visible()


@pytest.mark.parametrize("trouble", [BLOCKED, FULL])
def test_without_room_to_save_the_list_works_for_this_visit(open_page: Open, trouble: str) -> None:
    page = open_page(GENERAL)
    again(page, trouble)
    fill_in(page)
    text = print_my_list(page)
    for wanted in (words(page, "cost"), "Every twelve weeks", "Can I swim?"):
        assert wanted in text


@pytest.mark.parametrize("trouble", [BLOCKED, FULL])
def test_without_room_to_save_the_page_says_so(open_page: Open, trouble: str) -> None:
    page = open_page(GENERAL)
    again(page, trouble)
    box(page, "cost").check()
    expect(page.locator("header").get_by_text("This browser cannot save your list.")).to_be_visible()
    expect(page.get_by_role("region", name="My list", exact=True).get_by_text("Not saved")).to_be_visible()
    assert not page.get_by_text("Your list is kept in this browser only").is_visible()


def test_blocked_storage_is_said_before_anything_is_typed(open_page: Open) -> None:
    page = open_page(GENERAL)
    again(page, BLOCKED)
    assert page.locator("header").get_by_text("This browser cannot save your list.").is_visible()


def test_storage_that_fills_up_later_is_announced_and_loses_nothing(open_page: Open) -> None:
    page = open_page(GENERAL)
    note(page, "cost").fill("First")
    page.evaluate(f"() => {{ {FULL} }}")
    box(page, "results").check()
    expect(status(page)).to_have_text(re.compile("cannot save"))
    note(page, "results").fill("Second")
    assert note(page, "cost").input_value() == "First"
    assert note(page, "results").input_value() == "Second"


def test_without_room_to_save_clearing_still_clears(open_page: Open) -> None:
    page = open_page(GENERAL)
    again(page, BLOCKED)
    note(page, "cost").fill("Mine")
    page.get_by_role("button", name="Clear everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    assert note(page, "cost").input_value() == ""
