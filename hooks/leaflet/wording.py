"""The words of a guide as a record: keys and their forms, and what its language does with numbers and amounts.

Files of words are read and checked in `leaflet/wording_files.py`, and said in `leaflet/words.py`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from babel.core import Locale

FOLDER = Path(__file__).parents[2] / "overrides" / "words"
BASE = "en"
PLACEHOLDER = re.compile(r"\{(\w+)\}")
GIVEN = frozenset(("guide",))  # what any words may name: see `hooks/words.py`
CAPITAL_NOUNS = ("de", "lb")  # languages that write all nouns so


@dataclass(frozen=True)
class Entry:
    """The words of one key: where they stand, and their forms by kind of amount (a text has only `other`)."""

    file: str
    line: int
    forms: Mapping[str, str]
    plural: bool

    @cached_property
    def names(self) -> frozenset[str]:
        """The placeholders of all forms."""
        return frozenset(PLACEHOLDER.findall(" ".join(self.forms.values())))

    @cached_property
    def wants(self) -> frozenset[str]:
        """The values that whoever says these words must give."""
        return (self.names | {"n"} if self.plural else self.names) - GIVEN


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of a guide: its language, all entries by key, and the values that any of them may use.

    `hash` is the same as long as all of that is, also in another build.
    """

    hash: str
    language: str
    locale: Locale
    entries: Mapping[str, Entry]
    given: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def groups(self) -> Mapping[str, list[str]]:
        """The last parts of the keys right below each key, in order."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self.entries:
            above, _, last = key.rpartition(".")
            found[above].append(last)
        return found

    @cached_property
    def decimal_mark(self) -> str:
        """What stands between whole numbers and tenths."""
        return str(self.locale.number_symbols["latn"]["decimal"])

    def kind_of_amount(self, amount: float | Decimal) -> str:
        """Return what kind of amount a number is in this language."""
        return str(self.locale.plural_form(amount))

    @property
    def keeps_capitals(self) -> bool:
        """Whether names keep their capital letter inside a sentence."""
        return self.locale.language in CAPITAL_NOUNS

    @property
    def direction(self) -> str:
        """Where lines run: `ltr` or `rtl`."""
        return str(self.locale.text_direction)
