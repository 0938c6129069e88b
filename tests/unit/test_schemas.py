"""What editors are told of data is what a build says of it, as far as a schema can tell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError

import schemas
from leaflet import data, figures, outline
from leaflet.errors import ContentErrors

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GOLDEN = ROOT / "tests/golden"
VALIDATORS = {
    name.removesuffix(".schema.json"): Draft7Validator(json.loads(text), format_checker=Draft7Validator.FORMAT_CHECKER)
    for name, text in schemas.texts().items()
}
# What only the build can tell, since a schema looks at one value at a time and cannot measure or read.
BEYOND = (
    "page-review-by-earlier: front-matter", "source-changed-after-check: sources", "form-widths: form",
    "fall-below-zero: bars", "range-of-one-number: bars", "range-wrong-way: bars", "range-wrong-way: timeline",
    "label-too-long: icon-array", "title-too-long: icon-array", "name-too-long: injection-map",
    "period-without-time: icon-array", "numbers-pattern: numbers",
)  # fmt: skip
Piece = tuple[str, str]  # the name of a schema and YAML that it is about


def pieces(path: str, text: str) -> Iterator[Piece]:
    """Yield what a file holds that has a schema."""
    name = Path(path)
    if name.suffix == ".yml":
        yield name.stem, text
    elif name.suffix == ".md":
        document = outline.document(path, text)
        if document.front:
            yield "front-matter", document.front
        for node in outline.fences(document.body):
            kind = figures.kind_of(node)
            if kind in schemas.IN_PAGES:
                yield kind, node.content


def loaded(text: str) -> Any:
    """Return YAML as an editor reads it: days are text. Raises ContentErrors for what is no YAML."""
    return json.loads(json.dumps(data.load(text, file="x", first_line=1)[0], default=date.isoformat))


def refused_by_schema(piece: Piece) -> bool:
    """Tell whether an editor would underline something."""
    return not VALIDATORS[piece[0]].is_valid(loaded(piece[1]))


def refused_by_build(piece: Piece) -> bool:
    """Tell whether the record refuses it."""
    name, text = piece
    try:
        TypeAdapter({**schemas.FILES, **schemas.IN_PAGES}[name]).validate_python(
            data.load(text, file="x", first_line=1)[0]
        )
    except ValidationError:
        return True
    return False


def wrong_pieces() -> Iterator[Any]:
    """Yield each piece of a golden case that can be read as YAML and that its record refuses."""
    seen: set[Piece] = set()
    for path in sorted([*GOLDEN.glob("errors/*.yml"), *GOLDEN.glob("figures/*/*.yml")]):
        for name, text in files_of(path).items():
            for piece in pieces(name, text):
                try:
                    wrong = refused_by_build(piece)
                except ContentErrors:
                    continue
                if wrong and piece not in seen:
                    seen.add(piece)
                    yield pytest.param(piece, id=f"{path.stem}: {piece[0]}")


def files_of(path: Path) -> dict[str, str]:
    """Return the texts of a case, as `test_errors.py` and `test_figures.py` make them."""
    case = yaml.safe_load(path.read_text("utf-8"))
    if path.parent.name == "errors":
        files = {name: (GOLDEN / "errors/base" / name).read_text("utf-8") for name in case.get("base", [])}
    else:
        files = {"page.md": case["page"] if "page" in case else (path.parent / "base.md").read_text("utf-8")}
    for old, new in case.get("replace", {}).items():
        files = {name: text.replace(old, new) for name, text in files.items()}
    return {**files, "added.md": case.get("add", ""), **case.get("files", {})}


def real_pieces() -> Iterator[Any]:
    """Yield all that the guide and its examples hold."""
    guides = [DOCS, *ROOT.glob("examples/*/docs")]
    for path in sorted(path for docs in guides for path in [*docs.rglob("*.md"), *docs.glob("_data/*.yml")]):
        for number, piece in enumerate(pieces(str(path), path.read_text("utf-8"))):
            yield pytest.param(piece, id=f"{path.relative_to(ROOT)}-{number}")


WRONG = list(wrong_pieces())


def test_the_schemas_in_the_repository_are_those_of_the_records() -> None:
    kept = {path.name: path.read_text("utf-8") for path in schemas.FOLDER.glob("*")}
    assert kept == schemas.texts(), "run `make schemas` and commit what it writes"


@pytest.mark.parametrize("name", VALIDATORS)
def test_a_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(VALIDATORS[name].schema)


@pytest.mark.parametrize("name", VALIDATORS)
def test_each_key_of_a_schema_is_described_in_a_sentence(name: str) -> None:
    schema = VALIDATORS[name].schema
    keys = {
        key: each
        for record in (schema, *schema.get("$defs", {}).values())
        for key, each in record.get("properties", {}).items()
    }
    assert [key for key, each in keys.items() if not each["description"].endswith((".", "”"))] == []


@pytest.mark.parametrize("piece", list(real_pieces()))
def test_what_a_guide_holds_is_right_to_an_editor(piece: Piece) -> None:
    assert list(VALIDATORS[piece[0]].iter_errors(loaded(piece[1]))) == []


@pytest.mark.parametrize("piece", [each for each in WRONG if each.id not in BEYOND])
def test_what_a_build_refuses_is_underlined_by_an_editor(piece: Piece) -> None:
    assert refused_by_schema(piece)


@pytest.mark.parametrize("piece", [each for each in WRONG if each.id in BEYOND])
def test_what_only_a_build_can_tell_is_left_to_it(piece: Piece) -> None:
    assert not refused_by_schema(piece)


def test_each_kind_of_data_has_wrong_examples_or_none_that_a_schema_could_tell() -> None:
    assert {each.values[0][0] for each in WRONG} >= {"front-matter", "sources", "numbers", "form", *figures.KINDS}


@pytest.mark.parametrize("path", sorted(DOCS.glob("_data/*.yml")), ids=lambda path: path.stem)
def test_a_data_file_names_its_schema_to_editors(path: Path) -> None:
    first = path.read_text("utf-8").split("\n")[0]
    assert first == f"# yaml-language-server: $schema=schemas/{path.stem}.schema.json"
