"""security.txt of a built site, as RFC 9116 wants it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Build = Callable[..., Any]


def fields(site: Any) -> dict[str, str]:
    """Return the fields of a site's security.txt."""
    text = (site.folder / ".well-known/security.txt").read_text(encoding="utf-8")
    return dict(line.split(": ", 1) for line in text.splitlines())


def test_it_names_contact_end_language_and_its_own_address(build_site: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 2026-09-21
    found = fields(build_site({}, site_url="https://a.example/guide/"))
    assert found == {
        "Contact": "https://a.example/guide/about/#found-a-mistake",
        "Expires": "2027-08-17T00:00:00Z",
        "Preferred-Languages": "en",
        "Canonical": "https://a.example/guide/.well-known/security.txt",
    }


def test_a_contact_that_is_an_address_stays_as_it_is(build_site: Build, configure: Build) -> None:
    contact = "mailto:security@a.example"
    site = build_site({}, extra={**configure({}).extra, "security": {"contact": contact}})
    assert fields(site)["Contact"] == contact
