"""The builder of a question sheet for everyone: screen readers, keys, small screens, strict policies, no scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from list_page import BLADDER, GENERAL, PHONE, RULES, Open, box, fill_in, note, paper


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
