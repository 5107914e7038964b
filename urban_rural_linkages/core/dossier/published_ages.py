"""People by sex and age as they may be published: which cells and which broad groups of which units are hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats
from ..demography.age_fields import BOTH, MEN, WOMEN, AgeGroup
from .suppression import hidden_cells

BROAD = {"young": (0, 14, BOTH), "old": (65, None, BOTH), "oldest": (80, None, BOTH), "women": (0, None, WOMEN),
         "men": (0, None, MEN)}  # fmt: skip
"""Broad groups: first and last age, and sex."""


@dataclass(frozen=True)
class HiddenAges:
    """Hidden counts of units.

    Attributes
    ----------
    cells : dict of str to ndarray of bool, shape (units,)
        By field.
    broad : dict of str to ndarray of bool, shape (units,)
        By the names of `BROAD`, as far as they are known.
    """

    cells: dict[str, Booleans]
    broad: dict[str, Booleans]

    @property
    def any_cell(self) -> Booleans:
        """Whether any count of a unit is hidden."""
        every = [*self.cells.values(), *self.broad.values()]
        return np.asarray(np.any(every, axis=0)) if every else np.zeros(0, dtype=bool)

    def hides_parts(self, unit: int) -> bool:
        """Tell whether any count of a unit is hidden."""
        return bool(self.any_cell[unit]) if self.any_cell.size else False

    def hides_broad(self, unit: int) -> bool:
        """Tell whether a broad group of a unit is hidden."""
        return bool(self.any_broad[unit]) if self.any_broad.size else False

    def shown(self, values: Floats) -> Floats:
        """Return values that tell a broad group, shape (units,), as NaN where one is hidden."""
        return np.where(self.any_broad, np.nan, values) if self.broad else values

    @property
    def any_broad(self) -> Booleans:
        """Whether a broad group of a unit is hidden."""
        every = list(self.broad.values())
        return np.asarray(np.any(every, axis=0)) if every else np.zeros(0, dtype=bool)


def hidden_ages(
    cells: Mapping[AgeGroup, Floats], broad: Mapping[str, Floats], limit: float, groups: Sequence[str] | None = None
) -> HiddenAges:
    """Find the counts that are hidden.

    The parts of each broad group and the group itself are looked at together, women and men as parts of everybody, and
    the broad groups of the units as parts of the totals by group and of all.

    Parameters
    ----------
    cells : mapping of AgeGroup to ndarray, shape (units,)
        People by field.
    broad : mapping of str to ndarray, shape (units,)
        People by the names of `BROAD`.
    limit : float
        Counts over 0 and under it are hidden.
    groups : sequence of str, optional
        Of the units.

    Examples
    --------
    >>> import numpy as np
    >>> hidden_ages({}, {"women": np.array([3.0, 40.0]), "men": np.array([9.0, 50.0])}, 5).broad["men"].tolist()
    [True, True]
    """
    fields, names = list(cells), [name for name in BROAD if name in broad]
    columns = [*(cells[field] for field in fields), *(broad[name] for name in names)]
    if not columns:
        return HiddenAges({}, {})
    place = {name: len(fields) + number for number, name in enumerate(names)}
    equations = [[*_parts(fields, name), place[name]] for name in names if _parts(fields, name)]
    if {"women", "men"} <= place.keys():
        equations.append([place["women"], place["men"]])
    found = hidden_cells(np.column_stack(columns), limit, equations, groups, list(place.values()))
    return HiddenAges({field.field: found[:, number] for number, field in enumerate(fields)},
                      {name: found[:, place[name]] for name in names})  # fmt: skip


def _parts(fields: Sequence[AgeGroup], name: str) -> list[int]:
    """Return the places of the fields that add up to a broad group."""
    first, last, sex = BROAD[name]
    within = [
        number for number, group in enumerate(fields)
        if group.first >= first and (last is None or (group.last is not None and group.last <= last))
    ]  # fmt: skip
    if sex != BOTH:
        return [number for number in within if fields[number].sex == sex]
    both = [number for number in within if fields[number].sex == BOTH]
    return both or within
