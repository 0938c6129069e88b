"""Checklists: every question comes out once, in order and as it was written, on its sheet too."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from leaflet import checklists, outline, pages, render, sheets, weigh
from leaflet.anchors import anchor
from leaflet.checklists import Checklist
from leaflet.literal import literal
from leaflet.outline import Document
from leaflet.sheets import Card, Sheet
from showing import html_of, shows, text_of
from writing import FRONT, PATH, words

Groups = list[tuple[str, list[str]]]
titles = words.filter(lambda text: "{" not in text)  # what looks like a mark is refused
questions = titles.filter(lambda text: "certainty" not in text)  # so is what looks like a label


def apart(written: Groups) -> bool:
    """Tell whether no two questions have the same name."""
    names = [anchor(text) for _, texts in written for text in texts]
    return len(set(names)) == len(names)


groups = st.lists(st.tuples(titles, st.lists(questions, min_size=1, max_size=7)), min_size=1, max_size=3).filter(apart)
CARD = Card("Call 911 if:", ("you cannot breathe",), ())


def folded(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def page(written: Groups, title: str = "Ask", mark: str = ".checklist #list") -> str:
    """Return a page with one checklist of some groups."""
    parts = [f"# A\n\n## {literal(title)} {{ {mark} }}\n"]
    for group, texts in written:
        parts += [f"### {literal(group)}\n", *(f"- {literal(text)}" for text in texts), ""]
    return "\n".join(parts)


def read(body: str) -> Checklist:
    """Return the one checklist of a page."""
    (found,) = checklists.collect([Document(PATH, "", body, 1)])
    return found


def sheet(body: str) -> Sheet:
    """Return the sheet of the one checklist of a page."""
    (made,) = sheets.make([read(body)], {})
    return made


@given(title=titles, written=groups)
def test_what_goes_in_as_questions_comes_out_as_questions(title: str, written: Groups) -> None:
    found = read(page(written, title))
    assert found.title == folded(title)
    assert [(group.title, [item.text for item in group.items]) for group in found.groups] == [
        (folded(group), [folded(text) for text in texts]) for group, texts in written
    ]


@given(written=groups)
def test_each_question_knows_the_line_it_was_written_on(written: Groups) -> None:
    lines = page(written).split("\n")
    items = [item for group in read("\n".join(lines)).groups for item in group.items]
    assert [item.line for item in items] == [at for at, line in enumerate(lines, 1) if line.startswith("- ")]


@given(written=groups)
def test_the_page_of_a_sheet_carries_it_whole(written: Groups) -> None:
    made = sheet(page(written))
    meta = pages.meta(Document(PATH, yaml.safe_dump(FRONT), "", 1))
    text = sheets.markdown(made, meta, CARD, ["A list"])
    kept = yaml.safe_load(outline.document(made.path, text).front)["sheet"]
    assert [(group["title"], [item["text"] for item in group["items"]]) for group in kept["groups"]] == [
        (group.title, [item.text for item in group.items]) for group in made.groups
    ]


@given(text=questions)
def test_a_question_is_text_on_its_sheet(text: str) -> None:
    def group(given: str) -> str:
        return render.template("components/sheet-group.html", group=read(page([("A", [given])])).groups[0])

    shows(text, group)


@given(title=titles, group=titles, text=questions)
def test_a_list_to_weigh_shows_its_words_as_they_are(title: str, group: str, text: str) -> None:
    def choices(title: str, group: str, text: str) -> str:
        body = page([(group, [text]), ("B", ["b"])], title, ".checklist #list data-end=weigh")
        return html_of(weigh.with_choices(body, {"list": sheet(body)}, pdf=True))

    shows(title, lambda given: choices(given, "A", "a"))
    shows(group, lambda given: choices("Weigh", given, "a"))
    shows(text, lambda given: choices("Weigh", "A", given))


@given(title=titles, written=groups)
def test_links_to_a_sheet_leave_the_page_as_it_is(title: str, written: Groups) -> None:
    body = page(written, title)
    linked = html_of(sheets.with_print_links(body, {"list": sheet(body)}, pdf=True))
    assert text_of(linked).endswith(text_of(html_of(body)).removeprefix("A # ").partition(" # ")[2])
