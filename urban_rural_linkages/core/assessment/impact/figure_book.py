"""Figures of one municipality beside those of its region, by indicator, group and alternative of the plan."""

from __future__ import annotations

from ..library import Indicator
from ..records import Contents
from ..text import Text
from ..unit_records import REGION, SETTLEMENT, TOTAL, Figure
from ..words import Voice, measured_words

WOMEN, MEN = "women", "men"
INHABITANTS = Indicator(
    "inhabitants", Text.of({"en": "Inhabitants", "es": "Habitantes"}), Text(()),
    Text.of({"en": "inhabitants", "es": "habitantes"}), "info", by=("sex",),
)  # fmt: skip
_COUNTED = frozenset({"number", "inhabitants", "settlements", "women", "people", ""})
_OF_ALL_PEOPLE = frozenset({"share_pop_daily_set_10min", "share_pop_basic_30min", "share_pop_pt_stop"})
_LARGE = 1000.0  # from here on decimals say nothing


class FigureBook:
    """Figures by what they are of.

    Parameters
    ----------
    contents : Contents
        With the figures of one unit or of several.
    code : str
        The unit; empty = the plan as a whole.
    """

    def __init__(self, contents: Contents, code: str) -> None:
        self._code = code
        self._found: dict[tuple[str, str, str, str], Figure] = {
            (one.unit_code, one.indicator, one.group, one.alternative): one for one in contents.figures
        }

    def figure(self, indicator: str, group: str = TOTAL, alternative: str = "") -> Figure | None:
        """Return a figure of the unit; None where nobody has calculated it."""
        return self._found.get((self._code, indicator, group, alternative))

    def value(self, indicator: str, group: str = TOTAL, alternative: str = "") -> float | None:
        """Return its value; None while it is not known."""
        found = self.figure(indicator, group, alternative)
        return found.value if found is not None else None

    def region(self, indicator: str, group: str = TOTAL) -> float | None:
        """Return the value of the region."""
        found = self._found.get((REGION, indicator, group, ""))
        return found.value if found is not None else None

    def by_settlement(self, indicator: str) -> dict[str, bool]:
        """Return of each settlement of the unit whether its people are reached, by its name; as far as it is known."""
        return {
            group.removeprefix(SETTLEMENT): bool(one.value)
            for (code, name, group, alternative), one in self._found.items()
            if (code, name, alternative) == (self._code, indicator, "")
            and group.startswith(SETTLEMENT)
            and one.value is not None
        }

    @property
    def calculated(self) -> tuple[str, ...]:
        """The indicators of which the unit has a figure of today, known or not, in the order of the figures."""
        return tuple(dict.fromkeys(one.indicator for one in self._found.values()
                                   if one.unit_code == self._code and not one.alternative))  # fmt: skip

    @property
    def alternatives(self) -> tuple[str, ...]:
        """The alternatives of the plan that the unit has figures of."""
        return tuple(dict.fromkeys(one.alternative for one in self._found.values()
                                   if one.unit_code == self._code and one.alternative))  # fmt: skip

    def compared(self, alternative: str) -> tuple[str, ...]:
        """Return the indicators of an alternative."""
        return tuple(dict.fromkeys(one.indicator for one in self._found.values()
                                   if one.unit_code == self._code and one.alternative == alternative))  # fmt: skip

    def people(self, group: str = TOTAL) -> float | None:
        """Return how many people of a group live in the unit: counted, else the most that a share by sex is about."""
        return self._people(self._code, group)

    def people_of_region(self) -> float | None:
        """Return how many people live in the region."""
        return self._people(REGION, TOTAL)

    def _people(self, code: str, group: str) -> float | None:
        counted = self._found.get((code, INHABITANTS.id, group, ""))
        if counted is not None and counted.value is not None:
            return counted.value
        bases = [one.base for one in self._found.values() if one.unit_code == code and one.group == group
                 and one.base is not None and one.indicator in _OF_ALL_PEOPLE and not one.alternative]  # fmt: skip
        if bases:
            return max(bases)
        women, men = (self._people(code, WOMEN), self._people(code, MEN)) if group == TOTAL else (None, None)
        return women + men if women is not None and men is not None else None


def scale_of(indicator: Indicator) -> float:
    """Return by what a value is multiplied to be printed: shares are read as per cent."""
    return 100.0 if indicator.is_share else 1.0


def decimals_of(indicator: Indicator) -> int:
    """Return how many decimals the values of an indicator have in a column: one number for all of them.

    Examples
    --------
    >>> decimals_of(INHABITANTS)
    0
    """
    unit = indicator.unit.in_language("en")
    return 0 if unit in _COUNTED else 2 if unit.startswith("index") else 1


def unit_of(indicator: Indicator, voice: Voice) -> str:
    """Return the unit of the values as they are printed; "" for plain numbers."""
    if indicator.is_share:
        return "%"
    return "" if indicator.unit.in_language("en") in _COUNTED else indicator.unit.in_language(voice.code)


def printed(indicator: Indicator, value: float | None, voice: Voice) -> str:
    """Write a value as it stands in a column, without its unit; a dash where it is not known."""
    if value is None or value != value:  # NaN differs from itself
        return voice.number(None)
    shown = scale_of(indicator) * value
    return voice.number(shown, 0 if abs(shown) >= _LARGE else decimals_of(indicator))


def with_unit(indicator: Indicator, value: float | None, voice: Voice) -> str:
    """Write a value with its unit; a dash where it is not known."""
    if not unit_of(indicator, voice):
        return printed(indicator, value, voice)
    return measured_words(value, indicator, voice).replace(" %", "\u202f%")


def headed(indicator: Indicator, voice: Voice) -> str:
    """Return the name of an indicator with the unit of its values, as a row of a table begins.

    Examples
    --------
    >>> INHABITANTS.label.in_language("en")
    'Inhabitants'
    """
    unit, label = unit_of(indicator, voice), indicator.label.in_language(voice.code)
    words = label.casefold()
    is_said = unit.casefold() in words or (unit.split()[:1] == words.split()[:1] and len(unit.split()) > 1)
    return f"{label}, {unit}" if unit and not is_said else label
