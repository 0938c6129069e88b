"""The head of a page: its summary, and the list of its sections."""

from __future__ import annotations

from lxml import html
from markdown import Markdown

from leaflet.summary import SummaryExtension

SECTIONS = "\n\n## A\n\ntext\n\n## B\n\ntext\n\n## C\n\n### C one\n"


def page(text: str) -> html.HtmlElement:
    """Return a rendered page."""
    toc = {"toc": {"title": "On this page"}}
    made = Markdown(extensions=["toc", "footnotes", "tables", SummaryExtension()], extension_configs=toc)
    return html.fromstring(f"<div>{made.convert(text)}</div>")


def summary(text: str) -> str:
    """Return the text of a page's summary, empty if it has none."""
    return " ".join(" ".join(page(text).xpath("//*[@class='summary']//text()")).split())


def test_the_text_between_title_and_first_section_is_the_summary() -> None:
    assert summary("# T\n\nOne.\n\n- two\n\n## S\n\nmore\n") == "One. two"


def test_a_table_ends_the_summary() -> None:
    assert summary("# T\n\nOne.\n\n| a |\n| - |\n| b |\n\nTwo.\n") == "One."


def test_a_page_without_a_title_has_no_summary() -> None:
    assert summary("One.\n\n## S\n") == ""


def test_a_page_that_opens_with_a_section_has_no_summary() -> None:
    assert summary("# T\n\n## S\n\nOne.\n") == ""


def test_a_citation_in_the_summary_is_kept() -> None:
    assert page("# T\n\nOne.[^a]\n\n## S\n\n[^a]: Source.\n").xpath("count(//*[@class='summary']//sup)") == 1


def test_contents_below_the_summary_list_the_sections() -> None:
    links = page("# T\n\nOne." + SECTIONS).xpath("//nav[@class='contents no-prose']/ul/li/a/@href")
    assert links == ["#a", "#b", "#c"]


def test_the_contents_are_a_landmark_with_a_name() -> None:
    assert page("# T\n\nOne." + SECTIONS).xpath("//nav/@aria-label") == ["On this page"]


def test_a_page_of_two_sections_has_no_contents() -> None:
    assert page("# T\n\nOne.\n\n## A\n\n## B\n").xpath("//nav") == []


def test_footnotes_and_contents_stay_out_of_the_search() -> None:
    found = page("# T\n\nOne.[^a]" + SECTIONS + "\n\n[^a]: Source.\n").xpath("//*[@data-search-exclude]")
    assert [element.tag for element in found] == ["nav", "div"]
