"""Slim pages: white space goes that no reader sees, and nothing else."""

from __future__ import annotations

from hypothesis import given

from leaflet.slim import slim
from showing import tags, text_of
from writing import bodies, hostile_html

KEPT = ("pre", "code", "textarea", "script", "style", "kbd")


@given(hostile_html)
def test_a_slim_page_says_the_same(html: str) -> None:
    assert text_of(slim(html)) == text_of(html)
    assert tags(slim(html)) == tags(html)


@given(hostile_html | bodies)
def test_a_slim_page_cannot_be_slimmed(html: str) -> None:
    assert slim(slim(html)) == slim(html)


@given(bodies, hostile_html)
def test_white_space_that_is_seen_stays(code: str, after: str) -> None:
    code = code.replace("<", "&lt;")
    made = slim(f"<p>  a</p>\n\n<pre>x{code}</pre><p>{after}").partition("<pre>")[2]
    assert made.startswith(f"x{code}</pre>")
