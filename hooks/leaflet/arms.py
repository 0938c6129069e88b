"""Groups of a trial beside each other: what the figures that compare groups ask of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator

from leaflet.figure import Mistake, Plain, fits
from leaflet.schema import Record, mistake

# Two groups stand side by side on the narrowest phone.
Label = Annotated[Plain, AfterValidator(fits(124, bold=True))]


class Arm(Record):
    """One group: its label, as it stands after "with", and whether it had a treatment or is the control."""

    label: Label
    """What the group had, as it stands after the word “with”."""
    arm: Literal["treatment", "control"]
    """`control` for the one group that the others are compared with."""


def two_or_more(value: object) -> object:
    """Refuse groups that show no comparison."""
    if not isinstance(value, list):
        raise mistake("`groups` is not a list", "start each group with `- `")
    if len(value) < 2:
        found = f"the figure has {'only one group' if value else 'no groups'}"
        raise mistake(found, "add the group to compare it with")
    return value


def mistakes(groups: Sequence[Arm]) -> Iterator[Mistake]:
    """Yield what keeps groups from being compared: not just one control, or one name for two."""
    controls = [place for place, group in enumerate(groups) if group.arm == "control"]
    if not controls:
        wanted = "mark the one group that the others are compared with"
        yield Mistake(("groups",), "none of the groups has `arm: control`", wanted)
    for place in controls[1:]:
        found = f"the group `{groups[place].label}` is a second control"
        yield Mistake(("groups", place, "arm"), found, "keep `arm: control` for one group")
    labels = [group.label.casefold() for group in groups]
    for place, label in enumerate(labels):
        if label in labels[:place]:
            found = f"the label `{groups[place].label}` stands twice"
            yield Mistake(("groups", place, "label"), found, "give each group a label of its own")


Group = TypeVar("Group", bound=Arm)


def pairs(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Yield each treatment with the control beside it."""
    control = next(group for group in groups if group.arm == "control")
    return ((group, control) for group in groups if group is not control)
