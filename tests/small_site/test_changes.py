"""The page of what changed: made from the changelog beside mkdocs.yml, and linked from every page with dates."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

Write = Callable[..., str]
LOG = """# Changelog

## 2026-11-26

### For readers

- A sign <i>was</i> missing. See [the *list* & more](docs/a.md).

### For maintainers

- Nothing that a reader sees.

## 2026-11-24

### For maintainers

- The first version.
"""


@pytest.fixture
def project(unbuilt_project: Path, page: Write) -> Path:
    """A project with a changelog, and a page that shows it."""
    (unbuilt_project / "CHANGELOG.md").write_text(LOG.replace("<i>was</i>", "was"), encoding="utf-8")
    (unbuilt_project / "docs/b.md").write_text(page("# News\n\nNew.\n\n<!-- changes:list -->\n"), encoding="utf-8")
    return unbuilt_project


def built(project: Path, address: str) -> html.HtmlElement:
    """Build a project and return a page."""
    build(load_config(str(project / "mkdocs.yml")))
    return html.fromstring((project / "site" / address / "index.html").read_bytes())


def test_readers_see_what_is_for_them_below_its_day_with_links(project: Path) -> None:
    article = built(project, "b/").xpath("//article")[0]
    assert [title.text for title in article.iter("h2")] == ["November 26, 2026"]
    assert [item.text_content() for item in article.xpath("./ul/li")] == ["A sign was missing. See the list & more."]
    assert article.xpath(".//li/a/@href") == ["../a/"]


def test_each_page_links_to_what_changed_beside_its_dates(project: Path) -> None:
    assert built(project, "a/").xpath("//p[contains(@class, 'page-dates')]/a/@href") == ["../b/"]


def test_a_guide_without_such_a_page_needs_no_changelog(unbuilt_project: Path) -> None:
    assert built(unbuilt_project, "a/").xpath("//p[contains(@class, 'page-dates')]/a") == []


def test_a_mistake_in_the_changelog_stops_the_build_with_its_line(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "CHANGELOG.md").write_text(LOG, encoding="utf-8")
    with caplog.at_level(logging.WARNING, logger="mkdocs"), pytest.raises(Abort):
        built(project, "b/")
    assert caplog.messages[0].splitlines()[0] == (
        "CHANGELOG.md:7: a change for readers holds HTML; write plain words and links, and nothing else."
    )


def test_a_page_that_asks_for_a_changelog_that_is_not_there_stops_the_build(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "CHANGELOG.md").unlink()
    with caplog.at_level(logging.WARNING, logger="mkdocs"), pytest.raises(Abort):
        built(project, "b/")
    assert "CHANGELOG.md: this file is missing" in caplog.text
