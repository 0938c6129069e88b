"""Print what became of the addresses that the guide links to: those of its sources, and those on its pages.

    PYTHONPATH=hooks python tools/links.py

It needs a network and some minutes, changes nothing, and always ends well: a report, and no part of a build.

The kept programs for this do not fit: LinkChecker reads finished pages and so knows no line of a file, and lychee comes
as a program of 300 MB. `polite.py` stands on urllib3.
"""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from answers import UNANSWERED, Answer, Kind
from leaflet import folder, outside
from leaflet.errors import ContentError, ContentErrors
from polite import Visitor, host_of

ROOT = Path(__file__).parents[1]
HOSTS_AT_ONCE = 8
SCOUTS = 6  # hosts that are asked first: if none answers, there is no network
NO_NETWORK = "No host answers: there seems to be no network here. Nothing was checked."
# What to do, by what became of an address, from the worst on. What is fine is only counted.
ADVICE = {
    Kind.GONE: "Gone: find the text anew, or take the link out",
    Kind.NAME: "No such host: correct the address, or find the text anew",
    Kind.FRONT: "Leads to a front page now: look if the text is still there",
    Kind.MOVED: "Moved for good: write the new address",
    Kind.CERTIFICATE: "No safe connection: readers are warned, so find another address",
    Kind.LOOP: "Leads in a circle, as some hosts do with programs: open it yourself",
    Kind.FAULT: "A fault of the host: try again on another day",
    Kind.TIMEOUT: "No answer in time: try again on another day",
    Kind.UNREACHED: "No connection: try again on another day",
    Kind.CLOSED: "Cannot be checked by a program: open it yourself",
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Gather the addresses, ask for each, and print the report."""
    options = parse(arguments)
    try:
        config = load_config(str(options.settings))
        found = gather(Path(config.docs_dir))
    except (ContentError, ContentErrors, MkDocsException) as error:
        sys.exit(str(error))
    visitor = Visitor(agent(config), pause=options.pause, timeout=options.timeout)
    print(f"Asking for {len(found)} addresses; each host rests between two, so this takes some minutes.", flush=True)
    try:
        answers = visit(visitor, list(found))
    except KeyboardInterrupt:
        sys.exit("Ended before all were asked.")
    print("\n".join(lines(found, answers)) if answers or not found else NO_NETWORK)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser(prog="make links", description="Print what became of outside links.")
    parser.add_argument("--settings", type=Path, default=ROOT / "mkdocs.yml", help="the guide's mkdocs.yml")
    parser.add_argument("--pause", type=seconds, default=1, help="seconds between two requests to a host")
    parser.add_argument("--timeout", type=seconds, default=20, help="seconds to wait for a host")
    return parser.parse_args(arguments)


def seconds(text: str) -> float:
    """Return the seconds that an option names."""
    try:
        found = float(text)
    except ValueError:
        found = 0
    if not 0 < found < threading.TIMEOUT_MAX:
        raise argparse.ArgumentTypeError(f"`{text}` is no time to wait; write seconds, such as 1.5")
    return found


def gather(docs: Path) -> dict[str, list[str]]:
    """Return the addresses of a guide with their places. Raises ContentErrors for what cannot be read."""
    return outside.gather([*folder.pages(docs), *folder.shared(docs)], folder.sources(docs))


def agent(config: MkDocsConfig) -> str:
    """Return what hosts are told of who asks: a program, and for which guide."""
    return f"guide-link-check/1 ({config.site_name}; {config.site_url})".encode("ascii", "ignore").decode()


def visit(visitor: Visitor, addresses: Sequence[str]) -> dict[str, Answer]:
    """Return what became of each address, nothing if there is no network."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(host_of(address), []).append(address)
    groups = sorted(hosts.values(), key=len, reverse=True)  # who has most addresses takes the longest
    answers = ask_all(visitor, [group[:1] for group in groups[:SCOUTS]])
    if all(answer.kind in UNANSWERED for answer in answers.values()):
        return {}
    return answers | ask_all(visitor, [[each for each in group if each not in answers] for group in groups])


def ask_all(visitor: Visitor, groups: Sequence[Sequence[str]]) -> dict[str, Answer]:
    """Ask the hosts side by side, and each for one of its addresses after the other."""

    ended = threading.Event()

    def ask(group: Sequence[str]) -> list[tuple[str, Answer]]:
        return [(address, visitor.ask(address)) for address in group if not ended.is_set()]

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as workers:
        try:
            return {address: answer for group in workers.map(ask, groups) for address, answer in group}
        except KeyboardInterrupt:
            ended.set()
            raise


def lines(found: Mapping[str, Sequence[str]], answers: Mapping[str, Answer]) -> Iterator[str]:
    """Yield the lines of the report, the worst first."""
    fine = sum(answer.kind is Kind.FINE for answer in answers.values())
    yield f"{len(found)} outside addresses on {date.today()}, {fine} of them fine"
    for kind, advice in ADVICE.items():
        of_kind = [address for address in found if answers[address].kind is kind]
        if of_kind:
            yield f"\n{advice} ({len(of_kind)})"
        for address in of_kind:
            answer = answers[address]
            yield f"  {address}" + (f" ({answer.detail})" if answer.detail else "")
            if answer.new:
                yield f"    now {answer.new}"
            yield f"    in {', '.join(found[address])}"


if __name__ == "__main__":
    main()
