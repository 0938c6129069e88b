"""My top 3 on a question sheet: marked, put in order, written in."""

from __future__ import annotations

from playwright.sync_api import expect

from list_page import GENERAL, TOUCH, Open, box, mark, status, top, words


def test_keys_alone_mark_and_order_the_top_3(open_page: Open) -> None:
    page = open_page(GENERAL)
    for question in ("cost", "results", "approved"):
        mark(page, question).focus()
        page.keyboard.press("Enter")
    page.locator("[name=top-3]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert top(page) == [words(page, question) for question in ("approved", "cost", "results")]


def test_the_focus_goes_with_a_question_that_moves(open_page: Open) -> None:
    page = open_page(GENERAL)
    mark(page, "cost").click()
    mark(page, "results").click()
    page.get_by_role("button", name="Up number 2").press("Enter")
    expect(page.get_by_role("button", name="Down number 1")).to_be_focused()


def test_touch_alone_marks_and_orders_the_top_3(open_page: Open) -> None:
    page = open_page(GENERAL, **TOUCH)
    mark(page, "cost").tap()
    mark(page, "results").tap()
    page.get_by_role("button", name="Down number 1").tap()
    assert top(page) == [words(page, "results"), words(page, "cost"), ""]


def test_a_question_in_the_top_3_is_on_the_list(open_page: Open) -> None:
    page = open_page(GENERAL)
    mark(page, "cost").click()
    assert box(page, "cost").is_checked()


def test_removing_from_the_top_3_closes_the_gap(open_page: Open) -> None:
    page = open_page(GENERAL)
    mark(page, "cost").click()
    mark(page, "results").click()
    page.get_by_role("button", name="Remove number 1").click()
    assert top(page) == [words(page, "results"), "", ""]


def test_a_second_press_takes_a_question_out_of_the_top_3(open_page: Open) -> None:
    page = open_page(GENERAL)
    mark(page, "cost").click()
    assert mark(page, "cost").get_attribute("aria-pressed") == "true"
    mark(page, "cost").click()
    assert mark(page, "cost").get_attribute("aria-pressed") == "false"
    assert top(page) == ["", "", ""]


def test_a_place_in_the_top_3_is_announced(open_page: Open) -> None:
    page = open_page(GENERAL)
    mark(page, "cost").click()
    expect(status(page)).to_have_text(f"Now number 1 of your top 3: {words(page, 'cost')}")


def test_a_fourth_question_does_not_push_one_out_of_the_top_3(open_page: Open) -> None:
    page = open_page(GENERAL)
    for question in ("cost", "results", "approved", "how-often"):
        mark(page, question).click()
    assert top(page) == [words(page, question) for question in ("cost", "results", "approved")]
    expect(status(page)).to_have_text("Your top 3 is full. Remove one there first.")


def test_a_top_3_in_own_words_can_be_typed_and_survives_a_reload(open_page: Open) -> None:
    page = open_page(GENERAL)
    page.locator("[name=top-1]").fill("My own worry")
    page.reload()
    assert top(page) == ["My own worry", "", ""]
