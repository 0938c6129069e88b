"""White space that no reader sees goes, every other byte stays."""

from __future__ import annotations

import pytest

from leaflet.slim import slim


def test_a_run_of_white_space_becomes_one_space() -> None:
    assert slim("<ul>\n\n  <li>one\n   two</li>\n\t</ul>\n") == "<ul> <li>one two</li> </ul>"


def test_words_and_links_stay_apart() -> None:
    assert slim("<p><a>one</a>\n<b>two</b></p>") == "<p><a>one</a> <b>two</b></p>"


def test_no_space_is_made_where_none_was() -> None:
    assert slim("<p>a<b>b</b>c</p>") == "<p>a<b>b</b>c</p>"


@pytest.mark.parametrize("name", ["code", "kbd", "pre", "script", "style", "textarea", "PRE"])
def test_elements_that_show_their_white_space_keep_it(name: str) -> None:
    kept = f"<{name} class='a'>one\n\n  two  </{name}>"
    assert slim(kept) == kept


def test_code_in_a_pre_keeps_its_lines_to_the_end() -> None:
    kept = "<pre><code>one\n  <b>two</b>  </code>  \n</pre>"
    assert slim(kept) == kept


def test_an_element_whose_name_only_begins_like_one_of_them_is_no_exception() -> None:
    assert slim("<prefix>a  b</prefix>") == "<prefix>a b</prefix>"


@pytest.mark.parametrize("quote", ['"', "'"])
def test_values_of_attributes_keep_their_white_space(quote: str) -> None:
    kept = f"<p title={quote}one  >  two{quote}>a</p>"
    assert slim(kept) == kept


def test_comments_stay() -> None:
    assert slim("<!--  a  > b's -->") == "<!--  a  > b's -->"


def test_no_break_spaces_stay() -> None:
    assert slim("9\u00a0\u00a0in \u202f 100") == "9\u00a0\u00a0in \u202f 100"


def test_a_slim_page_stays_as_it_is() -> None:
    once = slim("<p> a  b </p>\n<pre>\n\n</pre>")
    assert slim(once) == once
