"""Make printable sheets: checklists, conditions and shared text in, the records that the sheet template prints out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import yaml
from markdown_it.tree import SyntaxTreeNode

from leaflet import outline, render
from leaflet.checklists import LISTS, Checklist, Group
from leaflet.conditions import Condition
from leaflet.errors import ContentError, ContentErrors
from leaflet.outline import Document
from leaflet.questions import Item, repeated
from leaflet.schema import PageMeta
from leaflet.words import say

GENERAL = "questions"


@dataclass(frozen=True)
class Card:
    """The emergency card in plain words: its title, its signs, and the lines below them."""

    title: str
    signs: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """One printable sheet of questions.

    `page` is the page below docs/ that holds its own questions, `use` says what the sheet is for, `end` what stands
    below the questions (see `checklists.ENDS`), and `also` the page of the general questions, if it asks them too.
    """

    id: str
    title: str
    page: str
    groups: tuple[Group, ...]
    use: str = ""
    end: str = "questions"
    also: str = ""

    @property
    def path(self) -> str:
        """The sheet's own page below docs/."""
        return f"print/{self.id}.md"


def make(checklists: Sequence[Checklist], conditions: Mapping[str, Condition]) -> list[Sheet]:
    """Return a sheet for each checklist; a condition's holds its own questions, then the general ones.

    `conditions` are keyed by their page's path.
    """
    general, also = next(((each.groups, below_docs(each)) for each in checklists if each.id == GENERAL), ((), ""))
    sheets: list[Sheet] = []
    for checklist in checklists:
        condition = conditions.get(checklist.path)
        page = below_docs(checklist)
        if condition is None:
            use = checklist.use or say("sheet.use")
            sheets.append(Sheet(checklist.id, checklist.title, page, checklist.groups, use, checklist.end))
            continue
        own = named(checklist.groups, say("sheet.about", condition=condition.in_text))
        use = say("sheet.condition-use", condition=condition.in_text)
        sheets.append(
            Sheet(
                checklist.id,
                say("sheet.condition-title", condition=condition.in_text),
                page,
                (*own, *general),
                use,
                also=also,
            )
        )
    return sheets


def asked_twice(checklists: Sequence[Checklist], conditions: Mapping[str, Condition]) -> Iterator[ContentError]:
    """Yield an error for each question of a condition that its sheet has among the general ones too."""
    general = next((each.groups for each in checklists if each.id == GENERAL), ())
    for checklist in checklists:
        if checklist.path in conditions:
            own: dict[str, Item] = {}  # each once: that one stands twice among them is told already
            for item in [item for group in checklist.groups for item in group.items]:
                own.setdefault(item.wording, item)
            items = [*(item for group in general for item in group.items), *own.values()]
            cure = "delete it here, since the sheet has the general questions too"
            yield from repeated(checklist.path, items, cure)


def below_docs(checklist: Checklist) -> str:
    """Return the path below docs/ of the page that holds a checklist."""
    return checklist.path.removeprefix("docs/")


def named(groups: Sequence[Group], title: str) -> tuple[Group, ...]:
    """Return groups in which the untitled one has a title."""
    return tuple(Group(group.title or title, group.items) for group in groups)


def card(document: Document) -> Card:
    """Return the emergency card of the include file. Raises ContentErrors if it is not one card with a list."""
    for node in outline.blocks(document.body):
        signs = tuple(list_texts(node))
        titles = [outline.plain(child) for child in node.children if child.type == "admonition_title"]
        if signs and titles and node.info.split()[0] == "emergency":
            notes = [outline.plain(child.children[0]) for child in node.children if child.type == "paragraph"]
            return Card(titles[0], signs, tuple(notes))
    wanted = 'write `!!! emergency "Call 911 if:"` with a list of signs below it'
    raise ContentErrors([ContentError(document.path, 1, "the emergency card is missing", wanted)])


def bring(document: Document) -> list[str]:
    """Return the items of the list of what to bring. Raises ContentErrors if there is no list."""
    items = [text for node in outline.blocks(document.body) if node.type in LISTS for text in list_texts(node)]
    if not items:
        raise ContentErrors([ContentError(document.path, 1, "no list was found", "write a list of what to bring")])
    return items


def list_texts(node: SyntaxTreeNode) -> Iterator[str]:
    """Yield the text of each list item below a node."""
    for item in node.walk():
        if item.type == "list_item":
            yield " ".join(outline.plain(part) for part in item.walk() if part.type == "inline")


def markdown(sheet: Sheet, page: PageMeta, emergency: Card, things: Sequence[str]) -> str:
    """Return the source of a sheet's page: everything it prints stands in its front matter, as data.

    `reviewed` and `review_by` are those of the page that holds the list.
    """
    data: dict[str, Any] = {
        "title": sheet.title,
        "description": say("sheet.description", title=sheet.title),
        "template": "printable.html",
        "search": {"exclude": True},
        "reviewed": page.reviewed,
        "review_by": page.review_by,
        "sheet": {**asdict(sheet), "emergency": asdict(emergency), "bring": list(things)},
    }
    return f"---\n{yaml.dump(data, Dumper=PlainDumper, allow_unicode=True, sort_keys=False)}---\n"


class PlainDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes tuples as plain lists, with libyaml where it is there, which is many times as fast."""


PlainDumper.add_representer(tuple, lambda dumper, value: dumper.represent_list(value))


def with_print_links(body: str, sheets: Mapping[str, Sheet], *, pdf: bool) -> str:
    """Return a page's Markdown with links to the sheet, and to its PDFs if made, below each checklist heading."""
    for node in reversed(outline.blocks(body)):
        heading = outline.heading(node)
        sheet = sheets.get(heading.id) if heading and "checklist" in heading.classes else None
        if sheet and sheet.end != "weigh":  # there they follow the choices: see weigh.py
            links = render.template("components/print-links.html", sheet=sheet, pdf=pdf)
            body = outline.insert(body, (node.map or (0, 0))[1], links)
    return body
