"""Print how a page of ours stands beside other generators, with a bench of them that is kept outside this repository.

    python tools/peers_bench.py site --peers FOLDER --work DIR

In: a built site, the folder of that bench (its README says what it needs), and a folder for what it installs and builds
(1.5 GB, kept for the next time). It serves all sites the same way and measures them in turn; its tables come out.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from lighthouse import COMPARED, KINDS

PEERS, PAGES = "material,starlight", "200"


def main(arguments: Sequence[str] | None = None) -> None:
    """Set up what is missing, build the peers once, measure all sites and print the report."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--peers", type=Path, required=True, help="folder of the bench")
    parser.add_argument("--work", type=Path, required=True, help="where it installs and builds")
    options = parser.parse_args(arguments)
    work = options.work.resolve()
    bench = Bench(options.peers.resolve() / "bench.py", work)
    if not (work / "npm/tools/node_modules").exists():
        bench.run("setup", python=sys.executable)
    if not all((work / "results/built" / name).exists() for name in PEERS.split(",")):
        bench.run("build", "--peers", PEERS, "--sizes", PAGES, "--rounds", "1")
        for name in PEERS.split(","):
            (work / "results/built" / name).mkdir(parents=True, exist_ok=True)
    for kind in ("page", "lighthouse", "axe"):
        (work / f"results/{kind}.jsonl").unlink(missing_ok=True)
    ours = ["--peers", PEERS, "--site", f"ours={options.site.resolve()}@/{KINDS[COMPARED]}"]
    bench.run("page", *ours)
    bench.run("lighthouse", *ours)
    bench.run("report")


class Bench:
    """The bench of the peers: its script, and the folder where it works."""

    def __init__(self, script: Path, work: Path) -> None:
        self.script, self.work = script, work

    def run(self, step: str, *options: str, python: str = "") -> None:
        """Run one of its steps, with the Python that it set up. Raises CalledProcessError if it fails."""
        command = [python or str(self.work / "venv/bin/python"), str(self.script), step, "--work", str(self.work)]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        browser = shutil.which("chromium") or shutil.which("chromium-browser")
        subprocess.run([*command, *options], check=True, env={**environment, "CHROME_PATH": browser or ""})


if __name__ == "__main__":
    main()
