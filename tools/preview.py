"""Show the guide with live reload on port 8000 or, where that is taken, on the next free one, and say which.

A guide that cannot be built is built again once a file has changed. Arguments go to `mkdocs serve`; by `--config-file`
they name another guide.
"""

from __future__ import annotations

import argparse
import errno
import logging
import signal
import socket
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import click
from mkdocs.__main__ import cli

HOST = "127.0.0.1"
PORTS = range(8000, 8020)
WATCHED = ("docs", "mkdocs.yml", "CHANGELOG.md")  # of the guide that is shown
SHARED = ("overrides", "mkdocs.yml")  # of the first guide, which others take from
PAUSE = 0.3  # seconds between two looks at them


def main() -> None:
    """Show the guide, however often it takes to build it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # scripts start what is in the background without it
    places = watched(sys.argv[1:])
    with suppress(KeyboardInterrupt, click.Abort):
        before = state(places)
        while not shown(sys.argv[1:]):
            print("Mend what is told above and save: the preview then starts by itself. Ctrl-C ends it.", flush=True)
            while state(places) == before:
                time.sleep(PAUSE)
            before = state(places)


def watched(arguments: Sequence[str]) -> list[Path]:
    """Return the places that writers of a guide change: its own, and those that all guides share."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--config-file", "-f", type=Path, default=Path("mkdocs.yml"))
    guide = parser.parse_known_args(arguments)[0].config_file.parent
    return [*(guide / name for name in WATCHED), *map(Path, SHARED)]


def shown(arguments: Sequence[str]) -> bool:
    """Show the guide until its writer ends that; return False at once if it cannot be built."""
    logging.getLogger("mkdocs").handlers.clear()  # each call of the command adds one that prints
    try:
        cli.main(["serve", "--dev-addr", f"{HOST}:{chosen()}", *arguments], standalone_mode=False)
    except click.UsageError as error:  # no file that is saved can mend it
        sys.exit(error.format_message())
    except click.ClickException as error:
        print(error.format_message(), file=sys.stderr, flush=True)
        return False
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        return shown(arguments)  # another program took the port while the guide was built
    return True


def chosen() -> int:
    """Return the port to show the guide on, and say so if it is not the usual one."""
    port = free(PORTS)
    if port is None:
        sys.exit(f"The ports {PORTS[0]} to {PORTS[-1]} are all taken; end what runs there, then try again.")
    if port != PORTS[0]:
        print(f"Port {PORTS[0]} is taken; the guide will be on http://{HOST}:{port}/ instead.", flush=True)
    return port


def state(places: Iterable[Path]) -> frozenset[tuple[str, float]]:
    """Return all files in some places, with the time at which each was changed."""
    found = set()
    for place in places:
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
