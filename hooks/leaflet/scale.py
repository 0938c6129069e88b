"""Numbers along an axis: what writers give in, exact decimals and places in percent of the axis out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo

from leaflet.schema import mistake
from leaflet.words import text

Span = tuple[Decimal, Decimal]
# At 320 px more of them would touch.
MOST_TICKS = 9


def number(value: object, info: ValidationInfo) -> Decimal:
    """Return a number as it was written, digit by digit: -9.0 keeps its zero."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise mistake(f"`{info.field_name}` is `{value}`", "write a number, such as 12 or 2.3")
    exact = Decimal(str(value))
    if not exact.is_finite():
        raise mistake(f"`{info.field_name}` is `{value}`", "write a number, such as 12 or 2.3")
    return exact


def span(value: object, info: ValidationInfo) -> Span:
    """Return a number or a list of two as the two ends of a range."""
    if not isinstance(value, list):
        exact = number(value, info)
        return exact, exact
    if len(value) != 2:
        raise mistake(f"`{info.field_name}` is `{value}`", "write a range as a list of two numbers, such as `[1, 4]`")
    first, last = number(value[0], info), number(value[1], info)
    if first >= last:
        wrong = "the wrong way round" if first > last else "no range"
        found = f"`{info.field_name}` is `{value}`, which is {wrong}"
        raise mistake(found, "write the lower number first, then the higher")
    return first, last


Number = Annotated[Decimal, BeforeValidator(number, json_schema_input_type=int | float)]
Two = Annotated[list[int | float], Field(min_length=2, max_length=2)]
Range = Annotated[Span, BeforeValidator(span, json_schema_input_type=int | float | Two)]


@dataclass(frozen=True)
class Axis:
    """A line from zero to `end`, with a tick at each step."""

    end: Decimal
    step: Decimal

    @property
    def ticks(self) -> list[Decimal]:
        """The numbers that stand at the axis."""
        return [self.step * place for place in range(int(self.end / self.step) + 1)]

    def at(self, value: Decimal) -> str:
        """Return a value's place, or the length from zero to it, in percent of the axis."""
        return f"{100 * value / self.end:.2f}%"


def axis(end: Decimal, steps: Sequence[Decimal]) -> Axis:
    """Return an axis with the smallest of some steps that leaves room between its ticks."""
    return Axis(end, next((step for step in steps if end / step < MOST_TICKS), end))


def written(value: Decimal) -> str:
    """Return a number as readers see it, without an exponent."""
    return text(value)
