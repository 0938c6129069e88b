"""The exported guide, built by engines that know nothing of our hooks, says on every page what ours says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
import yaml
from lxml import html
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

import readable

FAR = "https://guide.example/"


@pytest.fixture(scope="module")
def ours(built_by: Callable[[str], Any]) -> Any:
    """The site as readers get it."""
    return built_by("mkdocs")


def both(ours: Any, rebuilt: Path) -> Iterator[tuple[str, Any, Any]]:
    """Yield the address of each page with its article there and here."""
    for address in ours.addresses:
        pages = (folder / address / "index.html" for folder in (ours.folder, rebuilt))
        yield address, *(readable.article(page) for page in pages)


def test_every_page_has_the_address_that_it_has_here(ours: Any, rebuilt: Path) -> None:
    assert len(ours.addresses) > 50
    assert [each for each in ours.addresses if not (rebuilt / each / "index.html").exists()] == []


def test_every_page_says_the_same_words(ours: Any, rebuilt: Path) -> None:
    assert differing(ours, rebuilt, lambda found: found[0]) == {}


def test_every_footnote_says_the_same_words(ours: Any, rebuilt: Path) -> None:
    assert (
        differing(ours, rebuilt, lambda found: [f"{name}: {words}" for name, words in sorted(found[1].items())]) == {}
    )


def differing(ours: Any, rebuilt: Path, part: Callable[[Any], list[str]]) -> dict[str, str]:
    """The pages that differ in one part of what `readable.words` gives, with what stands where they begin to differ."""
    found = {}
    for address, here, there in both(ours, rebuilt):
        wanted, said = part(readable.words(here, "ours")), part(readable.words(there, "theirs"))
        if wanted != said:
            same = next(place for place, pair in enumerate(zip_longest(wanted, said)) if len(set(pair)) > 1)
            found[address] = f"{wanted[same : same + 9]} became {said[same : same + 9]}"
    return found


def test_every_drawing_is_a_picture_with_its_title_and_description(ours: Any, rebuilt: Path) -> None:
    drawn = 0
    for address, here, there in both(ours, rebuilt):
        wanted = [
            [" ".join(svg.xpath(f"string({part})").split()) for part in ("title", "desc")]
            for svg in here.xpath(".//svg[@role='img']")
        ]
        pictures = there.xpath(".//img[contains(@src, 'pictures/') and @alt != '']/@alt")
        assert pictures == [". ".join(filter(None, texts)) for texts in wanted], address
        drawn += len(pictures)
    assert drawn > 40


def test_every_emergency_card_is_open_and_in_sight(ours: Any, rebuilt: Path) -> None:
    cards = 0
    for address, here, there in both(ours, rebuilt):
        wanted = here.xpath("count(.//div[contains(@class, 'emergency') and contains(@class, 'admonition')])")
        found = there.xpath(".//div[@class='admonition danger']")
        assert len(found) == wanted, address
        assert [each for each in found if each.xpath("ancestor::details|ancestor::*[contains(@class, 'tabbed')]")] == []
        assert [each for each in found if "Call 911" not in each.text_content()] == []
        cards += len(found)
    assert cards > 25


def test_every_page_that_leads_to_the_emergency_signs_leads_there_first(ours: Any, rebuilt: Path) -> None:
    for address, _, there in both(ours, rebuilt):
        for link in ours.page(address).find_class("topbar__emergency"):
            assert there.xpath("string((.//p)[1]/a)") == " ".join(link.text_content().split()), address


def test_every_link_and_every_anchor_leads_somewhere(rebuilt: Path) -> None:
    pages = {path: html.fromstring(path.read_bytes()) for path in rebuilt.rglob("index.html")}
    anchors = {path: {*page.xpath("//@id"), *page.xpath("//a/@name"), ""} for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        here = urljoin(FAR, f"{path.parent.relative_to(rebuilt)}/").replace("/./", "/")
        article = page.xpath("//article")[0]
        for link in [*article.xpath(".//a/@href"), *article.xpath(".//img/@src")]:
            address, anchor = urldefrag(urljoin(here, link))
            if not address.startswith(FAR):
                continue
            target = rebuilt / unquote(urlsplit(address).path).lstrip("/")
            target = target / "index.html" if target.is_dir() else target
            if not target.exists() or anchor not in anchors.get(target, {""}):
                broken.append((here, link))
    assert broken == []


def test_a_viewer_that_knows_only_tables_and_footnotes_shows_the_same_words(ours: Any, exported: Path) -> None:
    viewer = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    differing = []
    for address in ours.addresses:
        path = next(path for path in exported_paths(exported, address) if path.exists())
        text = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        shown = html.fromstring(f"<article>{viewer.render(text)}</article>")
        for note in shown.xpath(".//*[@class='footnote-ref']|.//*[@class='footnotes']|.//hr[@class='footnotes-sep']"):
            note.drop_tree()
        here = readable.article(ours.folder / address / "index.html")
        if bare(readable.words(shown, "theirs")[0]) != bare(readable.words(here, "ours")[0]):
            differing.append(address)
    assert differing == []


def bare(words: list[str]) -> list[str]:
    """Return words without what such a viewer shows as text: anchors, boxes to tick; and without names of footnotes."""
    return re.sub(r"\{ #[\w-]+ \}|\[ \]|\[fn:[\w-]+\]", "", " ".join(words)).split()


def exported_paths(exported: Path, address: str) -> Iterator[Path]:
    """Yield where the Markdown of a page may stand."""
    yield exported / "docs" / address / "index.md"
    yield exported / "docs" / f"{address.rstrip('/')}.md"


def test_the_settings_name_no_hook_and_no_template_of_ours(exported: Path) -> None:
    settings = yaml.safe_load((exported / "mkdocs.yml").read_text(encoding="utf-8"))
    assert "hooks" not in settings
    assert "custom_dir" not in settings["theme"]
    assert settings["plugins"] == ["search"]


def test_no_notation_of_ours_is_left_in_the_text(exported: Path) -> None:
    notations = (".checklist", ".options #", "(certainty:", "conditions:tabs", "sheets:list", "data-end", "```form\n")
    left = [
        (str(path), notation)
        for path in exported.rglob("*.md")
        for notation in notations
        if notation in path.read_text(encoding="utf-8") and path.stem not in ("figures", "how-written")
    ]
    assert left == []


def test_the_search_words_of_a_page_stand_in_its_front_matter(exported: Path) -> None:
    text = (exported / "docs/conditions/jaw-pain.md").read_text(encoding="utf-8")
    assert "TMJ" in yaml.safe_load(text.split("---\n")[1])["aliases"]
