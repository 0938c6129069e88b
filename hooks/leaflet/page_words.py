"""The words of pages that selectors can ask for: HTML or a script in, words as in `leaflet/style_sheets.py` out.

A tag's text is looked at once however often it stands on a site. For a script, any word of a text in it may become a
class, an id, a tag, and any name an attribute of any value: it is better to keep a rule too many.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache

from leaflet.style_sheets import Words

# A value between quotes may hold `>`; what has an odd quotation mark is read up to the first one.
TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>|<[a-zA-Z][^<>]*>""")
NAME = re.compile(r"<([a-zA-Z][\w-]*)")
ATTRIBUTE = re.compile(r"""\s([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
STRING = re.compile(r"""\"[^"\n]*"|'[^'\n]*'|`[^`]*`""")
TOKEN = re.compile(r"[\w-]+")
UNASKED = {"d", "points", "transform", "content", "x", "y", "cx", "cy", "r", "width", "height", "viewbox"}
LONGEST = 30  # signs of an attribute's value that a style sheet may name


def of_html(page: str) -> Words:
    """Return the words of all tags in a page, or in a part of it."""
    return frozenset().union(*map(of_tag, set(TAG.findall(page))))


@lru_cache(maxsize=5_000)
def of_tag(tag: str) -> Words:
    """Return the words of one opening tag."""
    name = NAME.match(tag)
    assert name is not None  # TAG found it
    found = {name[1].lower()}
    for attribute, *values in ATTRIBUTE.findall(tag, name.end()):
        key, value = attribute.lower(), html.unescape("".join(values))
        if key in UNASKED:
            continue
        found.add(f"[{key}]")
        if key == "class":
            found.update("." + one for one in value.split())
        elif key == "id":
            found.add("#" + value)
        if len(value) <= LONGEST:
            found.add(f"[{key}={value}]")
    return frozenset(found)


@lru_cache(maxsize=100)
def of_script(script: str) -> Words:
    """Return the words that a script may bring to a page."""
    found: set[str] = set()
    for token in set(TOKEN.findall(" ".join(STRING.findall(script)))):
        found.update((token, "." + token, "#" + token))
    for token in set(TOKEN.findall(script)):
        dashed = "data-" + re.sub(r"[A-Z]", lambda letter: "-" + letter[0].lower(), token)
        found.update(f"[{name}{value}]" for name in (token.lower(), dashed) for value in ("", "=*"))
    return frozenset(found)
