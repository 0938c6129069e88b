"""What becomes of an address, asked of a real host on loopback, and how that host is treated."""

from __future__ import annotations

import http.server
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from answers import Answer, Kind
from polite import Visitor

UNTRUSTED = Path(__file__).parents[1] / "golden/links/untrusted.pem"
Reply = tuple[int, dict[str, str]]
AGENT = "guide-link-check/1 (A guide; https://guide.example/)"


class Host:
    """A host that answers each path with its replies in turn, the last one for ever; it notes what it was asked."""

    def __init__(self, replies: dict[str, list[Reply]]) -> None:
        self.replies = replies
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.times: list[float] = []
        self.slow: dict[str, float] = {}
        self.meeting = threading.Barrier(1)
        self.at_once, self.most_at_once = 0, 0
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def handler(host) -> type[http.server.BaseHTTPRequestHandler]:  # noqa: N805 - `self` is the request's
        """Return what handles a request."""

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self) -> None:
                asked = f"{self.command} {self.path}"
                host.asked.append(asked)
                host.agents.add(self.headers["User-Agent"])
                host.times.append(time.monotonic())
                host.at_once += 1
                host.most_at_once = max(host.at_once, host.most_at_once)
                host.meeting.wait(5)
                time.sleep(host.slow.get(asked, host.slow.get(self.path, 0)))
                host.at_once -= 1
                replies = host.replies.get(asked) or host.replies[self.path]
                status, headers = replies.pop(0) if len(replies) > 1 else replies[0]
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()

            do_HEAD = do_GET = answer  # noqa: N815 - names of http.server

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler


@pytest.fixture
def host() -> Iterator[Callable[..., Host]]:
    """Return a function that starts a host with replies by path."""
    running: list[Host] = []

    def start(**replies: list[Reply]) -> Host:
        paths = {f"/{path}" if not path.startswith("/") else path: list(each) for path, each in replies.items()}
        running.append(Host(paths))
        return running[-1]

    yield start
    for each in running:
        each.server.shutdown()
        each.server.server_close()


def visitor(**options: Any) -> Visitor:
    """Return one who does not wait for long."""
    return Visitor(AGENT, **{"pause": 0, "timeout": 2, "waits": (0.01, 0.01), **options})


def to(status: int, target: str) -> list[Reply]:
    """Return a redirect."""
    return [(status, {"Location": target})]


OK: list[Reply] = [(200, {})]


def test_what_is_there_is_asked_for_once_and_without_its_text(host: Any) -> None:
    it = host(a=OK)
    assert visitor().ask(f"{it.address}/a") == Answer(Kind.FINE)
    assert it.asked == ["HEAD /a"]


def test_a_host_is_told_who_asks(host: Any) -> None:
    it = host(a=OK)
    visitor().ask(f"{it.address}/a")
    assert it.agents == {AGENT}


@pytest.mark.parametrize("status", [403, 404, 405, 500, 501])
def test_a_host_that_only_knows_get_is_asked_that_way(host: Any, status: int) -> None:
    it = host()
    it.replies = {"HEAD /a": [(status, {})], "/a": OK}
    assert visitor().ask(f"{it.address}/a").kind is Kind.FINE
    assert it.asked == ["HEAD /a", "GET /a"]


def test_a_host_that_does_not_answer_head_is_asked_in_the_other_way(host: Any) -> None:
    it = host(a=OK)
    it.slow = {"HEAD /a": 0.5}
    assert visitor(timeout=0.2).ask(f"{it.address}/a").kind is Kind.FINE


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (404, Answer(Kind.GONE, "404 Not Found")),
        (410, Answer(Kind.GONE, "410 Gone")),
        (401, Answer(Kind.CLOSED, "401 Unauthorized")),
        (403, Answer(Kind.CLOSED, "403 Forbidden")),
        (999, Answer(Kind.CLOSED, "999")),
        (400, Answer(Kind.FAULT, "400 Bad Request")),
        (500, Answer(Kind.FAULT, "500 Internal Server Error")),
        (304, Answer(Kind.FAULT, "304 Not Modified")),
    ],
)
def test_a_status_says_what_became_of_an_address(host: Any, status: int, answer: Answer) -> None:
    assert visitor().ask(f"{host(a=[(status, {})]).address}/a") == answer


@pytest.mark.parametrize("status", [301, 308])
def test_what_moved_for_good_has_a_new_address_at_the_end_of_the_way(host: Any, status: int) -> None:
    it = host(a=to(status, "/b"), b=to(status, "c#part"), c=OK)
    assert visitor().ask(f"{it.address}/a") == Answer(Kind.MOVED, new=f"{it.address}/c")


@pytest.mark.parametrize("status", [302, 303, 307])
def test_what_is_elsewhere_for_now_keeps_its_address(host: Any, status: int) -> None:
    assert visitor().ask(f"{host(a=to(status, '/b'), b=OK).address}/a").kind is Kind.FINE


def test_behind_a_redirect_for_now_nothing_is_for_good(host: Any) -> None:
    it = host(a=to(302, "/b"), b=to(301, "/c"), c=OK)
    assert visitor().ask(f"{it.address}/a").kind is Kind.FINE


def test_the_new_address_is_where_the_redirects_for_good_end(host: Any) -> None:
    it = host(a=to(301, "/b"), b=to(302, "/c"), c=to(301, "/d"), d=OK)
    assert visitor().ask(f"{it.address}/a") == Answer(Kind.MOVED, new=f"{it.address}/b")


def test_what_leads_to_nothing_is_gone(host: Any) -> None:
    assert visitor().ask(f"{host(a=to(301, '/b'), b=[(404, {})]).address}/a").kind is Kind.GONE


@pytest.mark.parametrize("status", [301, 302])
def test_a_text_that_leads_to_the_front_page_may_be_gone(host: Any, status: int) -> None:
    it = host(**{"/a": to(status, "/"), "/": OK})
    assert visitor().ask(f"{it.address}/a") == Answer(Kind.FRONT, f"{it.address}/")


def test_a_front_page_may_lead_to_a_front_page(host: Any) -> None:
    old, new = host(), host(**{"/": OK})
    old.replies = {"/": to(301, f"{new.address}/")}
    assert visitor().ask(old.address) == Answer(Kind.MOVED, new=f"{new.address}/")


def test_a_circle_is_told(host: Any) -> None:
    it = host(a=to(302, "/b"), b=to(302, "/a"))
    assert visitor().ask(f"{it.address}/a") == Answer(Kind.LOOP, f"by way of {it.address}/b")
    assert len(it.asked) == 2


def test_a_way_without_end_is_left(host: Any) -> None:
    it = host(**{f"p{hop}": to(302, f"/p{hop + 1}") for hop in range(30)})
    assert visitor().ask(f"{it.address}/p0").kind is Kind.LOOP
    assert len(it.asked) == 11


def test_a_host_that_asks_to_wait_is_given_the_time(host: Any) -> None:
    it = host(a=[(429, {"Retry-After": "1"}), *OK])
    assert visitor().ask(f"{it.address}/a").kind is Kind.FINE
    assert it.times[1] - it.times[0] >= 1


@pytest.mark.parametrize("asked", ["3600", "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_a_host_that_asks_for_a_long_wait_is_left_alone(host: Any, asked: str) -> None:
    it = host(a=[(429, {"Retry-After": asked})])
    assert visitor().ask(f"{it.address}/a") == Answer(Kind.CLOSED, "429 Too Many Requests")
    assert it.asked == ["HEAD /a"]


@pytest.mark.parametrize("headers", [{}, {"Retry-After": "soon"}])
def test_trouble_that_passes_is_no_trouble(host: Any, headers: dict[str, str]) -> None:
    it = host(a=[(503, headers), (502, headers), *OK])
    assert visitor().ask(f"{it.address}/a").kind is Kind.FINE
    assert len(it.asked) == 3


def test_trouble_that_stays_is_a_fault_of_the_host(host: Any) -> None:
    it = host(a=[(503, {})])
    assert visitor().ask(f"{it.address}/a") == Answer(Kind.FAULT, "503 Service Unavailable")
    assert len(it.asked) == 3


def test_a_host_that_never_answers_is_asked_a_few_times(host: Any) -> None:
    it = host(a=OK)
    it.slow = {"/a": 0.5}
    name = it.address.removeprefix("http://")
    assert visitor(timeout=0.1).ask(f"{it.address}/a") == Answer(Kind.TIMEOUT, name)
    assert it.asked == ["HEAD /a", "GET /a", "GET /a", "GET /a"]


def test_a_port_that_is_closed_is_no_connection() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert visitor().ask(f"http://127.0.0.1:{port}/").kind is Kind.UNREACHED


def test_a_name_that_no_host_has_is_told() -> None:
    assert visitor().ask("http://no-such-host.invalid/a") == Answer(Kind.NAME, "no-such-host.invalid")


@pytest.mark.parametrize("address", ["http://[::1/a", "http://127.0.0.1:port/", "gopher://127.0.0.1/"])
def test_what_is_no_web_address_is_told(address: str) -> None:
    assert visitor().ask(address) == Answer(Kind.NAME, f"{address} is no web address")


def test_a_certificate_that_nobody_trusts_is_told(host: Any) -> None:
    it = host(a=OK)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(UNTRUSTED)
    it.server.socket = context.wrap_socket(it.server.socket, server_side=True)
    answer = visitor().ask(it.address.replace("http:", "https:") + "/a")
    assert answer.kind is Kind.CERTIFICATE
    assert "self-signed certificate" in answer.detail


def test_a_host_that_speaks_no_tls_is_no_safe_connection(host: Any) -> None:
    assert visitor().ask(host(a=OK).address.replace("http:", "https:") + "/a").kind is Kind.CERTIFICATE


def test_a_host_rests_between_two_requests_whoever_asks(host: Any) -> None:
    it = host(a=OK, b=OK, c=OK)
    it.slow = dict.fromkeys(("/a", "/b", "/c"), 0.05)
    one = visitor(pause=0.1)
    with ThreadPoolExecutor(3) as many:
        list(many.map(one.ask, [f"{it.address}/{name}" for name in "abc"]))
    assert it.most_at_once == 1
    assert min(after - before for before, after in zip(it.times, it.times[1:], strict=False)) >= 0.1


def test_hosts_are_asked_side_by_side(host: Any) -> None:
    hosts = [host(a=OK) for _ in range(3)]
    meeting = threading.Barrier(3)  # nobody is answered before all are asked
    for each in hosts:
        each.meeting = meeting
    with ThreadPoolExecutor(3) as many:
        answers = list(many.map(visitor(timeout=5).ask, [f"{each.address}/a" for each in hosts]))
    assert [answer.kind for answer in answers] == [Kind.FINE] * 3
