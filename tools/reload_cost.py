"""Print how long `mkdocs serve` takes from an edit to the reload in the browser, ours beside the bare theme.

Both serve a generated guide; pages are edited in turn, several rounds. Seconds of the clock count the wait of
MkDocs until it notices an edit, the same for both; processor seconds, where the system tells them, do not.

    python tools/reload_cost.py --pages 200 --rounds 5
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import generate_guide

PATIENCE = 600  # seconds for the first build
EPOCH = re.compile(r"livereload\((\d+), \d+\);")


class Server:
    """A running `mkdocs serve`."""

    def __init__(self, process: subprocess.Popen[bytes], address: str) -> None:
        self.process = process
        self.address = address

    def get(self, path: str = "") -> str:
        """Return what stands at an address; MkDocs holds it back until a running build has ended."""
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def epoch(self) -> int:
        """Return the number of the build that a page asks to be told the next of."""
        found = EPOCH.search(self.get())
        return int(found[1]) if found else 0

    def processor(self) -> float:
        """Return the processor seconds so far, 0 where the system does not tell."""
        status = Path(f"/proc/{self.process.pid}/stat")
        if not status.exists():
            return 0.0
        user, system = status.read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve both, edit, wait for the reload, print."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        us, them = Path(folder, "ours"), Path(folder, "stock")  # a folder each, since a server builds for every edit
        for guide in (us, them):
            generate_guide.write(guide, options.pages)
        with serve(us / generate_guide.OURS) as ours, serve(them / generate_guide.STOCK) as stock:
            taken = [(edit(us, ours), edit(them, stock)) for _ in range(options.rounds)]
    print(f"Edit to reload, {options.pages} pages, medians of {options.rounds} rounds")
    for place, unit in enumerate(("s", "processor s")):
        pairs = [(mine[place], bare[place]) for mine, bare in taken]
        ours_took, stock_took = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"{ours_took:6.2f} {unit} ours, {stock_took:6.2f} {unit} stock, ", end="")
        print(f"ratio {statistics.median(mine / bare for mine, bare in pairs if bare):.2f}")


@contextmanager
def serve(config: Path) -> Iterator[Server]:
    """Run `mkdocs serve` on a free port until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "-f", str(config), "-a", host]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": "0"}
    with subprocess.Popen(command, env=environment) as process:
        try:
            server = Server(process, f"http://{host}/")
            ready(server)
            yield server
        finally:
            process.terminate()


def ready(server: Server) -> None:
    """Wait for the first build. Raises RuntimeError if the server ends or takes too long."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.process.poll() is None:
        try:
            server.get()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("mkdocs serve did not start")


def edit(guide: Path, server: Server) -> tuple[float, float]:
    """Add a sentence to a page; return the seconds, and processor seconds, until the browser is told to reload."""
    page = guide / "docs" / generate_guide.addresses(1)[0]
    epoch, before, start = server.epoch(), server.processor(), time.monotonic()
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    while int(server.get(f"livereload/{epoch}/1")) <= epoch:
        pass
    return time.monotonic() - start, server.processor() - before


if __name__ == "__main__":
    main()
