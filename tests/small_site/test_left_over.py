"""Whatever is deleted, each link to it that is left over gets one sentence with its file, its line and what to do."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

Write = Callable[..., str]
Errors = Callable[[dict[str, Any]], list[str]]
FILE = "leads to no file; correct it, write that page, or delete the link."
PLACE = "does not have; correct what stands after the `#`, or give a heading that id with `{ #id }`."
CARD = '!!! emergency "Call 911 if:"\n\n    - you [drool](/conditions/chronic-drooling.md)\n'
TERM = "# Glossary\n\n## Saliva\n\nWhat [drooling](conditions/chronic-drooling.md) is about.\n"
FIGURE = (
    "```icon-array\ntitle: Wet days\npeople: adults\noutcome: had wet days\navoided: had none\nperiod: over 16 weeks\n"
    "groups:\n  - {label: Botox, arm: treatment, count: 9}\n  - {label: placebo, arm: control, count: 3}\n"
    "source: drool-trial\n```\n"
)


@pytest.mark.parametrize(
    ("place", "text", "link"),
    [
        ("a.md:11", "# A\n\nSee\n[it](conditions/chronic-drooling.md).\n", "conditions/chronic-drooling.md"),
        ("a.md:10", "# A\n\n- [x](conditions/chronic-drooling.md#y)\n", "conditions/chronic-drooling.md#y"),
        ("a.md:10", "# A\n\n[Its sheet](print/chronic-drooling.md)\n", "print/chronic-drooling.md"),
        ("a.md:10", "# A\n\n[Its sheet](print/chronic-drooling.pdf)\n", "print/chronic-drooling.pdf"),
        ("a.md:14", "# A\n\n| a |\n| --- |\n| [b][c] |\n\n[c]: /print/drooling-diary.md\n", "/print/drooling-diary.md"),
        ("glossary.md:12", TERM, "conditions/chronic-drooling.md"),
        ("conditions/jaw-pain.md:10", "# Jaw pain\n\n[Drooling](chronic-drooling.md)\n", "chronic-drooling.md"),
    ],
)
def test_a_link_to_a_page_or_sheet_that_was_deleted_is_told(
    build_errors: Errors, page: Write, place: str, text: str, link: str
) -> None:
    said = build_errors({place.partition(":")[0]: page(text)})
    assert said == [f"docs/{place}: the link `{link}` {FILE}"]


def test_a_link_in_a_text_that_stands_on_many_pages_is_told_once(build_errors: Errors, page: Write) -> None:
    pages = {"_includes/emergency.md": CARD, "a.md": page("# A\n"), "b.md": page("# B\n")}
    assert build_errors(pages) == [f"docs/_includes/emergency.md:3: the link `/conditions/chronic-drooling.md` {FILE}"]


def test_each_link_that_is_left_is_told(build_errors: Errors, page: Write) -> None:
    text = "# A\n\n[b](gone.md) and [c](gone.md)\n\n[d](gone.md)\n"
    assert [line.partition(" ")[0] for line in build_errors({"a.md": page(text)})] == ["docs/a.md:10:", "docs/a.md:12:"]


def test_a_page_of_the_menu_that_was_deleted_is_told_with_its_line_in_the_settings(
    unbuilt_project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = unbuilt_project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace(
        "nav: [index.md, a.md, b.md]", "nav:\n  - index.md\n  - B: b.md"
    )
    settings.write_text(text, encoding="utf-8")
    for name in ("a.md", "b.md"):
        (unbuilt_project / "docs" / name).unlink()
    with caplog.at_level(logging.WARNING, logger="mkdocs"), pytest.raises(Abort):
        build(load_config(str(settings)))
    line = text.split("\n").index("  - B: b.md") + 1
    sentence = f"mkdocs.yml:{line}: `b.md` in `nav` is no page; correct the path, write the page, or delete the line."
    assert [record.getMessage() for record in caplog.records] == [sentence]


def test_a_page_whose_line_in_the_menu_was_deleted_is_told(
    unbuilt_project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = unbuilt_project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("nav: [index.md, a.md, b.md]", "nav: [index.md, a.md]")
    settings.write_text(text, encoding="utf-8")
    with caplog.at_level(logging.WARNING, logger="mkdocs"), pytest.raises(Abort):
        build(load_config(str(settings)))
    assert [record.getMessage() for record in caplog.records] == [
        "docs/b.md: this page is not in the navigation; add `b.md` below `nav:` in mkdocs.yml, or delete the page."
    ]


def test_each_citation_of_a_source_that_was_deleted_is_told(
    build_errors: Errors, page: Write, conditions_site: dict[str, str]
) -> None:
    name = "conditions/eyelid-spasm.md"
    pages = {
        **conditions_site,
        "a.md": page(f"# A\n\nIt is so.[^drool-trial]\n\n{FIGURE}"),
        "_includes/bring.md": "- A list[^drool-trial]\n",
        name: conditions_site[name].replace("sources: [label]", "sources: [label, drool-trial]"),
    }
    unknown = "`[^drool-trial]` is not in docs/_data/sources.yml; correct the id, or add the source there."
    places = ["_includes/bring.md:1", "a.md:10", "a.md:21", f"{name}:16"]
    assert build_errors(pages) == [f"docs/{place}: {unknown}" for place in places]


def test_a_source_that_nothing_cites_any_more_is_told(build_errors: Errors, shared_pages: dict[str, str]) -> None:
    name = "_data/sources.yml"
    other = shared_pages[name].replace("id: label", "id: drool-trial")
    assert build_errors({name: shared_pages[name] + other}) == [
        "docs/_data/sources.yml:9: no page cites the source `drool-trial`; cite it as `[^id]`, or delete it."
    ]


@pytest.mark.parametrize("place", ["figure-wet-days", "table-wet-days"])
def test_a_link_to_a_figure_that_was_deleted_is_told(build_errors: Errors, page: Write, place: str) -> None:
    pages = {"a.md": page("# A\n"), "b.md": page(f"# B\n\n[See](a.md#{place})\n")}
    assert build_errors(pages) == [f"docs/b.md:10: the link `a.md#{place}` leads to a place that docs/a.md {PLACE}"]


def test_a_link_to_a_question_sheet_whose_list_was_deleted_is_told(
    build_errors: Errors, conditions_site: dict[str, str], page: Write
) -> None:
    pages = {**conditions_site, "talk.md": page("# Talk\n\nSee [the sheet](print/questions.md).\n")}
    assert build_errors(pages) == [f"docs/talk.md:10: the link `print/questions.md` {FILE}"]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("guide.yml", "lost:\n  - title: Drooling\n    page: conditions/chronic-drooling.md\n", 3),
        (
            "reviews.yml",
            "- page: conditions/chronic-drooling.md\n  who: Some One\n  credentials: MD\n  date: 2026-11-24\n"
            "  conflicts: none\n  text: text-0123456789abcdef\n",
            1,
        ),
    ],
)
def test_a_data_file_that_names_a_page_that_was_deleted_is_told(
    build_errors: Errors, name: str, text: str, line: int
) -> None:
    (said,) = build_errors({f"_data/{name}": text})
    assert said.startswith(f"docs/_data/{name}:{line}: ")
    assert "`conditions/chronic-drooling.md`" in said
