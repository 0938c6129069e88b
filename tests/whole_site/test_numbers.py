"""The numbers of the real site: no share of people stands alone, and no exemption outlives its reason."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import shares as tool
from leaflet import numbers, outline, shares

DOCS = Path(__file__).parents[2] / "docs"
EXEMPT: list[dict[str, Any]] = yaml.safe_load(tool.DATA.read_text(encoding="utf-8"))["exempt"]
KINDS = numbers.kinds((DOCS / "_data/numbers.yml").read_text(encoding="utf-8"), "docs/_data/numbers.yml")


@pytest.fixture(scope="module")
def lone() -> list[shares.Lone]:
    """Every share that stands alone, exempt or not."""
    known = tool.words()
    return [found for document in tool.pages(DOCS) for found in shares.lone(document, known)]


def is_exempt(found: shares.Lone) -> bool:
    """Tell whether the data file says that a share may lack what it lacks."""
    return any(entry["says"] in found.text and found.lacks in entry["lacks"] for entry in EXEMPT)


@pytest.mark.parametrize("lacks", ["comparison", "span"])
def test_every_share_of_people_stands_beside_another_group_and_a_time_span(lone: list[shares.Lone], lacks: str) -> None:
    assert [str(found) for found in lone if found.lacks == lacks and not is_exempt(found)] == []


def test_the_site_gives_many_shares_with_both() -> None:
    texts = [claim.text for page in tool.pages(DOCS) for claim in shares.claims(page, outline.blocks(page.body))]
    assert sum(bool(shares.SHARE.search(text)) for text in texts) > 60


@pytest.mark.parametrize("entry", EXEMPT, ids=lambda entry: entry["says"])
def test_an_exempt_share_is_still_there_and_still_lacks_what_it_may_lack(
    lone: list[shares.Lone], entry: dict[str, Any]
) -> None:
    assert entry["why"]
    assert {found.lacks for found in lone if entry["says"] in found.text} == set(entry["lacks"])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_kind_of_numbers_without_sources_is_still_in_use(kind: numbers.Uncounted) -> None:
    looks = [re.compile(re.escape(word), re.IGNORECASE) for word in kind.words] or [kind.looks]
    texts = unsourced_texts()
    assert [look.pattern for look in looks if not any(look.search(text) for text in texts)] == []


def unsourced_texts() -> list[str]:
    """The paragraphs, list items and table rows of all pages that cite nothing."""
    units = [numbers.text_units(node) for page in tool.pages(DOCS) for node in outline.tree(page.body).walk()]
    return [
        " | ".join(outline.plain(piece) for piece in unit)
        for unit in units
        if not any(True for piece in unit for _ in outline.citations(piece))
    ]
