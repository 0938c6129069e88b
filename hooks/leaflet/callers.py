"""Name who calls: nothing in, file and line of the template, or else of the Python code, out."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path

ROOT = Path(__file__).parents[2]


def caller(between: Collection[str]) -> tuple[str, int]:
    """Return file and line of whoever called, past Jinja's own modules and those in between."""
    frame = sys._getframe(1)
    while frame.f_back is not None and passed(frame.f_globals.get("__name__", ""), between):
        frame = frame.f_back
    template = frame.f_globals.get("__jinja_template__")
    if template is not None:
        return short(template.filename or template.name), template.get_corresponding_lineno(frame.f_lineno)
    return short(frame.f_code.co_filename), frame.f_lineno


def passed(module: str, between: Collection[str]) -> bool:
    """Tell whether a module only stands between who calls and who is called."""
    return module in between or module == __name__ or module.startswith("jinja2.")


def short(path: str) -> str:
    """Return a path as it is named in messages: below the project's folder."""
    return path.removeprefix(f"{ROOT}/")
