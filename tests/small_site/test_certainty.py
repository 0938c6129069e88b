"""Certainty labels in a whole build: links from every depth, and errors that stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

import pytest

Build = Callable[..., Any]
Write = Callable[..., str]
Errors = Callable[[dict[str, Any]], list[str]]


@pytest.fixture
def meanings(page: Write) -> str:
    """Return the page that says what the levels mean."""
    levels = "".join(f"## {level}\n\nText.\n\n" for level in ("High", "Moderate", "Low", "Very low"))
    return page(f"# How sure are we?\n\n{levels}", emergency_card="none")


@pytest.mark.parametrize("address", ["", "a/", "treatment/", "treatment/a/", "about/a/"])
def test_a_label_leads_to_its_meaning_from_every_depth(
    build_site: Build, page: Write, meanings: str, address: str
) -> None:
    file = f"{address.rstrip('/')}.md" if address.endswith("a/") else f"{address}index.md"
    text = page("# A\n\nIt helps.[^label] (certainty: low)\n")
    tree = build_site({"b.md": text, "about/how-sure.md": meanings, file: text}).page(address)
    (link,) = tree.xpath("//article//a[contains(@class, 'certainty')]/@href")
    assert urljoin(f"https://example.org/{address}", link) == "https://example.org/about/how-sure/#low"


def test_a_label_of_a_condition_also_leads_there_from_its_tab(
    build_site: Build, conditions_site: dict[str, str], meanings: str
) -> None:
    name = "conditions/eyelid-spasm.md"
    text = conditions_site[name].replace("It may calm the bladder.", "It may calm the bladder (certainty: high).")
    site = build_site({**conditions_site, name: text, "about/how-sure.md": meanings})
    links = site.page("conditions/").xpath("//a[contains(@class, 'certainty')]/@href")
    assert links == ["../about/how-sure/#high"]


def test_a_label_in_a_guide_without_a_page_of_meanings_is_no_link(build_site: Build, page: Write) -> None:
    (label,) = build_site({"a.md": page("# A\n\nIt helps (certainty: low).\n")}).page("a/").find_class("certainty")
    assert (label.tag, label.text_content().strip()) == ("span", "Certainty: low")


def test_a_page_of_meanings_may_have_another_name(build_site: Build, page: Write, meanings: str) -> None:
    pages = {"a.md": page("# A\n\nIt helps (certainty: low).\n"), "levels.md": meanings}
    site = build_site({**pages, "_data/guide.yml": "certainty: levels.md\n"})
    assert [label.get("href") for label in site.page("a/").find_class("certainty")] == ["../levels/#low"]


def test_a_label_that_names_no_level_stops_the_build(build_errors: Errors, page: Write, meanings: str) -> None:
    said = build_errors({"a.md": page("# A\n\nIt helps (certainty: lov).\n"), "about/how-sure.md": meanings})
    assert said[0].startswith("docs/a.md:10: `(certainty: lov)` is no certainty label (did you mean `low`?)")


def test_a_label_in_the_emergency_card_is_checked_too(build_errors: Errors) -> None:
    card = '!!! emergency "Call 911 if:"\n\n    - you cannot breathe (certainty: great)\n'
    assert build_errors({"_includes/emergency.md": card})[0].startswith("docs/_includes/emergency.md:3: `(certainty")
