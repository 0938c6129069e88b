"""Print figures of the guide: reading level, seconds of a build beside the bare theme, seconds of the PDFs, Lighthouse.

Both builds run in turn, several rounds, in one go; the median and the ratio are printed. Nothing here passes or fails.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

import lighthouse
import reading_level
from leaflet import pdf

ROOT = Path(__file__).parent.parent
ROUNDS = 5
# Material for MkDocs as it comes, on the same Markdown.
STOCK = {
    "site_name": "Stock",
    "theme": {"name": "material"},
    "markdown_extensions": ["admonition", "attr_list", "tables"],
}


def main() -> None:
    """Build, time and measure."""
    with tempfile.TemporaryDirectory() as folder:
        ours, stock = Path(folder, "ours"), Path(folder, "stock")
        config = Path(folder, "stock.yml")
        config.write_text(yaml.safe_dump({**STOCK, "docs_dir": str(ROOT / "docs")}), encoding="utf-8")
        seconds: dict[str, list[float]] = {"ours": [], "stock": []}
        for _ in range(ROUNDS):
            seconds["ours"].append(build(ROOT / "mkdocs.yml", ours, pdf="0"))
            seconds["stock"].append(build(config, stock))
        print("Reading level (Flesch-Kincaid grade; see tools/reading_level.py)")
        reading_level.main([str(ours)])
        print(f"\nClean build, median of {ROUNDS} rounds")
        middle = {name: statistics.median(times) for name, times in seconds.items()}
        for name, value in middle.items():
            print(f"{value:6.2f} s  {name}")
        print(f"{middle['ours'] / middle['stock']:6.2f}    ratio, ours to the bare theme")
        print_pdfs(ours)
        print()
        lighthouse.main([str(ours)])


def print_pdfs(site: Path) -> None:
    """Make all PDFs of a built site with an empty cache, then once more with the full one."""
    cache = site.parent / "cache"
    (site / "print").mkdir(exist_ok=True)
    wanted = pdf.jobs(site, cache)
    print(f"\nPDFs: {len(wanted)} of {len(wanted) // 2} sheets, on {os.cpu_count()} cores")
    for name in ("cold", "warm"):
        start = time.perf_counter()
        pdf.make(wanted, progress=lambda done, all_: None)
        took = time.perf_counter() - start
        print(f"{took:6.2f} s  all, {name} cache ({took / len(wanted):.2f} s a PDF)")


def build(config: Path, site: Path, *, pdf: str = "1") -> float:
    """Build a site from scratch in a process of its own, with PDFs or without, and return the seconds it took."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean", "-f", str(config), "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": pdf}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
