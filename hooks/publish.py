"""Publish: builds beside the last good site and swaps the two at the end, so that a failed build changes nothing."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import event_priority
from mkdocs.utils import CountHandler

from leaflet import disk, publish
from leaflet.publish import Publication

log = logging.getLogger("mkdocs.hooks.publish")
# The build on its way, or none. `on_build_error` and `on_shutdown` are told nothing of it, so it is kept here.
RUNNING: list[Publication] = []


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Point the build at a folder beside the site, before any other hook asks for it."""
    on_shutdown()
    try:
        RUNNING.append(publish.begin(Path(config.site_dir)))
    except publish.Busy as error:
        raise PluginError(str(error)) from error
    config.site_dir = str(RUNNING[0].new)
    return config


@event_priority(-300)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Swap the sites, after all other hooks have done their work."""
    site = str(RUNNING[0].site)
    if warned():
        on_shutdown()
    else:
        publish.finish(RUNNING[0])
        RUNNING.clear()
        log.info(f"Published in {site}")
    config.site_dir = site


@event_priority(-300)
def on_build_error(*, error: Exception) -> None:
    """Remove what was built; a disk that refused is told in one sentence in place of a traceback."""
    place = RUNNING[0].site if RUNNING else "the site"
    on_shutdown()
    if isinstance(error, OSError) and (sentence := disk.sentence(error, place)):
        log.error(sentence)
        raise Abort("Aborted: nothing was published!")


def on_shutdown() -> None:
    """Remove what was built by a build that did not end, such as one stopped with Ctrl-C."""
    while RUNNING:
        publish.abandon(RUNNING.pop())


def warned() -> bool:
    """Tell whether a strict build has warned: MkDocs stops it only after `on_post_build` (commands/build.py)."""
    counters = [each for each in logging.getLogger("mkdocs").handlers if isinstance(each, CountHandler)]
    return any(each.get_counts() for each in counters)
