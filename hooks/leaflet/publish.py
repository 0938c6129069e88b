"""Publish a site in one step: a build takes the place of the last good site only when all of it is there.

`begin` gives an empty hidden folder beside the site, `finish` swaps the two, `abandon` removes the new one. A build
that fails, is killed or finds the disk full never touches the site. What it leaves behind is removed by the next one.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

if sys.platform != "win32":
    import fcntl

RENAME_EXCHANGE = 2  # linux/fs.h
AT_FDCWD = -100  # fcntl.h


class Busy(Exception):
    """Another build is writing the same site."""


@dataclass(frozen=True)
class Publication:
    """A build on its way: where the site stands, and the open folders that keep other builds off it."""

    site: Path
    locks: list[int] = field(default_factory=list)

    @property
    def new(self) -> Path:
        """Where the build writes: beside the site, since only folders of one disk can be swapped."""
        return self.site.with_name(f".{self.site.name}-new")

    @property
    def old(self) -> Path:
        """Where the last good site waits for a moment, on systems that cannot swap in one step."""
        return self.site.with_name(f".{self.site.name}-old")


def begin(site: Path) -> Publication:
    """Return a publication with an empty folder to build in. Raises Busy, or OSError where the disk refuses."""
    publication = Publication(site.resolve())
    if os.path.ismount(publication.site):
        raise OSError(errno.EBUSY, "a mount point cannot be renamed", str(site))
    publication.new.mkdir(parents=True, exist_ok=True)
    lock(publication, publication.new)
    try:
        restore(publication)
        for entry in publication.new.iterdir():
            remove(entry)
    except OSError:
        release(publication)
        raise
    return publication


def finish(publication: Publication) -> None:
    """Put the new site in the place of the old one. Raises OSError where the disk refuses; then both stay."""
    share(publication.new)
    if publication.site.exists():
        keep_hidden(publication)
        lock(publication, publication.site)
        if not exchange(publication.new, publication.site):
            exchange_in_two_steps(publication)
        for left in (publication.new, publication.old):
            shutil.rmtree(left, ignore_errors=True)  # the site is out; the next build tries again
    else:
        publication.new.rename(publication.site)
    release(publication)


def abandon(publication: Publication) -> None:
    """Remove what was built and leave the site as it is."""
    shutil.rmtree(publication.new, ignore_errors=True)  # the next build tries again
    release(publication)


def lock(publication: Publication, folder: Path) -> None:
    """Keep other builds off a folder until this one ends, however it ends. Raises Busy if one is there already."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    publication.locks.append(handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        mine = os.path.samestat(os.fstat(handle), folder.stat())  # else another build has just swapped it away
    except (BlockingIOError, FileNotFoundError):
        mine = False
    except OSError:
        mine = True  # some network disks know no locks
    if not mine:
        release(publication)
        raise Busy(
            f"{publication.site}: another build is writing this site; wait until it has ended, then build again."
        )


def release(publication: Publication) -> None:
    """Let other builds in."""
    while publication.locks:
        os.close(publication.locks.pop())


def restore(publication: Publication) -> None:
    """Bring back the last good site if a build was killed between the two steps of a swap."""
    if publication.old.exists():
        if publication.site.exists():
            remove(publication.old)
        else:
            publication.old.rename(publication.site)


def remove(entry: Path) -> None:
    """Remove a file, or a folder with all that is in it."""
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry)
    else:
        entry.unlink()


def share(folder: Path) -> None:
    """Let everybody read a site and its owner write it, whatever the mask of the person who builds."""
    for path, _, files in os.walk(folder):
        os.chmod(path, 0o755)
        for name in files:
            os.chmod(os.path.join(path, name), 0o644)


def keep_hidden(publication: Publication) -> None:
    """Copy hidden entries that the build did not make, such as `.git`, as MkDocs keeps them (utils.clean_directory)."""
    for entry in publication.site.glob(".*"):
        target = publication.new / entry.name
        if not target.exists():
            if entry.is_dir() and not entry.is_symlink():
                shutil.copytree(entry, target, symlinks=True)
            else:
                shutil.copy2(entry, target, follow_symlinks=False)


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step, and tell whether this system can: see renameat2(2)."""
    if sys.platform != "linux":
        return False
    call = getattr(ctypes.CDLL(None), "renameat2", None)
    names = (AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other))
    return call is not None and call(*names, RENAME_EXCHANGE) == 0


def exchange_in_two_steps(publication: Publication) -> None:
    """Move the old site out and the new one in; `restore` mends it if the build is killed in between."""
    publication.site.rename(publication.old)
    try:
        publication.new.rename(publication.site)
    except OSError:
        publication.old.rename(publication.site)
        raise
