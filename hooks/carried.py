"""The copy for places without a network: with OFFLINE=true a build leaves one zip file, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.utils import get_build_datetime

import bridge
from leaflet import carried, render


@event_priority(-250)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Pack the finished site, and take away what was packed."""
    if not bridge.carried():
        return
    site = Path(config.site_dir)
    words = {"title": config.site_name, "address": config.site_url or "", "day": get_build_datetime().date()}
    words["note"] = config.copyright or ""
    start = render.template("carried/start-here.html", **words)
    target = site / f"{bridge.slug(config)}.zip"
    carried.pack(site, target, start=start, when=get_build_datetime())
    for path in site.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path != target:
            path.unlink()
