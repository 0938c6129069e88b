"""Write the JSON Schemas by which editors complete and underline what writers fill in: `make schemas`.

They are made of the records that check a build, so that an editor says what the build would say. What only the build
can tell is left to it: whether days are in order, a source exists, or words fit their place in a picture.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

import prose
from leaflet import cures, figures
from leaflet.forms import NAME, Form
from leaflet.guide import Guide
from leaflet.numbers import Uncounted
from leaflet.schema import ID, PageMeta, Record, Review, Source

FOLDER = Path(__file__).parent.parent / "docs/_data/schemas"
CODE = re.compile(r"`([^`]*)`")  # editors show descriptions as plain text
DIALECT = "http://json-schema.org/draft-07/schema#"  # the newest that all editors know
# The files of docs/_data: lists of records, or one record.
FILES: Mapping[str, Any] = {
    "sources": list[Source],
    "numbers": list[Uncounted],
    "reviews": list[Review],
    "plain-words": list[prose.Group],
    "guide": Guide,
}
# What stands in pages: front matter, and the blocks of YAML by the word after their fence.
IN_PAGES: Mapping[str, type[Record]] = {"front-matter": PageMeta, NAME: Form, **figures.KINDS}


def main() -> None:
    """Write all schemas, and remove those of records that are gone."""
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.schema.json"):
        path.unlink()
    made = texts()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{len(made)} schemas are in {FOLDER.relative_to(FOLDER.parents[2])}; commit those that changed.")


def texts() -> dict[str, str]:
    """Return the text of each schema by the name of its file."""
    made = {name: schema(kind) for name, kind in {**FILES, **IN_PAGES}.items()}
    return {f"{name}.schema.json": json.dumps(each, indent=2, ensure_ascii=False) + "\n" for name, each in made.items()}


def schema(kind: Any) -> dict[str, Any]:
    """Return the schema of a record, or of a list of records, with a description of each key."""
    made = TypeAdapter(kind).json_schema(schema_generator=Described)
    return {"$schema": DIALECT, **made}


class Described(GenerateJsonSchema):
    """Describes each key by the string below it, and leaves out titles that only repeat the key."""

    def model_schema(self, schema: Any) -> dict[str, Any]:
        """Return the schema of one record."""
        made = super().model_schema(schema)
        made.pop("title", None)
        said = {key: text for record in reversed(schema["cls"].__mro__) for key, text in strings_below(record)}
        for key, each in made["properties"].items():
            each.pop("title", None)
            each["description"] = CODE.sub(r"“\1”", said.get(key, ""))
        return made

    def str_schema(self, schema: Any) -> dict[str, Any]:
        """Return the schema of a text: where it may not be empty, it is more than spaces."""
        made = super().str_schema(schema)
        if made.get("pattern") == ID:
            made["patternErrorMessage"] = cures.CURES["string_pattern_mismatch"].capitalize() + "."
        return {"pattern": r"\S", **made} if "minLength" in made else made


def strings_below(record: type) -> Iterator[tuple[str, str]]:
    """Yield each key that a class names itself, with the string that stands below it."""
    if record.__module__.partition(".")[0] in ("builtins", "pydantic"):
        return
    parsed = ast.parse(textwrap.dedent(inspect.getsource(record))).body[0]
    body = parsed.body if isinstance(parsed, ast.ClassDef) else []
    for line, below in pairwise(body):
        match line, below:
            case ast.AnnAssign(target=ast.Name(id=key)), ast.Expr(value=ast.Constant(value=str(text))):
                yield key, text


if __name__ == "__main__":
    main()
