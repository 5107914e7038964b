"""Use of services: of how many places and people each is the nearest of its type.

A country's list holds thousands of services outside a region.  Those count that are the nearest of somebody in it; the
others lie outside, and a report that lists or counts them says nothing of the region.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, sum_by


@dataclass(frozen=True)
class NearestUse:
    """Places that have each service as the nearest of its type.

    Attributes
    ----------
    places : numpy.ndarray of int, shape (services,)
        How many places.
    people : numpy.ndarray, shape (services,)
        Their inhabitants; NaN where there are such places and the people of none is known.
    shortest, longest : numpy.ndarray, shape (services,)
        Minutes from the place that is nearest and from the one that is farthest; NaN where no place uses it.
    """

    places: Integers
    people: Floats
    shortest: Floats
    longest: Floats

    @property
    def is_used(self) -> Booleans:
        """Which services are the nearest of some place."""
        return self.places > 0


def nearest_use(
    services: Sequence[str], nearest: Sequence[object], minutes: ArrayLike, people: ArrayLike
) -> NearestUse:
    """Count for each service the places of which it is the nearest.

    Parameters
    ----------
    services : sequence of str
        Ids, each once.
    nearest : sequence of str or None, one a row
        The id of the nearest service; there is a row for each place and type of service.
    minutes, people : array_like, shape (rows,)
        Time to that service, and inhabitants of the place; NaN where unknown.

    Examples
    --------
    >>> use = nearest_use(["a", "b"], ["b", "b", None], [10.0, 30.0, float("nan")], [100.0, float("nan"), 7.0])
    >>> use.places.tolist(), use.people.tolist(), use.longest.tolist()
    ([0, 2], [0.0, 100.0], [nan, 30.0])
    """
    row_of = {name: row for row, name in enumerate(services)}
    rows = np.array([row_of.get(str(name), -1) if name is not None else -1 for name in nearest], dtype=np.int64)
    found, count = rows >= 0, len(services)
    of, time, lives = rows[found], np.asarray(minutes, float)[found], np.asarray(people, float)[found]
    known = ~np.isnan(lives)
    places = np.bincount(of, minlength=count)
    total = sum_by(of[known], lives[known], count)
    total[(places > 0) & (np.bincount(of[known], minlength=count) == 0)] = np.nan
    shortest, longest = np.full(count, np.nan), np.full(count, np.nan)
    np.fmin.at(shortest, of, time)
    np.fmax.at(longest, of, time)
    return NearestUse(places, total, shortest, longest)


@dataclass(frozen=True)
class OutsideServices:
    """Services outside a region, by what they mean to it.

    Attributes
    ----------
    used : list of int
        Rows of those that are somebody's nearest, most people first.
    unused : list of int
        Rows of the others, the nearest to the region first.
    placeless : list of int
        Rows of services without a place.
    counted : numpy.ndarray of bool, shape (services,)
        The services that a report counts: those in the region, and those outside that are used.
    farthest_km : float
        Of those outside, the largest distance; NaN where there are none.
    """

    used: list[int]
    unused: list[int]
    placeless: list[int]
    counted: Booleans
    farthest_km: float

    @property
    def count(self) -> int:
        """How many services lie outside."""
        return len(self.used) + len(self.unused)


def sort_outside(outside_km: ArrayLike, use: NearestUse) -> OutsideServices:
    """Tell the services outside a region apart.

    Parameters
    ----------
    outside_km : array_like, shape (services,)
        Distance to the region: 0 inside, NaN where a service has no place.
    use : NearestUse
        Of the same services.

    Examples
    --------
    >>> use = nearest_use(["in", "near", "far"], ["in", "near"], [5.0, 9.0], [10.0, 20.0])
    >>> found = sort_outside([0.0, 3.0, 700.0], use)
    >>> found.used, found.unused, found.counted.tolist()
    ([1], [2], [True, True, False])
    """
    km = np.asarray(outside_km, dtype=np.float64)
    with np.errstate(invalid="ignore"):
        outside = km > 0.0
    of_use = np.lexsort((km, -np.nan_to_num(use.people)))
    by_distance = np.argsort(km, kind="stable")
    return OutsideServices(
        [int(row) for row in of_use if outside[row] and use.is_used[row]],
        [int(row) for row in by_distance if outside[row] and not use.is_used[row]],
        np.flatnonzero(np.isnan(km)).tolist(),
        (km == 0.0) | (outside & use.is_used),
        float(km[outside].max()) if outside.any() else float("nan"),
    )


def nearest_first(which: ArrayLike, kilometres: ArrayLike, most: int) -> list[int]:
    """Return the rows of some services by their distance, no more than `most`.

    Examples
    --------
    >>> nearest_first([True, False, True, True], [9.0, 1.0, 3.0, float("nan")], 2)
    [2, 0]
    """
    rows = np.flatnonzero(which)
    order = np.argsort(np.asarray(kilometres, dtype=np.float64)[rows], kind="stable")
    return [int(row) for row in rows[order][:most]]
