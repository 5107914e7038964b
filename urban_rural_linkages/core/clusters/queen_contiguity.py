"""Queen contiguity: units whose outlines touch, in an edge or in a point.

Why: units of very different size have no distance that suits them all; a mountain municipality of 300 km2 would have
no neighbours within the band that makes hundreds of the suburbs.  Contiguity adapts to them.  Functional areas ask for
a border of some length (`core.contiguity`); here a corner is enough.

Vertices that are the same on a lattice of a thousandth of the tolerance are shared.  Edges that no other unit draws in
the same way (coast, gaps, borders that one unit draws with more vertices) are then compared with the vertices of such
edges: a vertex within the tolerance of an edge touches it.  An edge that two units share exactly needs no such care,
for a third one could reach it only through one of them.

What it is not: a repair of the layer.  Units further apart than the tolerance do not touch.

References
----------
Cliff, A. D. and Ord, J. K. (1981), Spatial Processes, ch. 1.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Integers, Points
from ..polygons import Polygons
from ..progress import NullProgress, Progress, proceed
from .spatial_weights import SpatialWeights, weights_from_pairs

_BLOCK = 4096  # edges between two questions whether to go on


def queen_contiguity(polygons: Polygons, tolerance: float = 1.0, progress: Progress | None = None) -> SpatialWeights:
    """Make neighbours of units whose outlines touch.

    Parameters
    ----------
    polygons : Polygons
        Outlines; a unit without one has no neighbours.
    tolerance : float
        What lies closer than this touches, in units of the coordinates: 1 m for a layer in metres.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    SpatialWeights
        Symmetrical; independent of where rings begin and how they turn.

    Examples
    --------
    >>> from urban_rural_linkages.core.polygons import polygons_from_rings
    >>> square = [(0, 0), (10, 0), (10, 10), (0, 10)]
    >>> corner, apart = [(10, 10), (20, 10), (20, 20), (10, 20)], [(50, 0), (60, 0), (60, 10)]
    >>> queen_contiguity(polygons_from_rings([[[square]], [[corner]], [[apart]]])).sizes.tolist()
    [1, 1, 0]
    """
    watched = progress or NullProgress()
    proceed(watched, 0.0)
    edges = polygons.edges()
    points, vertex = _rounded(np.concatenate([edges.x0 + 1j * edges.y0, edges.x1 + 1j * edges.y1]), tolerance / 1000.0)
    start, end = vertex[: len(edges)], vertex[len(edges) :]
    owners = np.unique(start * polygons.count + edges.unit)  # every vertex begins an edge of its ring
    pairs = [_all_pairs(owners // max(polygons.count, 1), owners % max(polygons.count, 1))]
    alone = _alone(start, end)
    for begin in range(0, alone.size, _BLOCK):
        proceed(watched, begin / alone.size)
        some = alone[begin : begin + _BLOCK]
        touching = _touching(points, start[some], end[some], np.unique([start[alone], end[alone]]), tolerance)
        pairs.append(_owned(edges.unit[some], *touching, owners, polygons.count))
    first, second = (np.concatenate(side) for side in zip(*pairs, strict=True))
    return weights_from_pairs(first, second, polygons.count)


def _rounded(points: Points, step: float) -> tuple[Points, Integers]:
    """Give the distinct points on a fine lattice, and which of them each point is."""
    lattice = np.round(points.real / step) + 1j * np.round(points.imag / step)
    distinct, which = np.unique(lattice, return_inverse=True)
    return np.asarray(distinct * step, dtype=np.complex128), np.asarray(which.ravel(), dtype=np.int64)


def _all_pairs(vertex: Integers, unit: Integers) -> tuple[Integers, Integers]:
    """Pair all units that share a vertex; both arrays are sorted by vertex."""
    first, second = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for apart in range(1, int(np.bincount(vertex).max(initial=0))):
        same = np.flatnonzero(vertex[apart:] == vertex[:-apart])
        first.append(unit[same])
        second.append(unit[same + apart])
    return np.concatenate(first), np.concatenate(second)


def _alone(start: Integers, end: Integers) -> Integers:
    """Find the edges that nobody else draws between the same two vertices."""
    low, high = np.minimum(start, end), np.maximum(start, end)
    keys = low * (int(high.max(initial=0)) + 1) + high
    _, which, drawn = np.unique(keys, return_inverse=True, return_counts=True)
    return np.asarray(np.flatnonzero((drawn[which.ravel()] == 1) & (low != high)), dtype=np.int64)


def _touching(
    points: Points, start: Integers, end: Integers, vertices: Integers, tolerance: float
) -> tuple[Integers, Integers]:
    """Find the vertices within the tolerance of each edge: pairs of edge and vertex."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads without scipy

    tree = cKDTree(np.column_stack([points[vertices].real, points[vertices].imag]))
    middle, along = (points[start] + points[end]) / 2.0, points[end] - points[start]
    near = tree.query_ball_point(np.column_stack([middle.real, middle.imag]), np.abs(along) / 2.0 + tolerance)
    edge = np.repeat(np.arange(start.size), [len(found) for found in near])
    vertex = vertices[np.concatenate([np.asarray(found, dtype=np.int64) for found in near])]
    place = ((points[vertex] - points[start[edge]]) * np.conj(along[edge])).real / np.abs(along[edge]) ** 2
    foot = points[start[edge]] + np.clip(place, 0.0, 1.0) * along[edge]
    close = np.abs(points[vertex] - foot) <= tolerance
    return edge[close], vertex[close]


def _owned(unit: Integers, edge: Integers, vertex: Integers, owners: Integers, count: int) -> tuple[Integers, Integers]:
    """Turn pairs of edge and vertex into pairs of units: that of the edge, and each that has the vertex."""
    begin, finish = np.searchsorted(owners, vertex * count), np.searchsorted(owners, (vertex + 1) * count)
    number = finish - begin
    place = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number) + np.repeat(begin, number)
    return np.repeat(unit[edge], number), np.asarray(owners[place] % max(count, 1), dtype=np.int64)
