"""What search engines read: whatever titles say, it is data in the page and ends nothing."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from leaflet import render, structured
from leaflet.schema import PageMeta
from leaflet.structured import Place, Site
from showing import elements
from writing import FACTS, FRONT, words


@given(title=words.filter(lambda text: len(text) <= 80), name=words, steps=st.lists(words, min_size=1, max_size=3))
def test_titles_are_data_that_reads_back_the_same(title: str, name: str, steps: list[str]) -> None:
    meta = PageMeta.model_validate({**FRONT, "title": title, "condition": {**FACTS, "name": name}})
    way = [Place(step, f"https://a.example/{at}/") for at, step in enumerate(steps)]
    graph: dict[str, Any] = structured.graph(meta, way, Site(name, "https://a.example/", "en", {"name": name}))
    text = render.environment().from_string('<script type="application/ld+json">{{ it | tojson }}</script>x')
    script, *others = elements(text.render(it=graph))
    assert others == []
    assert json.loads("".join(script.itertext())) == graph
