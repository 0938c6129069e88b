"""What a page carries and what it asks for, and when: built pages in, the same pages with less to wait for out.

Pages are read as MkDocs wrote them, with links to the style sheets and scripts of the theme and of the guide. Then

- styles of the first screen stand in the page (`leaflet/first_view.py`), the rest is one file of the theme and one of
  ours, with all that no page shows left out; a sheet (`printable.html`) carries all of its styles;
- our modules become one script a page (`leaflet/scripts.py`);
- the theme's script waits for the reader's first act (`overrides/assets/js/first-act.js`).

New files have the hash of their bytes in their name, so that hosts may keep them for good.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from leaflet import first_view, page_words, style_sheets
from leaflet.delivered import Assets, Page
from leaflet.first_view import Seen, Sheets
from leaflet.render import template
from leaflet.style_sheets import VARIABLE, Rule, Words

COMMON = 0.5  # a style sheet that more of the pages need than this stands in all of them
LATE = ("assets/js/rest-of-styles.js", "assets/js/first-act.js")  # modules for what is written here
OWN = 1_500  # letters: a rarer sheet with a longer rest keeps a file of its own, for the pages that need it
NO_WORDS: Words = frozenset()


@dataclass(frozen=True)
class Block:
    """Styles that stand in a page (`text`), or the address of a file with others."""

    text: str = ""
    part: str = ""
    media: str = ""
    link: str = ""


def deliver(site: Path, cache: Path) -> None:
    """Rewrite all pages of a built site in place, add the new files and remove those that they replace.

    `cache` is a folder for what the next build need not do again.
    Raises ThemeChanged if the theme writes its pages in another way than this module reads them.
    """
    assets = Assets(site, cache)
    survey = Survey(assets)
    pages = sorted(site.rglob("*.html"))
    for path in pages:
        survey.look(path, Page(path.read_text(encoding="utf-8")))
    styles, scripts = Styles(assets, survey), Scripts(assets)
    for path in pages:
        page = Page(path.read_text(encoding="utf-8"))
        if page.sheets:
            text = page.with_parts(styles=styles.markup(path, page), scripts=scripts.markup(page, styles.act))
            path.write_text(text, encoding="utf-8", newline="")
    assets.remove_joined()


class Scripts:
    """The scripts of a site, joined, and written into its pages."""

    def __init__(self, assets: Assets) -> None:
        self.assets = assets
        self.made: dict[tuple[str, ...], str] = {}

    def markup(self, page: Page, act: str) -> str:
        """Return what takes the place of a page's scripts; `act`: the styles that come with the theme's script."""
        modules = (*page.modules, *(LATE if page.theme_script else ()))
        key = (page.root, *modules)
        if key not in self.made:
            self.made[key] = template(
                "components/delivery-scripts.html",
                script=page.root + self.assets.script(modules) if modules else None,
                blocking=page.blocking,
                theme=page.root + page.theme_script if page.theme_script else None,
                act=page.root + act,
            )
        return self.made[key]


class Survey:
    """What the pages of the theme's layout need, told of each page in turn."""

    def __init__(self, assets: Assets) -> None:
        self.assets = assets
        self.sheets: dict[str, None] = {}  # in order; the theme's own is the first
        self.used: dict[Path, set[str]] = {}  # those that style something on a page
        self.first, self.all = NO_WORDS, NO_WORDS
        self.variables: set[str] = set()
        self.theme_script = ""

    def look(self, path: Path, page: Page) -> None:
        """Note what one page needs, if it has that layout."""
        if not page.theme_script:
            return
        words = page_words.of_html(page.html) | page_words.of_script(self.assets.module_text(page.modules))
        self.sheets.update(dict.fromkeys(page.sheets))
        self.used[path] = {sheet for sheet in page.sheets if needs(self.assets.rules(sheet), words)}
        self.first |= first_view.first_screen(page.html) | page_words.of_script(page.inline_script)
        self.all |= words
        self.variables.update(VARIABLE.findall(page.html))
        self.theme_script = page.theme_script

    def parts(self) -> Sheets:
        """Divide the rules of all sheets."""
        script = self.assets.read(self.theme_script)
        shown = self.all | self.first
        seen = Seen(self.first, shown, shown | page_words.of_script(script))
        rules = {sheet: self.assets.rules(sheet) for sheet in self.sheets}
        return first_view.divide(rules, seen, read={"first": self.variables, "act": set(VARIABLE.findall(script))})

    def common(self) -> set[str]:
        """Return the sheets that most of the pages need."""
        users = Counter(sheet for used in self.used.values() for sheet in used)
        return {sheet for sheet, pages in users.items() if pages > COMMON * len(self.used)}


class Styles:
    """The style sheets of a site, divided, and written into its pages."""

    def __init__(self, assets: Assets, survey: Survey) -> None:
        self.assets, self.used = assets, survey.used
        self.made: dict[tuple[str, ...], str] = {}
        self.act = ""
        if survey.sheets:
            self.divide(survey)

    def divide(self, survey: Survey) -> None:
        """Write the files that pages take later."""
        self.parts = survey.parts()
        self.common = survey.common()
        self.theme, *self.ours = survey.sheets
        rests = {sheet: self.parts[sheet]["rest"] for sheet in self.ours}
        own = [sheet for sheet in self.ours if sheet not in self.common and len(style_sheets.text(rests[sheet])) > OWN]
        shared = [rule for sheet in self.ours if sheet not in own for rule in rests[sheet]]
        self.theme_rest = self.assets.add("theme", self.parts[self.theme]["rest"])
        self.shared_rest = self.assets.add("guide", shared)
        self.own_rest = {sheet: self.assets.add(Path(sheet).stem, rests[sheet]) for sheet in own}
        self.act = self.assets.add("theme-act", [rule for parts in self.parts.values() for rule in parts["act"]])

    def markup(self, path: Path, page: Page) -> str:
        """Return what takes the place of a page's links to style sheets."""
        shown = self.used.get(path)
        key = (page.root, *page.sheets, *sorted(shown or ()))
        if key not in self.made:
            blocks = self.whole(page) if shown is None else self.divided(page.root, shown)
            self.made[key] = template("components/delivery-styles.html", blocks=list(blocks))
        return self.made[key]

    def whole(self, page: Page) -> Iterable[Block]:
        """Yield all styles of a page of another layout."""
        for sheet, media in page.sheets.items():
            yield block(self.assets.rules(sheet), sheet, page.root, media=media)

    def divided(self, root: str, used: set[str]) -> Iterable[Block]:
        """Yield the first styles of a page of the theme's layout, and links to the others, in the order that counts."""
        yield block(self.parts[self.theme]["first"], self.theme, root, part="theme")
        yield Block(link=root + self.theme_rest)
        placed = [sheet for sheet in self.ours if self.parts[sheet]["first"]]
        fonts = [sheet for sheet in placed if any(rule.urls for rule in self.parts[sheet]["first"])]
        for sheet in fonts:
            yield block(self.parts[sheet]["first"], sheet, root)
        common = [sheet for sheet in placed if sheet in self.common and sheet not in fonts]
        yield block([rule for sheet in common for rule in self.parts[sheet]["first"]], "", root, part="guide")
        for sheet in placed:
            if sheet in used and sheet not in self.common:
                yield block(self.parts[sheet]["first"], sheet, root)
        yield Block(link=root + self.shared_rest)
        for sheet, path in self.own_rest.items():
            if sheet in used:
                yield Block(link=root + path)


def needs(rules: Iterable[Rule], words: Words) -> bool:
    """Tell whether a page with these words holds anything that a sheet styles. All pages need what `:root` says."""
    return any(selector.may_match(words) for rule in rules for selector in rule.selectors)


def block(rules: Iterable[Rule], sheet: str, root: str, *, part: str = "", media: str = "") -> Block:
    """Return rules as one block that stands in a page."""
    return Block(text=Markup(style_sheets.text(rules, folder=sheet, root=root)), part=part, media=media)
