"""Weigh what matters on its page and its sheet: choose, take back, and keep it in this browser only."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from list_page import AID, AID_SHEET, BLOCKED, FULL, GENERAL, Open, again, choice, most, status, stored

WHERE = pytest.mark.parametrize("address", [AID, AID_SHEET])


def clear_everything(page: Page) -> None:
    """Press "Clear everything", and again where it asks."""
    page.get_by_role("button", name="Clear everything").click()
    page.get_by_role("dialog", name="Clear everything?").get_by_role("button", name="Clear everything").click()


@WHERE
def test_nothing_is_chosen_or_stored_at_first(open_page: Open, address: str) -> None:
    page = open_page(address)
    assert page.locator(".weigh-item :checked").count() == 0
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('botox-guide'))") == []


@WHERE
def test_each_item_is_a_named_group_of_three_named_choices(open_page: Open, address: str) -> None:
    page = open_page(address)
    group = page.get_by_role("group", name="Needles and sore spots", exact=True)
    names = [radio.evaluate("node => node.labels[0].innerText.trim()") for radio in group.get_by_role("radio").all()]
    assert names == ["A lot", "A little", "Not to me"]


@WHERE
def test_a_choice_survives_a_reload(open_page: Open, address: str) -> None:
    page = open_page(address)
    choice(page, "needles", "a-little").check()
    page.reload()
    assert choice(page, "needles", "a-little").is_checked()
    assert page.locator(".weigh-item :checked").count() == 1


def test_each_choice_is_an_entry_of_its_own(open_page: Open) -> None:
    page = open_page(AID)
    choice(page, "needles", "not-to-me").check()
    choice(page, "costs", "a-lot").check()
    assert stored(page) == {"weigh-needles": "not-to-me", "weigh-costs": "a-lot"}


def test_choices_of_the_page_stand_on_its_sheet(open_page: Open) -> None:
    page = open_page(AID)
    choice(page, "needles", "a-lot").check()
    page.get_by_role("textbox", name="What else matters a lot to me").fill("My garden")
    page.get_by_role("link", name="Print this list: What matters to me").click()
    expect(choice(page, "needles", "a-lot")).to_be_checked()
    expect(page.get_by_role("textbox", name="What else matters a lot to me")).to_have_value("My garden")


def test_what_is_marked_a_lot_is_listed_in_the_order_of_the_page(open_page: Open) -> None:
    page = open_page(AID)
    assert page.get_by_text("Nothing yet.").is_visible()
    for item, value in (("costs", "a-lot"), ("needles", "a-little"), ("fewer-days", "a-lot"), ("proof", "not-to-me")):
        choice(page, item, value).check()
    assert most(page) == ["Fewer days with a headache or other symptoms", "High costs, or costs I cannot plan for"]
    assert not page.get_by_text("Nothing yet.").is_visible()


def test_no_number_or_sum_is_shown(open_page: Open) -> None:
    page = open_page(AID)
    for item in ("costs", "needles", "fewer-days"):
        choice(page, item, "a-lot").check()
    assert re.search(r"\d|score|points", page.locator("form.weigh").inner_text()) is None


def test_a_choice_is_taken_back_with_a_button_that_hands_the_focus_to_its_item(open_page: Open) -> None:
    page = open_page(AID)
    button = page.get_by_role("button", name="Clear Needles and sore spots")
    assert button.count() == 0
    choice(page, "needles", "a-little").check()
    button.click()
    assert page.locator(".weigh-item :checked").count() == 0
    expect(choice(page, "needles", "a-lot")).to_be_focused()
    expect(status(page)).to_have_text("Cleared: Needles and sore spots")
    assert stored(page) == {}


def test_keys_alone_choose_change_and_take_back(open_page: Open) -> None:
    page = open_page(AID)
    choice(page, "needles", "a-lot").focus()
    page.keyboard.press("Space")
    assert stored(page) == {"weigh-needles": "a-lot"}
    page.keyboard.press("ArrowRight")
    assert stored(page) == {"weigh-needles": "a-little"}
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert stored(page) == {}
    page.keyboard.press("Tab")
    expect(choice(page, "side-effects-nearby", "a-lot")).to_be_focused()


@WHERE
def test_clearing_everything_asks_first_and_clears_choices_and_words(open_page: Open, address: str) -> None:
    page = open_page(address)
    choice(page, "needles", "a-lot").check()
    page.locator("[name=matters]").fill("My garden")
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_role("button", name="Keep my list")).to_be_focused()
    page.keyboard.press("Escape")
    assert choice(page, "needles", "a-lot").is_checked()
    clear_everything(page)
    assert page.locator(".weigh-item :checked").count() == 0
    assert page.locator("[name=matters]").input_value() == ""
    assert stored(page) == {}
    expect(status(page)).to_have_text("Everything is cleared.")


def test_clearing_a_question_sheet_clears_the_choices_too(open_page: Open) -> None:
    page = open_page(AID)
    choice(page, "needles", "a-lot").check()
    page.goto(page.url.replace(AID, GENERAL))
    clear_everything(page)
    page.go_back()
    assert page.locator(".weigh-item :checked").count() == 0


def test_a_second_tab_follows(open_page: Open) -> None:
    first = open_page(AID)
    second = first.context.new_page()
    second.goto(first.url)
    choice(first, "needles", "a-lot").check()
    expect(choice(second, "needles", "a-lot")).to_be_checked()
    choice(second, "costs", "a-little").check()
    expect(choice(first, "costs", "a-little")).to_be_checked()
    first.get_by_role("button", name="Clear Needles").click()
    expect(choice(second, "needles", "a-lot")).not_to_be_checked()
    assert stored(first) == {"weigh-costs": "a-little"}


def test_one_sentence_says_where_the_choices_are_kept(open_page: Open) -> None:
    page = open_page(AID)
    assert page.get_by_text("Your choices are kept in this browser only, on this device").is_visible()
    assert not page.get_by_text("This browser cannot save your choices.").is_visible()


@pytest.mark.parametrize("trouble", [BLOCKED, FULL])
@WHERE
def test_without_room_to_save_choices_work_for_this_visit_and_the_page_says_so(
    open_page: Open, address: str, trouble: str
) -> None:
    page = open_page(address)
    again(page, trouble)
    choice(page, "needles", "a-lot").check()
    choice(page, "costs", "a-little").check()
    assert choice(page, "needles", "a-lot").is_checked()
    assert most(page) == ["Needles and sore spots"]
    expect(page.get_by_text("This browser cannot save your choices.").first).to_be_visible()
    assert not page.get_by_text("Your choices are kept in this browser only").is_visible()
