"""Towns and their hinterlands as a report tells them: who depends on one town alone, and which town is to be named.

It is a thought about distance, and no closure of a real service: every town is taken to offer what people need.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers

ONE, NONE = "one", "none"
FEWEST_TOWNS = 3
"""Towns below which nothing can be told: with two, everybody has one and the other."""
_FEWEST_PEOPLE, _TIMES = 100.0, 2.0  # whom a sentence is about, and how many times the own people of its town
_MOST_UNKNOWN = 0.1  # share of the people without a way to any town, above which nothing is said
_MOST_STRONG, _OTHER_NAMES, _TOWNS_OF_A_STRONG = 5, 14, 5


class Dependence(NamedTuple):
    """People and units of a class of dependence."""

    people: float
    units: int


@dataclass(frozen=True, eq=False)
class TownSystem:
    """Places with what depends on them, and units with the towns within their reach.

    Attributes
    ----------
    people, hinterland, dependants : (n,) ndarray
        Of each place; the last two are NaN of places that are no towns.
    middle : (n,) ndarray
        1 for intermediary towns.
    codes : sequence of str
        Of the places.
    unit_people : (u,) ndarray
        Of each unit, NaN unknown.
    dependence : sequence of str
        ``one`` town within reach, ``several`` or ``none``; "" for units that take no part.
    town : sequence of str
        Of each unit the code of its nearest town, "" for none.
    """

    people: Floats
    hinterland: Floats
    dependants: Floats
    middle: Floats
    codes: Sequence[str]
    unit_people: Floats
    dependence: Sequence[str]
    town: Sequence[str]

    @cached_property
    def towns(self) -> list[int]:
        """The places that are towns, the largest first."""
        rows = np.flatnonzero(~np.isnan(self.hinterland))
        return sorted(rows.tolist(), key=lambda row: (-float(self.people[row]), self.codes[row]))

    def has_place_of(self, people: float) -> bool:
        """Tell whether any town has so many people, such as those of a city."""
        return any(self.people[row] >= people for row in self.towns)

    @property
    def intermediary(self) -> list[int]:
        """Towns that stand between villages and cities, the largest first."""
        return [row for row in self.towns if self.middle[row] == 1]

    @cached_property
    def carrying(self) -> list[int]:
        """Towns on which somebody depends, the one with most dependants first."""
        rows = [row for row in self.towns if self.dependants[row] > 0]
        return sorted(rows, key=lambda row: -float(self.dependants[row]))

    @property
    def free(self) -> list[int]:
        """Towns on which nobody depends, because another stands near."""
        return [row for row in self.towns if row not in self.carrying]

    @property
    def sole(self) -> int | None:
        """The town on which most people depend, if twice as many as it has itself; None without such a one."""
        is_so = (row for row in self.carrying if self.dependants[row] >= _TIMES * self.people[row])
        found = next(is_so, None)
        return found if found is not None and self.dependants[found] >= _FEWEST_PEOPLE else None

    def of_class(self, label: str) -> Dependence:
        """Return the people and the units of a class of dependence."""
        rows = [row for row, one in enumerate(self.dependence) if one == label]
        return Dependence(float(np.nansum(self.unit_people[rows])), len(rows))

    @property
    def is_told(self) -> bool:
        """Whether sentences hold: at most a tenth of the people live where no way leads to any town."""
        lost = [row for row, town in enumerate(self.town) if not town and self.dependence[row]]
        return bool(np.nansum(self.unit_people[lost]) <= _MOST_UNKNOWN * np.nansum(self.unit_people))

    @property
    def named(self) -> tuple[list[int], int]:
        """The towns that a map names: the largest, those with most dependants, the rest; and how many the first are."""
        strong = min(max(len(self.towns) // _TOWNS_OF_A_STRONG, 1), _MOST_STRONG)
        first = self.towns[:strong]
        others = [row for row in dict.fromkeys((*self.carrying, *self.towns)) if row not in first]
        return [*first, *others[:_OTHER_NAMES]], strong


def class_numbers(dependence: Sequence[str], hinterland: Integers, tints: Sequence[int]) -> Integers:
    """Return the class of each unit on a map: 0 depends on one town, 1 has none, from 2 on tints of hinterlands.

    Parameters
    ----------
    dependence : (u,) sequence of str
    hinterland : (u,) ndarray of int
        The hinterland of each unit; -1 for none.
    tints : sequence of int
        Of each hinterland.

    Returns
    -------
    (u,) ndarray of int
        -1 for units that take no part.

    Examples
    --------
    >>> class_numbers(["one", "none", "several", ""], np.array([0, -1, 1, -1]), [3, 1]).tolist()
    [0, 1, 3, -1]
    """
    tint = np.append(np.asarray(tints, dtype=np.int64) + 2, -1)[hinterland]
    labels = np.asarray(dependence, dtype=str)
    return np.asarray(np.select([labels == ONE, labels == NONE], [0, 1], tint), dtype=np.int64)
