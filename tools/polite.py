"""Ask other people's hosts whether an address still leads somewhere, and be no burden to them.

Each address is asked for once, with HEAD, and with GET only where HEAD finds nothing. A host gets one request at a time
and rests between two. It is told honestly who asks. An answer such as "too many requests" is waited out if that is
short. Nobody follows links here: only addresses that writers wrote down are asked for, and so robots.txt, the rules for
programs that do (RFC 9309), is not read.
"""

from __future__ import annotations

import threading
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import urllib3
from urllib3 import exceptions
from urllib3.util.retry import Retry

from answers import Answer, Kind, failed, judged

LASTING = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
REDIRECTS = (*LASTING, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT)
LATER = (
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
)
PASSING = (exceptions.TimeoutError, exceptions.ProtocolError)
MOST_HOPS = 10


class Visitor:
    """Asks for addresses. `agent` says who asks; `pause` is the rest between two requests to a host, in seconds.

    `timeout` is the wait for a host. Trouble that may pass is met again after each of the `waits`; a host that asks for
    a longer wait than `patience` is left alone.
    """

    def __init__(
        self,
        agent: str,
        *,
        pause: float = 1,
        timeout: float = 20,
        waits: tuple[float, ...] = (2, 8),
        patience: float = 60,
    ) -> None:
        self.options: dict[str, Any] = {"headers": {"User-Agent": agent, "Accept": "*/*"}, "timeout": timeout}
        self.pause, self.waits, self.patience = pause, waits, patience
        self.pools: dict[str, urllib3.PoolManager] = {}
        self.turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self.rested: dict[str, float] = {}  # when a host may be asked again

    def ask(self, address: str) -> Answer:
        """Return what became of an address, redirects followed."""
        seen, new, lasting = [address], "", True
        try:
            while True:
                status, target = self.request(seen[-1])
                if status not in REDIRECTS or not target:
                    return judged(status, address, seen[-1], new)
                lasting = lasting and status in LASTING  # behind a redirect for now, none is for good
                new = target if lasting else new
                if target in seen or len(seen) > MOST_HOPS:
                    return Answer(Kind.LOOP, f"by way of {seen[-1]}")
                seen.append(target)
        except (exceptions.HTTPError, ValueError) as error:  # the latter where an address cannot be read
            return failed(error, seen[-1])

    def request(self, address: str) -> tuple[int, str]:
        """Return the status of an address, and where it redirects to. Raises HTTPError if there is no answer."""
        try:
            status, target = self.once("HEAD", address)
        except exceptions.NameResolutionError:
            raise
        except PASSING:  # some hosts only know GET
            return self.once("GET", address)
        if status >= HTTPStatus.BAD_REQUEST and status not in LATER:
            return self.once("GET", address)
        return status, target

    def once(self, method: str, address: str) -> tuple[int, str]:
        """Ask in one way, again after each of the waits where that may help."""
        for wait in (*self.waits, None):
            try:
                response = self.send(method, address)
            except PASSING as error:
                if wait is None or method == "HEAD" or isinstance(error, exceptions.NameResolutionError):
                    raise
                time.sleep(wait)
                continue
            pause = self.asked_for(response, wait)
            if pause is None:
                break
            time.sleep(pause)
        target = response.headers.get("Location")
        return response.status, urldefrag(urljoin(address, target)).url if target else ""

    def send(self, method: str, address: str) -> urllib3.BaseHTTPResponse:
        """Send one request when it is this host's turn, and read no more than the head of the answer."""
        with self.turn(host_of(address)):
            response = self.pool(address).request(method, address, redirect=False, retries=False, preload_content=False)
            response.close()
            return response

    def asked_for(self, response: urllib3.BaseHTTPResponse, wait: float | None) -> float | None:
        """Return how long to wait before asking again, nothing if that is of no use."""
        if wait is None or response.status not in LATER:
            return None
        try:
            asked = Retry().get_retry_after(response)
        except exceptions.InvalidHeader:
            asked = None
        if asked is None:
            return wait
        return asked if asked <= self.patience else None

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Let one at a time ask a host, after its rest."""
        with self.turns[host]:
            time.sleep(max(0.0, self.rested.get(host, 0) - time.monotonic()))
            try:
                yield
            finally:
                self.rested[host] = time.monotonic() + self.pause

    def pool(self, address: str) -> urllib3.PoolManager:
        """Return the connections for an address: through a proxy, if the machine has one for it."""
        parts = urlsplit(address)
        proxy = urllib.request.getproxies().get(parts.scheme, "")
        if proxy and urllib.request.proxy_bypass(parts.hostname or ""):
            proxy = ""
        if proxy not in self.pools:
            make = urllib3.ProxyManager(proxy, **self.options) if proxy else urllib3.PoolManager(**self.options)
            self.pools[proxy] = make
        return self.pools[proxy]


def host_of(address: str) -> str:
    """Return the host of an address, nothing if it has none."""
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""
