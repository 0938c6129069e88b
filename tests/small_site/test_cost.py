"""What keeps a build cheap, in counts and never in seconds: those depend on the machine (`make bench` prints them)."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config

import generate_guide


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
