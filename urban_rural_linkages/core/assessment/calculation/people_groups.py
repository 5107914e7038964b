"""People of the settlements by group: women, men, older people, minors, from the fields that are bound."""

from __future__ import annotations

import numpy as np

from ...arrays import Floats
from ...notes import Note
from ..library import Indicator
from ..unit_records import TOTAL
from .plan_data import NotKnown, RoleTable, missing_field

WOMEN, MEN, OLD = "women", "men", "65_plus"
_FIELDS = {
    TOTAL: "population", WOMEN: "women", MEN: "men", OLD: "pop_65", "women_65_plus": "women_65",
    "men_65_plus": "men_65", "0_17": "pop_0_17", "6_11": "pop_6_11",
}  # fmt: skip
_WHOLES = {TOTAL: (WOMEN, MEN), OLD: ("women_65_plus", "men_65_plus")}


def groups_of(indicator: Indicator, people: str) -> list[str]:
    """Return the groups that an indicator is broken down by; the whole first.

    Parameters
    ----------
    indicator : Indicator
        Whose `by` is read.
    people : str
        Of whom it is a figure; older people are no group of minors.
    """
    groups = [TOTAL, *([WOMEN, MEN] if "sex" in indicator.by else [])]
    if "age" in indicator.by and not people:
        groups += [OLD, *([f"women_{OLD}", f"men_{OLD}"] if "sex" in indicator.by else [])]
    return groups


def people_of(table: RoleTable, group: str, people: str = "") -> Floats:
    """Return the people of each settlement in a group.

    Where one sex is not bound it is what the other leaves of both, and both are the sum of the two.

    Parameters
    ----------
    table : RoleTable
        The settlements.
    group, people : str
        The group, such as women, and of whom the figure is, such as 65_plus.

    Returns
    -------
    (n,) floats
        NaN where unknown.

    Raises
    ------
    NotKnown
        When no field tells the group, or a part exceeds its whole.
    """
    name = people if group == TOTAL and people else f"{group}_{people}" if people else group
    meaning = _FIELDS.get(name, name)
    if meaning in table.numbers:
        return _checked(table, meaning, table.numbers[meaning])
    for whole, (women, men) in _WHOLES.items():
        parts = [table.numbers.get(_FIELDS[one]) for one in (women, men)]
        both = table.numbers.get(_FIELDS[whole])
        if name == whole and parts[0] is not None and parts[1] is not None:
            return parts[0] + parts[1]
        other = {women: parts[1], men: parts[0]}.get(name)
        if other is not None and both is not None:
            return _checked(table, meaning, both - other)
    raise missing_field(table, meaning)


def _checked(table: RoleTable, meaning: str, people: Floats) -> Floats:
    wrong = np.flatnonzero(people < 0)
    if wrong.size:
        raise NotKnown(Note("In the layer '{layer}', row '{row}', there are fewer people than women or men, or fewer "
                            "than none.", layer=table.name, row=row_name(table, int(wrong[0]))))  # fmt: skip
    whole = {"women": "population", "men": "population", "pop_65": "population", "women_65": "pop_65"}.get(meaning)
    if whole is not None and whole in table.numbers:
        above = np.flatnonzero(people > table.numbers[whole])
        if above.size:
            row = int(above[0])
            raise NotKnown(Note("In the layer '{layer}', row '{row}': {part} of {whole} {whole:person|people} cannot "
                                "be.",
                                layer=table.name, row=row_name(table, row), part=f"{people[row]:g}",
                                whole=f"{table.numbers[whole][row]:g}"))  # fmt: skip
    return people


def row_name(table: RoleTable, row: int) -> str:
    """Return what to call a row: its name, else its code, else its number."""
    for meaning in ("name", "id"):
        text = table.texts.get(meaning, [""] * table.rows)[row]
        if text:
            return text
    return str(row + 1)
