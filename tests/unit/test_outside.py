"""Links that lead out of the guide: where they stand, and the report on what became of them."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config

import links as tool
from leaflet import outline, outside

SOURCES = outline.document("docs/_data/sources.yml", "- id: a\n  url: https://a.example/x#part\n\n- id: b\n")
PAGE = """# A

See [one](https://one.example/a) and
<https://two.example/>, [three][3] and [home](index.md).

- In a list: [one](https://one.example/a#part), <a href="https://four.example/?a=1&amp;b=2">four</a>,
  `https://code.example/`, [mail](mailto:a@b.example)

<p>
<a class="x" href="http://five.example/">five</a></p>

[3]: https://three.example/
"""


def test_links_are_gathered_with_every_place_they_stand_in() -> None:
    pages = [outline.document("docs/a.md", PAGE), outline.document("docs/b.md", "[x](https://a.example/x)\n")]
    assert outside.gather(pages, SOURCES) == {
        "https://a.example/x": ["docs/_data/sources.yml:2", "docs/b.md:1"],
        "https://one.example/a": ["docs/a.md:3", "docs/a.md:6"],
        "https://two.example/": ["docs/a.md:4"],
        "https://three.example/": ["docs/a.md:4"],
        "https://four.example/?a=1&b=2": ["docs/a.md:6"],
        "http://five.example/": ["docs/a.md:9"],
    }


def test_a_list_without_sources_has_no_links() -> None:
    assert outside.gather([], outline.document("docs/_data/sources.yml", "[]\n")) == {}


class Handler(http.server.BaseHTTPRequestHandler):
    """Knows one page, one that moved, and nothing else."""

    def answer(self) -> None:
        """Answer by the path."""
        status = {"/fine": 200, "/moved": 301, "/closed": 403}.get(self.path, 404)
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/fine")
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815 - names of http.server

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    """The address of a host on loopback."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def guide(folder: Path, address: str, *paths: str) -> list[str]:
    """Write a guide whose page links to some paths of a host; return the options that name it."""
    texts = {
        "docs/a.md": "# A\n\n" + "".join(f"- [a]({address}/{path})\n" for path in paths),
        "docs/_data/sources.yml": f"- id: a\n  url: {address}/{paths[0]}\n",
        "docs/_includes/emergency.md": "Call.\n",
        "docs/_includes/bring.md": "- It.\n",
        "mkdocs.yml": "site_name: A “guide”\nsite_url: https://g.example/\n",
    }
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return ["--settings", str(folder / "mkdocs.yml"), "--pause", "0.001"]


def test_the_report_has_the_worst_first_with_places_and_new_addresses(
    tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tool.main(guide(tmp_path, address, "fine", "closed", "moved", "gone"))
    first, head, *report = capsys.readouterr().out.splitlines()
    assert first.startswith("Asking for 4 addresses;")
    assert head.endswith(", 1 of them fine")
    assert report == [
        "",
        "Gone: find the text anew, or take the link out (1)",
        f"  {address}/gone (404 Not Found)",
        "    in docs/a.md:6",
        "",
        "Moved for good: write the new address (1)",
        f"  {address}/moved",
        f"    now {address}/fine",
        "    in docs/a.md:5",
        "",
        "Cannot be checked by a program: open it yourself (1)",
        f"  {address}/closed (403 Forbidden)",
        "    in docs/a.md:4",
    ]


def test_without_a_network_the_report_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tool.main(guide(tmp_path, "http://no-such-host.invalid", "a", "b"))
    assert capsys.readouterr().out.splitlines()[1:] == [
        "No host answers: there seems to be no network here. Nothing was checked."
    ]


def test_who_asks_is_the_guide_at_its_address(tmp_path: Path) -> None:
    guide(tmp_path, "http://a.example", "a")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    assert tool.agent(config) == "guide-link-check/1 (A guide; https://g.example/)"


@pytest.mark.parametrize("text", ["0", "-1", "soon", "nan", "inf"])
def test_a_time_that_nobody_can_wait_is_told(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        tool.main([f"--timeout={text}"])
    assert f"`{text}` is no time to wait; write seconds, such as 1.5" in capsys.readouterr().err


def test_settings_that_are_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nowhere"):
        tool.main(["--settings", str(tmp_path / "nowhere.yml")])


def test_wrong_data_is_told_as_the_build_tells_it(tmp_path: Path) -> None:
    options = guide(tmp_path, "http://a.example", "a")
    (tmp_path / "docs/_data/sources.yml").write_text("- id: [\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"^docs/_data/sources.yml:\d+: this is not valid YAML"):
        tool.main(options)


def test_every_kind_of_answer_but_a_fine_one_has_its_advice() -> None:
    assert set(tool.ADVICE) == set(tool.Kind) - {tool.Kind.FINE}
