"""The worker of a site: written by a build, and not for drafts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

import bridge
from leaflet import offline


def test_a_build_writes_the_worker_with_the_hash_of_every_page(build_site: Callable[..., Any]) -> None:
    site = build_site({})
    worker = (site.folder / "sw.js").read_text("utf-8")
    assert f'"":"{offline.short_hash((site.folder / "index.html").read_bytes())}"' in worker
    assert worker.endswith(offline.SOURCE.read_text("utf-8"))


def test_a_page_names_the_worker_and_its_own_day_of_review(build_site: Callable[..., Any]) -> None:
    box = build_site({}).page("").xpath("//*[@data-module='offline']")[0]
    assert (box.get("data-worker"), box.get("data-review-by")) == ("sw.js", "2027-05-24")


def test_drafts_have_no_worker_since_a_browser_would_keep_them(
    build_site: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bridge, "drafts", True)
    site = build_site({})
    assert not (site.folder / "sw.js").exists()
    assert site.page("").xpath("//*[@data-module='offline']")[0].get("data-worker") is None


def test_a_writer_who_looks_at_changes_sees_drafts(
    configure: Callable[..., MkDocsConfig], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bridge, "drafts", False)
    configure({}).plugins.on_startup(command="serve", dirty=False)
    assert bridge.drafts


def test_the_source_of_no_worker_is_published(build_site: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bridge, "drafts", True)
    assert not [path for path in build_site({}).folder.rglob("*") if path.name in ("sw.js", "iframe-worker.js")]
