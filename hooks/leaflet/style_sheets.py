"""Style sheets as rules: the text of a sheet in, its rules in order out, each with the words that its selectors need.

A word is what a selector asks of an element: a tag `nav`, a class `.figure`, an id `#top`, an attribute `[hidden]` or
`[dir=rtl]`. `leaflet/page_words.py` collects the words of pages. A selector whose words stand nowhere cannot match.
Selectors: https://www.w3.org/TR/selectors-4/; what stands in `:not()` and the states (`:hover`) ask for no word.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import rcssmin
import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from leaflet.errors import ContentError

Words = frozenset[str]
NESTED = {"media", "supports", "container", "layer"}  # at-rules that hold rules
ANY_OF = {"is", "where", "has", "-webkit-any", "-moz-any", "host", "slotted"}
URL = re.compile(r"""url\(["']?(?!data:|#)([^"')]+)["']?\)""")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Selector:
    """One selector of a list: its text, the words it needs, lists of which one of each must match, and the words of the
    element that it styles, its `subject`."""

    text: str
    needs: Words
    subject: Words = frozenset()
    one_of: tuple[tuple[Selector, ...], ...] = ()

    def may_match(self, words: Words) -> bool:
        """Tell whether pages with these words can hold an element that it matches."""
        return all(has(words, word) for word in self.needs) and all(
            any(choice.may_match(words) for choice in choices) for choices in self.one_of
        )


@dataclass(frozen=True)
class Rule:
    """One rule: the at-rules around it, its selectors and its declarations. An at-rule has a `head` and no selector."""

    around: tuple[str, ...]
    selectors: tuple[Selector, ...]
    declarations: tuple[tuple[str, str], ...]
    head: str = ""

    @property
    def text(self) -> str:
        """The rule without the at-rules around it."""
        head = self.head or ",".join(selector.text for selector in self.selectors)
        return head + "{" + ";".join(f"{name}{value}" for name, value in self.declarations) + "}"

    @property
    def urls(self) -> bool:
        """Whether it names other files."""
        return any(URL.search(value) for _, value in self.declarations)


def has(words: Words, word: str) -> bool:
    """Tell whether a word is there; of an attribute that scripts set, any value may be."""
    return word in words or (word[0] == "[" and f"{word.rstrip(']').partition('=')[0]}=*]" in words)


def rules(text: str, name: str) -> list[Rule]:
    """Return the rules of a sheet. Raises ContentError, with the sheet's name, for what is not CSS."""
    return list(read(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), (), name))


def read(nodes: Iterable[Node], around: tuple[str, ...], name: str) -> Iterator[Rule]:
    """Yield the rules of parsed nodes, those inside `@media` and its like too."""
    for node in nodes:
        if isinstance(node, QualifiedRule):
            selectors = tuple(selector(part) for part in at_commas(node.prelude))
            yield Rule(around, selectors, declarations(node.content))
        elif isinstance(node, AtRule) and node.lower_at_keyword in NESTED and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from read(inner, (*around, head(node)), name)
        elif isinstance(node, AtRule):
            if node.lower_at_keyword != "charset":
                body = tinycss2.serialize(node.content or [])
                yield Rule(around, (), (("", body),), head(node))
        else:
            found = f"this is not CSS: {getattr(node, 'message', node.type)}"
            raise ContentError(name, node.source_line, found, "mend the style sheet")


def head(node: AtRule) -> str:
    """Return an at-rule's name with what it says: `@media print`."""
    return f"@{node.lower_at_keyword} {tinycss2.serialize(node.prelude).strip()}"


def declarations(content: Sequence[Node]) -> tuple[tuple[str, str], ...]:
    """Return names and values (`:` before, `!important` behind) of a rule's block."""
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return tuple(
        (each.name, ":" + tinycss2.serialize(each.value).strip() + ("!important" if each.important else ""))
        for each in found
        if isinstance(each, Declaration)
    )


def at_commas(tokens: Iterable[Node]) -> list[list[Node]]:
    """Split a list of selectors."""
    parts: list[list[Node]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def selector(tokens: Sequence[Node]) -> Selector:
    """Return one selector with the words that it needs."""
    tokens = without_ends(tokens)
    needs: set[str] = set()
    one_of: list[tuple[Selector, ...]] = []
    subject: set[str] = set()
    before = ""
    for token in tokens:
        if token.type == "whitespace" or (token.type == "literal" and token.value in ">+~"):
            subject = set()
        elif word := word_of(token, before):
            subject.add(word)
            needs.add(word)
        elif token.type == "function" and token.lower_name in ANY_OF:
            one_of.append(tuple(selector(part) for part in at_commas(token.arguments)))
        before = token.value if token.type == "literal" and token.value in ".:" else ""
    return Selector(tinycss2.serialize(tokens), frozenset(needs), frozenset(subject), tuple(one_of))


def without_ends(tokens: Sequence[Node]) -> Sequence[Node]:
    """Leave out the white space around a selector: inside it is a sign of its own."""
    inner = [place for place, token in enumerate(tokens) if token.type != "whitespace"]
    return tokens[inner[0] : inner[-1] + 1] if inner else ()


def word_of(token: Node, before: str) -> str:
    """Return the word that a token asks for, with the sign that stands before it, or nothing."""
    if token.type == "ident" and before in ("", "."):
        return before + token.value if before else str(token.lower_value)
    if token.type == "hash":
        return f"#{token.value}"
    return attribute(token.content) if token.type == "[] block" else ""


def attribute(tokens: Sequence[Node]) -> str:
    """Return `[name=value]`, or `[name]` where the value need not be whole."""
    parts = [token for token in tokens if token.type != "whitespace"]
    name = parts[0].lower_value
    whole = len(parts) == 3 and parts[1].type == "literal" and parts[1].value == "="
    return f"[{name}={parts[2].value}]" if whole else f"[{name}]"


def text(rules: Iterable[Rule], *, folder: str = "", root: str = "") -> str:
    """Return rules as a sheet without needless space, neighbors under the same at-rules in one block.

    For rules that stand in a page: `folder` is the path of the sheet they come from, `root` the way from the page to
    the top of the site; addresses in `url()` are changed to fit.
    """
    blocks = []
    for around, group in groupby(rules, key=lambda rule: rule.around):
        inner = "".join(rule.text for rule in group)
        blocks.append("".join(f"{each}{{" for each in around) + inner + "}" * len(around))
    minified: str = rcssmin.cssmin("".join(blocks))
    if not folder:
        return minified
    here = posixpath.dirname(folder)
    return URL.sub(lambda match: f'url("{root}{posixpath.normpath(posixpath.join(here, match[1]))}")', minified)
