"""The files that hosts read: the same headers for each, a long life for files that never change."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from leaflet import hosting

FILES = hosting.files(
    "default-src 'none'",
    ["index.html", "sw.js", "assets/css/tokens.css", "assets/a.57a0d79d.min.css", "assets/a.57a0d79d.min.css.map"],
)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("header", ["Content-Security-Policy", *hosting.HEADERS])
def test_each_host_sends_each_header(name: str, header: str) -> None:
    value = {"Content-Security-Policy": "default-src 'none'", **hosting.HEADERS}[header]
    line = {
        "_headers": f"  {header}: {value}\n",
        ".hosting/nginx.conf": f'add_header {header} "{value}" always;\n',
        ".hosting/Caddyfile": f'header {header} "{value}"\n',
    }
    assert line[name] in FILES[name]


def test_only_files_with_a_hash_in_their_name_live_long() -> None:
    rules = FILES["_headers"].split("/*\n")[1].splitlines()
    assert [line for line in rules if line.startswith("/")] == ["/assets/a.57a0d79d.min.css"]


def test_the_longest_line_fits_cloudflare() -> None:
    assert max(map(len, FILES["_headers"].splitlines())) < 2000


def test_a_contact_is_to_be_trusted_for_less_than_a_year() -> None:
    assert hosting.expires(datetime(2024, 2, 29, 13, 5, tzinfo=UTC)) == "2025-01-24T00:00:00Z"


def test_the_name_of_a_file_is_an_address_in_the_headers() -> None:
    made = hosting.files("default-src 'none'", ["assets/one two * é.57a0d79d.png"])["_headers"]
    assert "\n/assets/one%20two%20%2A%20%C3%A9.57a0d79d.png\n  Cache-Control: " in made
