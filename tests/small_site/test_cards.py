"""The emergency card stands once on every page about treatment, outside tabs; the page says when it was checked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Build = Callable[..., Any]
Write = Callable[..., str]
CARD = "//div[contains(concat(' ',@class,' '),' emergency ')]"


def test_a_page_has_the_emergency_card_once(build_site: Build, page: Write) -> None:
    assert len(build_site({"a.md": page("# A\n\nText.\n")}).page("a/").xpath(CARD)) == 1


@pytest.mark.parametrize("address", ["conditions/", "conditions/eyelid-spasm/", "talk/"])
def test_pages_of_all_kinds_have_the_emergency_card_once(
    build_site: Build, conditions_site: dict[str, str], address: str
) -> None:
    assert len(build_site(conditions_site).page(address).xpath(CARD)) == 1


def test_the_emergency_card_stands_outside_the_tabs(build_site: Build, conditions_site: dict[str, str]) -> None:
    overview = build_site(conditions_site).page("conditions/")
    assert overview.xpath(f"//div[contains(@class,'tabbed')]{CARD}") == []


def test_the_emergency_card_opens_the_risks_of_a_condition(build_site: Build, conditions_site: dict[str, str]) -> None:
    (card,) = build_site(conditions_site).page("conditions/eyelid-spasm/").xpath(CARD)
    assert card.getprevious().get("id") == "risks-to-know"


def test_the_emergency_card_has_a_heading_to_link_to(build_site: Build, page: Write) -> None:
    tree = build_site({"a.md": page("# A\n\nText.\n")}).page("a/")
    assert tree.xpath(f"{CARD}/*[@id='call-911-if']")[0].tag == "h2"


def test_a_page_without_the_emergency_card_has_none(build_site: Build, page: Write) -> None:
    assert build_site({"a.md": page("# A\n", emergency_card="none")}).page("a/").xpath(CARD) == []


def test_a_page_without_the_emergency_card_has_no_link_to_it(build_site: Build, page: Write) -> None:
    tree = build_site({"a.md": page("# A\n", emergency_card="none")}).page("a/")
    assert tree.xpath("//article//a[@href='#call-911-if']") == []


def test_a_page_with_the_emergency_card_links_to_it(build_site: Build, page: Write) -> None:
    assert len(build_site({"a.md": page("# A\n")}).page("a/").xpath("//a[@href='#call-911-if' and text()]")) >= 1


def test_a_change_of_the_emergency_card_reaches_pages_and_sheets(build_site: Build, page: Write) -> None:
    card = '!!! emergency "Call 911 if:"\n\n    - your lips turn blue\n'
    ask = page("# A\n\n## Ask { .checklist #ask }\n\n- What?\n")
    site = build_site({"a.md": ask, "_includes/emergency.md": card})
    assert all("your lips turn blue" in site.page(address).text_content() for address in ("a/", "print/ask/"))


def test_a_source_of_the_emergency_card_is_listed_on_the_page(build_site: Build, page: Write) -> None:
    card = '!!! emergency "Call 911 if:"\n\n    - you cannot breathe\n\n    Do not wait.[^label]\n'
    tree = build_site({"a.md": page("# A\n"), "_includes/emergency.md": card}).page("a/")
    assert "A label" in tree.xpath("//div[@class='footnote']")[0].text_content()


def test_a_page_says_when_it_was_checked_and_by_whom_not(build_site: Build, page: Write) -> None:
    text = build_site({"a.md": page("# A\n")}).article("a/")
    assert "November 24, 2026 · next check by May 24, 2027 · not reviewed by a clinician" in text
