"""Put a short, bounded load on nginx with the file of `hosting/`, and print what it bore: requests, slowest, errors.

    PYTHONPATH=hooks:tools python tools/load.py [a built site, else site/]

wrk asks over TLS on loopback, so client and server share this machine's processors: the figure is a floor.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import nginx

SECONDS = 5
CONNECTIONS = 32
PAGES = ("", "risks/side-effects/", "search/search_index.json")
LINES = {
    "requests": re.compile(r"(\d+) requests in"),
    "a second": re.compile(r"Requests/sec:\s+([\d.]+)"),
    "for 99 in 100": re.compile(r"99%\s+([\d.]+\w+)"),
}
ERRORS = re.compile(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")
REFUSED = re.compile(r"Non-2xx or 3xx responses: (\d+)")


def main(arguments: list[str]) -> None:
    """Load the pages one after another."""
    site = Path(arguments[0] if arguments else "site").resolve()
    print(f"Load on nginx over TLS, packed: {CONNECTIONS} connections, {SECONDS} s each")
    with nginx.running(site) as ports:
        for page in PAGES:
            print(f"  /{page}: {told(run(f'https://127.0.0.1:{ports.https}/{page}'))}")


def run(url: str) -> str:
    """Return what wrk says of one address."""
    size = ["-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--timeout", "10s", "--latency", "-H", "Accept-Encoding: gzip"]
    return subprocess.run(["wrk", *size, url], check=True, capture_output=True, encoding="utf-8").stdout


def told(said: str) -> str:
    """Return the figures in what wrk says, and the number of errors of any kind."""
    figures = [f"{found[1]} {name}" for name, line in LINES.items() if (found := line.search(said))]
    return ", ".join([*figures, f"{errors(said)} errors"])


def errors(said: str) -> int:
    """Return how many requests failed or were refused."""
    broken, refused = ERRORS.search(said), REFUSED.search(said)
    return sum(map(int, broken.groups() if broken else ())) + (int(refused[1]) if refused else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
