"""Records that writers fill in, and the checks they must pass: front matter and data files.

`leaflet/reading.py` makes them of YAML text; `leaflet/cures.py` says what is wrong with them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)  # fmt: skip
from pydantic_core import PydanticCustomError

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID)]


def a_year(value: object) -> object:
    """Refuse what is neither a year nor `undated`, as one mistake (a union would report two)."""
    if value == "undated" or (isinstance(value, int) and 1950 <= value <= 2100):
        return value
    raise PydanticCustomError("year", "not a year")


# What a schema for editors says of a check that it cannot run (`tools/schemas.py`).
Years = Annotated[int, Field(ge=1950, le=2100)] | Literal["undated"]
Year = Annotated[int | Literal["undated"], BeforeValidator(a_year, json_schema_input_type=Years)]
Day = date
WebAddress = Annotated[HttpUrl, Field(json_schema_extra={"pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"})]
TEXT_HASH = re.compile(r"text-[0-9a-f]{16}")
Hash = Annotated[str, StringConstraints(pattern=f"^{TEXT_HASH.pattern}$")]
Status = Literal["approved", "partly", "off-label"]
EmergencyCard = Literal["top", "end", "none"]


def mistake(found: str, wanted: str, *key: str) -> PydanticCustomError:
    """Return the error with which a record's own check says what it found, what to write, and at which key."""
    return PydanticCustomError("mistake", "{found}", {"found": found, "wanted": wanted, "key": key})


class Record(BaseModel):
    """What every record of writers' data shares: no unknown keys, no changes after reading."""

    # Each kind of record is prepared when the first of it is read: most builds read few kinds.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


# What `Facts.approval_fits_status` asks, in the terms of JSON Schema.
OFF_LABEL: dict[str, Any] = {"properties": {"status": {"const": "off-label"}}, "required": ["status"]}
FITTING_YEAR: dict[str, Any] = {
    "if": OFF_LABEL,
    "then": {"properties": {"approved": {"type": "null"}}},
    "else": {"properties": {"approved": {"type": "integer"}}, "required": ["approved"]},
}


class Facts(Record):
    """The facts of one condition, shown on its page, its tab and in the comparison table.

    Values are plain text.
    """

    model_config = ConfigDict(json_schema_extra=FITTING_YEAR)

    name: Text
    """The condition in words, as its file is named: `overactive-bladder.md` is `Overactive bladder`."""
    status: Status
    """Whether the FDA approved this use: `approved`, `partly` or `off-label`."""
    status_note: Text
    """One short line that says what exactly is approved, or that it is not."""
    approved: Annotated[int, Field(ge=1980, le=2100)] | None = None
    """The year of the first FDA approval for this use; left out for an off-label use."""
    ages: Text
    """Who it is approved for or was studied in, such as `Adults`."""
    starts: Text
    """When people first notice it, such as `1 to 2 weeks`."""
    lasts: Text
    """When it wears off, such as `About 3 months`."""
    repeat: Text
    """How often it may be given, such as `No sooner than every 12 weeks`."""
    watch_for: Text
    """The one or two harms that matter most."""
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The ids of the sources that all of these facts rest on, from `docs/_data/sources.yml`."""

    @model_validator(mode="after")
    def approval_fits_status(self) -> Facts:
        """Refuse a year on an off-label use, and an approved use without one."""
        if self.status == "off-label" and self.approved:
            raise mistake(
                "an off-label use has a year of approval", "delete `approved`, or change `status`", "approved"
            )
        if self.status != "off-label" and not self.approved:
            raise mistake(
                "an approved use has no year of approval",
                "add `approved: ` with the year, or change `status`",
                "status",
            )
        return self


class SheetMeta(Record):
    """What makes a page of `docs/print/` a sheet of its own: what it is for, and how the paper lies."""

    use: Text
    """What the sheet is for, in one sentence; the print kit shows it."""
    landscape: bool = False
    """`true` for paper that lies on its long side."""


class PageMeta(Record):
    """Front matter of a page."""

    title: Annotated[Text, StringConstraints(max_length=80)]
    """The page's name, in the browser's tab and in search results."""
    description: Annotated[Text, StringConstraints(min_length=40, max_length=170)]
    """One plain sentence of 40 to 170 characters that says what the reader finds here."""
    reviewed: date
    """The day on which the page was last checked against its sources, such as `2026-11-24`."""
    review_by: date
    """The day by which it must be checked again, within six months, such as `2027-05-24`."""
    emergency_card: EmergencyCard = "end"
    """Where the emergency card stands: before the first section (`top`), at the end, or, off treatment, nowhere."""
    aliases: tuple[Text, ...] = ()
    """Words that readers search for and the page does not use; they are shown nowhere."""
    hide: tuple[Literal["navigation", "toc"], ...] = ()
    """The side columns that the page does without, for tables that need the room."""
    condition: Facts | None = None
    """The facts of the condition that the page is about."""
    sheet: SheetMeta | None = None
    """What makes a page of `docs/print/` a sheet to print."""

    @field_validator("aliases")
    @classmethod
    def aliases_differ(cls, aliases: tuple[str, ...]) -> tuple[str, ...]:
        """Refuse an alias that stands twice."""
        small = [alias.casefold() for alias in aliases]
        twice = next((alias for place, alias in enumerate(aliases) if alias.casefold() in small[:place]), None)
        if twice:
            raise mistake(f"`aliases` holds “{twice}” twice", "keep one of the two")
        return aliases

    @model_validator(mode="after")
    def dates_in_order(self) -> PageMeta:
        """Refuse a next check that is not after the last one."""
        if self.review_by <= self.reviewed:
            raise mistake("`review_by` is not after `reviewed`", "write a later day for the next check", "review_by")
        return self


class Source(Record):
    """One source. Pages that cite it and were not checked since it `changed` are due (`leaflet/due.py`)."""

    id: Id
    """The name by which pages cite it, as in `[^its-id]`: small letters, digits and hyphens."""
    title: Text
    """The source's title, in everyday words where it has none."""
    publisher: Text
    """Who wrote or published it."""
    year: Year
    """The year in which it came out, or `undated`."""
    url: WebAddress | None = None
    """The address to open; left out where no reliable one is known."""
    kind: Literal[
        "label", "medication-guide", "manufacturer", "regulator", "trial", "review",
        "guideline", "study", "patient-page", "payer", "reference",
    ]  # fmt: skip
    """What sort of source it is; the list of sources is sorted by it."""
    checked: date
    """The day on which this record was last compared with the source."""
    changed: date | None = None
    """The day on which a check found that the source says something else than before."""
    seen: Literal["seen", "copy"]
    """`seen` if we read the source itself, `copy` if only a copy or a quotation of it."""

    @model_validator(mode="after")
    def change_was_found_in_a_check(self) -> Source:
        """Refuse a change that was found after the last check."""
        if self.changed and self.changed > self.checked:
            raise mistake("`changed` is after `checked`", "write the day of the check that found the change", "changed")
        return self


class Review(Record):
    """One review of a page by a clinician: whose, when, with which interests, and the hash of the text that was read.

    `page` is a path below docs/; `text` comes from `leaflet/text_hash.py`.
    """

    page: Text
    """The page's path below docs/, such as `risks/side-effects.md`."""
    who: str
    """The full name of the clinician who reviewed the page."""
    credentials: str
    """What makes them fit to review it, such as their license and specialty."""
    date: Day
    """The day on which they finished, such as `2026-11-24`."""
    conflicts: str
    """What ties them to a maker, seller or insurer, or `none`."""
    text: str
    """The hash of the text that they read, which `make signoff PAGE=…` prints."""

    @field_validator("who", "credentials", "conflicts", mode="before", json_schema_input_type=Text)
    @classmethod
    def says_something(cls, value: object, info: ValidationInfo) -> str:
        """Return a text on one line; refuse what is none, and an empty one."""
        text = " ".join(value.split()) if isinstance(value, str) else ""
        if not text:
            found = "is empty" if value is None or isinstance(value, str) else f"is `{value}`, which is no text"
            raise mistake(f"`{info.field_name}` {found}", WRITTEN[info.field_name or ""])
        return text

    @field_validator("text", mode="before", json_schema_input_type=Hash)
    @classmethod
    def is_a_hash(cls, value: object) -> str:
        """Refuse what no tool of ours has printed."""
        if not isinstance(value, str) or not TEXT_HASH.fullmatch(value):
            found = f"`text` is `{str(value)[:60]}`, which is no hash of a text"
            raise mistake(found, "run `make signoff PAGE=…` and copy the line `text: …` that it prints")
        return value


WRITTEN = {
    "who": "write the name of the clinician who reviewed the page",
    "credentials": "write what makes them fit to review it, such as their license and specialty",
    "conflicts": "write what ties them to a maker, seller or insurer, or `none`",
}
