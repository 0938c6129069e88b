"""Join ES modules into one classic script: paths of our own modules in, the text of a script out.

A page asks for one file instead of ten, and a script of this kind also runs from a disk (`file://`), where browsers
refuse modules. Each module keeps a scope of its own. Only what our modules use is understood, each at the start of a
line: `import { a } from "./b.js";` and `export` before a function, a class or a constant; anything else is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from rjsmin import jsmin

from leaflet.errors import ContentError

IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+\.js)";$', re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
OTHER = re.compile(r"^(?:import|export)\b.*|\bimport\(.*|\bimport\.meta.*", re.MULTILINE)


def bundle(entries: Iterable[Path]) -> str:
    """Return one script that runs the modules in this order, each module that they import once and before them.

    Raises ContentError where a module uses a form of import or export that is not understood here.
    """
    scopes: dict[str, str] = {}
    for entry in entries:
        add(entry, scopes)
    return '"use strict";(()=>{' + "".join(scopes.values()) + "})();"


def add(path: Path, scopes: dict[str, str]) -> None:
    """Add a module, after those that it imports, as an immediately called function that returns what it exports."""
    if path.name in scopes:
        return
    text = path.read_text(encoding="utf-8")
    for _, name in IMPORT.findall(text):
        add(path.parent / name, scopes)
    names = [name for _, name in EXPORT.findall(text)]
    body = EXPORT.sub(r"\1", IMPORT.sub(lambda match: f"const {{{match[1]}}} = {variable(match[2])};", text))
    if odd := OTHER.search(body):
        line = 1 + text.count("\n", 0, text.index(odd[0]))
        wanted = 'write `import { name } from "./file.js";` or `export` before a function, class or const'
        raise ContentError(f"assets/js/{path.name}", line, f"`{odd[0].strip()}` cannot be joined", wanted)
    scopes[path.name] = f"const {variable(path.name)}=(()=>{{{jsmin(body)}\nreturn{{{','.join(names)}}}}})();"


def variable(name: str) -> str:
    """Return the name under which a module's exports are kept: `list-store.js` gives `list_store`."""
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))
