"""PDFs: makes two of each sheet beside its page, and writes pages and size into every link to one."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

import bridge
from leaflet import disk, pdf

log = logging.getLogger("mkdocs.hooks.pdfs")
LINK = re.compile(r'(<a [^>]*href="[^"]*?print/([\w-]+)\.pdf"[^>]*>[^<]*)\(PDF\)')


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Name the files that the build will make, so that links to them can be checked."""
    if bridge.pdf():
        for file in [file for file in files.documentation_pages() if file.src_uri.startswith("print/")]:
            stem = file.src_uri.removesuffix(".md")
            for name in (f"{stem}.pdf", f"{stem}-large.pdf", f"{stem}.png"):
                files.append(File.generated(config, name, content=b""))
    return files


def told(done: int, wanted: int) -> None:
    """Tell a waiting writer how far the PDFs are."""
    log.info(f"Printed {done} of {wanted} PDFs")


def on_post_build(*, config: MkDocsConfig) -> None:
    """Make the PDFs and complete the links to them."""
    if not bridge.pdf():
        return
    site = Path(config.site_dir)
    try:
        with disk.cache(bridge.cache(config, "pdf")) as folder:
            made = pdf.make(pdf.jobs(site, folder, paper=bridge.guide(config).paper), progress=told)
    except pdf.MissingEngine as error:
        raise PluginError(str(error)) from error
    labels = {each.target.stem: each.label for each in made}
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        complete = LINK.sub(lambda match: f"{match[1]}({labels[match[2]]})", text)
        if complete != text:
            page.write_text(complete, encoding="utf-8")
