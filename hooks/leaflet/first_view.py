"""Which rules a reader needs when: rules of style sheets and words of pages in, rules in parts out.

- `first`: what the first screen of a phone shows. It stands in the page itself.
- `rest`: everything else that pages show. A phone takes it after it has drawn the first screen, a wide screen before.
- `act`: what only the theme's script can show. It comes with that script, when the reader first does something.

What no page and no script can show is in no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from leaflet import page_words
from leaflet.style_sheets import VARIABLE, Rule, Selector, Words

# Of an article's HTML, what can be seen on the first screen of a phone. Figures are long, so this is generous.
FIRST = 2_500
ARTICLE = "<article"
BODY = "<body"
# What a phone does not show at first, though it stands above or in the article's beginning: inside the drawer, inside
# the open search, on a wide screen alone. What hides it is needed at once.
CLOSED = re.compile(r"\.md-(?:nav|search__(?!inner|overlay)|search-result|tabs__|footer|top|dialog|tooltip|copyright)")
STATE = re.compile(r":(?:hover|focus|active|target|visited)|\[data-md-toggle=|::selection|" + CLOSED.pattern)
# What opens only when the reader acts.
ACTED = re.compile(r"\.md-(?:search-result|tooltip|dialog)")
LATER = re.compile(r"@media print|@supports|@media[^{]*min-width:\s*(?:[6-9]\d|\d{3})|@keyframes|@page")


PARTS = ("first", "rest", "act")
Sheets = dict[str, dict[str, list[Rule]]]  # of each sheet, the rules of each part


@dataclass(frozen=True)
class Seen:
    """The words of a site: on first screens, on whole pages with our scripts, and with the theme's script too."""

    first: Words
    pages: Words
    act: Words


def first_screen(html: str) -> Words:
    """Return the words of the tags that a phone shows first."""
    article = html.find(ARTICLE)
    part = html[html.find(BODY) : article + FIRST] if article >= 0 else html
    return page_words.of_html(part) | {"html", "[lang=en]"}


def divide(sheets: dict[str, list[Rule]], seen: Seen, *, read: dict[str, set[str]]) -> Sheets:
    """Divide the rules of all sheets. `read`: the custom properties that pages and scripts read, by part."""
    theme = next(iter(sheets))  # it stands before ours
    divided = {theme: parts(sheets[theme], seen, set())}
    styled: set[tuple[str, str]] = set()
    divided |= {name: parts(rules, seen, styled) for name, rules in sheets.items() if name != theme}
    needed: set[str] = set()
    for part, after in zip(PARTS, (*PARTS[1:], ""), strict=True):
        rules = [rule for sheet in divided.values() for rule in sheet[part]]
        needed = variables(rules, needed | read.get(part, set()))
        for sheet in divided.values():
            split = [share(rule, needed) for rule in sheet[part]]
            sheet[part] = [now for now, _ in split if now]
            if after:
                sheet[after] = [later for _, later in split if later] + sheet[after]
    return divided


def parts(rules: Iterable[Rule], seen: Seen, styled: set[tuple[str, str]]) -> dict[str, list[Rule]]:
    """Divide the rules of one sheet. A rule with several selectors may go to several parts.

    A rule of `first` that followed one of `rest` and may say something else of the same element stands in both, to come
    last as before. `styled`: what the rules in `rest` say something of, added to.
    """
    found: dict[str, list[Rule]] = {part: [] for part in PARTS}
    for rule in rules:
        for part, kept in shares(rule, seen):
            found[part].append(kept)
            if part == "first" and styled & targets(kept):
                found["rest"].append(kept)
            elif part == "rest":
                styled |= targets(kept)
    return found


def targets(rule: Rule) -> set[tuple[str, str]]:
    """Return what a rule says something of: words of elements with groups of properties, as `.top` and `margin`."""
    groups = {name.split("-")[0] for name, _ in rule.declarations if not name.startswith("--")}
    return {(word, group) for each in rule.selectors for word in each.subject or {"*"} for group in groups}


def shares(rule: Rule, seen: Seen) -> Iterator[tuple[str, Rule]]:
    """Yield each part that a rule belongs to, with the selectors that do. An at-rule belongs to one."""
    if rule.head:
        yield ("first" if rule.head.startswith("@font-face") else "rest"), rule
    places = [place(selector, rule, seen) for selector in rule.selectors]
    for part in PARTS:
        kept = tuple(each for each, at in zip(rule.selectors, places, strict=True) if at == part)
        if kept:
            yield part, replace(rule, selectors=kept)


def place(selector: Selector, rule: Rule, seen: Seen) -> str:
    """Return the part of one selector of a rule, or an empty string for none."""
    if not selector.may_match(seen.act):
        return ""
    if not selector.may_match(seen.pages) or ACTED.search(selector.text):
        return "act"
    later = any(map(LATER.search, rule.around)) or STATE.search(selector.text)
    return "first" if not later and selector.may_match(seen.first) else "rest"


def variables(rules: list[Rule], read: set[str]) -> set[str]:
    """Return the custom properties that rules read, those too that stand in the values of these."""
    values: dict[str, set[str]] = {}
    needed = set(read)
    for rule in rules:
        for name, value in rule.declarations:
            into = values.setdefault(name, set()) if name.startswith("--") else needed
            into.update(VARIABLE.findall(value))
    waiting = list(needed)
    while waiting:
        new = values.get(waiting.pop(), set()) - needed
        needed |= new
        waiting += new
    return needed


def share(rule: Rule, needed: set[str]) -> tuple[Rule | None, Rule | None]:
    """Return a rule without the custom properties that are not needed yet, and one with these alone."""
    now = tuple(each for each in rule.declarations if not each[0].startswith("--") or each[0] in needed)
    later = tuple(each for each in rule.declarations if each not in now)
    whole = bool(now) or not rule.declarations
    return replace(rule, declarations=now) if whole else None, replace(rule, declarations=later) if later else None
