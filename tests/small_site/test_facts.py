"""`make facts` on a small guide: what it writes, and what it says of wrong content."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import facts


def run(project: Path) -> list[dict[str, str]]:
    """Run the tool for a project and return the rows of its table."""
    facts.main(["--settings", str(project / "mkdocs.yml"), "--to", str(project / "facts")])
    with (project / "facts/facts.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(project: Path, name: str, text: str) -> None:
    """Write more text at the end of a page."""
    path = project / "docs" / name
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")


def test_pages_stand_in_the_order_of_the_navigation_with_their_addresses(unbuilt_project: Path) -> None:
    for name in ("b.md", "a.md", "index.md"):
        write(unbuilt_project, name, "It helped 9 people.[^label]")
    rows = [row for row in run(unbuilt_project) if row["Kind"] == "text"]
    assert [row["Address"].removeprefix("https://botox-guide.example/") for row in rows] == ["", "a/", "b/"]
    assert {row["Sources"] for row in rows} == {"FDA. A label. 2026."}


def test_the_emergency_card_stands_in_the_table_once(unbuilt_project: Path) -> None:
    assert [row["File"] for row in run(unbuilt_project) if row["Statement"] == "Call 911 if:"] == [
        "docs/_includes/emergency.md"
    ]


def test_words_of_the_interface_that_hold_a_number_are_in_the_table(unbuilt_project: Path) -> None:
    assert "overrides/words/en.yml" in {row["File"] for row in run(unbuilt_project)}


def test_what_the_layout_of_the_guide_says_is_in_the_table(unbuilt_project: Path) -> None:
    text = "emergency:\n  short: '**Call 911** at once.'\n"
    (unbuilt_project / "docs/_data/guide.yml").write_text(text, encoding="utf-8")
    [row] = [row for row in run(unbuilt_project) if row["File"] == "docs/_data/guide.yml"]
    assert (row["Line"], row["Statement"]) == ("2", "Call 911 at once.")


def test_the_tool_says_where_the_files_are(unbuilt_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(unbuilt_project)
    assert str(unbuilt_project / "facts/facts.html") in capsys.readouterr().out
    assert (unbuilt_project / "facts/facts.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("docs/a.md", "# A\n", "docs/a.md:1:"),
        ("docs/a.md", b"\xff", "docs/a.md:1: the byte 0xff is not UTF-8"),
        ("docs/_data/sources.yml", "- id: x\n", "docs/_data/sources.yml:1:"),
        ("docs/_data/numbers.yml", None, "docs/_data/numbers.yml: this file is missing"),
        ("mkdocs.yml", None, "Config file"),
    ],
)
def test_wrong_content_is_told_in_sentences(
    unbuilt_project: Path, name: str, text: str | bytes | None, said: str
) -> None:
    path = unbuilt_project / name
    if text is None:
        path.unlink()
    else:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SystemExit) as ended:
        run(unbuilt_project)
    assert str(ended.value).startswith(said)
