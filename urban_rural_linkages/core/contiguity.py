"""Contiguity of units: the borders that they share, with their lengths, and the outline on the outside.

Why: functional areas must hang together.  "Touches" is too little to decide it: units that meet in a point are no
neighbours, and a unit on the coast whose neighbours all belong to one area is still not enclosed by it.  What decides
is the length of the border.

Edges with the same two ends, to a thousandth of the tolerance, are shared.  Of the rest, mostly coast, ends closer
than the tolerance are taken for one, and edges are divided at ends of others that lie on them (a border that one unit
draws with more vertices than its neighbour); then they are compared once more.

What it is not: a repair of the layer.  Where units overlap or leave gaps wider than the tolerance there is no border.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Booleans, Floats, Integers, Points, sum_by
from .polygons import Polygons


@dataclass(frozen=True, eq=False)
class Contiguity:
    """Shared borders.

    Attributes
    ----------
    first, second : (p,) ndarray of int
        Positions of neighbouring units, the lower one first; sorted, each pair once.
    length : (p,) ndarray
        Length of the border that they share, above 0, in units of the coordinates.
    perimeter : (n,) ndarray
        Length of the outline of each unit.
    """

    first: Integers
    second: Integers
    length: Floats
    perimeter: Floats

    @property
    def outer(self) -> Floats:
        """Length of the outline of each unit that no other unit shares: coast, border of the layer, gaps."""
        count = self.perimeter.size
        shared = sum_by(self.first, self.length, count) + sum_by(self.second, self.length, count)
        return np.maximum(self.perimeter - shared, 0.0)

    def neighbours(self, units: Iterable[int]) -> dict[int, list[int]]:
        """Return the units that some units share a border with.

        Examples
        --------
        >>> contiguity_from_pairs([0, 1], [1, 2], [5.0, 5.0], [20.0] * 3).neighbours([1])
        {1: [0, 2]}
        """
        found: dict[int, list[int]] = {unit: [] for unit in units}
        for one, other in zip(self.first.tolist(), self.second.tolist(), strict=True):
            for unit, beside in ((one, other), (other, one)):
                if unit in found:
                    found[unit].append(beside)
        return found

    def reordered(self, positions: ArrayLike) -> Contiguity:
        """Return the same borders where unit i stands at `positions[i]`."""
        place = np.asarray(positions, dtype=np.int64)
        one, other = place[self.first], place[self.second]
        perimeter = np.empty_like(self.perimeter)
        perimeter[place] = self.perimeter
        return _added_up(one, other, self.length, perimeter)

    def components(self, labels: ArrayLike) -> Integers:
        """Find the connected groups of units that carry the same label.

        Parameters
        ----------
        labels : (n,) array_like of int

        Returns
        -------
        (n,) ndarray of int
            Groups are numbered by their first unit.
        """
        from scipy.sparse import coo_matrix  # noqa: PLC0415 - the plugin loads without scipy
        from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

        label, count = np.asarray(labels), self.perimeter.size
        within = label[self.first] == label[self.second]
        ends = (self.first[within], self.second[within])
        graph = coo_matrix((np.ones(ends[0].size), ends), shape=(count, count))
        groups = connected_components(graph, directed=False)[1]
        _, first, inverse = np.unique(groups, return_index=True, return_inverse=True)
        return np.asarray(np.argsort(np.argsort(first))[inverse.ravel()], dtype=np.int64)


def contiguity_from_pairs(first: ArrayLike, second: ArrayLike, length: ArrayLike, perimeter: ArrayLike) -> Contiguity:
    """Take borders that are known already; pairs in either order, repeated ones are added up.

    Parameters
    ----------
    first, second : (p,) array_like of int
        Positions of neighbours; a unit beside itself is left out.
    length : (p,) array_like
        Length of the shared border; 0 is no neighbourhood.
    perimeter : (n,) array_like
        Length of the outline of each unit.

    Returns
    -------
    Contiguity
    """
    one, other = np.asarray(first, dtype=np.int64), np.asarray(second, dtype=np.int64)
    return _added_up(one, other, np.asarray(length, dtype=np.float64), np.asarray(perimeter, dtype=np.float64))


def shared_borders(polygons: Polygons, tolerance: float = 1.0) -> Contiguity:
    """Measure the borders that units share.

    Parameters
    ----------
    polygons : Polygons
        Outlines.
    tolerance : float
        Ends and edges closer than this are one, in units of the coordinates: 1 m for a layer in metres.

    Returns
    -------
    Contiguity
        Independent of the order of units and of where rings begin.

    Examples
    --------
    >>> from urban_rural_linkages.core.polygons import polygons_from_rings
    >>> wide = [(0, 0), (40, 0), (40, 10), (0, 10)]
    >>> left, right = [(0, 10), (10, 10), (10, 30), (0, 30)], [(10, 10), (40, 10), (40, 30), (10, 30)]
    >>> borders = shared_borders(polygons_from_rings([[[wide]], [[left]], [[right]]]))
    >>> borders.first.tolist(), borders.second.tolist(), borders.length.tolist(), borders.outer.tolist()
    ([0, 0, 1], [1, 2, 2], [10.0, 30.0, 20.0], [60.0, 30.0, 50.0])
    """
    edges = polygons.edges()
    ends = np.concatenate([edges.x0 + 1j * edges.y0, edges.x1 + 1j * edges.y1])
    points, vertex = _rounded(ends, tolerance / 1000.0)
    start, end = vertex[: len(edges)], vertex[len(edges) :]
    is_edge = start != end
    unit, start, end = edges.unit[is_edge], start[is_edge], end[is_edge]
    pairs, alone = _coinciding(unit, start, end, points)
    unit, start, end = unit[alone], start[alone], end[alone]
    if unit.size:
        start, end = _drawn_together(points, start, end, tolerance)
        edge, start, end = _divided(points, start, end, tolerance)
        pairs = [*pairs, *_coinciding(unit[edge], start, end, points)[0]]
    first, second, length = (np.concatenate(column) for column in zip(*pairs, strict=True))
    perimeter = polygons.perimeters()
    within = first == second  # parts of one unit that lie side by side
    perimeter -= 2.0 * sum_by(first[within], length[within], polygons.count)
    return _added_up(first, second, length, perimeter)


def _added_up(first: Integers, second: Integers, length: Floats, perimeter: Floats) -> Contiguity:
    """Put pairs in order, each once."""
    real = (first != second) & (length > 0.0)
    low, high, length = np.minimum(first, second)[real], np.maximum(first, second)[real], length[real]
    order = np.lexsort((length, high, low))  # by length too, so that sums do not depend on the order of edges
    count = perimeter.size
    keys, pair = np.unique(low[order] * count + high[order], return_inverse=True)
    total = sum_by(pair.ravel(), length[order], keys.size)
    return Contiguity(keys // max(count, 1), keys % max(count, 1), total, perimeter)


def _rounded(points: Points, step: float) -> tuple[Points, Integers]:
    """Give the distinct points on a fine lattice, west to east, and which of them each point is."""
    lattice = np.round(points.real / step) + 1j * np.round(points.imag / step)
    distinct, which = np.unique(lattice, return_inverse=True)
    return np.asarray(distinct * step, dtype=np.complex128), np.asarray(which.ravel(), dtype=np.int64)


def _coinciding(
    unit: Integers, start: Integers, end: Integers, points: Points
) -> tuple[list[tuple[Integers, Integers, Floats]], Booleans]:
    """Find the edges with the same ends: pairs of units with the length, and which edges have no partner."""
    low, high = np.minimum(start, end), np.maximum(start, end)
    order = np.lexsort((unit, high, low))
    low, high, owner = low[order], high[order], unit[order]
    same = (low[1:] == low[:-1]) & (high[1:] == high[:-1])  # of three in a row, two pairs: only where units overlap
    one = np.flatnonzero(same)
    alone = np.ones(unit.size, dtype=bool)
    alone[order[one]] = alone[order[one + 1]] = False
    return [(owner[one], owner[one + 1], np.abs(points[high[one]] - points[low[one]]))], alone


def _drawn_together(points: Points, start: Integers, end: Integers, tolerance: float) -> tuple[Integers, Integers]:
    """Take ends within the tolerance of each other for one: the westernmost, southernmost of them."""
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - the plugin loads without scipy
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415
    from scipy.spatial import cKDTree  # noqa: PLC0415

    used, which = np.unique(np.concatenate([start, end]), return_inverse=True)
    tree = cKDTree(np.column_stack([points[used].real, points[used].imag]))
    close = tree.query_pairs(tolerance, output_type="ndarray")
    graph = coo_matrix((np.ones(len(close)), (close[:, 0], close[:, 1])), shape=(used.size, used.size))
    groups = connected_components(graph, directed=False)[1]
    first = np.unique(groups, return_index=True)[1]
    ends = used[first[groups]][which.ravel()]
    return ends[: start.size], ends[start.size :]


def _divided(points: Points, start: Integers, end: Integers, tolerance: float) -> tuple[Integers, Integers, Integers]:
    """Divide edges at the ends of others that lie on them: edge, start and end of each piece."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads without scipy

    used = np.unique(np.concatenate([start, end]))
    tree = cKDTree(np.column_stack([points[used].real, points[used].imag]))
    middle, along = (points[start] + points[end]) / 2.0, points[end] - points[start]
    near = tree.query_ball_point(np.column_stack([middle.real, middle.imag]), np.abs(along) / 2.0 + tolerance)
    edge = np.repeat(np.arange(start.size), [len(found) for found in near])
    vertex = used[np.concatenate([np.asarray(found, dtype=np.intp) for found in near])]
    offset = (points[vertex] - points[start[edge]]) * np.conj(along[edge])
    span = np.abs(along[edge])
    place = offset.real / np.maximum(span**2, np.finfo(float).tiny)  # an edge without length divides nothing
    on_edge = (np.abs(offset.imag) <= tolerance * span) & (place > 0.0) & (place < 1.0)
    is_end = (vertex == start[edge]) | (vertex == end[edge])
    on_edge = (on_edge & ~is_end) | is_end
    place = np.where(vertex == start[edge], 0.0, np.where(vertex == end[edge], 1.0, place))

    edge, vertex, place = edge[on_edge], vertex[on_edge], place[on_edge]
    order = np.lexsort((vertex, place, edge))
    edge, vertex = edge[order], vertex[order]
    goes_on = (edge[1:] == edge[:-1]) & (vertex[1:] != vertex[:-1])
    return edge[1:][goes_on], vertex[:-1][goes_on], vertex[1:][goes_on]
