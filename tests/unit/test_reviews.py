"""Reviews of pages: which count for a text. All people are made up; tests/golden/errors/reviews-*.yml hold mistakes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from leaflet import outline, reviews, text_hash
from leaflet.outline import Document
from leaflet.reviews import State
from leaflet.schema import Review
from leaflet.text_hash import Shared

BASE = Path(__file__).parents[1] / "golden/errors/base"
NOTHING = outline.document("docs/none.md", "")
SHARED = Shared(NOTHING, NOTHING, (), {})
OLD = "text-0000000000000000"


@pytest.fixture
def page() -> Document:
    """Return a page."""
    return outline.document("docs/page.md", (BASE / "page.md").read_text(encoding="utf-8"))


@pytest.fixture
def text(page: Document) -> str:
    """Return the hash of the page's present text."""
    return text_hash.of(page, SHARED)


def review(text: str, *, who: str = "A. Example", day: int = 1, page: str = "page.md") -> Review:
    """Return a record of a review in November 2026."""
    made_up = {"page": page, "who": who, "credentials": "MD", "conflicts": "none"}
    return Review.model_validate({**made_up, "date": date(2026, 11, day), "text": text})


def state(page: Document, *records: Review) -> State:
    """Return what some records say of a page."""
    return reviews.state(page, records, lambda: SHARED)


def never() -> Shared:
    """Stand for what must not be asked for."""
    raise AssertionError


def test_a_page_without_a_record_is_not_reviewed(page: Document) -> None:
    assert reviews.state(page, [review(OLD, page="other.md")], never) == State()


def test_a_review_of_the_present_text_counts(page: Document, text: str) -> None:
    assert state(page, review(text)) == State(current=(review(text),))


def test_of_a_text_that_changed_the_newest_review_is_told(page: Document) -> None:
    found = state(page, review(OLD, day=1), review(OLD, day=3), review(OLD, day=2))
    assert found == State(former=review(OLD, day=3))


def test_a_review_of_the_present_text_counts_beside_a_newer_one_of_another(page: Document, text: str) -> None:
    assert state(page, review(text, day=1), review(OLD, day=2)) == State(current=(review(text, day=1),))


def test_two_people_count_in_the_order_of_their_days(page: Document, text: str) -> None:
    first, second = review(text, day=1), review(text, day=2, who="B. Example")
    assert state(page, second, first).current == (first, second)


def test_of_one_person_the_newest_review_counts(page: Document, text: str) -> None:
    assert state(page, review(text, day=1), review(text, day=2)).current == (review(text, day=2),)


def test_a_sheet_of_a_page_that_is_not_reviewed_is_not_reviewed() -> None:
    assert reviews.together([State(current=(review(OLD),)), State()]) == State()


def test_a_sheet_of_a_page_that_changed_has_changed() -> None:
    changed = State(former=review(OLD, day=2))
    assert reviews.together([State(current=(review(OLD),)), changed]) == changed


def test_a_sheet_names_all_who_reviewed_its_pages() -> None:
    first, second = review(OLD, day=1), review(OLD, day=2, who="B. Example")
    both = reviews.together([State(current=(second,)), State(current=(first,))])
    assert both.current == (first, second)


def test_a_sheet_names_the_older_of_two_days_of_one_person() -> None:
    older, newer = review(OLD, day=1), review(OLD, day=2)
    assert reviews.together([State(current=(newer,)), State(current=(older,))]).current == (older,)


def test_a_text_of_no_page_is_not_reviewed() -> None:
    assert reviews.together([]) == State()


def test_pages_that_changed_since_their_review_are_told(page: Document, text: str) -> None:
    same = outline.document("docs/same.md", page.body and f"---\n{page.front}---\n{page.body}")
    records = [review(OLD), review(text, page="same.md")]
    found = reviews.reviewed([page, same], records, lambda: SHARED)
    assert [(each.page, former.date.day) for each, former in reviews.stale(found)] == [("page.md", 1)]


def test_the_line_at_the_foot_of_all_pages_is_true_of_all() -> None:
    assert reviews.with_note("Text: CC BY 4.0.", some=False) == "Text: CC BY 4.0. Not reviewed by a clinician."
    assert "Not reviewed" not in reviews.with_note("Text: CC BY 4.0.", some=True)


def test_the_line_at_the_foot_says_so_once() -> None:
    once = reviews.with_note("Text: CC BY 4.0.", some=False)
    assert reviews.with_note(once, some=False) == once
