"""Lines with fewer points: those of many lines at once, none moved by more than a tolerance."""

from __future__ import annotations

import numpy as np

from ...arrays import Booleans, Floats, Integers
from ...progress import NullProgress, Progress, proceed


def points_to_keep(
    points: Floats, starts: Integers, tolerance: float, progress: Progress | None = None
) -> Booleans:  # fmt: skip
    """Tell which points of lines are needed, by the method of Douglas and Peucker (1973), level by level.

    Parameters
    ----------
    points : (v, 2) ndarray
        Of all lines, one after another.
    starts : (n + 1,) ndarray of int
        Where each line begins; the last entry is `v`.  A line has two points or more.
    tolerance : float
        How far the line that is left may lie from a point that is dropped, in units of the coordinates.
    progress : Progress, optional
        Asked on each level.

    Returns
    -------
    (v,) ndarray of bool
        The ends of a line are always kept.

    Examples
    --------
    >>> line = np.array([[0.0, 0.0], [1.0, 0.1], [2.0, 0.0], [2.0, 3.0]])
    >>> points_to_keep(line, np.array([0, 4]), 0.2).tolist()
    [True, False, True, True]
    """
    keep = np.zeros(len(points), dtype=bool)
    low, high = np.asarray(starts[:-1]), np.asarray(starts[1:]) - 1
    keep[low] = keep[high] = True
    low, high = _longer_than_an_edge(low, high)
    while low.size:
        proceed(progress or NullProgress(), 0.0)
        middle = _farthest(points, low, high, tolerance**2)
        split = middle >= 0
        low, middle, high = low[split], middle[split], high[split]
        keep[middle] = True
        low, high = _longer_than_an_edge(np.concatenate([low, middle]), np.concatenate([middle, high]))
    return keep


def _longer_than_an_edge(low: Integers, high: Integers) -> tuple[Integers, Integers]:
    long = high - low > 1
    return low[long], high[long]


def _farthest(points: Floats, low: Integers, high: Integers, limit: float) -> Integers:
    """Return for each stretch of line its point farthest from the straight one; -1 where none is beyond the limit."""
    lengths = high - low - 1
    offsets = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    place = np.arange(lengths.sum()) + np.repeat(low + 1 - offsets, lengths)
    begin = points[low]
    way = points[high] - begin
    square = np.maximum((way**2).sum(axis=1), np.finfo(float).tiny)
    x, y = (points[place] - np.repeat(begin, lengths, axis=0)).T
    east, north, square = (np.repeat(values, lengths) for values in (way[:, 0], way[:, 1], square))
    along = np.clip((x * east + y * north) / square, 0.0, 1.0)
    apart = (x - along * east) ** 2 + (y - along * north) ** 2
    most = np.maximum.reduceat(apart, offsets)
    first = np.minimum.reduceat(np.where(apart == np.repeat(most, lengths), place, len(points)), offsets)
    return np.where(most > limit, first, -1)
