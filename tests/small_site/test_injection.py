"""Text in every place that writers fill stays text: no element, handler, script or link comes of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

Build = Callable[..., Any]
CORPUS: list[str] = yaml.safe_load((Path(__file__).parents[1] / "golden/injection.yml").read_text(encoding="utf-8"))
PLACES = (
    "home title", "title", "description", "alias", "section", "menu", "source title", "publisher", "status note",
    "ages", "starts", "lasts", "repeat", "watch", "definition", "figure title", "people", "outcome", "note", "use",
    "line", "column", "box", "question", "group", "sheet title",
)  # fmt: skip
LIVE = (
    "//img[contains(@src, 'xss')]",
    "//*[@*[starts-with(name(), 'on')]]",
    "//script[not(contains(@type, 'json'))][contains(., 'xss()')]",
    "//@href[starts-with(normalize-space(), 'javascript')]",
    "//svg[contains(@onload, 'xss')]",
)
MENU = ("index.md", "a.md")
FRONT = "reviewed: 2026-11-24\nreview_by: 2027-05-24\n---\n\n"


@pytest.fixture(params=CORPUS)
def attacked(request: pytest.FixtureRequest, build_site: Build, condition_page: Callable[..., str]) -> Any:
    """Return a site with one try of the corpus in every place, each marked with the name of its place."""
    texts = Texts(request.param)
    pages = {
        **written(texts),
        "conditions/overactive-bladder.md": condition(texts, condition_page("Overactive bladder")),
    }
    rest = sorted(name for name in pages if name.endswith(".md") and name[0] not in "_p" and name not in MENU)
    return build_site(pages, nav=[{"Home": "index.md"}, {texts["section"]: [{texts["menu"]: "a.md"}, *rest]}])


class Texts(dict[str, str]):
    """Texts by place: the name of the place, in one word, and the try."""

    def __init__(self, attempt: str) -> None:
        super().__init__({place: f"at-{place.replace(' ', '-')} {attempt}" for place in PLACES})
        self["sheet title"] = self["sheet title"].translate({ord("{"): None, ord("}"): None})  # its mark has braces

    def quoted(self, place: str) -> str:
        """Return a text as YAML."""
        return json.dumps(self[place])

    def code(self, place: str) -> str:
        """Return a text as code in Markdown, which shows signs as they are."""
        return f"`` {self[place]} ``"


def front(title: str, description: str = "A page that is only here to be built by a test of the guide.") -> str:
    """Return front matter."""
    return f"---\ntitle: {json.dumps(title)}\ndescription: {json.dumps(description)}\n{FRONT}"


def written(texts: Texts) -> dict[str, str]:
    """Return the pages and data files that hold texts."""
    aliases = f"aliases: [{texts.quoted('alias')}]\nreviewed"
    described = front(texts["title"], f"{texts['description']} is a description of a page.").replace(
        "reviewed", aliases, 1
    )
    return {
        "index.md": front(texts["home title"]) + "# Home\n\nA placebo.[^label]\n",
        "a.md": described
        + MARKDOWN.format_map({place.replace(" ", "_"): texts.code(place) for place in PLACES})
        + figures(texts),
        "conditions/index.md": front("All")
        + "# All\n\n<!-- conditions:table -->\n\n## One by one\n\n<!-- conditions:tabs -->\n",
        "sources.md": front("Sources") + "# Sources\n\n<!-- sources:list -->\n",
        "glossary.md": front("Glossary")
        + f"# Glossary\n\n## Placebo\n\nA {texts.code('definition')} shot.\n\nAlso called: sham.\n",
        "kit.md": front("Kit") + "# Kit\n\n<!-- sheets:list -->\n",
        "print/own.md": sheet(texts),
        "_data/sources.yml": (
            f"- id: label\n  title: {texts.quoted('source title')}\n  publisher: {texts.quoted('publisher')}\n"
            "  year: 2026\n  url: https://example.org/label\n  kind: label\n  checked: 2026-11-24\n  seen: seen\n"
        ),
    }


MARKDOWN = """# A

A placebo.

## Ask {sheet_title} {{ .checklist #ask }}

### {group}

- Is it {question}?
"""


def figures(texts: Texts) -> str:
    """Return a figure whose words are texts."""
    return (
        f"\n## Figure\n\n```icon-array\ntitle: {texts.quoted('figure title')}\npeople: {texts.quoted('people')}\n"
        f"outcome: {texts.quoted('outcome')}\navoided: did not\nperiod: over 24 weeks\ngroups:\n"
        "  - {label: Botox, arm: treatment, count: 9}\n  - {label: placebo, arm: control, count: 3}\n"
        f"source: label\nnote: {texts.quoted('note')}\n```\n\nText.\n"
    )


def sheet(texts: Texts) -> str:
    """Return a sheet with a form of each kind."""
    use = f"sheet:\n  use: {texts.quoted('use')}\nreviewed"
    return (
        front("A sheet of its own").replace("reviewed", use, 1)
        + f"# Own\n\n```form\nlines: [{texts.quoted('line')}]\n```\n\n"
        + f"```form\ncolumns: [{texts.quoted('column')}, Day]\nrows: 2\n```\n\n"
        + f"```form\nboxes: [{texts.quoted('box')}]\n```\n"
    )


def condition(texts: Texts, page: str) -> str:
    """Return a condition page whose facts are texts."""
    keys = {"status_note": "status note", "ages": "ages", "starts": "starts", "lasts": "lasts", "repeat": "repeat"}
    for key, place in {**keys, "watch_for": "watch"}.items():
        before = next(line for line in page.splitlines() if line.startswith(f"  {key}: "))
        page = page.replace(before, f"  {key}: {texts.quoted(place)}", 1)
    return page


def strings(value: Any) -> Iterator[str]:
    """Yield every text in data."""
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from strings(part)


def test_every_place_reaches_the_site(attacked: Any) -> None:
    files = [*attacked.folder.rglob("*.html"), attacked.folder / "search/search_index.json"]
    shown = " ".join(path.read_text(encoding="utf-8") for path in files)
    assert [place for place in PLACES if f"at-{place.replace(' ', '-')}" not in shown] == []


def test_no_text_comes_alive(attacked: Any) -> None:
    alive = [(address, sign) for address in attacked.addresses for sign in LIVE if attacked.page(address).xpath(sign)]
    run = [path for path in attacked.folder.rglob("*.html") if "XSS" in path.read_text(encoding="utf-8")]
    index = json.loads((attacked.folder / "search/search_index.json").read_text(encoding="utf-8"))
    searched = [text for text in strings(index["docs"]) if re.search("<(?:img|svg|script)", text)]
    assert (alive, run, searched) == ([], [], [])


def test_data_for_search_engines_stays_data(attacked: Any) -> None:
    text = attacked.page("a/").xpath("string(//script[@type='application/ld+json'])")
    assert json.loads(text)["@graph"][0]["name"].startswith("at-title ")
