"""What must not stand in a page is found in its HTML, whichever way it is written, and what may stand there is not."""

from __future__ import annotations

import pytest

from leaflet import outline, unsafe

PAGE = "---\ntitle: A\n---\n\n# A\n\nText.\n\n{}\n"


def found(html: str, markdown: str = "") -> list[str]:
    """Return the errors of a page in words."""
    return [str(error) for error in unsafe.check(html, outline.document("docs/a.md", PAGE.format(markdown or html)))]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<script>1</script>", "`<script>`"),
        ("<SCRIPT\n>1</SCRIPT>", "`<script>`"),
        ("<script/x>1</script>", "`<script>`"),
        ("<style>a{}</style>", "`<style>`"),
        ('<iframe src="a"></iframe>', "`<iframe>`"),
        ('<object data="a"></object>', "`<object>`"),
        ('<embed src="a">', "`<embed>`"),
        ('<base href="a">', "`<base>`"),
        ('<meta http-equiv="refresh">', "`<meta>`"),
        ('<link rel="stylesheet" href="a">', "`<link>`"),
        ('<p onclick="a()">', "`onclick=` in `<p>`"),
        ("<p\tONCLICK = a()>", "`onclick=` in `<p>`"),
        ("<img/onerror=a()>", "`onerror=` in `<img>`"),
        ('<img alt="a"onerror=a()>', "`onerror=` in `<img>`"),
        ("<svg><g onload=a()></g></svg>", "`onload=` in `<g>`"),
        ('<p style="color: red">', "`style=` in `<p>`"),
        ('<p srcdoc="a">', "`srcdoc=` in `<p>`"),
        ('<a ping="https://a.example">a</a>', "`ping=` in `<a>`"),
        ('<a href="javascript:a()">a</a>', "`javascript:` in `<a>`"),
        ('<a href=" JavaScript:a()">a</a>', "`javascript:` in `<a>`"),
        ('<a href="java\tscript:a()">a</a>', "`javascript:` in `<a>`"),
        ('<a href="java&#115;cript:a()">a</a>', "`javascript:` in `<a>`"),
        ('<a href="javascript&colon;a()">a</a>', "`javascript:` in `<a>`"),
        ('<a href="&#x01;javascript:a()">a</a>', "`javascript:` in `<a>`"),
        ('<a href="vbscript:a">a</a>', "`vbscript:` in `<a>`"),
        ('<a href="data:text/html,a">a</a>', "`data:` in `<a>`"),
        ('<img src="data:image/svg+xml,a">', "`data:` in `<img>`"),
        ('<form action="javascript:a()"></form>', "`javascript:` in `<form>`"),
        ('<svg><a xlink:href="javascript:a()"></a></svg>', "`javascript:` in `<a>`"),
        ('<a title="&lt;img&gt;">a</a>', "`title=` with `<` in `<a>`"),
        ("<a title='<img>'>a</a>", "`title=` with `<` in `<a>`"),
        ("<!--><script>1</script>-->", "`<script>`"),
        ("<!---><img onerror=a()>-->", "`onerror=` in `<img>`"),
        ("<!-- --!><script>1</script> -->", "`<script>`"),
        ("<svg><title><img onerror=a()></title></svg>", "`onerror=` in `<img>`"),
        ("<body onload=a()>", "`onload=` in `<body>`"),
    ],
)
def test_what_could_run_or_restyle_the_page_is_refused(html: str, words: str) -> None:
    assert found(f"<p>A</p>{html}") == [f"docs/a.md:9: {words} is not safe; {unsafe.WITHOUT}."]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Once = on = 1, style = none, javascript: a language</p>",
        "<code>&lt;script&gt;onclick=&quot;a&quot;&lt;/script&gt;</code>",
        '<a href="https://a.example/?a=1&amp;b=2" title="A &amp; B">a</a>',
        '<img src="data:image/png;base64,AAAA" alt="">',
        '<a href="../on=off/">a</a>',
        '<svg viewBox="0 0 1 1"><title>A</title></svg>',
        '<input name="on" data-style="a">',
        '<p onclick style="">',
    ],
)
def test_what_only_looks_alike_may_stand(html: str) -> None:
    assert found(html) == []


def test_the_line_is_that_of_the_html_and_not_of_code_that_shows_it() -> None:
    markdown = "```html\n<script>\n```\n\n`<script>`\n\n<div>\n<script>1</script>\n</div>"
    assert found("<div><script>1</script></div>", markdown)[0].startswith("docs/a.md:16: ")


def test_what_stands_in_no_line_of_the_page_is_told_at_its_first() -> None:
    assert found("<p onclick=a>", "Text.")[0].startswith("docs/a.md:4: ")
