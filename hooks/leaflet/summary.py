"""Python-Markdown extension for the head of a page: its summary set apart, and on phones a list of its sections.

The summary is what a writer puts between the title and the first section. The list of sections is the theme's own side
column once more, for screens that have no room for it; a style sheet shows one of the two.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

SUMMARY = ("p", "ul", "ol")
LEAST_SECTIONS = 3
MARKER = "[TOC]"  # what the toc extension replaces


class SummaryExtension(Extension):
    """Registers the processors below around the table of contents (5)."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Set the summary apart before the contents are made, and name the contents after."""
        md.treeprocessors.register(Summary(md), "summary", 6)
        md.treeprocessors.register(Contents(md), "contents", 4)


class Summary(Treeprocessor):
    """Wraps the text between the title and whatever follows it, and asks for contents below."""

    def run(self, root: Element) -> None:
        """Change a page that starts with a title; others, such as sheets, have no summary."""
        elements = list(root)
        if not elements or elements[0].tag != "h1":
            return
        text = leading(elements[1:])
        if not text:
            return
        box = Element("div", {"class": "summary"})
        root.insert(1, box)
        for element in text:
            root.remove(element)
            box.append(element)
        if len(root.findall("h2")) >= LEAST_SECTIONS:
            marker = Element("p")
            marker.text = MARKER
            root.insert(2, marker)


class Contents(Treeprocessor):
    """Makes of the contents a landmark with a name, and keeps what repeats the page out of the search."""

    def run(self, root: Element) -> None:
        """Change the one list of contents, if a page has it; mark it and the footnotes."""
        for notes in root.findall("div[@class='footnote']"):
            notes.set("data-search-exclude", "")
        for place in root.findall("div[@class='toc']"):
            title = place.find("span")
            name = title.text or "" if title is not None else ""
            sections = place.find("ul/li/ul")  # below the page's title
            place.clear()
            place.tag = "nav"
            place.attrib.update({"class": "contents no-prose", "aria-label": name, "data-search-exclude": ""})
            SubElement(place, "p", {"class": "contents__title"}).text = name
            if sections is not None:
                place.append(sections)


def leading(elements: list[Element]) -> list[Element]:
    """Return the paragraphs and lists that come first."""
    found: list[Element] = []
    for element in elements:
        if element.tag not in SUMMARY:
            break
        found.append(element)
    return found
