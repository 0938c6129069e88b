"""The preview as a writer starts it: a taken port, an edit, a mistake, and the end."""

from __future__ import annotations

import contextlib
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import preview

PATIENCE = 120  # seconds


def reusing() -> socket.socket:
    """Return a socket that may have a port right after another left it, as that of the server."""
    found = socket.socket()
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return found


@pytest.fixture
def taken() -> Iterator[None]:
    """Something else listens on port 8000."""
    with reusing() as other:
        with contextlib.suppress(OSError):  # then it is taken already
            other.bind((preview.HOST, preview.PORTS[0]))
            other.listen()
        yield


def wait_for(place: Path, words: str) -> str:
    """Return the text of a file once it has some words."""
    end = time.monotonic() + PATIENCE
    while words not in (text := place.read_text("utf-8")):
        assert time.monotonic() < end, f"{words!r} is not in:\n{text}"
        time.sleep(0.1)
    return text


def get(address: str) -> str:
    """Return what stands at an address; the server holds it back while it builds."""
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def get_once(address: str, words: str) -> str:
    """Return what stands at an address once it has some words."""
    end = time.monotonic() + PATIENCE
    while words not in (text := get(address)):
        assert time.monotonic() < end, f"{words!r} is not in:\n{text}"
        time.sleep(0.1)
    return text


@contextlib.contextmanager
def previewing(project: Path, said: Path) -> Iterator[None]:
    """Run the preview of a project, which writes what it says to a file, and end it as Ctrl-C does."""
    with said.open("w") as output:
        command = [sys.executable, str(Path(preview.__file__))]
        server = subprocess.Popen(command, cwd=project, stdout=output, stderr=subprocess.STDOUT)
    try:
        yield
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(PATIENCE)


@pytest.mark.usefixtures("taken")
def test_the_preview_finds_a_free_port_follows_edits_survives_a_mistake_and_leaves_nothing(
    unbuilt_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, folder, page = tmp_path / "said", tmp_path / "temporary", unbuilt_project / "docs/a.md"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    with previewing(unbuilt_project, said):
        address = re.search(r"Serving on (\S+)", wait_for(said, "Serving on"))[1]  # type: ignore[index]
        assert f"Port 8000 is taken; the guide will be on {address} instead." in said.read_text("utf-8")
        good = page.read_text("utf-8")
        page.write_text(good.replace("Old.", "40 in 100 people. [Nowhere](nowhere.md)"), encoding="utf-8")
        told = wait_for(said, "The browser shows the guide as it was")
        assert "docs/a.md:10: the figure" in told
        assert "docs/a.md:10: the link `nowhere.md`" in told
        shown = get(f"{address}a/")
        assert "Old." in shown
        assert "docs/a.md:10: the link `nowhere.md`" in shown
        page.write_text(good.replace("Old.", "New."), encoding="utf-8")
        assert "nowhere.md" not in get_once(f"{address}a/", "New.")
    assert list(folder.iterdir()) == []
    assert "Traceback" not in said.read_text("utf-8")


def test_a_preview_of_a_guide_with_a_mistake_starts_once_that_is_mended(unbuilt_project: Path, tmp_path: Path) -> None:
    said, page = tmp_path / "said", unbuilt_project / "docs/a.md"
    good = page.read_text("utf-8")
    page.write_text(good.replace("Old.", "40 in 100 people."), encoding="utf-8")
    with previewing(unbuilt_project, said):
        assert "docs/a.md:10: the figure" in wait_for(said, "Mend what is told above and save")
        page.write_text(good.replace("Old.", "New."), encoding="utf-8")
        address = re.search(r"Serving on (\S+)", wait_for(said, "Serving on"))[1]  # type: ignore[index]
        assert "New." in get(f"{address}a/")
    assert said.read_text("utf-8").count("Serving on") == 1
    assert "Traceback" not in said.read_text("utf-8")


def test_the_preview_survives_settings_that_cannot_be_read(unbuilt_project: Path, tmp_path: Path) -> None:
    said, settings = tmp_path / "said", unbuilt_project / "mkdocs.yml"
    with previewing(unbuilt_project, said):
        address = re.search(r"Serving on (\S+)", wait_for(said, "Serving on"))[1]  # type: ignore[index]
        settings.write_text(f"{settings.read_text('utf-8')}\n\tnav: [", encoding="utf-8")
        wait_for(said, "The browser shows the guide as it was")
        assert "Old." in (shown := get(f"{address}a/"))
        assert 'role="alert"' in shown
    assert "Traceback" not in said.read_text("utf-8")


def test_the_preview_follows_the_changelog(unbuilt_project: Path, tmp_path: Path) -> None:
    said, log, page = tmp_path / "said", unbuilt_project / "CHANGELOG.md", unbuilt_project / "docs/b.md"
    log.write_text("## 2026-11-26\n\n### For readers\n\n- It is old. See [a](docs/a.md).\n", encoding="utf-8")
    page.write_text(page.read_text("utf-8").replace("Old.", "<!-- changes:list -->"), encoding="utf-8")
    with previewing(unbuilt_project, said):
        address = re.search(r"Serving on (\S+)", wait_for(said, "Serving on"))[1]  # type: ignore[index]
        log.write_text(log.read_text("utf-8").replace("It is old.", "It is new."), encoding="utf-8")
        wait_for(said, "Reloading browsers")
        assert "It is new." in get(f"{address}b/")


@pytest.mark.usefixtures("taken")
def test_no_free_port_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "PORTS", range(8000, 8001))
    with pytest.raises(SystemExit, match="ports 8000 to 8000 are all taken; end what runs there, then try again"):
        preview.main()


def test_a_port_that_is_taken_while_the_guide_is_built_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def build_and_listen(arguments: list[str], **_: object) -> None:
        port = int(arguments[2].rpartition(":")[2])
        tried.append(port)
        if len(tried) == 1:
            other.bind((preview.HOST, port))
            other.listen()
        with reusing() as server:
            server.bind((preview.HOST, port))

    with reusing() as other:
        monkeypatch.setattr(preview.cli, "main", build_and_listen)
        assert preview.shown([])
    assert len({*tried}) == 2


def test_a_guide_that_is_not_there_ends_the_preview_with_one_sentence() -> None:
    with pytest.raises(SystemExit, match=r"'nowhere/mkdocs\.yml': No such file"):
        preview.shown(["--config-file", "nowhere/mkdocs.yml"])


def test_the_files_of_another_guide_are_looked_at() -> None:
    assert Path("other/docs") in preview.watched(["--config-file", "other/mkdocs.yml"])
