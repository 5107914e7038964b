"""City-regions: for every place the nearest city of each of four tiers, and the places that share all four.

Tiers begin with the size classes 1, 2, 4 and 6 (20 000, 50 000, 250 000 and 1 000 000 people by the published breaks).
The tier of a city is that of its people, or the one that several population grids agree upon (`tier_votes`).
The city of level k is the nearest one of tier k or above within the last band.  A place's primary region is that of
the city of its highest level.  Times are compared before any rounding, and among equally near cities the one with most
people wins: so a level never has a smaller city than the one below it, which the authors' rasters of whole minutes have
to be mended for.

References
----------
Cattaneo, A., Girgin, S. et al. (2024), Worldwide delineation of multi-tier city-regions, Nature Cities; their program
ITC-CRIB/city-regions at 1b9e647.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers, Integers32, Numbers, sum_by

TIERS = (1, 2, 4, 6)
"""The size class with which each tier begins."""


@dataclass(eq=False)
class CityLevels:
    """The nearest city of each tier, gathered from the searches of all of them.

    Parameters
    ----------
    tiers : (n + 1,) ndarray of int
        Of each city, from number 1 on; 0 for none.
    cities : (4, rows, columns) ndarray of int32
        Number of the nearest city of tier 1, 2, 3, 4 or above; 0 = none.
    seconds : (4, rows, columns) ndarray
        To these cities.

    Examples
    --------
    >>> levels = CityLevels.of(np.array([4, 1]), (1, 2))
    >>> levels.nearer(4, np.array([[5.0, np.nan]]), np.array([[1, 0]]))
    >>> levels.nearer(1, np.array([[9.0, 3.0]]), np.array([[2, 2]]))
    >>> levels.cities[:, 0].tolist()
    [[1, 2], [1, 0], [1, 0], [1, 0]]
    """

    tiers: Integers
    cities: Integers32
    seconds: Floats

    @classmethod
    def of(cls, tiers: Integers, shape: tuple[int, ...]) -> CityLevels:
        """Begin without any city reached; `tiers` are those of all that there are."""
        whole = (len(TIERS), *shape)
        return cls(np.append(0, tiers).astype(np.int64), np.zeros(whole, np.int32), np.full(whole, np.inf))

    def nearer(self, tier: int, seconds: Floats, cities: Integers32) -> None:
        """Take cities of a tier where they are nearer than those so far, the lower number among equally near ones."""
        for level in range(tier):
            before, known = self.seconds[level], self.cities[level]
            closer = (seconds < before) | ((seconds == before) & (cities < known))
            np.copyto(before, seconds, where=closer)
            np.copyto(known, cities, where=closer)


def tiers_of(sizes: Integers) -> Integers:
    """Return the tiers of size classes, 1 to 4; 0 of a city that has none.

    Examples
    --------
    >>> tiers_of(np.arange(8)).tolist()
    [0, 1, 2, 2, 3, 3, 4, 4]
    """
    return np.searchsorted(TIERS, sizes, side="right").astype(np.int64)


class Regions(NamedTuple):
    """Places that share their cities of all levels.

    Attributes
    ----------
    numbers : (rows, columns) ndarray of int32
        The region of each cell, from 1; 0 = no city at all.
    cities : (n, 4) ndarray of int
        The cities of the levels 1 to 4; 0 = none.
    types : list of str
        The tiers of these four cities, such as 1234 or 2200.
    primary : (n,) ndarray of int
        The city of the highest level.
    cells : (n,) ndarray of int
    people : (n,) ndarray
    """

    numbers: Integers32
    cities: Integers
    types: list[str]
    primary: Integers
    cells: Integers
    people: Floats


def city_regions(levels: CityLevels, codes: Numbers, people: Numbers) -> Regions:
    """Gather the cells that share their cities.

    Parameters
    ----------
    levels : CityLevels
    codes : (rows, columns) ndarray
        0 = no land, which is in no region.
    people : (rows, columns) ndarray
        NaN counts as nobody.

    Returns
    -------
    Regions
        In the order of their cities, the highest level first.

    Examples
    --------
    >>> levels = CityLevels.of(np.array([4, 1]), (1, 3))
    >>> levels.cities[:] = np.array([[1, 2, 0], [1, 1, 0], [1, 1, 0], [1, 1, 0]])[:, np.newaxis]
    >>> found = city_regions(levels, np.ones((1, 3)), np.array([[5.0, 6.0, 7.0]]))
    >>> found.numbers.tolist(), found.types, found.primary.tolist(), found.people.tolist()
    ([[1, 2, 0]], ['4444', '1444'], [1, 1], [5.0, 6.0])
    """
    shape = codes.shape
    cities = np.where((codes > 0).ravel(), levels.cities.reshape(len(TIERS), -1), 0)
    key = cities[-1].astype(np.int64)
    for level in cities[-2::-1]:
        key = np.unique(key * levels.tiers.size + level, return_inverse=True)[1].ravel()
    known = cities[0] > 0
    shared, first, place = np.unique(key[known], return_index=True, return_inverse=True)
    numbers = np.zeros(key.size, dtype=np.int32)
    numbers[known] = place.ravel() + 1
    of_regions = cities[:, np.flatnonzero(known)[first]].T.astype(np.int64)
    highest = len(TIERS) - 1 - np.argmax(of_regions[:, ::-1] > 0, axis=1)
    lived = np.nan_to_num(np.asarray(people, dtype=np.float64)).ravel()
    return Regions(
        numbers.reshape(shape),
        of_regions,
        ["".join(str(tier) for tier in row) for row in levels.tiers[of_regions].tolist()],
        of_regions[np.arange(len(shared)), highest],
        np.bincount(numbers, minlength=len(shared) + 1)[1:],
        sum_by(numbers, lived, len(shared) + 1)[1:],
    )
