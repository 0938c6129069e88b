"""A broken link is told with the page that it may mean, written as the link would say it."""

from __future__ import annotations

import pytest

from leaflet import links

PAGE = "migraine/page.md"
PATHS = [
    "index.md", "risks/index.md", "risks/side-effects.md", "about/how-sure.md", PAGE, "conditions/index.md",
    "conditions/chronic-migraine.md", "print/diary.pdf",
]  # fmt: skip


@pytest.mark.parametrize(
    ("link", "target", "meant"),
    [
        ("../risks/side-efects.md", "risks/side-efects.md", "../risks/side-effects.md"),
        ("side-effects.md", "migraine/side-effects.md", "../risks/side-effects.md"),
        ("../Risks/Side-Effects.md#x", "Risks/Side-Effects.md", "../risks/side-effects.md"),
        ("../risks/", "risks", "../risks/index.md"),
        ("../risks/side-effects/", "risks/side-effects", "../risks/side-effects.md"),
        ("../risks/side-effects.html", "risks/side-effects.html", "../risks/side-effects.md"),
        ("../risks/indx.md", "risks/indx.md", "../risks/index.md"),
        ("/risks", "risks", "/risks/index.md"),
    ],
)
def test_a_misspelt_link_is_told_with_the_one_that_was_meant(link: str, target: str, meant: str) -> None:
    assert links.did_you_mean(link, target, PAGE, PATHS) == f" (did you mean `{meant}`?)"


@pytest.mark.parametrize("target", ["conditions/chronic-drooling.md", "gone/index.md", "print/gone.pdf", "", "."])
def test_a_link_to_what_was_deleted_is_told_without_a_namesake(target: str) -> None:
    assert links.did_you_mean(target, target, PAGE, PATHS) == ""
