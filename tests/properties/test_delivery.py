"""What pages carry: no rule that a page shows is lost, scripts are whole, and the rest of a page stays as it is."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import cssselect2
import tinyhtml5
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from judging import for_writers
from leaflet import first_view, page_words, scripts, style_sheets
from leaflet.delivered import Page
from leaflet.errors import ContentError
from leaflet.first_view import PARTS, Seen
from leaflet.style_sheets import Rule, Words
from showing import elements
from writing import hostile_html, line

NAMES = ("nav", "p", "md-nav", "figure", "B", "a-b_c", "é")
idents = st.sampled_from(NAMES)
tags = st.sampled_from(["p", "nav", "figure", "ul", "DIV", "my-tag"])
attributes = st.dictionaries(
    st.sampled_from(["class", "id", "data-x", "title", "hidden", "dir", "aria-label", "DATA-Y"]),
    st.sampled_from(["", "rtl", "a > b", "a b", "x" * 40]) | idents | line,
    max_size=3,
)


def written(tag: str, given: dict[str, str], quote: str, raw: bool) -> str:
    """Return an element as some writer or serializer spells it."""
    values = {name: value.replace(quote, "") if raw else str(escape(value)) for name, value in given.items()}
    return f"<{tag}{''.join(f' {name}={quote}{value}{quote}' for name, value in values.items())}>a</{tag}>"


htmls = st.lists(st.builds(written, tags, attributes, st.sampled_from("\"'"), st.booleans()), max_size=4).map("".join)
STATES = (
    "[hidden]", "[dir=rtl]", '[data-x="a b"]', "[class~=p]", "[title^=a]", ":hover", ":not(.p)",
    ":is(.nav, p)", ":where(#p)", ":has(> .nav)", ":first-child",
)  # fmt: skip
simple = st.lists(
    idents.map(".{}".format) | idents.map("#{}".format) | st.sampled_from(STATES), max_size=3
).map("".join)  # fmt: skip
compound = st.builds(str.__add__, tags, simple) | simple.map(lambda text: text or "*")
selectors = st.lists(compound, min_size=1, max_size=3).flatmap(
    lambda parts: st.sampled_from([" ", " > ", "+", "~"]).map(lambda between: between.join(parts))
)
DECLARED = ("color:red", "--a:1", "width:var(--a)", "background:url(a.png)", 'content:"}"', "margin:0 !important")
declarations = st.lists(st.sampled_from(DECLARED), max_size=3).map(";".join)
css_rules = st.builds("{}{{{}}}".format, st.lists(selectors, min_size=1, max_size=3).map(",".join), declarations)
AT_RULES = ("@charset 'utf-8';", "@font-face{src:url(a)}", "@keyframes a{from{b:c}}", "/* } */")
sheets = st.lists(
    css_rules
    | css_rules.map("@media print{{{}}}".format)
    | css_rules.map("@supports (a:b){{@media screen{{{}}}}}".format)
    | st.sampled_from(AT_RULES),
    max_size=6,
).map("\n".join)


def said(rules: list[Rule], words: Words) -> set[tuple[str, str]]:
    """Return what some rules say to pages with these words: selectors and properties, but for variables."""
    return {
        (selector.text, name)
        for rule in rules
        for selector in rule.selectors
        for name, _ in rule.declarations
        if not name.startswith("--") and selector.may_match(words)
    }


@given(htmls)
def test_the_words_of_a_page_are_those_that_a_browser_finds(html: str) -> None:
    words = page_words.of_html(html)
    for element in elements(html):
        assert element.tag in words
        for name, value in element.items():
            expected = {"class": [f".{each}" for each in value.split()], "id": [f"#{value}"] if value else []}
            assert {f"[{name}]", *expected.get(name, [])} <= words


@given(html=htmls, selector=selectors)
def test_a_selector_that_styles_an_element_may_match_its_page(html: str, selector: str) -> None:
    (rule,) = style_sheets.rules(f"{selector}{{a:b}}", "a.css")
    tested = selector.replace(":hover", ":not(#nothing)")  # of no state, the same
    root = cssselect2.ElementWrapper.from_html_root(tinyhtml5.parse(f"<!doctype html><body>{html}"))
    matches = any(root.query_all(tested))
    assert rule.selectors[0].may_match(page_words.of_html(f"<html><head><body>{html}")) or not matches


@given(sheets)
def test_a_style_sheet_that_was_written_reads_back_the_same(css: str) -> None:
    text = style_sheets.text(style_sheets.rules(css, "a.css"))
    assert style_sheets.text(style_sheets.rules(text, "a.css")) == text


@given(css=sheets, html=htmls)
def test_every_rule_that_a_page_shows_is_in_a_part(css: str, html: str) -> None:
    rules = style_sheets.rules(css, "a.css")
    words = page_words.of_html(html)
    parts = first_view.divide({"a.css": rules}, Seen(words, words, words), read={})["a.css"]
    assert said([rule for part in PARTS for rule in parts[part]], words) == said(rules, words)


@given(st.text(max_size=40) | sheets.map(lambda css: css[: len(css) // 2]))
def test_what_is_no_style_sheet_is_told(css: str) -> None:
    try:
        style_sheets.text(style_sheets.rules(css, "a.css"))
    except ContentError as error:
        for_writers(error, {"a.css": css})


@given(
    texts=st.lists(line, min_size=1, max_size=4), other=st.sampled_from(["", 'import a from "b";', "export default 1;"])
)
def test_a_script_of_modules_holds_each_once_with_all_its_words(texts: list[str], other: str) -> None:
    with TemporaryDirectory() as folder:
        for at, text in enumerate(texts):
            before = f'import {{ a{at - 1} }} from "./m{at - 1}.js";\n' if at else ""
            module = f"{before}export const a{at} = {json.dumps(text)};\n{other if at == len(texts) - 1 else ''}\n"
            Path(folder, f"m{at}.js").write_text(module, encoding="utf-8")
        last = Path(folder, f"m{len(texts) - 1}.js")
        try:
            made = scripts.bundle([last, last])
        except ContentError as error:
            assert other or "import" in texts[0]
            for_writers(error, {error.file: last.read_text(encoding="utf-8")})
            return
    places = [made.index(f"const a{at}={json.dumps(text)}") for at, text in enumerate(texts)]
    assert places == sorted(places)
    assert made.count("const a0=") == 1


STYLE = '<link rel="stylesheet" href="../assets/css/a.css">'
SCRIPT = '<script type="module" src="../assets/js/a.js"></script>'


@given(hostile_html, hostile_html)
def test_new_styles_and_scripts_leave_the_rest_of_a_page_as_it_is(head: str, text: str) -> None:
    page = Page(f"{STYLE}{head}{STYLE}{text}{SCRIPT}{head}")
    assert page.with_parts(styles="<A>", scripts="<B>") == f"<A>{head.removeprefix(' ')}{text}<B>{head}"
