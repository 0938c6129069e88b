"""Checklists by example: each file of tests/golden/checklists is one case, so a new case is a new file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from leaflet import checklists, outline
from leaflet.checklists import Checklist, Group
from leaflet.errors import ContentErrors

CASES = sorted((Path(__file__).parents[1] / "golden/checklists").glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    """Return a case whose input is a mapping of files."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"files": {"docs/page.md": case.get("markdown", "")}, **case}


def collect(case: dict[str, Any]) -> list[Checklist]:
    """Return the checklists of a case's files."""
    return checklists.collect(outline.document(path, text) for path, text in case["files"].items())


def as_data(checklist: Checklist) -> dict[str, Any]:
    """Return a checklist as the case files write it."""
    groups = [{"title": group.title, "items": items(group)} for group in checklist.groups]
    return {"id": checklist.id, "title": checklist.title, "groups": groups}


def items(group: Group) -> list[Any]:
    """Return the questions of a group, each as text where its HTML is the same."""
    return [item.text if item.html == item.text else {"text": item.text, "html": item.html} for item in group.items]


def of_kind(*keys: str) -> list[Any]:
    """Return the cases that have one of some keys."""
    return [pytest.param(case, id=path.stem) for path in CASES if set(case := read(path)) & set(keys)]


@pytest.mark.parametrize("case", of_kind("checklist", "checklists"))
def test_a_marked_list_gives_the_checklist_that_its_case_expects(case: dict[str, Any]) -> None:
    expected = case.get("checklists") or [case["checklist"]]
    assert [as_data(checklist) for checklist in collect(case)] == expected


@pytest.mark.parametrize("case", of_kind("error"))
def test_a_wrong_list_gives_the_sentence_that_its_case_expects(case: dict[str, Any]) -> None:
    with pytest.raises(ContentErrors) as caught:
        collect(case)
    assert str(caught.value) == case["error"]


def test_every_case_says_what_it_expects() -> None:
    assert [path.stem for path in CASES if len(set(read(path)) & {"checklist", "checklists", "error"}) != 1] == []


def test_every_case_has_a_sentence_for_a_name() -> None:
    assert [path.stem for path in CASES if not read(path)["name"].endswith(".")] == []


def test_a_question_knows_its_line_in_the_file() -> None:
    text = "---\ntitle: A page\n---\n\n## Questions { .checklist #questions }\n\n- One?\n- Two?\n"
    (found,) = checklists.collect([outline.document("docs/page.md", text)])
    assert [item.line for item in found.groups[0].items] == [7, 8]
