"""Turn what MkDocs says about links and the navigation into errors for writers: its sentences in, ours with lines out.

MkDocs names the page and the link, no line, and not what may have been meant. A sentence that we do not know stays a
warning of MkDocs. `tests/golden/errors/builds` would show that a new version says it otherwise.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from leaflet import links, outline
from leaflet.errors import ContentError, did_you_mean
from leaflet.outline import Document

NOWHERE = r"contains a link '(?P<link>.*)', but the target(?: '(?P<target>.*)')? is not found among"
SENTENCES = {
    "nowhere": re.compile(rf"Doc file '(?P<page>.+?)' {NOWHERE}"),
    "no ending": re.compile(r"Doc file '(?P<page>.+?)' contains an unrecognized relative link '(?P<link>.*?)', it"),
    "no heading": re.compile(
        r"Doc file '(?P<page>.+?)' contains a link '(?P<link>.*)', but (?:there is no such anchor on this page|"
        r"the doc '(?P<target>.*)' does not contain an anchor)"
    ),
    "held back": re.compile(r"Doc file '(?P<page>.+?)' contains a link to '(?P<link>.*)' which is excluded from"),
    "not in the menu": re.compile(r"The following pages exist in the docs directory, but.*?:\n(?P<link>.*)", re.DOTALL),
    "menu": re.compile(r"A(?: reference| absolute path|n absolute path) to '(?P<link>.*)' is included in the 'nav'"),
    "same address": re.compile(r"Excluding '(?P<page>.*)' from the site because it conflicts with '(?P<link>.*)'"),
}
SUGGESTION = re.compile(r" Did you mean '(?P<link>[^']*)'\?$")
ALWAYS = ("held back",)  # MkDocs only mentions these; a reader would find no page
REFERENCE = re.compile(r" {0,3}\[[^\[\]]+\]:[ \t]")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)


@dataclass(frozen=True)
class Complaint:
    """What MkDocs found: its kind, the page below docs/, the link or name as written, where it leads, a suggestion."""

    kind: str
    page: str
    link: str
    target: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class Site:
    """What complaints are held against: all documents, the pages' paths, and their anchors as far as they are known."""

    documents: Sequence[Document]
    paths: Collection[str]
    anchors: Mapping[str, Collection[str]]
    settings: Document


def read(sentence: str) -> Complaint | None:
    """Return what a sentence of MkDocs complains of, if it is one that we know."""
    for kind, pattern in SENTENCES.items():
        match = pattern.match(sentence)
        if match:
            given = match.groupdict()
            meant = SUGGESTION.search(sentence)
            page, target = given.get("page") or "", given.get("target") or ""
            return Complaint(kind, page, given["link"], target, meant["link"] if meant else "")
    return None


def errors(complaints: Iterable[Complaint], site: Site, doubtful: Collection[str]) -> Iterator[ContentError]:
    """Yield an error for each place that MkDocs complains of, but not where the cause may lie in a doubtful page."""
    wrong = {document.path for document in site.documents if document.path.removeprefix("docs/") in doubtful}
    heard = list(complaints)
    meant = {links.nearest(each.link, site.paths) for each in heard if each.kind == "menu"}
    for each in heard:
        if each.kind in ("not in the menu", "menu"):
            yield from in_menu(each, site, meant)
        elif each.kind == "same address":
            found = f"`{each.page}` and `{each.link}` would have the same address"
            yield ContentError(f"docs/{each.page}", 0, found, "delete one of the two, or give it another name")
        elif not any(target(each).startswith(place) for place in doubtful):
            yield from in_text(each, site, wrong)


def target(complaint: Complaint) -> str:
    """Return the path below docs/ to which a link leads."""
    path = complaint.link.partition("#")[0]
    if complaint.target or complaint.kind == "held back" or not path:
        return complaint.target or path or complaint.page
    return posixpath.normpath(posixpath.join(posixpath.dirname(complaint.page), unquote(path))).lstrip("/")


def in_menu(complaint: Complaint, site: Site, meant: Collection[str]) -> Iterator[ContentError]:
    """Yield an error for a name in the navigation that is no page, and for each page that it lacks and did not mean."""
    if complaint.kind == "menu":
        near = links.did_you_mean(complaint.link, complaint.link, "", site.paths)
        found = f"`{complaint.link}` in `nav` is no page{near}"
        line = next(lines(site.settings, complaint.link), 0)
        yield ContentError(site.settings.path, line, found, "correct the path, write the page, or delete the line")
        return
    listed = (name.replace("\\", "/") for name in re.findall(r"^  - (.+)$", complaint.link, re.MULTILINE))
    for path in (path for path in listed if path not in meant):
        found = "this page is not in the navigation"
        yield ContentError(f"docs/{path}", 0, found, f"add `{path}` below `nav:` in mkdocs.yml, or delete the page")


def in_text(complaint: Complaint, site: Site, wrong: Collection[str]) -> Iterator[ContentError]:
    """Yield an error for each place in which a link stands: on its page or, if the build put it there, in another."""
    found, wanted = say(complaint, site)
    path = f"docs/{complaint.page}"
    own = [document for document in site.documents if document.path == path]
    for documents in (own, site.documents):
        places = [(document.path, line) for document in documents for line in lines(document, complaint.link)]
        if places:
            yield from (ContentError(*place, found, wanted) for place in places)
            return
    if path not in wrong:
        yield ContentError(path, 0, found, wanted)


def say(complaint: Complaint, site: Site) -> tuple[str, str]:
    """Return what was found and what to write instead."""
    link, meant = complaint.link, f" (did you mean `{complaint.suggestion}`?)" if complaint.suggestion else ""
    match complaint.kind:
        case "no heading":
            page = target(complaint)
            near = did_you_mean(link.partition("#")[2], site.anchors.get(page, ()))
            found = f"the link `{link}` leads to a place that docs/{page} does not have{near}"
            return found, "correct what stands after the `#`, or give a heading that id with `{ #id }`"
        case "held back":
            return f"a link leads to docs/{link}, which is not part of the site", "link to another page, or delete it"
        case _:
            meant = links.did_you_mean(link, target(complaint), complaint.page, site.paths) or meant
            return f"the link `{link}` leads to no file{meant}", "correct it, write that page, or delete the link"


def lines(document: Document, link: str) -> Iterator[int]:
    """Yield the lines of a file on which a link stands, code left out."""
    sign = re.compile(rf"(?<![^\s(<\"'=:]){re.escape(link)}(?![^\s)>\"'])")
    if document.path.endswith(".yml"):
        yield from (number for number, text in enumerate(document.body.split("\n"), 1) if sign.search(text))
        return
    if link not in document.body:
        return
    for node in outline.of_type(document.body, "inline", "html_block"):
        text = CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), node.content)
        for match in sign.finditer(text):
            yield document.line(node) + text.count("\n", 0, match.start())
    for number, text in enumerate(document.body.split("\n"), document.first_line):
        if REFERENCE.match(text) and sign.search(text):  # which Markdown takes out of the text
            yield number
