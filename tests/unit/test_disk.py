"""What a disk may do to a build: whole files or none, and one sentence."""

from __future__ import annotations

import errno
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from leaflet import disk


@pytest.fixture
def small_files() -> Iterator[None]:
    """Let no file grow over 100 bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_is_written_with_its_folder(tmp_path: Path) -> None:
    disk.write(tmp_path / "a/b", b"words")
    assert (tmp_path / "a/b").read_bytes() == b"words"


@pytest.mark.usefixtures("small_files")
def test_a_file_that_cannot_be_written_whole_leaves_the_one_before_and_no_part(tmp_path: Path) -> None:
    disk.write(tmp_path / "a", b"before")
    with pytest.raises(OSError, match="too large"):
        disk.write(tmp_path / "a", b"x" * 200)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"before"}


def test_a_cache_lasts_where_it_can_be_written(tmp_path: Path) -> None:
    with disk.cache(tmp_path / ".cache/pdf") as folder:
        disk.write(folder / "a", b"words")
    assert (tmp_path / ".cache/pdf/a").read_bytes() == b"words"


def test_a_checkout_that_cannot_be_written_has_a_passing_cache(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("no folder", encoding="utf-8")
    with disk.cache(tmp_path / ".cache/pdf") as folder:
        disk.write(folder / "a", b"words")
    assert not folder.exists()


def test_a_refusal_is_one_sentence_with_place_finding_and_cure() -> None:
    error = OSError(errno.ENOSPC, "No space left on device")
    assert disk.sentence(error, "/srv/site") == "/srv/site: the disk is full; free some space, then build again."


def test_a_place_that_the_error_names_is_told() -> None:
    error = PermissionError(errno.EACCES, "Permission denied", "/srv/site/index.html")
    assert str(disk.sentence(error, "/srv/site")).startswith("/srv/site/index.html: you may not read or write here; ")


def test_an_error_of_ours_has_no_sentence() -> None:
    assert disk.sentence(FileNotFoundError(errno.ENOENT, "No such file", "/a"), "/srv/site") is None
