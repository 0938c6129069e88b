"""Every word that readers see and no writer wrote comes from the file of words, and each of these is said somewhere."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import nodes

from leaflet import render, words
from leaflet.injection_map import Muscle

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted(
    path
    for path in render.OVERRIDES.rglob("*")
    if path.suffix in (".html", ".webmanifest", ".txt") and "assets" not in path.parts
)
MODULES = sorted((ROOT / "hooks").rglob("*.py"))
TOOLS = sorted((ROOT / "tools").rglob("*.py"))
STYLES = "style.html"  # a style sheet that stands in a page
SPEAKERS = ("say", "show", "markdown", "forms", "words_of")
SEEN = ("alt", "aria-label", "aria-description", "label", "placeholder", "summary", "title", "content", "value")
# What stands in templates and is no word of a language: writers write the muscles so in the data of a figure.
NO_WORDS = {"figures/injection-map/marks.html": {*" ".join(get_args(Muscle)).split()}}


@dataclass(frozen=True)
class Said:
    """A key that is said, or with a dot at its end the start of several; the values given, or none if nobody knows."""

    key: str
    values: frozenset[str] | None
    where: str


def in_templates() -> Iterator[Said]:
    """Yield what templates say."""
    for path in TEMPLATES:
        tree = render.environment().parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in SPEAKERS:
                where = f"{path.relative_to(ROOT)}:{call.lineno}"
                values = frozenset(each.key for each in call.kwargs)
                for key in keys(call.args[0]):
                    yield said(call.node.name, key, values, where)


def keys(node: nodes.Node) -> list[str]:
    """Return the keys that an expression of a template may be; a name that holds one is not followed."""
    match node:
        case nodes.Name():
            return []
        case nodes.Const():
            return [node.value]
        case nodes.CondExpr():
            return [*keys(node.expr1), *keys(node.expr2 or nodes.Const(""))]
        case nodes.Concat():
            return keys(node.nodes[0])
    raise AssertionError(f"{node} is no key")


def said(speaker: str, key: str, values: frozenset[str], where: str) -> Said:
    """Return what a call says."""
    if speaker == "words_of":
        return Said(f"{key}.", None, where)
    return Said(key, values | {"n"} if speaker == "forms" else values, where)


def in_python() -> Iterator[Said]:
    """Yield what hooks, the package and tools say."""
    for path in [*MODULES, *TOOLS]:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and (speaker := speaker_of(call.func)) in SPEAKERS:
                for key in python_keys(call.args[0]):
                    where = f"{path.relative_to(ROOT)}:{call.lineno}"
                    named = frozenset(each.arg for each in call.keywords if each.arg)
                    spread = any(each.arg is None for each in call.keywords)
                    yield Said(key, None, where) if spread else said(speaker, key, named, where)


def speaker_of(node: ast.expr) -> str:
    """Return the name of what is called, `say` or `words.say`, or nothing."""
    match node:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="words"), attr=name):
            return name
    return ""


def python_keys(node: ast.expr) -> list[str]:
    """Return the keys that an expression may be; a name that holds one is not followed."""
    match node:
        case ast.Constant(value=str(key)):
            return [key]
        case ast.IfExp():
            return [*python_keys(node.body), *python_keys(node.orelse)]
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]):
            return [start]
    return []


def in_style_sheets() -> Iterator[Said]:
    """Yield what style sheets say."""
    for path in sorted(render.OVERRIDES.glob("assets/css/*.css")):
        for key in words.IN_STYLE.findall(path.read_text(encoding="utf-8")):
            yield Said(key, None, str(path.relative_to(ROOT)))


EVERYTHING = [*in_templates(), *in_python(), *in_style_sheets()]


def test_each_key_that_is_said_is_among_the_words() -> None:
    known = words.in_use().entries
    assert not [
        each
        for each in EVERYTHING
        if each.key not in known and not (each.key.endswith(".") and any(key.startswith(each.key) for key in known))
    ]


def test_the_values_of_each_key_are_given() -> None:
    known = words.in_use().entries
    assert not [
        (each, known[each.key].wants)
        for each in EVERYTHING
        if each.key in known and each.values is not None and each.values != known[each.key].wants
    ]


def test_each_of_the_words_is_said_somewhere() -> None:
    keys = {each.key for each in EVERYTHING}
    starts = tuple(key for key in keys if key.endswith("."))
    quoted = "\n".join(
        path.read_text(encoding="utf-8") for path in [*MODULES, *TOOLS, *TEMPLATES]
    )  # keys that have a name
    assert not [
        key
        for key in words.in_use().entries
        if key not in keys and not key.startswith(starts) and f'"{key}"' not in quoted
    ]


class Reader(HTMLParser):
    """Collects the texts of a template that a reader may see, all expressions left out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what attributes say."""
        self.skipped += tag in ("script", "style")
        kinds = {name: value or "" for name, value in attrs}
        if tag == "meta" and not re.search("description|title|alt|site_name", "".join(kinds.values())):
            return
        inputs = tag in ("input", "option") and kinds.get("type") not in ("button", "submit", "reset")
        self.found += [text for name, text in kinds.items() if name in SEEN and not (name == "value" and inputs)]
        self.found += [text for name, text in kinds.items() if name.startswith("data-") and " " in text.strip()]

    def handle_endtag(self, tag: str) -> None:
        """Go on behind code."""
        self.skipped -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        """Note text."""
        if not self.skipped:
            self.found.append(data)


def texts(path: Path) -> list[str]:
    """Return the pieces of a template that may be words: text outside tags, and strings in expressions."""
    source = path.read_text(encoding="utf-8")
    parts, strings = [], []
    before = ""
    for _, kind, value in render.environment().lex(source):
        if kind == "data":
            parts.append(value)
        elif kind == "string" and re.match(r"[A-Z][a-z]|\w+ \w", value[1:-1]) and before != "include":
            strings.append(value[1:-1])
        elif kind == "variable_begin":
            parts.append("x" if parts and parts[-1].endswith("<") else "0")
        before = value if kind == "name" else before
    reader = Reader()
    reader.feed(plain("".join(parts)))
    return [*reader.found, *strings]


def plain(text: str) -> str:
    """Return a template without Markdown's addresses, attribute lists and fences of tabs, and what scripts fill in."""
    return re.sub(r"\]\([^)]*\)|\[\^\w*\]:?|^/{6,} tab \||\{ [^}]*\}|\{\w+\}", " ", text, flags=re.MULTILINE)


@pytest.mark.parametrize(
    "path",
    [path for path in TEMPLATES if path.suffix == ".html" and path.name != STYLES],
    ids=lambda path: str(path.relative_to(render.OVERRIDES)),
)
def test_no_template_holds_words(path: Path) -> None:
    known = NO_WORDS.get(str(path.relative_to(render.OVERRIDES)), set())
    found = {word for text in texts(path) for word in re.findall(r"[^\W\d_][\w-]*", text)}
    assert found - known == set()


# Modules in which text that opens with a capital letter is for no reader of the guide.
NOT_FOR_READERS = {
    "changelog.py": "headings of the changelog, which is in English",
    "complaints.py": "what MkDocs says",
    "converter.py": "a class of Python-Markdown",
    "hearing.py": "what MkDocs says",
    "injection_map.py": "names of muscles in the data of a figure",
    "mistakes.py": "for who builds",
    "pdf.py": "keys of PDF files",
    "publish.py": "for who builds",
    "stale.py": "for who builds",
    "structured.py": "terms of schema.org",
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_module_holds_a_sentence_or_a_label_for_readers(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]  # docstrings
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "TypeVar"):
        skipped += call.args
    others = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in skipped]
    texts = [node.value for node in others if isinstance(node.value, str)]
    found = {text for text in texts if re.match(r"[A-Z][a-z]+(?: [a-z]|$|:|\.)", text)}
    assert not found or path.name in NOT_FOR_READERS


@pytest.mark.parametrize("path", sorted(render.OVERRIDES.glob("assets/css/*.css")), ids=lambda path: path.name)
def test_no_style_sheet_holds_words(path: Path) -> None:
    contents = re.findall(r"content:([^;]*);", path.read_text(encoding="utf-8"))
    strings = [text for content in contents for text in re.findall(r'"([^"]*)"', content)]
    assert [text for text in strings if re.search(r"[^\W\d_]", text)] == []


@pytest.mark.parametrize("path", sorted(render.OVERRIDES.glob("assets/css/*.css")), ids=lambda path: path.name)
def test_no_text_leans_to_the_side_that_is_the_start_of_lines_in_english_alone(path: Path) -> None:
    assert re.findall(r"text-align: (?:left|right)", path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", sorted(render.OVERRIDES.glob("assets/js/*.js")), ids=lambda path: path.name)
def test_no_script_holds_words(path: Path) -> None:
    code = "\n".join(line.split("// ")[0] for line in path.read_text(encoding="utf-8").splitlines())
    assert re.findall(r"""["'`][A-Z][a-z]+ [a-z][^"'`]*["'`]""", code) == []
