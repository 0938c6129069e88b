"""Say what is wrong with a record: a mistake that pydantic reports in, what was found and what to write instead out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from leaflet.errors import did_you_mean

DATE = "write a day as year-month-day, such as 2026-11-24"
YEAR = "write a year, such as 2024"  # the only whole numbers in our records are years
LIST = "write a list such as `[fda-label]`"
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


def say(model: type[BaseModel], error: ErrorDetails) -> tuple[str, str]:
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
            expected = str(limits["expected"]).replace("'", "`")
            meant = did_you_mean(given, re.findall(r"`([^`]+)`", expected))
            return f"`{key}` is `{given}`{meant}", f"write {expected}"
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


def is_told(error: ErrorDetails, others: Sequence[ErrorDetails]) -> bool:
    """Tell whether another mistake says it: a missing key is misspelt, a list is short as its entries are wrong."""
    if error["type"] == "too_short":
        within = len(error["loc"])
        return any(len(each["loc"]) > within and each["loc"][:within] == error["loc"] for each in others)
    if error["type"] != "missing":
        return False
    beside = [
        each["loc"][-1]
        for each in others
        if each["type"] == "extra_forbidden" and each["loc"][:-1] == error["loc"][:-1]
    ]
    return any(did_you_mean(str(key), [str(error["loc"][-1])]) for key in beside)


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
    if not needed:
        return f"write lines such as `{next(iter(model.model_fields))}: …`"
    return f"start the file with `---`, then {listing(needed)}, then `---`"


def listing(words: Sequence[str]) -> str:
    """Return words in code marks with commas and a closing 'or' left out, for a sentence."""
    return ", ".join(f"`{word}`" for word in words)


def short(value: Any) -> str:
    """Return a value on one line, cut to 60 characters."""
    return re.sub(r"\s+", " ", str(value))[:60]
