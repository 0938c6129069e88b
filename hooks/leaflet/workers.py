"""Processes that share work among all cores, and end with the build that started them, however it ends.

A waiting worker does not notice by itself that its build was killed, and would stay for ever.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from pathlib import Path


@contextmanager
def pool() -> Iterator[ProcessPoolExecutor]:
    """Yield a pool with a process for each core; functions of this package can be run in it."""
    with importable(), ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), follow_parent) as workers:
        yield workers


@contextmanager
def importable() -> Iterator[None]:
    """Let new processes import this package: a hook's folder is on the path only while MkDocs loads the hook."""
    folder = str(Path(__file__).parents[1])
    sys.path.insert(0, folder)
    try:
        yield
    finally:
        sys.path.remove(folder)


def follow_parent() -> None:
    """End this process as soon as the one that started it has ended."""
    threading.Thread(target=wait_for_parent, daemon=True).start()


def wait_for_parent() -> None:
    """Wait for the end of the process that started this one, then end at once."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
