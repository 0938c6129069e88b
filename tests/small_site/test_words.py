"""The words of the interface on a site: whose they are, and what is told where they are wrong."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

Configure = Callable[..., MkDocsConfig]


def test_a_guide_says_its_own_words(build_site: Callable[..., Any], configure: Configure) -> None:
    extra = {**configure({}).extra, "words": {"topbar": {"emergency": "When to call 112"}}}
    assert "When to call 112" in build_site({}, extra=extra).page("").text_content()


def test_no_file_of_words_is_published(build_site: Callable[..., Any]) -> None:
    folder: Path = build_site({}).folder
    assert not [path for path in folder.rglob("*") if path.suffix in (".yml", ".yaml")]


def test_an_unknown_word_stops_the_build_with_one_sentence(
    build_site: Callable[..., Any], configure: Configure, caplog: pytest.LogCaptureFixture
) -> None:
    extra = {**configure({}).extra, "words": {"topbar": {"emergensy": "When to call 112"}}}
    with caplog.at_level(logging.ERROR, logger="mkdocs"), pytest.raises(Abort):
        build_site({}, extra=extra)
    assert "`topbar.emergensy` is not a key of en.yml (did you mean `topbar.emergency`?)" in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(("slug", "name"), [("eczema-guide", "eczema-guide"), (None, "botox-as-a-medicine")])
def test_files_and_browsers_know_a_guide_by_its_short_name(
    build_site: Callable[..., Any], configure: Configure, slug: str | None, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    extra = {**configure({}).extra, "slug": slug}
    assert build_site({}, extra=extra).page("").xpath("//script/@data-guide") == [name]
    monkeypatch.setenv("OFFLINE", "true")
    assert (build_site({}, extra=extra).folder / f"{name}.zip").is_file()
