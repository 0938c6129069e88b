"""Build your own list: ticks, top 3, own questions and notes on a question sheet, kept in this browser only."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect
from pypdf import PdfReader

Open = Callable[..., Page]
GENERAL = "print/questions/"
BLADDER = "print/overactive-bladder/"
PHONE = {"width": 390, "height": 844}
TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
PREFIX = "botox-guide.list.1/"

BLOCKED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('blocked', 'SecurityError') } })"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
NO_SHARE = "Object.defineProperty(Navigator.prototype, 'share', { value: undefined, configurable: true })"
SHARE = """Object.defineProperty(Navigator.prototype, 'share', {
  configurable: true, value(data) { window.shared = data; return Promise.resolve() } })"""


def box(page: Page, question: str) -> Locator:
    """The check box of a question."""
    return page.locator(f"[name=ask-{question}]")


def note(page: Page, question: str) -> Locator:
    """The answer field of a question."""
    return page.locator(f"[name=answer-{question}]")


def mark(page: Page, question: str) -> Locator:
    """The button that puts a question in the top 3."""
    return page.locator(f"[data-question={question}] [data-part=mark]")


def words(page: Page, question: str) -> str:
    """A question in its words."""
    return page.locator(f"label[for=ask-{question}]").inner_text()


def top(page: Page) -> list[str]:
    """What stands in the top 3, from the first to the last place."""
    return [page.locator(f"[name=top-{n}]").input_value() for n in (1, 2, 3)]


def status(page: Page) -> Locator:
    """The line that screen readers announce."""
    return page.get_by_role("status")


def stored(page: Page) -> dict[str, str]:
    """Return what this browser keeps, by the name of the field."""
    kept: dict[str, str] = page.evaluate("() => ({ ...localStorage })")
    return {key.removeprefix(PREFIX): text for key, text in kept.items() if key.startswith(PREFIX)}


def again(page: Page, script: str) -> None:
    """Load the page again with a script that runs before its own."""
    page.add_init_script(script)
    page.reload()


def paper(page: Page) -> str:
    """The text that a printer gets, white space folded."""
    pages = PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages
    return " ".join(" ".join(sheet.extract_text() for sheet in pages).split())


def print_my_list(page: Page) -> str:
    """Press the button and return what it prints; Chromium without a window has no print dialog."""
    page.evaluate("() => { window.print = () => {} }")
    page.get_by_role("button", name="Print my list").first.click()
    return paper(page)


def fill_in(page: Page) -> None:
    """Use every part of the builder once."""
    mark(page, "cost").click()
    mark(page, "results").click()
    box(page, "approved").check()
    note(page, "how-often").fill("Every twelve weeks")
    page.get_by_role("button", name="Add a question of your own").click()
    page.keyboard.type("Can I swim?")


# Choose, and print what was chosen.


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


# My top 3.


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


# Own questions.


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


# Kept in this browser.


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


# Clear everything.


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


# Two tabs.


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


# Copy and share.


def test_the_list_is_copied_as_plain_text(open_page: Open) -> None:
    page = open_page(GENERAL, permissions=["clipboard-read", "clipboard-write"])
    fill_in(page)
    page.get_by_role("button", name="Copy as text").click()
    expect(status(page)).to_have_text(re.compile("^Copied"))
    text = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert text.startswith("Questions to ask your doctor\n")
    assert f"My top 3\n1. {words(page, 'cost')}\n2. {words(page, 'results')}\n" in text
    assert f"- {words(page, 'how-often')}\n  Answer: Every twelve weeks\n" in text
    assert "My own questions\n- Can I swim?\n" in text
    assert "Call 911 if:" in text
    assert words(page, "side-effects") not in text


def test_where_the_clipboard_is_closed_the_text_is_shown_and_marked(open_page: Open) -> None:
    page = open_page(GENERAL)
    again(page, "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })")
    page.evaluate("() => { document.execCommand = () => false }")
    box(page, "cost").check()
    page.get_by_role("button", name="Copy as text").click()
    shown = page.get_by_role("textbox", name="My list as text")
    expect(shown).to_be_focused()
    assert words(page, "cost") in shown.evaluate("node => node.value.slice(node.selectionStart, node.selectionEnd)")
    expect(status(page)).to_have_text(re.compile("Copy the marked text yourself"))


def test_there_is_no_share_button_where_the_device_cannot_share(open_page: Open) -> None:
    page = open_page(GENERAL)
    again(page, NO_SHARE)
    assert not page.get_by_role("button", name="Share").is_visible()


def test_sharing_hands_the_text_to_the_device_only_when_pressed(open_page: Open) -> None:
    page = open_page(GENERAL)
    again(page, SHARE)
    box(page, "cost").check()
    assert page.evaluate("window.shared") is None
    page.get_by_role("button", name="Share").click()
    assert words(page, "cost") in page.evaluate("window.shared.text")


def test_nothing_is_sent_while_the_builder_is_used(open_page: Open) -> None:
    page = open_page(GENERAL)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    fill_in(page)
    print_my_list(page)
    page.get_by_role("button", name="Copy as text").click()
    page.wait_for_timeout(200)
    assert asked == []


# For everyone.


@pytest.mark.parametrize("address", [GENERAL, BLADDER])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_builder_in_use_breaks_no_accessibility_rule(open_page: Open, address: str, width: int) -> None:
    page = open_page(address, viewport={"width": width, "height": 844})
    fill_in(page)
    page.get_by_text("Questions for another condition").click()
    found = Axe().run(page, options=RULES).response["violations"]
    page.get_by_role("button", name="Clear everything").click()
    found += Axe().run(page, options=RULES).response["violations"]
    assert [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in found] == []


def test_the_builder_in_use_does_not_scroll_sideways_at_320_pixels(open_page: Open) -> None:
    page = open_page(BLADDER, viewport={"width": 320, "height": 640})
    note(page, "cost").fill("Averyveryverylongwordwithoutanyspaceinit" * 3)
    fill_in(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_every_button_is_at_least_44_pixels_high_and_wide(open_page: Open) -> None:
    page = open_page(GENERAL, viewport=PHONE)
    fill_in(page)
    sizes = [button.bounding_box() for button in page.locator("button:visible").all()]
    assert min(min(size["width"], size["height"]) for size in sizes if size) >= 44


def test_the_bar_never_lies_over_what_has_the_focus(open_page: Open) -> None:
    page = open_page(GENERAL, viewport=PHONE)
    box(page, "approved").focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        low = page.evaluate("document.activeElement.getBoundingClientRect().bottom")
        assert low <= page.locator(".builder__bar").evaluate("node => node.getBoundingClientRect().top")


def test_a_strict_policy_for_scripts_and_styles_stops_nothing(open_page: Open) -> None:
    page = open_page(GENERAL)
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'"

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})

    page.route(f"**/{GENERAL}", answer)
    page.reload()
    fill_in(page)
    page.get_by_role("button", name="Clear everything").click()
    assert page.get_by_role("dialog").is_visible()
    assert faults == []


def test_without_scripts_nothing_of_the_builder_shows(open_page: Open) -> None:
    page = open_page(GENERAL, java_script_enabled=False)
    text = page.locator("body").inner_text()
    for word in ("Top 3", "Add a question", "this browser", "Clear everything", "my list"):
        assert word not in text


def test_without_scripts_the_full_sheet_prints(open_page: Open) -> None:
    page = open_page(GENERAL, java_script_enabled=False)
    text = paper(page)
    for label in page.locator(".sheet-question label").all():
        assert label.inner_text() in text
