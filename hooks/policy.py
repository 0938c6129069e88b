"""Security policy: writes into each finished page what it may load and run, and the headers for hosts beside them."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.utils import get_build_datetime

import bridge
from leaflet import hosting, policy


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the template of security.txt how long it holds."""
    env.globals["security_expires"] = hosting.expires(get_build_datetime())
    return env


@event_priority(-100)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Protect all pages, but not drafts, which MkDocs gives a script of its own to reload them.

    Copies that open from a folder have no origin which a policy could name.
    """
    if bridge.drafts or bridge.carried():
        return
    site = Path(config.site_dir)
    found = [protect(page) for page in sorted(site.rglob("*.html"))]
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*"))
    for name, text in hosting.files(policy.header(found), paths).items():
        target = site / name
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")


def protect(page: Path) -> policy.Inline:
    """Write the policy into one page and return what stands inline in it."""
    try:
        html, found = policy.protect(page.read_text(encoding="utf-8"))
    except ValueError as error:
        raise PluginError(f"{page}: {error}.") from error
    page.write_text(html, encoding="utf-8")
    return found
