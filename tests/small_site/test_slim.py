"""Pages are written without white space that no reader sees."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

Build = Callable[..., Any]
Write = Callable[..., str]
KEPT = re.compile(r"<(code|pre|script|style|textarea)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL)


@pytest.mark.parametrize("name", ["a/index.html", "404.html"])
def test_a_page_has_no_run_of_white_space(build_site: Build, page: Write, name: str) -> None:
    text = (build_site({"a.md": page("# A\n\nText.\n")}).folder / name).read_text("utf-8")
    assert re.findall(r"\s{2,}", KEPT.sub("<>", text)) == []


def test_a_block_of_code_keeps_its_lines(build_site: Build, page: Write) -> None:
    site = build_site({"a.md": page("# A\n\n```text\none\n\n  two\n```\n")})
    assert site.page("a/").xpath("//pre")[0].text_content().rstrip("\n") == "one\n\n  two"
