"""Every example in the guides for writers is built: what is called right must pass, what is called wrong must stop the
build with the sentence that the guide gives.

A block of Markdown in them stands below a comment, `<!-- example: right -->` or `<!-- example: wrong -->`; the block
below a wrong one is what the build says. `<!-- file: … -->` names the file that a block is or belongs into; all those
of a guide together are one change that must build. Commands must be there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

import prose
from leaflet import outline

ROOT = Path(__file__).parents[2]
GUIDES = ("CONTRIBUTING.md", "docs/about/how-written.md")
KINDS = {
    "markdown": "called",
    "yaml": "file",
    "python": "file",
    "text": "",
}  # and the mark that a block of each must have
SOURCES = yaml.safe_load((ROOT / "docs/_data/sources.yml").read_text(encoding="utf-8"))
COMMENT = re.compile(r"<!-- example: (?P<called>right|wrong)(?: in (?P<page>\S+))? -->|<!-- file: (?P<file>\S+) -->")


MARKS = tuple(COMMENT.groupindex)


@dataclass(frozen=True)
class Example:
    """A block of a guide: where it stands, its language and text, what its comment says, and the block below it."""

    place: str
    language: str
    text: str
    called: str
    page: str
    file: str
    below: str

    def __str__(self) -> str:
        return self.place


def examples(guide: str) -> Iterator[Example]:
    """Yield the blocks of a guide in order."""
    document = outline.document(guide, (ROOT / guide).read_text(encoding="utf-8"))
    nodes = [node for node in outline.tree(document.body).walk() if node.type in ("fence", "code_block", "html_block")]
    for before, node, below in zip([None, *nodes], nodes, [*nodes[1:], None], strict=False):
        if node.type == "html_block":
            continue
        said = COMMENT.match(before.content) if before and before.type == "html_block" else None
        marks = {key: value or "" for key, value in said.groupdict().items()} if said else dict.fromkeys(MARKS, "")
        language = node.info.split()[0] if node.info else ""
        place = f"{document.path}:{document.line(node)}"
        yield Example(place, language, node.content, **marks, below=below.content.strip() if below else "")


ALL = [found for guide in GUIDES for found in examples(guide)]
MARKDOWN = [found for found in ALL if found.language == "markdown"]


def test_every_block_is_of_a_kind_that_is_tried_and_says_what_it_is() -> None:
    known = [found for found in ALL if found.language in KINDS]
    assert [found.place for found in ALL if found not in known] == []
    assert [found.place for found in known if (mark := KINDS[found.language]) and not getattr(found, mark)] == []


def test_what_stands_below_a_wrong_example_is_what_the_build_says() -> None:
    said = [found.below for found in MARKDOWN if found.called == "wrong"]
    assert said == [found.text.strip() for found in ALL if found.language == "text"]


def test_there_are_examples_of_both_kinds_in_each_guide() -> None:
    assert {(found.place.split(":")[0], found.called) for found in MARKDOWN} >= {
        (guide, called) for guide in GUIDES for called in ("right", "wrong")
    }


def site_with(found: Example, page: Callable[..., str]) -> dict[str, str]:
    """Return a site that holds an example, with the sources it cites."""
    text = found.text if found.text.startswith("---") else page(f"# A page\n\n{found.text}")
    cited = [record for record in SOURCES if record["id"] in text] or SOURCES[:1]
    home = page("# Home\n\nText with a source." + "".join(f"[^{record['id']}]" for record in cited) + "\n")
    return {
        "_data/sources.yml": yaml.safe_dump(cited, allow_unicode=True),
        "about/how-sure.md": page("# How sure we are\n\n## High\n\n## Moderate\n\n## Low\n\n## Very low\n"),
        "index.md": home,
        found.page or "page.md": text,
    }


@pytest.mark.parametrize("found", [found for found in MARKDOWN if found.called == "right"], ids=str)
def test_an_example_of_what_is_right_passes(found: Example, build_site: Callable[..., Any], page: Any) -> None:
    build_site(site_with(found, page))


@pytest.mark.parametrize("found", [found for found in MARKDOWN if found.called == "wrong"], ids=str)
def test_an_example_of_what_is_wrong_stops_the_build_with_the_sentence_below_it(
    found: Example, build_errors: Callable[..., list[str]], page: Any
) -> None:
    said = build_errors(site_with(found, page))
    assert [line.split(": ", 1)[1] for line in said if line.startswith("docs/")] == [f"{found.below}."]


def test_the_worked_hook_shows_on_a_page(unbuilt_project: Path) -> None:
    for name in ("hooks", "overrides"):
        (unbuilt_project / name).unlink()
        shutil.copytree(ROOT / name, unbuilt_project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for found in (found for found in ALL if found.file):
        take_over(found, unbuilt_project / found.file)
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=unbuilt_project, env=os.environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.stderr == ""
    assert "It takes about 1 minute to read." in (unbuilt_project / "site/a/index.html").read_text(encoding="utf-8")


def take_over(found: Example, file: Path) -> None:
    """Do with a block what a reader of the guide does: write a new file, or add to one, settings at the last hook."""
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if file.name == "mkdocs.yml":
        *_, last = re.finditer(r"^  - hooks/.*\n", text, re.MULTILINE)
        text = text[: last.end()] + found.text + text[last.end() :]
    else:
        text += found.text
    file.write_text(text, encoding="utf-8")


TARGETS = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("guide", ["CONTRIBUTING.md", "README.md", "hooks/README.md", "hosting/README.md"])
def test_every_command_of_a_guide_is_there(guide: str) -> None:
    named = re.findall(r"(?:^    |`)(?:\w+=\S+ )*make ([a-z]+)", (ROOT / guide).read_text("utf-8"), re.MULTILINE)
    assert set(named) - set(TARGETS) == set()


@pytest.mark.parametrize("guide", ["nowhere", "examples", ""])
def test_a_command_for_a_guide_that_is_not_there_says_so_and_does_nothing(guide: str) -> None:
    done = subprocess.run(["make", "build", f"GUIDE={guide}"], cwd=ROOT, check=False, capture_output=True, text=True)
    assert f"GUIDE is `{guide}`, but `{guide}/mkdocs.yml` is no file; write the folder of a guide" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "mkdocs build" not in done.stdout


@pytest.mark.parametrize("target", ["condition", "due", "links", "facts", "signoff"])
def test_a_command_for_writers_works_on_the_guide_that_is_named(target: str) -> None:
    command = ["make", "--dry-run", target, "GUIDE=examples/nosebleeds"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert "examples/nosebleeds/" in done.stdout


@pytest.mark.parametrize(
    "guide", ["CONTRIBUTING.md", "README.md", "SECURITY.md", "hooks/README.md", "hosting/README.md"]
)
def test_every_file_that_a_guide_links_to_or_names_is_there(guide: str) -> None:
    text = (ROOT / guide).read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text))
    named = set(re.findall(r"`((?:docs|hooks|overrides|tests|tools|hosting|examples)/[\w./-]+)`", text))
    new = {found.file for found in ALL} | {
        "docs/conditions/chronic-drooling.md",
        "tests/unit/test_minutes.py",
        "overrides/words/es.yml",
    }
    missing = {link for link in linked if not (ROOT / guide).parent.joinpath(link).exists()}
    assert missing | {name for name in named - new if not (ROOT / name).exists()} == set()


def tables(guide: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, weak and better sentence of each row below the head “Better | Weak”."""
    document = outline.document(guide, (ROOT / guide).read_text(encoding="utf-8"))
    for table in outline.of_type(document.body, "table"):
        head, *rows = [
            [cell for cell in row.walk() if cell.type == "inline"] for row in table.walk() if row.type == "tr"
        ]
        if [outline.plain(cell) for cell in head] == ["Better", "Weak"]:
            for better, weak in rows:
                yield document.line(weak), outline.plain(weak), outline.plain(better)


ROWS = list(tables("docs/about/how-written.md"))


def test_there_are_weak_and_better_sentences() -> None:
    assert len(ROWS) > 5


@pytest.mark.parametrize(("weak", "better"), [row[1:] for row in ROWS])
def test_the_words_of_a_weak_sentence_are_found_and_those_of_a_better_one_are_not(weak: str, better: str) -> None:
    words = prose.read_words(ROOT / prose.WORDS)
    found = [bool(prose.findings(outline.document("a.md", text), words)) for text in (weak, better)]
    assert found == [True, False]
