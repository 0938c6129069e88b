"""Copy and share the list of a question sheet as text, and send nothing else."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from list_page import GENERAL, NO_SHARE, SHARE, Open, again, box, fill_in, print_my_list, status, words


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
