"""Find the page that a broken link may mean: where it leads and the paths of all files in, a path to write out."""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Collection

ALIKE = 0.8  # how much two file names must share, for one to be offered for the other: a deleted page has namesakes


def did_you_mean(link: str, target: str, page: str, paths: Collection[str]) -> str:
    """Return ' (did you mean `x`?)' with the path as a link of a page would say it, else nothing."""
    near = nearest(target, paths)
    if not near:
        return ""
    path = f"/{near}" if link.startswith("/") else posixpath.relpath(near, posixpath.dirname(page) or ".")
    return f" (did you mean `{path}`?)"


def nearest(target: str, paths: Collection[str]) -> str:
    """Return the file that a path may mean: a folder's page, the same name elsewhere, or one much alike; or none."""
    stem = target.removesuffix(".html").removesuffix(".md").removesuffix("/index")
    for guess in (f"{stem}/index.md", f"{stem}.md"):
        if guess in paths:
            return guess
    name = posixpath.basename(target).casefold()
    if name == "index.md":
        return ""
    pages = sorted(paths, key=lambda path: (posixpath.dirname(path) == posixpath.dirname(target), path))
    names = {
        posixpath.basename(path).casefold(): path for path in pages if path.endswith(".md")
    }  # last: the same folder
    near = difflib.get_close_matches(name, names, n=1, cutoff=ALIKE)
    return names[near[0]] if near else ""
