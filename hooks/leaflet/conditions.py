"""Compose the conditions overview: condition pages in, a comparison table and content tabs (Markdown) out.

A condition page carries its facts in front matter and says itself in short under `## At a glance`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markdown_it.tree import SyntaxTreeNode

from leaflet import letters, outline, pages, render, words
from leaflet.anchors import slug
from leaflet.errors import ContentError, ContentErrors, did_you_mean, sound
from leaflet.outline import Document
from leaflet.schema import Facts
from leaflet.words import in_use, say, words_of

MOST_TABS = 20  # more would be a page of buttons, and a table that nobody reads to its end
TABLE, TABS = "conditions:table", "conditions:tabs"  # what a page asks for that shows all conditions


@dataclass(frozen=True)
class Condition:
    """One condition: its id (the file's name), its page below docs/, its facts, and its glance section as Markdown."""

    id: str
    page: str
    facts: Facts
    glance: str

    @property
    def status(self) -> str:
        """The FDA status in words."""
        return say(f"conditions.status.{self.facts.status}")

    @property
    def status_since(self) -> str:
        """The FDA status in words, with the year of the approval if there was one."""
        year = self.facts.approved
        return say("conditions.since", status=self.status, year=year) if year else self.status

    @property
    def in_text(self) -> str:
        """The name as it stands inside a sentence: a small first letter, but not that of `TMJ`."""
        name = self.facts.name
        return name if name[1:2].isupper() or in_use().keeps_capitals else name[:1].lower() + name[1:]

    @property
    def citations(self) -> str:
        """The sources of the facts as Markdown citations."""
        return "".join(f"[^{source}]" for source in self.facts.sources)


def glance_heading() -> str:
    """Return the heading of the section that is also a tab."""
    return say("notation.condition.glance")


def options_heading() -> str:
    """Return the heading of the section that compares options."""
    return say("notation.condition.options")


def collect(documents: Iterable[Document]) -> list[Condition]:
    """Return the conditions among some pages, in order, or raise all their errors together."""
    return sound(each for document in documents for each in find(document))


def find(document: Document) -> Iterator[Condition | ContentError]:
    """Yield the condition that a page is about, if it is, and what is wrong with it.

    Mistakes in front matter are told by `pages.check`.
    """
    try:
        facts = pages.meta(document).condition if "condition:" in document.front else None
    except ContentErrors:
        return
    if facts is not None:
        yield from wrong_frame(document, facts)
        path = PurePosixPath(document.path)
        yield Condition(path.stem, document.path.removeprefix("docs/"), facts, glance(document))


def overviews(document: Document) -> Iterator[str]:
    """Yield the path of a page below docs/ if it shows all conditions."""
    if any(outline.comment(document.body, name) for name in (TABLE, TABS)):
        yield document.path.removeprefix("docs/")


def wrong_frame(document: Document, facts: Facts) -> Iterator[ContentError]:
    """Yield what differs from the frame that all condition pages share."""
    path = PurePosixPath(document.path)
    if slug(facts.name, "-") != path.stem:
        yield ContentError(
            document.path,
            1,
            f"the condition is named “{facts.name}” but its file is `{path.name}`",
            f"name the file `{slug(facts.name, '-')}.md`, so that links to its tab work",
        )
    nodes = outline.blocks(document.body)
    wrong = [*wrong_headings(document, nodes)]
    yield from wrong or [*wrong_labels(document, nodes), *unprintable(document, nodes)]


def wrong_headings(document: Document, nodes: Sequence[SyntaxTreeNode]) -> Iterator[ContentError]:
    """Yield an error for each heading that is none of a condition page; if there is none, for one missing or moved."""
    found = [(node, heading) for node in nodes if (heading := outline.heading(node)) and heading.level == 2]
    wanted, texts = [*words_of("notation.condition").values()], [heading.text for _, heading in found]
    cure = f"use, in this order: {' · '.join(wanted)}"
    missing = [text for text in wanted if text not in texts]
    odd = [(node, heading.text) for node, heading in found if heading.text not in wanted]
    for node, text in odd:
        meant = did_you_mean(text, missing) or (
            f" (did you mean `{missing[0]}`?)" if len(missing) == len(odd) == 1 else ""
        )
        yield document.error(node, f"the heading “{text}” is not one of a condition page{meant}", cure)
    if texts != wanted and not odd:
        place = next(
            (node for (node, _), text, right in zip(found, texts, wanted, strict=False) if text != right), None
        )
        line = document.line(place) if place else document.first_line
        what = (
            f"the heading “{missing[0]}” is missing here"
            if missing
            else "the headings stand in another order from here"
        )
        yield ContentError(document.path, line, what, cure)


def wrong_labels(document: Document, nodes: Sequence[SyntaxTreeNode]) -> Iterator[ContentError]:
    """Yield an error for the first item of the glance list that does not start with its label."""
    labels, known = glance_labels(nodes), [*words_of("notation.glance").values()]
    if [label for _, label in labels] == known:
        return
    place = next((at for at, (_, label) in enumerate(labels) if known[at : at + 1] != [label]), len(labels))
    line = document.line(labels[place][0]) if place < len(labels) else document.first_line
    right = f"where “{known[place]}” belongs" if place < len(known) else "after the last label"
    found = f"“{labels[place][1]}” stands" if place < len(labels) else "nothing stands"
    cure = f"write a list whose items start with {', '.join(f'**{label}:**' for label in known)}"
    yield ContentError(document.path, line, f"in “{glance_heading()}” {found} {right}", cure)


def unprintable(document: Document, nodes: Sequence[SyntaxTreeNode]) -> Iterator[ContentError]:
    """Yield an error if the questions are no checklist with the condition's id, to which its tab links."""
    name, asked = PurePosixPath(document.path).stem, say("notation.condition.questions")
    for node in nodes:
        heading = outline.heading(node)
        if not heading or heading.text != asked:
            continue
        if "checklist" not in heading.classes or heading.id != name:
            found = "the questions of this condition make no sheet of its name"
            yield document.error(node, found, f"write `## {asked} {{ .checklist #{name} }}`")


def glance_labels(nodes: Sequence[SyntaxTreeNode]) -> list[tuple[SyntaxTreeNode, str]]:
    """Return the items of the glance list, each with the bold words that open it."""
    items = [item for block in glance_section(nodes) for item in block.walk() if item.type == "list_item"]
    opening = [next((piece for piece in item.walk() if piece.type == "strong"), None) for item in items]
    words = [outline.plain(piece).rstrip(":") if piece else "" for piece in opening]
    return list(zip(items, words, strict=True))


def glance(document: Document) -> str:
    """Return the Markdown below `## At a glance`, as the writer wrote it."""
    below = glance_section(outline.blocks(document.body))
    if not below:
        return ""
    last = below[-1].map or (0, 0)
    return "\n".join(document.body.split("\n")[outline.start(below[0]) : last[1]]).rstrip()


def glance_section(nodes: Sequence[SyntaxTreeNode]) -> list[SyntaxTreeNode]:
    """Return the blocks below `## At a glance`."""
    for place, node in enumerate(nodes):
        heading = outline.heading(node)
        if heading and heading.text == glance_heading():
            return outline.section(nodes, place)
    return []


def tabs(conditions: Sequence[Condition]) -> str:
    """Return the content tabs of the overview, as Markdown; of many conditions, where to read about each."""
    if len(conditions) > MOST_TABS:
        return str(words.markdown("conditions.many"))
    return render.template("components/condition-tabs.html", conditions=conditions)


def table(conditions: Sequence[Condition]) -> str:
    """Return the comparison table of the overview, as Markdown; many conditions stand by letter, with fewer facts.

    A `|` in a fact stays inside its cell.
    """
    if len(conditions) > MOST_TABS:
        grouped = letters.by_letter(conditions, lambda condition: condition.facts.name)
        return render.template("components/condition-letters.html", letters=grouped)
    return render.template("components/condition-table.html", conditions=conditions)


def badge(condition: Condition) -> str:
    """Return the facts shown below a condition page's title, as Markdown."""
    return render.template("components/condition-facts.html", condition=condition)


def with_badge(body: str, condition: Condition) -> str:
    """Return a condition page's Markdown with its facts at the head of the glance section."""
    for node in outline.blocks(body):
        heading = outline.heading(node)
        if heading and heading.text == glance_heading():
            return outline.insert(body, (node.map or (0, 0))[1], badge(condition))
    return body
