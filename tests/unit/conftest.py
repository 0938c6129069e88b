"""What unit tests share: correct files to start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet import conditions, outline, words
from leaflet.conditions import Condition

BASE = Path(__file__).parents[1] / "golden/errors/base"


@pytest.fixture(autouse=True)
def english() -> None:
    """Let our own words count, whatever was built before."""
    words.use(given={"guide": "A guide"})


@pytest.fixture
def condition_text() -> str:
    """Return a correct condition page."""
    return (BASE / "condition.md").read_text(encoding="utf-8")


@pytest.fixture
def condition(condition_text: str) -> Condition:
    """Return the record of a correct condition page."""
    return conditions.collect([outline.document("docs/conditions/overactive-bladder.md", condition_text)])[0]
