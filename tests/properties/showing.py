"""What a reader gets: Markdown rendered as the site renders it, and HTML as browsers read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

import tinyhtml5
from markdown import Markdown
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]
STAND_IN = "Qwertz"  # a word that no template has
Tag = tuple[str, tuple[tuple[str, str], ...]]


@lru_cache(maxsize=1)
def converter() -> Markdown:
    """Return the site's own converter: its settings, and what the hooks add to them, but no links to the glossary."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    for name, hook in config.hooks.items():
        if hasattr(hook, "on_config") and Path(name).stem not in ("publish", "glossary"):
            hook.on_config(config)
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def html_of(markdown: str) -> str:
    """Return the HTML of a page's Markdown."""
    return converter().reset().convert(markdown)


@lru_cache(maxsize=32)
def body(html: str) -> Element:
    """Return the body of a page of such HTML, as a browser finds it."""
    found = tinyhtml5.parse(f"<!doctype html><body>{html}", namespace_html_elements=False).find("body")
    assert found is not None
    return found


def elements(html: str) -> Iterator[Element]:
    """Yield the elements of some HTML in order."""
    yield from (element for element in body(html).iter() if element is not body(html))


def text_of(html: str) -> str:
    """Return the text that a browser shows, white space folded."""
    return " ".join("".join(body(html).itertext()).split())


def tags(html: str) -> list[Tag]:
    """Return the tags of some HTML with all attributes, in order."""
    return [(str(each.tag), tuple(sorted(each.attrib.items()))) for each in elements(html)]


def shows(text: str, make: Callable[[str], str]) -> None:
    """Check that HTML made with a text is that made with a harmless word, with the text in its place.

    An attribute may differ where the word, or an address made of it, stands in its value.
    """
    model, made = make(STAND_IN), make(text)
    assert [tag for tag, _ in tags(made)] == [tag for tag, _ in tags(model)]
    for (_, given), (_, expected) in zip(tags(made), tags(model), strict=True):
        assert [name for name, _ in given] == [name for name, _ in expected]
        for (_, value), (name, same) in zip(given, expected, strict=True):
            assert value == same or STAND_IN.casefold() in same.casefold(), name
    folded = " ".join(text.split()).casefold()
    assert text_of(made).casefold() == text_of(model).casefold().replace(STAND_IN.casefold(), folded)
