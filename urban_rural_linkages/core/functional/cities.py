"""Urban centres, the cities of municipalities around them, and cities that commuting makes one.

Centres may come from a finished raster of classes, without a list: cells of the class 30 that touch by a side are one
centre, as in the classification itself; two centres that grew together when their edges were smoothed cannot be told
apart any more.

Why: a functional urban area begins with its core.  A city is the units with at least half of their people in one urban
centre (seen: Eurostat, Territorial typologies manual).  Two cities are one core where a share of the employed
residents of one works in the other.

How the second rule is to be applied, to the original flows alone or again to the merged cities, could not be read in
the sources: it is from memory, both readings are offered, and the choice is the user's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers, ratio, sum_by
from ..coverage_fractions import Coverage
from ..zonal import zonal_sums, zonal_table

ON_THRESHOLD = 1e-12  # a share this close to its threshold is on it: sums of workers need not be whole

URBAN_CENTRE = 30


class Merge(NamedTuple):
    """One city whose residents work in another: positions of both, the share, and in which round it was found."""

    origin: int
    destination: int
    share: float
    round: int


def cities_of_centres(
    unit: ArrayLike,
    centre: Sequence[str],
    people: ArrayLike,
    population: ArrayLike,
    share: float = 0.5,
) -> tuple[str | None, ...]:
    """Find the city of each unit from where its people live.

    Parameters
    ----------
    unit, centre, people : sequences of r values
        Position of a unit, id of an urban centre, and how many people of the unit live in that centre.
    population : (n,) array_like
        People of each unit; NaN = unknown, and then the unit is in no city.
    share : float
        Share of its people that a unit must have in one centre, inclusive.

    Returns
    -------
    tuple of n str or None
        Id of the centre with most of the unit's people, of equal ones the first id; None = in no city.

    Examples
    --------
    >>> cities_of_centres([0, 0, 1], ["c1", "c2", "c1"], [30.0, 60.0, 20.0], [100.0, 50.0])
    ('c2', None)
    """
    whole = np.asarray(population, dtype=np.float64)
    best: dict[int, tuple[float, str]] = {}
    rows = zip(np.asarray(unit).tolist(), centre, np.asarray(people, dtype=np.float64).tolist(), strict=True)
    for place, name, number in sorted(rows, key=lambda row: row[1]):
        if number > best.get(place, (0.0, ""))[0]:
            best[place] = (number, name)

    def city(place: int) -> str | None:
        number, name = best.get(place, (0.0, ""))
        reached = whole[place] > 0.0 and number / whole[place] >= share - ON_THRESHOLD
        return name if reached else None

    return tuple(city(place) for place in range(whole.size))


def cities_on_grid(
    classes: ArrayLike, population: ArrayLike, coverage: Coverage, share: float = 0.5
) -> tuple[tuple[str | None, ...], Floats]:
    """Find the city and the people of each unit from a classified grid.

    Parameters
    ----------
    classes, population : (rows, columns) array_like
        Class of level 2 and persons of each cell; NaN = unknown.
    coverage : Coverage
        Which part of which cell lies in which unit.
    share : float
        As in `cities_of_centres`.

    Returns
    -------
    cities : tuple of n str or None
        Number of the urban centre, with four digits, whose city the unit belongs to.
    people : (n,) ndarray
        Persons of each unit on the grid.
    """
    labels, count = label_centres(classes, population)
    people = zonal_sums(population, coverage).total
    in_centres = zonal_table(population, labels, count, coverage)
    unit, centre = np.nonzero(in_centres)
    names = [f"{number + 1:04}" for number in centre]
    return cities_of_centres(unit, names, in_centres[unit, centre], people, share), people


def merge_cities(
    flows: Floats, employed: Floats, share: float = 0.15, iterate: bool = False
) -> tuple[Integers, list[Merge]]:
    """Unite cities of which one sends at least a share of its employed residents to the other.

    Without `iterate`, all pairs that reach the share on the original flows are united at once, and whoever is linked
    by a chain of them is one core.  With it, the united cities are held against the share again, until no pair reaches
    it.  Neither depends on the order of the cities.

    Parameters
    ----------
    flows : (k, k) ndarray
        Workers from city to city.
    employed : (k,) ndarray
        Employed residents of each city; NaN or 0 = unknown, and then the city goes to no other.
    share : float
        Inclusive.
    iterate : bool
        Whether to look again.

    Returns
    -------
    group : (k,) ndarray of int
        The core of each city, as the position of its first city.
    merges : list of Merge
        The pairs that reached the share; from the second round on, a united core stands as its first city.

    Examples
    --------
    >>> group, merges = merge_cities(np.array([[0.0, 150.0], [10.0, 0.0]]), np.array([1000.0, 5000.0]))
    >>> group.tolist(), merges
    ([0, 0], [Merge(origin=0, destination=1, share=0.15, round=1)])
    """
    group = np.arange(employed.size, dtype=np.int64)
    merges: list[Merge] = []
    for number in range(1, employed.size + 1):
        found = _links(flows, employed, group, share, number)
        merges.extend(found)
        for link in found:
            one, other = group[link.origin], group[link.destination]
            group[(group == one) | (group == other)] = min(one, other)
        if not found or not iterate:
            break
    return group, merges


def _links(flows: Floats, employed: Floats, group: Integers, share: float, number: int) -> list[Merge]:
    """List the pairs of cores of which one reaches the share of the other, by position."""
    cores, member = np.unique(group, return_inverse=True)
    membership = (member.ravel()[:, None] == np.arange(cores.size)).astype(np.float64)
    whole = membership.T @ np.nan_to_num(employed)
    between = membership.T @ flows @ membership
    np.fill_diagonal(between, 0.0)
    shares = ratio(between, whole[:, None], empty=0.0)
    pairs = np.argwhere((shares >= share - ON_THRESHOLD) & (between > 0.0))
    return [Merge(int(cores[a]), int(cores[b]), float(shares[a, b]), number) for a, b in pairs]


def label_centres(classes: ArrayLike, population: ArrayLike, code: int = URBAN_CENTRE) -> tuple[Integers, int]:
    """Label the urban centres of a raster of classes, from the one with the most people on.

    Equal populations follow the position of their first cell, row by row from the upper left.

    Parameters
    ----------
    classes : (rows, columns) array_like
        Class codes.
    population : (rows, columns) array_like
        Persons by cell; NaN counts as nobody.
    code : int
        The class of urban centres.

    Returns
    -------
    labels : (rows, columns) ndarray of int
        0 to k - 1; -1 = no urban centre.
    count : int
        k.

    Examples
    --------
    >>> label_centres([[30, 11, 30], [30, 11, 11]], [[1, 0, 5], [2, 0, 0]])[0].tolist()
    [[1, -1, 0], [1, -1, -1]]
    """
    from scipy import ndimage  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    found, count = ndimage.label(np.asarray(classes) == code)
    people = np.nan_to_num(np.asarray(population, dtype=np.float64))
    totals = sum_by(found.ravel(), people.ravel(), count + 1)[1:]
    rank = np.empty(count + 1, dtype=np.int64)
    rank[1:][np.argsort(-totals, kind="stable")] = np.arange(count)
    rank[0] = -1
    return rank[found], int(count)
