"""A guide in another language: built with words in marks, so that one without them gives itself away.

The language is one that Material has words for; ours are English between « and », in the forms that it needs.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import material
import pikepdf
import pytest
import yaml
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from pypdf import PdfReader

from leaflet import pdf, wording, wording_files

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden"
INLINE = {"a", "abbr", "b", "code", "em", "span", "strong", "sup", "time"}
ATTRIBUTES = ("alt", "aria-label", "content", "data-label", "label", "placeholder", "title")
UNSEEN = {"script", "style"}
WORDS: dict[str, Any] = yaml.safe_load((wording.FOLDER / "en.yml").read_text(encoding="utf-8"))
NOTATION = WORDS["notation"]


def marked(value: Any, kinds: set[str]) -> Any:
    """Return words in marks, each amount in all forms that a language needs."""
    if isinstance(value, str):
        return f"«{value}»"
    if value.keys() <= set(wording_files.KINDS):
        return dict.fromkeys(kinds, f"«{value['other']}»")
    return {key: marked(below, kinds) for key, below in value.items()}


def in_notation(text: str) -> str:
    """Return a condition page with the headings and labels of a writer of the other language."""
    for heading in NOTATION["condition"].values():
        text = text.replace(f"## {heading}", f"## «{heading}»")
    for label in NOTATION["glance"].values():
        text = text.replace(f"**{label}:**", f"**«{label}»:**")
    columns = NOTATION["options"]["columns"].values()
    text = text.replace(" | ".join(columns), " | ".join(f"«{column}»" for column in columns))
    return text.replace("| No treatment", "| «No» treatment")


def front(title: str, **keys: str) -> str:
    """Return front matter."""
    given = {"title": title, "description": "This page is only here to be built by one of the tests.", **keys}
    lines = [f"{key}: {value}" for key, value in {**given, "reviewed": "2026-11-24", "review_by": "2099-05-24"}.items()]
    return "\n".join(["---", *lines, "---", "", f"# {title}", "", ""])


def figures() -> str:
    """Return a figure of each kind."""
    kinds = ("icon-array", "bars", "timeline", "injection-map")
    bases = [(GOLDEN / f"figures/{kind}/base.md").read_text(encoding="utf-8") for kind in kinds]
    return "\n\nText between.\n\n".join(base.split("# A page\n\n")[1].replace(", other", "") for base in bases)


CHOICES = "### Hopes\n\n- Less pain\n\n### Worries\n\n- Needles\n"
PAGES = {
    "index.md": front("Home") + "A placebo for a year.[^label]\n",
    "conditions/index.md": front("All") + "<!-- conditions:table -->\n\n## One\n\n<!-- conditions:tabs -->\n",
    "conditions/overactive-bladder.md": in_notation((GOLDEN / "errors/base/condition.md").read_text(encoding="utf-8")),
    "talk.md": front("Talk") + "## Ask { .checklist #questions }\n\n- What will it cost?\n",
    "weigh.md": front("Weigh") + "## Matters { .checklist #weigh data-end=weigh data-use=Think. }\n\n" + CHOICES,
    "calls.md": front("Calls") + "## Ring { .checklist #calls data-end=calls data-use=Ring. }\n\n- Who pays?\n",
    "notes.md": front("Notes") + "## Bring { .checklist #notes data-end=plain data-use=Note. }\n\n- Your pills\n",
    "kit.md": front("Kit") + "<!-- sheets:list -->\n",
    "print/own.md": front("Own", sheet="{use: To fill in.}")
    + "```form\ncolumns: [Day, Hours]\nrows: 2\n```\n\nText.[^label]\n",
    "glossary.md": front("Glossary") + "## Placebo\n\nA shot of water.\n\n«Also called:» sham.\n",
    "sources.md": front("Sources") + "<!-- sources:list -->\n",
    "figures.md": front("Figures") + f"It helps.[^copy] («certainty»: «very low»)\n\n{figures()}\n\n## More\n\nText.\n",
    "_includes/emergency.md": '!!! emergency "Call if:"\n\n    - you cannot breathe\n\n    Do not wait.\n',
    "_includes/bring.md": "- Your list of medicines\n",
    "_data/numbers.yml": '- {kind: phone numbers, words: ["911"], why: You dial them.}\n',
    "_data/sources.yml": "".join(
        f"- {{id: {name}, title: The {name}, publisher: FDA, year: {year}, {url}kind: {kind}, checked: 2026-11-24, "
        f"seen: {seen}}}\n"
        for name, year, url, kind, seen in (
            ("label", 2026, "url: https://example.org/, ", "label", "seen"),
            ("copy", "undated", "", "trial", "copy"),
        )
    ),
}


@dataclass(frozen=True)
class Built:
    """A site in another language, and all text that its writers and its theme gave."""

    language: str
    site: Path
    given: str


@pytest.fixture(scope="module", params=["de", "he"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a site in German, and one in Hebrew, which runs from right to left and tells three amounts apart."""
    language, project = request.param, tmp_path_factory.mktemp("project")
    (project / "hooks").symlink_to(ROOT / "hooks")
    shutil.copytree(ROOT / "overrides", project / "overrides")
    kinds = {*wording_files.locale_of(language).plural_form.tags, "other"}
    words = yaml.safe_dump(marked(WORDS, kinds), allow_unicode=True, sort_keys=False)
    (project / "overrides/words" / f"{language}.yml").write_text(words, encoding="utf-8")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
    settings = settings.replace("language: en", f"language: {language}")
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name, text in PAGES.items():
        path = project / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PDF", "0")
        environment.setenv("SOURCE_DATE_EPOCH", "1795600000")
        build(load_config(str(project / "mkdocs.yml")))
    theme = Path(material.__file__).parent / f"templates/partials/languages/{language}.html"
    folders = "Conditions"  # the theme names sections after them
    given = "\n".join([folders, *PAGES.values(), settings, theme.read_text(encoding="utf-8")])
    return Built(language, project / "site", plain(given))


def plain(text: str) -> str:
    """Return text in small letters without digits, and without what neither Markdown nor a script shows."""
    return " ".join(re.sub(r"\{\w+\}|[\d*`\\{}]|\[\^\w+\]", "", text).casefold().split())


def text_of(element: Any) -> Iterator[str]:
    """Yield all text of an element, a line for each block, and what its attributes say to readers."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return
    if element.tag != "meta" or element.get("name", element.get("property", "")) in ("description", "og:image:alt"):
        said = [value for name, value in element.items() if name in ATTRIBUTES or is_for_scripts(name, value)]
        yield "".join(f"\n{value}\n" for value in said)
    yield element.text or ""
    for child in element:
        edge = "" if child.tag in INLINE else "\n"
        yield edge
        yield from text_of(child)
        yield edge + (child.tail or "")


def is_for_scripts(name: str, value: str) -> bool:
    """Tell whether an attribute holds words that a script says."""
    return name.startswith("data-") and re.search(r"[^\W\d_] ", value) is not None


def unmarked(text: str, given: str) -> set[str]:
    """Return the pieces of a text outside all marks that neither writers nor the theme gave."""
    while (fewer := re.sub(r"«[^«»]*»", "\n", text)) != text:
        text = fewer
    pieces = {plain(piece).strip(" .,;·()…|") for piece in re.split(r"\n|: | - |https?://\S+", text)}
    return {piece for piece in pieces if re.search(r"[^\W\d_]{2}", piece) and piece not in given}


def pages(built: Built) -> Mapping[str, Any]:
    """Return all pages of a site, parsed, by name."""
    found = sorted(built.site.rglob("*.html"))
    return {str(path.relative_to(built.site)): html.fromstring(path.read_bytes()) for path in found}


def test_no_word_of_ours_is_left_in_english(built: Built) -> None:
    left = {name: unmarked("".join(text_of(page)), built.given) for name, page in pages(built).items()}
    assert {name: pieces for name, pieces in left.items() if pieces} == {}


def test_pages_say_their_language_and_where_its_lines_run(built: Built) -> None:
    found = pages(built)
    direction = wording_files.locale_of(built.language).text_direction
    assert {page.get("lang") for page in found.values()} == {built.language}
    assert {page.get("dir") or page.find("body").get("dir") for page in found.values()} == {direction}


def test_days_and_numbers_are_written_as_the_language_does(built: Built) -> None:
    text = "".join(text_of(pages(built)["figures/index.html"]))
    day, number = {"de": ("24. November 2026", "19,9"), "he": ("24 בנובמבר 2026", "19.9")}[built.language]
    assert day in text
    assert number in text


def test_paper_counts_its_pages_in_the_words_of_the_language(built: Built) -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in built.site.rglob("*.css"))
    assert '"«Page " counter(page) " of " counter(pages) "»"' in styles


def test_a_pdf_is_in_the_language_too(built: Built, tmp_path: Path) -> None:
    source = built.site / "print/questions/index.html"
    job = pdf.Job(source, tmp_path / "questions.pdf", large=False, cache=tmp_path)
    pdf.render(job)
    file = pdf.cached(job)
    text = " ".join(page.extract_text().replace("\n", " ") for page in PdfReader(file).pages)
    with pikepdf.open(file) as opened:
        names = [str(field.TU) for field in opened.Root.AcroForm.Fields]
        told = [str(opened.Root.Lang), str(opened.docinfo.Title)]
    assert told == [built.language, "«Ask (to print) - Botox as a medicine»"]
    assert unmarked("\n".join(names), built.given) == set()
    assert re.search("[«»]Page 1 of 1[«»]", text)  # from right to left the marks turn round
