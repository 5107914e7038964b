"""The units that a local statistic compares, the order in which they are taken, and the widest gap between them.

Why: a unit without a value or without a place takes no part, and random numbers are dealt out in an order that must not
be that of the layer.  Codes give one; units without codes are sorted by their place, and by their value where several
lie in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers
from ..progress import Progress
from .spatial_weights import nearest_distances

_KM = 1000.0  # metres


class ComparedUnits(NamedTuple):
    """Units as they take part.

    Attributes
    ----------
    values : (n,) ndarray
        NaN where a unit has no value or no place.
    points : (n, 2) or (n, 3) ndarray
        NaN where it has no place or no value: neighbours are sought among those compared.
    order : list of n str
        What they are sorted by, as text.
    """

    values: Floats
    points: Floats
    order: list[str]

    def rank(self) -> Integers:
        """Return the place of each unit in the order, those of equal names as they come."""
        return np.argsort(np.argsort(np.array(self.order), kind="stable")).astype(np.int64)

    def left_out(self, values: Floats) -> tuple[int, int]:
        """Count the units without one of these values, and those that have one but no place."""
        without = np.isnan(values)
        return int(np.count_nonzero(without)), int(np.count_nonzero(np.isnan(self.values) & ~without))


def compared_units(values: Floats, points: Floats, ids: Sequence[str] | None = None) -> ComparedUnits:
    """Settle which units are compared, and in which order.

    Parameters
    ----------
    values : (n,) ndarray
        NaN = unknown.
    points : (n, 2) or (n, 3) ndarray
        NaN = no place.
    ids : sequence of n str, optional
        Codes of the units; by their places unless given.

    Examples
    --------
    >>> points = np.array([(5.0, 0.0), (1.0, 2.0), (1.0, 1.0), (np.nan, 0.0)])
    >>> units = compared_units(np.array([1.0, np.nan, 3.0, 4.0]), points)
    >>> units.values.tolist(), units.rank().tolist()
    ([1.0, nan, 3.0, nan], [2, 1, 0, 3])
    """
    placed = np.isfinite(points).all(axis=1)
    known = np.where(placed, values, np.nan)
    order = _by_place(points, known) if ids is None else list(ids)
    return ComparedUnits(known, np.where(np.isfinite(known)[:, np.newaxis], points, np.nan), order)


def band_for_all(points: Floats, band: float, progress: Progress | None = None) -> float | None:
    """Find the distance band that gives every unit a neighbour, where a band does not.

    Parameters
    ----------
    points : (n, 2) or (n, 3) ndarray
        Metres; NaN = no place.
    band : float
        Kilometres.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    float or None
        Kilometres, rounded up to a tenth; None where the band is wide enough.

    Examples
    --------
    >>> points = np.array([(0.0, 0.0), (1000.0, 0.0), (3210.0, 0.0)])
    >>> band_for_all(points, 2.0), band_for_all(points, 2.21)
    (2.3, None)
    """
    widest = float(np.nanmax(nearest_distances(points, progress), initial=0.0)) / _KM
    return float(np.ceil(widest * 10) / 10) if widest > band else None


def _by_place(points: Floats, values: Floats) -> list[str]:
    """Name units by their place, and by their value where several lie in one; names sort as text."""
    order = np.lexsort((values, points[:, 1], points[:, 0]))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return [f"{place:09d}" for place in rank]
