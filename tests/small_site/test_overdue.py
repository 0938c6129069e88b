"""A text that was not checked again in time says so, from the day on which the guide is built."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html
from pypdf import PdfReader

Build = Callable[..., Any]
Write = Callable[..., str]
LATE = "1795651200"  # 2026-11-26 in seconds since 1970
LIST = "# Ask\n\n## Questions to ask { .checklist #ask }\n\n- Is it approved?\n"
NOTE = "may be out of date"


@pytest.fixture
def site(build_site: Build, page: Write, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A site built on the day after one page was due, and on the day of another."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", LATE)
    late, on_time = ({"reviewed": "2026-05-25", "review_by": day} for day in ("2026-11-25", "2026-11-26"))
    return build_site({"late.md": page(LIST, **late), "on-time.md": page("# On time\n", **on_time)})


def notes(tree: html.HtmlElement) -> list[str]:
    """Return what a page says of its age."""
    return [" ".join(note.text_content().split()) for note in tree.find_class("overdue")]


def test_a_page_past_its_day_says_so_and_what_to_do(site: Any) -> None:
    assert notes(site.page("late/")) == [
        "This page may be out of date. It was to be checked again by November 25, 2026, and that has not been done. "
        "Ask your clinic if it still holds. If you have a copy, look for a newer one at https://botox-guide.example/."
    ]


def test_its_dates_say_that_the_check_was_not_done(site: Any) -> None:
    dates = site.page("late/").find_class("page-dates")[0].text_content()
    assert "next check by November 25, 2026 (not done yet)" in " ".join(dates.split())


def test_a_page_on_the_day_of_its_check_says_nothing(site: Any) -> None:
    tree = site.page("on-time/")
    assert notes(tree) == []
    assert "not done yet" not in tree.text_content()


def test_what_the_page_says_the_script_does_not_say_again(site: Any) -> None:
    said = {page: len(site.page(page).xpath("//*[@data-say='stale']")) for page in ("late/", "on-time/", "print/ask/")}
    told = {page: len(site.page(page).xpath("//@data-review-by")) for page in said}
    assert said == told == {"late/": 0, "on-time/": 1, "print/ask/": 0}


def test_the_sheet_of_a_page_past_its_day_says_so(site: Any) -> None:
    assert notes(site.page("print/ask/")) == [
        "This sheet may be out of date. Ask your clinic if it still holds, and look for a newer one."
    ]


def test_both_pdfs_of_such_a_sheet_say_so(build_site: Build, page: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDF", "1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", LATE)
    site = build_site({"late.md": page(LIST, reviewed="2026-05-25", review_by="2026-11-25")})
    for name in ("ask", "ask-large"):
        text = PdfReader(site.folder / f"print/{name}.pdf").pages[0].extract_text()
        assert NOTE in " ".join(text.split())
