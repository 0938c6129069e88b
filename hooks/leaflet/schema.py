"""Records that writers fill in, and the checks they must pass: front matter and data files.

`leaflet/reading.py` makes them of YAML text; `leaflet/cures.py` says what is wrong with them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

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
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def a_year(value: object) -> object:
    """Refuse what is neither a year nor `undated`, as one mistake (a union would report two)."""
    if value == "undated" or (isinstance(value, int) and 1950 <= value <= 2100):
        return value
    raise PydanticCustomError("year", "not a year")


Year = Annotated[int | Literal["undated"], BeforeValidator(a_year)]
Day = date
TEXT_HASH = re.compile(r"text-[0-9a-f]{16}")
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
    """One source. `checked` is the day we last looked at it; `seen` says if we read it or a copy of it.

    `changed` is the day on which we found that it says something else than before: pages that cite it and were not
    checked since are due (`leaflet/due.py`).
    """

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
    changed: date | None = None
    seen: Literal["seen", "copy"]

    @model_validator(mode="after")
    def change_was_found_in_a_check(self) -> Source:
        """Refuse a change that was found after the last check."""
        if self.changed and self.changed > self.checked:
            raise mistake("`changed` is after `checked`", "write the day of the check that found the change")
        return self


class Review(Record):
    """One review of a page by a clinician: whose, when, with which interests, and the hash of the text that was read.

    `page` is a path below docs/; `text` comes from `leaflet/text_hash.py`.
    """

    page: Text
    who: str
    credentials: str
    date: Day
    conflicts: str
    text: str

    @field_validator("who", "credentials", "conflicts", mode="before")
    @classmethod
    def says_something(cls, value: object, info: ValidationInfo) -> str:
        """Return a text on one line; refuse what is none, and an empty one."""
        text = " ".join(value.split()) if isinstance(value, str) else ""
        if not text:
            found = "is empty" if value is None or isinstance(value, str) else f"is `{value}`, which is no text"
            raise mistake(f"`{info.field_name}` {found}", WRITTEN[info.field_name or ""])
        return text

    @field_validator("text", mode="before")
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
