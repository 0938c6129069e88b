"""Which rules are needed when."""

from __future__ import annotations

import pytest

from leaflet import first_view, page_words, style_sheets
from leaflet.first_view import PARTS, Seen

LONG = "<p>" * 2000
PAGE = f'<body><header class="top"><a href="#x">x</a></header><article><h1>T</h1>{LONG}<table><hr></article>'
SEEN = Seen(
    first=first_view.first_screen(PAGE),
    pages=page_words.of_html(PAGE),
    act=page_words.of_html(PAGE) | page_words.of_script('element.classList.add("tooltip")'),
)


def divided(*sheets: str, read: dict[str, set[str]] | None = None) -> dict[str, str]:
    """Return the text of each part; of several sheets the first is the theme's."""
    rules = {f"{place}.css": style_sheets.rules(text, "") for place, text in enumerate(sheets)}
    parts = first_view.divide(rules, SEEN, read=read or {})
    return {part: style_sheets.text(rule for sheet in parts.values() for rule in sheet[part]) for part in PARTS}


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        (".top{color:red}", "first"),
        ("@media (max-width:30em){.top{color:red}}", "first"),
        ("@font-face{font-family:x}", "first"),
        ("table{color:red}", "rest"),
        (".top a:hover{color:red}", "rest"),
        ("@media print{.top{color:red}}", "rest"),
        ("@media screen and (min-width:60em){.top{color:red}}", "rest"),
        (".tooltip{color:red}", "act"),
        (".nowhere{color:red}", ""),
    ],
)
def test_each_rule_has_its_time(rule: str, part: str) -> None:
    assert {name for name, text in divided(rule).items() if text} == ({part} if part else set())


def test_a_list_of_selectors_is_shared_out() -> None:
    assert divided(".top,table,.tooltip,.nowhere{color:red}") == {
        "first": ".top{color:red}",
        "rest": "table{color:red}",
        "act": ".tooltip{color:red}",
    }


def test_custom_properties_come_when_they_are_first_read_and_never_if_nobody_reads_them() -> None:
    sheet = ":root{--a:var(--b);--b:1;--c:2;--d:3;--e:4}.top{order:var(--a)}table{order:var(--c)}"
    assert divided(sheet, read={"act": {"--d"}}) == {
        "first": ":root{--a:var(--b);--b:1}.top{order:var(--a)}",
        "rest": ":root{--c:2}table{order:var(--c)}",
        "act": ":root{--d:3}",
    }


def test_a_custom_property_that_gives_a_new_value_to_one_in_use_is_kept() -> None:
    sheet = ":root{--a:1}.top{--edge:2;order:var(--edge)}table{--edge:var(--a)}"
    assert divided(sheet)["rest"] == ":root{--a:1}table{--edge:var(--a)}"


def test_a_rule_that_must_have_the_last_word_has_it_again() -> None:
    narrow = "@media screen and (min-width:60em){.top{margin:1px}}"
    assert divided(narrow + ".top{margin-left:2px}")["rest"] == narrow + ".top{margin-left:2px}"
    assert divided(narrow + ".top{color:red}")["rest"] == narrow


def test_the_themes_rules_stand_before_ours_and_need_no_last_word() -> None:
    assert divided("@media print{.top{margin:1px}}", ".top{margin:2px}")["rest"] == "@media print{.top{margin:1px}}"
