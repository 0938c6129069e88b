"""A marked list becomes a printable sheet, linked from its page and kept out of the search."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

Build = Callable[..., Any]
Write = Callable[..., str]
LIST = "# Ask\n\n## Questions to ask { .checklist #ask }\n\n- Is it approved?\n- What will it *really* cost?\n"


@pytest.fixture
def sheet(build_site: Build, page: Write) -> Any:
    """Return the sheet of a list of two questions."""
    return build_site({"ask.md": page(LIST)}).page("print/ask/")


def search_text(site: Any) -> str:
    """Return all that the search knows of a site."""
    index = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))
    return " ".join(f"{entry['location']} {entry['title']} {entry['text']}" for entry in index["docs"])


def test_each_question_of_a_list_stands_on_its_sheet(sheet: Any) -> None:
    labels = [label.text_content() for label in sheet.xpath("//li[@class='sheet-question']/label")]
    assert labels == ["Is it approved?", "What will it really cost?"]


def test_each_question_of_a_sheet_has_a_check_box_with_it_as_label(sheet: Any) -> None:
    boxes = sheet.xpath("//input[@type='checkbox']/@id")
    assert boxes == sheet.xpath("//label/@for")
    assert len(set(boxes)) == 2


def test_the_boxes_of_a_sheet_are_not_ticked(sheet: Any) -> None:
    assert sheet.xpath("//input[@checked]") == []


def test_emphasis_in_a_question_stays_on_the_sheet(sheet: Any) -> None:
    assert [part.text for part in sheet.xpath("//label/em")] == ["really"]


def test_a_sheet_is_titled_like_its_list(sheet: Any) -> None:
    assert sheet.xpath("string(//h1)") == "Questions to ask"


def test_a_sheet_has_no_navigation_or_search_of_the_theme(sheet: Any) -> None:
    assert sheet.xpath("//*[contains(@class,'md-')]") == []


@pytest.mark.parametrize(
    "words",
    [
        "My name",
        "Date",
        "Clinic and clinician",
        "My top 3",
        "My own questions",
        "To the clinician",
        "Your list of medicines",
        "Call 911 if:",
        "you cannot breathe",
        "Do not wait.",
        "Botox as a medicine",
        "https://botox-guide.example/print/ask/",
        "November 24, 2026",
        "May 24, 2027",
        "not reviewed by a clinician",
        "not medical advice",
    ],
)
def test_a_sheet_has_what_paper_needs(sheet: Any, words: str) -> None:
    assert words in " ".join(sheet.xpath("//main")[0].text_content().split())


def test_a_sheet_links_back_to_the_page_with_its_list(sheet: Any) -> None:
    assert "../../ask/" in sheet.xpath("//nav//a/@href")


def test_groups_are_headings_of_a_sheet(build_site: Build, page: Write) -> None:
    text = "# Ask\n\n## Questions { .checklist #ask }\n\n### On cost\n\n- a?\n\n### On harm\n\n- b?\n"
    sheet = build_site({"ask.md": page(text)}).page("print/ask/")
    groups = [heading.text for heading in sheet.xpath("//section[@class='sheet-group']/h2")]
    assert groups == ["On cost", "On harm"]


def test_boxes_in_different_groups_have_different_ids(build_site: Build, page: Write) -> None:
    text = "# Ask\n\n## Questions { .checklist #ask }\n\n### On cost\n\n- a?\n\n### On harm\n\n- b?\n"
    boxes = build_site({"ask.md": page(text)}).page("print/ask/").xpath("//input/@id")
    assert len(set(boxes)) == 2


def test_the_page_with_the_list_links_to_its_sheet(build_site: Build, page: Write) -> None:
    links = build_site({"ask.md": page(LIST)}).page("ask/").xpath("//article//a[contains(@class,'print-link')]")
    assert [(link.get("href"), link.text) for link in links] == [("../print/ask/", "Print this list: Questions to ask")]


def test_the_page_with_the_list_shows_its_questions(build_site: Build, page: Write) -> None:
    items = build_site({"ask.md": page(LIST)}).page("ask/").xpath("//article//ul/li")
    assert [item.text_content() for item in items][:2] == ["Is it approved?", "What will it really cost?"]


def test_two_lists_of_a_page_make_two_sheets(build_site: Build, page: Write) -> None:
    site = build_site({"ask.md": page(LIST + "\n## More { .checklist #more }\n\n- And now?\n")})
    assert {"print/ask/", "print/more/"} <= set(site.addresses)


def test_a_site_without_a_list_has_no_sheets(build_site: Build, page: Write) -> None:
    assert [address for address in build_site({"a.md": page("# A\n")}).addresses if "print" in address] == []


def test_a_changed_question_changes_the_page_the_sheet_and_the_search(build_site: Build, page: Write) -> None:
    build_site({"ask.md": page(LIST)})
    site = build_site({"ask.md": page(LIST.replace("Is it approved?", "Is it right for me?"))})
    texts = [site.article("ask/"), site.page("print/ask/").text_content(), search_text(site)]
    assert [("Is it right for me?" in text, "Is it approved?" in text) for text in texts] == [(True, False)] * 3


def test_the_search_knows_the_page_with_the_list(build_site: Build, page: Write) -> None:
    assert "Is it approved?" in search_text(build_site({"ask.md": page(LIST)}))


def test_the_search_knows_no_sheet(build_site: Build, page: Write) -> None:
    assert "print/ask/" not in search_text(build_site({"ask.md": page(LIST)}))


def test_the_edit_link_of_a_sheet_leads_to_the_page_with_its_list(configure: Build, page: Write) -> None:
    config = configure({"ask.md": page(LIST)}, repo_url="https://github.com/a/b", edit_uri="edit/main/docs/")
    files = config.plugins.on_files(get_files(config), config=config)
    sheet = Page(None, files.src_uris["print/ask.md"], config)
    assert sheet.edit_url == "https://github.com/a/b/edit/main/docs/ask.md"


def test_a_build_writes_nothing_below_docs(build_site: Build, page: Write, tmp_path: Path) -> None:
    build_site({"ask.md": page(LIST)})
    assert not (tmp_path / "docs/print").exists()


def test_a_conditions_sheet_asks_its_own_questions_and_the_general_ones(
    build_site: Build, conditions_site: dict[str, str]
) -> None:
    labels = build_site(conditions_site).page("print/eyelid-spasm/").xpath("//li[@class='sheet-question']/label")
    expected = ["Could I use a catheter?", "What will it really cost?", "Is it safe?"]
    assert [label.text_content() for label in labels] == expected


def test_an_explained_term_is_plain_words_on_the_sheet(build_site: Build, page: Write) -> None:
    glossary = page("# Glossary\n\n## Approved\n\nAllowed by the FDA.\n", emergency_card="none")
    site = build_site({"ask.md": page(LIST), "glossary.md": glossary})
    assert (len(site.page("ask/").xpath("//a[@class='term']")), site.page("print/ask/").xpath("//label//a")) == (1, [])
