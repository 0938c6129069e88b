"""The copy that browsers keep holds all that pages show and link to, and the app's manifest names real icons."""

from __future__ import annotations

import json
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from PIL import Image

from leaflet import offline

SHOWN = "//a/@href|//link[not(contains('canonical sitemap', @rel))]/@href|//script/@src|//img/@src"


@pytest.fixture(scope="module")
def manifest(site: Any) -> Any:
    """Return the manifest of the built site."""
    return json.loads((site.folder / "manifest.webmanifest").read_text("utf-8"))


def test_all_that_a_page_shows_or_links_to_is_in_the_copy(site: Any) -> None:
    kept = offline.listing(site.folder)
    missing = set()
    for address in site.addresses:
        for link in site.page(address).xpath(SHOWN):
            found = urlsplit(link)
            if found.scheme or found.netloc or not found.path:
                continue
            target = normpath(address + unquote(found.path)).removeprefix(".")
            missing |= {target} - {name.rstrip("/") for name in kept}
    assert [name for name in missing if not name.endswith("-large.pdf")] == []


def test_the_worker_lists_the_bytes_that_readers_get(site: Any) -> None:
    first = (site.folder / "sw.js").read_text("utf-8").splitlines()[0]
    assert json.loads(first.removeprefix("const GUIDE = ").removesuffix(";"))["files"] == offline.listing(site.folder)


def test_the_icons_of_the_app_are_as_large_as_its_manifest_says(site: Any, manifest: Any) -> None:
    for icon in manifest["icons"]:
        if icon["type"] == "image/png":
            with Image.open(site.folder / icon["src"]) as image:
                assert icon["sizes"] == "{}x{}".format(*image.size)


def test_the_mark_of_the_maskable_icon_stays_in_the_circle_that_no_mask_cuts(site: Any, manifest: Any) -> None:
    [icon] = [icon for icon in manifest["icons"] if icon.get("purpose") == "maskable"]
    with Image.open(site.folder / icon["src"]) as opened:
        image = opened.convert("RGB")
    middle, ground = image.width / 2, image.getpixel((0, 0))
    for x in range(image.width):
        for y in range(image.height):
            if (x - middle) ** 2 + (y - middle) ** 2 > (0.4 * image.width) ** 2:
                assert image.getpixel((x, y)) == ground
