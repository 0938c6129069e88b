"""What a page's text alone tells: a yes is what the parser would say, whatever stands in the page."""

from __future__ import annotations

from hypothesis import given

from leaflet import certainty, numbers, pages, unsafe
from leaflet.outline import Document
from writing import PATH, bodies, hostile_html


def page(body: str) -> Document:
    """Return a page with a text."""
    return Document(PATH, "", body, 1)


@given(bodies)
def test_what_may_hide_a_risk_is_seen(body: str) -> None:
    assert pages.hidden_risks(page(body)) == pages.all_hidden_risks(page(body))


@given(bodies)
def test_wrong_labels_are_seen(body: str) -> None:
    assert list(certainty.check(page(body))) == list(certainty.in_text(page(body)))


@given(bodies)
def test_numbers_without_a_source_are_seen(body: str) -> None:
    assert list(numbers.uncited(page(body))) == list(numbers.all_uncited(page(body)))


@given(hostile_html)
def test_html_that_is_not_safe_is_seen(html: str) -> None:
    assert bool(unsafe.check(html, page(html))) == any(True for _ in unsafe.dangers(html))
