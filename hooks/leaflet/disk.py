"""What a disk may do to a build: files are written whole or not at all, and a refusal is told in one sentence.

Only refusals that a person at the keyboard can cure have a sentence; any other error is a mistake of ours and keeps
its traceback.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

# Error number: what happened, what to do.
REFUSALS = {
    errno.ENOSPC: ("the disk is full", "free some space"),
    errno.EDQUOT: ("your share of the disk is used up", "free some space"),
    errno.EFBIG: ("a file is larger than this system lets you write", "raise the limit, see `ulimit -f`"),
    errno.EROFS: ("this disk cannot be written to", "name a folder on another disk: `mkdocs build -d FOLDER`"),
    errno.EACCES: (
        "you may not read or write here",
        "change who may, or name another folder: `mkdocs build -d FOLDER`",
    ),
    errno.EPERM: ("you may not change this", "change who may, or name another folder: `mkdocs build -d FOLDER`"),
    errno.EBUSY: (
        "a disk is mounted here, so it cannot be swapped",
        "name a folder inside it: `mkdocs build -d FOLDER`",
    ),
    errno.EXDEV: ("this folder is of a lower layer of the disk and cannot be swapped", "remove it"),
}


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, also when the power fails. Raises OSError where the disk refuses."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def cache(folder: Path) -> Iterator[Path]:
    """Yield a folder that keeps files for later builds, or a passing one where the checkout may not be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lasting = os.access(folder, os.W_OK)
    except OSError:
        lasting = False
    if lasting:
        yield folder
    else:
        with TemporaryDirectory() as passing:
            yield Path(passing)


def sentence(error: OSError, place: Path | str) -> str | None:
    """Say what the disk refused, where, and what to do; the place is told where the error names none."""
    if error.errno not in REFUSALS:
        return None
    found, cure = REFUSALS[error.errno]
    return f"{error.filename or place}: {found}; {cure}, then build again."
