"""The service worker of a built site: its folder in, `sw.js` with the list of what to keep out.

The list names each address with the hash of its bytes, so it is made last, when the files are what readers get. The
worker's own code is `overrides/sw.js`; it compares these hashes and keeps bytes by them.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch
from pathlib import Path

from leaflet.render import OVERRIDES

WORKER = "sw.js"
SOURCE = OVERRIDES / WORKER
# What no page shows: for search engines, other sites, hosts and programmers; large print doubles the PDFs.
LEFT_OUT = (
    WORKER,
    ".*",
    "*/.*",
    "_*",
    "*.map",
    "*.gz",
    "*.br",
    "CNAME",
    "robots.txt",
    "sitemap.xml",
    "assets/images/card.png",
    "assets/javascripts/lunr/*",
    "assets/fonts/*.txt",
    "print/*-large.pdf",
)


# What a guide with very many sheets may keep out of the copy: they and their PDFs are more than all other pages.
SHEETS = ("print/*",)
MOST = 60_000_000  # bytes that a browser is to keep unasked


def write(site: Path, *, day: str, without: Sequence[str] = ()) -> int:
    """Write the worker of a site, and return how many bytes it keeps.

    `day` is an ISO day: readers are told that the site was updated then. `without` are patterns of what is not kept.
    """
    files = listing(site, without=without)
    version = short_hash(json.dumps(files).encode())
    guide = json.dumps({"version": version, "day": day, "files": files}, ensure_ascii=False, separators=(",", ":"))
    (site / WORKER).write_text(f"const GUIDE = {guide};\n{SOURCE.read_text('utf-8')}", encoding="utf-8")
    return size(site, files)


def size(site: Path, files: Iterable[str]) -> int:
    """Return the bytes of all files that are kept, by their addresses."""
    paths = (site / name / "index.html" if not name or name.endswith("/") else site / name for name in files)
    return sum(path.stat().st_size for path in paths)


def listing(site: Path, *, without: Sequence[str] = ()) -> dict[str, str]:
    """Return each address that is kept, below the site's own, with the hash of its bytes, sorted."""
    left_out = (*LEFT_OUT, *without)
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    kept = sorted(name for name in files if not any(fnmatch(name, pattern) for pattern in left_out))
    return {address(name): short_hash(files[name].read_bytes()) for name in kept}


def address(name: str) -> str:
    """Return how links and hosts spell a file's address: a page of a folder is the folder."""
    return name.removesuffix("index.html") if name == "index.html" or name.endswith("/index.html") else name


def short_hash(content: bytes) -> str:
    """Return 96 bits of SHA-256 in 16 signs: it guards against a mix of versions, and a long list travels."""
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()[:12]).decode()
