"""Write a guide with any number of conditions and questions, for measuring: two numbers in, a project to build out.

It has this project's own mkdocs.yml, hooks and layout. A condition's page has all that one must have, about 700 words
and its list of questions; the words mean nothing and are the same at each run.

    python tools/many_conditions.py 500 40 some/folder
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import yaml

import generate_guide
from generate_guide import ADJECTIVES, NOUNS, Words
from leaflet.anchors import slug
from leaflet.checklists import MOST_ITEMS

GENERAL = 10  # questions that every sheet asks
OPTIONS = "| Option | Good points | Downsides | Living with it |\n| --- | --- | --- | --- |"


def main() -> None:
    """Write the guide that the command line asks for."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("conditions", type=int)
    parser.add_argument("questions", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    write(options.folder, options.conditions, options.questions)


def write(folder: Path, conditions: int, questions: int) -> None:
    """Write a project with some conditions and as many questions for each into a new folder."""
    named = names(conditions)
    texts = {f"conditions/{slug(name, '-')}.md": page(name, questions) for name in named}
    for path, text in (texts | frame() | generate_guide.shared()).items():
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    nav = [
        {"Home": "index.md"},
        {"Conditions": ["conditions/index.md"]},  # the build adds the rest
        {"About": ["ask.md", "sheets.md", "about/how-sure.md", "glossary.md"]},
    ]
    generate_guide.project(folder, yaml.safe_dump({"nav": nav}, sort_keys=False))


def names(count: int) -> list[str]:
    """Return names of conditions, in the order of the alphabet."""
    pairs = (f"{first.capitalize()} {second}" for first in ADJECTIVES.split() for second in NOUNS.split())
    every = sorted(pairs)
    return every[:: len(every) // count][:count]


def frame() -> dict[str, str]:
    """Return the overview, and the page with the questions that every sheet asks."""
    about = "A page that every guide of this shape has, here only to be built."
    words = Words(-1)
    parts = (
        "# Conditions",
        "Text.",
        "## Compare",
        "<!-- conditions:table -->",
        "## One by one",
        "<!-- conditions:tabs -->",
    )
    overview = "\n\n".join(parts) + "\n"
    ask = f"# Ask\n\n## Questions to ask {{ .checklist #questions }}\n\n{grouped(words, GENERAL)}\n"
    return {
        "_data/guide.yml": "offline: pages\n",
        "conditions/index.md": generate_guide.front("Conditions", about) + overview,
        "ask.md": generate_guide.front("Ask", about) + ask,
        "sheets.md": generate_guide.front("Sheets", about) + "# Sheets\n\n## All\n\n<!-- sheets:list -->\n",
    }


def page(name: str, questions: int) -> str:
    """Return the page of a condition, with the frame that all share; the same for the same name."""
    words = Words(name)
    return "\n\n".join([front(name, words), *sections(words), ask(name, words, questions)]) + "\n"


def front(name: str, words: Words) -> str:
    """Return front matter and title; one condition in four is off-label."""
    approved = words.random.randrange(4)
    facts = {
        "name": name,
        "status": "approved" if approved else "off-label",
        "status_note": words.thing().capitalize() + ".",
        **({"approved": 1990 + approved} if approved else {}),
        "ages": "Adults",
        "starts": "In weeks",
        "lasts": "For months",
        "repeat": "No sooner than in weeks",
        "watch_for": words.thing().capitalize(),
        "sources": ["source-0"],
    }
    text = generate_guide.front(f"{name} and this", f"What is known of {name.lower()}, and what to ask about it.")
    return text.replace("\n---\n", "\n" + yaml.safe_dump({"condition": facts}, sort_keys=False) + "---\n") + f"# {name}"


def sections(words: Words) -> Iterator[str]:
    """Yield all sections but the last."""
    labels = ("What it is", "How it may help", "In daily life", "Watch for", "How soon and how long")
    yield "## At a glance\n\n" + "\n".join(f"- **{label}:** {words.sentence()}" for label in labels)
    for heading in ("Who it is for", "How it may help", "What studies found", "Risks to know"):
        yield f"## {heading}\n\n{words.sentences(4)}[^source-1]\n\n{words.items(4)}\n\n{words.sentences(3)}"
    rows = (f"| {option} {f'| {words.thing()} ' * 3}|" for option in ("This", "No treatment"))
    yield "## Other options, no treatment included\n\n" + "\n".join([OPTIONS, *rows])
    yield f"## What we do not know\n\n{words.items(3)}"


def ask(name: str, words: Words, questions: int) -> str:
    """Return the list of questions."""
    return f"## Questions to ask {{ .checklist #{slug(name, '-')} }}\n\n{grouped(words, questions)}"


def grouped(words: Words, count: int) -> str:
    """Return questions that differ, in groups no larger than a group may be."""
    sizes = [min(MOST_ITEMS, count - start) for start in range(0, count, MOST_ITEMS)]
    return "\n\n".join(f"### {words.heading()}\n\n{words.items(size).replace('.', '?')}" for size in sizes)


if __name__ == "__main__":
    main()
