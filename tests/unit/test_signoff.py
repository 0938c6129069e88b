"""The tool that prints the record of a review, and what is told of pages that were changed since one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import due
import signoff

FRONT = """---
title: A page
description: A page that is only here to be read by a test of the sign-off.
reviewed: 2026-11-24
review_by: 2027-05-24
---

"""
FILES = {
    "a.md": f"{FRONT}# A\n\nOld words.\n",
    "_includes/emergency.md": '!!! emergency "Call 911 if:"\n\n    - you cannot breathe\n',
    "_includes/bring.md": "- Your list of medicines\n",
    "_data/sources.yml": "[]\n",
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return the folder of a guide of one page."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def printed(docs: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the record that the tool prints for the page."""
    signoff.main(["a.md", "--docs", str(docs)])
    return capsys.readouterr().out


def test_the_printed_record_is_one_to_fill_in(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [record] = yaml.safe_load(printed(docs, capsys))
    assert list(record) == ["page", "who", "credentials", "date", "conflicts", "text"]
    assert [record[key] for key in ("page", "who", "credentials", "conflicts")] == ["a.md", None, None, None]


def test_a_page_is_told_only_after_its_text_changed(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = printed(docs, capsys).replace("# the full name", "A. Example")
    record = record.replace("# license and specialty", "MD").replace("# what ties", "none # what ties")
    (docs / "_data/reviews.yml").write_text(record, encoding="utf-8")
    assert signoff.changed(docs) == []
    (docs / "a.md").write_text(FILES["a.md"].replace("Old", "New"), encoding="utf-8")
    assert [(each.page, former.who) for each, former in signoff.changed(docs)] == [("a.md", "A. Example")]
    due.main(["--docs", str(docs), "--on", "2026-11-26"])
    assert "docs/a.md: A. Example reviewed an earlier text on" in capsys.readouterr().out


def test_a_guide_without_records_has_nothing_to_tell(docs: Path) -> None:
    assert signoff.changed(docs) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Name one page: make signoff PAGE=risks/side-effects.md"),
        (["b.md"], "docs/b.md is no page of the guide (did you mean `a.md`?); name its path below docs/."),
    ],
)
def test_a_page_that_is_not_there_is_told_in_a_sentence(docs: Path, arguments: list[str], said: str) -> None:
    with pytest.raises(SystemExit) as ended:
        signoff.main([*arguments, "--docs", str(docs)])
    assert str(ended.value) == said


def test_wrong_content_is_told_as_the_build_tells_it(docs: Path) -> None:
    (docs / "a.md").write_text("# A\n", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        signoff.main(["a.md", "--docs", str(docs)])
    assert str(ended.value).startswith("docs/a.md:1:")
