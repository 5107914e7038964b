"""Mann-Kendall's test for a monotonic trend, with Sen's slope, of many short series at once.

Why: a loss between two years says nothing of the years between; a trend that holds against chance does, and no curve
has to be assumed.  With x_1 ... x_n the known values of a series, in order of time,

    S = sum over i < j of sgn(x_j - x_i)
    var = [n (n-1) (2n+5) - sum over ties of t (t-1) (2t+5)] / 18
    z = (S - 1) / sqrt(var) for S > 0,  (S + 1) / sqrt(var) for S < 0,  0 for S = 0
    p = erfc(|z| / sqrt 2)

and Sen's slope is the median of (x_j - x_i) / (t_j - t_i), with the real distances in time: registers skip years.

Yearly stocks of people depend on those of the year before, which the test does not know: its p is the usual convention
of the field and no exact probability.  There is no prewhitening and no seasonal form here.

References
----------
Mann (1945), Nonparametric tests against trend, Econometrica 13(3), 245-259.
Kendall (1975), Rank Correlation Methods, 4th ed., Griffin: the variance with ties.
Sen (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63(324), 1379-1389.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices, sum_by, unknown
from ..progress import NullProgress, Progress, proceed

_PAIRS_AT_A_TIME = 250_000  # differences held at once: they stay in the cache, and Cancel is heard


@dataclass(frozen=True)
class MannKendall:
    """The test of each series; every array has one element a series, NaN where too few values are known.

    Attributes
    ----------
    s : ndarray
        Rises less falls among all pairs of values.
    variance : ndarray
        Of S, were there no trend; corrected for ties.
    z : ndarray
        S in standard deviations, with the correction for continuity.
    p : ndarray
        Probability of so large a |z| without a trend, of both sides; of one side (the sign that z has) half of it.
    slope : ndarray
        Sen's slope, in units of the series a year.
    """

    s: Floats
    variance: Floats
    z: Floats
    p: Floats
    slope: Floats


def mann_kendall(
    series: ArrayLike,
    years: Sequence[int],
    *,
    min_years: int = 8,
    sides: Literal["two", "one"] = "two",
    progress: Progress | None = None,
) -> MannKendall:
    """Test each series for a trend, and measure its slope.

    Unknown values are left out, pair by pair, and nothing is interpolated.  A constant series has S = 0, z = 0, p = 1
    and slope 0.  A series that is turned around in time has the same figures with the opposite sign, to the last bit.

    Parameters
    ----------
    series : array_like, shape (units, years)
        One series a row; NaN = unknown.
    years : sequence of int
        The year of each column, increasing; gaps are allowed.
    min_years : int
        Series with fewer known values are not tested.
    sides : {"two", "one"}
        Whether p asks for any trend, or for one with the sign that was found.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    MannKendall

    Raises
    ------
    ValueError
        When the years do not increase, or are not as many as the columns.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> trend = mann_kendall([[5, 4, 4, 3, 3, 3, 2, 1]], range(2014, 2022))
    >>> trend.s.tolist(), trend.variance.round(3).tolist(), trend.z.round(3).tolist(), trend.slope.tolist()
    ([-24.0], [60.667], [-2.953], [-0.5])
    """
    values, times = np.asarray(series, dtype=np.float64), np.asarray(years, dtype=np.float64)
    if values.ndim != 2 or values.shape[1] != times.size or np.any(np.diff(times) <= 0):
        raise ValueError("series must have a column a year, and years must increase")
    watch = progress or NullProgress()
    units, known = len(values), np.count_nonzero(~np.isnan(values), axis=1)
    s, slope = unknown(units), unknown(units)
    earlier, later = np.triu_indices(times.size, 1)
    apart = times[later] - times[earlier]
    block = max(1, _PAIRS_AT_A_TIME // max(apart.size, 1))
    for start in range(0, units, block):
        proceed(watch, start / units)
        rows = slice(start, start + block)
        differences = values[rows, later] - values[rows, earlier]
        s[rows] = np.count_nonzero(differences > 0, axis=1) - np.count_nonzero(differences < 0, axis=1)
        slope[rows] = _medians(differences / apart, known[rows] * (known[rows] - 1) // 2)
    proceed(watch, 1.0)
    variance = _variance(values, known)
    z = _standardised(s, variance)
    p = np.array([math.erfc(score) for score in (np.abs(z) / math.sqrt(2)).tolist()], dtype=np.float64)
    p = p if sides == "two" else p / 2.0
    tested = known >= max(min_years, 2)
    return MannKendall(*(np.where(tested, figure, np.nan) for figure in (s, variance, z, p, slope)))


def _variance(values: Floats, known: Indices) -> Floats:
    """Return the variance of S without a trend, less what ties take away.

    Ties are runs of equal values in the sorted series; NaN, which equals nothing, makes runs of one.
    """
    n = known.astype(np.float64)
    if not values.size:
        return n
    ordered = np.sort(values, axis=1)
    begins = np.ones(ordered.shape, dtype=bool)
    begins[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    starts = np.flatnonzero(begins)
    t = np.diff(starts, append=values.size).astype(np.float64)
    ties = sum_by(starts // values.shape[1], t * (t - 1) * (2 * t + 5), n.size)
    variance: Floats = (n * (n - 1) * (2 * n + 5) - ties) / 18
    return variance


def _standardised(s: Floats, variance: Floats) -> Floats:
    """Return z; where all values are tied, there is no variance and no trend."""
    towards_zero = s - np.sign(s)
    z: Floats = towards_zero / np.sqrt(np.where(variance > 0, variance, 1.0))
    return z


def _medians(values: Floats, counts: Indices) -> Floats:
    """Return the median of each row's known values, which `counts` says how many they are.

    Rows of one count share their places in the middle, and NaN goes to the end: so a partition does, which is several
    times faster than sorting.
    """
    medians = unknown(len(values))
    for count in np.unique(counts[counts > 0]).tolist():
        rows = counts == count
        low, high = (count - 1) // 2, count // 2
        halved = np.partition(values[rows], (low, high), axis=1)
        medians[rows] = (halved[:, low] + halved[:, high]) / 2
    return medians
