"""Names of the columns of a field form: what the XLSForm calls them, and by which its answers are found again.

They are stable: the id of a question, and the same id with an ending for its note, its photograph and its numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

from .checklist import Checklist, Item
from .library import Indicator
from .records import TYPED
from .unit_records import Unit

UNITS = "urcl_units"  # the list of choices


@dataclass(frozen=True)
class FormNames:
    """Names of the columns of one checklist; none is that of a question.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> names = FormNames(SimpleNamespace(by_id={"one": None, "one__note": None}))
    >>> names.note("one"), names.number("one", "women"), names.unit
    ('one__note_', 'one__women', 'urcl_unit')
    """

    checklist: Checklist

    @property
    def unit(self) -> str:
        """The code of the unit that was looked at."""
        return self.free("urcl_unit")

    @property
    def assessment(self) -> str:
        """The uuid of the assessment that the form was made for."""
        return self.free("urcl_assessment")

    @property
    def version(self) -> str:
        """The version of its checklist."""
        return self.free("urcl_version")

    def note(self, item_id: str) -> str:
        """Return the column of the note of an answer."""
        return self.free(f"{item_id}__note")

    def photo(self, item_id: str) -> str:
        """Return the column of the photograph that proves an answer."""
        return self.free(f"{item_id}__photo")

    def number(self, item_id: str, number: str) -> str:
        """Return the column of a number that was counted or measured."""
        return self.free(f"{item_id}__{number}")

    def free(self, name: str) -> str:
        """Return a name that no question has."""
        while name in self.checklist.by_id:
            name += "_"
        return name


def typed_numbers(checklist: Checklist, item: Item) -> dict[str, Indicator]:
    """Return the names of the numbers that may be typed for an item, each with its indicator.

    Those of a formula, by name; without one, and where the item has one indicator alone that is no class, its value.
    """
    indicators = checklist.indicators_of(item)
    found: dict[str, Indicator] = {}
    for indicator in indicators:
        if indicator.by_hand is not None:
            found |= dict.fromkeys(indicator.by_hand.numbers, indicator)
    if not found and len(indicators) == 1 and indicators[0].direction != "class":
        found[TYPED] = indicators[0]
    return found


def unit_choices(units: tuple[Unit, ...]) -> list[tuple[str, str]]:
    """Return codes and names of units, in their order."""
    return [(unit.code, unit.name) for unit in sorted(units, key=lambda unit: (unit.place, unit.code))]
