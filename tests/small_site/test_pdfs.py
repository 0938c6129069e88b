"""PDFs in a build: made and linked by default, left out with PDF=0."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from leaflet import pdf

Build = Callable[..., Any]
QUESTIONS = "# Talk\n\n## Questions { .checklist #questions }\n\n- What will it cost?\n"


def links(site: Any) -> list[str]:
    """Addresses of the PDFs that the page of questions links to."""
    found: list[str] = site.page("talk").xpath("//article//a[contains(@href, '.pdf')]/@href")
    return found


def test_a_build_makes_pdfs_and_links_to_them(
    build_site: Build, page: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PDF", "1")
    site = build_site({"talk.md": page(QUESTIONS)})
    assert links(site) == ["../print/questions.pdf", "../print/questions-large.pdf"]
    assert (site.folder / "print/questions.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_a_build_without_pdfs_has_no_link_to_one(build_site: Build, page: Callable[..., str]) -> None:
    site = build_site({"talk.md": page(QUESTIONS)})
    assert links(site) == []
    assert list(site.folder.rglob("*.pdf")) == []


def test_rare_letters_print_as_themselves(build_site: Build, page: Callable[..., str], tmp_path: Path) -> None:
    rare = "«é ½ ñ ° € @»"
    site = build_site({"talk.md": page(QUESTIONS.replace("What", f"{rare} What"))})
    job = pdf.Job(site.folder / "print/questions/index.html", tmp_path / "a.pdf", large=False, cache=tmp_path)
    pdf.render(job)
    assert rare in PdfReader(pdf.cached(job)).pages[0].extract_text()
