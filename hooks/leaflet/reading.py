"""Make records of what writers filled in: YAML text and a model in, typed records out.

Every mistake is raised as a sentence for writers, with its file and line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from leaflet import cures
from leaflet.data import Lines, load
from leaflet.errors import ContentError, ContentErrors, sound
from leaflet.schema import Record

Model = TypeVar("Model", bound=Record)


def read(model: type[Model], text: str, *, file: str, first_line: int = 1) -> Model:
    """Return the record that a YAML mapping holds. Raises ContentErrors naming file and line of each mistake."""
    data, lines = load(text, file=file, first_line=first_line)
    if not isinstance(data, Mapping):
        raise ContentErrors([ContentError(file, first_line, "no `key: value` lines were found", cures.hint(model))])
    return validate(model, data, lines, file=file, first_line=first_line, prefix=())


def read_list(model: type[Model], text: str, *, file: str) -> list[Model]:
    """Return the records of a YAML list, in order. Raises ContentErrors as `read` does."""
    return sound(each_of_list(model, text, file=file))


def each_of_list(model: type[Model], text: str, *, file: str) -> Iterator[Model | ContentError]:
    """Yield the records of a YAML list, in order, and each mistake. Raises ContentErrors where it is no list."""
    data, lines = load(text, file=file, first_line=1)
    if not isinstance(data, Sequence) or isinstance(data, str):
        raise ContentErrors([ContentError(file, 1, "the file is not a list", "start each record with `- `")])
    for place, entry in enumerate(data):
        try:
            yield validate(model, entry, lines, file=file, first_line=1, prefix=(place,))
        except ContentErrors as found:
            yield from found.errors


def validate(
    model: type[Model], data: Any, lines: Lines, *, file: str, first_line: int, prefix: tuple[Any, ...]
) -> Model:
    """Return the record, or raise ContentErrors with one sentence for each mistake."""
    try:
        return model.model_validate(data)
    except ValidationError as invalid:
        errors = []
        found = invalid.errors()
        for error in [error for error in found if not cures.is_told(error, found)]:
            path = (*prefix, *error["loc"], *error.get("ctx", {}).get("key", ()))
            while path and path not in lines:
                path = path[:-1]
            errors.append(ContentError(file, lines.get(path, first_line), *cures.say(model, error)))
        raise ContentErrors(errors) from invalid
