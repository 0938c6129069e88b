"""What is left of the template on a condition page is told place by place, and what a writer wrote is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet import outline, unfilled
from leaflet.outline import Document

DOCS = Path(__file__).parents[2] / "docs"
TEMPLATE = outline.document(
    "docs/conditions/_template.md",
    "---\n# Write.\ntitle: Name\nreviewed: 2026-11-24\ncondition:\n  status: approved # or off-label\n---\n\n"
    "# Name and Botox\n\nSay what it is.\nSay what it does.\n\n## At a glance\n\n"
    '- Say more.\n  And why.\n- Say less.\n\n!!! warning "Stop:"\n\n    - a sign\n\n'
    "| Result | Botox |\n| --- | --- |\n| What | so many |\n",
)


def page(body: str, front: str = "condition:\n  status: approved\n") -> Document:
    """Return the page of a condition."""
    return outline.document("docs/conditions/x.md", f"---\n{front}---\n\n{body}")


@pytest.mark.parametrize(
    ("body", "line", "text"),
    [
        ("# Name and Botox", 6, "# Name and Botox"),
        ("Say what it is.\nSay what it does.", 6, "Say what it is."),
        ("My own.\nSay what it does.", 7, "Say what it does."),
        ("\n- Say more.\n  And why.", 7, "- Say more."),
        ("\n- Mine.\n  And why.", 8, "And why."),
        ("  Say what it is.  ", 6, "Say what it is."),
        ('!!! warning "Mine:"\n\n    - a sign', 8, "- a sign"),
        ("| Result | Botox |\n| --- | --- |\n| What | so many |", 8, "| What | so many |"),
    ],
)
def test_a_place_that_is_still_the_templates_is_told_once_with_its_line(body: str, line: int, text: str) -> None:
    assert [str(error) for error in unfilled.find(page(body), TEMPLATE)] == [
        f"docs/conditions/x.md:{line}: “{text}” is text of the template; write your own in its place, or delete it."
    ]


@pytest.mark.parametrize(
    "body",
    [
        "# Drooling and Botox",
        "## At a glance",
        "| Result | Botox |\n| --- | --- |",
        '!!! warning "Stop:"',
        "Say what it isn't.",
    ],
)
def test_the_frame_that_all_pages_share_and_a_writers_own_words_are_not_told(body: str) -> None:
    assert list(unfilled.find(page(body), TEMPLATE)) == []


def test_two_list_items_of_the_template_are_two_places() -> None:
    assert [error.line for error in unfilled.find(page("- Say more.\n  And why.\n- Say less."), TEMPLATE)] == [6, 8]


def test_a_fact_with_the_note_of_the_template_is_told() -> None:
    left = page("Mine.", "reviewed: 2026-11-24\ncondition:\n  status: approved # or off-label\n")
    assert [str(error) for error in unfilled.find(left, TEMPLATE)] == [
        "docs/conditions/x.md:4: `status: approved` still has the template's note; "
        "check the fact, and delete the note after the `#`."
    ]


def test_a_page_about_something_else_may_say_what_the_template_says() -> None:
    assert list(unfilled.find(page("Say what it is.", "title: Name\n"), TEMPLATE)) == []


@pytest.mark.parametrize("path", sorted(DOCS.glob("conditions/[a-z]*.md")), ids=lambda path: path.stem)
def test_the_pages_of_this_guide_hold_nothing_of_its_template(path: Path) -> None:
    template = outline.document("docs/conditions/_template.md", (DOCS / "conditions/_template.md").read_text("utf-8"))
    document = outline.document(f"docs/conditions/{path.name}", path.read_text("utf-8"))
    assert list(unfilled.find(document, template)) == []
