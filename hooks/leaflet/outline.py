"""Read the structure of a writer's Markdown: text in, a tree of blocks with file lines out.

The tree comes from markdown-it-py, which knows the line of every block. The pages themselves are rendered by
Python-Markdown; where the two dialects differ (attribute lists, admonitions, citations) this module teaches
markdown-it-py the guide's dialect.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.admon import admon_plugin

from leaflet import glimpse
from leaflet.errors import ContentError

# The same expression by which MkDocs cuts front matter off a page (mkdocs/utils/meta.py).
FRONT_MATTER = re.compile(r"^-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*(?:\n|\Z)", re.DOTALL)
CITATION = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(frozen=True)
class Document:
    """One Markdown file: its name for writers, YAML front matter, body, and the file line the body starts on."""

    path: str
    front: str
    body: str
    first_line: int

    def line(self, node: SyntaxTreeNode) -> int:
        """Return the line of the file on which a block of the body starts."""
        return self.first_line + start(node)

    def error(self, node: SyntaxTreeNode, found: str, wanted: str) -> ContentError:
        """Return an error that names the block's place."""
        return ContentError(self.path, self.line(node), found, wanted)


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 to 6, text without its attribute list, id, classes and other keys from that list."""

    level: int
    text: str
    id: str = ""
    classes: frozenset[str] = field(default_factory=frozenset)
    keys: Mapping[str, str] = field(default_factory=dict)


def document(path: str, text: str) -> Document:
    """Split a file into front matter and body, with line ends made equal and a byte-order mark dropped."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    match = FRONT_MATTER.match(text)
    if not match:
        return Document(path, "", text, 1)
    return Document(path, match[1], text[match.end() :], 1 + text[: match.end()].count("\n"))


@lru_cache(maxsize=8)
def tree(body: str) -> SyntaxTreeNode:
    """Parse a body once, for all that read it in one go; trees are large, so that few are kept."""
    return SyntaxTreeNode(parser().parse(body))


@lru_cache(maxsize=8)
def by_type(root: SyntaxTreeNode) -> Mapping[str, list[SyntaxTreeNode]]:
    """Return the blocks of a tree by their type, in order, nested ones too; pieces of text are no blocks.

    It is remembered by tree, not by text: blocks of a text that was parsed again are others.
    """
    found: dict[str, list[SyntaxTreeNode]] = {}
    pending = [root]
    while pending:
        node = pending.pop()
        found.setdefault(node.type, []).append(node)
        if node.type != "inline":
            pending.extend(reversed(node.children))
    return found


def of_type(body: str, *types: str) -> list[SyntaxTreeNode]:
    """Return the blocks of some types, such as `heading` or `inline`, the runs of text."""
    found = by_type(tree(body))
    return [node for name in types for node in found.get(name, ())]


def fences(body: str) -> list[SyntaxTreeNode]:
    """Return the fenced blocks of a body, those in other blocks too."""
    return of_type(body, "fence") if glimpse.has_fences(body) else []


def inlines(body: str) -> list[SyntaxTreeNode]:
    """Return the runs of text of a body."""
    return of_type(body, "inline")


def blocks(body: str) -> list[SyntaxTreeNode]:
    """Return the top-level blocks, without HTML comments."""
    return [node for node in tree(body).children if not is_comment(node)]


def start(node: SyntaxTreeNode) -> int:
    """Return the first line of a block, counted from 0 in the body."""
    while node.map is None and node.parent is not None:
        node = node.parent
    return node.map[0] if node.map else 0


def is_comment(node: SyntaxTreeNode) -> bool:
    """Tell whether a block is an HTML comment and nothing else."""
    content = node.content.strip() if node.type == "html_block" else ""
    return content.startswith("<!--") and content.endswith("-->") and "<!--" not in content[4:]


def heading(node: SyntaxTreeNode) -> Heading | None:
    """Return the heading that a block is, if it is one."""
    if node.type != "heading":
        return None
    level, content = int(node.tag[1]), node.children[0].content
    # The page's own attribute lists, read by the very code that will render them.
    match = AttrListTreeprocessor.HEADER_RE.search(content)
    if not match:
        return Heading(level, plain(node.children[0]))
    attributes = get_attrs_and_remainder(match[1])[0]
    text = plain(inline(content[: match.start()]))
    names = [value for key, value in attributes if key == "."]
    keys = {key: value or "" for key, value in attributes if key not in (".", "id")}
    return Heading(level, text, dict(attributes).get("id") or "", frozenset(names), keys)


def title(body: str) -> str:
    """Return the text of a page's first heading, nothing if it has none."""
    first = body.lstrip("\n").partition("\n")[0]
    headings = map(heading, blocks(first if first.startswith("# ") else body))  # the line alone, where it says all
    return next((found.text for found in headings if found), "")


def stray(document: Document, name: str) -> Iterator[ContentError]:
    """Yield an error for each mark of a section that no heading carries, as in `##Title`, which is text to Markdown."""
    mark = re.compile(rf"\{{[^{{}}]*\.{name}\b[^{{}}]*\}}")
    for node in inlines(document.body) if f".{name}" in document.body else ():
        found = heading(node.parent) if node.parent else None
        if found and name in found.classes:
            continue
        for match in (mark.search(piece.content) for piece in node.walk() if piece.type == "text"):
            if match:
                wanted = "write `## `, the title, and then the mark, all on one line"
                yield document.error(node, f"`{match[0]}` marks no heading", wanted)


def section(nodes: Sequence[SyntaxTreeNode], position: int) -> list[SyntaxTreeNode]:
    """Return the blocks below the heading at a position, up to the next heading as high or higher."""
    top = heading(nodes[position])
    body = []
    for node in nodes[position + 1 :]:
        below = heading(node)
        if top and below and below.level <= top.level:
            break
        body.append(node)
    return body


def plain(node: SyntaxTreeNode) -> str:
    """Return the readable text of an inline node: no markup, no citations, no comments, single spaces."""
    words = [piece.content for piece in node.walk() if piece.type in ("text", "code_inline")]
    breaks = {"softbreak": " ", "hardbreak": " "}
    if any(piece.type in breaks for piece in node.walk()):
        words = [
            breaks.get(piece.type, piece.content)
            for piece in node.walk()
            if piece.type in ("text", "code_inline", *breaks)
        ]
    return " ".join("".join(words).split())


def citations(node: SyntaxTreeNode) -> Iterator[str]:
    """Yield the ids cited (`[^id]`) anywhere inside a node, in order, repeats included."""
    for piece in node.walk():
        if piece.type == "citation":
            yield piece.content


def inline(text: str) -> SyntaxTreeNode:
    """Parse one run of text without blocks."""
    return SyntaxTreeNode(parser().parseInline(text)).children[0]


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """Return the one parser of the guide's dialect."""
    markdown = MarkdownIt("commonmark").enable("table").use(admon_plugin)
    markdown.inline.ruler.before("link", "citation", cite)
    return markdown


def cite(state: StateInline, silent: bool) -> bool:
    """Read `[^id]` as a citation (a rule of markdown-it-py: returns whether it matched here)."""
    match = CITATION.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("citation", "", 0).content = match[1]
    state.pos = match.end()
    return True


def comment(body: str, name: str) -> SyntaxTreeNode | None:
    """Return the comment `<!-- name -->` that stands alone in a body, if there is one."""
    comments = (node for node in tree(body).children if is_comment(node)) if name in body else ()
    return next((node for node in comments if node.content.strip()[4:-3].strip() == name), None)


def replace_comment(body: str, name: str, make: Callable[[], str]) -> str:
    """Put generated text in place of the comment `<!-- name -->` that stands alone; leave code and prose alone."""
    node = comment(body, name)
    return splice(body, *(node.map or (0, 0)), "", make(), "") if node else body


def insert(body: str, line: int, text: str) -> str:
    """Put text, set off by blank lines, before a line of the body (counted from 0)."""
    return splice(body, line, line, "", text.strip("\n"), "")


def without_title(body: str) -> str:
    """Return a body without its first-level heading, for a layout that shows the title itself."""
    for node in tree(body).children:
        found = heading(node)
        if found and found.level == 1:
            return splice(body, *(node.map or (0, 0)))
    return body


def splice(body: str, first: int, last: int, *new: str) -> str:
    """Return a body with new lines in place of those from `first` up to, not including, `last` (counted from 0)."""
    lines = body.split("\n")
    return "\n".join([*lines[:first], *new, *lines[last:]])
