"""The text of the real site: the article's points, the words that must never stand there, and how hard it reads."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Any

import pytest
import yaml

import reading_level

HERE = Path(__file__).parent
COVERAGE: list[dict[str, Any]] = yaml.safe_load((HERE / "article-coverage.yml").read_text(encoding="utf-8"))
NEVER: list[dict[str, str]] = yaml.safe_load((HERE / "never.yml").read_text(encoding="utf-8"))


def address(page: str) -> str:
    """Return the address of a page named by its path below docs/."""
    return page.removesuffix("index.md") if page.endswith("index.md") else f"{page.removesuffix('.md')}/"


def test_the_article_has_68_points_and_each_has_a_home() -> None:
    assert len({point["id"] for point in COVERAGE}) == len(COVERAGE) == 68


@pytest.mark.parametrize("point", COVERAGE, ids=lambda point: point["id"])
def test_a_point_of_the_article_stands_on_its_page(site: Any, point: dict[str, Any]) -> None:
    text = site.article(address(point["page"])).casefold()
    assert [phrase for phrase in point["must"] if phrase.casefold() not in text] == []
    assert [phrase for phrase in point.get("must_not", []) if phrase.casefold() in text] == []


@pytest.mark.parametrize("word", NEVER, ids=lambda word: word["phrase"])
def test_no_page_holds_what_must_never_be_printed(site: Any, word: dict[str, str]) -> None:
    phrase = word["phrase"].casefold()
    assert [page for page in site.addresses if phrase in site.article(page).casefold()] == []


@pytest.fixture(scope="module")
def readings(site: Any) -> dict[str, reading_level.Reading]:
    """Reading figures of every page that has text of its own."""
    pages = [page for page in site.addresses if not page.startswith("print/")]
    measured = {page: reading_level.measure((site.folder / page / "index.html").read_text("utf-8")) for page in pages}
    return {page: reading for page, reading in measured.items() if reading.words}


def test_every_page_reads_at_grade_8_or_below(readings: dict[str, reading_level.Reading]) -> None:
    assert {page: reading.grade for page, reading in readings.items() if reading.grade > 8} == {}


def test_the_median_page_reads_at_grade_6_and_a_half_or_below(readings: dict[str, reading_level.Reading]) -> None:
    assert statistics.median(reading.grade for reading in readings.values()) <= 6.5


def test_sentences_average_15_words_or_fewer_on_every_page(readings: dict[str, reading_level.Reading]) -> None:
    assert {page for page, reading in readings.items() if reading.words_per_sentence > 15} == set()


def test_no_sentence_has_more_than_30_words(readings: dict[str, reading_level.Reading]) -> None:
    long = [text for reading in readings.values() for text in reading.sentences if reading_level.length(text) > 30]
    assert long == []
