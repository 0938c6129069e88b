"""Any page: whatever a writer saves, each reading of it ends, and each error names a line of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hypothesis import given
from hypothesis import strategies as st

import prose
import shares as tool
from judging import all_for_writers, for_writers
from leaflet import (
    certainty,
    changelog,
    changes,
    checklists,
    conditions,
    due,
    figures,
    folder,
    forms,
    glossary,
    kit,
    numbers,
    options,
    outline,
    outside,
    pages,
    places,
    shares,
    sheets,
    sources,
    unfilled,
    unsafe,
    weigh,
)
from leaflet.errors import ContentError, ContentErrors
from leaflet.outline import Document
from showing import ROOT
from writing import pages as any_page

TEMPLATE = folder.document(ROOT / "docs/conditions/_template.md", "docs/conditions/_template.md")
ADVICE = prose.read_words(ROOT / prose.WORDS)
READINGS: list[Callable[[Document], Iterable[object]]] = [
    certainty.check,
    checklists.find,
    conditions.find,
    figures.check,
    figures.cited,
    forms.check,
    glossary.read,
    numbers.uncited,
    options.check,
    pages.check,
    sheets.bring,
    sources.find,
    sources.citing,
    lambda document: [sheets.card(document)],
    lambda document: numbers.unsourced(numbers.uncited(document), ()),
    lambda document: shares.lone(document, tool.words()),
    lambda document: unsafe.check(document.body, document),
    lambda document: weigh.check(checklists.join(checklists.find(document))),
    changelog.read,
    kit.check,
    outside.of_page,
    places.check,
    lambda document: changes.read(document, ["docs/page.md"], ()),
    lambda document: prose.findings(document, ADVICE),
    lambda document: due.read([document], [document]),
    lambda document: unfilled.find(document, TEMPLATE),
]


@given(path=st.sampled_from(["docs/page.md", "docs/print/page.md", "docs/_includes/page.md"]), text=any_page)
def test_every_reading_of_a_page_gives_records_or_sentences_for_writers(path: str, text: str) -> None:
    document = outline.document(path, text)
    for reading in READINGS:
        try:
            all_for_writers(reading(document), {path: text})
        except (ContentError, ContentErrors) as errors:
            for_writers(errors, {path: text})
