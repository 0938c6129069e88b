"""Names of places in a page, such as `how-it-works`: words of any language in, letters, digits and hyphens out."""

from __future__ import annotations

import zlib
from unicodedata import normalize

from markdown.extensions.toc import slugify, slugify_unicode
from pymdownx import slugs

# The name of a file and of a tab, as the tabs of mkdocs.yml make it: without accents, which some disks change.
slug = slugs.slugify(case="lower", normalize="NFKD")


def anchor(text: str, separator: str = "-") -> str:
    """Return a name that is never empty. Latin letters lose their accents; where other letters stand, all are kept."""
    latin = all(normalize("NFKD", sign)[0].isascii() for sign in text if sign.isalnum())
    name = slugify(text, separator) if latin else slugify_unicode(text, separator)
    return name or f"{zlib.crc32(text.encode('utf-8')):08x}"
