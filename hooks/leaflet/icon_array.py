"""The figure `icon-array`: how many of 100 or 1,000 people had something, in two or more groups, as people or dots.

Whole people only: a count of 3.5 in 100 is drawn as 35 in 1,000.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, NonNegativeInt, ValidationInfo

from leaflet import arms
from leaflet.arms import Arm
from leaflet.figure import Figure, Mistake, Period, Phrase, Row, Sources, Statement, Table
from leaflet.schema import mistake
from leaflet.words import capital, grouped, say


def whole(value: object, info: ValidationInfo) -> object:
    """Refuse what is no number of people."""
    if not isinstance(value, int) or isinstance(value, bool):
        wanted = "write a whole number; draw parts of a person with `denominator: 1000`"
        raise mistake(f"`{info.field_name}` is `{value}`", wanted)
    if value < 0:
        raise mistake(f"`{info.field_name}` is `{value}`", "write 0 or more")
    return value


def hundred_or_thousand(value: object) -> object:
    """Refuse a denominator that we do not draw."""
    if value not in (100, 1000) or isinstance(value, bool):
        raise mistake(f"`denominator` is `{value}`", "write 100 or 1000")
    return value


Denominator = Annotated[int, BeforeValidator(hundred_or_thousand, json_schema_input_type=Literal[100, 1000])]


class Group(Arm):
    """One group of people: how many of `denominator` had the outcome."""

    count: Annotated[int, BeforeValidator(whole, json_schema_input_type=NonNegativeInt)]
    """How many of these people had the outcome, a whole number."""
    denominator: Denominator | None = None
    """The same number as that of the figure, if it is given."""


Groups = Annotated[list[Group], Field(min_length=2)]


@dataclass(frozen=True)
class Grid:
    """Where people stand: how many in a row, the room of one, and after how many a gap helps the eye to count."""

    columns: int
    rows: int
    width: float
    height: float
    every: tuple[int, int]
    gap: float

    @property
    def size(self) -> tuple[float, float]:
        """The width and height of the whole grid."""
        x, y = self.place(self.columns * self.rows - 1)
        return x + self.width, y + self.height

    def place(self, number: int) -> tuple[float, float]:
        """Return the left upper corner of one person's room, counted from 0, row by row."""
        row, column = divmod(number, self.columns)
        across, down = self.every
        return column * self.width + column // across * self.gap, row * self.height + row // down * self.gap

    def steps(self, first: int, end: int) -> Iterator[tuple[float, float]]:
        """Yield the way to each person from the one before; the first starts from the corner of the grid."""
        before: tuple[float, float] = (0, 0)
        for number in range(first, end):
            x, y = self.place(number)
            yield x - before[0], y - before[1]
            before = x, y


GRIDS = {
    100: Grid(columns=10, rows=10, width=14, height=21, every=(5, 5), gap=5),
    1000: Grid(columns=40, rows=25, width=7, height=7, every=(10, 5), gap=3),
}


class IconArray(Figure):
    """The keys of an `icon-array` block."""

    kind: ClassVar[str] = "icon-array"

    people: Phrase
    """Who was counted, such as `adults`."""
    outcome: Phrase
    """What they had, such as `had neck pain`."""
    avoided: Phrase = Field(default_factory=lambda: say("icons.avoided"))
    """What the others had, such as `had no neck pain`."""
    period: Period
    """Over what time, with a number and a unit, such as `over 24 weeks`."""
    denominator: Denominator = 100
    """Out of how many people all groups are counted: 100 or 1000."""
    groups: Annotated[tuple[Group, ...], BeforeValidator(arms.two_or_more, json_schema_input_type=Groups)]
    """Two groups or more, just one of them the control."""
    source: Sources
    """The source of these numbers by its id, or a list of ids."""

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what keeps the groups from being compared, and counts that are more than all."""
        yield from arms.mistakes(self.groups)
        for place, group in enumerate(self.groups):
            if group.denominator not in (None, self.denominator):
                found = f"the group `{group.label}` counts in {group.denominator}, the figure in {self.denominator}"
                yield Mistake(("groups", place), found, "count all groups in the same number of people")
            elif group.count > self.denominator:
                found = f"the group `{group.label}` has {group.count} of {self.denominator} people"
                yield Mistake(("groups", place, "count"), found, f"write a count from 0 to {self.denominator}")

    @property
    def grid(self) -> Grid:
        """Where the people of one group stand."""
        return GRIDS[self.denominator]

    @property
    def people_in_all(self) -> str:
        """The denominator as it is written."""
        return grouped(self.denominator)

    def rest(self, group: Group) -> int:
        """Return how many of a group did not have the outcome."""
        return self.denominator - group.count

    def share(self, count: int) -> str:
        """Return a share in words; none and all are no estimates."""
        return say("icons.about", share=self.count(count)) if 0 < count < self.denominator else self.count(count)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The shares, the difference, and the same the other way round."""
        had = [*self.shares(), *self.differences()]
        return Statement(tuple(had), self.source), Statement(tuple(self.other_way()), self.source)

    def shares(self) -> Iterator[str]:
        """Yield a sentence for each group; the last tells the span of time."""
        for place, group in enumerate(self.groups):
            values = {"group": group.label, "share": self.share(group.count)}
            if place == 0:
                yield say("icons.first", people=self.people, outcome=self.outcome, **values)
            elif group is self.groups[-1]:
                yield say("icons.last", period=self.period, **values)
            else:
                yield say("icons.other", **values)

    def differences(self) -> Iterator[str]:
        """Yield a sentence for each treatment, beside the control."""
        for group, control in arms.pairs(self.groups):
            names = {"group": group.label, "control": control.label}
            gap = group.count - control.count
            if gap == 0:
                yield say("figure.same", **names)
            else:
                more = "icons.more" if gap > 0 else "icons.fewer"
                yield say(more, count=abs(gap), all=self.people_in_all, **names)

    def other_way(self) -> Iterator[str]:
        """Yield the shares of those who did not have the outcome, two groups in one sentence."""
        first, second, *others = self.groups
        shares = {"share": self.share(self.rest(first)), "second_share": self.count(self.rest(second))}
        names = {"group": first.label, "second_group": second.label}
        yield capital(say("icons.other-way", avoided=self.avoided, **shares, **names))
        for group in others:
            yield say("icons.other", group=group.label, share=self.share(self.rest(group)))

    @property
    def table(self) -> Table:
        """A row for each group, and a column for each way to see it."""
        rows = [
            Row((capital(group.label), self.count(group.count), self.count(self.rest(group)))) for group in self.groups
        ]
        head = (say("figure.group"), capital(self.outcome), capital(self.avoided))
        return Table(head, tuple(rows), say("icons.table", people=capital(self.people), period=self.period))

    def count(self, number: int) -> str:
        """Return a share as it stands in a cell."""
        return say("icons.share", count=number, all=self.people_in_all)
