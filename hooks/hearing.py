"""What MkDocs says during a build: its sentences about links and the navigation are kept, to be told as ours.

Not a hook itself: MkDocs loads hooks anew for each build, and the loggers of MkDocs outlive them all.
"""

from __future__ import annotations

import logging

from mkdocs.commands import build
from mkdocs.structure import files, nav, pages

from leaflet import complaints
from leaflet.complaints import Complaint

LOGGERS = (pages.log, nav.log, files.log, build.log)


class Listener(logging.Filter):
    """Keeps what MkDocs complains of, in place of its sentences."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Complaint] = []
        self.loudness = pages.log.getEffectiveLevel()

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether a record is to be shown as it is."""
        said = record.getMessage()
        if said.startswith(("Error reading page", "Error building page")):
            return said.endswith("':") or self.loudness <= logging.DEBUG  # else `mistakes.py` says it
        complaint = complaints.read(said)
        if complaint and (record.levelno >= logging.WARNING or complaint.kind in complaints.ALWAYS):
            self.heard.append(complaint)
            return False
        return record.levelno >= self.loudness


LISTENING: list[Listener] = []  # one, during a build


def start() -> None:
    """Begin to listen to a build."""
    stop()
    LISTENING.append(Listener())
    for logger in LOGGERS:
        logger.addFilter(LISTENING[0])
        logger.setLevel(logging.INFO)  # so that `--quiet` and `--verbose` find the same broken links


def stop() -> None:
    """Let MkDocs speak for itself again."""
    for listener in LISTENING:
        for logger in LOGGERS:
            logger.removeFilter(listener)
            logger.setLevel(logging.NOTSET)
    LISTENING.clear()


def heard() -> list[Complaint]:
    """Return what MkDocs has complained of so far in this build."""
    return [complaint for listener in LISTENING for complaint in listener.heard]
