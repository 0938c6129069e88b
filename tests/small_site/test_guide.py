"""What a guide says of itself, and guides that say nothing: no page but the first is needed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leaflet import offline

Build = Callable[..., Any]
Write = Callable[..., str]
Errors = Callable[[dict[str, Any]], list[str]]

NUMBERS = '- {kind: phone numbers, words: ["999"], why: You dial them.}\n'
LIST = "# Ask\n\n## Ask this { .checklist #ask data-end=calls }\n\n- What will it cost?\n"
SIGNS = "# Signs\n\nText.\n"
KIT = "# Sheets\n\n<!-- sheets:list -->\n"


@pytest.fixture
def bare(build_site: Build, page: Write) -> Any:
    """A guide of two pages, one with a list, that says nothing of itself."""
    return build_site({"ask.md": page(LIST)})


def emergency(site: Any, address: str) -> list[tuple[str, str]]:
    """Return address and words of the line above a page's header."""
    links = site.page(address).find_class("topbar__emergency")
    return [(link.get("href"), link.text_content()) for link in links]


def test_a_guide_that_says_nothing_leads_to_the_card_of_the_page_itself(bare: Any) -> None:
    assert emergency(bare, "ask/") == [("#call-911-if", "Emergency signs")]


def test_a_page_without_the_card_leads_to_the_first_page_with_one(build_site: Build, page: Write) -> None:
    assert emergency(build_site({"a.md": page("# A\n", emergency_card="none")}), "a/") == [
        ("../#call-911-if", "Emergency signs")
    ]


def test_the_line_above_the_header_follows_the_title_of_the_card(build_site: Build, page: Write) -> None:
    card = '!!! emergency "Ring 999 if:"\n\n    - you cannot breathe\n'
    site = build_site({"_includes/emergency.md": card, "_data/numbers.yml": NUMBERS, "a.md": page("# A\n")})
    (link,) = site.page("a/").find_class("topbar__emergency")
    assert site.page("a/").xpath(f"//h2[@id='{link.get('href')[1:]}']")


def test_a_guide_without_a_page_with_the_card_has_no_line_about_it(build_site: Build, page: Write) -> None:
    assert emergency(build_site({"index.md": page("# Home\n\nText.[^label]\n", emergency_card="none")}), "") == []


def test_a_guide_says_the_line_above_the_header_in_its_own_words(build_site: Build, page: Write) -> None:
    words = "emergency: {question: Bitten?, link: When to ring, page: signs.md}\n"
    pages = {"a.md": page("# A\n", emergency_card="none"), "signs.md": page(SIGNS), "_data/guide.yml": words}
    assert emergency(build_site(pages), "a/") == [("../signs/#call-911-if", "Bitten? When to ring")]


def test_lost_readers_of_a_guide_that_names_no_ways_get_its_sections(bare: Any) -> None:
    links = bare.page_of("404.html").xpath("//article//li/a/@href")
    assert links == ["/ask/", "/.", "/."]


def test_lost_readers_get_the_ways_that_a_guide_names(build_site: Build, page: Write) -> None:
    words = "lost:\n  - {title: To <ask>, page: print/ask.md}\n"
    found = build_site({"ask.md": page(LIST), "_data/guide.yml": words}).page_of("404.html")
    assert [(link.get("href"), link.text_content()) for link in found.xpath("//article//li/a")][:1] == [
        ("/print/ask/", "To <ask>")
    ]


def test_an_empty_search_says_what_the_guide_wants_and_names_its_pages(build_site: Build, page: Write) -> None:
    words = "search: {help: Try “cost”., pages: [{title: Asking, page: ask.md}]}\n"
    (help_,) = build_site({"ask.md": page(LIST), "_data/guide.yml": words}).page("ask/").find_class("search-help")
    assert "Try “cost”." in help_.text_content()
    assert help_.xpath(".//li/a/@href") == ["./"]


def test_a_guide_without_a_list_of_its_sheets_has_no_link_to_one(bare: Any) -> None:
    assert bare.page("").find_class("page-tools")[0].xpath(".//a") == []


def test_the_list_of_sheets_may_stand_on_any_page(build_site: Build, page: Write) -> None:
    site = build_site({"ask.md": page(LIST), "take/along.md": page(KIT)})
    assert site.page("").find_class("page-tools")[0].xpath(".//a/@href") == ["take/along/"]


@pytest.mark.parametrize(("kit", "back"), [({"take.md": KIT}, ["../..", "../../take/"]), ({}, ["../.."])])
def test_a_sheet_of_its_own_leads_back_to_the_list_of_sheets_where_there_is_one(
    build_site: Build, page: Write, kit: dict[str, str], back: list[str]
) -> None:
    diary = page("# Diary\n\n```form\nlines: [Day]\n```\n", sheet="{use: To note days.}")
    site = build_site({"print/diary.md": diary, **{name: page(text) for name, text in kit.items()}})
    assert site.page("print/diary/").xpath("//header//nav//a/@href") == back


def test_a_sheet_with_little_room_says_the_emergency_signs_in_short(build_site: Build, page: Write) -> None:
    words = 'emergency: {short: "**Ring** A & B."}\n'
    site = build_site({"ask.md": page(LIST), "_data/guide.yml": words})
    (note,) = site.page("print/ask/").xpath("//p[strong='Ring']")
    assert note.text_content() == "Ring A & B."


def test_a_sheet_says_before_the_card_what_the_guide_wants(build_site: Build, page: Write) -> None:
    words = "emergency: {before: After a bite}\n"
    site = build_site({"ask.md": page(LIST), "_data/guide.yml": words})
    assert "After a bite: Call 911 if:" in site.article("print/ask/")


def test_conditions_may_be_compared_on_any_page(build_site: Build, conditions_site: dict[str, str]) -> None:
    pages = {name.replace("conditions/", "uses/"): text for name, text in conditions_site.items()}
    pages["all.md"] = pages.pop("uses/index.md")
    links = build_site(pages).page("all/").xpath("//table//a/@href")
    assert [link for link in links if "uses/" in link] == ["../uses/eyelid-spasm/", "../uses/overactive-bladder/"]


def test_a_condition_page_needs_no_comparison(build_site: Build, condition_page: Write) -> None:
    site = build_site({"conditions/eyelid-spasm.md": condition_page("Eyelid spasm")})
    assert (site.folder / "print/eyelid-spasm/index.html").is_file()


def test_a_guide_may_be_about_no_medicine_or_about_any_topic(build_site: Build, configure: Any) -> None:
    extra = configure({}).extra
    topic = {"@type": "MedicalCondition", "name": "Tick bites"}
    for own in ({}, {"topic": topic}):
        site = build_site({}, extra={**extra, "medicine": None, **own})
        (text,) = site.page("").xpath("//script[@type='application/ld+json']/text()")
        assert ("Tick bites" in text) == bool(own)
        assert "Drug" not in text


def test_a_guide_without_a_card_picture_names_none(bare: Any) -> None:
    assert bare.page("").xpath("//meta[@property='og:image']") == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("emergency: {page: signs}\n", "docs/_data/guide.yml:1: there is no page `signs`"),
        ("lost:\n  - {title: A, page: aks.md}\n", "docs/_data/guide.yml:2: there is no page `aks.md` (did"),
        ("search:\n  pages:\n  - {title: A, page: b.md}\n", "docs/_data/guide.yml:3: there is no page `b.md`"),
        ("certainty: levels.md\n", "docs/_data/guide.yml:1: there is no page `levels.md`"),
        ("paper: a5\n", "docs/_data/guide.yml:1: `paper` is `a5`; write `letter` or `a4`."),
        ("lots: []\n", "docs/_data/guide.yml:1: `lots` is not a key we know (did you mean `lost`?)"),
        ("- lost\n", "docs/_data/guide.yml:1: no `key: value` lines were found; write lines such as `emergency: …`."),
    ],
)  # fmt: skip
def test_what_a_guide_says_wrong_of_itself_stops_the_build(
    build_errors: Errors, page: Write, words: str, said: str
) -> None:
    assert build_errors({"ask.md": page(LIST), "_data/guide.yml": words})[0].startswith(said)


def test_a_comment_alone_says_nothing(build_site: Build) -> None:
    site = build_site({"_data/guide.yml": "# Nothing yet.\n"})
    assert Path(site.folder, "index.html").is_file()


def kept(site: Any) -> set[str]:
    """Return the addresses that browsers keep for reading without a network."""
    first = (site.folder / "sw.js").read_text("utf-8").splitlines()[0]
    return set(json.loads(first.removeprefix("const GUIDE = ").removesuffix(";"))["files"])


@pytest.mark.parametrize(("words", "sheet", "said"), [("all", True, "large-print PDFs"), ("pages", False, "Sheets")])
def test_a_guide_says_if_browsers_keep_its_sheets_too(
    build_site: Build, page: Write, words: str, sheet: bool, said: str
) -> None:
    site = build_site({"ask.md": page(LIST), "_data/guide.yml": f"offline: {words}\n"})
    assert ("print/ask/" in kept(site)) is sheet
    assert {"", "ask/"} <= kept(site)
    assert said in site.page("").xpath("string(//*[@data-say='offline'])")


@pytest.mark.parametrize(
    ("words", "cure"), [("all", "write `offline: pages`, which leaves out sheets"), ("pages", "write fewer pages")]
)
def test_a_copy_that_no_reader_wants_on_a_phone_stops_the_build(
    build_errors: Errors, page: Write, monkeypatch: pytest.MonkeyPatch, words: str, cure: str
) -> None:
    monkeypatch.setattr(offline, "MOST", 1000)
    said = build_errors({"ask.md": page(LIST), "_data/guide.yml": f"offline: {words}\n"})
    assert said[0].startswith("docs/_data/guide.yml:1: browsers would keep ")
    assert cure in said[0]
