"""Refuse what must not stand in a page: its rendered HTML and its document in, one sentence for each danger out.

Markdown lets HTML through. Code, styles and frames in it would be blocked by the page's security policy without a word
to the writer, so the build says it. The HTML is looked at, not the Markdown: it is what browsers get, whichever way a
writer found to make it. Most pages hold nothing suspicious and are not parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import tinyhtml5

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
    return [
        ContentError(document.path, line(document, *signs), f"{found} is not safe", WITHOUT)
        for found, *signs in dict.fromkeys(dangers(html))
    ]


def dangers(html: str) -> Iterator[tuple[str, ...]]:
    """Yield each danger: words for the writer, and signs by which its line is found, the best first.

    The parser is that of the HTML standard, since browsers end a comment or a title elsewhere than simpler ones do.
    """
    for element in tinyhtml5.parse(f"<!doctype html><body>{html}", namespace_html_elements=False).iter():
        tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""  # a comment has none
        if tag in TAGS:
            yield f"`<{tag}>`", f"<{tag}"
        for name, value in element.items():
            own = name.replace("{http://www.w3.org/1999/xlink}", "xlink:")
            if value and (danger := attribute(own, value)):
                yield f"{danger} in `<{tag}>`", danger.strip("`"), own


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
