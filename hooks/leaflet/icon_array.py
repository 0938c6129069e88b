"""The figure `icon-array`: how many of 100 or 1,000 people had something, in two or more groups, as people or dots.

Whole people only: a count of 3.5 in 100 is drawn as 35 in 1,000.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ValidationInfo

from leaflet import arms
from leaflet.arms import Arm
from leaflet.figure import Figure, Mistake, Period, Phrase, Row, Sources, Statement, Table, capital
from leaflet.schema import mistake


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


Denominator = Annotated[int, BeforeValidator(hundred_or_thousand)]


class Group(Arm):
    """One group of people: how many of `denominator` had the outcome."""

    count: Annotated[int, BeforeValidator(whole)]
    denominator: Denominator | None = None


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
    outcome: Phrase
    avoided: Phrase = "did not"
    period: Period
    denominator: Denominator = 100
    groups: Annotated[tuple[Group, ...], BeforeValidator(arms.two_or_more)]
    source: Sources

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
        return f"{self.denominator:,}"

    def rest(self, group: Group) -> int:
        """Return how many of a group did not have the outcome."""
        return self.denominator - group.count

    def share(self, count: int) -> str:
        """Return a share in words; none and all are no estimates."""
        about = "about " if 0 < count < self.denominator else ""
        return f"{about}{count} in {self.people_in_all}"

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The shares, the difference, and the same the other way round."""
        had = [*self.shares(), *self.differences()]
        return Statement(tuple(had), self.source), Statement(tuple(self.other_way()), self.source)

    def shares(self) -> Iterator[str]:
        """Yield a sentence for each group; the last tells the span of time."""
        for place, group in enumerate(self.groups):
            share = self.share(group.count)
            said = f"{share} {self.people} {self.outcome}" if place == 0 else f"it was {share}"
            end = f", {self.period}" if group is self.groups[-1] else ""
            yield f"With {group.label}, {said}{end}."

    def differences(self) -> Iterator[str]:
        """Yield a sentence for each treatment, beside the control."""
        for group, control in arms.pairs(self.groups):
            yield f"That is {self.difference(group, control)}."

    def difference(self, group: Group, control: Group) -> str:
        """Return how a group differs from the control."""
        gap = group.count - control.count
        if gap == 0:
            return f"about the same with {group.label} as with {control.label}"
        more = "more" if gap > 0 else "fewer"
        return f"about {abs(gap)} {more} in {self.people_in_all} with {group.label} than with {control.label}"

    def other_way(self) -> Iterator[str]:
        """Yield the shares of those who did not have the outcome, two groups in one sentence."""
        first, second, *others = self.groups
        shares = f"{self.share(self.rest(first))} with {first.label} and {self.rest(second)} in {self.people_in_all}"
        yield capital(f"{shares} with {second.label} {self.avoided}.")
        for group in others:
            yield f"With {group.label}, it was {self.share(self.rest(group))}."

    @property
    def table(self) -> Table:
        """A row for each group, and a column for each way to see it."""
        rows = [
            Row((capital(group.label), self.count(group.count), self.count(self.rest(group)))) for group in self.groups
        ]
        head = ("Group", capital(self.outcome), capital(self.avoided))
        return Table(head, tuple(rows), f"{capital(self.people)}, {self.period}.")

    def count(self, number: int) -> str:
        """Return a share as it stands in a cell."""
        return f"{number} in {self.people_in_all}"
