"""Pages: checked front matter, and the place of the emergency card."""

from __future__ import annotations

from datetime import date

import pytest

from leaflet import outline, pages
from leaflet.schema import PageMeta

BODY = "# Title\n\nFirst.\n\n## One\n\nText.\n\n## Risks to know\n\nMore.\n"
CARD = '!!! emergency "Call 911 if:"\n\n    - you cannot breathe\n'


def meta(condition_text: str, **changes: object) -> PageMeta:
    """Return the front matter of a correct page, changed."""
    read = pages.meta(outline.document("docs/conditions/overactive-bladder.md", condition_text))
    return read.model_copy(update={"condition": None, **changes})


def above(body: str) -> str:
    """Return the last line of text above the emergency card."""
    return body.partition("!!! emergency")[0].rstrip().splitlines()[-1]


def test_front_matter_is_read_as_typed_values(condition_text: str) -> None:
    assert meta(condition_text).review_by == date(2027, 5, 24)


def test_the_card_stands_at_the_end_if_nothing_is_said(condition_text: str) -> None:
    assert above(pages.place_card(BODY, CARD, meta(condition_text))) == "More."


def test_the_card_stands_before_the_first_section_if_the_page_wants_it_on_top(condition_text: str) -> None:
    assert above(pages.place_card(BODY, CARD, meta(condition_text, emergency_card="top"))) == "First."


def test_the_card_stands_at_the_end_of_a_page_without_sections(condition_text: str) -> None:
    assert above(pages.place_card("# Title\n\nFirst.\n", CARD, meta(condition_text, emergency_card="top"))) == "First."


def test_a_heading_in_a_code_fence_is_no_place_for_the_card(condition_text: str) -> None:
    body = "# Title\n\nFirst.\n\n```\n## One\n```\n\nLast.\n\n## Two\n"
    assert above(pages.place_card(body, CARD, meta(condition_text, emergency_card="top"))) == "Last."


def test_the_card_opens_the_risks_of_a_condition_page(condition_text: str) -> None:
    document = outline.document("docs/conditions/overactive-bladder.md", condition_text)
    assert above(pages.place_card(document.body, CARD, pages.meta(document))) == "## Risks to know"


def test_a_page_may_want_no_card(condition_text: str) -> None:
    assert pages.place_card(BODY, CARD, meta(condition_text, emergency_card="none")) == BODY


@pytest.mark.parametrize("place", ["top", "end"])
def test_the_card_is_placed_once(condition_text: str, place: str) -> None:
    assert pages.place_card(BODY, CARD, meta(condition_text, emergency_card=place)).count("!!! emergency") == 1
