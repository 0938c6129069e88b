"""The copies without a network: each file is listed once with its hash, links keep their way, data stays data."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from leaflet import carried, offline
from writing import hostile_html, line, pieces

NAMES = ["a", "b c", "%20", "ü", "'", "index", "print", "&", "#", "日本"]
names = st.lists(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map("".join),
    min_size=1, max_size=3,
).map("/".join)  # fmt: skip


@given(
    st.dictionaries(
        names.map(lambda name: f"{name}.html") | names.map(lambda name: f"{name}/index.html"), line, max_size=5
    )
)
def test_each_file_is_listed_once_with_the_hash_of_its_bytes(files: dict[str, str]) -> None:
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        listed = offline.listing(Path(folder))
        offline.write(Path(folder), day="2026-11-24")
        worker = Path(folder, offline.WORKER).read_text(encoding="utf-8").partition(";\n")[0]
    assert listed == {offline.address(name): offline.short_hash(text.encode()) for name, text in files.items()}
    assert json.loads(worker.removeprefix("const GUIDE = "))["files"] == listed


@given(link=st.lists(pieces | st.sampled_from(["../", "./", "#a", "?b", "https:", "//a"]), max_size=4).map("".join))
def test_a_link_that_leads_to_no_folder_stays_as_it_is(link: str) -> None:
    with TemporaryDirectory() as folder:
        assert carried.to_file(link, "", Path(folder)) == link


@given(titles=st.lists(line, max_size=4), location=st.sampled_from(["", "a/", "a/#b", "a/b/#c#d"]))
def test_the_index_that_is_carried_is_the_same_data(titles: list[str], location: str) -> None:
    docs = [{"location": location, "title": title, "text": title} for title in titles]
    script = carried.index(json.dumps({"config": {}, "docs": docs}))
    found = json.loads(script.removeprefix("var __index = "))["docs"]
    assert [entry["title"] for entry in found] == titles
    assert all(entry["location"].replace("index.html", "") == location for entry in found)


@given(hostile_html)
def test_a_page_without_modules_asks_for_nothing_new(html: str) -> None:
    with TemporaryDirectory() as folder:
        files: dict[str, bytes] = {}
        carried.page("a/index.html", html.replace("script", "scr"), Path(folder), files)
    assert files == {}
