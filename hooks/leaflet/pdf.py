"""Make the PDFs of the sheets: built HTML in, tagged and fillable PDF/UA-1 files and small pictures out.

The only module that knows the PDF engine, WeasyPrint. It reads the same HTML and style sheets as the browser and adds
three things: the paper, fields to fill in and, for large print, a larger text. A file that was made before from the
same bytes is taken from the cache.
"""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from leaflet import disk
from leaflet.words import say

# Browsers lay a legend out like other elements only where it floats; here that would take it out of the order.
FORMS = ":is(input, textarea) { appearance: auto !important } legend { float: none !important }"
# Large print turns the paper where a table needs the width.
LARGE = (
    ".sheet, .sheet .sheet-text { font-size: 18pt !important } .sheet:has(.sheet-text .form-table) { page: landscape }"
)
RADIO = 1 << 15  # flags of a group of radio buttons: without NoToggleToOff, a second click clears the choice
PICTURE_WIDTH = 200  # pixels; a few kilobytes, in four grays: it shows the shape of a sheet, not its words
PANGO = (
    "the PDFs need Pango, which is missing: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 "
    "(Fedora: sudo dnf install pango; macOS: brew install pango; Windows: pacman -S mingw-w64-x86_64-pango), "
    "or build without PDFs: PDF=0 make build"
)


class MissingEngine(Exception):
    """WeasyPrint or one of its libraries is not there."""


@dataclass(frozen=True)
class Job:
    """One PDF to make: from which HTML file, to which file, in large print or not, from which cache, the paper."""

    source: Path
    target: Path
    large: bool
    cache: Path
    paper: str = "letter"

    @property
    def styles(self) -> list[str]:
        """The style sheets that the PDF adds to those of the page, which turns paper of no named size."""
        paper = f"@page {{ size: {self.paper} }} @page landscape {{ size: {self.paper} landscape !important }}"
        return [f"{paper} {FORMS}", *([LARGE] if self.large else [])]


@dataclass(frozen=True)
class Made:
    """One PDF that was made: its file, its number of pages and its size in bytes."""

    target: Path
    pages: int
    size: int

    @property
    def label(self) -> str:
        """What a link to it says: kind, pages and size."""
        return say("pdf.label", n=self.pages, size=max(1, round(self.size / 1024)))


def jobs(site: Path, cache: Path, *, paper: str = "letter") -> list[Job]:
    """Return the two PDFs of each sheet of a built site, in order; `paper` is a name of CSS, such as `a4`."""
    found = sorted((site / "print").glob("*/index.html"))
    return [
        Job(source, site / "print" / f"{source.parent.name}{'-large' if large else ''}.pdf", large, cache, paper)
        for source in found
        for large in (False, True)
    ]


def make(wanted: Iterable[Job], *, progress: Callable[[int, int], None]) -> list[Made]:
    """Make all PDFs on all cores, those of the cache at once. Raises MissingEngine, or OSError of the disk."""
    wanted = list(wanted)
    fresh = [job for job in wanted if not whole(cached(job))]
    if fresh:
        require_engine()
        from leaflet import workers  # noqa: PLC0415 - slow, and only needed where something changed

        with workers.pool() as pool:
            for done, _ in enumerate(pool.map(render, fresh), 1):
                progress(done, len(fresh))
    return [place(job) for job in wanted]


def require_engine() -> None:
    """Raise MissingEngine with one sentence if WeasyPrint or its libraries cannot be loaded."""
    try:
        import weasyprint  # noqa: F401, PLC0415 - loading it is the test
    except (ImportError, OSError) as error:
        raise MissingEngine(PANGO) from error


def render(job: Job) -> None:
    """Render one PDF into the cache, whole or not at all."""
    from weasyprint import CSS, HTML, urls  # noqa: PLC0415 - slow, and only needed where something changed

    sheets = [CSS(string=text) for text in job.styles]
    no_network = urls.URLFetcher(allowed_protocols=("file", "data"))
    document = HTML(filename=str(job.source), media_type="print", url_fetcher=no_network)
    address_links(document.etree_element)
    names = field_names(document.etree_element)

    def finish(_: object, pdf: Any) -> None:
        scope_headers(pdf)
        name_fields(pdf, names)

    content = document.write_pdf(stylesheets=sheets, pdf_variant="pdf/ua-1", pdf_forms=True, finisher=finish)
    disk.write(cached(job), content)


def address_links(page: Any) -> None:
    """Let links lead to the published guide; the engine would write the folder of this build into them."""
    home = next((link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"), None)
    for link in page.iter("a"):
        address = link.get("href", "#")
        if not address.startswith("#"):
            if home or urlsplit(address).scheme:
                link.set("href", urljoin(home or "", address))
            else:
                del link.attrib["href"]


def field_names(page: Any) -> dict[str, list[str]]:
    """Return for each field of a page what a reader is told of it: its own name, or the text of its label.

    For radio buttons these are the legend they share, and then the label of each.
    """
    names = {field.get("name"): [words(label)] for label in page.iter("label") for field in fields(label)}
    labels = {label.get("for"): words(label) for label in page.iter("label") if label.get("for")}
    for field in fields(page):
        if own := field.get("aria-label") or labels.get(field.get("id")):
            names[field.get("name")] = [own]
    for choice in page.iter("fieldset"):
        radios = fields(choice)
        names[radios[0].get("name")] = [words(choice.find("legend")), *(labels[radio.get("id")] for radio in radios)]
    return names


def fields(place: Any) -> list[Any]:
    """Return the named fields inside an element."""
    return [each for each in place.iter() if each.tag in ("input", "textarea") and each.get("name")]


def words(element: Any) -> str:
    """Return the text of an element, white space folded."""
    return " ".join("".join(element.itertext()).split())


def name_fields(pdf: Any, names: dict[str, list[str]]) -> None:
    """Give each field its name anew, since WeasyPrint loses the space where a label's line breaks."""
    from pydyf import String  # noqa: PLC0415 - comes with WeasyPrint

    for field in pdf.objects:
        if isinstance(field, dict) and "T" in field and "TU" in field and field["T"].string in names:
            name, *choices = names[field["T"].string]
            field["TU"] = String(name)
            if "Kids" in field:
                field["Ff"] = RADIO
            for radio, choice in zip(field.get("Kids", []), choices, strict=True):
                join_group(pdf, radio, f"{name}: {choice}")


def join_group(pdf: Any, reference: bytes, name: str) -> None:
    """Make a radio button a nameless part of its group; WeasyPrint makes it a field too (ISO 32000-1, 12.7.4.2.4)."""
    from pydyf import String  # noqa: PLC0415 - comes with WeasyPrint

    radio = pdf.objects[int(reference.split()[0])]
    radio["TU"] = String(name)
    del radio["T"]
    pdf.catalog["AcroForm"]["Fields"].remove(reference)


def scope_headers(pdf: Any) -> None:
    """Say of each table header if it heads its column or its row, which WeasyPrint leaves out (ISO 14289-1, 7.5)."""
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/TH":
            row = pdf.objects[int(element["P"].split()[0])]
            group = pdf.objects[int(row["P"].split()[0])]
            scope = "/Column" if group.get("S") == "/THead" else "/Row"
            element["A"] = f"<< /O /Table /Scope {scope} >>"


def cached(job: Job) -> Path:
    """Return the cache file of a job, named by all that goes into it: HTML, style sheets, fonts, settings, engine."""
    digest = hashlib.sha256(Path(__file__).read_bytes() + f"{job.styles}{version('weasyprint')}".encode())
    digest.update(job.source.read_bytes())
    for path in sorted((job.source.parents[2] / "assets").glob("[cf]*s/*")):  # css/ and fonts/
        digest.update(path.read_bytes())
    return job.cache / f"{digest.hexdigest()}.pdf"


def whole(path: Path) -> bool:
    """Tell whether a PDF is there and not cut off: it ends with its end mark (ISO 32000-1, 7.5.5)."""
    return path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF")


def place(job: Job) -> Made:
    """Copy a PDF from the cache to the site, with the picture of its first page, and say what it is."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - only needed after a build with PDFs

    shutil.copyfile(cached(job), job.target)
    with PdfDocument(job.target) as document:
        if not job.large:
            page = document[0]
            picture = page.render(scale=PICTURE_WIDTH / page.get_width(), may_draw_forms=False).to_pil()
            content = io.BytesIO()
            picture.convert("L").quantize(4).save(content, "PNG", optimize=True)
            job.target.with_suffix(".png").write_bytes(content.getvalue())
        return Made(job.target, len(document), job.target.stat().st_size)
