"""The Jinja environment of the guide's own templates: names and values in, text out, everything escaped."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

OVERRIDES = Path(__file__).parents[2] / "overrides"


def template(name: str, **values: Any) -> str:
    """Return a template of `overrides/` filled with values. A name that the template lacks is an error."""
    return environment().get_template(name).render(**values)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the one environment: autoescape on, unknown names refused, block tags leaving no lines."""
    made = Environment(
        loader=FileSystemLoader(OVERRIDES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["cell"] = cell
    made.filters["words"] = lambda text: Markup(words(str(text)))
    return made


def is_ours(name: str | None) -> bool:
    """Tell whether a template of the site is one of ours in which every value must be escaped."""
    return name is not None and (name == "printable.html" or name.startswith("components/"))


def cell(text: object) -> str:
    """Return text fit for one cell of a Markdown table."""
    return " ".join(str(text).split()).replace("|", r"\|")


def words(text: str) -> str:
    """Return plain text as Markdown that shows it as it is: no emphasis, links or HTML come of its signs."""
    return re.sub(r"([\\`*_\[\]{}])", r"\\\1", html.escape(text, quote=False))
