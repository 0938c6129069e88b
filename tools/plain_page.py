"""Write a built page as plain Markdown: its article in, text that any Markdown viewer shows out.

Tabs become sections, so that nothing is hidden; cards become boxes around a heading and its list; forms become lists to
tick and lines to fill in by hand. An element that this module does not know is an error (see `plain_text.Unknown`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from lxml.html import HtmlElement
from markdown.extensions.toc import slugify

from plain_text import APART, BLANK, Page, Unknown, classes, contents, line, paragraph, skipped

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What themes know of the urgencies of our cards.
CARDS = {"emergency": "danger", "same-day": "warning", "next-visit": "info", "warning": "warning"}
MARK = re.compile(r"(?:[-*]|\d+\.) ")
INDENT = " " * 4
ALIGNED = {"align-left": ":---", "align-center": ":---:", "align-right": "---:"}
LOOSE = frozenset(("div", "p", "pre", "table", "textarea"))  # what sets the items of a list apart


def markdown(article: HtmlElement, page: Page) -> str:
    """Return the Markdown of a page's article, with its footnotes and the explained words at its end."""
    notes = article.find_class("footnote")
    written = [*blocks(article, page), *(footnote(item, page) for each in notes for item in each.iterfind("ol/li"))]
    if page.terms:
        written.append("\n".join(page.terms[name] for name in sorted(page.terms, key=str.casefold)))
    return "\n\n".join(written) + "\n"


def blocks(element: HtmlElement, page: Page) -> list[str]:
    """Return the blocks in an element: paragraphs of the text between others, and the others."""
    found: list[str] = []
    run: list[str | HtmlElement] = []
    for piece in [*contents(element), None]:
        if isinstance(piece, str) or (piece is not None and not is_block(piece)):
            run.append(piece)
            continue
        if text := paragraph(run, page):
            found.append(text)
        run = []
        if piece is not None and not skipped(piece):
            found += filter(None, block(piece, page))
    return [*apart(found)]


def is_block(element: HtmlElement) -> bool:
    """Tell whether an element is no part of a paragraph."""
    if element.tag == "input":
        return element.get("type") == "text" and element.getparent().tag in ("div", "section")
    return element.tag in WRITERS or "sheet-line" in classes(element)


def apart(found: list[str]) -> Iterator[str]:
    """Yield blocks, with a sign between two lists of one kind."""
    before = ""
    for text in found:
        if MARK.match(text) and MARK.match(before):
            yield APART
        yield text
        before = text


def block(element: HtmlElement, page: Page) -> list[str]:
    """Return one block, as one or more of Markdown."""
    kinds = set(classes(element))
    if "footnote" in kinds:
        return []
    if element.get("role") == "heading":
        return [heading(element, int(element.get("aria-level", "2")), tab_id(element), page)]
    if "sheet-line" in kinds:
        return [paragraph(contents(element), page)]
    if "admonition" in kinds:
        kind = next((CARDS[each] for each in CARDS if each in kinds), "note")
        inner = "\n\n".join(blocks(element, page))
        return [f'<div class="admonition {kind}" markdown="1">\n\n{inner}\n\n</div>']
    return WRITERS[str(element.tag)](element, page)


def heading(element: HtmlElement, level: int, anchor: str, page: Page) -> str:
    """Return a heading, with its anchor where that does not follow from its words."""
    text = re.sub(r"(?<!\\)#$", r"\#", line(element, page))  # signs at the end would close the heading
    made = slugify(re.sub(r"[\\`*]", "", text), "-")
    return "#" * level + f" {text}" + (f" {{ #{anchor} }}" if anchor and anchor != made else "")


def tab_id(title: HtmlElement) -> str:
    """Return the anchor of a tab, by the title that stands first in it."""
    tab = title.getparent()
    tabs = tab.getparent().getparent()
    return str(tabs.findall("input")[tab.getparent().index(tab)].get("id"))


def in_lines(element: HtmlElement, page: Page) -> list[str]:
    """Return a heading of the page's own."""
    return [heading(element, int(str(element.tag)[1]), element.get("id", ""), page)]


def listing(element: HtmlElement, page: Page) -> list[str]:
    """Return a list; what belongs to an item is indented as Python-Markdown wants it."""
    items = [item for item in element if item.tag == "li" and not skipped(item)]
    gap = "\n\n" if any(child.tag in LOOSE for item in items for child in item) else "\n"
    texts = [text for item in items if (text := gap.join(blocks(item, page)))]
    first = int(element.get("start", "1"))
    marks = [f"{first + place}." if element.tag == "ol" else "-" for place in range(len(texts))]
    return [gap.join(indented(f"{mark} ", text) for mark, text in zip(marks, texts, strict=True))]


def indented(mark: str, text: str) -> str:
    """Return text behind a mark, all its other lines indented."""
    return mark + "\n".join(f"{INDENT}{row}" if row and place else row for place, row in enumerate(text.split("\n")))


def footnote(item: HtmlElement, page: Page) -> str:
    """Return the definition of a footnote."""
    name = item.get("id", "").removeprefix("fn:")
    return indented(f"[^{name}]: ", "\n\n".join(blocks(item, page)).replace("\xa0", " ").strip())


def table(element: HtmlElement, page: Page) -> list[str]:
    """Return a table; cells to fill in are empty."""
    head, *rows = [[cell(each, page) for each in row if each.tag in ("th", "td")] for row in element.iter("tr")]
    lean = [next((ALIGNED[each] for each in classes(name) if each in ALIGNED), "---") for name in element.iter("th")]
    return ["\n".join(f"| {' | '.join(row)} |" for row in (head, lean[: len(head)], *rows))]


def cell(element: HtmlElement, page: Page) -> str:
    """Return the text of a cell."""
    return "" if element.find("input") is not None else line(element, page)


def figure(element: HtmlElement, page: Page) -> list[str]:
    """Return a figure: its anchor and title, its drawings, its sentences."""
    title = element.find("figcaption")
    if title is None:
        raise Unknown("a figure has no title")
    return [f'<a id="{element.get("id")}"></a>**{line(title, page)}**', *blocks(element, page)]


def choice(element: HtmlElement, page: Page) -> list[str]:
    """Return something to weigh: its words and the choices below them."""
    legend = element.find("legend")
    if legend is None:
        raise Unknown("a set of choices has no words")
    words = [line(label, page) for label in element.iter("label")]
    return [f"**{line(legend, page)}**", " ".join(words)]


def code(element: HtmlElement, page: Page) -> list[str]:
    """Return a block of code."""
    text = element.text_content().rstrip("\n")
    fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", text)), default=0))
    return [f"{fence}\n{text}\n{fence}"]


def quote(element: HtmlElement, page: Page) -> list[str]:
    """Return a quotation."""
    return ["\n".join(f"> {row}".rstrip() for row in "\n\n".join(blocks(element, page)).split("\n"))]


def nothing(element: HtmlElement, page: Page) -> list[str]:
    """Return nothing: it stands elsewhere."""
    return []


def room(element: HtmlElement, page: Page) -> list[str]:
    """Return room to write in."""
    return [BLANK]


WRITERS: Mapping[str, Callable[[HtmlElement, Page], list[str]]] = {
    **dict.fromkeys(HEADINGS, in_lines),
    **dict.fromkeys(("article", "div", "form", "header", "li", "main", "nav", "p", "section"), blocks),
    **dict.fromkeys(("ul", "ol"), listing),
    **dict.fromkeys(("figcaption", "legend", "template", "noscript", "script", "style"), nothing),
    "table": table,
    "figure": figure,
    "fieldset": choice,
    "pre": code,
    "blockquote": quote,
    **dict.fromkeys(("input", "textarea"), room),
    "hr": lambda element, page: ["* * *"],
}
