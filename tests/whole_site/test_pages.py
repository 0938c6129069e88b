"""Every page of the real site: links, hosts, cards, dates and sheets."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml
from lxml import html

HOST = "https://botox-guide.example/"
# Pages that are not about treatment carry no emergency card.
ABOUT = ("", "figures/", "how-good/", "how-sure/", "how-written/", "privacy/", "sources/", "what-changed/")
RECORDS = yaml.safe_load((Path(__file__).parents[2] / "docs/_data/reviews.yml").read_text(encoding="utf-8"))
REVIEWED = ("not reviewed by a clinician", *(("reviewed by", "clinician reviewed it") if RECORDS else ()))
WITHOUT_CARD = {*(f"about/{page}" for page in ABOUT), "glossary/"}


def pages(site: Any) -> list[str]:
    """Addresses of the pages that writers wrote."""
    return [page for page in site.addresses if not page.startswith("print/")]


def sheets(site: Any) -> list[str]:
    """Addresses of the printable sheets."""
    return [page for page in site.addresses if page.startswith("print/")]


def test_every_internal_link_and_anchor_leads_somewhere(site: Any) -> None:
    anchors = {page: {node.get("id") for node in site.page(page).iter() if node.get("id")} for page in site.addresses}
    broken = []
    for page in site.addresses:
        for link in site.page(page).xpath("//a/@href"):
            target = urlsplit(urljoin(HOST + page, link))
            if f"{target.scheme}://{target.netloc}/" != HOST:
                continue
            path = unquote(target.path.lstrip("/"))
            if path.endswith("/") or not path:
                found = path in anchors and (not target.fragment or unquote(target.fragment) in anchors[path])
            else:
                found = (site.folder / path).is_file()
            if not found:
                broken.append(f"{page} -> {link}")
    assert broken == []


def test_no_page_loads_anything_from_another_host(site: Any) -> None:
    loaded = [
        (page, address)
        for page in [*site.addresses, "404"]
        for address in loads(site, page)
        if urlsplit(address).netloc not in ("", urlsplit(HOST).netloc)
    ]
    assert loaded == []


def loads(site: Any, page: str) -> list[str]:
    """What a browser fetches for a page."""
    tree = html.fromstring((site.folder / "404.html").read_bytes()) if page == "404" else site.page(page)
    found: list[str] = tree.xpath("//@src|//link[not(@rel='canonical')]/@href")
    return found


def test_the_emergency_card_stands_once_on_every_page_about_treatment(site: Any) -> None:
    counts = {page: len(site.page(page).find_class("emergency")) for page in pages(site)}
    assert counts == {page: 0 if page in WITHOUT_CARD else 1 for page in pages(site)}


def test_no_risk_stands_in_a_tab_or_a_closed_block(site: Any) -> None:
    hidden = "//details|//*[contains(@class,'tabbed-set')]//*[contains(@class,'care-card')]"
    assert [page for page in pages(site) if site.page(page).xpath(hidden)] == []


def test_every_page_says_when_it_was_checked_and_whether_a_clinician_reviewed_it(site: Any) -> None:
    for page in site.addresses:
        text = " ".join(site.page(page).text_content().split())
        assert "Checked against its sources on" in text, page
        assert "next check by" in text, page
        assert any(words in text for words in REVIEWED), page


def test_each_marked_list_has_a_sheet_with_the_same_questions(site: Any) -> None:
    lists = 0
    for page in pages(site):
        tree = site.page(page)
        for link in tree.find_class("print-link"):
            sheet = urljoin(HOST + page, link.get("href")).removeprefix(HOST)
            printed = [fold(label) for label in site.page(sheet).iter("label", "legend")]
            asked = [fold(item) for item in questions(tree)]
            assert asked, page
            assert [question for question in asked if question not in printed] == [], page
            lists += 1
    assert lists == 11


def questions(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The items of the lists between a checklist heading and the next heading as high."""
    heading = tree.find_class("checklist")[0]
    items: list[html.HtmlElement] = []
    for node in heading.itersiblings():
        if node.tag == heading.tag or "care-card" in node.get("class", ""):
            break
        items += node.iter("li", "legend") if node.tag in ("ul", "ol", "form") else []
    return items


def fold(node: html.HtmlElement) -> str:
    """The readable text of a node, footnote marks left out."""
    for mark in node.xpath(".//sup"):
        mark.drop_tree()
    return " ".join(node.text_content().split())


def question_sheets(site: Any) -> list[str]:
    """Addresses of the sheets that hold questions for a visit."""
    return [page for page in sheets(site) if site.page(page).find_class("sheet-top3")]


def test_there_are_a_general_sheet_and_one_for_each_condition(site: Any) -> None:
    assert len(question_sheets(site)) == 8


def test_every_box_of_a_sheet_has_a_label(site: Any) -> None:
    for page in question_sheets(site):
        tree = site.page(page)
        boxes = tree.xpath("//main//input[@type='checkbox']/@id")
        assert boxes, page
        assert boxes == tree.xpath("//main//label/@for"), page


@pytest.mark.parametrize(
    "words",
    ["What matters most to me", "My top 3", "My own questions", "What to bring", "Call 911 if:", "To the clinician:"],
)
def test_every_sheet_holds_its_furniture(site: Any, words: str) -> None:
    assert [page for page in question_sheets(site) if words not in site.page(page).text_content()] == []


def test_off_label_uses_are_never_shown_as_approved(site: Any) -> None:
    status = site.page("conditions/jaw-pain/").find_class("facts__status")[0].text_content()
    assert status == "Off-label: not FDA-approved"


def test_the_sources_page_names_the_pages_that_cite_each_source(site: Any) -> None:
    items = site.page("about/sources/").xpath("//article//li[contains(., 'Cited on:')]")
    assert len(items) > 40
    assert [item for item in items if not item.xpath(".//a[starts-with(@href, '../')]")] == []


def test_every_sheet_says_when_to_call_911(site: Any) -> None:
    assert [page for page in sheets(site) if "911" not in site.page(page).xpath("//main")[0].text_content()] == []


def test_the_print_kit_lists_every_sheet_with_a_picture_and_three_ways_to_open_it(site: Any) -> None:
    entries = site.page("print-kit/").find_class("kit-entry")
    assert len(entries) == len(sheets(site)) == 15
    for entry in entries:
        assert len(entry.xpath(".//img[@alt]")) == 1
        assert len(entry.xpath(".//h3")) == 1
        kinds = [link.split("/print/")[1] for link in entry.xpath(".//a/@href") if "/print/" in link]
        name = kinds[0].rstrip("/")
        assert kinds == [f"{name}/", f"{name}.pdf", f"{name}-large.pdf"]
