"""Write the guide as plain Markdown that needs none of our hooks: `make export`.

The guide is built as always, without what only finished pages need. Each page is then written as Markdown, with its
pictures and PDFs, and with settings from which Zensical, or MkDocs with its theme, makes a site. The folder `export`
takes the place of an earlier one once it is whole. The folder of another guide may be named.
"""

from __future__ import annotations

import hashlib
import logging
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from lxml import html
from lxml.html import HtmlElement
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

import plain_page
import plain_text
from leaflet import data, disk, outline, publish
from plain_picture import svg
from plain_text import Page, Unknown

ROOT = Path(__file__).parent.parent
HERE = Path(__file__).parent
# They make finished pages small, quick and safe; white space, which they take away, parts the lines of Markdown.
LEFT_OUT = ("slim", "delivery", "policy", "offline", "carried", "publish")
KEPT = ("title", "description", "reviewed", "review_by", "aliases", "hide")
PICTURES = "pictures"


def main(target: Path, *, guide: Path = ROOT) -> int:
    """Export a guide to a folder and return the exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")  # for what the build has to say
    settings = guide / "mkdocs.yml"
    if not settings.is_file():
        print(f"Nothing was exported: {settings} is missing; name the folder of a guide.", file=sys.stderr)
        return 1
    try:
        publication = publish.begin(target)
        try:
            with tempfile.TemporaryDirectory() as folder:
                pages = export(built(settings, Path(folder)), publication.new)
            publish.finish(publication)
        finally:
            publish.abandon(publication)
    except Abort:
        print("Nothing was exported, since the guide cannot be built.", file=sys.stderr)
        return 1
    except (ConfigurationError, OSError, Unknown, publish.Busy) as error:
        told = disk.sentence(error, target) if isinstance(error, OSError) else None
        print(f"Nothing was exported: {(told or str(error)).rstrip('.')}.", file=sys.stderr)
        return 1
    print(f"Exported {pages} pages to {target}")
    return 0


def built(settings: Path, folder: Path) -> MkDocsConfig:
    """Build the guide that has these settings in a folder and return the settings of that build."""
    hooks = [name for name in load_config(str(settings)).hooks if Path(name).stem not in LEFT_OUT]
    config = load_config(str(settings), site_dir=str(folder), hooks=hooks)
    build(config)
    return config


def export(config: MkDocsConfig, target: Path) -> int:
    """Write all pages of a built site, what they link to, and the settings; return how many pages there are."""
    site, docs = Path(config.site_dir), Path(config.docs_dir)
    files = addresses(site, docs)
    used: set[str] = set()
    pages = {address: path for address, path in files.items() if path.endswith(".md")}
    for address, path in pages.items():
        page = Page(address, path, files, Drawer(target / "docs"), used=used)
        text = written(html.fromstring((site / address / "index.html").read_bytes()), page, docs)
        place = target / "docs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    for path in sorted(used - set(pages.values())):
        (target / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / path, target / "docs" / path)
    shutil.copy(HERE / "export.css", target / "docs/guide.css")
    shutil.copy(HERE / "export.md", target / "README.md")
    (target / "mkdocs.yml").write_text(settings(config), encoding="utf-8")
    return len(pages)


def addresses(site: Path, docs: Path) -> dict[str, str]:
    """Return the address of each page and file of a site, and the path below docs/ at which the export has it."""
    found: dict[str, str] = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.name == "index.html":
            folder = name.removesuffix("index.html")
            own = f"{folder}index.md"
            found[folder] = own if not folder or (docs / own).exists() else f"{folder.rstrip('/')}.md"
        elif path.is_file():
            found[name] = name
    return found


class Drawer:
    """Writes pictures below docs/, each once, under a name that follows from what it shows."""

    def __init__(self, docs: Path) -> None:
        self.folder = docs / PICTURES

    def __call__(self, drawing: HtmlElement) -> str:
        """Write a picture and return its path below docs/."""
        text = svg(drawing)
        figure = next(drawing.iterancestors("figure"), drawing).get("id", "drawing")
        name = f"{figure.removeprefix('figure-')}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.svg"
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")
        return f"{PICTURES}/{name}"


def written(built: HtmlElement, page: Page, docs: Path) -> str:
    """Return the text of a page's file: front matter, the way to the emergency signs, the article. Raises Unknown."""
    article = built.xpath("//article|//main[not(.//article)]")[0]
    front = dumped(front_matter(built, page, docs))
    try:
        urgent = plain_text.paragraph(built.find_class("topbar__emergency"), page)
        text = plain_page.markdown(article, page)
    except Unknown as error:
        raise Unknown(f"docs/{page.path}: {error}") from error
    return "\n".join([f"---\n{front}---\n", *([f"{urgent}\n"] if urgent else []), text])


def front_matter(built: HtmlElement, page: Page, docs: Path) -> dict[str, Any]:
    """Return the front matter of a page: what its writer said of it, or what the build did."""
    source = docs / page.path
    if source.exists():
        document = outline.document(page.path, source.read_text(encoding="utf-8"))
        front = data.load(document.front, file=page.path, first_line=2)[0]
        return {key: front[key] for key in KEPT if key in front}
    description = built.xpath("string(//meta[@name='description']/@content)")
    title = str(built.xpath("string(//h1)"))
    return {"title": title, "description": str(description), "search": {"exclude": True}}


def settings(config: MkDocsConfig) -> str:
    """Return the settings of the exported guide, with the name and the menu of this build."""
    own = {key: config[key] for key in ("site_name", "site_description", "site_url", "copyright") if config[key]}
    rest = yaml.safe_load((HERE / "export.yml").read_text(encoding="utf-8"))
    rest["theme"]["language"] = config.theme["language"]
    return dumped({**own, **rest, "nav": config.nav})


def dumped(values: Mapping[str, Any]) -> str:
    """Return values as YAML in their order, one line a text."""
    return str(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=1000))


if __name__ == "__main__":
    place = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    sys.exit(main(place / "export", guide=place))
