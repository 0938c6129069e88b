"""Builds that do not end well, as processes of their own on a small site: the last good site stays as it was."""

from __future__ import annotations

import ctypes
import hashlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

CAP_DAC_OVERRIDE = 1  # the right of root to write where nobody may
PR_CAPBSET_DROP = 24
MKDOCS = [sys.executable, "-m", "mkdocs", "build"]


@pytest.fixture
def project(unbuilt_project: Path) -> Path:
    """A project of three pages that was built once."""
    run(unbuilt_project, check=True)
    return unbuilt_project


def run(
    project: Path, command: list[str] | None = None, *, before: Callable[[], object] | None = None, check: bool = False
) -> subprocess.CompletedProcess[str]:
    """Build a project in a process of its own."""
    return subprocess.run(
        command or MKDOCS,
        cwd=project,
        capture_output=True,
        text=True,
        preexec_fn=before,
        check=check,
    )


def change(project: Path, words: str) -> None:
    """Change the text of both pages."""
    for name in ("a.md", "b.md"):
        path = project / "docs" / name
        path.write_text(path.read_text("utf-8").replace("Old.", words), encoding="utf-8")


def digest(site: Path) -> str:
    """One value for all names and bytes of a site."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return hashlib.sha256(
        b"".join(f"{path.relative_to(site)}".encode() + path.read_bytes() for path in files)
    ).hexdigest()


def test_a_build_killed_at_ten_random_moments_leaves_the_old_site_or_the_whole_new_one(project: Path) -> None:
    old = digest(project / "site")
    shutil.copytree(project / "site", project / "saved")
    change(project, "New.")
    start = time.monotonic()
    run(project, check=True)
    took = time.monotonic() - start
    new = digest(project / "site")
    shutil.rmtree(project / "site")
    (project / "saved").rename(project / "site")
    moments = random.Random(6)
    killed = 0
    while killed < 10:
        building = subprocess.Popen(MKDOCS, cwd=project, stderr=subprocess.DEVNULL)
        try:
            building.wait(moments.uniform(0.2, 1) * took)
        except subprocess.TimeoutExpired:
            building.kill()
        killed += building.wait() == -signal.SIGKILL
        assert digest(project / "site") in (old, new)
    run(project, check=True)
    assert digest(project / "site") == new
    assert [path.name for path in project.glob(".site*")] == []


@pytest.mark.parametrize(
    "words", ["No source: 40 in 100 people.", "[Nowhere](nowhere.md)"], ids=["an error", "a warning of a strict build"]
)
def test_a_build_that_fails_changes_nothing_and_leaves_nothing(project: Path, words: str) -> None:
    before = digest(project / "site")
    change(project, words)
    ended = run(project)
    assert ended.returncode == 1, ended.stderr
    assert digest(project / "site") == before
    assert [path.name for path in project.glob(".site*")] == []


def test_a_file_that_cannot_grow_is_told_in_one_sentence_and_changes_nothing(project: Path) -> None:
    before = digest(project / "site")
    change(project, "New.")
    ended = run(project, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)))
    assert ended.returncode == 1
    assert ": a file is larger than this system lets you write; raise the limit, see `ulimit -f`, then" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert digest(project / "site") == before


def test_a_folder_that_is_read_only_is_told_in_one_sentence_and_changes_nothing(project: Path) -> None:
    before = digest(project / "site")
    change(project, "New.")
    project.chmod(0o555)
    ended = run(project, before=lambda: ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0))
    project.chmod(0o755)
    assert ended.returncode == 1
    assert f"{project}/.site-new: you may not read or write here; change who may, or name another" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert digest(project / "site") == before


def test_a_full_disk_is_told_in_one_sentence_and_changes_nothing(project: Path) -> None:
    disk = project / "disk"
    disk.mkdir()
    room = 3 * sum(-(-path.stat().st_size // 4096) * 4096 for path in (project / "site").rglob("*")) // 2
    script = (
        f"mount -t tmpfs -o size={room} none {disk} && cp -r site {disk} && rm -r site || exit 9; "
        f"{' '.join(MKDOCS)} -d {disk}/site; code=$?; cp -r {disk}/site .; exit $code"
    )
    before = digest(project / "site")
    change(project, "New.")
    ended = run(project, ["unshare", "--map-root-user", "--mount", "sh", "-c", script])
    assert ended.returncode == 1
    assert "the disk is full; free some space, then build again." in ended.stderr
    assert "Traceback" not in ended.stderr
    assert digest(project / "site") == before
