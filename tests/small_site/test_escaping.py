"""What writers write is text: it never becomes HTML that they did not mean."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Build = Callable[..., Any]
Write = Callable[..., str]
ODD = 'Fish & "chips" <script>alert()</script>'
TITLE = f"'{ODD}'"


@pytest.fixture
def odd(build_site: Build, page: Write) -> Any:
    """Return a site with a page whose title, description and checklist hold signs that HTML knows."""
    body = f"# A\n\n## Ask `{ODD}` {'{ .checklist #ask }'}\n\n- Is `{ODD}` it?\n"
    description = f"'{ODD} is a description that is long enough for the check.'"
    return build_site({"a.md": page(body, title=TITLE, description=description)})


def test_the_title_of_a_page_is_escaped(odd: Any) -> None:
    assert odd.page("a/").xpath("string(//title)") == f"{ODD} - Botox as a medicine"


def test_the_description_of_a_page_is_escaped(odd: Any) -> None:
    assert odd.page("a/").xpath("string(//meta[@name='description']/@content)").startswith(f"{ODD} is a")


def test_the_title_of_a_page_is_escaped_in_the_navigation_of_another(odd: Any) -> None:
    names = [
        " ".join(link.text_content().split())
        for link in odd.page("").xpath("//nav[contains(@class,'md-nav')]//a[@href='a/']")
    ]
    assert set(names) == {ODD}


def test_the_title_of_a_page_is_data_in_what_search_engines_read(odd: Any) -> None:
    text = odd.page("a/").xpath("string(//script[@type='application/ld+json'])")
    assert json.loads(text)["@graph"][0]["name"] == ODD


def test_the_title_of_a_page_is_escaped_in_what_other_sites_show(odd: Any) -> None:
    assert odd.page("a/").xpath("string(//meta[@property='og:title']/@content)") == ODD


@pytest.mark.parametrize("address", ["", "a/", "print/ask/"])
def test_no_page_runs_the_script(odd: Any, address: str) -> None:
    assert [script for script in odd.page(address).xpath("//script") if script.text == "alert()"] == []


def test_the_title_of_a_page_is_escaped_in_the_search(odd: Any) -> None:
    index = json.loads((odd.folder / "search/search_index.json").read_text(encoding="utf-8"))
    assert [entry["title"] for entry in index["docs"] if "<script" in entry["title"]] == []


def test_a_question_is_escaped_on_the_sheet(odd: Any) -> None:
    assert odd.page("print/ask/").xpath("string(//li[@class='sheet-question']/label)") == f"Is {ODD} it?"


def test_the_title_of_a_list_is_escaped_on_the_sheet(odd: Any) -> None:
    assert odd.page("print/ask/").xpath("string(//h1)") == f"Ask {ODD}"


def test_the_title_of_a_list_is_escaped_in_the_title_of_the_sheet(odd: Any) -> None:
    assert odd.page("print/ask/").xpath("string(//title)") == f"Ask {ODD} (to print) - Botox as a medicine"


def test_the_title_of_a_source_is_escaped_in_its_footnote(build_site: Build, page: Write) -> None:
    source = f"- id: label\n  title: {TITLE}\n  publisher: FDA\n  year: 2026\n  kind: label\n"
    site = build_site({"a.md": page("# A\n\nB.[^label]\n"), "_data/sources.yml": f"{source}  {CHECKED}\n"})
    assert f"FDA. {ODD}. 2026." in site.article("a/")


CHECKED = "checked: 2026-11-24\n  seen: seen"
