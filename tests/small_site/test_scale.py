"""A guide with very many conditions: what it shows in place of long lists, and that no page grows with their number."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

import many_conditions
from leaflet.anchors import slug

MANY, MORE, QUESTIONS = 62, 70, 40


@pytest.fixture(scope="module")
def build_many(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str, built_by: Callable[..., Any]
) -> Callable[[int], Any]:
    """Return a function that builds a guide with some conditions without PDFs, once for all test processes."""
    shared = tmp_path_factory.getbasetemp()
    shared = shared if worker_id == "master" else shared.parent

    def make(count: int) -> Any:
        folder = shared / f"guide-with-{count}"
        with FileLock(f"{folder}.lock"):
            if not folder.exists():
                many_conditions.write(folder, count, QUESTIONS)
        return built_by("mkdocs", str(folder), pdf=False)

    return make


@pytest.fixture(scope="module")
def many(build_many: Callable[[int], Any]) -> Any:
    """The site of a guide with many conditions."""
    return build_many(MANY)


@pytest.fixture(scope="module")
def addresses() -> list[str]:
    """The addresses of its conditions."""
    return [f"conditions/{slug(name, '-')}/" for name in many_conditions.names(MANY)]


def test_the_overview_of_many_conditions_lists_each_once_by_letter(many: Any, addresses: list[str]) -> None:
    overview = many.page("conditions/")
    links = overview.xpath("//article//table//a[not(contains(@class, 'footnote-ref'))]/@href")
    assert [f"conditions/{link}" for link in links] == sorted(addresses)
    assert len(overview.xpath("//article//h3[starts-with(@id, 'letter-')]")) == len(
        {address.split("/")[1][0] for address in addresses}
    )


def test_each_letter_is_one_step_from_the_top_of_the_overview(many: Any) -> None:
    overview = many.page("conditions/")
    links = overview.find_class("letters")[0].findall("a")
    headings = overview.xpath("//article//h3[starts-with(@id, 'letter-')]")
    assert [link.get("href") for link in links] == [f"#{heading.get('id')}" for heading in headings]
    assert [link.text for link in links] == [heading.text for heading in headings]


def test_the_overview_of_many_conditions_has_no_tabs(many: Any) -> None:
    assert many.page("conditions/").xpath("//input[@type='radio']") == []


def test_the_overview_of_many_conditions_still_tells_status_and_main_harm_of_each(many: Any) -> None:
    cells = many.page("conditions/").xpath("//article//tbody/tr/*[@data-label!='Condition']")
    assert len(cells) == 2 * MANY
    assert [cell for cell in cells if not cell.text_content().strip()] == []


def test_links_to_the_tab_of_a_condition_still_find_it(many: Any, addresses: list[str]) -> None:
    names = set(many.page("conditions/").xpath("//article//table//a/@id"))
    assert {address.split("/")[1] for address in addresses} <= names


def test_a_menu_of_very_many_pages_lists_those_beside_a_page_and_leads_to_all(many: Any, addresses: list[str]) -> None:
    tree = many.page(addresses[30])
    (menu,) = tree.xpath("//nav[contains(@class, 'md-nav--primary')]")
    links = menu.xpath(".//li//li/a/@href[not(starts-with(., '#'))]")
    assert [f"conditions/{link.removeprefix('../')}" for link in links if link not in ("./", "../")] == [
        *addresses[24:30],
        *addresses[31:37],
    ]
    assert menu.xpath(".//li//li/a[contains(., 'All 62 pages')]/@href") == ["../"]


def test_a_sheet_asks_all_questions_of_its_condition_and_the_general_ones(many: Any, addresses: list[str]) -> None:
    sheet = many.page(addresses[0].replace("conditions/", "print/"))
    assert len(sheet.xpath("//main//input[@type='checkbox']")) == QUESTIONS + many_conditions.GENERAL


def test_no_page_but_those_that_list_all_grows_with_the_number_of_conditions(
    many: Any, build_many: Callable[[int], Any], addresses: list[str]
) -> None:
    more = build_many(MORE)
    same = sorted(set(many.addresses) & set(more.addresses) - {"conditions/", "sheets/"})
    grown = {
        address: (size(more, address), size(many, address))
        for address in same
        if size(more, address) > size(many, address) * 1.005 + 200
    }
    assert grown == {}


def size(site: Any, address: str) -> int:
    """Return the bytes of a page."""
    return Path(site.folder, address, "index.html").stat().st_size


def test_every_condition_is_found_by_the_search_and_kept_for_reading_without_a_network(
    many: Any, addresses: list[str]
) -> None:
    index = json.loads((many.folder / "search/search_index.json").read_text("utf-8"))["docs"]
    assert set(addresses) <= {entry["location"] for entry in index}
