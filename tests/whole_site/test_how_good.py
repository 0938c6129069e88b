"""The page that scores the guide: its sums are right, its places exist, and what is not met is said."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

import pytest
from lxml import html

PAGE = "about/how-good/"
# Points of a table row, and the items of each checklist in their order on the page.
POINTS = {"Yes": 1, "No": 0, "In part": 0}
CHECKLISTS = {"ipdas": [6, 6], "discern": [15], "pemat": [17, 7], "cdc": [20], "jama": [4]}
LEAST = {"ipdas": [6, 6], "discern": [65], "pemat": [16, 7], "cdc": [18], "jama": [3]}


def tables(site: Any) -> dict[str, list[tuple[html.HtmlElement, str]]]:
    """Return the tables of each checklist, each with the sentence below it that states its score."""
    found: dict[str, list[tuple[html.HtmlElement, str]]] = {}
    for table in site.page(PAGE).xpath("//article//table"):
        name = table.xpath("preceding::h2[1]/@id")[0]
        below = table.xpath("following::p[starts-with(normalize-space(), 'Score:')][1]")[0]
        found.setdefault(name, []).append((table, " ".join(below.text_content().split())))
    return found


def rows(table: html.HtmlElement) -> list[list[str]]:
    """Return the cells of a table's body as text."""
    return [[" ".join(cell.text_content().split()) for cell in row] for row in table.xpath(".//tbody/tr")]


def points(table: html.HtmlElement) -> int:
    """Return the points that the rows of a table add up to."""
    return sum(int(row[1]) if row[1].isdigit() else POINTS[row[1]] for row in rows(table))


def stated(sentence: str) -> tuple[int, int]:
    """Return the points and the most that a sentence states."""
    match = re.match(r"Score: (\d+) of (\d+)", sentence)
    assert match, sentence
    return int(match[1]), int(match[2])


@pytest.mark.parametrize("name", CHECKLISTS)
def test_each_checklist_is_scored_item_by_item(site: Any, name: str) -> None:
    assert [len(rows(table)) for table, _ in tables(site)[name]] == CHECKLISTS[name]


@pytest.mark.parametrize("name", CHECKLISTS)
def test_the_score_stated_is_what_the_rows_add_up_to(site: Any, name: str) -> None:
    for table, sentence in tables(site)[name]:
        most = 5 if name == "discern" else 1
        assert stated(sentence) == (points(table), most * len(rows(table)))


@pytest.mark.parametrize("name", LEAST)
def test_no_checklist_falls_below_its_aim(site: Any, name: str) -> None:
    reached = [points(table) for table, _ in tables(site)[name]]
    assert all(got >= least for got, least in zip(reached, LEAST[name], strict=True)), reached


def test_every_item_says_where_it_is_met_or_what_is_missing(site: Any) -> None:
    assert [row for found in tables(site).values() for table, _ in found for row in rows(table) if not row[2]] == []


def test_every_link_leads_to_a_place_that_exists(site: Any) -> None:
    lost = []
    for link in site.page(PAGE).xpath("//article//table//a[not(contains(@class,'footnote-ref'))]/@href"):
        path, _, anchor = link.partition("#")
        folder = PurePosixPath(PAGE)
        for step in path.split("/"):
            folder = folder.parent if step == ".." else folder / step
        target = site.page("" if str(folder) == "." else f"{folder}/")
        if anchor and not target.xpath("//*[@id=$anchor]", anchor=anchor):
            lost.append(link)
    assert lost == []


def test_it_says_that_a_page_is_not_reviewed_unless_it_says_so_and_that_no_patient_tested_it(site: Any) -> None:
    text = site.article(PAGE)
    assert "no clinician has reviewed a page unless that page names one" in text
    assert "No patients have tested it" in text
