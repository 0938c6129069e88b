"""Reading Markdown: lines of the file, headings and their marks, and text put into a page."""

from __future__ import annotations

import pytest

from leaflet import outline

FRONT = "---\ntitle: A page\nreviewed: 2026-11-24\n---\n"


def lines(text: str) -> list[int]:
    """Return the file lines of a text's top blocks."""
    document = outline.document("docs/page.md", text)
    return [document.line(node) for node in outline.blocks(document.body)]


def heading(text: str) -> outline.Heading | None:
    """Return the first block of a text as a heading."""
    return outline.heading(outline.blocks(text)[0])


def test_lines_count_from_one_without_front_matter() -> None:
    assert lines("# One\n\nTwo.\n") == [1, 3]


def test_lines_count_from_the_top_of_the_file_with_front_matter() -> None:
    assert lines(f"{FRONT}\n# One\n\nTwo.\n") == [6, 8]


def test_windows_line_ends_do_not_shift_lines() -> None:
    assert lines(f"{FRONT}\n# One\n\nTwo.\n".replace("\n", "\r\n")) == [6, 8]


def test_old_mac_line_ends_do_not_shift_lines() -> None:
    assert lines(f"{FRONT}\n# One\n\nTwo.\n".replace("\n", "\r")) == [6, 8]


def test_a_byte_order_mark_does_not_hide_front_matter() -> None:
    assert outline.document("docs/page.md", f"\ufeff{FRONT}# One\n").front == "title: A page\nreviewed: 2026-11-24\n"


def test_front_matter_may_end_with_dots() -> None:
    assert outline.document("docs/page.md", "---\ntitle: A page\n...\n# One\n").body == "# One\n"


def test_a_rule_below_text_opens_no_front_matter() -> None:
    assert outline.document("docs/page.md", "Text.\n\n---\ntitle: A page\n---\n").front == ""


def test_a_file_may_end_right_after_its_front_matter() -> None:
    assert outline.document("docs/page.md", "---\ntitle: A page\n---").front == "title: A page\n"


def test_a_block_inside_another_has_its_own_line() -> None:
    document = outline.document("docs/page.md", f"{FRONT}- One\n- Two\n")
    assert [document.line(item) for item in outline.blocks(document.body)[0].children] == [5, 6]


def test_a_heading_has_level_text_id_and_classes() -> None:
    assert heading("### Some *words* { .a #b .c }\n") == outline.Heading(3, "Some words", "b", frozenset("ac"))


def test_a_heading_without_a_mark_has_no_id() -> None:
    assert heading("## Some words\n") == outline.Heading(2, "Some words")


def test_braces_inside_a_heading_are_text() -> None:
    assert heading("## Some { .a } words\n") == outline.Heading(2, "Some { .a } words")


def test_a_paragraph_is_no_heading() -> None:
    assert heading("Some words\n") is None


def test_a_section_ends_at_the_next_heading_of_its_level() -> None:
    nodes = outline.blocks("## One\n\nText.\n\n### Below\n\nMore.\n\n## Two\n\nOther.\n")
    assert len(outline.section(nodes, 0)) == 3


def test_a_section_ends_at_a_higher_heading() -> None:
    nodes = outline.blocks("### One\n\nText.\n\n# Two\n\nOther.\n")
    assert len(outline.section(nodes, 0)) == 1


def test_comments_are_no_blocks() -> None:
    assert outline.blocks("<!-- one\n\ntwo -->\n") == []


def test_plain_text_has_no_markup_citations_or_comments() -> None:
    node = outline.inline("Some *very **plain*** [words](x.md),[^id] `code` <!-- no -->and  spaces")
    assert outline.plain(node) == "Some very plain words, code and spaces"


def test_plain_text_puts_a_space_at_a_line_break() -> None:
    assert outline.plain(outline.inline("one\ntwo  \nthree")) == "one two three"


def test_citations_are_found_in_order_with_repeats() -> None:
    assert list(outline.citations(outline.tree("A[^b] *c[^a]*.\n\n- d[^b]\n"))) == ["b", "a", "b"]


def test_a_citation_in_code_is_none() -> None:
    assert list(outline.citations(outline.tree("`[^a]`\n\n    [^b]\n\n```\n[^c]\n```\n"))) == []


def test_a_comment_with_the_name_is_replaced() -> None:
    body = "One.\n\n<!--  tabs -->\n\nTwo.\n"
    assert outline.replace_comment(body, "tabs", lambda: "NEW").split() == ["One.", "NEW", "Two."]


def test_a_comment_with_another_name_stays() -> None:
    body = "One.\n\n<!-- tabs -->\n"
    assert outline.replace_comment(body, "tab", lambda: "NEW") == body


@pytest.mark.parametrize(
    "body",
    [
        "```\n<!-- tabs -->\n```\n",
        "~~~html\n\n<!-- tabs -->\n\n~~~\n",
        "    <!-- tabs -->\n",
        "Write `<!-- tabs -->` there.\n",
        "Text <!-- tabs --> around it.\n",
    ],
)
def test_a_comment_in_code_or_prose_stays(body: str) -> None:
    assert outline.replace_comment(body, "tabs", lambda: "NEW") == body


def test_text_is_not_made_if_no_comment_asks_for_it() -> None:
    def fail() -> str:
        raise AssertionError

    assert outline.replace_comment("One.\n", "tabs", fail) == "One.\n"


def test_text_is_put_in_with_blank_lines_around_it() -> None:
    assert outline.insert("a\nb\n", 1, "new\n") == "a\n\nnew\n\nb\n"


def test_text_may_be_put_in_at_the_end() -> None:
    assert outline.insert("a\n", 1, "new") == "a\n\nnew\n\n"


def test_the_blocks_of_a_page_are_those_of_its_tree_also_after_many_others() -> None:
    body = "# A page\n"
    outline.of_type(body, "heading")
    for number in range(20):
        outline.tree(f"# Page {number}\n")
    assert outline.of_type(body, "heading")[0] is outline.blocks(body)[0]
