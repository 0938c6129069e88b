"""Print what a build costs, in processor seconds and memory, beside the bare theme and bare Markdown.

Guides of some sizes are generated (tools/generate_guide.py) and built in turn, several rounds, in one go. Processor
seconds, not those of the clock, so that other work on the machine counts less; the ratio is the median of the rounds'.
Nothing here passes or fails.

    python tools/build_cost.py --sizes 20,200,2000 --rounds 3
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import generate_guide

SIZES, ROUNDS = (20, 200), 5
MARKDOWN = Path(__file__).with_name("bare_markdown.py")


@dataclass(frozen=True)
class Cost:
    """What one process took: processor seconds of user and system, and the most memory in MB."""

    seconds: float
    memory: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each size and print a table."""
    options = parse(arguments)
    print(f"Clean build without PDFs, processor seconds, medians of {options.rounds} rounds")
    print(f"{'pages':>6} {'':<10}{'seconds':>8}{'ms a page':>10}{'MB':>6}   ours to it")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            show(size, measure(Path(folder), size, options.rounds))


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line, or end with what is wrong with it."""
    parser = argparse.ArgumentParser(prog="make bench", description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("--sizes", type=numbers, default=SIZES, help="numbers of pages, with commas")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    return parser.parse_args(arguments)


def numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of a list with commas."""
    try:
        return tuple(map(int, text.split(",")))
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is no list of numbers; write it such as 20,200") from None


def measure(folder: Path, size: int, rounds: int) -> dict[str, list[Cost]]:
    """Return the costs of each builder, a round after the other."""
    guide, site = folder / "guide", folder / "site"
    generate_guide.write(guide, size)
    commands = {
        "ours": mkdocs(guide / generate_guide.OURS, site / "ours"),
        "stock": mkdocs(guide / generate_guide.STOCK, site / "stock"),
        "Markdown": [sys.executable, str(MARKDOWN), str(guide / "docs"), str(site / "markdown")],
    }
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(run(command))
    return costs


def mkdocs(config: Path, site: Path) -> list[str]:
    """Return the command that builds a site."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean", "-f", str(config), "-d", str(site)]


def run(command: Sequence[str]) -> Cost:
    """Run a command to its end and return what it took. Raises CalledProcessError if it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": "0"}
    process = subprocess.Popen(command, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1024**2 if sys.platform == "darwin" else 1024  # bytes there, kilobytes on Linux
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def show(size: int, costs: dict[str, list[Cost]]) -> None:
    """Print the lines of one size."""
    for name, found in costs.items():
        seconds = statistics.median(each.seconds for each in found)
        memory = statistics.median(each.memory for each in found)
        ratio = statistics.median(ours.seconds / it.seconds for ours, it in zip(costs["ours"], found, strict=True))
        print(f"{size:6} {name:<10}{seconds:8.2f}{1000 * seconds / size:10.1f}{memory:6.0f}   {ratio:6.2f}")


if __name__ == "__main__":
    main()
