"""Publishing in one step: killed at each moment, refused by another build, and what a site keeps."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from leaflet import publish

# Publishes a second site over a first, and kills itself at the nth thing it does to the disk.
DOOMED = """
import os, signal, sys
from pathlib import Path
from leaflet import publish

site, moment, one_step = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "True"
if not one_step:
    publish.exchange = lambda one, other: False
seen = 0

def count(event, args):
    global seen
    if event.split(".")[0] in ("os", "shutil") or event == "open" and "w" in str(args[1]):
        seen += 1
        if seen == moment:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(count)
publication = publish.begin(site)
(publication.new / "b").mkdir()
for name in ("index.html", "b/index.html"):
    (publication.new / name).write_text("new")
publish.finish(publication)
print(seen)
"""
OLD = {"index.html": "old", "a/index.html": "old", ".kept": "kept"}
NEW = {"index.html": "new", "b/index.html": "new", ".kept": "kept"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The last good site."""
    (tmp_path / "site/a").mkdir(parents=True)
    for name, text in OLD.items():
        (tmp_path / "site" / name).write_text(text, encoding="utf-8")
    return tmp_path / "site"


def content(site: Path) -> dict[str, str]:
    """What stands in a site."""
    return {str(path.relative_to(site)): path.read_text("utf-8") for path in site.rglob("*") if path.is_file()}


def doom(site: Path, *, moment: int, one_step: bool) -> subprocess.CompletedProcess[str]:
    """Publish in a process of its own that dies at a moment; moment 0 never comes."""
    command = [sys.executable, "-c", DOOMED, str(site), str(moment), str(one_step)]
    environment = {**os.environ, "PYTHONPATH": str(Path(publish.__file__).parents[1])}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


@pytest.mark.parametrize("one_step", [True, False])
def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_whole_new_one(site: Path, one_step: bool) -> None:
    for moment in range(1, 100):
        ended = doom(site, moment=moment, one_step=one_step)
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL, ended.stderr
        if site.exists() or one_step:
            assert content(site) in (OLD, NEW), moment
        publish.abandon(publish.begin(site))  # what the next build does first
        assert content(site) in (OLD, NEW), moment
        assert [path.name for path in site.parent.iterdir()] == ["site"], moment
    assert moment > 10
    assert content(site) == NEW


def test_this_system_swaps_in_one_step_where_it_is_linux(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name / name).mkdir(parents=True)
    assert publish.exchange(tmp_path / "one", tmp_path / "other") == (sys.platform == "linux")
    assert (tmp_path / "one/other").exists() == (sys.platform == "linux")


def test_a_second_build_of_the_same_site_is_told_to_wait(site: Path) -> None:
    first = publish.begin(site)
    with pytest.raises(publish.Busy, match="another build is writing this site"):
        publish.begin(site)
    publish.finish(first)
    publish.abandon(publish.begin(site))


def test_an_abandoned_build_leaves_nothing(site: Path) -> None:
    publication = publish.begin(site)
    (publication.new / "index.html").write_text("new", encoding="utf-8")
    publish.abandon(publication)
    assert content(site) == OLD
    assert list(site.parent.iterdir()) == [site]


def test_a_first_site_needs_no_folder_before_it(tmp_path: Path) -> None:
    publication = publish.begin(tmp_path / "not/there/site")
    publish.finish(publication)
    assert (tmp_path / "not/there/site").is_dir()


def test_a_linked_folder_stays_linked(site: Path) -> None:
    link = site.with_name("link")
    link.symlink_to(site)
    publication = publish.begin(link)
    (publication.new / "index.html").write_text("new", encoding="utf-8")
    publish.finish(publication)
    assert link.is_symlink()
    assert content(site)["index.html"] == "new"


def test_everybody_may_read_a_site_whatever_the_mask(site: Path) -> None:
    mask = os.umask(0o077)
    try:
        publication = publish.begin(site)
        (publication.new / "a").mkdir()
        (publication.new / "a/index.html").write_text("new", encoding="utf-8")
        publish.finish(publication)
    finally:
        os.umask(mask)
    modes = {stat.S_IMODE((site / name).stat().st_mode) for name in (".", "a")}
    assert modes == {0o755}
    assert stat.S_IMODE((site / "a/index.html").stat().st_mode) == 0o644


def test_a_mounted_disk_is_refused_before_anything_is_built() -> None:
    with pytest.raises(OSError, match="mount point"):
        publish.begin(Path("/"))
