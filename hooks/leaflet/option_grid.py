"""Python-Markdown extension for sections marked `{ .options }`: a page's lists in, the same with classes out.

The questions and lists below the heading come into one box that knows how many options there are, so that the style
sheet can give every list the same columns. What may stand there is checked in `leaflet/options.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, takewhile
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from leaflet.options import MARK

PARTS = ("h3", "ul", "p")  # a comment is a `p` here; the emergency card that may follow is none of these


class OptionGridExtension(Extension):
    """Registers the tree processor below."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after attribute lists (8), which set the mark, and before the table of contents (5)."""
        md.treeprocessors.register(OptionGrids(md), "option_grids", 6.5)


class OptionGrids(Treeprocessor):
    """Boxes the questions of each marked section and names the parts of their lists."""

    def run(self, root: Element) -> None:
        """Visit the page's marked headings."""
        for head in [element for element in root if MARK in element.get("class", "").split()]:
            after = list(root)[list(root).index(head) + 1 :]
            self.box(root, after)

    def box(self, root: Element, after: Sequence[Element]) -> None:
        """Move a section's questions into a box where the first of them stood; its introduction stays above."""
        within = takewhile(lambda element: element.tag not in ("h1", "h2"), after)
        questions = list(dropwhile(lambda element: element.tag != "h3", within))
        parts = list(takewhile(lambda element: element.tag in PARTS, questions))
        if not parts:
            return
        box = Element("div", {"class": "options__grid"})
        root.insert(list(root).index(parts[0]), box)
        for part in parts:
            root.remove(part)
            box.append(part)
        lists = box.findall("ul")
        box.set("data-options", str(max((len(each) for each in lists), default=0)))
        for each in lists:
            self.name(each)

    @staticmethod
    def name(options: Element) -> None:
        """Name the parts of one list: itself, its options, and the bold words that open each."""
        options.set("class", "options__list")
        for option in options:
            option.set("class", "options__option")
            title = option.find("strong") if option.find("p") is None else option.find("p/strong")
            if title is not None:
                title.set("class", "options__name")
