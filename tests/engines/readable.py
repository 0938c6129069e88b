"""Read a built page as a person does: HTML in, its words out, for the comparison of two sites."""

from __future__ import annotations

import copy
import re
from pathlib import Path

import yaml
from lxml import html
from lxml.html import HtmlElement

PERMITTED = yaml.safe_load(Path(__file__).with_name("permitted.yml").read_text(encoding="utf-8"))
WITHIN = frozenset(("a", "abbr", "b", "code", "em", "i", "label", "span", "strong", "time"))
SET_APART = frozenset(("icon-array__count",))  # by a style sheet
TO_FILL_IN = re.compile(r"…{3,}|☐")  # a field has no text


def article(page: Path) -> HtmlElement:
    """Return the article of a built page, or the sheet that it is."""
    return html.fromstring(page.read_bytes()).xpath("//article|//main[not(.//article)]")[0]


def words(found: HtmlElement, side: str) -> tuple[list[str], dict[str, list[str]]]:
    """Return the words of an article, and those of its footnotes by name, without what is permitted to differ.

    In the text the name of a footnote stands in place of its number, which engines give in orders of their own.
    """
    kept = copy.deepcopy(found)
    for each in PERMITTED:
        if each["in"] in ("both", side):
            for element in kept.xpath(each["path"]):
                element.drop_tree()
    for reference in kept.find_class("footnote-ref"):
        reference.text = f"[{reference.get('href', '').removeprefix('#')}]"
    notes = {str(note.get("id")): read(note) for note in kept.xpath(".//div[@class='footnote']/ol/li")}
    for note in kept.xpath(".//div[@class='footnote']"):
        note.drop_tree()
    return read(kept), notes


def read(element: HtmlElement) -> list[str]:
    """Return the words in an element; a block ends a word, an element within a text does not."""
    return TO_FILL_IN.sub(" ", "".join(pieces(element))).split()


def pieces(element: HtmlElement) -> list[str]:
    """Return the text in an element, with a space around each block."""
    found = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            space = "" if child.tag in WITHIN and not SET_APART & set(child.get("class", "").split()) else " "
            found += [space, *pieces(child), space]
        found.append(child.tail or "")
    return found
