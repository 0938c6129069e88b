"""White space that no reader sees: a page's HTML in, the same HTML with one space for each run of white space out.

To a browser a run of white space in text is one space, whatever kind of box it stands in. Where that is not so, in
tags, comments and the elements named here, every byte stays.
"""

from __future__ import annotations

import re

# `code` and `kbd`: the theme's style sheet keeps their spaces.
KEPT = ("code", "kbd", "pre", "script", "style", "textarea")
TAG = r"""<(?:[^>"']|"[^"]*"|'[^']*')*+>"""
PARTS = re.compile(rf"(<({'|'.join(KEPT)})\b.*?</\2\s*>|<!--.*?-->|{TAG})|\s++", re.DOTALL | re.ASCII | re.IGNORECASE)


def slim(page: str) -> str:
    """Return a page's HTML without white space that shows nowhere."""
    return PARTS.sub(lambda part: part[1] or " ", page).strip()
