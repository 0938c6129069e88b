"""Names of conditions: each makes a page that every check passes, or is refused in one sentence."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import new
from leaflet import conditions, outline, pages
from writing import joined, pieces

TEMPLATE = Path(__file__).parents[2] / "docs/conditions/_template.md"
letters = st.text(st.sampled_from("aAeézZ09 -'’(),.&"), max_size=70)


@given(joined(pieces) | letters)
def test_a_name_makes_a_right_page_or_one_sentence(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder)
        (docs / "conditions").mkdir()
        shutil.copy(TEMPLATE, docs / "conditions")
        refused = ""
        try:
            path = new.condition(name, docs=docs, today=date(2026, 11, 24))
        except new.Refused as reason:
            refused = str(reason)
        if refused:
            assert refused.endswith(".")
            assert len(refused.splitlines()) == 1
            return
        page = outline.document(f"docs/conditions/{path.name}", path.read_text("utf-8"))
        assert pages.check(page) == []
        (made,) = conditions.collect([page])
        assert made.facts.name.casefold() == " ".join(name.split()).casefold()
