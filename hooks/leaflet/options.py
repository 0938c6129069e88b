"""Compare options side by side: sections marked `{ .options }` and the tables of condition pages in, errors out.

    ## Compare your choices { .options #compare }
    ### How do I take it?
    - **Shots:** every 12 weeks, at a clinic.[^label]
    - **No treatment:** nothing to take.[^label]

Each `###` question has one list with the same options in the same order. The Markdown stays as it is; the page's
HTML gets classes, by which the style sheet shows the options in columns where there is room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from leaflet import conditions, outline
from leaflet.errors import ContentError
from leaflet.outline import Document
from leaflet.words import say, words_of

MARK = "options"
MOST_QUESTIONS = 10
MOST_OPTIONS = 7
SHAPE = "write `- **Name of the option:** text.[^id]`"


@dataclass(frozen=True)
class Question:
    """One question of a grid: its words, its heading, and the names of its options in order."""

    text: str
    node: SyntaxTreeNode
    names: tuple[str, ...]


def check(document: Document) -> Iterator[ContentError]:
    """Yield what is wrong with each marked section of a page."""
    yield from outline.stray(document, MARK)
    yield from wrong_table(document)
    if f".{MARK}" not in document.body:
        return
    top = outline.blocks(document.body)
    for node in outline.of_type(document.body, "heading"):
        heading = outline.heading(node)
        if not heading or MARK not in heading.classes:
            continue
        place = next((place for place, block in enumerate(top) if block is node), None)
        if place is None or heading.level != 2 or "checklist" in heading.classes:
            found = f"the options “{heading.text}” stand under a heading that cannot hold them"
            yield document.error(node, found, "write `## ` at the left margin, and no other mark beside `.options`")
        else:
            yield from wrong_section(document, node, outline.section(top, place))


def wrong_section(document: Document, node: SyntaxTreeNode, below: Sequence[SyntaxTreeNode]) -> Iterator[ContentError]:
    """Yield what is wrong below one marked heading; text above the first question is its introduction."""
    starts = [place for place, block in enumerate(below) if block.type == "heading"]
    if not starts:
        yield document.error(node, "the options have no question", "write `### ` questions below, each with a list")
        return
    questions: list[Question] = []
    for first, last in zip(starts, [*starts[1:], len(below)], strict=True):
        yield from wrong_question(document, below[first], below[first + 1 : last])
        questions.append(read_question(below[first], below[first + 1 : last]))
    yield from wrong_amounts(document, questions)
    yield from differing(document, questions)


def read_question(node: SyntaxTreeNode, below: Sequence[SyntaxTreeNode]) -> Question:
    """Return the question under one heading."""
    heading = outline.heading(node)
    items = [item for block in below[:1] if block.type == "bullet_list" for item in block.children]
    return Question(heading.text if heading else "", node, tuple(name(item) for item in items))


def wrong_question(document: Document, node: SyntaxTreeNode, below: Sequence[SyntaxTreeNode]) -> Iterator[ContentError]:
    """Yield an error if a question has no list or more than one, and for each item that is no option."""
    heading = outline.heading(node)
    title = heading.text if heading else ""
    if heading and heading.level != 3:
        yield document.error(node, f"“{title}” stands among the options as `{'#' * heading.level}`", "write `### `")
    if not below or below[0].type != "bullet_list":
        yield document.error(node, f"no list follows the question “{title}”", f"{SHAPE} for each option below it")
        return
    for block in below[1:]:
        found = f"more than one list stands under the question “{title}”"
        yield document.error(block, found, "keep one list, and move text above the first question or below a `## `")
    for item in below[0].children:
        yield from wrong_item(document, item)


def wrong_item(document: Document, item: SyntaxTreeNode) -> Iterator[ContentError]:
    """Yield an error if an item has no name, no text, or neither a source nor words that nothing is known."""
    named = name(item)
    text = " ".join(outline.plain(piece) for piece in item.walk() if piece.type == "inline")
    if not named:
        yield document.error(item, "an option does not open with its name", SHAPE)
    elif not text.removeprefix(f"{named}:").strip():
        yield document.error(item, f"nothing is said about “{named}”", "say it, or write “Not known.”")
    elif not any(True for _ in outline.citations(item)) and not says_unknown(text):
        found = f"what is said about “{named}” has no source"
        yield document.error(item, found, "add `[^id]`, or say “Not known” or “No one knows”")


def name(item: SyntaxTreeNode) -> str:
    """Return the bold name, ending in a colon, that opens an item; an empty text if it has none."""
    line = next((piece for piece in item.walk() if piece.type == "inline"), None)
    # Before and after bold text markdown-it puts empty ones.
    pieces = [piece for piece in line.children if piece.type != "text" or piece.content] if line else []
    bold = outline.plain(pieces[0]) if pieces and pieces[0].type == "strong" else ""
    return bold.removesuffix(":") if bold.endswith(":") else ""


def wrong_amounts(document: Document, questions: Sequence[Question]) -> Iterator[ContentError]:
    """Yield an error for too many questions or options, for one asked twice, and for want of an option or of none."""
    names = questions[0].names
    where = questions[0].node
    if len(questions) > MOST_QUESTIONS:
        found = f"the options have {len(questions)} questions"
        yield document.error(questions[MOST_QUESTIONS].node, found, f"keep at most {MOST_QUESTIONS}")
    if names and not 2 <= len(names) <= MOST_OPTIONS:
        found = f"the question “{questions[0].text}” has {len(names)} options"
        yield document.error(where, found, f"compare 2 to {MOST_OPTIONS}")
    if names and not any(is_none(each) for each in names):
        found = "no option is to have no treatment"
        yield document.error(where, found, "add one whose name starts with “No ”, such as “No treatment”")
    for place, question in enumerate(questions):
        if question.text in [earlier.text for earlier in questions[:place]]:
            yield document.error(question.node, f"the question “{question.text}” stands twice", "keep one of the two")


def differing(document: Document, questions: Sequence[Question]) -> Iterator[ContentError]:
    """Yield an error for each question whose options are not those of the first, in their order, each once."""
    complete = [question for question in questions if question.names and all(question.names)]
    for question in complete:
        names = complete[0].names
        if question.names != names:
            found = f"“{question.text}” has the options {' · '.join(question.names)}"
            yield document.error(question.node, found, f"use those of “{complete[0].text}”: {' · '.join(names)}")
        elif question is complete[0] and len(set(names)) < len(names):
            twice = next(each for each in names if names.count(each) > 1)
            yield document.error(question.node, f"the option “{twice}” stands twice", "keep one of the two")


def wrong_table(document: Document) -> Iterator[ContentError]:
    """Yield what is wrong with the table that compares the options on a condition page."""
    nodes = outline.blocks(document.body) if "condition:" in document.front else []
    for place, node in enumerate(nodes):
        heading = outline.heading(node)
        if not heading or heading.text != conditions.options_heading():
            continue
        tables = [block for block in outline.section(nodes, place) if block.type == "table"]
        if not tables:
            yield document.error(node, f"no table follows “{heading.text}”", f"write one: {' | '.join(columns())}")
            continue
        rows = [row for row in tables[0].walk() if row.type == "tr"]
        yield from wrong_rows(document, rows)


def wrong_rows(document: Document, rows: Sequence[SyntaxTreeNode]) -> Iterator[ContentError]:
    """Yield an error for other columns, for each empty cell, and for a last row that is not about no treatment."""
    cells = [[outline.plain(cell.children[0]) if cell.children else "" for cell in row.children] for row in rows]
    if cells[0] != columns():
        found = f"the options are compared by {' | '.join(cells[0])}"
        yield document.error(rows[0], found, f"name the columns {' | '.join(columns())}")
        return
    for row, texts in zip(rows, cells, strict=True):
        for column, text in zip(columns(), texts, strict=True):
            if not text.strip(" -–—"):
                yield document.error(row, f"“{column}” of “{texts[0]}” is empty", "say it, or write “Not known.”")
    if not is_none(cells[-1][0]):
        found = f"the last option is “{cells[-1][0]}”"
        yield document.error(rows[-1], found, "end with one whose name starts with “No ”, such as “No treatment”")


def columns() -> list[str]:
    """Return the names of the columns that compare options on condition pages."""
    return [*words_of("notation.options.columns").values()]


def is_none(name: str) -> bool:
    """Tell whether an option is to have no treatment, by the start of its name."""
    return name.startswith(f"{say('notation.options.none')} ")


def says_unknown(text: str) -> bool:
    """Tell whether a text says that nothing is known."""
    return any(words.casefold() in text.casefold() for words in words_of("notation.options.unknown").values())
