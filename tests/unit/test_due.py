"""What is due on a day: pages, sources, and what rests on a source that changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import due as tool
from leaflet import due, outline
from leaflet.due import Page, Report, Use
from leaflet.schema import Source

FIGURE = Path(__file__).parents[1] / "golden/figures/icon-array/base.md"
DAY = date(2026, 11, 26)
FRONT = """---
title: A page
description: A page that is only here to be read by a test of what is due.
reviewed: {reviewed}
review_by: {review_by}
---

{body}
"""
LIST = """- id: label
  title: A label
  publisher: FDA
  year: 2026
  kind: label
  checked: {checked}
  seen: seen
"""


def page(path: str = "docs/a.md", **values: Any) -> Page:
    """Return a page that is due neither now nor soon."""
    return Page(**{"path": path, "reviewed": DAY, "review_by": date(2027, 5, 26), "uses": (), **values})


def source(name: str = "label", **values: Any) -> Source:
    """Return a source that was checked today."""
    given = {"id": name, "title": "T", "publisher": "P", "year": 2026, "kind": "label", "seen": "seen", "checked": DAY}
    return Source.model_validate({**given, **values})


def report(*pages: Page, sources: tuple[Source, ...] = (), day: date = DAY) -> Report:
    """Return what is due."""
    return due.report(pages, {each.id: each for each in sources}, day)


def test_a_page_is_past_its_day_only_on_the_day_after() -> None:
    assert [due.is_past(DAY, day) for day in (date(2026, 11, 25), DAY, date(2026, 11, 27))] == [False, False, True]


def test_pages_past_their_day_are_told_with_the_latest_first() -> None:
    late, later = page("docs/b.md", review_by=date(2026, 11, 1)), page("docs/c.md", review_by=date(2026, 10, 1))
    assert report(page(), late, later).overdue == (later, late)


@pytest.mark.parametrize(
    ("review_by", "near"), [((2026, 11, 25), 0), ((2026, 11, 26), 1), ((2027, 1, 25), 1), ((2027, 1, 26), 0)]
)
def test_a_page_is_near_its_day_from_sixty_days_before(review_by: tuple[int, int, int], near: int) -> None:
    assert len(report(page(review_by=date(*review_by))).near) == near


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        ((2026, 11, 26), 6, (2027, 5, 26)),
        ((2026, 8, 31), 6, (2027, 2, 28)),
        ((2027, 8, 31), 6, (2028, 2, 29)),
        ((2026, 6, 30), 6, (2026, 12, 30)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day: Any, months: int, after: Any) -> None:
    assert due.months_after(date(*day), months) == date(*after)


def test_a_source_is_due_after_six_months_with_the_pages_that_cite_it() -> None:
    old = source(checked=date(2026, 5, 25))
    found = report(page(uses=(Use("label", 9, False),)), page("docs/b.md"), sources=(old, source("new"))).stale
    assert [(each.source, each.pages) for each in found] == [(old, ("docs/a.md",))]


def test_a_source_is_not_due_on_the_day_after_six_months() -> None:
    assert report(sources=(source(checked=date(2026, 5, 26)),)).stale == ()


def test_of_sources_as_old_the_one_cited_on_most_pages_comes_first() -> None:
    old = [source(name, checked=date(2026, 1, 1)) for name in ("few", "many")]
    pages = page(uses=(Use("few", 1, False), Use("many", 2, False))), page("docs/b.md", uses=(Use("many", 3, False),))
    assert [each.source.id for each in report(*pages, sources=tuple(old)).stale] == ["many", "few"]


@pytest.mark.parametrize(("reviewed", "count"), [((2026, 11, 24), 1), ((2026, 11, 25), 0), ((2026, 11, 26), 0)])
def test_a_page_is_due_until_it_was_checked_on_the_day_its_source_changed(reviewed: Any, count: int) -> None:
    cites = page(reviewed=date(*reviewed), uses=(Use("label", 9, False),))
    assert len(report(cites, sources=(source(changed=date(2026, 11, 25)),)).changed) == count


def test_a_source_that_was_only_checked_again_makes_no_page_due() -> None:
    assert report(page(reviewed=date(2026, 1, 1), uses=(Use("label", 9, False),)), sources=(source(),)).changed == ()


def test_places_are_read_from_text_and_figures() -> None:
    body = f"It is one.[^label]\n\n{FIGURE.read_text(encoding='utf-8').split('---')[-1]}"
    text = FRONT.format(reviewed="2026-11-24", review_by="2027-05-24", body=body)
    uses = due.read([outline.document("docs/a.md", text)], [])[0].uses
    assert [(text.splitlines()[use.line - 1], use.figure) for use in uses] == [
        ("It is one.[^label]", False),
        ("source: label", True),
    ]


def test_a_shared_text_counts_as_checked_with_the_page_that_was_checked_the_longest_ago() -> None:
    pages = [
        outline.document(f"docs/{day}.md", FRONT.format(reviewed=day, review_by="2027-05-24", body="# A"))
        for day in ("2026-11-20", "2026-11-22")
    ]
    card = due.read(pages, [outline.document("docs/_includes/emergency.md", "Call.[^label]\n")])[-1]
    assert (card.reviewed, card.review_by, card.uses) == (date(2026, 11, 20), None, (Use("label", 1, False),))


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The folder of a guide with a page that cites a source."""
    texts = {
        "a.md": FRONT.format(reviewed="2026-11-24", review_by="2027-05-24", body="# A\n\nIt is one.[^label]"),
        "_data/sources.yml": LIST.format(checked="2026-11-24"),
        "_includes/emergency.md": "Call.\n",
        "_includes/bring.md": "- It.\n",
    }
    for name, text in texts.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "docs"


def said(docs: Path, capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    """Return the lines that the tool prints."""
    tool.main(["--docs", str(docs), *options])
    return capsys.readouterr().out.splitlines()


def test_the_tool_says_that_nothing_is_due(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(docs, capsys, "--on", "2026-12-01") == ["What is due on 2026-12-01", "", "Nothing."]


def test_the_tool_tells_a_page_and_a_source_of_another_day(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(docs, capsys, "--on", "2027-05-26")[1:8] == [
        "",
        "Pages past the day of their next check (1)",
        "  2 days late: docs/a.md (by 2027-05-24)",
        "",
        "Sources not checked for 6 months (1)",
        "  `label`, checked 2026-11-24: (no address)",
        "    cited on docs/a.md",
    ]


def test_the_tool_tells_the_lines_that_rest_on_a_source_that_changed(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = LIST.format(checked="2026-11-26\n  changed: 2026-11-26")
    (docs / "_data/sources.yml").write_text(changed, encoding="utf-8")
    assert said(docs, capsys, "--on", "2026-12-01")[2:5] == [
        "Pages that rest on a source that changed since they were checked (1)",
        "  docs/a.md, checked 2026-11-24: `label` changed 2026-11-26",
        "    look at the lines of text: 10",
    ]


@pytest.mark.parametrize(
    ("on", "when"), [("2027-05-24", "today"), ("2027-05-23", "in 1 day"), ("2027-05-25", "1 day late")]
)
def test_the_tool_says_when_in_words(docs: Path, capsys: pytest.CaptureFixture[str], on: str, when: str) -> None:
    assert f"  {when}: docs/a.md (by 2027-05-24)" in said(docs, capsys, "--on", on)


@pytest.mark.parametrize(("on", "status"), [("2027-05-24", 0), ("2027-05-25", 1)])
def test_the_tool_fails_for_what_is_late_only_if_it_is_asked_to(docs: Path, on: str, status: int) -> None:
    options = ["--docs", str(docs), "--on", on]
    assert (tool.main(options), tool.main([*options, "--strict"])) == (0, status)


def test_wrong_content_is_told_as_the_build_tells_it(docs: Path) -> None:
    (docs / "a.md").write_text(FRONT.format(reviewed="soon", review_by="2027-05-24", body="# A"), encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        tool.main(["--docs", str(docs)])
    assert ended.value.code == "docs/a.md:4: `reviewed` is `soon`; write a day as year-month-day, such as 2026-11-24."


def test_a_wrong_day_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        tool.main(["--on", "soon"])
    assert "`soon` is no day; write it such as 2026-11-24" in capsys.readouterr().err
