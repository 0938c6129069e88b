"""A built page and the files it asks for, as `leaflet/delivery.py` needs them: HTML in, addresses of its parts out."""

from __future__ import annotations

import hashlib
import pickle
import re
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from leaflet import disk, style_sheets
from leaflet.scripts import bundle
from leaflet.style_sheets import Rule

STYLE = re.compile(
    r'<link rel="stylesheet"(?: media="(?P<media>[^"]*)")? href="(?P<root>[^"]*?)(?P<path>assets/[^"]*\.css)">'
)
MODULE = re.compile(
    r'<script type="module" src="[^"]*?(?P<path>assets/js/[^"]*)"(?P<blocking> blocking="render")?></script>'
)
THEME_STYLE = re.compile(r"assets/stylesheets/main\.\w+\.min\.css")
THEME_SCRIPT = re.compile(r'<script src="[^"]*?(?P<path>assets/javascripts/bundle\.\w+\.min\.js)"></script>')
SCRIPT = re.compile(r'<script (?:type="module" )?src="[^"]*?assets/(?:js|javascripts)/[^"]*"[^>]*></script>')
INLINE = re.compile(r'<script(?: data-guide="[^"]*")?>(.*?)</script>', re.DOTALL)


class ThemeChanged(Exception):
    """The theme writes its pages in another way than they are read here."""


class Page:
    """The HTML of one page."""

    def __init__(self, html: str) -> None:
        self.html = html

    @cached_property
    def sheets(self) -> dict[str, str]:
        """Paths of its style sheets below the site, in order, with the media each is for."""
        return {match["path"]: match["media"] or "" for match in STYLE.finditer(self.html)}

    @cached_property
    def modules(self) -> tuple[str, ...]:
        """Paths of its modules, in order."""
        return tuple(match["path"] for match in MODULE.finditer(self.html))

    @cached_property
    def blocking(self) -> bool:
        """Whether the page must not be drawn before its modules ran."""
        return any(match["blocking"] for match in MODULE.finditer(self.html))

    @cached_property
    def root(self) -> str:
        """The way from the page to the top of the site: `../../`, or nothing."""
        match = STYLE.search(self.html)
        return match["root"] if match else ""

    @cached_property
    def inline_script(self) -> str:
        """The scripts that stand in the page."""
        return "\n".join(INLINE.findall(self.html))

    @cached_property
    def theme_script(self) -> str:
        """The path of the theme's script, or nothing on a page of another layout.

        Raises ThemeChanged if the page has the theme's style sheet and not its script, or these twice.
        """
        styles = [path for path in self.sheets if path.startswith("assets/stylesheets/")]
        scripts = THEME_SCRIPT.findall(self.html)
        if not styles and not scripts:
            return ""
        if len(styles) != 1 or not THEME_STYLE.fullmatch(styles[0]) or next(iter(self.sheets)) != styles[0]:
            raise ThemeChanged(f"the styles of a page must begin with the theme's one `main.….min.css`, not {styles}")
        if len(scripts) != 1:
            raise ThemeChanged(f"a page must have the theme's script `bundle.….min.js` once, not {len(scripts)} times")
        return str(scripts[0])

    def with_parts(self, *, styles: str, scripts: str) -> str:
        """Return the page with these in the places of its style sheets and of its scripts."""
        return once(SCRIPT, once(STYLE, self.html, styles), scripts)


def once(pattern: re.Pattern[str], text: str, new: str) -> str:
    """Put `new` in the place of the first match and nothing in those of the others."""
    start = pattern.search(text)
    if start is None:
        return text
    rest = re.sub(f"(?:{pattern.pattern}) ?", "", text[start.start() :])
    return text[: start.start()] + new.replace("\n", "") + rest


class Assets:
    """The files of a built site that pages ask for."""

    def __init__(self, site: Path, cache: Path) -> None:
        self.site, self.cache = site, cache
        self.parsed: dict[str, list[Rule]] = {}
        self.scripts: dict[tuple[str, ...], str] = {}
        # Their contents come to stand in pages and in new files.
        self.joined = {path.relative_to(site).as_posix() for path in (site / "assets/js").glob("*.js")}

    def read(self, path: str) -> str:
        """Return the text of a file."""
        return (self.site / path).read_text(encoding="utf-8")

    def rules(self, path: str) -> list[Rule]:
        """Return the rules of a style sheet."""
        if path not in self.parsed:
            self.parsed[path] = parsed(self.read(path), path, self.cache)
            self.joined.add(path)
        return self.parsed[path]

    def module_text(self, modules: Sequence[str]) -> str:
        """Return modules and what they import as one script."""
        key = tuple(modules)
        if key not in self.scripts:
            self.scripts[key] = bundle(self.site / path for path in modules)
        return self.scripts[key]

    def script(self, modules: tuple[str, ...]) -> str:
        """Write the script of these modules and return its path."""
        return self.write("js/page", ".js", self.module_text(modules))

    def add(self, name: str, rules: Sequence[Rule]) -> str:
        """Write a style sheet and return its path."""
        return self.write(f"css/{name}", ".css", style_sheets.text(rules))

    def write(self, stem: str, suffix: str, text: str) -> str:
        """Write a file with the hash of its bytes in its name, and return its path below the site."""
        data = text.encode("utf-8")
        path = f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:8]}{suffix}"
        (self.site / path).write_bytes(data)
        return path

    def remove_joined(self) -> None:
        """Remove the files that stand in pages or in other files now."""
        for path in self.joined:
            (self.site / path).unlink(missing_ok=True)


def parsed(text: str, name: str, cache: Path) -> list[Rule]:
    """Return the rules of a style sheet; those of the theme's many are kept in a folder from build to build."""
    state = Path(style_sheets.__file__).read_bytes() + text.encode("utf-8")
    file = cache / hashlib.sha256(state).hexdigest()[:16]
    with suppress(OSError, EOFError, pickle.UnpicklingError):
        found: list[Rule] = pickle.loads(file.read_bytes())
        return found
    rules = style_sheets.rules(text, name)
    with suppress(OSError):  # a checkout that nobody may write to builds as well
        disk.write(file, pickle.dumps(rules))
    return rules
