"""Print a record for `docs/_data/reviews.yml` with the hash of a page's present text, for a review that was done.

PYTHONPATH=hooks python tools/signoff.py risks/side-effects.md
"""

from __future__ import annotations

import sys
from datetime import date

import bridge
import project
import reviews as hook
from leaflet import reviews, text_hash
from leaflet.errors import did_you_mean


def main() -> None:
    """Print the record of the page that the command line names."""
    if len(sys.argv) != 2 or not sys.argv[1]:
        sys.exit("Name one page: make signoff PAGE=risks/side-effects.md")
    page = sys.argv[1].removeprefix("docs/")
    _, files = project.files()
    known = {reviews.path(document): document for document in bridge.pages(files)}
    if page not in known:
        sys.exit(f"docs/{page} is no page of the guide{did_you_mean(page, known)}; name its path below docs/.")
    print(f"- page: {page}")
    print("  who: # the full name")
    print("  credentials: # license and specialty")
    print(f"  date: {date.today()}")
    print("  conflicts: # what ties them to a maker, seller or insurer, or none")
    print(f"  text: {text_hash.of(known[page], hook.shared(files))}")


if __name__ == "__main__":
    project.run(main)
