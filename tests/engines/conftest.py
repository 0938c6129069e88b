"""Fixtures of the tests of other engines: the exported guide, and the sites that engines make of it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

import export

ROOT = Path(__file__).parents[2]
# What builds a site of the exported guide, in its folder.
BUILDERS = {
    "zensical": [str(ROOT / ".venv/engines.d/bin/zensical"), "build", "--strict"],
    "mkdocs": [str(ROOT / ".venv/engines.d/bin/mkdocs"), "build", "--strict", "--quiet"],
}


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[..., Path]:
    """Return a function that makes a folder once for all test processes, by a name and what fills it."""
    shared = tmp_path_factory.getbasetemp()
    shared = shared if worker_id == "master" else shared.parent

    def make(name: str, fill: Callable[[Path], Any]) -> Path:
        with FileLock(shared / f"{name}.lock"):
            if not (shared / f"{name}.made").exists():
                fill(shared / name)
                (shared / f"{name}.made").touch()
        return shared / name

    return make


@pytest.fixture(scope="session")
def exported(kept: Callable[..., Path]) -> Path:
    """The real guide as plain Markdown."""

    def fill(folder: Path) -> None:
        assert export.main(folder) == 0

    return kept("export", fill)


@pytest.fixture(scope="session", params=[*BUILDERS])
def rebuilt(exported: Path, kept: Callable[..., Path], request: pytest.FixtureRequest) -> Path:
    """The site that an engine without our hooks makes of the exported guide; any warning stops it."""

    def fill(folder: Path) -> None:
        subprocess.run(["cp", "-r", str(exported), str(folder)], check=True)
        ended = subprocess.run(BUILDERS[request.param], cwd=folder, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stdout + ended.stderr

    return kept(f"export-{request.param}", fill) / "site"
