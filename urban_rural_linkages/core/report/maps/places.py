"""Points that stand for units on a map: where most of their people live."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...arrays import Booleans, Floats


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
