"""What MkDocs says of links becomes errors with lines; what we do not know stays a warning of MkDocs."""

from __future__ import annotations

import pytest

from leaflet import complaints, outline
from leaflet.complaints import Complaint, Site

LINK = "Doc file 'b.md' contains a link 'a(1).md#x', but the target is not found among documentation files."


def told(complaint: Complaint, body: str, *, doubtful: tuple[str, ...] = ()) -> list[str]:
    """Return the errors that a complaint becomes on a site of one page, which is b.md."""
    page = outline.document("docs/b.md", body)
    site = Site([page], ["b.md"], {"b.md": ["side-effects"]}, outline.document("mkdocs.yml", "nav: [b.md, c.md]"))
    return [f"{error.file}:{error.line}" for error in complaints.errors([complaint], site, doubtful)]


def test_a_link_is_read_whatever_signs_it_has() -> None:
    assert complaints.read(LINK) == Complaint("nowhere", "b.md", "a(1).md#x")


@pytest.mark.parametrize("sentence", ["", "Doc file 'b.md' is fine.", "The dog ate a link."])
def test_another_sentence_is_no_complaint(sentence: str) -> None:
    assert complaints.read(sentence) is None


def test_each_place_of_a_link_is_told() -> None:
    body = "# B\n\n[A](a.md) and `[A](a.md)`\n\n- [A](a.md)\n\n[a.md](c.md)\n"
    assert told(Complaint("nowhere", "b.md", "a.md"), body) == ["docs/b.md:3", "docs/b.md:5"]


def test_a_link_that_the_build_put_on_a_page_is_told_without_a_line() -> None:
    assert told(Complaint("nowhere", "b.md", "a.md"), "# B\n") == ["docs/b.md:0"]


@pytest.mark.parametrize(
    ("link", "target", "doubtful"), [("/print/ask.md", "", "print/"), ("../x/b.md#y", "x/b.md", "x/b.md")]
)
def test_a_link_to_what_a_mistake_may_have_cost_is_not_told(link: str, target: str, doubtful: str) -> None:
    found = Complaint("no heading", "b.md", link, target)
    assert told(found, f"# B\n\n[It]({link})\n", doubtful=(doubtful,)) == []
    assert told(found, f"# B\n\n[It]({link})\n") == ["docs/b.md:3"]
