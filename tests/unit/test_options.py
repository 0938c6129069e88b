"""Options side by side on a page; tests/golden/errors/options-*.yml hold what is wrong as whole sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from markdown import Markdown

from leaflet import conditions, options, outline
from leaflet.markup import MarkupExtension
from leaflet.option_grid import OptionGridExtension

EXTENSIONS = ["attr_list", "admonition", "footnotes", "tables", "md_in_html", "toc"]
GRID = """# Other treatments

## Compare { .options #compare }

Read across.

### What is it?

- **Botox:** shots, **many** of them.
- **Tablets:** a tablet.
- **No treatment:** nothing.

### What does it cost?

- **Botox:** much.

- **Tablets:** little.

- **No treatment:** nothing.
"""


def page(text: str = GRID) -> html.HtmlElement:
    """Return a rendered page."""
    extensions = [*EXTENSIONS, MarkupExtension(), OptionGridExtension()]
    return html.fromstring(f"<div>{Markdown(extensions=extensions).convert(text)}</div>")


def boxed(text: str) -> list[str]:
    """Return the tags of what stands in the first box of options."""
    return [part.tag for part in page(text).find_class("options__grid")[0]]


def test_the_questions_and_their_lists_stand_in_one_box() -> None:
    assert boxed(GRID) == ["h3", "ul", "h3", "ul"]


def test_the_introduction_stays_above_the_box() -> None:
    (box,) = page().find_class("options__grid")
    assert box.getprevious().text == "Read across."


def test_a_box_knows_how_many_options_there_are() -> None:
    assert page().xpath("//div[@class='options__grid']/@data-options") == ["3"]


def test_every_option_is_marked() -> None:
    assert len(page().xpath("//ul[@class='options__list']/li[@class='options__option']")) == 6


def test_the_name_of_each_option_is_marked_and_no_other_bold_word() -> None:
    names = [name.text for name in page().find_class("options__name")]
    assert names == ["Botox:", "Tablets:", "No treatment:"] * 2


def test_the_questions_are_still_in_the_contents_of_the_page() -> None:
    markdown = Markdown(extensions=[*EXTENSIONS, OptionGridExtension()])
    markdown.convert(GRID)
    titles = [entry["name"] for entry in markdown.toc_tokens[0]["children"][0]["children"]]  # type: ignore[attr-defined]
    assert titles == ["What is it?", "What does it cost?"]


@pytest.mark.parametrize(
    "after",
    ["## Read on\n\n- Text.", '!!! emergency "Call 911 if:"\n\n    - you cannot breathe', "| a |\n| - |\n| b |"],
    ids=["the next section", "the emergency card", "a table"],
)
def test_what_follows_the_options_stands_outside_their_box(after: str) -> None:
    assert boxed(f"{GRID}\n{after}\n") == ["h3", "ul", "h3", "ul"]


def test_each_marked_section_has_its_own_box() -> None:
    second = GRID.replace("# Other treatments", "").replace("#compare", "#choose")
    assert len(page(GRID + second).find_class("options__grid")) == 2


def test_lists_of_other_sections_are_left_alone() -> None:
    assert page("## Compare\n\n### What?\n\n- **Botox:** shots.\n").xpath("//ul/@class") == []


def test_a_section_without_a_question_is_left_alone() -> None:
    assert page("## Compare { .options }\n\n- **Botox:** shots.\n").find_class("options__grid") == []


def test_the_page_to_copy_for_a_new_condition_compares_its_options_rightly() -> None:
    template = Path(__file__).parents[2] / "docs/conditions/_template.md"
    document = outline.document("docs/conditions/_template.md", template.read_text(encoding="utf-8"))
    assert conditions.options_heading() in document.body
    assert list(options.check(document)) == []
