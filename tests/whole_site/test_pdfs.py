"""The PDFs of the real site's sheets: tags, fields, fonts, text and size, read back with other tools than made them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest
from pypdf import PdfReader

SHEETS = [
    "after-treatment", "bring", "cervical-dystonia", "chronic-migraine", "diary", "excessive-sweating", "eyelid-spasm",
    "insurance", "jaw-pain", "overactive-bladder", "questions", "record", "spasticity", "wallet-card",
    "what-matters",
]  # fmt: skip
LETTER = (612.0, 792.0)  # points
FILES = [name for sheet in SHEETS for name in (sheet, f"{sheet}-large")]


def fold(text: str) -> str:
    """Text without white space, since a PDF breaks lines where it likes."""
    return "".join(text.split())


@pytest.fixture(params=FILES)
def name(request: pytest.FixtureRequest) -> str:
    """The name of each PDF in turn."""
    return str(request.param)


@pytest.fixture
def file(site: Any, name: str) -> Path:
    """The PDF of that name."""
    path: Path = site.folder / "print" / f"{name}.pdf"
    return path


def test_there_are_two_pdfs_and_a_picture_of_each_sheet(site: Any) -> None:
    folder = site.folder / "print"
    assert sorted(path.stem for path in folder.glob("*.pdf")) == sorted(FILES)
    assert sorted(path.stem for path in folder.glob("*.png")) == sorted(SHEETS)


def test_a_pdf_meets_the_rules_of_pdf_ua(file: Path) -> None:
    report = pdfua.validate(str(file))
    assert [f"{finding.rule_id}: {finding.message}" for finding in report.findings] == []


def test_a_pdf_is_tagged_and_names_its_title_and_language(site: Any, file: Path, name: str) -> None:
    title = site.page(f"print/{name.removesuffix('-large')}").findtext(".//title")
    with pikepdf.open(file) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.docinfo.Title) == title
        assert len(pdf.open_outline().root) > 0
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_a_pdf_has_a_named_field_for_each_field_of_its_page(site: Any, file: Path, name: str) -> None:
    page = site.page(f"print/{name.removesuffix('-large')}")
    single = page.xpath("//main//form//*[self::textarea or self::input[not(@type='radio')]]/@name")
    wanted = sorted([*single, *{*page.xpath("//main//form//input[@type='radio']/@name")}])
    with pikepdf.open(file) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert sorted(str(field.T) for field in fields) == wanted
        assert [str(field.T) for field in fields if not str(field.get("/TU", "")).strip()] == []


def test_each_question_has_a_check_box_and_an_answer_field(site: Any) -> None:
    for sheet in SHEETS:
        questions = site.page(f"print/{sheet}").find_class("sheet-question")
        with pikepdf.open(site.folder / "print" / f"{sheet}.pdf") as pdf:
            fields = list(pdf.Root.AcroForm.Fields)
            boxes = [str(field.TU) for field in fields if field.FT == "/Btn" and str(field.T).startswith("ask-")]
            answers = [str(field.TU) for field in fields if field.FT == "/Tx" and str(field.T).startswith("answer-")]
        labels = [" ".join(question.find("label").text_content().split()) for question in questions]
        assert boxes == labels
        assert answers == [f"Answer: {label}" for label in labels]


@pytest.mark.parametrize("file", ["what-matters", "what-matters-large"])
def test_each_thing_to_weigh_is_one_field_of_three_named_buttons_that_can_be_cleared(site: Any, file: str) -> None:
    items = [" ".join(legend.text_content().split()) for legend in site.page("print/what-matters").iter("legend")]
    with pikepdf.open(site.folder / "print" / f"{file}.pdf") as pdf:
        groups = [field for field in pdf.Root.AcroForm.Fields if "/Kids" in field]
        assert [str(group.TU) for group in groups] == items
        for group, item in zip(groups, items, strict=True):
            assert [str(button.TU) for button in group.Kids] == [
                f"{item}: {choice}" for choice in ("A lot", "A little", "Not to me")
            ]
            assert [str(button.AS) for button in group.Kids] == ["/Off"] * 3
            assert [button for button in group.Kids if "/T" in button or button.Parent.T != group.T] == []
            assert int(group.Ff) == 1 << 15  # radio buttons, a second click clears


def test_a_pdf_embeds_no_font_but_ours(file: Path) -> None:
    with pikepdf.open(file) as pdf:
        fonts = [font for page in pdf.pages for font in (page.resources.get("/Font") or {}).values()]
        names = {str(font.BaseFont) for font in fonts}
        assert {name for name in names if "Atkinson-Hyperlegible" not in name} == set()
        bare = [
            str(font.BaseFont)
            for font in fonts
            for below in font.get("/DescendantFonts", [font])
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set((below.get("/FontDescriptor") or {}).keys())
        ]
        assert bare == []


def test_a_pdf_is_letter_paper_with_page_numbers_and_no_blank_page(file: Path) -> None:
    reader = PdfReader(file)
    for number, page in enumerate(reader.pages, 1):
        assert tuple(sorted((float(page.mediabox.width), float(page.mediabox.height)))) == LETTER
        text = page.extract_text()
        assert f"Page {number} of {len(reader.pages)}" in text
        assert len(fold(text)) > 60 or len(page.get("/Annots", [])) > 2, "a page is blank"


def test_a_standard_sheet_has_two_pages_at_most_and_150_kilobytes(site: Any) -> None:
    for sheet in SHEETS:
        file = site.folder / "print" / f"{sheet}.pdf"
        assert len(PdfReader(file).pages) <= 2, sheet
        assert file.stat().st_size <= 150 * 1024, sheet


def test_sheets_for_one_side_of_paper_have_one_page(site: Any) -> None:
    for sheet in ("diary", "wallet-card", "record", "what-matters"):
        assert len(PdfReader(site.folder / "print" / f"{sheet}.pdf").pages) == 1, sheet


def test_a_pdf_says_what_its_page_says_in_the_same_order(site: Any, file: Path, name: str) -> None:
    page = site.page(f"print/{name.removesuffix('-large')}")
    for hidden in page.xpath("//*[contains(@class,'footnote') or self::sup or contains(@class,'headerlink')]"):
        hidden.drop_tree()
    nodes = page.xpath("//main//*[self::h1 or self::h2 or self::legend or self::label]")
    wanted = [fold(node.text_content()) for node in nodes]
    text = fold("".join(sheet.extract_text() for sheet in PdfReader(file).pages))
    places = []
    start = 0
    for words in wanted:
        place = text.find(words, start)
        places.append(place)
        start = max(place, start)
    assert [words for words, place in zip(wanted, places, strict=True) if place < 0] == []


def test_every_link_to_a_pdf_says_what_it_is_with_pages_and_size(site: Any) -> None:
    links = [link for page in site.addresses for link in site.page(page).xpath("//a[contains(@href, '.pdf')]")]
    assert len(links) > 2 * len(SHEETS)
    for link in links:
        file = site.folder / "print" / link.get("href").rsplit("/", 1)[1]
        pages = len(PdfReader(file).pages)
        size = f"PDF, {pages} page{'s' if pages > 1 else ''}, {round(file.stat().st_size / 1024)} KB"
        assert link.text_content().endswith(f"({size})"), link.text_content()
        assert len(link.text_content()) > len(size) + 8
