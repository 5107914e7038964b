"""Moran's I: spatial autocorrelation of a region as a whole.

Why: a map of local clusters is read as a finding; the global figure says first whether there is anything to find.

    I = (n / S0) sum_i sum_j w_ij u_i u_j / sum_i u_i^2

with u the deviations from the mean and weights row-standardised (each neighbour counts 1 / number of neighbours).  Its
expectation without any pattern is -1 / (n - 1); its variance is that under normality, where the values are thought of
as n independent draws from a normal distribution.

What it is not: where the clusters are (see `getis_ord` and `local_moran`).

References
----------
Moran, P. A. P. (1950), Notes on continuous stochastic phenomena, Biometrika 37, 17-23.
Cliff, A. D. and Ord, J. K. (1981), Spatial Processes, ch. 2 (variance under normality).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers, sum_by
from ..progress import NullProgress, Progress, Unreported, proceed
from .scores import standard_scores
from .spatial_weights import SpatialWeights

_NOISE = 1e-12  # what rounding leaves of a variance that is 0, relative to the terms that cancel


@dataclass(frozen=True)
class GlobalMoran:
    """Moran's I of a region.

    Attributes
    ----------
    i : float
        The statistic; NaN where no unit has a neighbour.
    expected : float
        Its expectation without any pattern.
    z : float
        (i - expected) / standard deviation under normality; NaN where that is 0.
    """

    i: float
    expected: float
    z: float


def global_moran(values: ArrayLike, weights: SpatialWeights, progress: Progress | None = None) -> GlobalMoran:
    """Measure Moran's I with row-standardised weights, and its z under normality.

    A unit without neighbours counts in n and in the variance, and adds nothing to the sum above.

    Parameters
    ----------
    values : (n,) array_like
        One a unit, all known.
    weights : SpatialWeights
        Neighbours.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    GlobalMoran

    Raises
    ------
    InputError
        When all values are equal.
    """
    u = standard_scores(values)
    n, linked = weights.count, float(np.count_nonzero(weights.sizes))
    expected = -1.0 / (n - 1)
    if not linked:
        return GlobalMoran(np.nan, expected, np.nan)
    i = n / linked * float(np.sum(u * row_means(u, weights, progress))) / float(np.sum(u * u))
    variance = _variance(weights, linked, Unreported(progress or NullProgress()))
    return GlobalMoran(i, expected, float((i - expected) / np.sqrt(variance)) if variance > 0.0 else np.nan)


def row_means(values: Floats, weights: SpatialWeights, progress: Progress | None = None) -> Floats:
    """Average the neighbours of each unit; 0, the mean of standard scores, for a unit without any."""
    return np.asarray(weights.sums(values, progress) / np.maximum(weights.sizes, 1), dtype=np.float64)


def _keys(weights: SpatialWeights, progress: Progress) -> Integers:
    """Return a number for each pair of unit and neighbour, in ascending order."""
    keys = np.empty(weights.neighbour.size, dtype=np.int64)
    for first, last, unit, neighbour in weights.blocks():
        proceed(progress, 0.0)
        keys[weights.start[first] : weights.start[last]] = unit * weights.count + neighbour
    return keys


def _variance(weights: SpatialWeights, s0: float, progress: Progress) -> float:
    """Return (n^2 S1 - n S2 + 3 S0^2) / ((n^2 - 1) S0^2) - 1 / (n - 1)^2, with row-standardised weights."""
    n, each = weights.count, 1.0 / np.maximum(weights.sizes, 1)
    keys = None if weights.symmetric else _keys(weights, progress)
    s1, given = 0.0, np.zeros(n)
    for _, _, unit, neighbour in weights.blocks():
        proceed(progress, 0.0)
        mutual = each[neighbour]
        if keys is not None:
            back = neighbour * n + unit
            mutual = np.where(keys[np.minimum(np.searchsorted(keys, back), keys.size - 1)] == back, mutual, 0.0)
        s1 += float(np.sum(each[unit] * (each[unit] + mutual)))
        given += sum_by(neighbour, each[unit], n)
    s2 = float(np.sum(((weights.sizes > 0) + given) ** 2))
    square = (n * n * s1 - n * s2 + 3.0 * s0 * s0) / ((n * n - 1.0) * s0 * s0)
    variance = square - 1.0 / (n - 1.0) ** 2
    return float(variance) if variance > _NOISE * square else 0.0
