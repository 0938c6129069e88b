"""Write a guide of any size in the shape of this one, for measuring: a number of pages in, a project to build out.

The project has this project's own mkdocs.yml, hooks and layout, and a second configuration that builds the same
Markdown with Material for MkDocs as it comes. A page has about 1,000 words, the same at each run; they mean nothing.

    python tools/generate_guide.py 200 some/folder
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
OURS, STOCK = "mkdocs.yml", "stock.yml"
NOUNS = """
basket bench blanket board bottle box bridge brush bucket button cabinet candle canvas card carpet chair clock cloth
coat compass counter cover cup curtain cushion desk dish door drawer drum fence field filter floor folder frame
garden gate glass handle harbour hook jar kettle key kitchen label ladder lamp lantern latch leaf letter lever
"""
TERMS = "anchor barrel beacon cellar chimney cradle furrow gable hammock hatch ledger mallet pulley rafter spindle"
ADJECTIVES = """
broad calm clean clear cool deep dry early even fine firm flat fresh full gentle heavy large light local loose
narrow neat open plain quick quiet rough round sharp short simple small smooth soft steady warm wide
"""
VERBS = """
adjust arrange attach carry change check choose clean collect compare cover describe divide fasten fill fold gather
hang join keep lift load loosen lower mark measure mend move open place plan pour prepare press raise
"""
TIMES = ("before the first visit", "after a short rest", "at the end of the day", "once a week", "every morning")
LEVELS = ("very low", "low", "moderate", "high")
DAYS = "reviewed: 2026-11-24\nreview_by: 2027-05-24\n"
SOURCES, EVERY = 20, 10  # one page in ten has a checklist, and one a figure
EXTENSIONS = ["admonition", "attr_list", "tables", "toc", "pymdownx.superfences"]  # those that the Markdown needs


class Words:
    """Sentences of everyday words, the same for the same seed."""

    def __init__(self, seed: int | str) -> None:
        self.random = random.Random(seed)

    def thing(self) -> str:
        """Return a noun with an adjective."""
        return f"the {self.random.choice(ADJECTIVES.split())} {self.random.choice(NOUNS.split())}"

    def sentence(self) -> str:
        """Return a sentence of about fifteen words."""
        verb, other = self.random.sample(VERBS.split(), 2)
        time = self.random.choice(TIMES)
        return f"You can {verb} {self.thing()} {time}, and {other} {self.thing()} beside {self.thing()}."

    def sentences(self, count: int) -> str:
        """Return some sentences, one a line, as this guide's writers write them."""
        return "\n".join(self.sentence() for _ in range(count))

    def items(self, count: int, mark: str = "-") -> str:
        """Return a list."""
        return "\n".join(f"{mark} {self.sentence()}" for _ in range(count))

    def heading(self) -> str:
        """Return words for a heading."""
        return f"{self.random.choice(VERBS.split()).capitalize()} {self.thing()} and {self.thing()}"

    def table(self, rows: int) -> str:
        """Return a table of four columns."""
        head = "| " + " | ".join(noun.capitalize() for noun in self.random.sample(NOUNS.split(), 4)) + " |"
        body = ["| " + " | ".join(self.thing() for _ in range(4)) + " |" for _ in range(rows)]
        return "\n".join([head, "| --- | --- | --- | --- |", *body])


def main() -> None:
    """Write the guide that the command line asks for."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("pages", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    write(options.folder, options.pages)


def write(folder: Path, pages: int) -> None:
    """Write the Markdown and both configurations into a new folder."""
    paths = addresses(pages)
    texts = {path: page(paths, place) for place, path in enumerate(paths)} | shared()
    for path, text in texts.items():
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    nav = yaml.safe_dump({"nav": navigation(paths)}, sort_keys=False)
    project(folder, nav)
    stock = {"site_name": "Stock", "theme": {"name": "material"}, "exclude_docs": "/_includes/\n/_data/\n"}
    stock |= {"site_url": "https://example.org/", "markdown_extensions": EXTENSIONS}
    (folder / STOCK).write_text(f"{yaml.safe_dump(stock)}\n{nav}", encoding="utf-8")


def project(folder: Path, nav: str) -> None:
    """Give a folder this project's hooks, layout and settings, with a navigation of its own."""
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    ours = (ROOT / OURS).read_text(encoding="utf-8").split("\nnav:\n")[0]
    (folder / OURS).write_text(f"{ours}\n{nav}", encoding="utf-8")


def addresses(pages: int) -> list[str]:
    """Return the files of a guide: about as many sections as a section has pages, each with an index."""
    size = math.ceil(math.sqrt(pages))
    return [
        f"s{at // size + 1:02d}/{f'p{at % size + 1:02d}' if at % size else 'index'}.md" for at in range(pages)
    ]  # fmt: skip


def navigation(paths: list[str]) -> list[dict[str, object]]:
    """Return the navigation: home, each section, and what every guide has."""
    sections: dict[str, object] = {}
    for path in paths:
        sections.setdefault(f"Section {path.split('/')[0]}", []).append(path)  # type: ignore[attr-defined]
    rest = {"About": ["about/how-sure.md", "glossary.md"]}
    return [{"Home": "index.md"}, *({name: below} for name, below in {**sections, **rest}.items())]


def page(paths: list[str], place: int) -> str:
    """Return one page: five sections with text, lists, tables, cards, citations, terms, labels and links."""
    words = Words(place)
    title = words.heading()

    def cited() -> str:
        return f"[^source-{words.random.randrange(SOURCES)}]"

    def term() -> str:
        return words.random.choice(TERMS.split())

    def link() -> str:
        target = words.random.choice(paths)
        return f"[{words.heading()}](../{target})"

    parts = [
        front(title, words.sentence()) + f"# {title}",
        words.sentences(2) + f"\nOf 100 people, 9 had a {term()}.{cited()} (certainty: low)",
        f"## {words.heading()}", words.sentences(4) + cited(), words.items(5),
        f"### {words.heading()}", words.sentences(4), card("same-day", words),
        f"## {words.heading()}", words.sentences(3) + f"\nSee {link()} and the {term()}.",
        words.table(6), card("next-visit", words),
        f"## {words.heading()}", words.items(5, "1."), f"### {words.heading()}", words.sentences(4), words.table(4),
        f"## {words.heading()}", "**Remember:** " + words.sentences(3) + cited(), card("warning", words),
        *extra(place, words),
        "## Related pages", "\n".join(f"- {link()}" for _ in range(4)),
    ]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def extra(place: int, words: Words) -> Iterator[str]:
    """Yield what only some pages have: a checklist, a figure."""
    if place % EVERY == 1:
        yield f"## Questions to ask {{ .checklist #list-{place} }}"
        yield words.items(5)
    if place % EVERY == 2:
        groups = "  - {label: This, arm: treatment, count: 9}\n  - {label: placebo, arm: control, count: 3}"
        keys = (
            f"title: {words.heading()}\npeople: adults\noutcome: had it\navoided: did not have it\nperiod: over a week"
        )
        yield f"```icon-array\n{keys}\ngroups:\n{groups}\nsource: source-0\n```"


def card(kind: str, words: Words) -> str:
    """Return a care card."""
    return f'!!! {kind} "Call your clinic if:"\n\n' + "\n".join(f"    - {words.sentence()}" for _ in range(2))


def front(title: str, description: str) -> str:
    """Return front matter."""
    return f"---\ntitle: {title}\ndescription: {description[:160]}\n{DAYS}---\n\n"


def shared() -> dict[str, str]:
    """Return the pages and data that the hooks need in every guide."""
    levels = "\n\n".join(f"## {level.capitalize()} {{ #{level.replace(' ', '-')} }}\n\nText." for level in LEVELS)
    terms = "\n\n".join(f"## {term.capitalize()}\n\nA {term} is a thing that you can see." for term in TERMS.split())
    cites = "\n".join(f"- Of 10, one.[^source-{number}]" for number in range(SOURCES))
    kinds = ["label", "trial", "review", "guideline"]
    record = {"publisher": "FDA", "year": 2026, "url": "https://example.org/", "checked": "2026-11-24", "seen": "seen"}
    sources = "".join(
        f"- {{id: source-{at}, title: Source {at}, kind: {kinds[at % len(kinds)]}, "
        + ", ".join(f'{key}: "{value}"' if key == "url" else f"{key}: {value}" for key, value in record.items())
        + "}\n"
        for at in range(SOURCES)
    )
    about = "A page that every guide of this shape has, here only to be built."
    return {
        "index.md": f"{front('Home', about)}# Home\n\n{cites}\n",
        "about/how-sure.md": f"{front('How sure', about)}# How sure\n\n{levels}\n",
        "glossary.md": f"{front('Glossary', about)}# Glossary\n\n{terms}\n",
        "_includes/emergency.md": '!!! emergency "Call 911 if:"\n\n    - you cannot breathe\n\n    Do not wait.\n',
        "_includes/bring.md": "- Your list of medicines\n",
        "_data/numbers.yml": '- {kind: phone numbers, words: ["911"], why: You dial them.}\n',
        "_data/sources.yml": sources,
    }


if __name__ == "__main__":
    main()
