"""Pages stay as light as budgets.yml says: their HTML, and what it links to."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Any

import pytest
import yaml

import weight

BUDGETS = yaml.safe_load(Path(__file__).with_name("budgets.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def weights(site: Any) -> dict[str, weight.Weight]:
    """Weigh every page."""
    return {page: weight.weight(site.folder, page) for page in weight.pages(site.folder)}


@pytest.mark.parametrize("part", ["html", "first_paint", "linked"])
def test_no_page_is_heavier_than_its_budget(weights: dict[str, weight.Weight], part: str) -> None:
    heavy = {page: getattr(each, part) for page, each in weights.items() if getattr(each, part) > BUDGETS[part]["most"]}
    assert heavy == {}


@pytest.mark.parametrize("part", ["html", "first_paint", "linked"])
def test_the_page_in_the_middle_is_no_heavier_than_its_budget(weights: dict[str, weight.Weight], part: str) -> None:
    assert statistics.median(getattr(each, part) for each in weights.values()) <= BUDGETS[part]["middle"]
