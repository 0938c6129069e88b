"""Print what is due: pages to check again, sources to look at, and what rests on a source that changed.

    PYTHONPATH=hooks python tools/due.py --on 2027-06-01

It counts from today, or from another day. It ends well whatever it finds, unless `--strict` asks for a failure when
something is late.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import signoff
from leaflet import due, folder, sources
from leaflet.due import Changed, Page, Report, Stale
from leaflet.errors import ContentError, ContentErrors

ROOT = Path(__file__).parents[1]
ADVICE = """
When you have checked a page against its sources, set its `reviewed` to that day, and `review_by` to one within six
months.
When you have looked at a source, set its `checked` in {sources}; if it says something else than
before, set `changed` to the same day."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report and return the exit status."""
    options = parse(arguments)
    try:
        report = look(options.docs, options.on)
    except (ContentError, ContentErrors) as error:
        sys.exit(str(error))
    print("\n".join(lines(report)))
    return int(options.strict and report.late)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser(prog="make due", description="Print what is due.")
    parser.add_argument("--on", type=day, default=date.today(), metavar="DAY", help="count from a day, not from today")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="the folder of the guide's pages")
    parser.add_argument("--strict", action="store_true", help="end with a failure if something is late")
    return parser.parse_args(arguments)


def day(text: str) -> date:
    """Return the day that an option names."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"`{text}` is no day; write it such as 2026-11-24") from error


def look(docs: Path, on: date) -> Report:
    """Return what is due in a guide. Raises ContentErrors for wrong content."""
    listed = folder.sources(docs)
    found = due.read(folder.pages(docs), folder.shared(docs))
    report = due.report(found, sources.read(listed.body, listed.path), on)
    return replace(report, unread=tuple(signoff.changed(docs)))


def lines(report: Report) -> Iterator[str]:
    """Yield the lines of the report."""
    yield f"What is due on {report.day}"
    parts: dict[str, Sequence[Sequence[str]]] = {
        "Pages that rest on a source that changed since they were checked": [
            of_changed(each) for each in report.changed
        ],
        "Pages past the day of their next check": [of_page(page, report.day) for page in report.overdue],
        f"Sources not checked for {due.MONTHS} months": [of_stale(each) for each in report.stale],
        "Pages changed since a clinician reviewed them": [
            [f"docs/{each.page}: {review.who} reviewed an earlier text on {review.date}"]
            for each, review in report.unread
        ],
        f"Pages to check within {due.NEAR.days} days": [of_page(page, report.day) for page in report.near],
    }
    for title, entries in parts.items():
        if entries:
            yield f"\n{title} ({len(entries)})"
            yield from (f"  {line}" for entry in entries for line in entry)
    yield ADVICE.format(sources=f"docs/{folder.SOURCES}") if any(parts.values()) else "\nNothing."


def of_changed(found: Changed) -> list[str]:
    """Return the lines of a page whose source changed."""
    source, page = found.source, found.page
    figures, text = ([use.line for use in found.uses if use.figure is figure] for figure in (True, False))
    places = [f"{name} {listed(numbers)}" for name, numbers in (("text:", text), ("figures:", figures)) if numbers]
    return [
        f"{page.path}, checked {page.reviewed}: `{source.id}` changed {source.changed}",
        f"  look at the lines of {', '.join(places)}",
    ]


def of_page(page: Page, on: date) -> list[str]:
    """Return the line of a page by its day."""
    days = (page.review_by - on).days if page.review_by else 0
    amount = "1 day" if abs(days) == 1 else f"{abs(days)} days"
    when = f"{amount} late" if days < 0 else f"in {amount}" if days else "today"
    return [f"{when}: {page.path} (by {page.review_by})"]


def of_stale(found: Stale) -> list[str]:
    """Return the lines of a source that was not checked for long."""
    source = found.source
    address = source.url or "(no address)"
    return [f"`{source.id}`, checked {source.checked}: {address}", f"  cited on {', '.join(found.pages) or 'no page'}"]


def listed(numbers: Iterable[int]) -> str:
    """Return some lines as words."""
    return ", ".join(map(str, numbers))


if __name__ == "__main__":
    sys.exit(main())
