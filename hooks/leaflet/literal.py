"""Text as Markdown that shows it as it is: plain text in, one line of Markdown out.

Whoever writes a title, a publisher or a note need not think of Markdown, and no sign of theirs makes markup or starts
a block, wherever a template puts it.
"""

from __future__ import annotations

import html
import re

from markupsafe import Markup

# Signs that Markdown may take for its own; a bracket may open a label (see `certainty.py`).
ESCAPED = re.compile(r"([\\`*_\[\]{}#(])")
# A first sign, or one behind a first number, that may start a block; not all of these can be escaped.
STARTING = re.compile(r"^(|\d+(?=[.)](?: |$)))([-+=~!?:/|.)])")


def literal(value: object) -> str:
    """Return plain text as Markdown that shows it; what is Markdown already stays."""
    if isinstance(value, Markup):
        return str(value)
    line = ESCAPED.sub(r"\\\1", html.escape(folded(str(value)), quote=False))
    return STARTING.sub(lambda start: f"{start[1]}&#{ord(start[2])};", line)


def folded(text: str) -> str:
    """Return text on one line; spaces at which no line may break stay."""
    return re.sub(r"[ \t\n\r\f\v]+", " ", text).strip(" ")
