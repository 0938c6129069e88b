"""Style sheets read as rules, and the words that their selectors need."""

from __future__ import annotations

import pytest

from leaflet import page_words, style_sheets
from leaflet.errors import ContentError


def words_of(selector: str) -> frozenset[str]:
    return style_sheets.rules(selector + "{color:red}", "a.css")[0].selectors[0].needs


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        ("nav.menu > a#top::before", {"nav", ".menu", "a", "#top"}),
        ("a:hover:not(.plain, #no)", {"a"}),
        ('[data-scheme="dark"] INPUT[type=search]', {"[data-scheme=dark]", "input", "[type=search]"}),
        ('a[href^="http"]', {"a", "[href]"}),
        (":root", set()),
    ],
)
def test_a_selector_needs_these_words(selector: str, words: set[str]) -> None:
    assert words_of(selector) == words


@pytest.mark.parametrize(
    ("html", "matches"),
    [
        ('<p class="card">', False),
        ('<p class="card"><a>', True),
        ('<p class="card"><button>', True),
        ("<p><a>", False),
    ],
)
def test_one_of_a_list_of_selectors_is_enough(html: str, matches: bool) -> None:
    (selector,) = style_sheets.rules(".card :is(a, button) {color:red}", "a.css")[0].selectors
    assert selector.may_match(page_words.of_html(html)) is matches


@pytest.mark.parametrize("value", ["dark", "calm"])
def test_an_attribute_that_a_script_sets_may_have_any_value(value: str) -> None:
    (selector,) = style_sheets.rules(f':root[data-scheme="{value}"]{{color:red}}', "a.css")[0].selectors
    assert selector.may_match(page_words.of_script("document.documentElement.dataset.scheme = chosen;"))
    assert not selector.may_match(page_words.of_script("document.title = chosen;"))


SHEET = """@charset "utf-8";
/* a comment */
.a, .b > i { --empty: ; color : red ; margin: 0 !important }
@media print { .c { top: 0 } .d { top: 0 } @page { margin: 1cm } }
@font-face { font-family: "X"; src: url("../fonts/x.woff2") }
.e { background: url("data:image/png;base64,AA==") }
"""
SAME = (
    ".a,.b>i{--empty:;color:red;margin:0!important}@media print{.c{top:0}.d{top:0}@page{margin:1cm}}"
    '@font-face{font-family:"X";src:url("../fonts/x.woff2")}.e{background:url("data:image/png;base64,AA==")}'
)


def test_rules_written_out_say_the_same_in_fewer_bytes() -> None:
    assert style_sheets.text(style_sheets.rules(SHEET, "a.css")) == SAME


def test_addresses_of_rules_that_stand_in_a_page_are_seen_from_there() -> None:
    rules = style_sheets.rules(SHEET, "a.css")
    text = style_sheets.text(rules, folder="assets/css/a.css", root="../../")
    assert 'url("../../assets/fonts/x.woff2")' in text
    assert 'url("data:image/png;base64,AA==")' in text


def test_what_is_not_css_is_an_error_with_its_line() -> None:
    with pytest.raises(ContentError, match=r"^a\.css:2: this is not CSS: .*; mend the style sheet\.$"):
        style_sheets.rules(".a{}\n.b", "a.css")


def test_a_value_may_hold_the_end_of_a_tag_and_signs_that_are_written_otherwise() -> None:
    assert {".wide", "#a&b"} <= page_words.of_html('<p title="a > b" class="wide" id="a&amp;b">don\'t</p>')
