"""Publishing: whatever the files are called, the new site takes the place of the old one whole."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from leaflet import publish
from writing import pieces

names = st.lists(pieces, min_size=1, max_size=3).map("".join).map(lambda name: name.replace("/", "").replace("\0", ""))
sites = st.dictionaries(
    names.filter(lambda name: name not in ("", ".", "..") and len(name.encode()) < 200), st.binary()
)


def files(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def fill(folder: Path, content: dict[str, bytes]) -> None:
    """Write files into a folder."""
    for name, data in content.items():
        (folder / name).write_bytes(data)


@given(old=sites, new=sites, ends=st.booleans())
def test_a_site_is_the_new_one_or_the_old_one_and_never_both(
    old: dict[str, bytes], new: dict[str, bytes], ends: bool
) -> None:
    with TemporaryDirectory() as folder:
        site = Path(folder, "site")
        site.mkdir()
        fill(site, old)
        publication = publish.begin(site)
        fill(publication.new, new)
        (publish.finish if ends else publish.abandon)(publication)
        hidden = {name: data for name, data in old.items() if name.startswith(".")}
        assert files(site) == ({**hidden, **new} if ends else old)
        assert [path.name for path in Path(folder).iterdir()] == ["site"]
