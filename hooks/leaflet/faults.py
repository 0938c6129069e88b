"""Say in one sentence what an exception means that is no mistake of a writer: a template that fails, or our program.

The exception goes in, an error for whoever builds comes out. The traceback, which only a programmer can use, is
written to a file.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import jinja2

from leaflet.errors import ContentError, did_you_mean

DETAILS = ".cache/fault.txt"
KEPT = f"send {DETAILS} to whoever looks after the program"
NOT_KEPT = "send what `mkdocs build --verbose` prints to whoever looks after the program"
TEMPLATES = "overrides"
PROGRAM = "the hooks"
HOOKS = Path(__file__).parents[1]


def sentence(error: BaseException, root: Path, cure: str = KEPT) -> ContentError:
    """Return the one sentence about an exception; paths are shown from the folder of mkdocs.yml."""
    if isinstance(error, RecursionError):
        found = "something here stands inside itself too many times, such as lists in lists or a long row of signs"
        return ContentError(place(error), 0, found, "write it with fewer levels")
    calls = [(frame.f_code.co_filename, line) for frame, line in walk(error)]
    in_template = calls[-1:] and not calls[-1][0].endswith(".py")
    if isinstance(error, jinja2.TemplateError) or in_template:
        return template(error, root, calls)
    ours = [(shown(file, root), line) for file, line in calls if is_ours(file, root)]
    where = f" in {ours[-1][0]}, line {ours[-1][1]}" if ours else ""
    found = f"the program of the guide failed here ({type(error).__name__}{where}), which is no mistake of yours"
    return ContentError(place(error) or PROGRAM, 0, found, cure)


def template(error: BaseException, root: Path, calls: Sequence[tuple[str, int]]) -> ContentError:
    """Return the sentence about a template that cannot be read, asks for what is not there, or cannot compute."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        file = shown(error.filename or error.name or TEMPLATES, root)
        return ContentError(file, error.lineno, f"the template cannot be read ({error.message})", "correct this line")
    file, line = next((call for call in reversed(calls) if not call[0].endswith(".py")), (TEMPLATES, 0))
    if isinstance(error, jinja2.TemplateNotFound):
        known = [path.relative_to(root / TEMPLATES).as_posix() for path in (root / TEMPLATES).rglob("*.html")]
        found = f"the template `{error.name}` does not exist{did_you_mean(str(error.name), known)}"
        return ContentError(shown(file, root), line, found, "correct its name, or write it")
    wanted = "correct the name, or give the template that value"
    return ContentError(shown(file, root), line, f"the template fails ({error})", wanted)


def details(error: BaseException) -> str:
    """Return the traceback, for programmers."""
    return "".join(traceback.format_exception(error))


def place(error: BaseException) -> str:
    """Return the file that was being worked on: what the innermost call that knows one calls document, page or file.

    MkDocs' own loop over all pages still has the last `file` when it has gone through them.
    """
    for frame, _ in reversed([*walk(error)]):
        for name in ("document", "page", "file") if frame.f_code.co_name != "build" else ():
            path = path_of(frame.f_locals.get(name))
            if path:
                return path
    return ""


def path_of(value: Any) -> str:
    """Return the path of a document, a page or a file of MkDocs as writers know it, nothing for other values."""
    uri = getattr(getattr(value, "file", value), "src_uri", None)
    path = f"docs/{uri}" if isinstance(uri, str) else getattr(value, "path", None)
    return path if isinstance(path, str) else ""


def walk(error: BaseException) -> Iterator[tuple[FrameType, int]]:
    """Yield the calls that led to an exception, outermost first, each with its line."""
    yield from traceback.walk_tb(error.__traceback__)


def is_ours(path: str, root: Path) -> bool:
    """Tell whether a call is in a file of the guide's own program, which may serve several guides."""
    return "site-packages" not in path and any(Path(path).is_relative_to(top) for top in (root, HOOKS))


def shown(path: str, root: Path) -> str:
    """Return a path from the root of the project, where it lies in it; else its last three parts."""
    try:
        return Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return "/".join(Path(path).parts[-3:])
