"""Show the guide with live reload on port 8000 or, where that is taken, on the next free one, and say which.

A guide that cannot be built is built again once a file has changed. Further arguments go to `mkdocs serve`.
"""

from __future__ import annotations

import logging
import signal
import socket
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import click
from mkdocs.__main__ import cli

HOST = "127.0.0.1"
PORTS = range(8000, 8020)
WATCHED = ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md")
PAUSE = 0.3  # seconds between two looks at them


def main() -> None:
    """Find a port and show the guide there, however often it takes to build it."""
    port = free(PORTS)
    if port is None:
        sys.exit(f"The ports {PORTS[0]} to {PORTS[-1]} are all taken; end what runs there, then try again.")
    if port != PORTS[0]:
        print(f"Port {PORTS[0]} is taken; the guide will be on http://{HOST}:{port}/ instead.", flush=True)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # scripts start what is in the background without it
    with suppress(KeyboardInterrupt, click.Abort):
        before = state()
        while not shown(["serve", "--dev-addr", f"{HOST}:{port}", *sys.argv[1:]]):
            print("Mend what is told above and save: the preview then starts by itself. Ctrl-C ends it.", flush=True)
            while state() == before:
                time.sleep(PAUSE)
            before = state()


def shown(arguments: list[str]) -> bool:
    """Show the guide until its writer ends that; return False at once if it cannot be built."""
    try:
        cli.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        print(error.format_message(), file=sys.stderr, flush=True)
        return False
    finally:
        logging.getLogger("mkdocs").handlers.clear()  # each call of the command adds one that prints
    return True


def state() -> frozenset[tuple[str, float]]:
    """Return all files that a writer may change, with the time at which each was."""
    found = set()
    for place in map(Path, WATCHED):
        for path in place.rglob("*") if place.is_dir() else [place]:
            with suppress(OSError):  # editors write files that are gone a moment later
                found.add((str(path), path.stat().st_mtime))
    return frozenset(found)


def free(ports: Iterable[int]) -> int | None:
    """Return the first port that nothing listens on, or None."""
    for port in ports:
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server of MkDocs does
            try:
                trial.bind((HOST, port))
            except OSError:
                continue
            return port
    return None


if __name__ == "__main__":
    main()
