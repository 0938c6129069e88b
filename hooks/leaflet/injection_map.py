"""The picture of where the injections go: a checked record of areas in, four views with numbered sites out.

The drawing (`overrides/figures/injection-map/`) knows seven muscles. `SITES` is the one place that says where on it
each injection stands; the numbers come from the order of the areas on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mode
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, PositiveInt, ValidationInfo

from leaflet.figure import Figure, Mistake, Plain, Row, Sources, Statement, Table, fits, listed
from leaflet.schema import Record, mistake
from leaflet.words import say, words_of

Muscle = Literal[
    "Frontalis", "Corrugator", "Procerus", "Temporalis", "Occipitalis", "Cervical paraspinals", "Trapezius",
]  # fmt: skip
View = Literal["front", "right", "left", "back"]
Point = tuple[float, float]
# What each view shows of the plane it is drawn on: left edge, top edge, width, height.
BOXES: Mapping[View, str] = {
    "front": "-160 -48 320 374",
    "right": "-118 -32 236 374",
    "left": "-118 -32 236 374",
    "back": "-200 -18 400 376",
}
TEMPLE: tuple[Point, ...] = ((38, 81), (5, 86), (7, 54), (-26, 66))
# After the figures of the label; x counts from the middle of the view, y from the crown down, 10 to about a centimeter.
SITES: Mapping[Muscle, Mapping[View, tuple[Point, ...]]] = {
    "Frontalis": {"front": ((-42, 66), (-15, 64), (15, 64), (42, 66))},
    "Corrugator": {"front": ((-25, 96), (25, 96))},
    "Procerus": {"front": ((0, 113),)},
    "Temporalis": {"right": TEMPLE, "left": tuple((-x, y) for x, y in TEMPLE)},
    "Occipitalis": {"back": ((-52, 109), (-36, 131), (-20, 108), (20, 108), (36, 131), (52, 109))},
    "Cervical paraspinals": {"back": ((-28, 166), (-16, 193), (16, 193), (28, 166))},
    "Trapezius": {"back": ((-139, 303), (-106, 292), (-72, 279), (72, 279), (106, 292), (139, 303))},
}


def count(value: object, info: ValidationInfo) -> object:
    """Refuse what is no whole number from 1 up."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise mistake(f"`{info.field_name}` is `{value}`", "write a whole number, 1 or more")


def some(value: object) -> object:
    """Refuse what is no list, and an empty one."""
    if not isinstance(value, list) or not value:
        raise mistake("`areas` holds no areas", "start each area with `- `")
    return value


Count = Annotated[int, BeforeValidator(count, json_schema_input_type=PositiveInt)]


class Area(Record):
    """One row: the area in plain words, its muscle, injections and units."""

    area: Annotated[Plain, AfterValidator(fits(170))]
    """The area in everyday words, such as `Forehead`."""
    muscle: Muscle
    """Its muscle, as the drawing names it."""
    sites: Count
    """How many injections it gets."""
    units: Count
    """How many units they hold together."""


Areas = Annotated[list[Area], Field(min_length=1)]


@dataclass(frozen=True)
class Spot:
    """One injection: its number and its place in a view."""

    number: int
    x: float
    y: float


@dataclass(frozen=True)
class Region:
    """An area in one view: its letter, its record, and its injections there."""

    letter: str
    record: Area
    spots: tuple[Spot, ...]

    @property
    def numbers(self) -> str:
        """The numbers of these injections in words, such as `1 to 4`."""
        return span([spot.number for spot in self.spots])

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the area in the table: three columns, which fit a phone side by side."""
        area, amount = self.record, len(self.spots)
        muscle = say(f"injections.muscles.{area.muscle.lower().replace(' ', '-')}")
        name = say("injections.area", letter=self.letter, area=area.area, muscle=muscle)
        return name, say("injections.numbers", sites=area.sites, numbers=self.numbers, n=amount), str(area.units)


@dataclass(frozen=True)
class Side:
    """One view of the head, with what a screen reader says of it."""

    name: View
    areas: tuple[Region, ...]

    @property
    def caption(self) -> str:
        """The words above the view."""
        return say(f"injections.views.{self.name}")

    @property
    def box(self) -> str:
        """The part of the drawing's plane that the view shows."""
        return BOXES[self.name]

    @property
    def title(self) -> str:
        """The name of the view for those who do not see it."""
        numbers = [spot.number for area in self.areas for spot in area.spots]
        return say("injections.view", view=self.caption, numbers=span(numbers))

    @property
    def says(self) -> str:
        """What the view shows, area by area."""
        return " ".join(
            say("injections.view-area", letter=area.letter, area=area.record.area, numbers=area.numbers)
            for area in self.areas
        )


class InjectionMap(Figure):
    """The keys of an `injection-map` block."""

    kind: ClassVar[str] = "injection-map"
    table_below: ClassVar[bool] = True

    areas: Annotated[tuple[Area, ...], BeforeValidator(some, json_schema_input_type=Areas)]
    """One area for each muscle of the drawing."""
    source: Sources
    """The source of these numbers by its id, or a list of ids."""

    def mistakes(self) -> Iterator[Mistake]:
        """Yield areas that are not just those of the drawing, and injections of another number or dose."""
        named = [area.muscle for area in self.areas]
        missing = [muscle for muscle in get_args(Muscle) if muscle not in named]
        if missing:
            yield Mistake(("areas",), f"the drawing shows {listed(missing)} and no area names it", "add the area")
        dose = mode(area.units / area.sites for area in self.areas)
        for place, area in enumerate(self.areas):
            drawn = sum(map(len, SITES[area.muscle].values()))
            if area.muscle in named[:place]:
                found = f"the muscle {area.muscle} stands twice"
                yield Mistake(("areas", place, "muscle"), found, "keep one of the two areas")
            if area.sites != drawn:
                found = f"{area.area} has {area.sites} sites and the drawing shows {drawn}"
                yield Mistake(("areas", place, "sites"), found, f"write `sites: {drawn}`, or change the drawing")
            elif area.units != area.sites * dose:
                found = f"{area.area} has {area.units} units, which is not the dose of the other injections"
                wanted = f"write `units: {area.sites * dose:g}`, or correct the other areas"
                yield Mistake(("areas", place, "units"), found, wanted)

    @property
    def total(self) -> tuple[int, int]:
        """All injections and all units."""
        return sum(area.sites for area in self.areas), sum(area.units for area in self.areas)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """How many there are in all."""
        sites, units = self.total
        said = say("injections.total", sites=sites, areas=len(self.areas), units=units)
        return (Statement((said,), self.source),)

    @property
    def table(self) -> Table:
        """The areas, each with the numbers it has in the picture, and their sums."""
        sites, units = (str(total) for total in self.total)
        rows = [Row(row.cells) for row in self.rows]
        return Table(
            tuple(words_of("injections.columns").values()), (*rows, Row((say("injections.all"), sites, units)))
        )

    @property
    def rows(self) -> tuple[Region, ...]:
        """Each area with all its injections, those of both sides together."""
        found: dict[str, Region] = {}
        for _, region in self.regions():
            before = found[region.letter].spots if region.letter in found else ()
            found[region.letter] = Region(region.letter, region.record, (*before, *region.spots))
        return tuple(found.values())

    @property
    def views(self) -> tuple[Side, ...]:
        """The four views in the order of the numbers, each with its areas."""
        return tuple(Side(view, tuple(region for side, region in self.regions() if side == view)) for view in BOXES)

    def regions(self) -> Iterator[tuple[View, Region]]:
        """Yield every area view by view, with its injections numbered in the order of the areas."""
        number = 0
        for letter, area in zip("ABCDEFG", self.areas, strict=True):
            for view, points in SITES[area.muscle].items():
                yield view, Region(letter, area, tuple(Spot(number + at, *point) for at, point in enumerate(points, 1)))
                number += len(points)


def span(numbers: Sequence[int]) -> str:
    """Return numbers that follow one another in words: `7`, `5 and 6`, `1 to 4`."""
    first, last = numbers[0], numbers[-1]
    if first == last:
        return str(first)
    return say("injections.two" if len(numbers) == 2 else "figure.range", first=first, last=last)
