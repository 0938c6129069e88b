"""The page shows what the sheet prints: both readers of Markdown, ours and the site's, take every list alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from markdown import Markdown

from leaflet import outline, sources

Build = Callable[..., Any]
Write = Callable[..., str]
CASES = sorted((Path(__file__).parents[1] / "golden/checklists").glob("*.yml"))
SHOWN = [path for path in CASES if "\nchecklist:" in path.read_text(encoding="utf-8")]


@pytest.fixture
def markdown(configure: Build) -> Markdown:
    """Return the site's own reader of Markdown."""
    config = configure({})
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def shown(tree: html.HtmlElement, anchor: str) -> list[str]:
    """Return the list items below the heading with an id, up to the next heading of its level."""
    (heading,) = tree.xpath(f"//*[@id='{anchor}']")
    below = []
    for node in heading.itersiblings():
        if node.tag == heading.tag:
            break
        below += [" ".join(item.text_content().split()) for item in node.iter("li")]
    return below


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_the_page_shows_the_questions_that_the_sheet_prints(path: Path, markdown: Markdown) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    body = outline.document("docs/page.md", case["markdown"]).body
    notes = "".join(f"\n\n[^{source}]: A source." for source in sources.cited(body))
    tree = html.fromstring(f"<div>{markdown.convert(body + notes)}</div>")
    for mark in tree.xpath("//sup|//div[@class='footnote']"):
        mark.drop_tree()
    questions = [item for group in case["checklist"]["groups"] for item in group["items"]]
    expected = [item if isinstance(item, str) else item["text"] for item in questions]
    assert shown(tree, case["checklist"]["id"]) == expected


def test_a_file_with_a_byte_order_mark_is_built(build_site: Build, page: Write) -> None:
    tree = build_site({"a.md": "\ufeff" + page("# One title\n\nText.\n", title="Another")}).page("a/")
    assert tree.xpath("string(//title)") == "Another - Botox as a medicine"


def test_windows_line_ends_are_built(build_site: Build, page: Write) -> None:
    text = page("# A\n\n## Ask { .checklist #ask }\n\n- What?\n").replace("\n", "\r\n")
    assert build_site({"a.md": text}).page("print/ask/").xpath("string(//li[@class='sheet-question']/label)") == "What?"


def test_the_comments_that_ask_for_lists_stay_in_code(build_site: Build, page: Write) -> None:
    text = page("# A\n\nWrite:\n\n```\n<!-- sources:list -->\n```\n")
    assert "<!-- sources:list -->" in build_site({"a.md": text}).article("a/")


def test_the_list_of_sources_names_the_pages_that_cite_each(build_site: Build, page: Write) -> None:
    pages = {"a.md": page("# A page\n\nB.[^label]\n"), "s.md": page("# Sources\n\n<!-- sources:list -->\n")}
    links = build_site(pages).page("s/").xpath("//article//ul//a[not(contains(@href,'example.org'))]")
    assert [(link.text, link.get("href")) for link in links] == [("Home", "../"), ("A page", "../a/")]


def test_a_citation_is_a_link_to_its_footnote(build_site: Build, page: Write) -> None:
    tree = build_site({"a.md": page("# A\n\nB.[^label]\n")}).page("a/")
    assert tree.xpath("//sup/a/@href") == ["#fn:label"]


def test_a_page_that_cites_nothing_has_no_footnotes(build_site: Build, page: Write) -> None:
    assert build_site({"a.md": page("# A\n")}).page("a/").xpath("//div[@class='footnote']") == []


def test_the_first_use_of_a_term_links_to_the_glossary(build_site: Build, page: Write) -> None:
    glossary = page("# Glossary\n\n## Placebo\n\nNo medicine in it.\n")
    tree = build_site({"a.md": page("# A\n\nA placebo.\n"), "glossary.md": glossary}).page("a/")
    links = tree.xpath("//article//a[@class='term']")
    assert [(link.get("href"), link.get("title")) for link in links] == [("../glossary/#placebo", "No medicine in it.")]
