"""The Jinja environment of the guide's own templates: names and values in, text out, everything escaped."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from leaflet.literal import folded, literal
from leaflet.wording import FOLDER
from leaflet.words import SPEAKING

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
    made.globals.update(SPEAKING)
    made.filters["cell"] = cell
    made.filters["words"] = lambda text: Markup(literal(str(text)))
    return made


def is_ours(name: str | None) -> bool:
    """Tell whether a template of the site is one of ours in which every value must be escaped."""
    return name is not None and (name == "printable.html" or name.startswith("components/"))


class QuickLoader(FileSystemLoader):
    """Finds templates where the theme has them, and lists those alone that MkDocs may copy.

    The theme brings 14,000 icons in a folder whose name starts with a dot; MkDocs would look at each and leave it out
    (`Files.add_files_from_theme`). The words of the interface are for templates, and no files of the site.
    """

    def list_templates(self) -> list[str]:
        """Return the names of all templates outside those folders, in order."""
        found: set[str] = set()
        for top in self.searchpath:
            for folder, below, files in os.walk(top):
                below[:] = [name for name in below if not name.startswith(".") and name != FOLDER.name]
                found.update(Path(folder, name).relative_to(top).as_posix() for name in files)
        return sorted(found)


def quickened(environment: Environment, cache: Path) -> Environment:
    """Return the theme's environment with compiled templates kept in a folder, where one can be written.

    What a template compiles to depends on its text, on Jinja and on this module (`is_ours`): the folder's name says so.
    """
    if isinstance(environment.loader, FileSystemLoader):
        environment.loader = QuickLoader(environment.loader.searchpath)
    state = jinja2.__version__.encode() + Path(__file__).read_bytes()
    folder = cache / hashlib.sha256(state).hexdigest()[:16]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
    except OSError:  # a checkout that nobody may write to builds as well
        pass
    return environment


def cell(text: object) -> str:
    """Return text fit for one cell of a Markdown table; what is Markdown already is not escaped again."""
    line = folded(str(text)).replace("|", r"\|")
    return Markup(line) if isinstance(text, Markup) else line
