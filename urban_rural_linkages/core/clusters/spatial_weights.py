"""Spatial weights: neighbours within a distance, the nearest k, or units whose outlines touch.

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

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers, Integers32, sum_by
from ..errors import InputError
from ..notes import Amount
from ..progress import NullProgress, Progress, Stage, Unreported, proceed

if TYPE_CHECKING:
    from scipy.spatial import cKDTree


_BLOCK = 1024  # units between two questions whether to go on
_PAIRS_AT_A_TIME = 1_000_000  # where units have many neighbours: a question several times a second
_MOST_PAIRS = 200_000_000
_BYTES_A_PAIR = 10  # the list itself, that of the units compared, and what making them takes
_SAME_DISTANCE = 1e-6  # distances that agree to the micrometre are equal: less is noise of the arithmetic


@dataclass(frozen=True, eq=False)
class SpatialWeights:
    """Neighbours as lists behind one another (the form of a sparse matrix without its values).

    Attributes
    ----------
    start : (n + 1,) ndarray of int
        Where the list of each unit begins; the last entry is the number of all neighbours.
    neighbour : (start[-1],) ndarray of int32
        Positions of the neighbours of each unit, ascending within a unit.
    symmetric : bool
        Whether every unit is known to be a neighbour of its neighbours.
    """

    start: Integers
    neighbour: Integers32
    symmetric: bool = False

    @property
    def count(self) -> int:
        """Number of units."""
        return self.start.size - 1

    @cached_property
    def sizes(self) -> Integers:
        """Number of neighbours of each unit."""
        return np.diff(self.start)

    def blocks(self) -> Iterator[tuple[int, int, Integers, Integers]]:
        """Yield units some at a time: the first, the one behind the last, and the pairs of these (unit, neighbour)."""
        for first, last in _some_at_a_time(self.start, self.count):
            units = np.repeat(np.arange(first, last), self.sizes[first:last])
            yield first, last, units, self.neighbour[self.start[first] : self.start[last]].astype(np.int64)

    @property
    def islands(self) -> Integers:
        """Positions of the units without neighbours."""
        return np.asarray(np.flatnonzero(self.sizes == 0), dtype=np.int64)

    def sums(self, values: ArrayLike, progress: Progress | None = None) -> Floats:
        """Add up the values of the neighbours of each unit; 0 for a unit without any; asked whether to go on.

        Examples
        --------
        >>> weights_from_pairs([0, 1], [1, 2], 3).sums([1.0, 2.0, 4.0]).tolist()
        [2.0, 5.0, 2.0]
        """
        around, sums = np.asarray(values, dtype=np.float64), np.zeros(self.count)
        watched = Unreported(progress or NullProgress())
        for first, last, unit, neighbour in self.blocks():
            proceed(watched, 0.0)
            sums[first:last] = sum_by(unit - first, around[neighbour], last - first)
        return sums

    def chosen(self, units: ArrayLike, progress: Progress | None = None) -> SpatialWeights:
        """Keep some units, and of their neighbours those that are kept too.

        Parameters
        ----------
        units : (m,) array_like of int
            Positions, each at most once; unit i of the result is `units[i]`.
        progress : Progress, optional
            Progress and cancellation.
        """
        kept = np.asarray(units, dtype=np.int64)
        watched = progress or NullProgress()
        proceed(watched, 0.0)
        if np.array_equal(kept, np.arange(self.count)):
            return self
        place = np.full(self.count, -1, dtype=np.int32)
        place[kept] = np.arange(kept.size)
        sizes = self.sums(place >= 0, watched)[kept].astype(np.int64)
        start, sorted_already = _starts(sizes), bool((np.diff(kept) > 0).all())
        neighbour, pairs = np.empty(start[-1], dtype=np.int32), _PAIRS_AT_A_TIME
        for done, unit in enumerate(kept.tolist()):
            if pairs >= _PAIRS_AT_A_TIME:
                proceed(watched, done / kept.size)
                pairs = 0
            pairs += int(self.sizes[unit]) + 1
            near = place[self.neighbour[self.start[unit] : self.start[unit + 1]]]
            near = near[near >= 0]
            neighbour[start[done] : start[done + 1]] = near if sorted_already else np.sort(near)
        return SpatialWeights(start, neighbour, self.symmetric)


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
    return replace(_listed(one, other, count), symmetric=True)


def distance_band(points: ArrayLike, radius: float, progress: Progress | None = None) -> SpatialWeights:
    """Make neighbours of units that are no further apart than a radius, which is included.

    Parameters
    ----------
    points : (n, 2) or (n, 3) array_like
        Places on a plane, or in space; NaN = a unit without place, which has no neighbours and is none.
    radius : float
        In units of the coordinates, above 0.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    SpatialWeights
        Symmetrical.

    Raises
    ------
    InputError
        When the radius is not above 0, or so many units are neighbours that memory would not hold them.

    Examples
    --------
    >>> distance_band([(0, 0), (3, 4), (9, 9)], 5.0).sizes.tolist()
    [1, 1, 0]
    """
    if not 0.0 < radius < np.inf:
        raise InputError("The distance band is {radius}.", hint="Give a distance above 0.", radius=radius)
    places, located, tree = _searchable(points)
    watched = progress or NullProgress()
    found = _pairs_in_reach(tree, radius, Stage(watched, 0.0, 0.1))
    sizes = np.zeros(len(places), dtype=np.int64)
    sizes[located] = np.diff(found) - 1  # each finds itself too
    start = _starts(sizes)
    neighbour = np.empty(start[-1], dtype=np.int32)
    for begin, end in _some_at_a_time(found, _BLOCK):
        proceed(watched, 0.1 + 0.9 * begin / located.size)
        units = located[begin:end]
        near = tree.query_ball_point(places[units], radius + _SAME_DISTANCE, return_sorted=True)
        for unit, others in zip(units.tolist(), near, strict=True):
            around = located[np.asarray(others, dtype=np.int64)]
            neighbour[start[unit] : start[unit + 1]] = around[around != unit]
    return SpatialWeights(start, neighbour, True)


def _pairs_in_reach(tree: cKDTree, radius: float, progress: Progress) -> Integers:
    """Count the pairs within the radius, each both ways, up to each unit, and refuse what memory would not hold."""
    counts = np.zeros(tree.n + 1, dtype=np.int64)
    for begin in range(0, tree.n, _BLOCK):
        proceed(progress, begin / tree.n)
        some = tree.data[begin : begin + _BLOCK]
        found = tree.query_ball_point(some, radius + _SAME_DISTANCE, return_length=True)
        counts[begin + 1 : begin + 1 + len(some)] = found
    pairs = int(counts.sum())
    if pairs > _MOST_PAIRS:
        raise InputError(
            "Within this distance the {units} units have {pairs} neighbours in all, which takes {memory} GB of memory.",
            hint="Give a smaller distance band (BAND_KM), or use the nearest neighbours (WEIGHTS).",
            units=Amount(tree.n), pairs=Amount(pairs), memory=Amount(pairs * _BYTES_A_PAIR / 1e9, 1),
        )  # fmt: skip
    return np.cumsum(counts)


def nearest_neighbours(
    points: ArrayLike, k: int, rank: ArrayLike | None = None, progress: Progress | None = None
) -> SpatialWeights:
    """Make neighbours of each unit's k nearest: exactly k, however many lie equally far.

    Parameters
    ----------
    points : (n, 2) or (n, 3) array_like
        Places on a plane, or in space; NaN = a unit without place, which has no neighbours and is none.
    k : int
        How many.
    rank : (n,) array_like of int, optional
        Place of each unit in the order of ids: of units equally far (to a micrometre) the lower ones are taken.
    progress : Progress, optional
        Progress and cancellation.

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
            "{k} nearest {k:neighbour|neighbours} cannot be found among {count} {count:unit|units}.",
            hint="Give a number from 1 to one less than there are units with a value and a place.",
            k=k, count=located.size,
        )  # fmt: skip
    order = np.arange(len(places)) if rank is None else np.asarray(rank, dtype=np.int64)
    watched = progress or NullProgress()
    rows = np.empty((located.size, k), dtype=np.int32)
    for begin in range(0, located.size, _BLOCK):
        proceed(watched, begin / located.size)
        units = located[begin : begin + _BLOCK]
        kth = tree.query(places[units], k + 1)[0][:, -1]  # the unit itself is among them
        near = tree.query_ball_point(places[units], kth + _SAME_DISTANCE)
        for row, (unit, candidates) in enumerate(zip(units, near, strict=True), start=begin):
            rows[row] = np.sort(_first(unit, located[candidates], places, order, k))
    start = np.zeros(len(places) + 1, dtype=np.int64)
    start[located + 1] = k
    return SpatialWeights(np.cumsum(start), rows.ravel())


def nearest_distances(points: ArrayLike, progress: Progress | None = None) -> Floats:
    """Measure how far each unit's nearest other one is.

    Parameters
    ----------
    points : (n, 2) or (n, 3) array_like
        Places on a plane, or in space; NaN = a unit without place.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    (n,) ndarray
        In units of the coordinates; NaN without a place, or where nobody else has one.
    """
    places, located, tree = _searchable(points)
    distances, watched = np.full(len(places), np.nan), Unreported(progress or NullProgress())
    if located.size < 2:
        return distances
    for begin in range(0, located.size, _BLOCK):
        proceed(watched, 0.0)
        units = located[begin : begin + _BLOCK]
        distances[units] = tree.query(places[units], 2)[0][:, 1]
    return distances


def _some_at_a_time(start: Integers, most: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the one behind the last of some units: so many, and with so many pairs, as go at once."""
    first, count = 0, start.size - 1
    while first < count:
        last = int(np.searchsorted(start, start[first] + _PAIRS_AT_A_TIME, side="right")) - 1
        last = min(max(last, first + 1), first + most, count)
        yield first, last
        first = last


def _searchable(points: ArrayLike) -> tuple[Floats, Integers, cKDTree]:
    """Give the places, which units have one, and a tree of those."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads without scipy

    places = np.asarray(points, dtype=np.float64)
    places = places if places.ndim == 2 else places.reshape(-1, 2)
    located = np.flatnonzero(np.isfinite(places).all(axis=1)).astype(np.int64)
    return places, located, cKDTree(places[located])


def _first(unit: np.int64, candidates: Integers, places: Floats, rank: Integers, k: int) -> Integers:
    """Pick the k nearest of the candidates; equal distances go by rank."""
    others = candidates[candidates != unit]
    away = np.linalg.norm(places[others] - places[unit], axis=1)
    order = np.lexsort((rank[others], np.round(away / _SAME_DISTANCE)))[:k]
    return np.asarray(others[order], dtype=np.int64)


def _starts(sizes: Integers) -> Integers:
    """Say where lists of so many neighbours begin, one behind the other; the last entry is where they end."""
    return np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)


def _listed(one: Integers, other: Integers, count: int) -> SpatialWeights:
    """Put directed pairs behind one another, unit by unit, each once."""
    keys = np.unique(one * count + other)
    start = np.searchsorted(keys, np.arange(count + 1) * count)
    return SpatialWeights(start.astype(np.int64), (keys % max(count, 1)).astype(np.int32))
