"""Anselin's local Moran: units that resemble their neighbours, and units that stand out from them.

    I_i = (n - 1) u_i sum_j w_ij u_j / sum_j u_j^2

with u the deviations from the mean and weights row-standardised.  Positive: high among high (HH) or low among low (LL);
negative: low among high (LH) or high among low (HL), the outlier that Gi* cannot see, such as a town that grows in an
emptying comarca.  A value within rounding of the mean is not high.

How far I_i lies from chance is judged conditionally: the unit keeps its value, the others change places.  The moments
of that are exact: the sum S over k of the other n - 1 scores has

    E[S] = -k u_i / (n - 1)        Var[S] = k v (1 - (k - 1) / (n - 2)),   v the variance of the others over n - 1,

and I_i is u_i / k times S but for a constant.

References
----------
Anselin, L. (1995), Local indicators of spatial association: LISA, Geographical Analysis 27, 93-115.
Sokal, R. R., Oden, N. L. and Thomson, B. A. (1998), Local spatial autocorrelation in a biological model, Geographical
Analysis 30, 331-354 (moments under conditional randomisation).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers
from ..progress import Progress
from .global_moran import row_means
from .scores import SAME, standard_scores
from .spatial_weights import SpatialWeights

QUADRANTS = {1: "HH", 2: "LH", 3: "LL", 4: "HL"}


@dataclass(frozen=True, eq=False)
class LocalMoran:
    """Local Moran of each unit.

    Attributes
    ----------
    i : (n,) ndarray
        The statistic; NaN for a unit without neighbours.
    quadrant : (n,) ndarray of int
        1 HH, 2 LH, 3 LL, 4 HL (the unit first, then its neighbours); 0 for a unit without neighbours.
    """

    i: Floats
    quadrant: Integers


def local_moran(values: ArrayLike, weights: SpatialWeights, progress: Progress | None = None) -> LocalMoran:
    """Measure local Moran of each unit.

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
    LocalMoran

    Raises
    ------
    InputError
        When all values are equal.
    """
    u = standard_scores(values)
    around, linked = row_means(u, weights, progress), weights.sizes > 0
    statistic = (u.size - 1) * u * around / np.sum(u * u)
    high, high_around = u > SAME, around > SAME
    quadrant = np.select([high & high_around, ~high & high_around, ~high], [1, 2, 3], 4)
    return LocalMoran(np.where(linked, statistic, np.nan), np.where(linked, quadrant, 0).astype(np.int64))


def conditional_z(values: ArrayLike, weights: SpatialWeights, progress: Progress | None = None) -> Floats:
    """Standardise local Moran by its exact moments when the other values change places.

    Parameters
    ----------
    values : (n,) array_like
        One a unit, all known; n is 3 or more.
    weights : SpatialWeights
        Neighbours.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    (n,) ndarray
        NaN for a unit without neighbours, and for one whose neighbours are all the others; 0 where the unit has the
        mean value or all others are equal: its I cannot be another then.
    """
    u = standard_scores(values)
    n, k = u.size, weights.sizes
    mean = -u / (n - 1)
    others = np.maximum((np.sum(u * u) - u * u) / (n - 1) - mean**2, 0.0)
    variance = k * others * (1.0 - (k - 1.0) / (n - 2.0))
    return standardised(u, weights.sums(u, progress), k * mean, np.sqrt(np.maximum(variance, 0.0)), k)


def standardised(u: Floats, total: Floats, mean: Floats, deviation: Floats, sizes: Integers) -> Floats:
    """Turn sums over neighbours into z of I: their own z, with the sign of the unit's score.

    Parameters
    ----------
    u, total : (n,) ndarray
        Scores of the units, and the sums over their neighbours.
    mean, deviation : (n,) ndarray
        Moments of those sums when the other values change places.
    sizes : (n,) ndarray of int
        Numbers of neighbours.
    """
    varies = (deviation > SAME) & (np.abs(u) > SAME)
    z = np.where(varies, np.sign(u) * (total - mean) / np.where(varies, deviation, 1.0), 0.0)
    return np.asarray(np.where((sizes > 0) & (sizes < u.size - 1), z, np.nan), dtype=np.float64)
