"""The file for nginx, run for real on loopback with the real site: what a reader's browser and a stranger get."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from typing import Any

import pytest

import nginx
from asking import ask
from leaflet import hosting
from nginx import Ports


@pytest.fixture(scope="module")
def ports(site: Any) -> Iterator[Ports]:
    """Serve the real site."""
    with nginx.running(site.folder, brotli=True) as found:
        yield found


def hashed(site: Any) -> str:
    """Return the address of a file with a hash in its name."""
    return next(
        line for line in (site.folder / "_headers").read_text("utf-8").splitlines() if line.startswith("/assets")
    )


@pytest.mark.parametrize("path", ["/", "/risks/", "/nowhere", "/robots.txt", "/assets/css/tokens.css", "/.git/config"])
@pytest.mark.parametrize("name", hosting.HEADERS)
def test_each_answer_carries_each_header(ports: Ports, path: str, name: str) -> None:
    assert ask(ports.https, path)[1][name.lower()] == hosting.HEADERS[name]


def test_the_policy_is_that_of_the_build(ports: Ports, site: Any) -> None:
    policy = ask(ports.https, "/")[1]["content-security-policy"]
    assert f"  Content-Security-Policy: {policy}\n" in (site.folder / "_headers").read_text(encoding="utf-8")
    assert ["frame-ancestors 'none'" in policy, "unsafe" in policy] == [True, False]


@pytest.mark.parametrize("path", ["/", "/risks/", "/sw.js", "/404.html", "/nowhere", "/assets/a.0123456789.css"])
def test_pages_the_worker_and_what_is_not_there_are_asked_for_anew(ports: Ports, path: str) -> None:
    assert ask(ports.https, path)[1]["cache-control"] == "no-cache"


def test_a_file_with_a_hash_in_its_name_is_kept_for_a_year(ports: Ports, site: Any) -> None:
    status, headers, _ = ask(ports.https, hashed(site))
    assert (status, headers["cache-control"]) == (200, hosting.FOREVER)


def test_a_page_that_did_not_change_is_not_sent_again(ports: Ports) -> None:
    _, headers, _ = ask(ports.https, "/risks/")
    status, _, body = ask(ports.https, "/risks/", If_None_Match=headers["etag"])
    assert (status, body) == (304, b"")


@pytest.mark.parametrize("path", ["/", "/search/search_index.json", "/sw.js", "/sitemap.xml"])
@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_text_is_sent_packed(ports: Ports, path: str, coding: str) -> None:
    _, headers, body = ask(ports.https, path, Accept_Encoding=coding)
    assert (headers["content-encoding"], headers["vary"]) == (coding, "Accept-Encoding")
    assert len(body) < len(ask(ports.https, path)[2])


def test_what_was_packed_is_the_page(ports: Ports) -> None:
    assert gzip.decompress(ask(ports.https, "/", Accept_Encoding="gzip")[2]) == ask(ports.https, "/")[2]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/sw.js", "text/javascript; charset=utf-8"),
        ("/assets/images/favicon.svg", "image/svg+xml"),
        ("/assets/fonts/atkinson-400-normal-basic.7787b9bf.woff2", "font/woff2"),
        ("/print/questions.pdf", "application/pdf"),
    ],
)
def test_each_kind_of_file_says_what_it_is(ports: Ports, path: str, kind: str) -> None:
    assert ask(ports.https, path)[1]["content-type"] == kind


def test_an_unknown_address_gets_404_and_the_page_that_leads_on(ports: Ports) -> None:
    status, _, body = ask(ports.https, "/nowhere/at/all")
    assert (status, b"We cannot find this page" in body) == (404, True)


def test_an_address_without_its_slash_is_led_on(ports: Ports) -> None:
    status, headers, _ = ask(ports.https, "/risks/side-effects")
    assert (status, headers["location"]) == (301, "/risks/side-effects/")


def test_no_redirect_leads_to_another_host(ports: Ports) -> None:
    assert ask(ports.https, "//example.org/..//risks")[1]["location"] == "/risks/"


def test_http_is_led_to_https_under_the_guides_own_name(ports: Ports) -> None:
    status, headers, _ = ask(ports.http, "/risks/?a=b", secure=False, Host="example.org")
    assert (status, headers["location"]) == (301, "https://guide.example/risks/?a=b")


@pytest.mark.parametrize("path", ["/assets/", "/assets/css/", "/print/", "/search/"])
def test_no_folder_is_listed(ports: Ports, path: str) -> None:
    status, _, body = ask(ports.https, path)
    assert (status, b"We cannot find this page" in body) == (404, True)


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../etc/passwd",
        "/assets/../../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2f..%2fetc/passwd",
        "/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/..%5c..%5cetc/passwd",
        "/assets..//etc/passwd",
        "/%252e%252e/%252e%252e/etc/passwd",
        "/etc/passwd%00.html",
    ],
)
def test_no_path_leads_out_of_the_site(ports: Ports, path: str) -> None:
    status, _, body = ask(ports.https, path)
    assert (status in (400, 404), b"root:x:" in body) == (True, False)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "ODD"])
def test_other_methods_than_get_and_head_are_refused(ports: Ports, method: str) -> None:
    status, _, body = ask(ports.https, "/", method=method)
    assert (status in (400, 405), b"Botox" in body) == (True, False)


def test_a_refused_method_learns_which_are_not(ports: Ports) -> None:
    assert ask(ports.https, "/", method="POST")[1]["allow"] == "GET, HEAD"


def test_head_gets_headers_alone(ports: Ports) -> None:
    status, headers, body = ask(ports.https, "/", method="HEAD")
    assert (status, int(headers["content-length"]) > 1000, body) == (200, True, b"")


HIDDEN = ["/.hosting/nginx.conf", "/.hosting/", "/%2ehosting/nginx.conf", "/.git/config", "/print/.env", "/_headers"]


@pytest.mark.parametrize("path", HIDDEN)
def test_what_is_for_hosts_or_hidden_is_shown_to_nobody(ports: Ports, path: str) -> None:
    assert ask(ports.https, path)[0] == 404


def test_no_answer_tells_the_version_of_the_server(ports: Ports) -> None:
    assert ask(ports.https, "/")[1]["server"] == "nginx"
