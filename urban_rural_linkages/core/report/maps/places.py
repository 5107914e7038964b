"""Points that stand for units on a map: where most of their people live."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...arrays import Booleans, Floats
from ...polygons import Polygons, polygons_from_rings
from ..map_frames import symbol_share

_DOT, _COMFORTABLE, _CORNERS = 0.02, 100, 16  # of the land's size; circles that have room; of a circle


def places_of_names(
    outlines: Sequence[Sequence[Floats]], points: Floats, settlements: Floats, people: Floats
) -> Floats:  # fmt: skip
    """Return the point of each unit: of the settlement in it with most people, else the unit's own.

    Parameters
    ----------
    outlines : sequence of n sequences of (v, 2) ndarray
        The closed rings of each unit.
    points : (n, 2) ndarray
        A point in each unit.
    settlements : (m, 2) ndarray
        Where people live; often none are known.
    people : (m,) ndarray
        How many; NaN where unknown.

    Examples
    --------
    >>> ring = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0], [0.0, 0.0]])
    >>> two = np.array([[1.0, 1.0], [3.0, 3.0]])
    >>> places_of_names([[ring]], np.array([[2.0, 2.0]]), two, np.array([5.0, 9.0])).tolist()
    [[3.0, 3.0]]
    """
    found = points.copy()
    weight = np.nan_to_num(people)
    for unit, rings in enumerate(outlines):
        within = np.flatnonzero(inside(rings, settlements)) if len(settlements) else np.empty(0, dtype=np.intp)
        if within.size:
            found[unit] = settlements[within[np.argmax(weight[within])]]
    return found


def dots_of(points: Floats) -> Polygons:
    """Return circles in place of the outlines of units that are points, smaller where they are many.

    Parameters
    ----------
    points : (n, 2) ndarray
        NaN where a unit has no place: it has no circle either.

    Examples
    --------
    >>> dots_of(np.array([[0.0, 0.0], [np.nan, np.nan], [100.0, 0.0]])).areas().round(1).tolist()
    [12.2, 0.0, 12.2]
    """
    known: Booleans = np.asarray(np.isfinite(points).all(axis=1))
    size = float(np.ptp(points[known], axis=0).max()) if known.sum() > 1 else 0.0
    radius = _DOT * (size or 1000.0) * symbol_share(len(points), _COMFORTABLE)
    turn = np.linspace(0.0, 2 * np.pi, _CORNERS, endpoint=False)
    circle = radius * np.column_stack([np.cos(turn), np.sin(turn)])
    return polygons_from_rings(
        [[[circle + point]] if seen else [] for point, seen in zip(points, known.tolist(), strict=True)]
    )


def inside(rings: Sequence[Floats], points: Floats) -> Booleans:
    """Tell which points lie in an outline, by the even-odd rule.

    Parameters
    ----------
    rings : sequence of (n, 2) ndarray
        Closed.
    points : (m, 2) ndarray
        Points.
    """
    crossings = np.zeros(len(points), dtype=np.int64)
    x, y = points[:, :1], points[:, 1:]
    for ring in rings:
        (x0, y0), (x1, y1) = ring[:-1].T, ring[1:].T
        spans = (y0 > y) != (y1 > y)
        with np.errstate(divide="ignore", invalid="ignore"):
            at = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
        crossings += (spans & (x < at)).sum(axis=1)
    return np.asarray(crossings % 2 == 1)
