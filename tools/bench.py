"""Print figures of the guide: reading level, cost of a build and a reload, PDFs, weight of pages, Lighthouse, load.

Nothing here passes or fails. `--sizes 20,200,2000` sets how many pages the guides have whose builds are measured;
`--peers FOLDER` measures a page beside other generators. `--scale` measures a guide of very many conditions, and
nothing else; what follows goes to tools/scale.py.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

import build_cost
import lighthouse
import load
import peers_bench
import reading_level
import reload_cost
import scale
import weight
from leaflet import pdf

ROOT = Path(__file__).parent.parent
STOCK = {
    "site_name": "Stock",
    "theme": {"name": "material"},
    "markdown_extensions": ["admonition", "attr_list", "tables"],
    "exclude_docs": "/_includes/\n/_data/\n",
}


def main() -> None:
    """Build, time and measure."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--peers", help="folder of a bench of other generators (see tools/peers_bench.py)")
    parser.add_argument(
        "--scale", action="store_true", help="measure a guide of very many conditions, and nothing else"
    )
    parser.add_argument("--work", default=str(ROOT / ".cache/peers"), help="where that bench installs and builds")
    options, rest = parser.parse_known_args()
    if options.scale:
        scale.main(rest)
        return
    build_cost.parse(rest)  # a mistake in it is told now, not after minutes
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder, "ours")
        build(ROOT / "mkdocs.yml", ours)
        sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
        print("Reading level (Flesch-Kincaid grade; see tools/reading_level.py)")
        reading_level.main([str(ours)])
        print()
        # In a process of its own: a small one, since what it starts would count this one's memory as theirs.
        subprocess.run([sys.executable, build_cost.__file__, *rest], check=True)
        print()
        reload_cost.main([])
        print_pdfs(ours)
        print()
        weight.main([str(ours), str(stock(Path(folder)))])
        print()
        lighthouse.main([str(ours)])
        print()
        load.main([str(ours)])
        if options.peers:
            print()
            peers_bench.main([str(ours), "--peers", options.peers, "--work", options.work])


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


def stock(folder: Path) -> Path:
    """Build the theme as it comes, on the same Markdown, and return the site."""
    config = folder / "stock.yml"
    config.write_text(yaml.safe_dump({**STOCK, "docs_dir": str(ROOT / "docs")}), encoding="utf-8")
    build(config, folder / "stock")
    return folder / "stock"


def build(config: Path, site: Path) -> None:
    """Build a site from scratch in a process of its own, without PDFs."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean", "-f", str(config), "-d", str(site)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PDF": "0"})


if __name__ == "__main__":
    main()
