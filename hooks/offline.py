"""The copy that opens without a network: writes the service worker of the finished site."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.utils import get_build_date

import bridge
from leaflet import offline


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
    if not bridge.drafts and not bridge.carried():
        offline.write(Path(config.site_dir), day=get_build_date())
