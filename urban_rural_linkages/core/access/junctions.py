"""Junctions of lines: vertices that are one and the same point.

Why: two roads meet where they share a point, and digitised ends that should meet often miss each other by a little.
Vertices are therefore joined within a tolerance, as a relation of all vertices at once: the result does not depend on
the order of the lines.

An end of a line joins every vertex within the tolerance.  Vertices inside lines join where they agree to a millimetre,
however large the tolerance is: a generous tolerance should mend ends, and not weld a road to the bridge above it.
An end that touches another line between two vertices joins nothing: a crossing on paper is no junction (a bridge is
one, too), and QGIS' own network analysis reads it the same way.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Booleans, Floats, Integers
from .ordering import order_of_points, with_next

_SAME_PLACE = 0.001  # metres: reprojection leaves less
_ROUNDING = 1e-9  # relative: a little more is looked at than arithmetic can lose
_FEW = 4  # one in so many


def join_vertices(points: Floats, is_end: Booleans, tolerance: float) -> Integers:
    """Give vertices that are one point one number.

    Chains are joined from link to link, so points joined by several ends may lie farther apart than the tolerance.

    Parameters
    ----------
    points : (v, 2) ndarray
        Vertices, metres.
    is_end : (v,) ndarray of bool
        Which of them end a line.
    tolerance : float
        Metres, inclusive; 0 joins vertices of equal coordinates only.

    Returns
    -------
    (v,) ndarray of int
        The number of each vertex' point, from 0 without gaps; numbers follow the coordinates.

    Examples
    --------
    >>> vertices = np.array([(0.0, 0.0), (9.0, 0.0), (9.5, 0.0), (20.0, 0.0)])
    >>> join_vertices(vertices, np.array([True, True, True, True]), 1.0).tolist()
    [0, 1, 1, 2]
    """
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    places, place = _distinct(points)
    if not tolerance > 0.0 or len(places) < 2:
        return place
    pairs = _pairs_within(places, tolerance)
    if tolerance > _SAME_PLACE and pairs.size:
        ends = np.zeros(len(places), dtype=bool)
        ends[place[is_end]] = True
        near = np.hypot(*(places[pairs[:, 0]] - places[pairs[:, 1]]).T) <= _SAME_PLACE
        pairs = pairs[ends[pairs].any(axis=1) | near]
    if not pairs.size:
        return place
    links = coo_matrix((np.ones(len(pairs), dtype=np.int8), tuple(pairs.T)), shape=(len(places), len(places)))
    joined = connected_components(links, directed=False)[1].astype(np.int64)
    return np.asarray(joined[place], dtype=np.int64)


def _distinct(points: Floats) -> tuple[Floats, Integers]:
    """Give the different points by x, then by y, and which of them each one is."""
    order = order_of_points(points)
    places = points[order]
    first = np.ones(len(points), dtype=bool)
    first[1:] = (places[1:] != places[:-1]).any(axis=1)
    place = np.empty(len(points), dtype=np.int64)
    place[order] = np.cumsum(first) - 1
    return places[first], place


def _pairs_within(places: Floats, tolerance: float) -> Integers:
    """List the pairs of different places, which come by x, that are at most so far apart."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    rows = _with_neighbours(places, tolerance * (1.0 + _ROUNDING))
    tree = cKDTree(places[rows], compact_nodes=False, balanced_tree=False)
    return np.asarray(rows[tree.query_pairs(tolerance, output_type="ndarray")], dtype=np.int64)


def _with_neighbours(places: Floats, tolerance: float) -> Integers:
    """List the places that may have another within the tolerance; most have none, and need no search.

    Such two lie in one strip of places of which each is as near to the next by x, and of the places of this strip
    again in one such chain by y.
    """
    strip = np.cumsum(np.diff(places[:, 0], prepend=places[0, 0]) > tolerance)
    rows = np.flatnonzero(np.bincount(strip)[strip] > 1)
    if rows.size > len(places) // _FEW:  # of a wide tolerance: a tree is faster than another order
        return np.arange(len(places))
    rows = rows[np.lexsort((places[rows, 1], strip[rows]))]
    near = (np.diff(strip[rows]) == 0) & (np.diff(places[rows, 1]) <= tolerance)
    return rows[with_next(near, rows.size)]
