"""Policies: they name all inline code of a page and nothing else, and no header can be broken by what it says."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from leaflet import hosting, policy
from leaflet.policy import Inline
from showing import body, elements
from writing import hostile_html, line, pieces

HEAD = '<!doctype html><html><head><meta charset="utf-8"></head><body>'
code = (
    st.lists(pieces | st.sampled_from(["\n", "//", "</script", "<!--"]), max_size=6)
    .map("".join)
    .filter(lambda text: not re.search(r"</s", text, re.IGNORECASE) and "<!--" not in text and "\x00" not in text)
)


@given(scripts=st.lists(code, max_size=3), styles=st.lists(code, max_size=3))
def test_the_policy_of_a_page_names_its_inline_code(scripts: list[str], styles: list[str]) -> None:
    html = (
        HEAD
        + "".join(f"<script>{each}</script>" for each in scripts)
        + "".join(f"<style>{each}</style>" for each in styles)
    )
    made, found = policy.protect(html)
    assert found.scripts == {policy.source("".join(each.itertext())) for each in elements(html) if each.tag == "script"}
    assert found.styles == {policy.source("".join(each.itertext())) for each in elements(html) if each.tag == "style"}
    assert all(name in made for name in found.scripts | found.styles)


@given(hostile_html)
def test_a_page_that_is_protected_again_stays_as_it_is(html: str) -> None:
    once = policy.protect(HEAD + html)[0]
    assert policy.protect(once)[0] == once


@given(hostile_html)
def test_a_policy_takes_nothing_from_a_page(html: str) -> None:
    made = policy.protect(HEAD + html)[0]
    assert "".join(body(made).itertext()) == "".join(body(HEAD + html).itertext())


@given(st.lists(st.builds(Inline, *[st.frozensets(line.map(policy.source), max_size=4)] * 2), max_size=12))
def test_a_header_is_one_short_line_without_quotation_marks(pages: list[Inline]) -> None:
    header = policy.header(pages)
    assert not set('"\r\n') & set(header)
    assert len(header) <= policy.LONGEST_HEADER or all(each in header for page in pages for each in page.scripts)


paths = st.lists(st.lists(st.sampled_from("abf019 .-_/\n\"'%ü\u2028") | pieces, max_size=8).map("".join), max_size=4)


@given(paths, st.booleans())
def test_each_line_of_the_headers_for_hosts_is_an_address_or_a_header(names: list[str], hashed: bool) -> None:
    files = [f"assets/{name}.0123abcd.js" if hashed else name for name in names]
    for path, text in hosting.files("default-src 'none'", files).items():
        shape = r"/\S*|  [\w-]+: .*" if path == "_headers" else r"(add_header|header) [\w-]+ \"[^\"]*\"( always;)?"
        assert [each for each in text.split("\n")[:-1] if not re.fullmatch(shape, each)] == []


@given(st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2100, 1, 1)))
def test_a_contact_holds_for_less_than_a_year(built: datetime) -> None:
    days = (datetime.fromisoformat(hosting.expires(built)) - built.replace(tzinfo=UTC)).days
    assert 300 < days < 365
