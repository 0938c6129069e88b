"""Files of a guide, read without the generator."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from leaflet import folder
from leaflet.errors import ContentError


def test_pages_are_all_markdown_files_but_those_whose_path_has_a_name_with_a_low_line(tmp_path: Path) -> None:
    for name in ("b.md", "a/index.md", "a/_template.md", "_includes/card.md", "_data/sources.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("# A\n", encoding="utf-8")
    assert [page.path for page in folder.pages(tmp_path)] == ["docs/a/index.md", "docs/b.md"]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^docs/a.md: this file is missing; restore it\.$"):
        folder.document(tmp_path / "a.md", "docs/a.md")


def test_a_byte_that_is_no_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("# A\n\nA café.\n".encode("latin-1"))
    with pytest.raises(ContentError, match=r"a\.md:3: the byte 0xe9 is not UTF-8"):
        folder.pages(tmp_path)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "docs/a.md: you may not read this file; change who may read it."),
        (errno.EISDIR, "docs/a.md: a folder stands here in place of a file; give the folder another name"),
        (errno.EIO, "docs/a.md: this file cannot be read; save it anew, or delete it."),
    ],
)
def test_what_the_disk_refuses_is_a_sentence_with_a_cure(number: int, said: str) -> None:
    assert str(folder.refusal(OSError(number, "no"), Path("a.md"), "docs/a.md")).startswith(said)
