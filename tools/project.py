"""What tools share that read the guide's own files as a build does: settings in, files and their records out."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import Files, get_files, set_exclusions

from leaflet.errors import ContentError, ContentErrors


def files(settings: str = "mkdocs.yml") -> tuple[MkDocsConfig, Files]:
    """Return the settings of a guide and its files, the pages that a build makes left out."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config = load_config(settings)
    found = get_files(config)
    set_exclusions(found, config)
    return config, found


def run(main: Callable[[], None]) -> None:
    """Run a tool; what is wrong with the guide ends it with sentences, and no traceback."""
    try:
        main()
    except (ContentError, ContentErrors, MkDocsException, Abort) as error:
        sys.exit(str(error))
