"""Start a page for a writer: `make condition NAME="Chronic drooling"` copies the template and fills in what is known.

python tools/new.py condition "Chronic drooling"
"""

from __future__ import annotations

import argparse
import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import yaml

from leaflet import due, folder, outline, pages
from leaflet.anchors import slug
from leaflet.errors import ContentError, ContentErrors
from leaflet.outline import Document

ROOT = Path(__file__).parent.parent
LONGEST = 60  # letters of a name: it stands in titles, tabs and table rows
SIGNS = "-'’(),.&"
NEXT = """\
{page} is there, with the name and today's date filled in.
What to do next:
1. Start `make serve` and open {address} beside your editor.
2. Write your own text in place of the template's. `make serve` lists what is left, with the line.
3. Give each number its source: docs/_data/sources.yml holds them all.
4. Run `make build`. When it lists nothing, the condition is in the overview, the menu, the sheets and the search.\
"""


class Refused(Exception):
    """Why no page was started, in one sentence."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Start the page and say what to do next, or end with one sentence."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("kind", choices=["condition"])
    parser.add_argument("name", help='the name that readers see, such as "Chronic drooling"')
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="the folder of the guide's pages")
    options = parser.parse_args(arguments)
    try:
        page = condition(options.name, docs=options.docs, today=date.today())
    except Refused as reason:
        sys.exit(str(reason))
    except (ContentError, ContentErrors) as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"{error.filename} cannot be written ({error.strerror}); no page was started.")
    print(NEXT.format(page=shown(page, options.docs), address=f"http://127.0.0.1:8000/conditions/{page.stem}/"))


def condition(name: str, *, docs: Path, today: date) -> Path:
    """Write the page of a new condition and return its path. Raises Refused, with the reason."""
    name = sound(name)
    page = docs / "conditions" / f"{slug(name, '-')}.md"
    for reason in taken(name, page, docs):
        raise Refused(f"{reason}; change that page, or choose another name.")
    template = page.with_name("_template.md")
    text = filled(folder.document(template, shown(template, docs)), name=name, file=page.stem, today=today)
    wrong = pages.check(outline.document(shown(page, docs), text))
    if wrong:
        raise Refused(f"{wrong[0]} Mend {shown(template, docs)}, or choose another name.")
    write(page, text)
    return page


def write(page: Path, text: str) -> None:
    """Write a page whole or not at all. Raises OSError."""
    unfinished = page.with_name(f".{page.name}.new")  # no page to MkDocs, which may be looking
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        os.replace(unfinished, page)
    finally:
        unfinished.unlink(missing_ok=True)


def sound(name: str) -> str:
    """Return a name with single spaces and a capital letter. Raises Refused for one that makes no page."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not name:
        raise Refused('The name is missing; write it as in `make condition NAME="Chronic drooling"`.')
    odd = next((sign for sign in name if not (sign.isalnum() or sign == " " or sign in SIGNS)), None)
    if odd:
        raise Refused(f"The name has the sign “{odd}”; use letters, digits, spaces and {' '.join(SIGNS)} alone.")
    if not name[0].isalnum() or not any(sign.isalpha() for sign in name):
        raise Refused(f"The name “{name}” starts with no letter or has none; write the words that readers know.")
    strange = next((sign for sign in slug(name, "-") if not sign.isascii()), None)
    if strange:
        raise Refused(f"The file would have “{strange}” in its name; spell the condition with the letters a to z.")
    if len(name) > LONGEST:
        raise Refused(f"The name has {len(name)} letters; write at most {LONGEST}.")
    return name[0].upper() + name[1:]


def taken(name: str, page: Path, docs: Path) -> Iterator[str]:
    """Yield why a name is no new one: its page or sheet exists, or a page has it in another spelling."""
    if page.exists():
        yield f"{shown(page, docs)} exists already"
    sheet = docs / "print" / page.name
    if sheet.exists():
        yield f"{shown(sheet, docs)} is a sheet of this name already"
    for other in sorted(page.parent.glob("*.md")):
        for spelling in spellings(other, docs) if not other.name.startswith("_") else ():
            if letters(spelling) == letters(name):
                yield f"{shown(other, docs)} is about “{spelling}” already"


def spellings(page: Path, docs: Path) -> Iterator[str]:
    """Yield the names that a condition page has: of its file, in its facts, and its aliases."""
    yield page.stem
    try:
        meta = pages.meta(folder.document(page, shown(page, docs)))
    except (ContentError, ContentErrors):
        return  # the build says what is wrong with it
    if meta.condition:
        yield meta.condition.name
    yield from meta.aliases


def letters(name: str) -> str:
    """Return the bare letters and digits of a name: no accents, signs, spaces or capitals."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name).casefold() if sign.isalnum())


def filled(template: Document, *, name: str, file: str, today: date) -> str:
    """Return the template's text with name, file and days in place of its own, and without the comments at its top.

    Raises Refused or ContentErrors for a template that is wrong itself.
    """
    facts = pages.meta(template).condition
    if facts is None:
        raise Refused(f"{template.path} has no `condition:` with a `name:`; restore them.")
    days = {"reviewed": today, "review_by": due.months_after(today, due.MONTHS)}
    lines = []
    for line in template.front.split("\n"):
        key, colon, value = line.partition(": ")
        if facts.name in value:
            value = scalar(value.replace(facts.name, name))
        lines.append(f"{key}{colon}{days.get(key, value)}")
    kept = [line for line in lines if not line.startswith("#")]
    body = template.body.replace(facts.name, name).replace(slug(facts.name, "-"), file)
    return "\n".join(["---", *kept]) + f"---\n{body}"


def scalar(text: str) -> str:
    """Return text as YAML reads it: in quotes where it would be read as something else."""
    return text if yaml.safe_load(text) == text else yaml.safe_dump(text, default_style='"', width=1000).strip()


def shown(path: Path, docs: Path) -> str:
    """Return a path as messages show it, from the folder of the pages on."""
    return f"docs/{path.relative_to(docs).as_posix()}"


if __name__ == "__main__":
    main()
