"""The site's Markdown: whatever a page holds is rendered, and our extensions lose none of its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from leaflet import certainty, options, outline
from leaflet.literal import literal
from leaflet.markup import MarkupExtension
from leaflet.option_grid import OptionGridExtension
from leaflet.outline import Document
from leaflet.summary import SummaryExtension
from showing import elements, html_of, text_of
from writing import PATH, bodies, words

BASE = ("tables", "attr_list", "admonition", "md_in_html")


def convert(body: str, *ours: object) -> str:
    """Return the HTML of Markdown with some of our extensions."""
    return Markdown(extensions=[*BASE, *ours]).convert(body)  # type: ignore[list-item]


@given(bodies)
def test_every_page_is_rendered_and_twice_the_same(body: str) -> None:
    assert html_of(body) == html_of(body)


@given(bodies)
def test_setting_apart_and_labelling_loses_no_word(body: str) -> None:
    body = body.replace("<", "")  # a writer's own tags may swallow what follows
    ours = convert(body, MarkupExtension(), SummaryExtension(), OptionGridExtension())
    assert text_of(ours).replace("[TOC] ", "") == text_of(convert(body)).replace("[TOC] ", "")


@given(level=st.sampled_from(certainty.notation().levels), before=words, after=words)
def test_a_label_stands_among_the_words_around_it(level: str, before: str, after: str) -> None:
    label = certainty.notation().written(level)
    shown = text_of(html_of(f"{literal(before)} {label} {literal(after)}"))
    assert shown == " ".join(f"{before} Certainty: {level} {after}".split())


different = st.lists(words, min_size=1, max_size=4, unique_by=lambda text: " ".join(text.split()))


@given(names=different, texts=different)
def test_options_are_compared_whole(names: list[str], texts: list[str]) -> None:
    names = [*names, "No treatment"]
    parts = ["# A\n\n## Compare { .options #b }\n"]
    for text in texts:
        parts += [f"### {literal(text)}\n", *(f"- **{literal(name)}:** Not known." for name in names), ""]
    body = "\n".join(parts)
    assert list(options.check(Document(PATH, "", body, 1))) == []
    grid = [each for each in elements(html_of(body)) if each.get("class") == "options__name"]
    assert [" ".join("".join(each.itertext()).split()) for each in grid] == [
        f"{' '.join(name.split())}:" for _ in texts for name in names
    ]


@given(body=bodies, at=st.integers(0, 30), text=words)
def test_text_put_into_a_page_stands_between_its_lines(body: str, at: int, text: str) -> None:
    lines = body.split("\n")
    at = min(at, len(lines))
    assert outline.insert(body, at, text).split("\n") == [*lines[:at], "", text, "", *lines[at:]]
