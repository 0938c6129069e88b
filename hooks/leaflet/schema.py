"""Records that writers fill in, and the checks they must pass: front matter and data files.

`read` takes YAML text and a model; it returns typed records or raises every mistake as a sentence for writers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
    ValidationError,
    model_validator,
)  # fmt: skip
from pydantic_core import ErrorDetails, PydanticCustomError

from leaflet.data import Lines, load
from leaflet.errors import ContentError, ContentErrors, did_you_mean

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def a_year(value: object) -> object:
    """Refuse what is neither a year nor `undated`, as one mistake (a union would report two)."""
    if value == "undated" or (isinstance(value, int) and 1950 <= value <= 2100):
        return value
    raise PydanticCustomError("year", "not a year")


Year = Annotated[int | Literal["undated"], BeforeValidator(a_year)]
Status = Literal["approved", "partly", "off-label"]
EmergencyCard = Literal["top", "end", "none"]


def mistake(found: str, wanted: str) -> PydanticCustomError:
    """Return the error with which a record's own check says what it found and what to write instead."""
    return PydanticCustomError("mistake", "{found}", {"found": found, "wanted": wanted})


class Record(BaseModel):
    """What every record of writers' data shares: no unknown keys, no changes after reading."""

    # Each kind of record is prepared when the first of it is read: most builds read few kinds.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Facts(Record):
    """The facts of one condition, shown on its page, its tab and in the comparison table.

    Values are Markdown text. `approved` is the year of the first FDA approval for this use and is left out
    for an off-label use. `sources` are the ids that all of these facts rest on.
    """

    name: Text
    status: Status
    status_note: Text
    approved: Annotated[int, Field(ge=1980, le=2100)] | None = None
    ages: Text
    starts: Text
    lasts: Text
    repeat: Text
    watch_for: Text
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def approval_fits_status(self) -> Facts:
        """Refuse a year on an off-label use, and an approved use without one."""
        if self.status == "off-label" and self.approved:
            raise mistake("an off-label use has a year of approval", "delete `approved`, or change `status`")
        if self.status != "off-label" and not self.approved:
            raise mistake(
                "an approved use has no year of approval", "add `approved: ` with the year, or change `status`"
            )
        return self


class SheetMeta(Record):
    """What makes a page of `docs/print/` a sheet of its own: what it is for, and how the paper lies."""

    use: Text
    landscape: bool = False


class PageMeta(Record):
    """Front matter of a page. Dates are ISO days: checked against its sources on, next check by.

    `aliases` are words that readers search for and the page does not use. `hide` is the theme's own key: the side
    columns that a page does without.
    """

    title: Annotated[Text, StringConstraints(max_length=80)]
    description: Annotated[Text, StringConstraints(min_length=40, max_length=170)]
    reviewed: date
    review_by: date
    emergency_card: EmergencyCard = "end"
    aliases: tuple[Text, ...] = ()
    hide: tuple[Literal["navigation", "toc"], ...] = ()
    condition: Facts | None = None
    sheet: SheetMeta | None = None

    @model_validator(mode="after")
    def dates_in_order(self) -> PageMeta:
        """Refuse a next check that is not after the last one."""
        if self.review_by <= self.reviewed:
            raise mistake("`review_by` is not after `reviewed`", "write a later day for the next check")
        return self


class Source(Record):
    """One source. `checked` is the day we last looked at it; `seen` says if we read it or a copy of it."""

    id: Id
    title: Text
    publisher: Text
    year: Year
    url: HttpUrl | None = None
    kind: Literal[
        "label", "medication-guide", "manufacturer", "regulator", "trial", "review",
        "guideline", "study", "patient-page", "payer", "reference",
    ]  # fmt: skip
    checked: date
    seen: Literal["seen", "copy"]


Model = TypeVar("Model", bound=Record)


def read(model: type[Model], text: str, *, file: str, first_line: int = 1) -> Model:
    """Return the record that a YAML mapping holds. Raises ContentErrors naming file and line of each mistake."""
    data, lines = load(text, file=file, first_line=first_line)
    if not isinstance(data, Mapping):
        raise ContentErrors([ContentError(file, first_line, "no `key: value` lines were found", hint(model))])
    return validate(model, data, lines, file=file, first_line=first_line, prefix=())


def read_list(model: type[Model], text: str, *, file: str) -> list[Model]:
    """Return the records of a YAML list, in order. Raises ContentErrors as `read` does."""
    data, lines = load(text, file=file, first_line=1)
    if not isinstance(data, Sequence) or isinstance(data, str):
        raise ContentErrors([ContentError(file, 1, "the file is not a list", "start each record with `- `")])
    records: list[Model] = []
    errors: list[ContentError] = []
    for place, entry in enumerate(data):
        try:
            records.append(validate(model, entry, lines, file=file, first_line=1, prefix=(place,)))
        except ContentErrors as found:
            errors += found.errors
    if errors:
        raise ContentErrors(errors)
    return records


def validate(
    model: type[Model], data: Any, lines: Lines, *, file: str, first_line: int, prefix: tuple[Any, ...]
) -> Model:
    """Return the record, or raise ContentErrors with one sentence for each mistake."""
    try:
        return model.model_validate(data)
    except ValidationError as invalid:
        errors = []
        for error in invalid.errors():
            path = (*prefix, *error["loc"])
            while path and path not in lines:
                path = path[:-1]
            errors.append(ContentError(file, lines.get(path, first_line), *say(model, error)))
        raise ContentErrors(errors) from invalid


DATE = "write a day as year-month-day, such as 2026-11-24"
YEAR = "write a year, such as 2024"  # the only whole numbers in our records are years
LIST = "write a list such as `[fda-botox-label]`"
# What to write instead, by the kind of mistake; these sentences say what was given.
CURES = {
    "year": f"{YEAR}, or `undated`",
    "int_parsing": YEAR,
    "int_type": YEAR,
    "greater_than_equal": YEAR,
    "less_than_equal": YEAR,
    "tuple_type": LIST,
    "too_short": LIST,
    "string_pattern_mismatch": "use small letters, digits and single hyphens",
}


def say(model: type[Record], error: ErrorDetails) -> tuple[str, str]:
    """Return what was found and what to write, for one mistake that pydantic reports."""
    keys = [str(part) for part in error["loc"] if isinstance(part, str)]
    key = ".".join(keys)
    given = short(error.get("input"))
    limits: Mapping[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "mistake":
            return limits["found"], limits["wanted"]
        case kind if kind in CURES:
            return f"`{key}` is `{given}`", CURES[kind]
        case "missing":
            return f"`{key}` is missing", f"add a line `{keys[-1]}: …`"
        case "extra_forbidden":
            known = known_keys(model, error["loc"])
            return f"`{key}` is not a key we know{did_you_mean(keys[-1], known)}", f"use {listing(known)}"
        case "literal_error":
            return f"`{key}` is `{given}`", f"write {limits['expected']}"
        case "model_type":
            return f"the record is `{given}`", "write `key: value` lines below its `- `"
        case "string_too_long" | "string_too_short":
            bounds = f"at most {limits['max_length']}" if "max_length" in limits else f"at least {limits['min_length']}"
            return f"`{key}` has {len(str(error['input']).strip())} characters", f"write {bounds}"
        case kind if kind.startswith("date"):
            return f"`{key}` is `{given}`", DATE
        case kind if kind.startswith("url"):
            return f"`{key}` is `{given}`, which is no web address", "start it with https://"
        case _:
            return f"`{key or 'the record'}` is `{given}` ({error['msg'].lower()})", "correct the value"


def known_keys(model: type[BaseModel], path: Sequence[int | str]) -> list[str]:
    """Return the keys allowed where an unknown one was found."""
    for part in path[:-1]:
        model = record_in(model.model_fields[part].annotation) or model if isinstance(part, str) else model
    return list(model.model_fields)


def record_in(annotation: Any) -> type[BaseModel] | None:
    """Return the record that a field's type is or holds, such as `Facts` in `Facts | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_in(part))), None)


def hint(model: type[BaseModel]) -> str:
    """Return what a record of a kind must hold at least."""
    needed = [name for name, field in model.model_fields.items() if field.is_required()]
    return f"start the file with `---`, then {listing(needed)}, then `---`"


def listing(words: Sequence[str]) -> str:
    """Return words in code marks with commas and a closing 'or' left out, for a sentence."""
    return ", ".join(f"`{word}`" for word in words)


def short(value: Any) -> str:
    """Return a value on one line, cut to 60 characters."""
    return re.sub(r"\s+", " ", str(value))[:60]
