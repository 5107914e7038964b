"""Counts and sums of known values of units, and the units at the ends of a list.

Where nothing is known, a count and a sum are unknown themselves.  A count of 0 says that there is none; where it can be
told of no unit, nobody knows whether there is one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike


def count_true(flags: ArrayLike) -> int | None:
    """Count the units of which something holds.

    Parameters
    ----------
    flags : array_like, shape (units,)
        1, 0, or NaN where it cannot be told.

    Returns
    -------
    int or None
        None where it can be told of no unit.

    Examples
    --------
    >>> count_true([1, 0, float("nan")]), count_true([float("nan")])
    (1, None)
    """
    values = np.asarray(flags, dtype=np.float64)
    return int(np.count_nonzero(values == 1.0)) if np.any(~np.isnan(values)) else None


def how_many(flags: ArrayLike) -> int:
    """Count what holds: of yes and no, not of what may be unknown.

    Examples
    --------
    >>> how_many([True, False, True])
    2
    """
    return int(np.count_nonzero(np.asarray(flags, dtype=bool)))


def count_class(classes: Sequence[object], name: str) -> int | None:
    """Count the units of a class; None where no unit has a class.

    Examples
    --------
    >>> count_class(["A", None, "B"], "A"), count_class([None, None], "A")
    (1, None)
    """
    return classes.count(name) if any(value is not None for value in classes) else None


def sum_known(amounts: ArrayLike, chosen: ArrayLike | None = None) -> float | None:
    """Add up the amounts of some units; the sum is exact, and so does not depend on their order.

    Parameters
    ----------
    amounts : array_like, shape (units,)
        NaN where unknown.
    chosen : array_like of bool, shape (units,), optional
        Which units; all unless given.

    Returns
    -------
    float or None
        0 where no unit is chosen; None where there are some and the amount of none of them is known.

    Examples
    --------
    >>> sum_known([2.5, float("nan")]), sum_known([float("nan")]), sum_known([float("nan")], [False])
    (2.5, None, 0.0)
    """
    values = np.asarray(amounts, dtype=np.float64)
    here = np.ones(values.shape, dtype=bool) if chosen is None else np.asarray(chosen, dtype=bool)
    known = values[here & ~np.isnan(values)]
    return math.fsum(known.tolist()) if known.size or not here.any() else None


def total_and_unknown(amounts: ArrayLike) -> tuple[float, int]:
    """Add up amounts of any number of cells, rounded to a millionth, and count those that are NaN.

    Examples
    --------
    >>> total_and_unknown([2.5, float("nan"), 1.0])
    (3.5, 1)
    """
    values = np.asarray(amounts, dtype=np.float64)
    return round(float(np.nansum(values)), 6), int(np.isnan(values).sum())


def lowest(values: ArrayLike, ids: Sequence[str], count: int) -> list[int]:
    """Return the places of the `count` lowest known values, lowest first; equal values go by id.

    Examples
    --------
    >>> lowest([3.0, float("nan"), 1.0, 1.0], ["a", "b", "d", "c"], 3)
    [3, 2, 0]
    """
    numbers = np.asarray(values, dtype=float)
    order = np.lexsort((np.asarray(ids, dtype=str), numbers))  # NaN sorts last
    return [int(place) for place in order if not np.isnan(numbers[place])][:count]


def highest(values: ArrayLike, ids: Sequence[str], count: int) -> list[int]:
    """Return the places of the `count` highest known values, highest first; equal values go by id."""
    return lowest(-np.asarray(values, dtype=float), ids, count)
