"""Fixtures of all layers: small sites with our real mkdocs.yml, the whole site built once, a server, a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from filelock import FileLock
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
# By the names under which they build; ProperDocs, which takes over the imports of MkDocs, lives apart.
ENGINES = {"mkdocs": Path(sys.executable), "properdocs": ROOT / ".venv/engines.d/bin/python"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
Pages = Mapping[str, str | bytes]


class Site:
    """A built site: its folder, and its pages parsed on demand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def page(self, address: str) -> html.HtmlElement:
        """Return the parsed page at an address such as `risks/`."""
        return html.fromstring((self.folder / address / "index.html").read_bytes())

    def page_of(self, file: str) -> html.HtmlElement:
        """Return a parsed file such as `404.html`."""
        return html.fromstring((self.folder / file).read_bytes())

    def article(self, address: str) -> str:
        """Return the readable text of a page's article, or of a sheet, white space folded."""
        return " ".join(self.page(address).xpath("//article|//main[not(.//article)]")[0].text_content().split())

    @property
    def addresses(self) -> list[str]:
        """Addresses of all pages, the home page being an empty string."""
        found = self.folder.rglob("index.html")
        return sorted(f"{path.parent.relative_to(self.folder)}/".removeprefix("./") for path in found)


@pytest.fixture
def configure(tmp_path: Path) -> Callable[..., MkDocsConfig]:
    """Return a function that writes a small site and loads our real mkdocs.yml for it.

    Keys are paths below docs/. Shared files and a home page are added where a test does not give its own.
    All pages are in the navigation; `nav` and other options replace those of mkdocs.yml.
    """

    def make(pages: Pages, **options: object) -> MkDocsConfig:
        docs = tmp_path / "docs"
        for name, text in {**SHARED, **pages}.items():
            path = docs / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        nav = sorted(name for name in {"index.md": "", **pages} if name.endswith(".md") and not name.startswith("_"))
        folders = {"docs_dir": str(docs), "site_dir": str(tmp_path / "site")}
        return load_config(str(ROOT / "mkdocs.yml"), **{**folders, "nav": nav, **options})

    return make


@pytest.fixture
def build_site(configure: Callable[..., MkDocsConfig], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Site]:
    """Return a function that takes what `configure` takes, builds that site strictly, and raises as MkDocs does.

    PDFs are left out, unless a test sets `PDF` itself.
    """
    monkeypatch.setenv("PDF", "0")

    def make(pages: Pages, **options: object) -> Site:
        config = configure(pages, **options)
        build(config)
        return Site(Path(config.site_dir))

    return make


FRONT = """---
title: A page about treatment
description: A page that is only here to be built by a test of the guide.
reviewed: 2026-11-24
review_by: 2027-05-24
---

"""

SHARED: Pages = {
    "index.md": FRONT + "# Home\n\nText with a source.[^label]\n",
    "_includes/emergency.md": '!!! emergency "Call 911 if:"\n\n    - you cannot breathe\n\n    Do not wait.\n',
    "_includes/bring.md": "- Your list of medicines\n",
    "_data/numbers.yml": '- {kind: phone numbers, words: ["911"], why: You dial them.}\n',
    "_data/sources.yml": (
        "- id: label\n  title: A label\n  publisher: FDA\n  year: 2026\n  url: https://example.org/label\n"
        "  kind: label\n  checked: 2026-11-24\n  seen: seen\n"
    ),
}


@pytest.fixture(scope="session")
def shared_pages() -> Pages:
    """Return the files that every site needs, as paths below docs/ and their text."""
    return SHARED


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests of the whole site run on what another engine made of it: `pytest tests/whole_site --engine …`."""
    parser.addoption("--engine", choices=[*ENGINES], default="mkdocs", help="what builds the whole site")


@pytest.fixture(scope="session")
def engine(pytestconfig: pytest.Config) -> str:
    """Return the name of the engine that the whole site is built with in this run."""
    return str(pytestconfig.getoption("engine"))


@pytest.fixture(scope="session")
def command() -> Callable[..., list[str]]:
    """Return a function that takes an engine's name and arguments and returns the command that runs it."""
    return lambda name, *arguments: [str(ENGINES[name]), "-m", name, *arguments]


@pytest.fixture(scope="session")
def built_by(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str, command: Callable[..., list[str]]
) -> Callable[..., Site]:
    """Return a function that builds a guide of this project strictly with an engine, once for all test processes.

    Any warning stops it.
    """
    shared = tmp_path_factory.getbasetemp()
    shared = shared if worker_id == "master" else shared.parent

    def make(name: str, guide: str = ".", *, pdf: bool = True) -> Site:
        folder = shared / f"whole-site-{name}-{Path(guide).name}"
        with FileLock(f"{folder}.lock"):
            if not (folder / "built").exists():
                shutil.rmtree(folder, ignore_errors=True)
                environment = {**os.environ, **({} if pdf else {"PDF": "0"})}
                config = ("--config-file", f"{guide}/mkdocs.yml", "--site-dir", str(folder / "site"))
                build = command(name, "build", "--strict", "--quiet", *config)
                ended = subprocess.run(build, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
                assert ended.returncode == 0, ended.stderr
                (folder / "built").touch()
        return Site(folder / "site")

    return make


@pytest.fixture(scope="session")
def site(engine: str, built_by: Callable[..., Site]) -> Site:
    """Return the real site."""
    return built_by(engine)


@pytest.fixture(scope="session")
def example(engine: str, built_by: Callable[..., Site]) -> Site:
    """Return the site of the second guide."""
    return built_by(engine, "examples/nosebleeds")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line per request."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def server(site: Site) -> Iterator[str]:
    """Serve the real site on loopback and return its address."""
    with serving(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def serve() -> Callable[[Path], AbstractContextManager[str]]:
    """Return what serves a folder on loopback and gives its address."""
    return serving


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback and give its address."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/"
        running.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium once for a test process."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    assert path, "Chromium is missing; `bash tools/setup.sh browser` installs it"
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
