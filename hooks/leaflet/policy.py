"""Content-Security-Policy of pages: finished HTML in, the same HTML with a policy that names its inline code out.

A page may run and load only what the site itself serves, and the inline scripts and styles that stood in it when it
was built, known by their hashes: https://www.w3.org/TR/CSP3/#match-element-to-source-list. Text that becomes markup
by mistake can so neither run nor call home. Pages are read with regular expressions, not a parser: they are ours,
and a large guide has thousands.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from leaflet import render

INLINE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
# Scripts of another file have no text of their own; JSON is data that a browser never runs.
NO_CODE = re.compile(r"(?<![\w-])(?:src\s*=|type\s*=\s*[\"']?[\w/+.-]*json)", re.IGNORECASE)
CHARSET = re.compile(r"<meta\s+charset[^>]*>", re.IGNORECASE)
FORMER = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>(?:<meta name=\"referrer\"[^>]*>)?")
LONGEST_HEADER = 1900  # Cloudflare takes lines up to 2,000 characters, the header's name included


@dataclass(frozen=True)
class Inline:
    """Hashes of the inline code of one page or of many."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()


def protect(html: str) -> tuple[str, Inline]:
    """Return a page with its policy right behind its character set, and what stands inline in it.

    Raises ValueError if the page does not name its character set.
    """
    html = FORMER.sub("", html)
    place = CHARSET.search(html)
    if not place:
        raise ValueError("the page has no `<meta charset>` behind which its security policy could stand")
    found = inline(html)
    meta = render.template("components/policy.html", policy=written(directives(found))).strip()
    return html[: place.end()] + meta + html[place.end() :], found


def inline(html: str) -> Inline:
    """Return the hashes of a page's inline scripts and styles."""
    found: dict[str, set[str]] = {"script": set(), "style": set()}
    for tag, attributes, text in INLINE.findall(html):
        if not NO_CODE.search(attributes):
            found[tag.lower()].add(source(text))
    return Inline(frozenset(found["script"]), frozenset(found["style"]))


@lru_cache(maxsize=4096)
def source(text: str) -> str:
    """Return inline code as a policy names it."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def directives(found: Inline) -> dict[str, str]:
    """Return the rules of a policy that lets this inline code run, and else what the site serves."""
    return {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *sorted(found.scripts)]),
        "style-src": " ".join(["'self'", *sorted(found.styles)]),
        "img-src": "'self' data:",  # small pictures in style sheets
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "object-src": "'none'",
    }


def header(pages: Iterable[Inline]) -> str:
    """Return one policy for the whole site, for a server to send.

    With more inline styles than a header holds it leaves styles to each page's own policy. A browser obeys both.
    """
    every = list(pages)
    scripts = frozenset().union(*(page.scripts for page in every))
    styles = frozenset().union(*(page.styles for page in every))
    rules = {**directives(Inline(scripts, styles)), "frame-ancestors": "'none'"}  # which a page cannot say itself
    if len(written(rules)) > LONGEST_HEADER:
        del rules["default-src"], rules["style-src"]
        rules |= {"frame-src": "'none'", "media-src": "'none'"}
    return written(rules)


def written(rules: dict[str, str]) -> str:
    """Return rules as one line."""
    return "; ".join(f"{name} {value}" for name, value in rules.items())
