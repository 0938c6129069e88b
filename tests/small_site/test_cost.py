"""What keeps a build cheap, in counts and never in seconds: those depend on the machine (`make bench` prints them)."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from markdown import Markdown
from markdown.extensions import Extension
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation

import generate_guide
from leaflet import outline


def built(folder: Path, pages: int, monkeypatch: pytest.MonkeyPatch, config: str = generate_guide.OURS) -> Path:
    """Return the site of a generated guide, built strictly."""
    monkeypatch.setenv("PDF", "0")
    generate_guide.write(folder / "guide", pages)
    build(load_config(str(folder / "guide" / config), site_dir=str(folder / "site"), strict=True))
    return folder / "site"


@pytest.mark.parametrize("config", [generate_guide.OURS, generate_guide.STOCK])
def test_the_guide_for_measuring_builds_with_our_hooks_and_with_the_bare_theme(
    config: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = built(tmp_path, 12, monkeypatch, config)
    built_pages = {str(page.parent.relative_to(site)) for page in site.glob("s0*/**/index.html")}
    assert built_pages == {path.removesuffix(".md").removesuffix("/index") for path in generate_guide.addresses(12)}


def links_of_the_menu(site: Path, page: str) -> list[str]:
    """Return to which other pages the links of a page's menu lead."""
    found = html.fromstring((site / page / "index.html").read_bytes())
    links = found.xpath("//*[@data-md-type='navigation']//li//a[contains(@class, 'link')]/@href")
    return sorted({str(link) for link in links if not link.startswith("#")})


def test_a_menu_links_every_section_and_the_pages_of_its_own_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    links = links_of_the_menu(built(tmp_path, 16, monkeypatch), "s02/p02")
    own = ["../", "./", "../p03/", "../p04/"]
    others = ["../..", "../../s01/", "../../s03/", "../../s04/", "../../about/how-sure/"]
    assert links == sorted([*own, *others])


class Counting(Extension):
    """Counts the converters that are made."""

    made = 0

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - named by Python-Markdown
        """Count one."""
        self.made += 1


def test_all_pages_of_a_build_share_one_converter(
    configure: Callable[..., MkDocsConfig], page: Callable[..., str]
) -> None:
    config = configure({f"{name}.md": page(f"# {name}\n\nText.\n") for name in "ab"})
    counting = Counting()
    config.markdown_extensions.append(counting)  # type: ignore[arg-type]
    build(config)  # no sheet, no PDF
    assert counting.made == 1


def test_a_plain_page_is_read_twice_and_parsed_never(
    configure: Callable[..., MkDocsConfig], page: Callable[..., str]
) -> None:
    plain = {f"{name}.md": page(f"# Title {name}\n\nOf 10 people, 9.[^label]\n") for name in "abcdefghijklmnop"}
    config = configure(plain)
    opened: Counter[str] = Counter()
    sys.addaudithook(lambda event, given: opened.update([str(given[0])] if event == "open" else []))
    parsed = outline.tree.cache_info().misses
    build(config)
    assert {opened[str(Path(config.docs_dir, name))] for name in plain} == {2}  # by MkDocs, and by all hooks together
    titles, shared = len(plain), 10  # of a plain page only the title's line is parsed, for the list of sources
    assert outline.tree.cache_info().misses - parsed <= titles + shared


def test_the_layout_gets_of_other_sections_the_first_page_alone(configure: Callable[..., MkDocsConfig]) -> None:
    config = configure({})
    files = Files([File(f"{name}.md", config.docs_dir, config.site_dir, True) for name in "abcd"])
    config.nav = [{"Own": ["a.md", "b.md"]}, {"Other": ["c.md", "d.md"]}]
    nav = get_navigation(files, config)
    own = nav.pages[1]
    own.active = True
    menu: Any = config.hooks["hooks/menu.py"]
    shown = menu.on_page_context({}, page=own, config=config, nav=nav)["nav"]
    assert [len(section.children) for section in shown.items] == [2, 1]
    assert [len(section.children) for section in nav.items] == [2, 2]
