"""The guide as one zip file for places without a network: a finished site in, a copy that opens from a disk out.

Opened by a double click (`file://`) there is no server: folders have no page, and browsers refuse modules, workers and
requests. So links name files, modules are joined into classic scripts, the search index becomes a script, and a frame
stands in for the search's worker (`overrides/carried/iframe-worker.js`). Pages are read with regular expressions, not
a parser: they are ours, and nothing else in them may change.
"""

from __future__ import annotations

import json
import re
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from leaflet import offline, scripts
from leaflet.render import OVERRIDES

FRAME = OVERRIDES / "carried" / "iframe-worker.js"
INDEX = "search/search_index"
# What needs a server, besides what browsers' own copies leave out; large print is carried.
SERVED = ("404.html", "manifest.webmanifest", f"{INDEX}.json")
LEFT_OUT = (*(pattern for pattern in offline.LEFT_OUT if not pattern.endswith(".pdf")), *SERVED)

LINK = re.compile(r'(<a\b[^>]*?\shref=")([^"]*)"')
MODULE = re.compile(r'<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"[^>]*></script>\s*')
ASKED = re.compile(r'<link\b[^>]*\brel="(?:preload|modulepreload|manifest)"[^>]*>\s*| data-worker="[^"]*"')


def pack(site: Path, target: Path, *, start: str, when: datetime) -> None:
    """Write a zip file of a site, all of it in a folder of the file's name; `start` is the page to open first.

    The same site and time give the same bytes.
    """
    files = {f"guide/{name}": content for name, content in carried(site).items()}
    files["start-here.html"] = start.encode()
    with ZipFile(target, "w") as archive:
        for name in sorted(files):
            entry = ZipInfo(f"{target.stem}/{name}", when.timetuple()[:6])
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # else it is that of the machine
            archive.writestr(entry, files[name], ZIP_DEFLATED, compresslevel=9)


def carried(site: Path) -> dict[str, bytes]:
    """Return each file of the copy by its name."""
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    files = {
        name: (site / name).read_bytes() for name in names if not any(fnmatch(name, pattern) for pattern in LEFT_OUT)
    }
    for name in [name for name in files if name.endswith(".html")]:
        files[name] = page(name, files[name].decode(), site, files).encode()
    files[f"{INDEX}.js"] = index((site / f"{INDEX}.json").read_text("utf-8")).encode()
    files["assets/js/iframe-worker.js"] = FRAME.read_bytes()
    return files


def page(name: str, html: str, site: Path, files: dict[str, bytes]) -> str:
    """Return a page that asks nothing of a server; scripts that it needs are added to the files."""
    up = "../" * name.count("/")
    html = ASKED.sub("", html)
    html = LINK.sub(lambda match: f'{match[1]}{to_file(match[2], dirname(name), site)}"', html)
    html = html.replace("</head>", f'<script src="{up}assets/js/iframe-worker.js"></script></head>', 1)
    modules = [normpath(join(dirname(name), source)) for source in MODULE.findall(html)]
    if not modules:
        return html
    joined = scripts.bundle(site / module for module in modules).encode()
    script = f"assets/js/carried-{offline.short_hash(joined)}.js"
    files[script] = joined
    return MODULE.sub("", html).replace("</head>", f'<script defer src="{up}{script}"></script></head>', 1)


def to_file(link: str, folder: str, site: Path) -> str:
    """Return a link that names the file where it led to a folder's page."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    if (site / normpath(join(folder, unquote(parts.path))) / "index.html").is_file():
        return parts._replace(path=f"{parts.path.rstrip('/')}/index.html").geturl()
    return link


def index(text: str) -> str:
    """Return the search index as the script that the theme loads where it cannot ask for data."""
    found = json.loads(text)
    for entry in found["docs"]:
        address, mark, section = entry["location"].partition("#")
        entry["location"] = f"{address}index.html{mark}{section}"
    return f"var __index = {json.dumps(found, ensure_ascii=False, separators=(',', ':'))}"
