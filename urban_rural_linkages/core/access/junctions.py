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

_SAME_PLACE = 0.001  # metres: reprojection leaves less


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
    as_one = np.ascontiguousarray(points, dtype=np.float64).view(np.complex128).ravel()  # sorted by x, then by y
    distinct, place = np.unique(as_one, return_inverse=True)
    place = place.reshape(-1).astype(np.int64)
    if not tolerance > 0.0 or distinct.size < 2:
        return place
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415
    from scipy.spatial import cKDTree  # noqa: PLC0415

    places = distinct.view(np.float64).reshape(-1, 2)
    tree = cKDTree(places, compact_nodes=False, balanced_tree=False)
    pairs = tree.query_pairs(tolerance, output_type="ndarray")
    if tolerance > _SAME_PLACE and pairs.size:
        ends = np.zeros(distinct.size, dtype=bool)
        ends[place[is_end]] = True
        near = np.hypot(*(places[pairs[:, 0]] - places[pairs[:, 1]]).T) <= _SAME_PLACE
        pairs = pairs[ends[pairs].any(axis=1) | near]
    if not pairs.size:
        return place
    links = coo_matrix((np.ones(len(pairs), dtype=np.int8), tuple(pairs.T)), shape=(distinct.size, distinct.size))
    joined = connected_components(links, directed=False)[1].astype(np.int64)
    return np.asarray(joined[place], dtype=np.int64)
