"""Inequality of travel time, or of access, among people: the Gini index.

Why: a mean of 20 minutes may be 20 for everybody, or 5 for the town and 60 for the villages.  The index
gives one figure for a distribution and takes people as weights.

It knows nothing of need: two regions with the same figure may have quite different people at the far end.

References
----------
Gini, C. (1912), Variabilita e mutabilita, Bologna.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats


def ascending(values: ArrayLike, weights: ArrayLike) -> tuple[Floats, Floats]:
    """Sort values that have weight, and the weights with them; equal values by weight.

    So sums over them do not depend on the order of the rows.
    """
    values, weights = np.asarray(values, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    has_weight = weights > 0.0
    if not has_weight.all():
        values, weights = values[has_weight], weights[has_weight]
    if _are_ascending(values, weights):
        return values, weights
    order = np.argsort(values)
    found = values[order]
    if (found[1:] == found[:-1]).any():
        order = np.lexsort((weights, values))
    return found, weights[order]


def _are_ascending(values: Floats, weights: Floats) -> bool:
    """Tell whether values are sorted already, which is seen much faster than they are sorted."""
    rises, equal = values[1:] > values[:-1], values[1:] == values[:-1]
    return bool((rises | (equal & (weights[1:] >= weights[:-1]))).all())


def weighted_median(values: ArrayLike, weights: ArrayLike) -> float:
    """Find the value that half of the weight does not exceed.

    Where the weight is halved exactly between two values, their mean is taken, so that equal weights give the ordinary
    median.

    Parameters
    ----------
    values, weights : (n,) array_like
        Finite values; weights of 0 or more.

    Returns
    -------
    float
        NaN where there is no weight.

    Examples
    --------
    >>> weighted_median([10.0, 20.0, 60.0], [1.0, 5.0, 2.0])
    20.0
    >>> weighted_median([10.0, 20.0], [3.0, 3.0])
    15.0
    """
    return median_of_ascending(*ascending(values, weights))


def median_of_ascending(values: Floats, weights: Floats) -> float:
    """Find the weighted median of what `ascending` has sorted."""
    if not values.size:
        return float("nan")
    cumulated = np.cumsum(weights)
    half = cumulated[-1] / 2.0
    lower, upper = cumulated.searchsorted(half, side="left"), cumulated.searchsorted(half, side="right")
    return float((values[lower] + values[upper]) / 2.0)


def weighted_gini(values: ArrayLike, weights: ArrayLike) -> float:
    """Measure the concentration of values over people.

    One minus twice the area under the Lorenz curve, the curve being straight between two values: 0 when all people
    have the same, towards 1 when one has it all.

    Parameters
    ----------
    values : (n,) array_like
        Finite, 0 or more: minutes, scores.
    weights : (n,) array_like
        People, 0 or more.

    Returns
    -------
    float
        0 where all values are 0; NaN where there are no people.

    Examples
    --------
    >>> weighted_gini([10.0, 30.0], [1.0, 1.0]), weighted_gini([20.0, 20.0], [5.0, 1.0])
    (0.25, 0.0)
    """
    return gini_of_ascending(*ascending(values, weights))


def gini_of_ascending(values: Floats, weights: Floats) -> float:
    """Measure the concentration of what `ascending` has sorted."""
    if not values.size:
        return float("nan")
    held = np.cumsum(weights * values)
    if held[-1] <= 0.0:
        return 0.0
    twice = held.copy()
    twice[1:] += held[:-1]
    twice_the_area = (weights * twice).sum() / (weights.sum() * held[-1])
    return float(max(1.0 - twice_the_area, 0.0))
