"""Print figures of the guide: how hard each page is to read, and how long a clean build takes beside the bare theme.

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

import reading_level

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
            seconds["ours"].append(build(ROOT / "mkdocs.yml", ours))
            seconds["stock"].append(build(config, stock))
        print("Reading level (Flesch-Kincaid grade; see tools/reading_level.py)")
        reading_level.main([str(ours)])
        print(f"\nClean build, median of {ROUNDS} rounds")
        middle = {name: statistics.median(times) for name, times in seconds.items()}
        for name, value in middle.items():
            print(f"{value:6.2f} s  {name}")
        print(f"{middle['ours'] / middle['stock']:6.2f}    ratio, ours to the bare theme")


def build(config: Path, site: Path) -> float:
    """Build a site from scratch in a process of its own and return the seconds it took."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean", "-f", str(config), "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
