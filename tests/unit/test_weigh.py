"""Lists to weigh by example: each file of tests/golden/weigh is one case, so a new case is a new file.

A case names the `markdown` of a page, what it then `shows` (headings with their signs, legends, other text, in order),
any words in `emphasis`, and the number of `choices` if it is not three for each legend.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from markdown import Markdown

from leaflet import checklists, outline, sheets, weigh

CASES = sorted((Path(__file__).parents[1] / "golden/weigh").glob("*.yml"))
CHOICES = ["A lot", "A little", "Not to me"]
LIST = (
    "## What matters { .checklist #matters data-end=weigh }\n\n"
    "### Hopes\n\n- Fewer bad days\n  { #days }\n\n### Worries\n\n- Needles\n"
)


def written(markdown: str, *, pdf: bool = False) -> str:
    """Return a page's Markdown with choices."""
    document = outline.document("docs/page.md", markdown)
    made = sheets.make(checklists.collect([document]), {})
    return weigh.with_choices(document.body, {sheet.id: sheet for sheet in made}, pdf=pdf)


def rendered(markdown: str) -> html.HtmlElement:
    """Return the page that a browser would get."""
    extensions = ["attr_list", "admonition", "md_in_html", "pymdownx.superfences"]
    tree = html.fromstring(f"<main>{Markdown(extensions=extensions).convert(written(markdown))}</main>")
    for node in tree.xpath("//noscript|//a[contains(@class,'print-link')]/..|//textarea/../preceding-sibling::h3[1]"):
        node.drop_tree()
    return tree


def shown(tree: html.HtmlElement) -> list[str]:
    """Return what a page shows, in order: headings with their signs, legends, paragraphs and list items."""
    nodes = tree.xpath("//*[self::h1 or self::h2 or self::h3 or self::legend or self::p or self::li or self::code]")
    texts = [("#" * int(node.tag[1]) + " " if node.tag[0] == "h" else "") + words(node) for node in nodes]
    return [text for text in texts if text]


def words(node: html.HtmlElement) -> str:
    """Return the text of a node, white space folded."""
    return " ".join(node.text_content().split())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_list_to_weigh_shows_what_its_case_expects(path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    tree = rendered(case["markdown"])
    assert shown(tree) == case["shows"]
    assert [words(node) for node in tree.iter("em") if node.getparent().tag == "legend"] == case.get("emphasis", [])
    assert len(tree.xpath("//input")) == case.get("choices", 3 * len(tree.xpath("//legend")))


def test_every_case_has_a_sentence_for_a_name() -> None:
    assert [path.stem for path in CASES if not yaml.safe_load(path.read_text("utf-8"))["name"].endswith(".")] == []


def test_the_choices_of_an_item_are_radio_buttons_of_one_group_with_labels() -> None:
    item = rendered(LIST).xpath("//fieldset[legend='Fewer bad days']")[0]
    assert set(item.xpath(".//input/@type")) == {"radio"}
    assert set(item.xpath(".//input/@name")) == {"weigh-days"}
    assert [words(label) for label in item.iter("label")] == CHOICES
    assert item.xpath(".//input/@id") == item.xpath(".//label/@for")


def test_no_choice_is_made_for_the_reader() -> None:
    assert rendered(LIST).xpath("//input[@checked]") == []


def test_all_choices_look_alike() -> None:
    assert {label.get("class") for label in rendered(LIST).iter("label")} == {None}


def test_an_item_without_a_name_of_its_own_is_named_by_its_words() -> None:
    assert "weigh-needles" in rendered(LIST).xpath("//input/@name")


def test_the_links_to_the_sheet_stand_below_the_choices() -> None:
    text = written(LIST, pdf=True)
    ends = [text.index(words) for words in ("</form>", "(/print/matters.md)", "(/print/matters.pdf)")]
    assert ends == sorted(ends)


def test_the_links_to_the_sheet_stand_nowhere_else() -> None:
    document = outline.document("docs/page.md", LIST)
    made = {sheet.id: sheet for sheet in sheets.make(checklists.collect([document]), {})}
    assert sheets.with_print_links(LIST, made, pdf=False) == LIST


def test_without_scripts_a_button_of_the_form_clears_it_and_a_sentence_says_what_is_missing() -> None:
    tree = html.fromstring(written(LIST))
    assert words(tree.xpath("//form//noscript//button[@type='reset']")[0]) == "Clear my choices"
    assert "Scripts (JavaScript) are off" in words(tree.xpath("//form//noscript")[0])


@pytest.mark.parametrize(
    ("text", "expected"), [(LIST, True), (LIST.replace("weigh", "plain"), False), ("# A\n", False)]
)
def test_a_page_knows_whether_something_is_weighed_on_it(text: str, expected: bool) -> None:
    assert weigh.weighs(text) is expected
