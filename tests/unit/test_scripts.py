"""Modules joined into one script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from leaflet.errors import ContentError
from leaflet.scripts import bundle

MODULES = {
    "shared.js": """// counts how often it runs
window.runs = (window.runs ?? 0) + 1;
export const one = 1;
export class Store { get() { return one; } }
""",
    "first.js": """import { one, Store } from "./shared.js";
const name = "first";
window.said = [`${name}  ${new Store().get() + one}`];
""",
    "second.js": r"""import { Store } from "./shared.js";
const name = "second";
window.said.push(name, /[/"]x/.test('a"x'), new Store().get());
""",
}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    for name, text in MODULES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_modules_run_in_order_each_once_and_in_a_scope_of_its_own(written: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.add_script_tag(content=bundle([written / "first.js", written / "second.js"]))
    assert page.evaluate("[runs, said, typeof one]") == [1, ["first  2", "second", True, 1], "undefined"]
    page.close()


def test_comments_and_needless_space_are_left_out(written: Path) -> None:
    text = bundle([written / "first.js"])
    assert "counts how often" not in text
    assert "\n\n" not in text


@pytest.mark.parametrize(
    "line", ['import * as all from "./shared.js";', "export default 1;", 'const late = import("./shared.js");']
)
def test_a_form_that_is_not_understood_is_an_error_with_its_line(written: Path, line: str) -> None:
    (written / "odd.js").write_text(f"const a = 1;\n{line}\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"^assets/js/odd\.js:2: .*cannot be joined; write"):
        bundle([written / "odd.js"])
