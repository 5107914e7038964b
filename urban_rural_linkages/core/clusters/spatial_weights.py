"""Which units are neighbours: within a distance, the nearest few, or those whose outlines touch.

Why: every measure of clustering asks whether a value resembles those around it, and what "around" means is a decision
that changes the answer.  Here it is made once, as lists of neighbours that all measures share.  Neighbours count alike
(binary weights); a measure that wants them row-standardised divides by their number.

Distances are measured on a plane: coordinates in degrees are none.  A unit never is its own neighbour here; measures
that include the unit itself (Gi*) add it.

What it is not: weights that fall with distance.  A band says in one number what the reader of the map needs to know.

References
----------
Cliff, A. D. and Ord, J. K. (1981), Spatial Processes, ch. 1 (contiguity and binary weights).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import InputError
from ..progress import NullProgress, Progress, proceed

if TYPE_CHECKING:
    from scipy.spatial import cKDTree

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_BLOCK = 1024  # units between two questions whether to go on
_SAME_DISTANCE = 1e-6  # distances that agree to the micrometre are equal: less is noise of the arithmetic


@dataclass(frozen=True, eq=False)
class SpatialWeights:
    """Neighbours as lists behind one another (the form of a sparse matrix without its values).

    Attributes
    ----------
    start : (n + 1,) ndarray of int
        Where the list of each unit begins; the last entry is the number of all neighbours.
    neighbour : (start[-1],) ndarray of int
        Positions of the neighbours of each unit, ascending within a unit.
    """

    start: Integers
    neighbour: Integers

    @property
    def count(self) -> int:
        """Number of units."""
        return self.start.size - 1

    @cached_property
    def sizes(self) -> Integers:
        """Number of neighbours of each unit."""
        return np.diff(self.start)

    @cached_property
    def unit(self) -> Integers:
        """The unit to which each entry of `neighbour` belongs."""
        return np.repeat(np.arange(self.count), self.sizes)

    @property
    def islands(self) -> Integers:
        """Positions of the units without neighbours."""
        return np.asarray(np.flatnonzero(self.sizes == 0), dtype=np.int64)

    def sums(self, values: ArrayLike) -> Floats:
        """Add up the values of the neighbours of each unit; 0 for a unit without any.

        Examples
        --------
        >>> weights_from_pairs([0, 1], [1, 2], 3).sums([1.0, 2.0, 4.0]).tolist()
        [2.0, 5.0, 2.0]
        """
        around = np.asarray(values, dtype=np.float64)[self.neighbour]
        return np.bincount(self.unit, around, self.count).astype(np.float64)

    def chosen(self, units: ArrayLike) -> SpatialWeights:
        """Keep some units, and of their neighbours those that are kept too.

        Parameters
        ----------
        units : (m,) array_like of int
            Positions, each at most once; unit i of the result is `units[i]`.
        """
        kept = np.asarray(units, dtype=np.int64)
        place = np.full(self.count, -1, dtype=np.int64)
        place[kept] = np.arange(kept.size)
        one, other = place[self.unit], place[self.neighbour]
        both = (one >= 0) & (other >= 0)
        return _listed(one[both], other[both], kept.size)


def weights_from_pairs(first: ArrayLike, second: ArrayLike, count: int) -> SpatialWeights:
    """Take pairs of neighbours, in either order; repeated ones, and a unit beside itself, do not count.

    Parameters
    ----------
    first, second : (p,) array_like of int
        Positions of neighbours.
    count : int
        Number of units.

    Returns
    -------
    SpatialWeights
        Symmetrical.
    """
    one, other = np.asarray(first, dtype=np.int64), np.asarray(second, dtype=np.int64)
    apart = one != other
    one, other = np.concatenate([one[apart], other[apart]]), np.concatenate([other[apart], one[apart]])
    return _listed(one, other, count)


def distance_band(points: ArrayLike, radius: float, progress: Progress | None = None) -> SpatialWeights:
    """Make neighbours of units that are no further apart than a radius, which is included.

    Parameters
    ----------
    points : (n, 2) array_like
        Places on a plane; NaN = a unit without place, which has no neighbours and is none.
    radius : float
        In units of the coordinates, above 0.
    progress : Progress, optional
        Told how far the search is, and asked whether to go on.

    Returns
    -------
    SpatialWeights
        Symmetrical.

    Raises
    ------
    InputError
        When the radius is not above 0.

    Examples
    --------
    >>> distance_band([(0, 0), (3, 4), (9, 9)], 5.0).sizes.tolist()
    [1, 1, 0]
    """
    if not 0.0 < radius < np.inf:
        raise InputError("The distance band is {radius}.", hint="Give a distance above 0.", radius=radius)
    places, located, tree = _searchable(points)
    watched = progress or NullProgress()
    found = [np.empty(0, dtype=np.int64)]
    sizes = np.zeros(len(places), dtype=np.int64)
    for begin in range(0, located.size, _BLOCK):
        proceed(watched, begin / located.size)
        units = located[begin : begin + _BLOCK]
        near = tree.query_ball_point(places[units], radius + _SAME_DISTANCE)
        sizes[units] = [len(one) for one in near]
        found.extend(np.asarray(one, dtype=np.int64) for one in near)
    other = located[np.concatenate(found)]
    one = np.repeat(np.arange(len(places)), sizes)
    return _listed(one[one != other], other[one != other], len(places))


def nearest_neighbours(
    points: ArrayLike, k: int, rank: ArrayLike | None = None, progress: Progress | None = None
) -> SpatialWeights:
    """Make neighbours of each unit's k nearest: exactly k, however many lie equally far.

    Parameters
    ----------
    points : (n, 2) array_like
        Places on a plane; NaN = a unit without place, which has no neighbours and is none.
    k : int
        How many.
    rank : (n,) array_like of int, optional
        Place of each unit in the order of ids: of units equally far (to a micrometre) the lower ones are taken.
    progress : Progress, optional
        Told how far the search is, and asked whether to go on.

    Returns
    -------
    SpatialWeights
        Not symmetrical: the nearest town of a village has nearer ones itself.

    Raises
    ------
    InputError
        When k is less than 1, or there are not more than k units with a place.

    Examples
    --------
    >>> nearest_neighbours([(0, 0), (1, 0), (2, 0), (9, 0)], 1).neighbour.tolist()
    [1, 0, 1, 2]
    """
    places, located, tree = _searchable(points)
    if not 1 <= k < located.size:
        raise InputError(
            "{k} nearest neighbours cannot be found among {count} units.",
            hint="Give a number from 1 to one less than there are units with a value and a place.",
            k=k, count=located.size,
        )  # fmt: skip
    order = np.arange(len(places)) if rank is None else np.asarray(rank, dtype=np.int64)
    watched = progress or NullProgress()
    rows = np.empty((located.size, k), dtype=np.int64)
    for begin in range(0, located.size, _BLOCK):
        proceed(watched, begin / located.size)
        units = located[begin : begin + _BLOCK]
        kth = tree.query(places[units], k + 1)[0][:, -1]  # the unit itself is among them
        near = tree.query_ball_point(places[units], kth + _SAME_DISTANCE)
        for row, (unit, candidates) in enumerate(zip(units, near, strict=True), start=begin):
            rows[row] = _first(unit, located[candidates], places, order, k)
    return _listed(np.repeat(located, k), rows.ravel(), len(places))


def nearest_distances(points: ArrayLike) -> Floats:
    """Measure how far each unit's nearest other one is.

    Parameters
    ----------
    points : (n, 2) array_like
        Places on a plane; NaN = a unit without place.

    Returns
    -------
    (n,) ndarray
        In units of the coordinates; NaN without a place, or where nobody else has one.
    """
    places, located, tree = _searchable(points)
    distances = np.full(len(places), np.nan)
    if located.size > 1:
        distances[located] = tree.query(places[located], 2)[0][:, 1]
    return distances


def _searchable(points: ArrayLike) -> tuple[Floats, Integers, cKDTree]:
    """Give the places, which units have one, and a tree of those."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads without scipy

    places = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    located = np.flatnonzero(np.isfinite(places).all(axis=1)).astype(np.int64)
    return places, located, cKDTree(places[located])


def _first(unit: np.int64, candidates: Integers, places: Floats, rank: Integers, k: int) -> Integers:
    """Pick the k nearest of the candidates; equal distances go by rank."""
    others = candidates[candidates != unit]
    away = np.hypot(*(places[others] - places[unit]).T)
    order = np.lexsort((rank[others], np.round(away / _SAME_DISTANCE)))[:k]
    return np.asarray(others[order], dtype=np.int64)


def _listed(one: Integers, other: Integers, count: int) -> SpatialWeights:
    """Put directed pairs behind one another, unit by unit, each once."""
    keys = np.unique(one * count + other)
    start = np.searchsorted(keys, np.arange(count + 1) * count)
    return SpatialWeights(start.astype(np.int64), keys % max(count, 1))
