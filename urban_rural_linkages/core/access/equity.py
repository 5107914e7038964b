"""How unevenly travel time, or access, is spread over people.

Why: a mean of 20 minutes may be 20 for everybody, or 5 for the town and 60 for the villages.  Each measure gives one
figure for a distribution and takes people as weights.

These measures know nothing of need: two regions with the same figure may have quite different people at the far end.

References
----------
Gini, C. (1912), Variabilita e mutabilita, Bologna.
Kakwani, N., Wagstaff, A. and van Doorslaer, E. (1997), Socioeconomic inequalities in health, Journal of Econometrics
77, 87-103 (concentration index).
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
    values, weights = values[has_weight], weights[has_weight]
    order = np.argsort(values)
    found = values[order]
    if (found[1:] == found[:-1]).any():
        order = np.lexsort((weights, values))
    return found, weights[order]


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
    twice_the_area = np.sum(weights * (held + np.append(0.0, held[:-1]))) / (weights.sum() * held[-1])
    return float(max(1.0 - twice_the_area, 0.0))


def concentration_index(values: ArrayLike, income: ArrayLike, weights: ArrayLike) -> float:
    """Tell whether access goes with income: ``2 sum_i s_i (r_i - 1/2) (A_i - mean) / mean``.

    r_i is the place in the order of income: the share of people with less, plus half of those with the same.  Equal
    incomes share a place, so that the order of rows does not matter.

    Parameters
    ----------
    values : (n,) array_like
        Access; finite.
    income : (n,) array_like
        Finite.
    weights : (n,) array_like
        People, 0 or more.

    Returns
    -------
    float
        Above 0 when the better-off have more, below when the worse-off have; NaN where there are no people or no
        access.

    Examples
    --------
    >>> concentration_index([0.0, 10.0], [100, 200], [1, 1]), concentration_index([5.0, 5.0], [100, 200], [1, 1])
    (0.5, 0.0)
    """
    access, people = np.asarray(values, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    total = float(people.sum())
    mean = float((access * people).sum()) / total if total > 0.0 else 0.0
    if mean <= 0.0:
        return float("nan")
    _, step = np.unique(np.asarray(income), return_inverse=True)
    of_step = np.bincount(step.ravel(), weights=people) / total
    rank = (np.cumsum(of_step) - of_step / 2.0)[step.ravel()]
    return float(2.0 * np.sum(people / total * (rank - 0.5) * (access - mean)) / mean)
