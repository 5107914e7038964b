"""Points of a regular lattice in another coordinate reference system, most of them interpolated.

Why: a transformation takes a microsecond a point, and a raster brought onto another has four points a cell.  Between
two projections neighbouring points move alike: over a tile of some hundred points a side, the coordinates are a
polynomial of low degree but for some micrometres.  It is fitted to the transformed Chebyshev nodes of the tile, and
checked at other points against the transformation itself; where it is off by more than the tolerance, the tile is cut
into smaller ones.  Points that no polynomial carries, as at the date line, are transformed one by one.

References
----------
Trefethen, L. N. (2013), Approximation Theory and Approximation Practice, SIAM, ch. 5 (barycentric interpolation in
Chebyshev points).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...core.arrays import Booleans, Floats

PointTransform = Callable[[Floats, Floats], tuple[Floats, Floats]]

_DEGREE = 6
_LEAST = 500  # points: of fewer, nodes and checks would be nearly as many as the points


def carried(x: Floats, y: Floats, transform: PointTransform, tolerance: tuple[float, float]) -> tuple[Floats, Floats]:
    """Carry the points of a lattice to another coordinate reference system.

    Parameters
    ----------
    x : (columns,) ndarray
        Of the columns of the lattice.
    y : (rows,) ndarray
        Of its rows.
    transform : callable
        Carries points, x and y; NaN where that cannot be.
    tolerance : tuple of float
        By how much x and y may be off there, in units of the other system.

    Returns
    -------
    x, y : (rows, columns) ndarray
    """
    found = np.empty((2, y.size, x.size))
    tiles = [(slice(0, y.size), slice(0, x.size))]
    while tiles:
        rows, columns = tiles.pop()
        size = rows.stop - rows.start, columns.stop - columns.start
        if min(size) < 2 or size[0] * size[1] < _LEAST:
            there = transform(np.tile(x[columns], size[0]), np.repeat(y[rows], size[1]))
            found[:, rows, columns] = np.reshape(there, (2, *size))
            continue
        fitted = _fitted(x[columns], y[rows], transform, tolerance)
        if fitted is None:
            tall, wide = (2 * one >= other for one, other in (size, size[::-1]))  # the longer side, or both
            tiles += [(down, across) for down in _halves(rows, tall) for across in _halves(columns, wide)]
        else:
            found[:, rows, columns] = fitted
    return found[0], found[1]


def _fitted(x: Floats, y: Floats, transform: PointTransform, tolerance: tuple[float, float]) -> Floats | None:
    """Carry the points of a tile by a polynomial; None where it is off by more than the tolerance."""
    there = _at_nodes(x, y, transform)
    checks_x, checks_y = (ends[0] + (ends[-1] - ends[0]) * np.linspace(0.0, 1.0, _DEGREE + 2) for ends in (x, y))
    exact = np.array(transform(np.tile(checks_x, checks_y.size), np.repeat(checks_y, checks_x.size)))
    off = np.abs(_interpolated(there, x, y, checks_x, checks_y).reshape(2, -1) - exact)
    if not (off <= np.array(tolerance)[:, np.newaxis]).all():  # nor where one of them is NaN
        return None
    return _interpolated(there, x, y, x, y)


def _at_nodes(x: Floats, y: Floats, transform: PointTransform) -> Floats:
    """Transform the Chebyshev nodes of a tile: (2, nodes, nodes)."""
    nodes_x, nodes_y = _nodes(x), _nodes(y)
    there = transform(np.tile(nodes_x, nodes_y.size), np.repeat(nodes_y, nodes_x.size))
    return np.reshape(there, (2, nodes_y.size, nodes_x.size))


def _nodes(ends: Floats) -> Floats:
    angles = np.pi * np.arange(_DEGREE + 1) / _DEGREE
    return (ends[0] + ends[-1]) / 2.0 - np.cos(angles) * (ends[-1] - ends[0]) / 2.0


def _interpolated(there: Floats, x: Floats, y: Floats, to_x: Floats, to_y: Floats) -> Floats:
    """Interpolate what is known at the nodes of a tile: (2, rows, columns)."""
    middle = there.mean(axis=(1, 2), keepdims=True)  # coordinates of millions of metres would eat digits
    return np.asarray(_weights(y, to_y) @ (there - middle) @ _weights(x, to_x).T + middle, dtype=np.float64)


def _weights(ends: Floats, places: Floats) -> Floats:
    """Give what each node counts at each place, by the barycentric formula."""
    signs = np.where(np.arange(_DEGREE + 1) % 2, -1.0, 1.0)
    signs[[0, -1]] /= 2.0
    gaps = places[:, np.newaxis] - _nodes(ends)
    on_node: Booleans = gaps == 0.0
    weights = signs / np.where(on_node, 1.0, gaps)
    weights /= weights.sum(axis=1, keepdims=True)
    return np.where(on_node.any(axis=1, keepdims=True), on_node.astype(np.float64), weights)


def _halves(part: slice, cut: bool) -> list[slice]:
    if not cut:
        return [part]
    middle = (part.start + part.stop) // 2
    return [slice(part.start, middle), slice(middle, part.stop)]
