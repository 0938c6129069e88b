"""What the guide's own texts say of reviews by clinicians: true before the first one, and after it."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "mkdocs.yml", *sorted(ROOT.glob("docs/**/*.md"))]
SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n\s*[-|#]")
DENIES = re.compile(r"\b(?:no|not|nobody)\b.*\b(?:clinician|doctor|license)\b.*\b(?:review|check)", re.IGNORECASE)
HOLDS = re.compile(r"\bunless\b|\bhad\b.*\bthen\b", re.IGNORECASE)


def test_no_text_says_of_the_whole_guide_what_the_first_review_would_make_false() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {' '.join(sentence.split())}"
        for path in TEXTS
        for sentence in SENTENCE.split(path.read_text(encoding="utf-8"))
        if DENIES.search(" ".join(sentence.split())) and not HOLDS.search(" ".join(sentence.split()))
    ]
    assert found == []


def test_the_guide_says_that_a_page_is_not_reviewed_unless_it_names_a_reviewer() -> None:
    about = (ROOT / "docs/about/index.md").read_text(encoding="utf-8")
    assert "Unless a page names a reviewer, no doctor or other clinician has reviewed it." in about
    assert "<!-- reviews:list -->" in about
