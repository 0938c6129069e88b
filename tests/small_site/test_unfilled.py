"""A page as `make condition` starts it stops a build, is shown in a preview, and is published once it is filled in."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import bridge
import new

PAGE = "conditions/chronic-drooling.md"
Build = Callable[..., Any]


@pytest.fixture
def started(tmp_path: Path, template: str, conditions_site: dict[str, str], page: Callable[..., str]) -> dict[str, str]:
    """Return the files of a site with a page that `make condition` has just started."""
    template = template.replace("fda-botox-label", "label")
    folder = tmp_path / "new"
    (folder / "conditions").mkdir(parents=True)
    (folder / "conditions/_template.md").write_text(template, "utf-8")
    text = new.condition("Chronic drooling", docs=folder, today=date(2026, 11, 24)).read_text("utf-8")
    shutil.rmtree(folder)
    return {
        **conditions_site,
        "conditions/_template.md": template,
        "risks/before-you-have-it.md": page("# Who should not have it\n"),
        "about/how-sure.md": page("# How sure\n\n## Moderate\n"),
        PAGE: text,
    }


def test_a_page_just_started_has_a_sentence_for_each_place_to_fill_in_and_no_other(
    started: dict[str, str], build_errors: Callable[[dict[str, str]], list[str]]
) -> None:
    said = build_errors(started)
    assert [line for line in said if not line.startswith(f"docs/{PAGE}:")] == []
    assert [line for line in said if "template" not in line] == []
    assert len(said) > 35


def test_a_preview_shows_a_page_just_started_and_lists_what_is_left(
    started: dict[str, str], build_site: Build, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(bridge, "drafts", True)
    with caplog.at_level(logging.INFO, logger="mkdocs.hooks.unfilled"):
        site = build_site(started)
    assert "Chronic drooling" in site.article("conditions/chronic-drooling/")
    assert f"docs/{PAGE}:8: `status: approved` still has the template's note" in caplog.text


def test_a_draft_says_so_in_a_preview_until_it_is_filled_in(
    started: dict[str, str], build_site: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bridge, "drafts", True)
    site = build_site(started)
    assert "This page is a draft." in site.article("conditions/chronic-drooling/")
    assert "This page is a draft." not in site.article("conditions/eyelid-spasm/")
