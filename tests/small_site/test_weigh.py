"""A list to weigh has its choices on its page and on its sheet, and its items wait on every question sheet."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Build = Callable[..., Any]
Write = Callable[..., str]
LIST = (
    "# Weigh it\n\nMark each thing.\n\n"
    '## What matters { .checklist #matters data-end=weigh data-use="To find out." }\n\n'
    "### Hopes\n\n- Fewer *bad* days\n  { #days }\n- Rest & sleep\n\n### Worries\n\n- Needles\n- Costs\n"
)
QUESTIONS = "# Ask\n\n## Questions to ask { .checklist #questions }\n\n- Is it approved?\n"
ITEMS = ["Fewer bad days", "Rest & sleep", "Needles", "Costs"]


@pytest.fixture
def site(build_site: Build, page: Write) -> Any:
    """Return a site with a list to weigh and a list of questions."""
    return build_site({"talk/weigh.md": page(LIST), "ask.md": page(QUESTIONS)})


@pytest.mark.parametrize("address", ["talk/weigh/", "print/matters/"])
def test_each_item_has_three_choices_on_the_page_and_on_the_sheet(site: Any, address: str) -> None:
    groups = site.page(address).xpath("//main//form//fieldset")
    assert [group.find("legend").text_content() for group in groups] == ITEMS
    assert {len(group.xpath(".//input[@type='radio']")) for group in groups} == {3}


def test_the_choices_of_page_and_sheet_are_the_same_fields(site: Any) -> None:
    names = "//main//form//*[self::input[@type='radio'] or self::textarea]/@name"
    assert site.page("talk/weigh/").xpath(names) == site.page("print/matters/").xpath(names)


def test_the_sheet_says_that_there_is_no_right_answer_and_shows_the_emergency_signs(site: Any) -> None:
    text = site.article("print/matters/")
    assert "There is no right answer." in text
    assert "Call 911 if: you cannot breathe Do not wait." in text


def test_the_emergency_card_stands_on_the_page_below_a_list_to_weigh_that_ends_it(site: Any) -> None:
    assert "Call 911 if:" in site.article("talk/weigh/")
    assert site.page("talk/weigh/").xpath("//form//*[contains(@class, 'emergency')]") == []


def has_script(site: Any, address: str) -> bool:
    """Tell whether the script of a page is one that weighs."""
    scripts = [(site.folder / address / src).read_text("utf-8") for src in site.page(address).xpath("//script/@src")]
    return any("template[data-module=weigh]" in script for script in scripts)


def test_only_a_page_with_a_list_to_weigh_loads_its_script(site: Any) -> None:
    weighing = [address for address in site.addresses if has_script(site, address)]
    assert weighing == ["print/matters/", "talk/weigh/"]


def test_a_question_sheet_knows_the_items_and_shows_none(site: Any) -> None:
    items = site.page("print/questions/").xpath("//template//*[@data-part='chosen']/li[@data-field]")
    assert [item.text_content() for item in items] == ITEMS
    assert all(item.get("hidden") is not None for item in items)
    assert items[0].get("data-field") == "weigh-days"


def test_a_question_sheet_has_room_for_what_matters_most(site: Any) -> None:
    section = site.page("print/questions/").find_class("sheet-matters")[0]
    assert section.findtext("h2") == "What matters most to me"
    assert section.xpath(".//input/@aria-label") == ["What matters most to me"]


def test_a_question_sheet_leads_to_the_list_to_weigh_and_back(site: Any) -> None:
    sheet = site.page("print/questions/").find_class("sheet-matters")[0]
    assert sheet.xpath(".//a/@href") == ["../../talk/weigh/"]
    back = site.page("talk/weigh/").xpath("//template[@data-module='weigh']//a/@href")
    assert back == ["../../print/questions/"]


def test_without_a_list_to_weigh_a_question_sheet_leads_to_none(build_site: Build, page: Write) -> None:
    section = build_site({"ask.md": page(QUESTIONS)}).page("print/questions/").find_class("sheet-matters")[0]
    assert section.xpath(".//a") == []


def test_without_a_question_sheet_the_list_to_weigh_leads_to_none(build_site: Build, page: Write) -> None:
    assert build_site({"weigh.md": page(LIST)}).page("weigh/").xpath("//template[@data-module='weigh']//a") == []


def test_the_search_knows_the_items_and_not_the_sentence_about_scripts(site: Any) -> None:
    index = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))
    text = " ".join(entry["text"] for entry in index["docs"])
    assert "Needles" in text
    assert "JavaScript" not in text


def test_the_kit_lists_the_sheet_with_its_use(build_site: Build, page: Write) -> None:
    site = build_site({"weigh.md": page(LIST), "kit.md": page("# Kit\n\n<!-- sheets:list -->\n")})
    assert [entry.findtext("p") for entry in site.page("kit/").find_class("kit-entry")] == ["To find out."]


def test_sides_of_different_length_stop_the_build(build_errors: Callable[..., list[str]], page: Write) -> None:
    said = build_errors({"weigh.md": page(LIST.replace("- Costs\n", ""))})
    assert said == [
        "docs/weigh.md:12: the two sides of “What matters” hold 2 and 1 items; "
        "write two `###` groups, for and against, with as many items in one as in the other."
    ]
