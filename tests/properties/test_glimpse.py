"""What a page's text alone tells: a yes is what the parser would say, whatever stands in the page.

Each test adds something to the end of a page that only makes the check parse it.
"""

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
    assert pages.hidden_risks(page(body)) == pages.hidden_risks(page(f"{body}\n\n<!-- === -->\n"))


@given(bodies)
def test_wrong_labels_are_seen(body: str) -> None:
    assert list(certainty.check(page(body))) == list(certainty.check(page(f"{body}\n\nA\n---\n")))


@given(bodies)
def test_numbers_without_a_source_are_seen(body: str) -> None:
    last = body.count("\n") + 1
    parsed = [found for found in numbers.uncited(page(f"{body}\n\n9 people\n")) if found.line <= last]
    assert list(numbers.uncited(page(body))) == parsed


@given(hostile_html)
def test_html_that_is_not_safe_is_seen(html: str) -> None:
    assert bool(unsafe.check(html, page(html))) == any(True for _ in unsafe.dangers(html))
