"""Gather the links that lead out of the guide: pages and the list of sources in, addresses with their places out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from leaflet import data, outline
from leaflet.outline import Document


def gather(pages: Iterable[Document], sources: Document) -> dict[str, list[str]]:
    """Return each outside address, without its `#part`, and the places `file:line` that lead there, in order."""
    found: dict[str, list[str]] = {}
    for address, path, line in (*of_sources(sources), *(link for page in pages for link in of_page(page))):
        if address.partition("://")[0].lower() in ("http", "https"):
            places = found.setdefault(address.partition("#")[0], [])
            if (place := f"{path}:{line}") not in places:
                places.append(place)
    return found


def of_sources(document: Document) -> Iterator[tuple[str, str, int]]:
    """Yield the addresses of sources, each with file and line."""
    records, lines = data.load(document.body, file=document.path, first_line=1)
    for place, record in enumerate(records or ()):
        if isinstance(record, dict) and record.get("url"):
            yield str(record["url"]), document.path, lines[(place, "url")]


def of_page(document: Document) -> Iterator[tuple[str, str, int]]:
    """Yield the addresses that a page links to, each with file and line."""
    for node in outline.inlines(document.body):
        line = document.line(node)
        for piece in node.walk():
            line += piece.type in ("softbreak", "hardbreak")
            if piece.type == "link":
                yield str(piece.attrs["href"]), document.path, line
            elif piece.type == "html_inline":
                yield from ((href, document.path, line) for href in hrefs(piece.content))
    for node in outline.of_type(document.body, "html_block"):
        yield from ((href, document.path, document.line(node)) for href in hrefs(node.content))


def hrefs(html: str) -> list[str]:
    """Return the addresses that links in some HTML lead to."""
    reader = Links()
    reader.feed(html)
    reader.close()
    return reader.found


class Links(HTMLParser):
    """Collects where links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a link leads."""
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]
