"""The same text gives the same bytes anywhere: the real site is built again in another place, off the network."""

from __future__ import annotations

import datetime
import os
import shutil
import stat
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
# Ends the build at once, so that no library can hide that it tried.
GUARD = """
import os, sys

def guard(event, args):
    network = event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
    if network or event == "subprocess.Popen" and "git" in str(args[0]):
        os.write(2, f"A build must not do this: {event} {args}".encode())
        os._exit(9)

sys.addaudithook(guard)
"""
ELSEWHERE = {
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "PYTHONHASHSEED": "77",
    "TZ": "Pacific/Kiritimati",  # a day ahead of most of the world
    "NO_MKDOCS_2_WARNING": "1",
}


@pytest.fixture(scope="module")
def again(site: Any, engine: str, command: Callable[..., list[str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built by another process in another folder, hour, zone, locale and mask, and with no cache."""
    project = tmp_path_factory.mktemp("another place")
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, project)
    (project / "guard").mkdir()
    (project / "guard/sitecustomize.py").write_text(GUARD, encoding="utf-8")
    environment = {**os.environ, **ELSEWHERE, "PYTHONPATH": str(project / "guard"), "SOURCE_DATE_EPOCH": day(site)}
    mask: Callable[[], int] = partial(os.umask, 0o077)
    build = command(engine, "build", "--quiet")
    ended = subprocess.run(
        build, cwd=project, env=environment, capture_output=True, text=True, preexec_fn=mask, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return project / "site"


def day(site: Any) -> str:
    """The first second of the day on which the real site was built, in seconds since 1970."""
    sitemap = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    built = datetime.date.fromisoformat(sitemap.split("<lastmod>")[1].split("<")[0])
    return str(int(datetime.datetime(built.year, built.month, built.day, tzinfo=datetime.UTC).timestamp()))


def files(site: Path) -> dict[str, Path]:
    """All files of a site by their names."""
    return {str(path.relative_to(site)): path for path in site.rglob("*") if path.is_file()}


def test_a_build_elsewhere_gives_the_same_bytes_pdfs_included(site: Any, again: Path) -> None:
    here, there = files(site.folder), files(again)
    assert sorted(here) == sorted(there)
    assert sum(name.endswith(".pdf") for name in here) > 20
    assert [name for name in here if here[name].read_bytes() != there[name].read_bytes()] == []


def test_a_site_built_under_a_strict_mask_can_be_read_by_everybody(again: Path) -> None:
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in [again, *again.rglob("*")]}
    assert modes == {(True, 0o755), (False, 0o644)}
