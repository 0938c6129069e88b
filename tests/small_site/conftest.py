"""What tests of small sites share: pages with correct front matter, condition pages, and the errors of a build."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

ROOT = Path(__file__).parents[2]
CONDITION = (Path(__file__).parents[1] / "golden/errors/base/condition.md").read_text(encoding="utf-8")
OVERVIEW = "# Conditions\n\nAll of them.\n\n<!-- conditions:table -->\n\n## One by one\n\n<!-- conditions:tabs -->\n"
QUESTIONS = "# Talk\n\n## Questions to ask { .checklist #questions }\n\n- What will it *really* cost?\n- Is it safe?\n"
Write = Callable[..., str]


@pytest.fixture(scope="session")
def page() -> Write:
    """Return a function that puts correct front matter above a text; further keys may be given."""

    def write(body: str, **keys: str) -> str:
        front = {
            "title": "A page about treatment",
            "description": "A page that is only here to be built by a test of the guide.",
            "reviewed": "2026-11-24",
            "review_by": "2027-05-24",
            **keys,
        }
        return "\n".join(["---", *(f"{key}: {value}" for key, value in front.items()), "---", "", body])

    return write


@pytest.fixture(scope="session")
def condition_page() -> Write:
    """Return a function that writes the page of a condition with a name."""

    def write(name: str, file: str = "") -> str:
        file = file or name.lower().replace(" ", "-")
        return CONDITION.replace("Overactive bladder", name).replace("overactive-bladder", file)

    return write


@pytest.fixture
def template() -> str:
    """Return the text from which the page of a condition starts."""
    return (ROOT / "docs/conditions/_template.md").read_text(encoding="utf-8")


@pytest.fixture
def conditions_site(page: Write, condition_page: Write) -> dict[str, str]:
    """Return the files of a site with an overview, two conditions and a general list of questions."""
    return {
        "conditions/index.md": page(OVERVIEW),
        "conditions/eyelid-spasm.md": condition_page("Eyelid spasm"),
        "conditions/overactive-bladder.md": condition_page("Overactive bladder"),
        "talk.md": page(QUESTIONS),
    }


@pytest.fixture
def unbuilt_project(
    tmp_path: Path, shared_pages: Mapping[str, str], page: Write, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Return the folder of a project of three pages with our settings and hooks, for builds without PDFs."""
    for name, value in {"PDF": "0", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1790000000"}.items():
        monkeypatch.setenv(name, value)
    for name in ("hooks", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
    (tmp_path / "mkdocs.yml").write_text(f"{settings}\nnav: [index.md, a.md, b.md]\n", encoding="utf-8")
    for name, text in {**shared_pages, "a.md": page("# A\n\nOld.\n"), "b.md": page("# B\n\nOld.\n")}.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def build_errors(
    build_site: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> Callable[[dict[str, str]], list[str]]:
    """Return a function that builds a site which must fail, and gives what MkDocs says about it."""

    def build(pages: dict[str, str]) -> list[str]:
        with caplog.at_level(logging.WARNING, logger="mkdocs"), pytest.raises(Abort):
            build_site(pages)
        return [line for record in caplog.records for line in record.getMessage().splitlines()]

    return build
