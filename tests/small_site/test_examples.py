"""Every example in the guides for writers is built: what is called right must pass, what is called wrong must stop the
build with the sentence that the guide gives.

A block of Markdown in them stands below a comment, `<!-- example: right -->` or `<!-- example: wrong -->`; the block
below a wrong one is what the build says. Commands (`sh`) must be there; a block of another kind is none that we know.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown_it.tree import SyntaxTreeNode

import prose
from leaflet import outline

ROOT = Path(__file__).parents[2]
GUIDES = ("docs/about/how-written.md",)
KINDS = ("markdown", "text", "sh", "yaml", "python", "mermaid")
SOURCES = yaml.safe_load((ROOT / "docs/_data/sources.yml").read_text(encoding="utf-8"))
COMMENT = re.compile(r"<!-- example: (?P<what>right|wrong)(?: in (?P<place>\S+))? -->")


@dataclass(frozen=True)
class Example:
    """A block of a guide: where it stands, its language, its text, what it is called, and the block below it."""

    place: str
    language: str
    text: str
    called: str
    file: str
    below: str

    def __str__(self) -> str:
        return self.place


def examples(guide: str) -> Iterator[Example]:
    """Yield the blocks of a guide in order."""
    document = outline.document(guide, (ROOT / guide).read_text(encoding="utf-8"))
    nodes = [node for node in outline.tree(document.body).walk() if node.type in ("fence", "code_block", "html_block")]
    for before, node, below in zip([None, *nodes], nodes, [*nodes[1:], None], strict=False):
        if node.type != "html_block":
            yield example(document, before, node, below)


def example(
    document: outline.Document, before: SyntaxTreeNode | None, node: SyntaxTreeNode, below: SyntaxTreeNode | None
) -> Example:
    """Return a block with what the comment before it calls it."""
    mark = COMMENT.match(before.content) if before is not None and before.type == "html_block" else None
    return Example(
        place=f"{document.path}:{document.line(node)}",
        language=node.info.split()[0] if node.info else "",
        text=node.content,
        called=mark["what"] if mark else "",
        file=(mark["place"] if mark else None) or "page.md",
        below=below.content.strip() if below is not None else "",
    )


ALL = [found for guide in GUIDES for found in examples(guide)]
MARKDOWN = [found for found in ALL if found.language == "markdown"]


def test_every_block_is_of_a_kind_that_is_tried() -> None:
    assert [found.place for found in ALL if found.language not in KINDS] == []


def test_every_example_says_if_it_is_right_or_wrong() -> None:
    assert [found.place for found in MARKDOWN if not found.called] == []


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
        found.file: text,
    }


@pytest.mark.parametrize("found", [found for found in MARKDOWN if found.called == "right"], ids=str)
def test_an_example_of_what_is_right_passes(found: Example, build_site: Callable[..., Any], page: Any) -> None:
    build_site(site_with(found, page))


@pytest.mark.parametrize("found", [found for found in MARKDOWN if found.called == "wrong"], ids=str)
def test_an_example_of_what_is_wrong_stops_the_build_with_the_sentence_below_it(
    found: Example, build_errors: Callable[..., list[str]], page: Any
) -> None:
    said = build_errors(site_with(found, page))
    assert [line.split(": ", 1)[1] for line in said] == [f"{found.below}."]


@pytest.mark.parametrize("found", [found for found in ALL if found.language == "sh"], ids=str)
def test_a_command_is_one_that_is_there(found: Example) -> None:
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    commands = [shlex.split(line, comments=True) for line in found.text.splitlines() if line.strip()]
    assert [words for words in commands if words[0] == "make" and words[1] not in targets] == []


def tables(guide: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, weak and better sentence of each row below the head “Weak | Better”."""
    document = outline.document(guide, (ROOT / guide).read_text(encoding="utf-8"))
    for table in outline.of_type(document.body, "table"):
        head, *rows = [
            [cell for cell in row.walk() if cell.type == "inline"] for row in table.walk() if row.type == "tr"
        ]
        if [outline.plain(cell) for cell in head] == ["Weak", "Better"]:
            for weak, better in rows:
                yield document.line(weak), outline.plain(weak), outline.plain(better)


ROWS = list(tables("docs/about/how-written.md"))


def test_there_are_weak_and_better_sentences() -> None:
    assert len(ROWS) > 5


@pytest.mark.parametrize(("weak", "better"), [row[1:] for row in ROWS])
def test_the_words_of_a_weak_sentence_are_found_and_those_of_a_better_one_are_not(weak: str, better: str) -> None:
    words = prose.read_words(ROOT / prose.WORDS)
    found = [bool(prose.findings(outline.document("a.md", text), words)) for text in (weak, better)]
    assert found == [True, False]
