"""Condition pages make the overview: tabs, the table, facts, and a place in the navigation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Build = Callable[..., Any]
Write = Callable[..., str]


@pytest.fixture
def nav() -> list[Any]:
    """Return a navigation that lists one condition; a build may add to it."""
    return [{"Home": "index.md"}, {"Conditions": ["conditions/index.md", "conditions/eyelid-spasm.md"]}, "talk.md"]


@pytest.fixture
def overview(build_site: Build, conditions_site: dict[str, str]) -> Any:
    """Return the overview of two conditions."""
    return build_site(conditions_site).page("conditions/")


def tab_names(overview: Any) -> list[str]:
    """Return the titles of the tabs."""
    return [label.text_content() for label in overview.xpath("//div[@class='tabbed-labels']/label")]


def test_every_condition_has_a_tab(overview: Any) -> None:
    assert tab_names(overview) == ["Eyelid spasm", "Overactive bladder"]


def test_the_id_of_a_tab_is_the_name_of_its_file(overview: Any) -> None:
    assert overview.xpath("//input[@type='radio' and contains(@name,'__tabbed')]/@id") == [
        "eyelid-spasm",
        "overactive-bladder",
    ]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Crohn's & me", "crohns--me"),
        ("TMJ disorder (jaw pain)", "tmj-disorder-jaw-pain"),
        ("Café “spasm”", "cafe-spasm"),
    ],
)
def test_the_id_of_a_tab_is_the_name_of_its_file_whatever_signs_its_name_has(
    build_site: Build, page: Write, condition_page: Write, name: str, file: str
) -> None:
    text = condition_page("Eyelid spasm", "ask").replace("name: Eyelid spasm", f'name: "{name}"')
    text = text.replace("#ask }", f"#{file} }}")
    overview = page("# Conditions\n\n<!-- conditions:tabs -->\n")
    site = build_site({"conditions/index.md": overview, f"conditions/{file}.md": text})
    assert site.page("conditions/").xpath("//div[@class='tabbed-set tabbed-alternate']/input/@id") == [file]


def test_a_tab_shows_the_glance_section_of_its_condition(overview: Any) -> None:
    assert "A bladder that squeezes too soon." in overview.xpath("//div[@class='tabbed-block']")[0].text_content()


def test_a_tab_shows_the_facts_of_its_condition(overview: Any) -> None:
    text = overview.xpath("//div[@class='tabbed-block'][2]//div[contains(@class,'facts')]")[0].text_content()
    assert [words in text for words in ("FDA-approved", "2013", "In weeks", "When it wears off")] == [True] * 4


def test_a_tab_links_to_its_page_and_its_sheet(overview: Any) -> None:
    links = overview.xpath("//div[@class='tabbed-block'][1]//a/@href")
    assert {"eyelid-spasm/", "../print/eyelid-spasm/"} <= set(links)


def test_the_table_has_a_row_for_each_condition(overview: Any) -> None:
    heads = [head.text_content() for head in overview.xpath("//table//th[@scope='row']")]
    assert heads == ["Eyelid spasm", "Overactive bladder"]


def test_the_table_stands_outside_the_tabs(overview: Any) -> None:
    assert overview.xpath("//div[contains(@class,'tabbed')]//table") == []


def test_the_overview_lists_the_sources_of_the_facts(overview: Any) -> None:
    assert "A label" in overview.xpath("//div[@class='footnote']")[0].text_content()


def test_a_condition_page_shows_its_facts(build_site: Build, conditions_site: dict[str, str]) -> None:
    facts = (
        build_site(conditions_site).page("conditions/eyelid-spasm/").xpath("//article//div[contains(@class,'facts')]")
    )
    assert len(facts) == 1


def test_the_facts_of_a_condition_stand_below_its_glance_heading(
    build_site: Build, conditions_site: dict[str, str]
) -> None:
    facts = build_site(conditions_site).page("conditions/eyelid-spasm/").xpath("//div[contains(@class,'facts')]")[0]
    assert facts.getprevious().get("id") == "at-a-glance"


def test_a_bar_in_a_fact_does_not_break_the_table(build_site: Build, conditions_site: dict[str, str]) -> None:
    name = "conditions/eyelid-spasm.md"
    text = conditions_site[name].replace("ages: Adults", "ages: 12 | older")
    overview = build_site({**conditions_site, name: text}).page("conditions/")
    assert overview.xpath("//table/tbody/tr[1]/td[2]")[0].text_content() == "12 | older"


def with_new(conditions_site: dict[str, str], condition_page: Write) -> dict[str, str]:
    """Return the files of a site with one condition more than its navigation."""
    return {**conditions_site, "conditions/jaw-pain.md": condition_page("Jaw pain")}


def test_a_new_condition_has_a_tab_without_another_edit(
    build_site: Build, conditions_site: dict[str, str], condition_page: Write, nav: list[Any]
) -> None:
    overview = build_site(with_new(conditions_site, condition_page), nav=nav).page("conditions/")
    assert "Jaw pain" in tab_names(overview)


def test_a_new_condition_has_a_row_without_another_edit(
    build_site: Build, conditions_site: dict[str, str], condition_page: Write, nav: list[Any]
) -> None:
    overview = build_site(with_new(conditions_site, condition_page), nav=nav).page("conditions/")
    assert "Jaw pain" in overview.xpath("string(//table)")


def test_a_new_condition_is_in_the_navigation_without_another_edit(
    build_site: Build, conditions_site: dict[str, str], condition_page: Write, nav: list[Any]
) -> None:
    overview = build_site(with_new(conditions_site, condition_page), nav=nav).page("conditions/")
    assert "jaw-pain/" in overview.xpath("//nav[contains(@class,'md-nav')]//a/@href")


def test_a_new_condition_has_a_sheet_without_another_edit(
    build_site: Build, conditions_site: dict[str, str], condition_page: Write, nav: list[Any]
) -> None:
    assert "print/jaw-pain/" in build_site(with_new(conditions_site, condition_page), nav=nav).addresses


def test_tabs_stand_in_the_order_of_the_navigation(build_site: Build, conditions_site: dict[str, str]) -> None:
    pages = ["conditions/overactive-bladder.md", "conditions/index.md", "conditions/eyelid-spasm.md"]
    nav = ["index.md", {"Conditions": pages}, "talk.md"]
    assert tab_names(build_site(conditions_site, nav=nav).page("conditions/")) == ["Overactive bladder", "Eyelid spasm"]


def test_a_condition_of_the_navigation_is_not_listed_twice(
    build_site: Build, conditions_site: dict[str, str], nav: list[Any]
) -> None:
    overview = build_site(conditions_site, nav=nav).page("conditions/")
    primary = overview.xpath("//div[@data-md-type='navigation']//a/@href")
    assert primary.count("eyelid-spasm/") == 1


def test_the_template_for_conditions_is_no_page(
    build_site: Build, conditions_site: dict[str, str], template: str, nav: list[Any]
) -> None:
    site = build_site({**conditions_site, "conditions/_template.md": template}, nav=nav)
    assert [address for address in site.addresses if "template" in address or "name-of" in address] == []
