"""Sparsity: people within a distance of each unit, whatever the borders.

Why: the density of a municipality depends on how its border was drawn; a village of 700 on 20 km2 is not "sparse" by
it, however empty the land around.  GEOSPECS therefore counts the people within 50 km of each place, whosever they are,
and calls sparse what has fewer than 100,000 of them: 12.7 inhabitants per km2 over the whole circle.

    potential_i = sum of P_j over all j with d_ij <= radius, i itself included

Distances are straight lines in a plane, or in space where a region is too large for one.  Nobody decays with distance
here, and no road is asked: the variant of 45 minutes by road is a matter of travel times.  People on a grid are counted
by `circle_sums`.

References
----------
GEOSPECS (2012), Geographic Specificities and Development Potentials in Europe, ESPON: sparsely populated areas.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, only_rows, unknown
from ..errors import InputError
from ..grid import Grid
from ..progress import NullProgress, Progress, proceed

_UNITS_AT_A_TIME = 256  # between two questions whether to go on; neighbours of so many fit into the cache
_SAMPLED = 100  # units that say how many neighbours there are
_PAIRS_AT_A_TIME = 1_000_000  # where units have many neighbours: a question several times a second


@dataclass(frozen=True)
class Potential:
    """People within the radius of each unit.

    Attributes
    ----------
    people : ndarray, shape (units,)
        Known inhabitants within the radius; NaN where the unit has no place, or nothing is known within the radius.
    gaps : ndarray of bool, shape (units,)
        Whether a figure within the radius is unknown, so that `people` is the least there can be.
    """

    people: Floats
    gaps: Booleans


def potential_of_points(
    points: ArrayLike, population: ArrayLike, radius: float, progress: Progress | None = None
) -> Potential:
    """Sum the inhabitants of all units whose points lie within the radius of each unit's point.

    The radius is inclusive.  An unknown population counts as nothing and is told of in `gaps`; a unit whose own is
    unknown has its potential all the same, as the people around it are known.  Units are added up in the order of
    their coordinates, so the order of the layer changes nothing, to the last bit.

    Parameters
    ----------
    points : array_like, shape (units, 2) or (units, 3)
        Coordinates in a plane or in space; NaN = no place: such a unit is nobody's neighbour.
    population : array_like, shape (units,)
        Inhabitants; NaN = unknown.
    radius : float
        In units of the coordinates.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Potential

    Raises
    ------
    InputError
        When the radius is not above 0.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> found = potential_of_points([[0, 0], [30_000, 40_000], [0, 60_000]], [1000, 200, float("nan")], 50_000)
    >>> found.people.tolist(), found.gaps.tolist()
    ([1200.0, 1200.0, 200.0], [False, True, True])
    """
    from scipy.spatial import cKDTree  # noqa: PLC0415 - QGIS starts faster without scipy

    check_radius(radius)
    places, people = np.asarray(points, dtype=np.float64), np.asarray(population, dtype=np.float64)
    places = places if places.ndim == 2 else places.reshape(-1, 2)
    potential = Potential(unknown(len(places)), np.zeros(len(places), dtype=bool))
    order = np.lexsort((people, *places.T[::-1]))
    order = order[np.isfinite(places[order]).all(axis=1)]
    known, figure = ~np.isnan(people[order]), np.nan_to_num(people[order])
    tree, watch = cKDTree(places[order]), progress or NullProgress()
    sample = tree.data[:: max(1, order.size // _SAMPLED)]
    each = max(1, int(np.mean(tree.query_ball_point(sample, radius, return_length=True)))) if order.size else 1
    at_a_time = max(1, min(_UNITS_AT_A_TIME, _PAIRS_AT_A_TIME // each))
    for start in range(0, order.size, at_a_time):
        proceed(watch, start / order.size)
        block = order[start : start + at_a_time]
        lists = tree.query_ball_point(places[block], radius, return_sorted=True)
        neighbours = np.concatenate(lists).astype(np.intp)
        sizes = np.array([len(one) for one in lists])
        starts = np.cumsum(sizes) - sizes
        found = np.add.reduceat(known[neighbours].astype(np.int64), starts)
        potential.people[block] = np.where(found > 0, np.add.reduceat(figure[neighbours], starts), np.nan)
        potential.gaps[block] = found < sizes
    proceed(watch, 1.0)
    return potential


def sparse_units(potential: ArrayLike, threshold: float) -> Floats:
    """Return 1 where fewer than `threshold` people live within the radius, 0 elsewhere, NaN where it is not known.

    Examples
    --------
    >>> sparse_units([99_999.0, 100_000.0, float("nan")], 100_000).tolist()
    [1.0, 0.0, nan]
    """
    people = np.asarray(potential, dtype=np.float64)
    return np.where(np.isnan(people), np.nan, (people < threshold).astype(np.float64))


def near_hull(points: ArrayLike, radius: float) -> Booleans:
    """Tell which points lie nearer than `radius` to the edge of what the points cover, their convex hull.

    Beyond the edge there may be people whom the layer does not show.  A hull passes over bays, so a point at the end of
    one is not told; on one line, or with fewer than three points, all are at the edge.

    Parameters
    ----------
    points : array_like, shape (units, 2)
        NaN = no place: such a point is not told.
    radius : float
        In units of the coordinates.

    Examples
    --------
    >>> near_hull([[0, 0], [10, 0], [10, 10], [0, 10], [5, 5]], 3).tolist()
    [True, True, True, True, False]
    """
    from scipy.spatial import ConvexHull, QhullError  # noqa: PLC0415 - QGIS starts faster without scipy

    places = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    located: Booleans = np.asarray(np.isfinite(places).all(axis=1))
    try:
        sides = ConvexHull(places[located]).equations
    except (QhullError, ValueError):  # fewer than three points, or all of them on a line
        return located
    inside = -(places[located] @ sides[:, :2].T + sides[:, 2]).max(axis=1)
    near = located.copy()
    near[located] = inside < radius
    return near


def near_edge(points: ArrayLike, cells: Grid, radius: float) -> Booleans:
    """Tell which points lie nearer than `radius`, in metres, to the edge of a raster, or outside it.

    Examples
    --------
    >>> near_edge([[5, 5], [1, 5]], Grid(np.zeros((10, 10)), (0, 1, 0, 10, 0, -1)), 3).tolist()
    [False, True]
    """
    x, y = np.asarray(points, dtype=np.float64).reshape(-1, 2).T
    west, south, east, north = cells.bounds
    to_east, to_north = cells.metres_per_unit(x, y)
    across, along = np.minimum(x - west, east - x) * to_east, np.minimum(y - south, north - y) * to_north
    return np.asarray(np.minimum(across, along) < radius)


def check_radius(radius: float) -> None:
    """Refuse a radius without meaning."""
    if not 0 < radius < np.inf:
        raise InputError("The radius is {radius}.", hint="Give a length above 0.", radius=f"{radius:g}")


def sparse_at_edge(sparse: ArrayLike, near: ArrayLike) -> tuple[Booleans, Floats]:
    """Tell which sparse units may have people whom the data do not show, and leave them undecided.

    Parameters
    ----------
    sparse : (units,) array_like
        As `sparse_units` gives it.
    near : (units,) array_like of bool
        Units nearer to the edge of the data than the radius.

    Returns
    -------
    doubtful : (units,) ndarray of bool
        Sparse units near the edge; the others have people enough, whatever lies beyond it.
    decided : (units,) ndarray of float
        `sparse`, NaN where it is doubtful.

    Examples
    --------
    >>> [found.tolist() for found in sparse_at_edge([1.0, 0.0, 1.0], [True, True, False])]
    [[True, False, False], [nan, 0.0, 1.0]]
    """
    flags = np.asarray(sparse, dtype=np.float64)
    doubtful = np.asarray(near, dtype=bool) & (flags == 1.0)
    return doubtful, only_rows(flags, ~doubtful)
