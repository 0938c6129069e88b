"""Templates of the theme's environment print nothing for a name that nothing gives; here such a name is found."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import pytest
from jinja2 import meta, nodes

from leaflet import render

ROOT = Path(__file__).parents[2]
OVERRIDES = ROOT / "overrides"
TEMPLATES = sorted([*OVERRIDES.rglob("*.html"), OVERRIDES / "manifest.webmanifest", OVERRIDES / "robots.txt"])
# Given to every template: by MkDocs, by the hooks in `on_env`, or by the layouts to what they include.
GIVEN = frozenset(["config", "page", "past", "long_date"])


@pytest.fixture(scope="module")
def reader() -> jinja2.Environment:
    """Return an environment with all that our own gives, and the filters of MkDocs too."""
    ours, made = render.environment(), jinja2.Environment()
    made.globals.update(ours.globals)
    made.filters.update({**ours.filters, "url": str, "script_tag": str})
    return made


def opening(text: str) -> str:
    """Return the comment at the top of a template, which says what it expects."""
    match = re.match(r"\s*\{#(.*?)#\}", text, re.DOTALL)
    return match[1] if match else ""


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_a_template_asks_for_nothing_but_what_its_first_line_says(path: Path, reader: jinja2.Environment) -> None:
    text = path.read_text(encoding="utf-8")
    parsed = reader.parse(text)
    own = {name.name for name in parsed.find_all(nodes.Name) if name.ctx == "store"}
    asked = meta.find_undeclared_variables(parsed) - own - set(reader.globals) - GIVEN
    assert asked - set(re.findall(r"\w+", opening(text))) == set()
