"""Write every number of the guide for a clinician to check: a table for a spreadsheet, and a sheet to print and sign.

PYTHONPATH=hooks python tools/facts.py --settings mkdocs.yml --to facts
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

import shares
import signoff
import words as hook
from leaflet import data, facts, facts_sheet, figures, folder, numbers, pages, reviews, text_hash, wording, words
from leaflet.errors import ContentError, ContentErrors
from leaflet.facts import Reading
from leaflet.facts_sheet import Page
from leaflet.outline import Document
from leaflet.schema import Source
from leaflet.statements import Statement
from leaflet.text_hash import Shared
from leaflet.words import say

ROOT = Path(__file__).parents[1]
WORDS = Path(__file__).with_name("number-words.yml")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write both files, and print where they are."""
    parser = argparse.ArgumentParser(prog="make facts", description="Write every number of the guide.")
    parser.add_argument("--settings", type=Path, default=ROOT / "mkdocs.yml", help="the guide's mkdocs.yml")
    parser.add_argument("--to", type=Path, default=ROOT / "facts", help="the folder to write into")
    options = parser.parse_args(arguments)
    try:
        found, known = collect(load_config(str(options.settings)))
        options.to.mkdir(parents=True, exist_ok=True)
        (options.to / "facts.csv").write_text(facts_sheet.table(found, known), encoding="utf-8", newline="")
        sheet = facts_sheet.sheet(found, known, day=date.today())
        (options.to / "facts.html").write_text(sheet, encoding="utf-8")
    except (ContentError, ContentErrors, MkDocsException, OSError) as error:
        sys.exit(str(error))
    print(f"{sum(len(page.statements) for page in found)} statements with numbers of {len(found)} files are in:")
    print(f"  {options.to / 'facts.html'} (to check, print and sign)\n  {options.to / 'facts.csv'} (for a spreadsheet)")


def collect(config: MkDocsConfig) -> tuple[list[Page], Mapping[str, Source]]:
    """Return all that holds a number, and all sources. Raises ContentErrors for wrong content."""
    hook.on_config(config)
    docs = Path(config.docs_dir)
    reading = reading_of(docs)
    documents = folder.pages(docs)
    shared = signoff.shared(docs, documents)
    order = {path: place for place, path in enumerate(listed(config.nav or []))}
    documents.sort(key=lambda document: order.get(reviews.path(document), len(order)))
    found = [page_of(document, shared, reading, config) for document in documents]
    for text in folder.shared(docs):
        name = text.path.removeprefix("docs/")
        found.append(Page(text.path, say("checking.shared", path=name), tuple(facts.find(text, reading))))
    layout = tuple(facts.counted([*of_guide(docs), *spoken()], reading))
    found.append(Page("", say("checking.interface"), layout))
    return [page for page in found if page.statements], shared.sources


def page_of(document: Document, shared: Shared, reading: Reading, config: MkDocsConfig) -> Page:
    """Return a page with its statements."""
    meta = pages.meta(document)
    found = tuple(facts.find(document, reading))
    text = text_hash.of(document, shared)
    return Page(document.path, meta.title, found, address(document, config), meta.reviewed, meta.review_by, text)


def address(document: Document, config: MkDocsConfig) -> str:
    """Return the address at which the build publishes a page."""
    path = reviews.path(document).removesuffix(".md")
    path = "" if path == "index" else path.removesuffix("/index") + "/"
    return f"{(config.site_url or '').rstrip('/')}/{path}"


def listed(nav: object) -> Iterator[str]:
    """Yield the pages of a navigation in their order."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict | list):
        for each in nav.values() if isinstance(nav, dict) else nav:
            yield from listed(each)


def spoken() -> Iterator[Statement]:
    """Yield the words of the interface, each form by itself, without its markup."""
    given = words.in_use().given
    for key, entry in words.in_use().entries.items():
        if key.startswith("notation."):  # what writers write, and no reader sees
            continue
        for form in entry.forms.values():
            text = wording.PLACEHOLDER.sub(lambda match: given.get(match[1], match[0]), form)
            yield Statement(entry.file, entry.line, "", "interface", text.replace("**", ""))


def of_guide(docs: Path) -> Iterator[Statement]:
    """Yield what the guide's own layout says, if it has a file for that."""
    if (docs / folder.GUIDE).is_file():
        file = folder.read(docs, folder.GUIDE)
        values, lines = data.load(file.body, file=file.path, first_line=1)
        for path, line in lines.items():
            value = figures.at(values, path)
            if isinstance(value, str):
                yield Statement(file.path, line, "", "interface", value.replace("**", ""))


def reading_of(docs: Path) -> Reading:
    """Return how numbers are told."""
    told = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    file = folder.read(docs, folder.NUMBERS)
    idioms = tuple(entry["phrase"] for entry in told["idioms"])
    return Reading(tuple(told["words"]), idioms, numbers.kinds(file.body, file.path), shares.words())


if __name__ == "__main__":
    main()
