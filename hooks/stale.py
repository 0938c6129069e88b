"""The preview while a mistake is left: the last good pages with a note, where MkDocs would let the browser wait.

Not a hook itself: `mistakes.py` uses it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from click import ClickException

import bridge
from leaflet import render
from leaflet.errors import in_order

log = logging.getLogger("mkdocs.hooks.stale")
MENDING = "The browser shows the guide as it was. Mend what is told above and save; it then follows."
START = re.compile(rb"<article\b[^>]*>|<body\b(?![^>]*>.*<article\b)[^>]*>", re.DOTALL)


def keep_showing(server: Any) -> None:
    """Let a server of drafts outlive a build that fails, and say on each page what was told then."""
    build, show = server.builder, server.get_app()
    left: list[str] = []

    def building() -> None:
        left.clear()
        bridge.MISTAKES.found.clear()  # a build that cannot read its settings gathers none
        try:
            build()
        except ClickException as error:
            left.extend([*map(str, in_order(bridge.MISTAKES.found))] or [error.format_message()])
            log.error(error.format_message())
            log.error(MENDING)

    def showing(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        return noted(show, environ, start, left) if left else show(environ, start)

    server.builder = building
    server.set_app(showing)


def noted(show: Any, environ: dict[str, Any], start: Callable[..., Any], left: Sequence[str]) -> Iterable[bytes]:
    """Return what a server shows, a page with a note of what is left to mend."""
    said: list[Any] = []
    body = b"".join(show(environ, lambda *head: said.extend(head)))
    status, headers = said[0], dict(said[1])
    if headers.get("Content-Type", "").startswith("text/html"):
        note = render.template("components/stale.html", mistakes=left).encode()
        body = START.sub(lambda found: found[0] + note, body, count=1)
        headers["Content-Length"] = str(len(body))
    start(status, [*headers.items()])
    return [body]
