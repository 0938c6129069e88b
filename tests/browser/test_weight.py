"""A phone loads no more than budgets.yml says, on a first visit to a page of each kind and on the next page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

import host
import lighthouse
import weight
from visit import visit

BUDGETS = yaml.safe_load((Path(__file__).parents[1] / "whole_site/budgets.yml").read_text("utf-8"))
PAGES = [kind for kind, address in lighthouse.KINDS.items() if address != "404.html"]


@pytest.fixture(scope="module")
def hosted(site: Any) -> Iterator[host.Served]:
    """Serve the real site as a host does."""
    with host.served(site.folder) as served:
        yield served


@pytest.mark.parametrize("kind", PAGES)
def test_a_first_view_keeps_to_its_budget(browser: Browser, hosted: host.Served, kind: str) -> None:
    seen = visit(browser, hosted, lighthouse.KINDS[kind], weight.NEXT)
    assert seen.total <= BUDGETS["first_view"], seen.bytes
    assert seen.requests <= BUDGETS["requests"]


def test_the_next_page_comes_from_what_was_kept(browser: Browser, hosted: host.Served) -> None:
    assert visit(browser, hosted, "migraine/how-botox-works/", weight.NEXT).later <= BUDGETS["next_page"]
