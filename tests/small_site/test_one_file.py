"""A condition, sheet, source, figure or alias is everywhere once it is written in its one place, and nowhere once gone.

A project is built three times: without them, with them, and without them again. PDFs are real.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
Write = Callable[..., str]
CONDITION = "conditions/chronic-drooling.md"
FIGURE = """```icon-array
title: Dry mouth after shots
people: adults
outcome: had a dry mouth
avoided: had none
period: over 16 weeks
groups:
  - {label: Botox, arm: treatment, count: 9}
  - {label: placebo, arm: control, count: 3}
source: drool-trial
```
"""
SOURCE = """
- id: drool-trial
  title: A trial of drooling
  publisher: A journal
  year: 2020
  kind: trial
  checked: 2026-11-24
  seen: seen
"""
SHEET = "# Drooling diary\n\nFill it in.\n\n```form\nlines: [Day]\n```\n"


class Guide:
    """The folder of a guide, and the site that was last built from it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "site"

    def write(self, pages: Mapping[str, str]) -> None:
        """Write pages, as paths below docs/ and their text."""
        for name, text in pages.items():
            path = self.folder / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def build(self) -> dict[str, bytes]:
        """Return the files of the built site by their path."""
        config = load_config(str(self.folder / "mkdocs.yml"))
        build(config)
        found = sorted(path for path in self.site.rglob("*") if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def own(page: Write, condition_page: Write, shared_pages: Mapping[str, str]) -> dict[str, str]:
    """Return the files that say all about a new condition, its sheet, source, figure and alias."""
    text = condition_page("Chronic drooling").replace(
        "review_by: 2027-05-24", "review_by: 2027-05-24\naliases: [wet chin]"
    )
    return {
        CONDITION: text.replace("It helped some people.", f"It helped some people.[^drool-trial]\n\n{FIGURE}"),
        "print/drooling-diary.md": page(SHEET, title="Drooling diary", sheet="\n  use: To count wet days."),
        "_data/sources.yml": shared_pages["_data/sources.yml"] + SOURCE,
    }


@pytest.fixture(scope="module")
def sites(
    tmp_path_factory: pytest.TempPathFactory,
    page: Write,
    condition_page: Write,
    shared_pages: Mapping[str, str],
    own: dict[str, str],
) -> Iterator[list[dict[str, bytes]]]:
    """Return the files of a site before, with and after the new things."""
    guide = Guide(tmp_path_factory.mktemp("guide"))
    for name in ("hooks", "overrides"):
        (guide.folder / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
    menu = "[index.md, sources.md, kit.md, {Conditions: [conditions/index.md, conditions/eyelid-spasm.md]}]"
    (guide.folder / "mkdocs.yml").write_text(f"{settings}\nnav: {menu}\n", encoding="utf-8")
    guide.write(shared_pages)
    guide.write(
        {
            "conditions/index.md": page("# Conditions\n\n<!-- conditions:table -->\n\n<!-- conditions:tabs -->\n"),
            "conditions/eyelid-spasm.md": condition_page("Eyelid spasm"),
            "sources.md": page("# Sources\n\n<!-- sources:list -->\n"),
            "kit.md": page("# Print kit\n\n<!-- sheets:list -->\n"),
        }
    )
    with pytest.MonkeyPatch.context() as environment:
        for name, value in {"PDF": "1", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795500000"}.items():
            environment.setenv(name, value)
        before = guide.build()
        guide.write(own)
        during = guide.build()
        for name in own:
            (guide.folder / "docs" / name).unlink()
        guide.write(shared_pages)
        yield [before, during, guide.build()]


@pytest.fixture(scope="module")
def site(sites: list[dict[str, bytes]]) -> Callable[[str], str]:
    """Return a function that gives the text of a file of the site with the new things."""
    return lambda name: sites[1][name].decode("utf-8")


def entry(site: Callable[[str], str], location: str) -> Any:
    """Return what the search knows of an address."""
    return next(each for each in json.loads(site("search/search_index.json"))["docs"] if each["location"] == location)


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("conditions/chronic-drooling/index.html", "Chronic drooling"),
        ("conditions/index.html", '<label for="chronic-drooling">'),
        ("conditions/index.html", 'scope="row"><a href="chronic-drooling/">Chronic drooling</a></th>'),
        ("conditions/eyelid-spasm/index.html", 'href="../chronic-drooling/" class="md-nav__link"'),
        ("print/chronic-drooling/index.html", "Could I use a catheter?"),
        ("kit/index.html", "print/chronic-drooling.pdf"),
        ("search/search_index.json", "conditions/chronic-drooling/"),
        ("sitemap.xml", "/conditions/chronic-drooling/"),
        ("sw.js", "conditions/chronic-drooling/"),
        ("sw.js", "print/chronic-drooling/"),
        ("kit/index.html", "To count wet days."),
        ("print/drooling-diary/index.html", "Fill it in."),
        ("sitemap.xml", "/print/drooling-diary/"),
        ("sources/index.html", "A trial of drooling"),
        ("conditions/chronic-drooling/index.html", "A trial of drooling"),
        ("conditions/chronic-drooling/index.html", 'id="figure-dry-mouth-after-shots"'),
        ("conditions/chronic-drooling/index.html", 'id="table-dry-mouth-after-shots"'),
    ],
)
def test_what_one_file_says_stands_wherever_readers_look(site: Callable[[str], str], file: str, words: str) -> None:
    assert words in site(file)


@pytest.mark.parametrize("name", ["chronic-drooling", "drooling-diary"])
@pytest.mark.parametrize("kind", ["", "-large"])
def test_a_new_condition_and_a_new_sheet_have_pdfs_that_say_their_name(
    sites: list[dict[str, bytes]], tmp_path: Path, name: str, kind: str
) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(sites[1][f"print/{name}{kind}.pdf"])
    assert "drooling" in PdfReader(path).pages[0].extract_text().casefold()


def test_the_search_knows_a_new_page_by_its_alias(site: Callable[[str], str]) -> None:
    assert entry(site, "conditions/chronic-drooling/")["tags"] == ["wet chin"]


def test_the_search_finds_a_new_sheet_in_the_kit(site: Callable[[str], str]) -> None:
    assert "To count wet days." in entry(site, "kit/#drooling-diary")["text"]


def test_after_all_is_deleted_the_site_is_what_it_was(sites: list[dict[str, bytes]]) -> None:
    before, _, after = sites
    assert {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} == set()


@pytest.mark.parametrize("words", [b"drool", b"wet chin", b"wet days", b"dry-mouth"])
def test_no_file_and_no_word_is_left_of_what_was_deleted(sites: list[dict[str, bytes]], words: bytes) -> None:
    assert [name for name, text in sites[2].items() if words in name.encode() or words in text.lower()] == []
