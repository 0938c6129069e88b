"""What tests of lists kept in a browser share: addresses, troubles with storage, the parts of a question sheet."""

from __future__ import annotations

import io
from collections.abc import Callable

from playwright.sync_api import Locator, Page
from pypdf import PdfReader

Open = Callable[..., Page]
GENERAL = "print/questions/"
AID = "talk-to-your-doctor/what-matters/"
AID_SHEET = "print/what-matters/"
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
    return page.locator("[role=status]:is(.builder__status, .weigh__status)")


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


def choice(page: Page, item: str, value: str) -> Locator:
    """One of the three choices of a thing to weigh."""
    return page.locator(f"[name=weigh-{item}][value={value}]")


def most(page: Page) -> list[str]:
    """What a page shows below "What matters most to me", the reader's own words left out."""
    return page.locator(".matters [data-field]:visible").all_inner_texts()
