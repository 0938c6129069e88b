"""The figure `bars`: a level at the start and how far it fell, in two or more groups, as bars from zero."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from leaflet import arms, lettering
from leaflet.arms import Arm
from leaflet.figure import PHONE, Figure, Mistake, Period, Phrase, Row, Sources, Statement, Table
from leaflet.scale import Axis, Number, Range, Span, written
from leaflet.schema import mistake
from leaflet.words import capital, say

# The line above a bar: the label in bold, then the levels and the change.
LABEL, NUMBERS, GAPS = 16, 14, 24
STEPS = [step * Decimal(10) ** power for power in range(-1, 4) for step in (Decimal(1), Decimal(2), Decimal(5))]


class Bar(Arm):
    """One group: its level at the start, and the change (below zero for a fall) as a number or as a range."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": [key]} for key in ("change", "change_range")]})

    start: Annotated[Number, Field(json_schema_extra={"exclusiveMinimum": 0})]
    """The level at the start, above 0."""
    change: Annotated[Number, Field(json_schema_extra={"maximum": 0})] | None = None
    """How far it fell, as a number below 0, such as `-9.0`."""
    change_range: Range | None = None
    """How far it fell, as a range such as `[-9.2, -8.4]`, in place of `change`."""

    @model_validator(mode="after")
    def falls(self) -> Bar:
        """Refuse a bar without just one change, one that rises, and one that falls below zero."""
        if (self.change is None) == (self.change_range is None):
            given = "both `change` and `change_range`" if self.change is not None else "no `change`"
            raise mistake(f"the group `{self.label}` has {given}", "write one of `change` and `change_range`")
        if self.start <= 0:
            raise mistake(f"the group `{self.label}` starts at {self.start}", "write a `start` above 0")
        lowest, highest = self.changes
        if highest > 0:
            found = f"the group `{self.label}` changes by {highest}, which is no fall"
            raise mistake(found, "write a number below 0, such as -9.0; this figure shows falls only")
        if -lowest > self.start:
            found = f"the group `{self.label}` falls by {-lowest} from {self.start}"
            raise mistake(found, "write a fall that is no larger than the start")
        return self

    @property
    def changes(self) -> Span:
        """The lowest and the highest change; the same number twice where it is no range."""
        if self.change_range:
            return self.change_range
        change = self.change if self.change is not None else Decimal(0)
        return change, change

    @property
    def left(self) -> Span:
        """The lowest and the highest level at the end."""
        return self.start + self.changes[0], self.start + self.changes[1]

    @property
    def fewer(self) -> str:
        """The change in words."""
        least, most = (written(abs(change)) for change in reversed(self.changes))
        if self.change_range:
            return say("bars.fewer-range", first=least, last=most)
        return say("bars.fewer", amount=most) if self.change else say("bars.no-change")

    @property
    def levels(self) -> str:
        """The levels as they stand above the bar."""
        if self.change_range:
            return say("bars.from", start=self.start)
        return say("bars.from-to", start=self.start, end=self.left[0])

    @property
    def says(self) -> str:
        """The bar in words, for those who do not see it."""
        return say("bars.says", group=self.label, levels=self.levels, change=self.fewer)


Groups = Annotated[list[Bar], Field(min_length=2)]


class Bars(Figure):
    """The keys of a `bars` block. `difference` says the gap between ranges, which we do not work out."""

    kind: ClassVar[str] = "bars"

    measure: Phrase
    """What was measured, such as `headache days a month`."""
    people: Phrase
    """Who was measured, such as `adults`."""
    period: Period
    """Over what time, with a number and a unit, such as `over 24 weeks`."""
    groups: Annotated[tuple[Bar, ...], BeforeValidator(arms.two_or_more, json_schema_input_type=Groups)]
    """Two groups or more, just one of them the control."""
    difference: Phrase | None = None
    """The gap between the groups in words, where their changes are ranges."""
    source: Sources
    """The source of these numbers by its id, or a list of ids."""

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what keeps the groups from being compared, a gap that we work out ourselves, and lines without room."""
        yield from arms.mistakes(self.groups)
        if self.difference and not self.ranges:
            found = "`difference` is given, but the changes are plain numbers"
            yield Mistake(("difference",), found, "delete the line; the figure works the difference out")
        for place, bar in enumerate(self.groups):
            room = PHONE - GAPS - lettering.width(bar.levels + bar.fewer, size=NUMBERS)
            if lettering.width(bar.label, size=LABEL, bold=True) > room:
                found = f"the label `{bar.label}` and its numbers do not fit above the bar"
                yield Mistake(("groups", place, "label"), found, "write a shorter label, or numbers with fewer digits")

    @property
    def ranges(self) -> bool:
        """Whether any change is a range."""
        return any(bar.change_range for bar in self.groups)

    @property
    def axis(self) -> Axis:
        """The axis from zero to the first tick at or above the highest start."""
        highest = max(bar.start for bar in self.groups)
        step = next((step for step in STEPS if highest / step <= 5), highest)
        return Axis(end=(highest / step).to_integral_value(ROUND_CEILING) * step, step=step)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The change of each group, for whom and when, and the gap between them."""
        when = say("bars.when", people=self.people, period=self.period)
        return (Statement((*self.changes(), when, *self.gaps()), self.source),)

    def changes(self) -> Iterator[str]:
        """Yield a sentence for each group."""
        for place, bar in enumerate(self.groups):
            values = {"group": bar.label, "start": near(bar.start)}
            if place == 0:
                values["measure"] = self.measure
            if bar.change == 0:
                yield say("bars.other-stayed" if place else "bars.first-stayed", **values)
            else:
                fell = {**values, "end": self.end(bar), "change": bar.fewer}
                yield say("bars.other-fell" if place else "bars.first-fell", **fell)

    @staticmethod
    def end(bar: Bar) -> str:
        """Return the level at the end in words."""
        lowest, highest = map(near, bar.left)
        if bar.change_range and lowest != highest:
            return say("bars.between", first=lowest, last=highest)
        return say("bars.about", level=lowest)

    def gaps(self) -> Iterator[str]:
        """Yield how each treatment differs from the control; nothing is worked out from ranges."""
        if self.ranges:
            if self.difference:
                yield say("bars.gap", difference=self.difference)
            return
        for bar, control in arms.pairs(self.groups):
            gap = bar.changes[0] - control.changes[0]
            names = {"group": bar.label, "control": control.label}
            if gap == 0:
                yield say("figure.same", **names)
            else:
                yield say("bars.less" if gap < 0 else "bars.more", amount=abs(gap), **names)

    @property
    def table(self) -> Table:
        """A row for each group: its levels and its change."""
        rows = tuple(Row((capital(bar.label), written(bar.start), self.at_end(bar), bar.fewer)) for bar in self.groups)
        head = (say("figure.group"), say("bars.at-start"), capital(self.period), say("bars.change"))
        about = say("bars.table", measure=capital(self.measure), people=capital(self.people))
        return Table(head, rows, about)

    @staticmethod
    def at_end(bar: Bar) -> str:
        """Return the level at the end as it stands in the table."""
        first, last = bar.left
        return written(first) if first == last else say("figure.range", first=first, last=last)


def near(value: Decimal) -> str:
    """Return a level as readers keep it in mind: whole from 10 on, else with one digit after the point."""
    digit = Decimal(1) if value >= 10 else Decimal("0.1")
    rounded = value.quantize(digit, ROUND_HALF_UP)
    return written(rounded.to_integral() if rounded == rounded.to_integral() else rounded)
