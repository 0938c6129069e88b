"""The table of all numbers of the real site: none is lost, by the site's own check and by a reading of the built pages.

facts.yml has the number words that are looked for in the built pages, and the parts and phrases that are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from mkdocs.config import load_config

import facts as tool
from leaflet import certainty, folder, numbers, outline
from leaflet.facts_sheet import Page

ROOT = Path(__file__).parents[2]
HOST = "https://botox-guide.example/"
LEFT_OUT: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("facts.yml").read_text(encoding="utf-8"))
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
TOKEN = re.compile(rf"{DIGITS.pattern}|\b(?:{'|'.join(LEFT_OUT['words'])})\b", re.IGNORECASE)
PHRASE = re.compile(rf"\b(?:{'|'.join(each['phrase'] for each in LEFT_OUT['phrases'])})\b", re.IGNORECASE)
BLOCKS = {
    "button", "dd", "div", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "label", "legend", "li", "option",
    "p", "pre", "summary", "td", "text", "th",
}  # fmt: skip


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    """Return all that `make facts` writes."""
    return tool.collect(load_config(str(ROOT / "mkdocs.yml")))[0]


@pytest.fixture(scope="module")
def by_path(pages: list[Page]) -> dict[str, list[str]]:
    """Return the texts of all statements by the file they stand in."""
    found: dict[str, list[str]] = {}
    for page in pages:
        for statement in page.statements:
            found.setdefault(statement.path, []).append(statement.text)
    return found


def uncovered(text: str, token: re.Pattern[str], known: Iterable[str]) -> list[str]:
    """Return the tokens of a text that stand in none of the known texts, each with the words around it."""
    covered = bytearray(len(text))
    for each in known:
        if text in each:
            return []
        start = text.find(each)
        while start >= 0:
            covered[start : start + len(each)] = b"\1" * len(each)
            start = text.find(each, start + 1)
    for match in PHRASE.finditer(text):
        covered[match.start() : match.end()] = b"\1" * len(match[0])
    lost = [match for match in token.finditer(text) if not all(covered[match.start() : match.end()])]
    return [f"{match[0]} in “{text[max(match.start() - 40, 0) : match.end() + 40]}”" for match in lost]


def test_every_number_that_the_build_looks_at_is_in_the_table(by_path: Mapping[str, list[str]]) -> None:
    lost = []
    for page in folder.pages(ROOT / "docs"):
        known = [each.replace(" | ", " ") for each in by_path.get(page.path, ())]
        for node in outline.of_type(page.body, "tr", "list_item", "paragraph"):
            text = " ".join(outline.plain(piece) for piece in numbers.text_units(node))
            text = " ".join(certainty.notation().label.sub("", text).split())
            lost += [f"{page.path}: {each}" for each in uncovered(text, DIGITS, known)]
    assert lost == []


def test_every_number_of_the_built_pages_is_in_the_table(site: Any, pages: list[Page]) -> None:
    left_out = {each["page"] for each in LEFT_OUT["pages"]}
    lost = [
        f"{address}: {each}"
        for address in site.addresses
        if address not in left_out
        for known in [statements_of(address, pages)]
        for text in blocks(site.page(address))
        for each in uncovered(text, TOKEN, known)
    ]
    assert lost == []


def statements_of(address: str, pages: list[Page]) -> list[str]:
    """Return the texts that a page may show: its own and those of all pages, or for what the build makes, of any."""
    made = address in ("conditions/", "print-kit/") or address.startswith("print/")
    shown = [page for page in pages if made or page.address in ("", HOST + address)]
    return [statement.text for page in shown for statement in page.statements]


def blocks(tree: html.HtmlElement) -> Iterator[str]:
    """Yield the texts that readers see of a page's article or of a sheet, block by block."""
    for part in LEFT_OUT["parts"]:
        for node in tree.xpath(part["part"]):
            if node.getparent() is not None:
                node.drop_tree()
    [root] = tree.xpath("//article|//main[not(.//article)]")
    found: dict[html.HtmlElement, list[str]] = {}
    gather(root, root, found)
    for texts in found.values():
        yield " ".join("".join(texts).split())


def gather(node: html.HtmlElement, block: html.HtmlElement, found: dict[html.HtmlElement, list[str]]) -> None:
    """Add the text below a node to that of the blocks it belongs to."""
    inner = node if node.tag in BLOCKS else block
    found.setdefault(inner, []).append(node.text or "")
    for child in node:
        if isinstance(child.tag, str):
            gather(child, inner, found)
        found.setdefault(inner, []).append(child.tail or "")
