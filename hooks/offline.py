"""The copy that opens without a network: writes the service worker of the finished site."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.utils import get_build_date

import bridge
from leaflet import offline

log = logging.getLogger("mkdocs.hooks.offline")


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether a writer looks at drafts: a browser must not keep those."""
    bridge.drafts = command == "serve"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Keep back the sources of workers, which the theme's folder would publish as they are."""
    for name in (offline.WORKER, "carried/iframe-worker.js"):
        source = files.get_file_from_path(name)
        if source is not None:
            files.remove(source)
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the templates whether there is a worker, and the name under which browsers keep what readers write."""
    env.globals.update({"worker": not bridge.drafts, "slug": bridge.slug(config)})
    return env


@event_priority(-200)
def on_post_build(*, config: MkDocsConfig, **_: Any) -> None:
    """Write the worker, from the bytes that readers get."""
    if bridge.drafts or bridge.carried():
        return
    pages_only = bridge.guide(config).offline == "pages"
    kept = offline.write(Path(config.site_dir), day=get_build_date(), without=offline.SHEETS if pages_only else ())
    if kept > offline.MOST:
        cure = "write fewer pages" if pages_only else "write `offline: pages`, which leaves out sheets and their PDFs"
        log.warning(f"docs/{bridge.GUIDE}:1: browsers would keep {kept // 1_000_000} MB for reading offline; {cure}.")
