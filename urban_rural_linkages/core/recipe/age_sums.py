"""Ages that were chosen: how they are read, what they add up to, and where that is not the inhabitants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, ratio
from ..notes import Amount, Note
from .age_families import AgeFamily, women_among
from .found import listed
from .state import DiagnosisState

_OFF = 0.01
"""Of the inhabitants: by more the ages of a unit are not those of the same people."""
_NAMED = 3
_BROAD = ((0, 14), (15, 64), (65, None), (80, None))


@dataclass(frozen=True, eq=False)
class ChosenAges:
    """The family of ages that was chosen, or is the likeliest.

    Attributes
    ----------
    family : AgeFamily
    women : str or None
        The code that is read as women; None while that is asked.
    """

    family: AgeFamily
    women: str | None

    @property
    def codes(self) -> list[str]:
        """The codes of the sexes; none where the names tell no sex."""
        return [code for code in self.family.groups if code]


@dataclass(frozen=True)
class BroadAge:
    """A group of ages that the report speaks of.

    Attributes
    ----------
    first : int
    last : int or None
        None where it is open.
    people, share : float
        Of both sexes; of all.
    """

    first: int
    last: int | None
    people: float
    share: float


def chosen_ages(families: Sequence[AgeFamily], state: DiagnosisState) -> ChosenAges | None:
    """Return the ages that the state gives, else those that it asks about; None where there are none."""
    given = {name: str(state.values.get(name) or "") for name in ("AGE_FIELDS", "SEX_CODES")}
    for family in families:
        for code, reading in family.readings.items():
            if given == reading:
                return ChosenAges(family, code)
    found = state.found.get("AGE_FIELDS")
    if given["AGE_FIELDS"] or found is None or found.likeliest is None:
        return None
    likeliest = found.likeliest.value
    likely = next((one for one in families if one.is_given_by(likeliest)), None)
    return None if likely is None else ChosenAges(likely, None)


def is_sure(family: AgeFamily, state: DiagnosisState) -> bool:
    """Tell whether it is known which of the codes of a family are women; it is asked otherwise."""
    women = state.units.by_name.get(str(state.values.get("WOMEN") or "")) if state.units is not None else None
    return women_among(family, women.total if women is not None else float("nan"))[1]


def age_difference(family: AgeFamily, state: DiagnosisState) -> tuple[bool, Note] | None:
    """Tell whether the ages add up to the inhabitants at the end, in each unit.

    Returns
    -------
    (bool, Note) or None
        Whether they do to 1 %, and the sentence, which names the worst three where not; None where the inhabitants are
        not known.
    """
    units = state.units
    people = units.by_name.get(str(state.values.get("POP_END") or "")) if units is not None else None
    if people is None or not people.known.size:
        return None
    sums = _sum_of(family, 0, None)
    off = np.abs(ratio(sums, people.numbers) - 1.0)
    wrong = np.flatnonzero(np.nan_to_num(off) > _OFF)
    if not wrong.size:
        return True, Note("Ages and inhabitants agree in all {count} units: {people}.", count=Amount(sums.size),
                          people=Amount(float(np.nansum(sums))))  # fmt: skip
    worst = sorted(wrong.tolist(), key=lambda row: -off[row])[:_NAMED]
    named = [Note("{unit} ({share} %)", unit=_name(state, row), share=Amount(100 * off[row], 1)) for row in worst]
    return False, Note(
        "The ages add up to {sum}, the inhabitants are {people}. They differ by more than 1 % in {count} "
        "{count:unit|units}, most in {units}. Are they of the same year?",
        sum=Amount(float(np.nansum(sums))), people=Amount(people.total), count=Amount(wrong.size), units=listed(named),
    )  # fmt: skip


def broad_ages(family: AgeFamily) -> list[BroadAge]:
    """Return the groups of the report that the fields hold; one that cuts a group of the fields is left out."""
    total = family.total
    found = []
    for first, last in _BROAD:
        people = _people(family, first, last)
        if people is not None and total > 0:
            found.append(BroadAge(first, last, people, people / total))
    return found


def _people(family: AgeFamily, first: int, last: int | None) -> float | None:
    for groups in family.groups.values():
        begins = {begin for begin, _, _ in groups}
        ends = {end for _, end, _ in groups}
        if first not in begins or last not in ends:
            return None
    return float(np.nansum(_sum_of(family, first, last)))


def _sum_of(family: AgeFamily, first: int, last: int | None) -> Floats:
    """Return the people of each unit in a range of ages; NaN where one of them is unknown."""
    fields = [name for groups in family.groups.values() for begin, end, name in groups
              if begin >= first and (last is None or (end is not None and end <= last))]  # fmt: skip
    columns = np.array([family.layer.by_name[name].numbers for name in fields])
    return np.asarray(columns.sum(axis=0), dtype=np.float64)


def _name(state: DiagnosisState, row: int) -> str:
    """Return what to call a unit: its name, else its code, else its place."""
    for parameter in ("NAME", "UNIT_ID"):
        one = state.units.by_name.get(str(state.values.get(parameter) or "")) if state.units is not None else None
        if one is not None and len(one.texts) == len(one.values):
            return one.texts[row]
    return str(row + 1)
