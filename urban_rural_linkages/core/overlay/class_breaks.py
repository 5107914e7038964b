"""Class limits of a figure: quantiles, natural breaks, or limits that a reader fixed.

A bivariate map crosses two figures in few classes.  Quantiles put as many units in each class and make any two figures
comparable within a region; natural breaks (Fisher, Jenks) put the limits into the gaps of the figure; fixed limits
alone (12.5 inhabitants per km2, 20, 40 and 75 minutes) compare regions and years with each other.

A class includes its upper limit, classes are numbered from 1 at the lowest values, and equal values are always in the
same class.  This is not a classification of units by several figures at once, nor does it choose a number of classes.

References
----------
Fisher, W. D. (1958), On grouping for maximum homogeneity, Journal of the American Statistical Association 53: 789-798.
Jenks, G. F. (1977), Optimal data classification for choropleth maps, University of Kansas, Occasional Paper 2.
Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50: 361-365:
the linear interpolation is their definition 7.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices
from ..errors import InputError
from ..parameter_text import parse_thresholds
from ..progress import NullProgress, Progress, proceed

_MOST_DECIMALS = 6
_VISIBLE = 0.005  # of the largest limit: a smaller difference is not worth a decimal


def quantile_breaks(values: ArrayLike, classes: int) -> Floats:
    """Return the limits that part the known values into classes of as many units each, as far as ties allow.

    The limits are the quantiles 1/n, 2/n, ... by linear interpolation.  Equal values stay together, so where many are
    equal the classes are of unequal size, limits may coincide, and a class may be empty.

    Parameters
    ----------
    values : array_like, shape (units,)
        The figure; NaN where unknown.  At least one must be known.
    classes : int
        How many classes.

    Returns
    -------
    ndarray, shape (classes - 1,)
        Upper limits of all classes but the last.

    Examples
    --------
    >>> quantile_breaks([1, 2, 3, 4, 5, 6, 7], 3).tolist()
    [3.0, 5.0]
    """
    limits: Floats = np.quantile(_known(values), np.arange(1, classes) / classes)
    return limits


def natural_breaks(values: ArrayLike, classes: int, progress: Progress | None = None) -> Floats:
    """Return the limits with the least sum of squared deviations from the means of the classes: exact, not iterated.

    The optimum of Fisher's dynamic programme: the best division of the i lowest values into k classes is that of the j
    lowest into k - 1, with the rest as one class.  The best j never falls as i grows, so each layer is found by
    halving, in O(n log n) instead of O(n^2).  Every limit is the largest value of its class.  Of several equally good
    divisions the one with the lowest limits is taken, the last limit first.

    Parameters
    ----------
    values : array_like, shape (units,)
        The figure; NaN where unknown.  At least `classes` of the known values must differ.
    classes : int
        How many classes.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    ndarray, shape (classes - 1,)
        Upper limits of all classes but the last, strictly increasing.

    Examples
    --------
    >>> natural_breaks([1, 2, 3, 20, 21, 50], 3).tolist()
    [3.0, 21.0]
    """
    progress = progress or NullProgress()
    distinct, weights = np.unique(_known(values), return_counts=True)
    spread = _Spread(distinct, weights.astype(np.float64))
    best = spread.of(np.zeros(distinct.size, dtype=np.intp), np.arange(distinct.size))
    starts: list[Indices] = []
    for number in range(1, classes):
        proceed(progress, number / classes)
        best, start = _next_layer(best, spread, number)
        starts.append(start)
    last, limits = distinct.size - 1, []
    for start in reversed(starts):
        last = int(start[last]) - 1
        limits.append(distinct[last])
    return np.array(limits[::-1])


def fixed_breaks(text: str, classes: int, parameter: str) -> Floats:
    """Read the limits that a user fixed, such as ``-1,0``: one fewer than there are classes.

    Raises
    ------
    InputError
        When they are no numbers, do not increase, or are not as many as the classes need.

    Examples
    --------
    >>> fixed_breaks("30, 60", 3, "Y_BREAKS").tolist()
    [30.0, 60.0]
    """
    limits = parse_thresholds(text, parameter=parameter, least=float("-inf"))
    if len(limits) != classes - 1:
        raise InputError(
            "{parameter} is '{text}', but {classes} classes have {needed} {needed:limit|limits} between them.",
            hint="Give as many limits as that, or change the number of classes (CLASSES).",
            parameter=parameter,
            text=text,
            classes=classes,
            needed=classes - 1,
        )
    return np.array(limits)


def class_numbers(values: ArrayLike, limits: ArrayLike) -> Floats:
    """Return the class of each value, from 1 at the lowest; NaN where the value is unknown.

    A value equal to a limit belongs to the class below it.

    Examples
    --------
    >>> class_numbers([-2, -1, 0.5, float("nan")], [-1, 0]).tolist()
    [1.0, 1.0, 3.0, nan]
    """
    figure = np.asarray(values, dtype=np.float64)
    numbers = np.searchsorted(np.asarray(limits, dtype=np.float64), figure, side="left") + 1.0
    return np.where(np.isnan(figure), np.nan, numbers)


def distinct_values(values: ArrayLike) -> int:
    """Count the known values that differ from each other."""
    return int(np.unique(_known(values)).size)


def shown_decimals(limits: Sequence[float]) -> int:
    """Return with how many decimals limits are written: as few as tell them apart and show each to half a per cent.

    Examples
    --------
    >>> shown_decimals([12.5]), shown_decimals([30, 60]), shown_decimals([-1.3042, 0.2191])
    (1, 0, 2)
    """
    exact = np.asarray(limits, dtype=np.float64)
    tolerance = _VISIBLE * np.abs(exact).max(initial=0.0)
    for decimals in range(_MOST_DECIMALS):
        rounded = np.round(exact, decimals)
        told_apart = np.unique(rounded).size == np.unique(exact).size
        if told_apart and (np.abs(rounded - exact) <= tolerance).all():
            return decimals
    return _MOST_DECIMALS


class _Spread:
    """The squared deviations of runs of sorted values from their mean, each in constant time from running sums.

    The values are moved to their mean and scaled first: the sums would cancel badly where the mean is far from 0.
    """

    def __init__(self, distinct: Floats, weights: Floats) -> None:
        moved = distinct - np.average(distinct, weights=weights)
        scaled = moved / max(np.abs(moved).max(), np.finfo(np.float64).tiny)
        self._counts, self._sums, self._squares = (
            np.concatenate(([0.0], np.cumsum(weights * scaled**power))) for power in (0, 1, 2)
        )

    def of(self, first: Indices, last: Indices) -> Floats:
        """Return the squared deviations of the values `first` to `last`, both included."""
        end = last + 1
        count = self._counts[end] - self._counts[first]
        total = self._sums[end] - self._sums[first]
        squares: Floats = self._squares[end] - self._squares[first] - total**2 / count
        return np.maximum(squares, 0.0)


def _next_layer(best: Floats, spread: _Spread, number: int) -> tuple[Floats, Indices]:
    """Return the best divisions with one class more, and where their last class begins.

    All the middles of one round of halving are settled together: between two settled neighbours, the start of the
    last class lies between theirs.
    """
    size = best.size
    cost = np.full(size, np.inf)
    start = np.full(size, number, dtype=np.intp)
    low, high = np.array([number], dtype=np.intp), np.array([size - 1], dtype=np.intp)  # ranges still to be settled
    while low.size:
        middle = (low + high) // 2
        before = np.where(low > number, start[np.maximum(low - 1, 0)], number)
        after = np.where(high < size - 1, start[np.minimum(high + 1, size - 1)], size - 1)
        cost[middle], start[middle] = _best_start(best, spread, middle, before, np.minimum(after, middle))
        low, high = np.concatenate((low, middle + 1)), np.concatenate((middle - 1, high))
        left = low <= high
        low, high = low[left], high[left]
    return cost, start


def _best_start(
    best: Floats, spread: _Spread, last: Indices, lowest: Indices, highest: Indices
) -> tuple[Floats, Indices]:
    """Return, for each last value, the least cost and the first start of the last class that has it."""
    lengths = highest - lowest + 1
    offsets = np.cumsum(lengths) - lengths
    candidates = np.arange(lengths.sum()) - np.repeat(offsets - lowest, lengths)
    costs = best[candidates - 1] + spread.of(candidates, np.repeat(last, lengths))
    least = np.minimum.reduceat(costs, offsets)
    is_least = costs == np.repeat(least, lengths)
    first = np.minimum.reduceat(np.where(is_least, candidates, best.size), offsets)
    return least, first


def _known(values: ArrayLike) -> Floats:
    figure = np.asarray(values, dtype=np.float64).reshape(-1)
    known: Floats = figure[~np.isnan(figure)]
    return known
