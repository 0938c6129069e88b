"""The PDF engine on one small sheet: the cache, the same bytes twice, and what a link says."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from leaflet import pdf

PAGE = (
    '<!doctype html><html lang="en"><head><title>A sheet</title><link rel="stylesheet" href="../../assets/css/a.css">'
    "</head><body><h1>A sheet</h1><p>{words}</p>"
    '<p><a href="../../glossary/">Words</a></p><input name="a" aria-label="Name"></body></html>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of one sheet."""
    for name, text in {"print/a/index.html": PAGE, "assets/css/a.css": "p { color: #000 }"}.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "site"


def make(site: Path, cache: str = "cache") -> tuple[list[pdf.Made], int]:
    """Make the PDFs of a site; return them and how many were rendered anew."""
    rendered: list[int] = []
    made = pdf.make(pdf.jobs(site, site.parent / cache), progress=lambda done, _: rendered.append(done))
    return made, len(rendered)


def test_a_sheet_gets_a_pdf_in_two_sizes(site: Path) -> None:
    made, rendered = make(site)
    assert [each.target.name for each in made] == ["a.pdf", "a-large.pdf"]
    assert rendered == 2


def test_an_unchanged_sheet_is_not_rendered_again(site: Path) -> None:
    make(site)
    assert make(site)[1] == 0


@pytest.mark.parametrize("name", ["print/a/index.html", "assets/css/a.css"])
def test_a_change_of_text_or_style_renders_a_sheet_again(site: Path, name: str) -> None:
    make(site)
    path = site / name
    path.write_text(path.read_text(encoding="utf-8").replace("#000", "#111").replace("{words}", "x"), encoding="utf-8")
    assert make(site)[1] == 2


def test_a_pdf_cut_off_in_the_cache_is_rendered_again(site: Path) -> None:
    first = [each.target.read_bytes() for each in make(site)[0]]
    cut = pdf.cached(pdf.jobs(site, site.parent / "cache")[0])
    cut.write_bytes(cut.read_bytes()[:-100])
    made, rendered = make(site)
    assert rendered == 1
    assert [each.target.read_bytes() for each in made] == first


def test_two_clean_builds_give_the_same_bytes(site: Path) -> None:
    first = [each.target.read_bytes() for each in make(site, "one")[0]]
    assert [each.target.read_bytes() for each in make(site, "two")[0]] == first


def test_a_build_in_another_folder_gives_the_same_bytes(site: Path) -> None:
    first = [each.target.read_bytes() for each in make(site, "one")[0]]
    moved = site.rename(site.with_name("moved"))
    assert [each.target.read_bytes() for each in make(moved, "two")[0]] == first


@pytest.mark.parametrize(
    ("head", "links"),
    [
        ('<link rel="canonical" href="https://guide.example/print/a/">', ["https://guide.example/glossary/"]),
        ("", []),
    ],
)
def test_a_link_leads_to_the_published_guide_and_never_into_a_folder(site: Path, head: str, links: list[str]) -> None:
    page = PAGE.replace("<title>", f"{head}<title>").replace("{words}", '<a href="#a">a</a>')
    (site / "print/a/index.html").write_text(page, encoding="utf-8")
    with pikepdf.open(make(site)[0][0].target) as made:
        notes = [note for sheet in made.pages for note in sheet.get("/Annots", [])]
        assert [str(note.A.URI) for note in notes if "/A" in note] == links


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_the_paper_is_the_one_that_is_asked_for(site: Path, paper: str, size: tuple[int, int]) -> None:
    made = pdf.make(pdf.jobs(site, site.parent / "cache", paper=paper), progress=lambda done, _: None)
    for each in made:
        with pikepdf.open(each.target) as document:
            assert tuple(round(float(side)) for side in document.pages[0].mediabox[2:]) == size


def test_a_missing_engine_is_one_sentence_with_the_package_names(monkeypatch: pytest.MonkeyPatch, site: Path) -> None:
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)
    with pytest.raises(pdf.MissingEngine, match="need Pango") as error:
        make(site)
    cures = ("apt-get", "dnf", "brew", "pacman", "PDF=0 make build")
    assert [cure for cure in cures if cure not in str(error.value)] == []


@pytest.mark.parametrize(
    ("pages", "size", "label"), [(2, 65_536, "PDF, 2 pages, 64 KB"), (1, 100, "PDF, 1 page, 1 KB")]
)
def test_a_link_says_kind_pages_and_size(pages: int, size: int, label: str) -> None:
    assert pdf.Made(Path("a.pdf"), pages, size).label == label
