"""Print a record for `docs/_data/reviews.yml` with the hash of a page's present text, for a review that was done.

PYTHONPATH=hooks python tools/signoff.py risks/side-effects.md
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from leaflet import conditions, folder, reviews, sources, text_hash
from leaflet.errors import ContentError, ContentErrors, did_you_mean
from leaflet.outline import Document
from leaflet.reviews import Reviewed
from leaflet.schema import Review
from leaflet.text_hash import Shared

DOCS = Path(__file__).parents[1] / "docs"
RECORD = """- page: {page}
  who: # the full name
  credentials: # license and specialty
  date: {day}
  conflicts: # what ties them to a maker, seller or insurer, or none
  text: {text}"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the record of the page that the command line names."""
    parser = argparse.ArgumentParser(prog="make signoff", description="Print the record of a review, to fill in.")
    parser.add_argument("page", nargs="*", help="the page's path below docs/")
    parser.add_argument("--docs", type=Path, default=DOCS, help="the folder of the guide's pages")
    options = parser.parse_args(arguments)
    docs: Path = options.docs
    if len(options.page) != 1:
        sys.exit("Name one page: make signoff PAGE=risks/side-effects.md")
    page = options.page[0].removeprefix("docs/")
    try:
        known = {reviews.path(document): document for document in folder.pages(docs)}
        if page not in known:
            sys.exit(f"docs/{page} is no page of the guide{did_you_mean(page, known)}; name its path below docs/.")
        text = text_hash.of(known[page], shared(docs, list(known.values())))
    except (ContentError, ContentErrors) as error:
        sys.exit(str(error))
    print(RECORD.format(page=page, day=date.today(), text=text))


def shared(docs: Path, pages: Sequence[Document]) -> Shared:
    """Return what the pages of a guide show of its other files. Raises ContentErrors for wrong content."""
    listed = folder.sources(docs)
    emergency, bring = folder.shared(docs)
    return Shared(emergency, bring, conditions.collect(pages), sources.read(listed.body, listed.path))


def changed(docs: Path) -> list[tuple[Reviewed, Review]]:
    """Return the pages that were changed since their review, each with that review. Raises ContentErrors."""
    if not (docs / folder.REVIEWS).is_file():
        return []
    file = folder.read(docs, folder.REVIEWS)
    pages = folder.pages(docs)
    records = reviews.read(file.body, file.path)
    return [*reviews.stale(reviews.reviewed(pages, records, lambda: shared(docs, pages)))]


if __name__ == "__main__":
    main()
