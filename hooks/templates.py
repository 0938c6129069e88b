"""Templates: finds and compiles the theme's templates once, not in each build."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

import bridge
from leaflet import render


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the theme's templates a cache; MkDocs makes their environment before any later event."""
    quick = partial(environment, config.theme.get_env, bridge.cache(config, "templates"))
    setattr(config.theme, "get_env", quick)  # noqa: B010 - a method of this one theme, not of all themes
    return config


def environment(get_env: Callable[[], Environment], cache: Path) -> Environment:
    """Return the theme's environment with a quicker loader and a cache."""
    return render.quickened(get_env(), cache)
