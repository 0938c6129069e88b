"""Wrong content stops the build with one sentence for the writer, and without a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
Build = Callable[..., Any]
Write = Callable[..., str]
Errors = Callable[[dict[str, Any]], list[str]]


def test_a_figure_without_a_source_stops_the_build(build_errors: Errors, page: Write) -> None:
    assert build_errors({"a.md": page("# A\n\nIt helped 47% of people.\n")}) == [
        "docs/a.md:10: the figure “47%” has no source; "
        "add `[^id]` to this paragraph, list item or table row, with an id of docs/_data/sources.yml."
    ]


def test_a_figure_with_a_source_does_not(build_site: Build, page: Write) -> None:
    assert "47%" in build_site({"a.md": page("# A\n\nIt helped 47% of people.[^label]\n")}).article("a/")


def test_an_unknown_source_stops_the_build(build_errors: Errors, page: Write) -> None:
    assert build_errors({"a.md": page("# A\n\nIt is a medicine.[^labels]\n")}) == [
        "docs/a.md:10: `[^labels]` is not in docs/_data/sources.yml (did you mean `label`?); "
        "correct the id, or add the source there."
    ]


def test_a_figure_in_the_emergency_card_needs_a_source_too(build_errors: Errors) -> None:
    card = '!!! emergency "Call 911 if:"\n\n    - you cannot breathe for 2 minutes\n'
    assert build_errors({"_includes/emergency.md": card})[0].startswith("docs/_includes/emergency.md:3: the figure")


def test_a_checklist_without_a_list_stops_the_build(build_errors: Errors, page: Write) -> None:
    assert build_errors({"a.md": page("# A\n\n## Ask { .checklist #ask }\n")}) == [
        "docs/a.md:10: no list follows the checklist heading “Ask”; write a list of questions below it."
    ]


def test_wrong_front_matter_stops_the_build(build_errors: Errors, page: Write) -> None:
    assert build_errors({"a.md": page("# A\n", reviewed="soon")}) == [
        "docs/a.md:4: `reviewed` is `soon`; write a day as year-month-day, such as 2026-11-24."
    ]


def test_a_wrong_condition_page_stops_the_build(build_errors: Errors, conditions_site: dict[str, str]) -> None:
    name = "conditions/eyelid-spasm.md"
    text = conditions_site[name].replace("## Risks to know", "## Risks")
    assert "the heading “Risks” is not one of a condition page" in build_errors({**conditions_site, name: text})[0]


def test_a_wrong_glossary_stops_the_build(build_errors: Errors, page: Write) -> None:
    assert build_errors({"glossary.md": page("# Glossary\n\n## Placebo\n")}) == [
        "docs/glossary.md:10: the term “Placebo” has no definition; write one sentence below it that explains the term."
    ]


def test_a_file_in_another_encoding_stops_the_build(build_errors: Errors, page: Write) -> None:
    assert build_errors({"a.md": page("# A\n\nA café.\n").encode("latin-1")}) == [
        "docs/a.md:10: the byte 0xe9 is not UTF-8; save the file with the encoding UTF-8."
    ]


def test_all_errors_of_a_check_are_told_at_once(build_errors: Errors, page: Write) -> None:
    wrong = page("# A\n", reviewed="soon")
    assert [line[:9] for line in build_errors({"a.md": wrong, "b.md": wrong})] == ["docs/a.md", "docs/b.md"]


def test_a_missing_shared_file_stops_the_build(build_errors: Errors) -> None:
    assert "no list was found" in build_errors({"_includes/bring.md": ""})[0]


@pytest.fixture
def folder(tmp_path: Path, configure: Build, page: Write) -> Path:
    """Return a folder with a space in its name that holds a whole project with a page and a figure on it."""
    made = tmp_path / "my guide"
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, made / name, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
    (made / "mkdocs.yml").write_text(f"{settings}\nnav: [index.md, a.md]\n", encoding="utf-8")
    configure({"a.md": page("# A\n\nIt helped 47% of people.\n")})
    shutil.copytree(tmp_path / "docs", made / "docs")
    return made


@pytest.fixture
def command_line(folder: Path) -> Callable[[], subprocess.CompletedProcess[str]]:
    """Return a function that gives what `mkdocs build` says in that folder."""
    return lambda: subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": "0"},
        capture_output=True,
        text=True,
        check=False,
    )


def told(ended: subprocess.CompletedProcess[str]) -> list[str]:
    """Return all that a writer reads of a build, but for notes."""
    said = (ended.stderr + ended.stdout).strip().splitlines()
    return [line for line in said if line.strip() and not line.startswith("INFO")]


def test_the_command_line_says_the_sentence_and_no_traceback_and_fails(
    command_line: Callable[[], subprocess.CompletedProcess[str]],
) -> None:
    ended = command_line()
    assert told(ended) == [
        "ERROR   -  docs/a.md:10: the figure “47%” has no source; "
        "add `[^id]` to this paragraph, list item or table row, with an id of docs/_data/sources.yml.",
        "Aborted: 1 mistake to mend; nothing was published.",
    ]
    assert ended.returncode == 1


def test_a_template_of_ours_that_asks_for_what_is_not_there_is_named_with_its_line(
    folder: Path, command_line: Callable[[], subprocess.CompletedProcess[str]]
) -> None:
    page, template = folder / "docs/a.md", folder / "overrides/components/footnotes.html"
    page.write_text(page.read_text("utf-8").replace("47% of people.", "people.[^label]"), encoding="utf-8")
    template.write_text("{# First. #}\n{{ nobody }}\n", encoding="utf-8")
    assert told(command_line()) == [
        "ERROR   -  overrides/components/footnotes.html:2: the template fails ('nobody' is undefined); "
        "correct the name, or give the template that value.",
        "Aborted; nothing was published.",
    ]
