"""The contact that security.txt names is there."""

from __future__ import annotations

from typing import Any


def test_the_contact_is_a_part_of_a_page_of_this_site(site: Any) -> None:
    line = (site.folder / ".well-known/security.txt").read_text(encoding="utf-8").splitlines()[0]
    address, _, part = line.removeprefix("Contact: https://botox-guide.example/").partition("#")
    assert [node.tag for node in site.page(address).xpath(f"//*[@id='{part}']")] == ["h2"]
