"""Sentences for writers by example: each file of tests/golden/errors is one case, so a new case is a new file.

A case names the `check`, the correct files of golden/errors/base it starts from, the words to `replace` in them,
the Markdown to `add` to the page, further `files`, and the `errors` it expects: whole sentences, none if it is correct.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from leaflet import (
    certainty,
    changes,
    checklists,
    conditions,
    forms,
    glossary,
    numbers,
    options,
    outline,
    pages,
    reviews,
    sheets,
    sources,
    weigh,
)
from leaflet.errors import ContentError, ContentErrors, raise_all
from leaflet.outline import Document

GOLDEN = Path(__file__).parents[1] / "golden/errors"
CASES = sorted(GOLDEN.glob("*.yml"))
PATHS = {
    "page.md": "docs/page.md",
    "citing.md": "docs/page.md",
    "condition.md": "docs/conditions/overactive-bladder.md",
    "glossary.md": "docs/glossary.md",
    "changelog.md": "CHANGELOG.md",
    "sources.yml": "docs/_data/sources.yml",
    "numbers.yml": "docs/_data/numbers.yml",
    "reviews.yml": "docs/_data/reviews.yml",
}
Files = Mapping[str, str]


def files_of(case: Mapping[str, Any]) -> dict[str, str]:
    """Return the texts of a case by path."""
    files = {PATHS[name]: (GOLDEN / "base" / name).read_text(encoding="utf-8") for name in case.get("base", [])}
    for old, new in case.get("replace", {}).items():
        assert sum(text.count(old) for text in files.values()) == 1, f"{old!r} does not stand once in the base"
        files = {path: text.replace(old, new) for path, text in files.items()}
    if "add" in case:
        above = files.get("docs/page.md")
        files["docs/page.md"] = f"{above}\n{case['add']}" if above else case["add"]
    return {**files, **case.get("files", {})}


def documents(files: Files) -> list[Document]:
    """Return the Markdown files of a case."""
    return [outline.document(path, text) for path, text in files.items() if path.endswith(".md")]


def check_sources(files: Files) -> None:
    path = PATHS["sources.yml"]
    found = [each for document in documents(files) for each in sources.find(document)]
    held = sources.register(files[path], path)
    raise_all([*held.errors, *sources.check(found, held, path)])


def check_sheets(files: Files) -> None:
    read = documents(files)
    by_page = {f"docs/{condition.page}": condition for condition in conditions.collect(read[:1])}
    raise_all(sheets.asked_twice(checklists.collect(read), by_page))


def check_numbers(files: Files) -> None:
    path = PATHS["numbers.yml"]
    text = files.get(path) or (GOLDEN / "base/numbers.yml").read_text(encoding="utf-8")
    kinds = numbers.kinds(text, path)
    found = [each for document in documents(files) for each in numbers.uncited(document)]
    raise_all(numbers.unsourced(found, kinds))


def check_changes(files: Files) -> None:
    kinds = numbers.kinds((GOLDEN / "base/numbers.yml").read_text(encoding="utf-8"), PATHS["numbers.yml"])
    changes.read(*documents(files), ["docs/index.md", "docs/risks/index.md"], kinds)


def check_reviews(files: Files) -> None:
    path = PATHS["reviews.yml"]
    records = reviews.read(files[path], path)
    known = [reviews.path(document) for document in documents(files)]
    raise_all(reviews.check(records, text=files[path], file=path, pages=known, today=date(2026, 11, 26)))


def each_page(check: Callable[[Document], Iterable[ContentError]], files: Files) -> None:
    raise_all(error for document in documents(files) for error in check(document))


CHECKS: dict[str, Callable[[Files], object]] = {
    "pages": lambda files: each_page(pages.check, files),
    "changes": check_changes,
    "conditions": lambda files: conditions.collect(documents(files)),
    "sources": check_sources,
    "glossary": lambda files: glossary.read(*documents(files)),
    "sheets": check_sheets,
    "emergency": lambda files: sheets.card(*documents(files)),
    "bring": lambda files: sheets.bring(*documents(files)),
    "numbers": check_numbers,
    "reviews": check_reviews,
    "forms": lambda files: each_page(forms.check, files),
    "certainty": lambda files: each_page(certainty.check, files),
    "options": lambda files: each_page(options.check, files),
    "weigh": lambda files: raise_all(weigh.check(checklists.collect(documents(files)))),
}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_check_says_the_sentences_that_its_case_expects(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    said: list[str] = []
    try:
        CHECKS[case["check"]](files_of(case))
    except ContentErrors as error:
        said = str(error).splitlines()
    assert said == case["errors"]
