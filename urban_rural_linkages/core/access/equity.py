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
