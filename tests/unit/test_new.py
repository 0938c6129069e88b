"""`make condition` starts a page that is right but for what only its writer knows, or says why not."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

import new
from leaflet import conditions, outline, pages

ROOT = Path(__file__).parents[2]
TODAY = date(2027, 8, 31)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a folder of pages with the template, one condition and one sheet."""
    for name in (
        "conditions/_template.md",
        "conditions/index.md",
        "conditions/overactive-bladder.md",
        "print/diary.md",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "docs" / name, tmp_path / name)
    return tmp_path


def started(docs: Path, name: str) -> outline.Document:
    """Return the page that is started for a name."""
    path = new.condition(name, docs=docs, today=TODAY)
    return outline.document(f"docs/conditions/{path.name}", path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "file", "shown"),
    [
        ("Chronic drooling", "chronic-drooling", "Chronic drooling"),
        ("  chronic \t drooling ", "chronic-drooling", "Chronic drooling"),
        ("Ménière's disease", "menieres-disease", "Ménière's disease"),
        ("TMJ disorder (jaw pain)", "tmj-disorder-jaw-pain", "TMJ disorder (jaw pain)"),
        ("Null", "null", "Null"),
        ("x" * 60, "x" * 60, "X" + "x" * 59),
    ],
)
def test_a_name_makes_a_page_that_every_check_passes(docs: Path, name: str, file: str, shown: str) -> None:
    page = started(docs, name)
    facts = pages.meta(page).condition
    assert (page.path, facts and facts.name) == (f"docs/conditions/{file}.md", shown)
    assert conditions.collect([page])[0].id == file


def test_a_page_starts_with_its_name_in_title_and_heading(docs: Path) -> None:
    page = started(docs, "Chronic drooling")
    assert {pages.meta(page).title, outline.title(page.body)} == {"Chronic drooling and Botox"}


def test_a_page_starts_with_todays_date_and_the_next_check_within_six_months(docs: Path) -> None:
    meta = pages.meta(started(docs, "Chronic drooling"))
    assert (meta.reviewed, meta.review_by) == (TODAY, date(2028, 2, 29))


def test_a_page_starts_without_a_word_of_the_templates_placeholders(docs: Path) -> None:
    page = started(docs, "Chronic drooling")
    assert "name of the condition" not in f"{page.front}{page.body}".casefold().replace("-", " ")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", 'The name is missing; write it as in `make condition NAME="Chronic drooling"`.'),
        (" \t ", 'The name is missing; write it as in `make condition NAME="Chronic drooling"`.'),
        ("a/b", "The name has the sign “/”; use letters, digits, spaces and - ' ’ ( ) , . & alone."),
        ("../x", "The name has the sign “/”; use letters, digits, spaces and - ' ’ ( ) , . & alone."),
        ("Pain: jaw", "The name has the sign “:”; use letters, digits, spaces and - ' ’ ( ) , . & alone."),
        ("a\u202eb", "The name has the sign “\u202e”; use letters, digits, spaces and - ' ’ ( ) , . & alone."),
        ("--", "The name “--” starts with no letter or has none; write the words that readers know."),
        ("123", "The name “123” starts with no letter or has none; write the words that readers know."),
        ("Søvn", "The file would have “ø” in its name; spell the condition with the letters a to z."),
        ("x" * 61, "The name has 61 letters; write at most 60."),
        ("Overactive bladder", "docs/conditions/overactive-bladder.md exists already; {}"),
        ("Over-active BLADDER", "docs/conditions/overactive-bladder.md is about “overactive-bladder” already; {}"),
        ("O.A.B.", "docs/conditions/overactive-bladder.md is about “OAB” already; {}"),
        ("Diary", "docs/print/diary.md is a sheet of this name already; {}"),
        ("Index", "docs/conditions/index.md exists already; {}"),
    ],
)
def test_a_name_that_makes_no_new_page_is_refused_in_one_sentence(docs: Path, name: str, sentence: str) -> None:
    before = sorted(docs.rglob("*"))
    with pytest.raises(new.Refused) as refused:
        new.condition(name, docs=docs, today=TODAY)
    assert str(refused.value) == sentence.format("change that page, or choose another name.")
    assert sorted(docs.rglob("*")) == before


def test_the_command_prints_the_path_and_what_to_do_next(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new.main(["condition", "Chronic drooling", "--docs", str(docs)])
    said = capsys.readouterr().out
    assert said.startswith("docs/conditions/chronic-drooling.md is there")
    assert "http://127.0.0.1:8000/conditions/chronic-drooling/" in said


def test_the_command_ends_with_the_sentence_and_a_failure(docs: Path) -> None:
    with pytest.raises(SystemExit, match=r"^The name is missing; .*\.$"):
        new.main(["condition", "", "--docs", str(docs)])


def test_a_folder_without_a_template_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"^docs/conditions/_template\.md: this file is missing; restore it\.$"):
        new.main(["condition", "Chronic drooling", "--docs", str(tmp_path)])


def test_a_template_in_another_encoding_is_one_sentence(docs: Path) -> None:
    (docs / "conditions/_template.md").write_bytes(b"---\ntitle: Caf\xe9\n---\n")
    with pytest.raises(SystemExit, match=r"^docs/conditions/_template\.md:2: the byte 0xe9 is not UTF-8; .*\.$"):
        new.main(["condition", "Chronic drooling", "--docs", str(docs)])


def test_a_template_with_the_line_ends_of_windows_makes_a_right_page(docs: Path) -> None:
    template = docs / "conditions/_template.md"
    template.write_bytes(b"\xef\xbb\xbf" + template.read_bytes().replace(b"\n", b"\r\n"))
    assert pages.check(started(docs, "Chronic drooling")) == []


def test_a_page_that_cannot_be_written_whole_leaves_nothing(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(docs.rglob("*"))

    def full(source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(source))

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(SystemExit, match=r"cannot be written \(No space left on device\); no page was started\.$"):
        new.main(["condition", "Chronic drooling", "--docs", str(docs)])
    assert sorted(docs.rglob("*")) == before


def test_a_broken_page_beside_it_does_not_keep_a_new_one_from_starting(docs: Path) -> None:
    (docs / "conditions/broken.md").write_bytes(b"---\ntitle: [\n---\n")
    (docs / "conditions/other.md").write_bytes(b"\xff")
    assert started(docs, "Chronic drooling").path == "docs/conditions/chronic-drooling.md"


def test_a_template_with_a_mistake_starts_no_page(docs: Path) -> None:
    template = docs / "conditions/_template.md"
    template.write_text(template.read_text("utf-8").replace("description:", "descripton:"), "utf-8")
    with pytest.raises(SystemExit, match=r"^docs/conditions/_template\.md:5: `descripton` is not a key we know"):
        new.main(["condition", "Chronic drooling", "--docs", str(docs)])


def test_a_template_of_something_else_starts_no_page(docs: Path) -> None:
    shutil.copy(docs / "print/diary.md", docs / "conditions/_template.md")
    with pytest.raises(
        new.Refused, match=r"^docs/conditions/_template\.md has no `condition:` with a `name:`; restore"
    ):
        new.condition("Chronic drooling", docs=docs, today=TODAY)


def test_a_template_in_another_language_is_filled_in_like_ours(docs: Path) -> None:
    template = docs / "conditions/_template.md"
    text = template.read_text("utf-8").replace("Name of the condition", "Nombre de la afección")
    template.write_text(text.replace("name-of-the-condition", "nombre-de-la-afeccion"), "utf-8")
    page = started(docs, "Sialorrea crónica")
    assert outline.title(page.body) == "Sialorrea crónica and Botox"
    assert "#sialorrea-cronica }" in page.body
