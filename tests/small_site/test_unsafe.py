"""A page whose Markdown makes something unsafe stops the build with one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Write = Callable[..., str]
Errors = Callable[[dict[str, str]], list[str]]


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("<script>alert()</script>", "`<script>`"),
        ("Some <b onclick='a()'>text</b>.", "`onclick=` in `<b>`"),
        ('Some *text*{ onclick="a()" }.', "`onclick=` in `<em>`"),
        ('Some *text*{ style="color: red" }.', "`style=` in `<em>`"),
        ("[Text](javascript:alert()).", "`javascript:` in `<a>`"),
        ("[Text][a].\n\n[a]: javascript:alert()", "`javascript:` in `<a>`"),
        ('<div markdown="1">\n\n- <iframe src="a"></iframe>\n\n</div>', "`<iframe>`"),
    ],
)
def test_it_is_refused_whichever_way_markdown_makes_it(
    build_errors: Errors, page: Write, markdown: str, words: str
) -> None:
    errors = build_errors({"a.md": page(f"# A\n\n{markdown}\n")})
    assert [line for line in errors if "docs/a.md:" in line and f": {words} is not safe; delete it" in line] != []


def test_columns_of_a_table_may_lean_to_a_side(build_site: Callable[..., object], page: Write) -> None:
    site = build_site({"a.md": page("# A\n\n| A | B | C |\n| --- | --: | :-: |\n| a | b | c |\n")})
    table = site.page("a/").xpath("//article//table")[0]  # type: ignore[attr-defined]
    leaning = [cell.get("class") for cell in table.xpath(".//th|.//td")]
    assert leaning == [None, "align-right", "align-center"] * 2
    assert table.xpath(".//*[@style]") == []
