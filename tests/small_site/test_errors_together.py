"""All mistakes of a build are told in one go: each once, by file and line, and without what only follows from them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from mkdocs.exceptions import Abort

Build = Callable[..., Any]
Write = Callable[..., str]
Errors = Callable[[dict[str, Any]], list[str]]

BLOCK = """```icon-array
title: Neck pain
people: adults
```
"""


def test_mistakes_of_all_kinds_are_told_together_by_file_and_line(build_errors: Errors, page: Write) -> None:
    said = build_errors(
        {
            "a.md": page("# A\n\nSee [B](b.md#nowhere) and [C](missing.md).\n", reviewed="soon"),
            "b.md": page("# B\n\n<script>alert(1)</script>\n\nSaid so.[^labels]\n"),
            "c.md": page(f"# C\n\n{BLOCK}\n\nIt helped 47% of people.\n"),
            "d.md": page("# D\n\n## Ask { .checklist #ask }\n\nThe [sheet](print/ask.md).\n"),
            "e.md": page("# E\n\nA café.\n").encode("latin-1"),
        }
    )
    assert [" ".join(line.split(" ")[:4]) for line in said] == [
        "docs/a.md:4: `reviewed` is `soon`;",
        "docs/a.md:10: the link `b.md#nowhere`",
        "docs/a.md:10: the link `missing.md`",
        "docs/b.md:10: `<script>` is not",
        "docs/b.md:12: `[^labels]` is not",
        "docs/c.md:11: `groups` is missing;",
        "docs/c.md:11: `outcome` is missing;",
        "docs/c.md:11: `period` is missing;",
        "docs/c.md:11: `source` is missing;",
        "docs/c.md:16: the figure “47%”",
        "docs/d.md:12: text stands in",
        "docs/e.md:10: the byte 0xe9",
    ]


@pytest.mark.parametrize("strict", [True, False])
def test_a_page_with_a_broken_link_is_not_published_strict_or_not(
    build_site: Build, page: Write, tmp_path: Any, strict: bool
) -> None:
    with pytest.raises(Abort, match="1 mistake to mend; nothing was published"):
        build_site({"a.md": page("# A\n\n[Nowhere](nowhere.md)\n")}, strict=strict)
    assert not (tmp_path / "site").exists()


def test_a_build_that_is_told_to_be_quiet_finds_a_broken_link_too(build_site: Build, page: Write) -> None:
    logger = logging.getLogger("mkdocs")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with pytest.raises(Abort, match="1 mistake"):
            build_site({"a.md": page("# A\n\n[Nowhere](nowhere.md)\n")})
    finally:
        logger.setLevel(before)


def test_a_mistake_in_a_shared_text_is_told_once_and_where_it_stands(build_errors: Errors, page: Write) -> None:
    card = '!!! emergency "Call 911 if:"\n\n    - you cannot [breathe](/nowhere.md)\n'
    assert build_errors({"_includes/emergency.md": card, "a.md": page("# A\n")}) == [
        "docs/_includes/emergency.md:3: the link `/nowhere.md` leads to no file; "
        "correct it, write that page, or delete the link."
    ]


def test_the_next_build_after_a_mistake_is_a_good_one(build_site: Build, page: Write) -> None:
    with pytest.raises(Abort):
        build_site({"a.md": page("# A\n\n[Nowhere](nowhere.md)\n")})
    assert "Text" in build_site({"a.md": page("# A\n\nText.\n")}).article("a/")


def test_a_broken_link_is_told_after_a_good_build_in_the_same_process(
    build_site: Build, build_errors: Errors, page: Write
) -> None:
    build_site({"a.md": page("# A\n\nText.\n")})
    assert len(build_errors({"a.md": page("# A\n\n[Nowhere](nowhere.md)\n")})) == 1
