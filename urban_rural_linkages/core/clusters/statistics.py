"""Statistics of clustering, in standard scores: Moran's I of a region, Getis and Ord's Gi*, and Anselin's local Moran.

A map of local clusters is read as a finding; Moran's I says first whether there is anything to find in the region as a
whole, and not where:

    I = (n / S0) sum_i sum_j w_ij u_i u_j / sum_i u_i^2

with u the deviations from the mean and weights row-standardised (each neighbour counts 1 / number of neighbours).  Its
expectation without any pattern is -1 / (n - 1); its variance is that under normality, where the values are thought of
as n independent draws from a normal distribution.

Gi* is the measure behind the "hot spots" that planners know.  It compares the sum over a unit and its neighbours with
what as many units drawn at random would give:

    z_i = (sum_j w_ij x_j - W_i mean) / (s sqrt((n sum_j w_ij^2 - W_i^2) / (n - 1)))

with the unit itself among its neighbours, binary weights, W_i = sum_j w_ij, and s the standard deviation over n.  This
form does not change when a constant is added to every value, and its sign is right whatever the sign of the sum of
values: positive where high values lie together.  Growth rates of a shrinking region have a negative sum, and the form
that divides by it turns the map round.

Local Moran tells units that resemble their neighbours from units that stand out from them:

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
Moran, P. A. P. (1950), Notes on continuous stochastic phenomena, Biometrika 37, 17-23.
Cliff, A. D. and Ord, J. K. (1981), Spatial Processes, ch. 2 (variance under normality).
Getis, A. and Ord, J. K. (1992), The analysis of spatial association by use of distance statistics, Geographical
Analysis 24, 189-206.
Ord, J. K. and Getis, A. (1995), Local spatial autocorrelation statistics, Geographical Analysis 27, 286-306, eq. 14.
Anselin, L. (1995), Local indicators of spatial association: LISA, Geographical Analysis 27, 93-115.
Sokal, R. R., Oden, N. L. and Thomson, B. A. (1998), Local spatial autocorrelation in a biological model, Geographical
Analysis 30, 331-354 (moments under conditional randomisation).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers, sum_by
from ..errors import InputError
from ..progress import NullProgress, Progress, Unreported, proceed
from .spatial_weights import SpatialWeights

QUADRANTS = {1: "HH", 2: "LH", 3: "LL", 4: "HL"}
_NOISE = 1e-12  # what rounding leaves of a variance that is 0, relative to the terms that cancel
# Standard scores (and sums of them) that differ by less are equal: less is noise of the arithmetic.
SAME = 1e-9


def standard_scores(values: ArrayLike) -> Floats:
    """Return (x - mean) / s, with s over n.

    No measure of clustering may change when a constant is added to every value or their unit is another.  Measured in
    standard scores none can; written with raw sums one easily does.  Getis and Ord's first form divides by the sum of
    the values, and software that still does so turns hot into cold where that sum is negative, which is the case of
    any map of depopulation.

    Parameters
    ----------
    values : (n,) array_like
        All known.

    Returns
    -------
    (n,) ndarray
        Mean 0, sum of squares n.

    Raises
    ------
    InputError
        When all values are equal: nothing is high or low then.

    Examples
    --------
    >>> standard_scores([10.0, 30.0]).tolist()
    [-1.0, 1.0]
    """
    x = np.asarray(values, dtype=np.float64)
    if x.size == 0 or np.ptp(x) == 0.0:
        raise InputError(
            "All {count} known values are the same, so no unit is higher or lower than others.",
            hint="Choose a field whose values differ.",
            count=x.size,
        )
    with np.errstate(over="ignore", invalid="ignore"):
        deviation = x - x.mean()
        deviation -= deviation.mean()  # what the first mean lost where the values are large and alike
        spread = np.sqrt(np.mean(deviation**2))
    if not 0.0 < spread < np.inf:
        raise InputError(
            "The values reach from {smallest} to {largest}: their spread is no number that can be reckoned with.",
            hint="Check the smallest and the largest values of the field, or give them in another unit.",
            smallest=f"{x.min():g}", largest=f"{x.max():g}",
        )  # fmt: skip
    return np.asarray(deviation / spread, dtype=np.float64)


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


def getis_ord(values: ArrayLike, weights: SpatialWeights, progress: Progress | None = None) -> Floats:
    """Measure Gi* of each unit.

    Parameters
    ----------
    values : (n,) array_like
        One a unit, all known.
    weights : SpatialWeights
        Neighbours, the unit itself not among them: it is added here.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    (n,) ndarray
        Standard scores; NaN for a unit without neighbours, and for one whose neighbours are all the others, where
        there is nothing to compare with.

    Raises
    ------
    InputError
        When all values are equal.

    Examples
    --------
    >>> from .spatial_weights import distance_band
    >>> points = [(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)]
    >>> getis_ord([2, 3, 3.2, 5, 8, 7], distance_band(points, 15.0)).round(4).tolist()
    [-1.3973, -0.2892, 0.6506, -0.2892, 1.2345, 2.0242]
    """
    u = standard_scores(values)
    n, near = weights.count, weights.sizes + 1
    variance = (n * near - near**2) / (n - 1)
    defined = (weights.sizes > 0) & (variance > 0)
    total = weights.sums(u, progress) + u
    return np.asarray(np.where(defined, total / np.sqrt(np.where(defined, variance, 1.0)), np.nan), dtype=np.float64)
