"""Whole builds that go wrong, by example: each file of tests/golden/errors/builds is one case, a new case a new file.

A case changes a small correct site: `pages` are texts that get correct front matter, `files` are written as they are,
`based` are files of golden/errors/base with words replaced,
`encoded` in another encoding, `repeated` are one line many times after a start, and again after a middle if there is
one; `folders`, `links` and `removed` are what the disk holds. `templates` are words to replace in templates, `beside`
are files beside mkdocs.yml, such as hooks. `settings` are words to replace in mkdocs.yml,
`environment` is set for the build. `errors` are all sentences that are told, none if the site must be published; `LINE`
in them is that of `at` in mkdocs.yml, which is `nav:` where a case names none.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/errors/builds"
CASES = sorted(GOLDEN.glob("*.yml"))
Case = Mapping[str, Any]
Write = Callable[..., str]


def contents(case: Case, page: Write) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a case, by their path below docs/."""
    for name, text in case.get("pages", {}).items():
        yield name, page(text).encode()
    for name, text in case.get("files", {}).items():
        yield name, text.encode()
    for name, given in case.get("based", {}).items():
        text = (GOLDEN.parent / "base" / given["from"]).read_text(encoding="utf-8")
        for old, new in given.get("replace", {}).items():
            assert text.count(old) == 1, f"{old!r} does not stand once in {given['from']}"
            text = text.replace(old, new)
        yield name, text.encode()
    for name, given in case.get("encoded", {}).items():
        text = page(given["text"]) if name.endswith(".md") else given["text"]
        yield name, text.encode(given["encoding"])
    for name, given in case.get("repeated", {}).items():
        lines = "".join(given["line"].replace("NUMBER", str(number)) for number in range(given["times"]))
        end = given["middle"] + lines if "middle" in given else ""
        yield name, page(given.get("start", "") + lines + end).encode()


def change_templates(changes: Mapping[str, Mapping[str, str]], root: Path) -> None:
    """Put copies of our templates, with words replaced, in the place of ours."""
    if changes:
        (root / "overrides").unlink()
        shutil.copytree(ROOT / "overrides", root / "overrides")
    for name, words in changes.items():
        path = root / "overrides" / name
        for old, new in words.items():
            assert old in path.read_text(encoding="utf-8"), f"{old!r} does not stand in {name}"
            path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def write(case: Case, files: Mapping[str, bytes], root: Path) -> None:
    """Write the project of a case, with our hooks, templates and settings."""
    for name in ("hooks", "overrides", ".cache/templates"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).symlink_to(ROOT / name)
    change_templates(case.get("templates", {}), root)
    for name, text in case.get("beside", {}).items():
        (root / name).write_text(text, encoding="utf-8")
    for name, raw in files.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    for name in case.get("removed", []):
        (root / "docs" / name).unlink()
    for name in case.get("folders", []):
        (root / "docs" / name).mkdir(parents=True)
    for name, target in case.get("links", {}).items():
        (root / "docs" / name).symlink_to(target)
    nav = sorted(name for name in files if name.endswith(".md") and not name.startswith("_"))
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
    settings += f"\nnav: {case.get('nav', nav)}\n"
    for old, new in case.get("settings", {}).items():
        assert settings.count(old) == 1, f"{old!r} does not stand once in mkdocs.yml"
        settings = settings.replace(old, new)
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Callable[[Path], list[str]]:
    """Return a function that builds a project and gives all sentences that are told."""

    def build_it(settings: Path) -> list[str]:
        said: list[str] = []
        with caplog.at_level(logging.WARNING, logger="mkdocs"):
            try:
                build(load_config(str(settings)))
            except Abort:
                pass
            except ConfigurationError as error:
                said += str(error).splitlines()
        return said + [line for record in caplog.records for line in record.getMessage().splitlines()]

    return build_it


@pytest.fixture
def project(
    tmp_path: Path, shared_pages: Mapping[str, str], page: Write, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Case], Path]:
    """Return a function that writes the project of a case and gives its mkdocs.yml."""

    def make(case: Case) -> Path:
        for name, value in {"PDF": "0", "SOURCE_DATE_EPOCH": "1790000000", **case.get("environment", {})}.items():
            monkeypatch.setenv(name, value)
        (ROOT / ".cache/templates").mkdir(parents=True, exist_ok=True)
        shared = {name: text.encode() for name, text in shared_pages.items()}
        write(case, {**shared, **dict(contents(case, page))}, tmp_path)
        return tmp_path / "mkdocs.yml"

    return make


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_build_says_the_sentences_that_its_case_expects(
    path: Path, project: Callable[[Case], Path], told: Callable[[Path], list[str]]
) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    settings = project(case)
    lines = settings.read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, start=1) if text.startswith(case.get("at", "nav:")))
    said = [text.replace(str(settings.parent), "ROOT") for text in told(settings)]
    assert said == [text.replace("LINE", str(line)) for text in case["errors"]]
    assert (settings.parent / "site").exists() == (not case["errors"])


FAILING = {
    "settings": {"  - hooks/publish.py": "  - failing.py\n  - hooks/publish.py"},
    "beside": {"failing.py": "def on_files(files, **_):\n    return [][1]\n"},
}


def test_the_traceback_of_a_fault_is_kept_for_whoever_looks_after_the_program(
    project: Callable[[Case], Path], told: Callable[[Path], list[str]]
) -> None:
    settings = project(FAILING)
    assert "send .cache/fault.txt" in told(settings)[0]
    kept = (settings.parent / ".cache/fault.txt").read_text(encoding="utf-8")
    assert (kept.split()[0], kept.split("\n")[-2]) == ("Traceback", "IndexError: list index out of range")


def test_a_fault_is_told_where_its_traceback_cannot_be_kept(
    project: Callable[[Case], Path], told: Callable[[Path], list[str]]
) -> None:
    settings = project(FAILING)
    (settings.parent / ".cache/fault.txt").mkdir()
    assert told(settings) == [
        "the hooks: the program of the guide failed here (IndexError in failing.py, line 2), which is no mistake of "
        "yours; send what `mkdocs build --verbose` prints to whoever looks after the program."
    ]


def test_a_build_that_is_told_to_be_verbose_shows_the_traceback(
    project: Callable[[Case], Path], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="mkdocs"), pytest.raises(IndexError):
        build(load_config(str(project(FAILING))))
