"""Options side by side in a whole build: errors that stop it, and what stands outside of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Build = Callable[..., Any]
Write = Callable[..., str]
Errors = Callable[[dict[str, Any]], list[str]]


def test_options_without_the_choice_of_no_treatment_stop_the_build(build_errors: Errors, page: Write) -> None:
    grid = "# A\n\n## Compare { .options }\n\n### What?\n\n- **Botox:** a.[^label]\n- **Pills:** b.[^label]\n"
    assert build_errors({"a.md": page(grid)})[0].startswith("docs/a.md:12: no option is to have no treatment")


def test_a_condition_without_the_choice_of_no_treatment_stops_the_build(
    build_errors: Errors, conditions_site: dict[str, str]
) -> None:
    name = "conditions/eyelid-spasm.md"
    text = conditions_site[name].replace("| No treatment |", "| Waiting |")
    assert "the last option is “Waiting”" in build_errors({**conditions_site, name: text})[0]


def test_the_emergency_card_stands_outside_the_options(build_site: Build, page: Write) -> None:
    grid = "# A\n\n## Compare { .options }\n\n### What?\n\n- **Botox:** a.[^label]\n- **No pills:** b.[^label]\n"
    tree = build_site({"a.md": page(grid)}).page("a/")
    assert len(tree.find_class("emergency")) == 1
    assert tree.xpath("//*[@class='options__grid']//*[contains(@class, 'emergency')]") == []
