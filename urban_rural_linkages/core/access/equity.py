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
    values, weights = np.asarray(values, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    values, weights = values[weights > 0.0], weights[weights > 0.0]
    if not values.size:
        return float("nan")
    order = np.lexsort((weights, values))  # by weight too, so that sums do not depend on the order of the rows
    values, weights = values[order], weights[order]
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
