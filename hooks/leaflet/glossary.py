"""Explain terms where they first stand: the glossary page in, a Markdown extension out.

`docs/glossary.md` has one `## Term` a term; the first paragraph below it is the definition. A paragraph
"Also called: a, b." gives other names. On every page the first use of a term becomes a link to its entry
with the definition as tooltip, so that it works with a mouse, a keyboard, a finger and without scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markdown_it.tree import SyntaxTreeNode

from leaflet import outline
from leaflet.anchors import anchor
from leaflet.errors import ContentError, raise_all
from leaflet.outline import Document
from leaflet.words import say

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Text of these is not explained: headings, links, code, labels of tabs, and definitions themselves.
LEFT_ALONE = frozenset((*HEADINGS, "a", "abbr", "button", "code", "dt", "kbd", "label", "pre", "script", "sup", "th"))

LEFT_ALONE_CLASSES = frozenset(
    ("emergency", "footnote", "facts__status", "no-prose", "options__name")
)  # an emergency is no time for a glossary


@dataclass(frozen=True)
class Term:
    """One entry: the words it is found by, its definition as plain text, and its address from the docs root."""

    words: tuple[str, ...]
    definition: str
    href: str


def read(document: Document) -> list[Term]:
    """Return the terms of the glossary page. Raises ContentErrors for an entry without a definition, or one twice."""
    nodes = outline.blocks(document.body)
    page = document.path.removeprefix("docs")
    found: list[Term] = []
    errors: list[ContentError] = []
    for place, node in enumerate(nodes):
        heading = outline.heading(node)
        if not heading or heading.level != 2:
            continue
        texts = [outline.plain(part.children[0]) for part in outline.section(nodes, place) if part.type == "paragraph"]
        if not texts or texts[0].startswith(also()):
            wanted = "write one sentence below it that explains the term"
            errors.append(document.error(node, f"the term “{heading.text}” has no definition", wanted))
            continue
        name = heading.id or anchor(heading.text)
        found.append(Term((heading.text, *other_names(texts)), texts[0], f"{page}#{name}"))
        errors += named_twice(document, node, found)
    raise_all(errors)
    return found


def other_names(texts: Iterable[str]) -> Iterator[str]:
    """Yield the names in a paragraph "Also called: a, b."."""
    for text in texts:
        if text.startswith(also()):
            yield from (name.strip() for name in text.removeprefix(also()).rstrip(". ").split(",") if name.strip())


def also() -> str:
    """Return how a paragraph of other names opens."""
    return say("notation.glossary.also")


def named_twice(document: Document, node: SyntaxTreeNode, found: list[Term]) -> Iterator[ContentError]:
    """Yield an error for each name of the newest term that an earlier one has."""
    earlier = {word.casefold() for term in found[:-1] for word in term.words}
    for word in found[-1].words:
        if word.casefold() in earlier:
            yield document.error(node, f"the glossary explains “{word}” twice", "keep one entry for it")


class GlossaryExtension(Extension):
    """Python-Markdown extension that explains the first use of each term of a page."""

    def __init__(self, terms: Iterable[Term]) -> None:
        super().__init__()
        self.terms = tuple(terms)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after inline parsing (20), before addresses are resolved by MkDocs (0)."""
        md.treeprocessors.register(FirstUse(md, self.terms), "glossary", 6)


class FirstUse(Treeprocessor):
    """Turns the first use of each term into a link that explains it."""

    def __init__(self, md: Markdown, terms: tuple[Term, ...]) -> None:
        super().__init__(md)
        self.terms = {key(word): term for term in terms for word in term.words}
        endings = say("notation.glossary.endings").split()
        longest_first = sorted(self.terms, key=len, reverse=True)
        self.pattern = re.compile(
            # A term of two words may stand at the end of one line and the start of the next.
            r"(?<![\w-])("
            + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
            + rf")(?:{'|'.join(map(re.escape, endings))})?(?![\w-])",
            re.IGNORECASE,
        )

    def run(self, root: Element) -> None:
        """Walk the page once in reading order."""
        if self.terms:
            self.visit(root, set())

    def visit(self, element: Element, used: set[str]) -> None:
        """Explain the terms in an element's own text and after each child."""
        if element.tag in LEFT_ALONE or LEFT_ALONE_CLASSES & set(element.get("class", "").split()):
            return
        position = self.explain(element, element.text, None, used)
        for child in list(element)[position:]:
            if child.tag in HEADINGS:
                used.update(self.entries(child))
            self.visit(child, used)
            self.explain(element, child.tail, child, used)

    def entries(self, heading: Element) -> Iterator[str]:
        """Yield the addresses of terms whose entry a heading is: they need no explanation below it."""
        # Ids that the writer did not set are added later (by the table of contents, 5).
        name = heading.get("id") or anchor("".join(heading.itertext()))
        return (term.href for term in self.terms.values() if term.href.endswith(f"#{name}"))

    def explain(self, parent: Element, text: str | None, before: Element | None, used: set[str]) -> int:
        """Link the terms in one run of text that follows a child (or opens the parent); return how many links."""
        if not text or isinstance(text, AtomicString):
            return 0
        links: list[Element] = []
        rest, end = text, 0
        for match in self.pattern.finditer(text):
            term = self.terms.get(key(match[1]))  # none for letters that only patterns take for the same, as I and ı
            if term is None or term.href in used:
                continue
            used.add(term.href)
            lead = text[end : match.start()]
            self.put(parent, before, links, lead)
            link = Element("a", {"class": "term", "href": term.href, "title": term.definition})
            link.text = AtomicString(match[0])
            links.append(link)
            end = match.end()
            rest = text[end:]
        if links:
            links[-1].tail = rest
            at = 0 if before is None else list(parent).index(before) + 1
            for offset, link in enumerate(links):
                parent.insert(at + offset, link)
        return len(links)

    @staticmethod
    def put(parent: Element, before: Element | None, links: list[Element], text: str) -> None:
        """Set the text that stands before the next link."""
        if links:
            links[-1].tail = text
        elif before is None:
            parent.text = text
        else:
            before.tail = text


def key(word: str) -> str:
    """Return what is the same for a word in small and capital letters, over one line or two."""
    return " ".join(word.casefold().split())
