"""Write runs of text as plain Markdown: HTML elements within one paragraph in, one paragraph's Markdown out.

What comes out reads the same in Python-Markdown and in CommonMark, and needs no extension but attribute lists and
footnotes. An element that this module does not know is an error, so that no text gets lost without a word.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml.html import HtmlElement

BLANK = "…" * 12  # room to write by hand
BOX = "☐"
SIGNS = re.compile(r"[\\`*\[\]{}|]|(?<![^\W_])_|_(?![^\W_])|<(?=[a-zA-Z/!?])|&(?=#|\w+;)")
LINE_START = re.compile(
    r"^(?:(\d+)(?=[.)](?:\s|$))|=(?==*$|== )|:(?=\s|$)|#|[+-](?=\s|$|-+$)|>|!!!|\?\?\?|///|~(?=~))", re.M
)
# What a backslash does not help.
ENTITIES = {**{sign: f"&#{ord(sign)};" for sign in "=:~?/"}, "<": "&lt;", "&": "&amp;"}
SPACE = re.compile(r"[ \t]*\n\s*|[ \t\r\f]+")
TICK = re.compile(r"^\[ \]\s*")
TERM_END = re.compile("\x00(?=([\\[(:])?)")  # before these signs, a term's brackets would mean something else
# Bold, slanted text and code that touch each other, or a word where they begin or end with a sign.
SEAM = re.compile(r"[`*]\x01[`*]|[^\w\s*]\*+\x01\w|\w\x01\*+[^\w\s*]")
APART = "<!-- -->"  # nobody sees it; between two lists, which would be one, too
SKIPPED = frozenset(("script", "style", "template", "noscript", "button"))
SKIPPED_CLASSES = frozenset(("headerlink", "footnote-backref", "print-head", "contents", "tabbed-labels"))
AS_TEXT = frozenset(("abbr", "label", "legend", "small", "span", "time"))


class Unknown(Exception):
    """Something of a page that has no Markdown of its own."""


@dataclass(frozen=True)
class Page:
    """Where a page stands, and what its Markdown collects.

    `address` is that of the built page, `path` that of its Markdown below docs/; `files` maps the addresses of all
    pages and files of the site to paths below docs/. `terms` are the explained words, as link definitions; `used` the
    files that the page links to; `draw` writes a picture and returns its path below docs/.
    """

    address: str
    path: str
    files: Mapping[str, str]
    draw: Callable[[HtmlElement], str]
    terms: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def link(self, href: str) -> str:
        """Return an address of the built page as one of the Markdown file. Raises Unknown where nothing stands."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or not parts.path:
            return href
        place = posixpath.normpath(posixpath.join("/", self.address, parts.path)).lstrip("/")
        path = self.files.get(place) or self.files.get(f"{place}/".removeprefix("/"))
        if path is None:
            raise Unknown(f"the link `{href}` leads to no page and no file")
        self.used.add(path)
        return self.beside(path) + (f"#{parts.fragment}" if parts.fragment else "")

    def beside(self, path: str) -> str:
        """Return a path below docs/ as seen from this page."""
        return posixpath.relpath(path, posixpath.dirname(self.path) or ".")


def skipped(element: HtmlElement) -> bool:
    """Tell whether nobody sees an element without scripts, or has it elsewhere in the Markdown."""
    if not isinstance(element.tag, str) or element.tag in SKIPPED or "hidden" in element.attrib:
        return True
    if element.tag == "svg":
        return element.get("role") != "img" and not above(element, "figure__key")
    chooses_tab = element.tag == "input" and "tabbed-set" in classes(element.getparent())
    return chooses_tab or bool(SKIPPED_CLASSES & set(classes(element)))


def above(element: HtmlElement, kind: str) -> bool:
    """Tell whether an element stands in one of a class."""
    return any(kind in classes(each) for each in element.iterancestors())


def classes(element: HtmlElement) -> list[str]:
    """Return the classes of an element."""
    return str(element.get("class", "")).split()


def paragraph(pieces: Iterable[str | HtmlElement], page: Page) -> str:
    """Return a run of text and elements as one paragraph; an empty text if nothing is in it."""
    written = joined(plain(piece) if isinstance(piece, str) else inline(piece, page) for piece in pieces)
    folded = SPACE.sub(lambda space: "\n" if "\n" in space[0] else " ", written).strip()
    folded = TICK.sub("[ ] ", TERM_END.sub(lambda end: "[]" if end[1] else "", folded))
    return LINE_START.sub(escaped, folded)


def joined(pieces: Iterable[str]) -> str:
    """Return pieces of a text as one, with a comment where the signs of one would change what another means."""
    text = ""
    for piece in pieces:
        text += APART * bool(SEAM.search(f"{text[-4:]}\x01{piece[:4]}")) + piece
    return text


def escaped(start: re.Match[str]) -> str:
    """Return what a line starts with so that Markdown sees no list, heading or block in it."""
    if start[1]:
        return f"{start[1]}\\"
    return ENTITIES.get(start[0][0], f"\\{start[0][0]}") + start[0][1:]


def line(element: HtmlElement, page: Page) -> str:
    """Return an element's text on one line, as headings and cells of tables need it."""
    return " ".join(paragraph(contents(element), page).split("\n"))


def contents(element: HtmlElement) -> list[str | HtmlElement]:
    """Return the text and the elements in an element, in order."""
    found: list[str | HtmlElement] = [element.text or ""]
    for child in element:
        found += [child, child.tail or ""]
    return found


def plain(text: str) -> str:
    """Return text with a backslash before each sign that Markdown would take for its own."""
    return SIGNS.sub(lambda sign: ENTITIES.get(sign[0], f"\\{sign[0]}"), text)


def inline(element: HtmlElement, page: Page) -> str:
    """Return one element within a paragraph."""
    if skipped(element):
        return ""
    if element.tag in WRITERS:
        return WRITERS[str(element.tag)](element, page)
    inner = joined(plain(each) if isinstance(each, str) else inline(each, page) for each in contents(element))
    if element.tag in ("strong", "b", "em", "i"):
        return around(inner, "**" if element.tag in ("strong", "b") else "*")
    if element.tag in AS_TEXT:
        # Two texts that a style sheet sets apart.
        return f" {inner}" if "icon-array__count" in classes(element) else inner
    if element.tag == "a":
        return link(element, inner, page)
    raise Unknown(f"there is no Markdown for a `{element.tag}` within a text")


def around(inner: str, signs: str) -> str:
    """Return text between signs, which must touch it."""
    text = inner.strip()
    return inner.replace(text, f"{signs}{text}{signs}") if text else inner


def link(element: HtmlElement, inner: str, page: Page) -> str:
    """Return a link; an explained term is defined at the end of the page, so that the text stays easy to read."""
    if "href" not in element.attrib or not inner.strip():
        return inner
    target = page.link(element.get("href", ""))
    if "term" not in classes(element):
        return f"[{inner}]({target})"
    name = " ".join(inner.split())
    title = element.get("title", "").replace('"', "'")
    page.terms.setdefault(name, f'[{name}]: {target} "{title}"')
    return f"[{name}]\x00"


def note(element: HtmlElement, page: Page) -> str:
    """Return the number of a footnote, or raised text."""
    for reference in element.iterfind("a[@class='footnote-ref']"):
        # Notes 1 and 2 must not read as note 12.
        before = element.getprevious()
        gap = " " if before is not None and before.tag == "sup" and not before.tail else ""
        return f"{gap}[^{reference.get('href', '').removeprefix('#fn:')}]"
    raise Unknown("there is no Markdown for raised text that is no footnote")


def code(element: HtmlElement, page: Page) -> str:
    """Return code; its fence is longer than any in it."""
    text = element.text_content()
    if "|" in text and any(each.tag in ("td", "th") for each in element.iterancestors()):
        return f"<code>{plain(text)}</code>"
    fence = "`" * (1 + max(map(len, re.findall(r"`+", text)), default=0))
    return f"{fence} {text} {fence}" if "`" in text else f"{fence}{text}{fence}"


def picture(element: HtmlElement, page: Page) -> str:
    """Return a picture in a text, with the words that stand for it."""
    return f"![{plain(element.get('alt', ''))}]({page.link(element.get('src', ''))})"


def drawing(element: HtmlElement, page: Page) -> str:
    """Return a drawing: a file of its own, with its title and its description as the words that stand for it."""
    parts = [" ".join((part.text or "").split()) for part in element if part.tag in ("title", "desc")]
    words = ". ".join(filter(None, parts))
    after = "" if words else " "  # a picture in a line of text
    return f"![{plain(words)}]({page.beside(page.draw(element))}){after}"


def room(element: HtmlElement, page: Page) -> str:
    """Return a field to fill in: a box to tick, or room to write."""
    kind = element.get("type", "text")
    return {"checkbox": "[ ]", "radio": f"{BOX} "}.get(kind, BLANK)


WRITERS: Mapping[str, Callable[[HtmlElement, Page], str]] = {
    "sup": note,
    "code": code,
    "kbd": code,
    "img": picture,
    "svg": drawing,
    "input": room,
    "br": lambda element, page: "  \n",
}
