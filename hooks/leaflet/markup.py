"""Python-Markdown extension for what a page's HTML needs beyond Markdown: cards with headings, tables that stack.

Care cards: `!!! emergency "Call 911 if:"` becomes a box whose title is a real heading, so that screen readers and
the page's contents list it. Tables: cells carry their column's name, the first cell of a row is its header, and a
table too wide for a phone is marked, so that the style sheet can show each row as a block of its own.
"""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from leaflet.pages import CARDS

# A table with more columns, or with a longer text in a cell, does not fit a phone as a table.
MOST_COLUMNS = 3
LONGEST_CELL = 40
ALIGNED = re.compile(r"text-align: (left|center|right);")
MARKUP = re.compile(r"<|&#?\w+;")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class MarkupExtension(Extension):
    """Registers the tree processors below."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after inline parsing (20) and before the table of contents (5)."""
        md.treeprocessors.register(CareCards(md), "care_cards", 8)
        md.treeprocessors.register(LabelledTables(md), "labelled_tables", 7)
        md.treeprocessors.register(PlainTitles(md), "plain_titles", 4)


class CareCards(Treeprocessor):
    """Makes the title of a care card a heading of the level that its place wants."""

    def run(self, root: Element) -> None:
        """Visit the page's top blocks in order, keeping the level of the last heading."""
        level = 1
        for element in root:
            if element.tag in HEADINGS:
                level = int(element.tag[1])
            kinds = set(element.get("class", "").split())
            if "admonition" in kinds and kinds & set(CARDS):
                self.head(element, min(level, 2) + 1)

    @staticmethod
    def head(card: Element, level: int) -> None:
        """Turn the card's title into a heading."""
        card.set("class", card.get("class", "") + " care-card")
        for title in card.findall("p"):
            if title.get("class") == "admonition-title":
                title.tag = f"h{level}"


class LabelledTables(Treeprocessor):
    """Gives each table cell its column's name and each row its header."""

    def run(self, root: Element) -> None:
        """Label all tables that have a head."""
        for table in root.iter("table"):
            names = [words(cell).strip() for cell in table.iter("th")]
            # The first cell of a row is its name, which may be longer than a figure.
            texts = [words(cell) for row in table.iterfind("tbody/tr") for cell in list(row)[1:]]
            longest = max(map(len, texts), default=0)
            if len(names) > MOST_COLUMNS or (len(names) > 2 and longest > LONGEST_CELL):
                table.set("data-stack", "")
            for cell in (*table.iter("th"), *table.iter("td")):
                lean(cell)
            for cell in table.iter("th"):
                cell.set("scope", "col")
            for row in table.iterfind("tbody/tr"):
                for name, cell in zip(names, row, strict=False):
                    cell.set("data-label", name)
                if len(row) and "".join(row[0].itertext()).strip():
                    row[0].tag = "th"
                    row[0].set("scope", "row")


class PlainTitles(Treeprocessor):
    """Keeps titles text: the theme's script shows them as HTML, so what looks like HTML is escaped for it once more."""

    def run(self, root: Element) -> None:
        """Visit all elements; glossary and contents have given theirs by now."""
        for element in root.iter():
            if MARKUP.search(title := element.get("title", "")):
                # Twice: Markdown leaves what is an entity already as it is.
                element.set("title", html.escape(html.escape(title, quote=False), quote=False))


def lean(cell: Element) -> None:
    """Say by a class to which side a cell leans: the pages' policy allows no style in HTML."""
    side = ALIGNED.fullmatch(cell.get("style", ""))
    if side:
        del cell.attrib["style"]
        cell.set("class", f"{cell.get('class', '')} align-{side[1]}".strip())


def words(element: Element) -> str:
    """Return an element's text without the numbers of its footnotes."""
    below = ((words(child) if child.tag != "sup" else "") + (child.tail or "") for child in element)
    return (element.text or "") + "".join(below)
