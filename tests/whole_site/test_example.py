"""The second guide: the same hooks and layout on another topic, with nothing of the first guide in what they make."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from zipfile import ZipFile

import pikepdf
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from leaflet import offline

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "examples/nosebleeds"
HOST = "https://nosebleeds.example/"
PAGES = ["", "about/", "print/diary/", "print/questions/", "questions/", "treatment/", "when-to-get-help/"]
OTHER = re.compile(r"botox|botulinum|migraine", re.IGNORECASE)


class Settings(yaml.SafeLoader):
    """Reads settings; what only MkDocs knows to read is left out."""


Settings.add_multi_constructor("", lambda loader, suffix, node: None)


def hooks(file: Path) -> list[Path]:
    """Return the hooks that settings name, in order."""
    named = yaml.load(file.read_text("utf-8"), Settings)["hooks"]
    return [(file.parent / name).resolve() for name in named]


def test_the_second_guide_has_the_hooks_of_the_first_in_the_same_order() -> None:
    assert hooks(GUIDE / "mkdocs.yml") == hooks(ROOT / "mkdocs.yml")


def test_it_has_its_pages_and_sheets(example: Any) -> None:
    assert example.addresses == PAGES


def test_nothing_in_it_names_the_subject_of_the_first_guide(example: Any) -> None:
    files = [path for path in example.folder.rglob("*") if path.suffix not in (".pdf", ".png", ".woff2", ".gz")]
    found = {
        str(path.relative_to(example.folder)): OTHER.findall(path.read_text("utf-8"))
        for path in files
        if path.is_file()
    }
    assert {name: words for name, words in found.items() if words} == {}
    assert [path.name for path in example.folder.rglob("*") if OTHER.search(path.name)] == []


@pytest.mark.parametrize("name", ["questions", "questions-large", "diary", "diary-large"])
def test_its_pdfs_name_it_and_not_the_first_guide(example: Any, name: str) -> None:
    with pikepdf.open(example.folder / f"print/{name}.pdf") as pdf:
        facts = {key: str(value) for key, value in pdf.docinfo.items()}
    assert facts["/Title"].endswith("Nosebleeds")
    assert OTHER.search(str(facts)) is None


def test_its_pictures_of_sheets_are_there_and_it_has_no_card_of_another_guide(example: Any) -> None:
    assert sorted(path.name for path in example.folder.glob("print/*.png")) == ["diary.png", "questions.png"]
    assert not (example.folder / "assets/images/card.png").exists()


def test_each_link_in_it_leads_somewhere(example: Any) -> None:
    broken = []
    for page in PAGES:
        for link in example.page(page).xpath("//a/@href"):
            target = urlsplit(urljoin(HOST + page, link))
            path = unquote(target.path.lstrip("/"))
            if target.netloc == urlsplit(HOST).netloc and path != "index.html":
                file = example.folder / path / "index.html" if path.endswith("/") or not path else example.folder / path
                broken += [] if file.is_file() else [f"{page} -> {link}"]
    assert broken == []


def test_lost_readers_are_led_to_its_own_pages(example: Any) -> None:
    links = example.page_of("404.html").xpath("//article//li/a/@href")
    assert links == ["/treatment/", "/when-to-get-help/", "/print/questions/", "/."]


def test_the_emergency_signs_are_one_step_away_on_every_page(example: Any) -> None:
    for page in (page for page in PAGES if not page.startswith("print/")):
        (link,) = example.page(page).find_class("topbar__emergency")
        target = urlsplit(urljoin(HOST + page, link.get("href")))
        assert example.page(target.path.lstrip("/")).xpath(f"//*[@id='{target.fragment}']"), page


def test_each_sheet_holds_the_emergency_signs_and_all_its_questions(example: Any) -> None:
    asked = [
        " ".join(item.text_content().split())
        for item in example.page("questions/").xpath(
            "//article//ul[preceding-sibling::h2[@id='questions'] and following-sibling::h2[@id='sheets-to-print']]/li"
        )
    ]
    text = example.article("print/questions/")
    assert len(asked) == 10
    assert [question for question in asked if question not in text] == []
    for sheet in ("print/questions/", "print/diary/"):
        assert "you have trouble breathing" in example.article(sheet)


def test_search_finds_it_by_words_that_it_does_not_use(example: Any) -> None:
    entries = json.loads((example.folder / "search/search_index.json").read_text("utf-8"))["docs"]
    assert "bloody nose" in next(entry for entry in entries if entry["location"] == "")["tags"]


def test_its_sources_are_all_cited_and_listed(example: Any) -> None:
    listed = example.page("about/").xpath("//article//li[contains(., 'Cited on:')]")
    assert len(listed) == len(yaml.safe_load((GUIDE / "docs/_data/sources.yml").read_text("utf-8")))


def test_it_says_everywhere_that_no_clinician_reviewed_it(example: Any) -> None:
    assert [page for page in PAGES if "not reviewed by a clinician" not in example.page(page).text_content()] == []


def test_its_copy_for_reading_without_a_network_is_its_own(example: Any) -> None:
    first = (example.folder / "sw.js").read_text("utf-8").splitlines()[0]
    files = json.loads(first.removeprefix("const GUIDE = ").removesuffix(";"))["files"]
    assert files == offline.listing(example.folder)
    assert set(PAGES) - {""} < files.keys()


def test_a_device_and_search_engines_are_told_its_name_and_topic(example: Any) -> None:
    manifest = json.loads((example.folder / "manifest.webmanifest").read_text("utf-8"))
    assert (manifest["name"], manifest["short_name"]) == ("Nosebleeds", "Nosebleeds")
    (text,) = example.page("").xpath("//script[@type='application/ld+json']/text()")
    assert {node["@type"] for node in json.loads(text)["@graph"]} == {"MedicalWebPage", "MedicalCondition"}


def test_its_copy_on_one_file_is_named_after_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"OFFLINE": "true", "PDF": "0"}.items():
        monkeypatch.setenv(name, value)
    build(load_config(str(GUIDE / "mkdocs.yml"), site_dir=str(tmp_path / "offline")))
    [packed] = (tmp_path / "offline").iterdir()
    assert packed.name == "nosebleeds-guide.zip"
    with ZipFile(packed) as archive:
        assert OTHER.search(archive.read("nosebleeds-guide/start-here.html").decode() + str(archive.namelist())) is None
