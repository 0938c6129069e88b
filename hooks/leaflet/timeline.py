"""The figure `timeline`: when something starts, is at its full, wears off and may be done again, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator

from leaflet import scale
from leaflet.figure import PHONE, Figure, Mistake, Phrase, Plain, Row, Sources, Statement, Table, fits
from leaflet.scale import Axis, Number, Range, Span, written
from leaflet.schema import Record, mistake
from leaflet.words import capital, say, words_of

Label = Annotated[Plain, AfterValidator(fits(PHONE, bold=True))]
Says = Annotated[Plain, AfterValidator(fits(PHONE / 2))]
STEPS = {"days": (1, 2, 5, 7, 14, 30), "weeks": (1, 2, 4, 8, 12, 26), "months": (1, 2, 3, 6, 12)}
MARKS = ("starts", "full", "fades", "next")  # what a row may have, in order


def one_or_more(value: object) -> object:
    """Refuse what is no list of rows."""
    if not isinstance(value, list) or not value:
        raise mistake("`rows` is not a list", "start each row with `- `")
    return value


class Track(Record):
    """One row. A mark is a number or a range of two; `full_says` stands in place of "full effect"."""

    model_config = ConfigDict(json_schema_extra={"dependencies": {"full_says": ["full"]}})

    label: Label
    """What the row is about, such as `Chronic migraine`."""
    starts: Range
    """When it starts to work: a number of units or a range of two."""
    full: Range | None = None
    """When it works in full."""
    full_says: Says | None = None
    """Words in place of “full effect”."""
    fades: Range | None = None
    """When it wears off."""
    next: Number | None = None
    """When it may be given again."""
    source: Sources
    """The source of this row by its id, or a list of ids."""
    note: Phrase | None = None
    """A few words about the row."""

    @model_validator(mode="after")
    def has_what_it_names(self) -> Track:
        """Refuse words for a mark that is not there."""
        if self.full_says and not self.full:
            raise mistake("`full_says` is given, but `full` is not", "add a line `full: …`, or delete `full_says`")
        return self

    @property
    def marks(self) -> dict[str, Span]:
        """The marks of the row, in order, a single number as both ends of a range."""
        again = (self.next, self.next) if self.next is not None else None
        found = {"starts": self.starts, "full": self.full, "fades": self.fades, "next": again}
        return {key: mark for key, mark in found.items() if mark}

    @property
    def full_words(self) -> str:
        """What the mark `full` is called in this row."""
        return self.full_says or say("timeline.full-effect")


Rows = Annotated[list[Track], Field(min_length=1)]


class Timeline(Figure):
    """The keys of a `timeline` block. `unit` and `end` are those of the axis, which starts at zero."""

    kind: ClassVar[str] = "timeline"

    unit: Literal["days", "weeks", "months"]
    """The unit of the axis."""
    end: Number
    """Where the axis ends, in units; it starts at 0."""
    rows: Annotated[tuple[Track, ...], BeforeValidator(one_or_more, json_schema_input_type=Rows)]
    """The rows from top to bottom."""

    def mistakes(self) -> Iterator[Mistake]:
        """Yield marks beyond the axis or before their start, and rows of one name."""
        if self.end <= 0:
            yield Mistake(("end",), f"`end` is `{written(self.end)}`", "write a number above 0")
            return
        labels = [row.label.casefold() for row in self.rows]
        for place, row in enumerate(self.rows):
            if row.label.casefold() in labels[:place]:
                found = f"the label `{row.label}` stands twice"
                yield Mistake(("rows", place, "label"), found, "give each row a label of its own")
            for key, mark in row.marks.items():
                if mark[0] < 0 or mark[1] > self.end:
                    found = f"`{key}` is {self.in_words(mark)}, which lies beyond the axis"
                    yield Mistake(("rows", place, key), found, f"write 0 to {written(self.end)}, or another `end`")
                elif mark[0] < row.starts[0]:
                    found = f"`{key}` is {self.in_words(mark)}, which is before the start"
                    yield Mistake(("rows", place, key), found, f"write {written(row.starts[0])} or more")

    @property
    def axis(self) -> Axis:
        """The axis from zero to `end`."""
        return scale.axis(self.end, [Decimal(step) for step in STEPS[self.unit]])

    @property
    def marks(self) -> list[str]:
        """The marks that any row has, in order."""
        return [key for key in MARKS if any(key in row.marks for row in self.rows)]

    def has_points(self, key: str) -> bool:
        """Tell whether any row has this mark at one number."""
        return any(first == last for first, last in self.ends(key))

    def has_bands(self, key: str) -> bool:
        """Tell whether any row has this mark over a range."""
        return any(first != last for first, last in self.ends(key))

    def ends(self, key: str) -> list[Span]:
        """Return this mark of all rows that have it."""
        return [row.marks[key] for row in self.rows if key in row.marks]

    def in_words(self, mark: Span) -> str:
        """Return a number or range with its unit."""
        first, last = mark
        if first == last:
            return say(f"timeline.span.{self.unit}", n=first)
        return say(f"timeline.range.{self.unit}", first=first, n=last)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """An item for each row."""
        return tuple(Statement(tuple(self.parts(row)), row.source, capital(row.label)) for row in self.rows)

    def parts(self, row: Track) -> Iterator[str]:
        """Yield a sentence for each mark of a row, then its note."""
        for key, mark in row.marks.items():
            effect = {"effect": capital(row.full_words)} if key == "full" else {}
            yield say(f"timeline.says.{key}", span=self.in_words(mark), **effect)
        if row.note:
            yield say("timeline.note", note=capital(row.note))

    @property
    def table(self) -> Table:
        """A row for each thing and a column for each mark."""
        rows = (
            Row((capital(row.label), *(self.cell(row, key) for key in self.marks)), row.source) for row in self.rows
        )
        return Table((say("timeline.for"), *(self.names[key] for key in self.marks)), tuple(rows))

    def cell(self, row: Track, key: str) -> str:
        """Return a mark as it stands in the table."""
        if key not in row.marks:
            return say("timeline.not-given")
        words = self.in_words(row.marks[key])
        if key == "full" and len(self.full_words) > 1:
            return say("timeline.full-as", span=words, effect=row.full_words)
        return say("timeline.not-before", span=words) if key == "next" else words

    @property
    def names(self) -> dict[str, str]:
        """What each mark is called in the key and the table, `full` in the words of the rows."""
        either = ""
        for words in self.full_words:
            either = say("timeline.or", first=either, second=words) if either else words
        return {**words_of("timeline.names"), "full": capital(either)}

    @property
    def full_words(self) -> list[str]:
        """What the rows call the mark `full`, each word once."""
        return list(dict.fromkeys(row.full_words for row in self.rows if row.full))
