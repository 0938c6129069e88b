"""hooks/README.md tells what happens in a build: its diagram and table are what MkDocs calls, in that order."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "hooks/README.md").read_text(encoding="utf-8")
# The events of MkDocs (mkdocs/commands/build.py and serve.py) in the order of a build, and what each stands for.
EVENTS = {
    "startup": "the command begins",
    "config": "settings are read",
    "pre_build": "a build begins",
    "files": "files are listed",
    "nav": "the menu is made",
    "pre_page": "each page is read",
    "page_read_source": "its text is read",
    "page_markdown": "its Markdown is there",
    "page_content": "its HTML is there",
    "env": "templates are ready",
    "pre_template": "each static template",
    "template_context": "its values are there",
    "post_template": "its text is there",
    "page_context": "each page is laid out",
    "post_page": "its whole HTML is there",
    "post_build": "all is written",
    "build_error": "a build fails",
    "serve": "the preview starts",
    "shutdown": "the command ends",
}
WITHIN = {
    "pages": ("pre_page", "page_read_source", "page_markdown", "page_content"),
    "templates": ("pre_template", "template_context", "post_template"),
    "layouts": ("page_context", "post_page"),
}
OUTSIDE = ("build_error", "serve", "shutdown")  # events that are no step of a build that goes well


@pytest.fixture(scope="module")
def called() -> dict[str, list[str]]:
    """Return the hooks that MkDocs calls at each event, in its order; events without any are left out."""
    events = load_config(str(ROOT / "mkdocs.yml")).plugins.events
    modules = {event: [getattr(call, "__module__", "") for call in events[event]] for event in EVENTS}
    ours = {event: [name[6:] for name in names if name.startswith("hooks/")] for event, names in modules.items()}
    return {event: hooks for event, hooks in ours.items() if hooks}


def test_the_events_are_those_of_mkdocs() -> None:
    assert set(EVENTS) == set(load_config(str(ROOT / "mkdocs.yml")).plugins.events)


def test_the_table_has_a_row_for_each_hook_of_each_event_in_the_order_of_a_build(called: dict[str, list[str]]) -> None:
    rows = re.findall(r"^\| (`on_\w+` \| `\w+\.py`) \|", GUIDE, re.MULTILINE)
    wanted = [f"`on_{event}` | `{hook}`" for event, hooks in called.items() for hook in hooks]
    missing, needless = [row for row in wanted if row not in rows], [row for row in rows if row not in wanted]
    assert rows == wanted, f"hooks/README.md: add rows {missing}, delete {needless}, each event's as in mkdocs.yml"


def test_the_diagram_is_that_of_a_build(called: dict[str, list[str]]) -> None:
    wanted = diagram(called)
    found = re.findall(r"```mermaid\n(.*?)```", GUIDE, re.DOTALL)
    assert found == [wanted], f"hooks/README.md: write this in place of its diagram:\n{wanted}"


def diagram(called: dict[str, list[str]]) -> str:
    """Return the diagram of a build in the language of Mermaid."""
    steps = [event for event in called if event not in OUTSIDE]
    lines = ["flowchart TD"]
    for event in steps:
        group = next((name for name, events in WITHIN.items() if event in events), "")
        if group and event == next(each for each in steps if each in WITHIN[group]):
            lines.append(f'  subgraph {group}["for each one"]')
        lines.append(f"  {'  ' if group else ''}{box(event, called[event])}")
        if group and event == [each for each in steps if each in WITHIN[group]][-1]:
            lines.append("  end")
    lines += [f"  {one} --> {other}" for one, other in pairwise(steps)]
    lines += [f"  {box(event, called[event])}" for event in OUTSIDE if event in called]
    return "\n".join(lines) + "\n"


def box(event: str, hooks: list[str]) -> str:
    """Return the box of an event: its name, what it stands for, and its hooks in order."""
    names = ", ".join(hook.removesuffix(".py") for hook in hooks)
    return f'{event}["<b>on_{event}</b>: {EVENTS[event]}<br>{names}"]'


def test_each_module_has_a_place_in_the_guide() -> None:
    modules = {path.name for path in (ROOT / "hooks/leaflet").glob("*.py") if path.name != "__init__.py"}
    missing = {name for name in modules if f"`leaflet/{name}`" not in GUIDE}
    assert not missing, f"hooks/README.md: name these in the row of their hook or below “Where is what”: {missing}"


def test_each_module_that_the_guide_names_is_there() -> None:
    named = re.findall(r"`(leaflet/\w+\.py|\w+\.py)`", GUIDE)
    assert [name for name in named if not (ROOT / "hooks" / name).exists()] == []
