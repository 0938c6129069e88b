"""The file for Caddy, run for real on loopback with the real site."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import nginx
from asking import Answer, ask
from leaflet import hosting

CONFIG = (Path(__file__).parents[2] / "hosting/Caddyfile").read_text(encoding="utf-8")
ALONE = "{\n\tadmin off\n\tauto_https off\n}\n"  # no second port, no request for a certificate


@pytest.fixture(scope="module")
def port(site: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Serve the real site."""
    folder, found = tmp_path_factory.mktemp("caddy"), nginx.free_port()
    address = f"\nhttp://127.0.0.1:{found} {{"
    assert "\nguide.example {" in CONFIG
    text = ALONE + CONFIG.replace("\nguide.example {", address).replace("/srv/guide/site", str(site.folder))
    (folder / "Caddyfile").write_text(text, encoding="utf-8")
    program = shutil.which("caddy")
    assert program, "Caddy is missing; `bash tools/setup.sh browser` installs it"
    command = [program, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    home = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with subprocess.Popen(command, env=home, stderr=subprocess.DEVNULL) as server:
        try:
            nginx.wait(server, found)
            yield found
        finally:
            server.terminate()


def get(port: int, path: str, method: str = "GET") -> Answer:
    """Return what is answered."""
    return ask(port, path, method=method, secure=False)


@pytest.mark.parametrize("path", ["/", "/risks", "/nowhere", "/.git/config"])
def test_each_answer_carries_each_header(port: int, path: str) -> None:
    headers = get(port, path)[1]
    assert {name: headers.get(name.lower()) for name in hosting.HEADERS} == hosting.HEADERS


def test_the_policy_is_that_of_the_build(port: int, site: Any) -> None:
    policy = get(port, "/")[1]["content-security-policy"]
    assert f"  Content-Security-Policy: {policy}\n" in (site.folder / "_headers").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["/", "/sw.js", "/nowhere", "/assets/a.0123456789.css"])
def test_pages_the_worker_and_what_is_not_there_are_asked_for_anew(port: int, path: str) -> None:
    assert get(port, path)[1]["cache-control"] == "no-cache"


def test_a_file_with_a_hash_in_its_name_is_kept_for_a_year(port: int, site: Any) -> None:
    lines = (site.folder / "_headers").read_text(encoding="utf-8").splitlines()
    path = next(line for line in lines if line.startswith("/assets"))
    assert get(port, path)[1]["cache-control"] == hosting.FOREVER


def test_text_is_sent_packed(port: int) -> None:
    assert ask(port, "/", secure=False, Accept_Encoding="gzip")[1]["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/assets/css/", "/.hosting/Caddyfile", "/.git/config", "/_headers", "/../../../etc/passwd"],
)
def test_what_is_not_there_not_to_be_listed_or_hidden_gets_the_page_that_leads_on(port: int, path: str) -> None:
    status, _, body = get(port, path)
    assert (status, b"We cannot find this page" in body) == (404, True)


def test_an_address_without_its_slash_is_led_on(port: int) -> None:
    assert get(port, "/risks/side-effects")[1]["location"] == "/risks/side-effects/"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "ODD"])
def test_other_methods_than_get_and_head_are_refused(port: int, method: str) -> None:
    assert get(port, "/", method)[0] == 405
