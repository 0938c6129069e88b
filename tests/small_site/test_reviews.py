"""Pages that a clinician reviewed, did not review, or reviewed before a change. All people are made up."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import pypdfium2
import pytest

from leaflet import conditions, outline, sources, text_hash
from leaflet.text_hash import Shared

Build = Callable[..., Any]
Write = Callable[..., str]
ASK = "# Ask\n\nText.\n\n## Questions to ask { .checklist #ask }\n\n- Is it safe?\n"
OLD = "text-0000000000000000"
NOT = "not reviewed by a clinician"
BY = "reviewed by A. Example, MD, on November 20, 2026"
CHANGED = "changed since a clinician reviewed it; an earlier text was r" + BY[1:]
Site = Callable[..., Any]


@pytest.fixture
def site_of(build_site: Build, shared_pages: Mapping[str, str], page: Write) -> Site:
    """Return a function that builds a site of some pages, some of which were reviewed.

    `reviewed` maps a page to the hash of the text that was read, or to nothing for that of the present one.
    """

    def build(pages: Mapping[str, str], reviewed: Mapping[str, str], **keys: str) -> Any:
        files = {name: page(text) for name, text in pages.items()}
        hashes = {name: old or present(files, name, shared_pages) for name, old in reviewed.items()}
        made_up = {"who": "A. Example", "credentials": "MD", "date": "2026-11-20", "conflicts": "none", **keys}
        records = [{"page": name, "text": text, **made_up} for name, text in hashes.items()]
        return build_site({**files, "_data/reviews.yml": json.dumps(records)})

    return build


def present(files: Mapping[str, str], name: str, shared: Mapping[str, str]) -> str:
    """Return the hash of a page as it is."""
    documents = {path: outline.document(f"docs/{path}", text) for path, text in {**shared, **files}.items()}
    known = sources.read(shared["_data/sources.yml"], "docs/_data/sources.yml")
    pages = [document for path, document in documents.items() if path.endswith(".md") and path[0] != "_"]
    emergency, bring = documents["_includes/emergency.md"], documents["_includes/bring.md"]
    return text_hash.of(documents[name], Shared(emergency, bring, conditions.collect(pages), known))


def line(site: Any, address: str, place: str) -> str:
    """Return what a part of a page says, white space folded."""
    [found] = site.page(address).xpath(place)
    return " ".join(found.text_content().split())


PLACES = {
    "end of the page": ("ask/", "//*[contains(@class, 'page-dates')]"),
    "printed page": ("ask/", "//*[@class='print-head no-prose']"),
    "sheet": ("print/ask/", "//main"),
}
STATES = {"reviewed": ({"ask.md": ""}, BY), "changed": ({"ask.md": OLD}, CHANGED), "not reviewed": ({}, NOT)}


@pytest.mark.parametrize("state", STATES)
def test_each_place_says_whether_the_present_text_was_reviewed(site_of: Site, state: str) -> None:
    reviewed, words = STATES[state]
    site = site_of({"ask.md": ASK}, reviewed)
    for place, where in PLACES.items():
        text = line(site, *where)
        assert words in text, place
        assert (NOT in text) == (words == NOT), place
        assert ("changed since" in text) == (words == CHANGED), place


def test_a_page_says_what_ties_its_reviewer_to_makers(site_of: Site) -> None:
    site = site_of({"a.md": "# A\n"}, {"a.md": ""}, conflicts="paid talks for a maker.")
    assert "Interests of A. Example: paid talks for a maker" in line(site, "a/", "//*[contains(@class, 'page-dates')]")


def test_a_page_without_a_reviewer_names_no_interests(site_of: Site) -> None:
    assert "Interests" not in site_of({"a.md": "# A\n"}, {}).article("a/")


def test_a_pdf_says_who_reviewed_its_page(site_of: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDF", "1")
    site = site_of({"ask.md": ASK}, {"ask.md": ""})
    text = pypdfium2.PdfDocument(site.folder / "print/ask.pdf")[0].get_textpage().get_text_bounded()
    assert BY in " ".join(text.split())


def test_a_sheet_with_general_questions_is_reviewed_only_with_their_page(
    site_of: Site, conditions_site: Mapping[str, str], build_site: Build, shared_pages: Mapping[str, str]
) -> None:
    hashes = {name: present(conditions_site, name, shared_pages) for name in ("conditions/eyelid-spasm.md", "talk.md")}
    record = "- {{page: {}, who: A. Example, credentials: MD, date: 2026-11-20, conflicts: none, text: {}}}\n"
    records = [record.format(*each) for each in hashes.items()]
    place = ("print/eyelid-spasm/", "//main")
    assert NOT in line(build_site({**conditions_site, "_data/reviews.yml": records[0]}), *place)
    assert BY in line(build_site({**conditions_site, "_data/reviews.yml": "".join(records)}), *place)


def test_search_engines_are_told_of_a_review_of_the_present_text(site_of: Site) -> None:
    [script] = site_of({"a.md": "# A\n"}, {"a.md": ""}).page("a/").xpath("//script[contains(@type, 'ld+json')]/text()")
    [node] = [each for each in json.loads(script)["@graph"] if each["@type"] == "MedicalWebPage"]
    assert (node["reviewedBy"][0]["name"], node["lastReviewed"]) == ("A. Example", "2026-11-20")


def test_search_engines_are_told_of_no_review_of_an_earlier_text(site_of: Site) -> None:
    [script] = site_of({"a.md": "# A\n"}, {"a.md": OLD}).page("a/").xpath("//script[contains(@type, 'ld+json')]/text()")
    assert "reviewedBy" not in script
    assert "2026-11-20" not in script


def test_the_foot_of_all_pages_says_no_review_while_there_is_none(site_of: Site) -> None:
    assert "Not reviewed by a clinician." in line(site_of({}, {}), "", "//*[@class='md-copyright']")


@pytest.mark.parametrize("text", ["", OLD])
def test_the_foot_of_all_pages_leaves_it_to_them_once_there_is_one(site_of: Site, text: str) -> None:
    foot = line(site_of({"a.md": "# A\n"}, {"a.md": text}), "", "//*[@class='md-copyright']")
    assert foot.endswith("not medical advice. Each page says if a clinician has reviewed it.")


LIST = "# About\n\nBefore.\n\n<!-- reviews:list -->\n\nAfter.\n"


def test_the_list_says_that_no_page_was_reviewed(site_of: Site) -> None:
    assert "has reviewed any page of this guide. After." in site_of({"about.md": LIST}, {}).article("about/")


def test_the_list_names_each_page_with_its_reviewer_and_counts_the_others(site_of: Site) -> None:
    pages = {"about.md": LIST, "a.md": "# A\n", "b.md": "# B\n"}
    text = site_of(pages, {"a.md": "", "b.md": OLD}, conflicts="none").article("about/")
    assert "A page about treatment: R" + BY[1:] + ". Interests of A. Example: none." in text
    assert "Changed since a clinician reviewed it. An earlier text was r" + BY[1:] in text
    assert "No clinician has reviewed the other 2 pages. After." in text


@pytest.mark.parametrize("key", ["who", "credentials", "conflicts"])
def test_what_a_record_says_stays_text(site_of: Site, key: str) -> None:
    attack = "<img src=x onerror=xss()> [x](javascript:xss()) {{ 7 * 7 }} **b**"
    site = site_of({"ask.md": ASK, "about.md": LIST}, {"ask.md": ""}, **{key: attack})
    for address in ("ask/", "print/ask/", "about/"):
        tree = site.page(address)
        assert tree.xpath("//img[@src='x']|//a[starts-with(@href, 'javascript')]|//strong[.='b']") == [], address
        shown = " ".join(tree.xpath("//article|//main[not(.//article)]")[0].text_content().split())
        assert (attack in shown) == (key != "conflicts" or address != "print/ask/"), address


def test_a_site_without_the_file_is_not_reviewed(build_site: Build, page: Write) -> None:
    assert NOT in build_site({"a.md": page("# A\n")}).article("a/")


def test_a_record_of_an_unknown_page_stops_the_build(
    build_errors: Callable[[dict[str, Any]], list[str]], page: Write
) -> None:
    record = f"- {{page: b.md, who: A. Example, credentials: MD, date: 2026-11-20, conflicts: none, text: {OLD}}}\n"
    [said] = build_errors({"a.md": page("# A\n"), "_data/reviews.yml": record})
    assert said.startswith(
        "docs/_data/reviews.yml:1: `page` is `b.md`, which is no page below docs/ (did you mean `a.md`?)"
    )


def test_wrong_records_are_told_once_however_many_pages_there_are(
    build_errors: Callable[[dict[str, Any]], list[str]], page: Write
) -> None:
    said = build_errors({"a.md": page("# A\n"), "b.md": page("# B\n"), "_data/reviews.yml": "who: me\n"})
    assert said == ["docs/_data/reviews.yml:1: the file is not a list; start each record with `- `."]
