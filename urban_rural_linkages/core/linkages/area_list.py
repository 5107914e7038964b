"""Functional rural areas as a list that reports tell of: largest first, those kept small, those far from their seat.

A rule of merging can make an area that nobody lives in as one.  So the minutes to the seat stand beside every area, and
nothing is said of any where too many people are in no area, or have no way to their seat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats
from ..known import highest
from .area_figures import ENCLOSED, FAR_FROM_SEAT, ISOLATED
from .area_merging import MergeRules

MOST_UNPLACED = 0.1
"""Share of the people outside cities who may be in no area, or without a way to their seat, for a sentence to stand."""


@dataclass(frozen=True, eq=False)
class Units:
    """Units that areas are made of, each of shape (units,).

    Attributes
    ----------
    area : sequence of str
        Code of the area; "" where a unit is in none.
    in_city : ndarray of bool
        Whether it lies in an urban area and was left out.
    people, minutes : ndarray
        People, and minutes to the seat; NaN unknown.
    """

    area: Sequence[str]
    in_city: Booleans
    people: Floats
    minutes: Floats

    @property
    def placed(self) -> float:
        """Share of the people outside cities who are in an area and have a way to its seat; 1 where nobody is."""
        people = np.where(self.in_city, 0.0, np.nan_to_num(self.people))
        everybody = float(people.sum())
        return float(people[~np.isnan(self.minutes)].sum()) / everybody if everybody else 1.0

    @property
    def cities(self) -> int:
        """How many units lie in an urban area."""
        return int(np.count_nonzero(self.in_city))


@dataclass(frozen=True, eq=False)
class AreaList:
    """Areas, those with most people first, each figure of shape (areas,).

    Attributes
    ----------
    ids, names : list of str
        Code of the area, and its seat.
    units, people : ndarray
    seat_min, nearest_min : ndarray
        Minutes to the seat in the mean of the people, NaN for an area of one unit; minutes to the nearest area.
    why : list of str
        Whether the ideal was reached, or what keeps it small.
    rules : MergeRules
        By which they were drawn.
    of_units : Units
    """

    ids: list[str]
    names: list[str]
    units: Floats
    people: Floats
    seat_min: Floats
    nearest_min: Floats
    why: list[str]
    rules: MergeRules
    of_units: Units

    @property
    def without_cities(self) -> bool:
        """Whether urban areas were left out: another result than with them."""
        return self.of_units.cities > 0

    @property
    def all_people(self) -> float:
        """Return who lives in any area."""
        return float(self.people.sum())

    @property
    def reached(self) -> int:
        """How many reach the ideal."""
        return int(np.count_nonzero(self.people >= self.rules.ideal))

    @property
    def is_known(self) -> bool:
        """Whether enough people are placed for anything to be said of the areas."""
        return self.of_units.placed >= 1.0 - MOST_UNPLACED

    @property
    def enclosed(self) -> list[int]:
        """Return areas that only urban areas border on, by place."""
        return [place for place, why in enumerate(self.why) if why == ENCLOSED]

    @property
    def isolated(self) -> list[int]:
        """Return small areas that have none to join within the most minutes, by place."""
        return [place for place, why in enumerate(self.why) if why == ISOLATED]

    @property
    def far_from_next(self) -> list[int]:
        """Return those of them that border on an area, which is too far, by place."""
        return [place for place in self.isolated if self.nearest_min[place] >= self.rules.max_minutes]

    @property
    def far_from_seat(self) -> list[int]:
        """Return areas whose people are far from the seat in the mean, by place."""
        return np.flatnonzero(self.seat_min > FAR_FROM_SEAT).tolist()

    def columns(self, most: int, alone: int) -> list[list[int]]:
        """Return the places of the areas in two columns of a table; in one where there are no more than `alone`.

        Parameters
        ----------
        most : int
            Areas that are listed.
        alone : int
        """
        places = list(range(min(len(self.ids), most)))
        half = (len(places) + 1) // 2
        return [places] if len(places) <= alone else [places[:half], places[half:]]


def area_list(
    ids: Sequence[str], names: Sequence[str], figures: Sequence[Floats], why: Sequence[str], of_units: Units,
    rules: MergeRules | None = None,
) -> AreaList:  # fmt: skip
    """Put areas in order, those with most people first, equal ones by code.

    Parameters
    ----------
    ids, names, why : sequences of str
        Of each area.
    figures : sequence of ndarray
        Units, people, minutes to the seat, and minutes to the nearest area.
    of_units : Units
    rules : MergeRules, optional
        By which the areas were drawn; those that are published unless given.

    Examples
    --------
    >>> units = Units(["a", "b", "b"], np.zeros(3, dtype=bool), np.array([9.0, 20, 5]), np.array([0.0, 0, 7]))
    >>> figures = np.array([1.0, 2]), np.array([9.0, 25]), np.array([0.0, 1.4]), np.array([70.0, 70])
    >>> found = area_list(["a", "b"], ["A", "B"], figures, ["isolated", "isolated"], units)
    >>> found.names, found.seat_min.tolist(), found.far_from_next
    (['B', 'A'], [1.4, nan], [0, 1])
    """
    units, people, seat_min, nearest = figures
    order = highest(people, list(ids), len(ids))
    alone = units[order] <= 1
    return AreaList(
        [ids[row] for row in order], [names[row] for row in order], units[order], people[order],
        np.where(alone, np.nan, seat_min[order]), nearest[order], [why[row] for row in order],
        rules or MergeRules(), of_units,
    )  # fmt: skip
