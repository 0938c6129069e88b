"""Refuse what must not stand in a page: its rendered HTML and its document in, one sentence for each danger out.

Markdown lets HTML through. Code, styles and frames in it would be blocked by the page's security policy without a word
to the writer, so the build says it. The HTML is looked at, not the Markdown: it is what browsers get, whichever way a
writer found to make it. Most pages hold nothing suspicious and are not parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from leaflet import outline
from leaflet.errors import ContentError
from leaflet.outline import Document

TAGS = frozenset(["script", "style", "iframe", "frame", "object", "embed", "applet", "base", "meta", "link", "portal"])
LINKS = frozenset(["href", "src", "action", "formaction", "data", "xlink:href", "poster", "background"])
SCHEMES = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
# What browsers leave out of an address before they read its scheme: https://url.spec.whatwg.org/#concept-basic-url-parser
IGNORED = re.compile(r"[\x00-\x20]+")
# Signs of danger in lower-case HTML. One after another they are quicker than together, and than any that ignore case.
SUSPECT = tuple(
    re.compile(sign)
    for sign in (
        rf"<(?:{'|'.join(sorted(TAGS))})\b",
        r"[\s/\"'](?:on\w+|style|srcdoc|ping)\s*=",
        r"(?:javascript|vbscript|data)\s*:",
        # Addresses in which signs are written otherwise, or hidden behind white space.
        r"(?:href|src|action|data|poster|background)\s*=\s*[\"']?[^\"'<>]*?(?:[\t\r\n]|&(?!amp;|quot;))",
        r"\stitle\s*=\s*(?:\"[^\"]*(?:<|&lt;|&#)|'[^']*(?:<|&lt;|&#))",
    )
)
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
PICTURE = re.compile(r"data:image/(?:png|gif|jpeg|webp|avif);", re.IGNORECASE)
WITHOUT = "delete it; a page is text and pictures, and scripts and styles are in `overrides/assets/`"


def check(html: str, document: Document) -> list[ContentError]:
    """Return an error for each danger in a page."""
    small = html.lower()
    if not any(sign.search(small) for sign in SUSPECT):
        return []
    reader = Reader()
    reader.feed(html)
    reader.close()
    return [
        ContentError(document.path, line(document, *signs), f"{found} is not safe", WITHOUT)
        for found, *signs in reader.found
    ]


class Reader(HTMLParser):
    """Collects dangers: words for the writer, and signs by which their line is found, the best first."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, ...]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        if tag in TAGS:
            self.found.append((f"`<{tag}>`", f"<{tag}"))
        for name, value in attrs:
            if danger := attribute(name, value or ""):
                self.found.append((f"{danger} in `<{tag}>`", danger.strip("`"), name))


def attribute(name: str, value: str) -> str:
    """Return what is dangerous in an attribute, in words, or nothing."""
    if name.startswith("on") or name in ("style", "srcdoc", "ping"):
        return f"`{name}=`"
    address = IGNORED.sub("", value)
    if name in LINKS and (scheme := SCHEMES.match(address)) and not PICTURE.match(address):
        return f"`{scheme[0].lower()}`"
    if name == "title" and "<" in value:
        return "`title=` with `<`"  # the theme shows titles as HTML
    return ""


def line(document: Document, *signs: str) -> int:
    """Return the line of the file on which a sign stands, code left out; the first line of text if none has it."""
    found = (number for sign in signs for number in lines(document, sign))
    return next(found, document.first_line)


def lines(document: Document, sign: str) -> Iterator[int]:
    """Yield the lines of blocks that hold a sign."""
    for node in outline.tree(document.body).walk():
        if node.type in ("html_block", "inline"):
            text = CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), node.content).lower()
            if (place := text.find(sign)) >= 0:
                yield document.line(node) + text.count("\n", 0, place)
