"""Converter: one Markdown converter for all pages of a build, and no page's text in memory once it is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

CONVERTERS: WeakKeyDictionary[Files, markdown.Markdown] = WeakKeyDictionary()


def on_pre_page(page: Page, *, config: MkDocsConfig, files: Files) -> Page:
    """Let a page be rendered by the build's converter; MkDocs would make one with all its extensions for each page."""
    if files not in CONVERTERS:
        options: dict[str, Any] = {"extensions": config.markdown_extensions, "extension_configs": config.mdx_configs}
        CONVERTERS[files] = markdown.Markdown(**options)
    setattr(page, "render", partial(render, page, CONVERTERS[files]))  # noqa: B010 - of this one page
    return page


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Let go of what only the page itself needed; its title, which other pages show, is kept in front matter."""
    page.markdown, page.content = "", ""
    return output


def render(page: Page, converter: markdown.Markdown, config: MkDocsConfig, files: Files) -> None:
    """Render a page as MkDocs does."""
    with given(converter):
        Page.render(page, config, files)


@contextmanager
def given(converter: markdown.Markdown) -> Iterator[None]:
    """Give the converter, as good as new, to whoever makes one: `Page.render` takes no other way."""
    made = markdown.Markdown
    setattr(markdown, "Markdown", lambda **_: converter.reset())  # noqa: B010
    try:
        yield
    finally:
        setattr(markdown, "Markdown", made)  # noqa: B010
