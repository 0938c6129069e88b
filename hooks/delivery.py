"""Delivery: pages carry what a reader sees first and ask for the rest later."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

import bridge
from leaflet.delivered import ThemeChanged
from leaflet.delivery import deliver


@event_priority(-50)  # after the PDFs, which are printed from the same pages
@bridge.for_writers
def on_post_build(*, config: MkDocsConfig) -> None:
    """Rewrite the built pages, but not drafts: their writer need not wait for what no reader gets."""
    if bridge.drafts:
        return
    try:
        deliver(Path(config.site_dir), bridge.cache(config, "styles"))
    except ThemeChanged as error:
        raise PluginError(
            f"hooks/delivery.py does not fit this version of the theme: {error}; take the version in requirements.txt, "
            "adapt hooks/leaflet/delivered.py, or take the line `hooks/delivery.py` out of mkdocs.yml: the guide works "
            "without it."
        ) from error
