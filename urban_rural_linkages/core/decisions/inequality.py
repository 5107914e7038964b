"""Inequality among people: Gini, Theil with its parts, Atkinson, Palma and concentration.

All measures take people as weights, are the same for any unit of the figure, and are NaN where nobody has anything.
None of them knows whether much is good or bad, nor who is poor: of minutes they say how unlike the ways are, and may
fall while every change is for the worse (`equity.py` says so beside them).

References
----------
Gini, C. (1912), Variabilita e mutabilita, Bologna.
Theil, H. (1967), Economics and Information Theory, North-Holland.
Atkinson, A. B. (1970), On the measurement of inequality, Journal of Economic Theory 2.
Erreygers, G. (2009), Correcting the concentration index, Journal of Health Economics 28.
Kakwani, N., Wagstaff, A. and van Doorslaer, E. (1997), Socioeconomic inequalities in health, Journal of
Econometrics 77.
Cobham, A. and Sumner, A. (2013), Is it all about the tails? The Palma measure of income inequality, ECINEQ 308.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..access.equity import ascending, gini_of_ascending
from ..arrays import Floats, Integers, figures, ratio, sum_by, sum_of_products

NAN = float("nan")
RICH, POOR = 0.9, 0.4
"""Palma's tenth at the top, from which quantile on, and his four tenths at the bottom."""


def gini(values: ArrayLike, weights: ArrayLike) -> float:
    """Measure how unevenly something is spread over people: 0 evenly, towards 1 when one has it all.

    Parameters
    ----------
    values : (units,) array_like
        0 or more.
    weights : (units,) array_like
        People, 0 or more.

    Examples
    --------
    >>> round(gini([0, 10, 20, 30], [10, 10, 20, 60]), 10)
    0.2130434783
    """
    ordered = ascending(values, weights)
    return gini_of_ascending(*ordered) if sum_of_products(*ordered) > 0 else NAN


class Theil(NamedTuple):
    """Theil's T, and its parts within and between classes, which add up to it."""

    total: float
    within: float
    between: float


def theil(values: ArrayLike, weights: ArrayLike, classes: ArrayLike | None = None) -> Theil:
    """Measure inequality so that it can be taken apart: within classes of units, and between them.

    Who has nothing counts with 0 (0 ln 0), and stays among the people whom the mean is of.

    Parameters
    ----------
    values, weights : (units,) array_like
        As of `gini`.
    classes : (units,) array_like, optional
        To which class each unit belongs; without any, all of it lies within.

    Examples
    --------
    >>> parts = theil([0, 10, 20, 30], [10, 10, 20, 60], ["a", "a", "b", "b"])
    >>> round(parts.total, 10), round(parts.within + parts.between, 10)
    (0.1474217431, 0.1474217431)
    """
    x, w = figures(values), figures(weights)
    people, held = w.sum(), sum_of_products(w, x)
    if not held > 0:
        return Theil(NAN, NAN, NAN)
    if classes is None:
        total = float(_theil(x, w, held / people) / people)
        return Theil(total, total, 0.0)
    names, own = np.unique(np.asarray(classes, dtype=str), return_inverse=True)
    own = own.reshape(-1)
    class_people, class_held = sum_by(own, w, names.size), sum_by(own, w * x, names.size)
    means, mean = ratio(class_held, class_people, empty=0.0), held / people
    relative = ratio(x, means[own], empty=0.0)
    inner = sum_by(own, w * means[own] * _x_ln_x(relative), names.size)
    between = float((class_people * _x_ln_x(means / mean)).sum() / people)
    within = float(inner.sum() / held)
    return Theil(float(_theil(x, w, mean) / people), within, between)


def _theil(values: Floats, weights: Floats, mean: float) -> float:
    return sum_of_products(weights, _x_ln_x(values / mean))


def _x_ln_x(share: Floats) -> Floats:
    """Return x ln x, which is 0 at 0."""
    return share * np.log(np.where(share > 0, share, 1.0))


def atkinson(values: ArrayLike, weights: ArrayLike, epsilon: float) -> float:
    """Measure what share of the total could be given up if all had the same, for a given dislike of inequality.

    Parameters
    ----------
    values, weights : (units,) array_like
        As of `gini`.
    epsilon : float
        Above 0; the larger, the more those with least count.  From 1 on, one person with nothing makes it 1.

    Examples
    --------
    >>> round(atkinson([0, 10, 20, 30], [10, 10, 20, 60], 0.5), 10), atkinson([0, 10], [1, 1], 1.0)
    (0.1207425314, 1.0)
    """
    x, w = ascending(values, weights)
    if not (held := sum_of_products(w, x)) > 0:
        return NAN
    relative = x / (held / w.sum())
    if epsilon >= 1 and relative[0] <= 0:
        return 1.0
    if epsilon == 1:
        return float(1.0 - np.exp(sum_of_products(w, np.log(relative)) / w.sum()))
    with np.errstate(over="ignore", divide="ignore"):
        equal = (sum_of_products(w, relative ** (1.0 - epsilon)) / w.sum()) ** (1.0 / (1.0 - epsilon))
    return float(1.0 - equal)


def weighted_quantile(values: ArrayLike, weights: ArrayLike, share: float) -> float:
    """Return a quantile of people, each of whom counts as one, with a straight line between two of them.

    The rule of ``wtd.quantile`` of Hmisc: place 1 + (people - 1) * share.

    Examples
    --------
    >>> weighted_quantile([10.0, 20.0], [2, 2], 0.5)
    15.0
    """
    x, w = ascending(values, weights)
    if not x.size:
        return NAN
    cumulated = np.cumsum(w)
    place = 1.0 + (cumulated[-1] - 1.0) * share
    low = max(np.floor(place), 1.0)
    ends = np.searchsorted(cumulated, [low, min(low + 1.0, cumulated[-1])])
    first, second = x[np.minimum(ends, x.size - 1)]
    part = place % 1.0
    return float((1.0 - part) * first + part * second)


@dataclass(frozen=True)
class Ranks:
    """Units ranked by income.

    Attributes
    ----------
    levels : (levels,) ndarray
        The incomes that occur, from the lowest on.
    own : (units,) ndarray of int
        Which of them each unit has; -1 where it is unknown.
    """

    levels: Floats
    own: Integers

    @classmethod
    def of(cls, income: ArrayLike) -> Ranks:
        """Rank units.

        Examples
        --------
        >>> Ranks.of([300.0, float("nan"), 100.0]).own.tolist()
        [1, -1, 0]
        """
        given = figures(income)
        known = ~np.isnan(given)
        levels, found = np.unique(given[known], return_inverse=True)
        own = np.full(given.size, -1, dtype=np.int64)
        own[known] = found.reshape(-1)
        return cls(levels, own)

    def of_rows(self, rows: ArrayLike) -> Ranks:
        """Return the ranks of some units, by their places or as a mask."""
        return Ranks(self.levels, self.own[np.asarray(rows)])

    def people(self, weights: Floats) -> Floats:
        """Return the people of each level."""
        ranked = self.own >= 0
        return sum_by(self.own[ranked], weights[ranked], self.levels.size)


def palma(values: ArrayLike, weights: ArrayLike, ranks: Ranks, people_of_levels: Floats | None = None) -> float:
    """Compare what the richest tenth has with what the poorest four tenths have, in the mean.

    Parameters
    ----------
    values, weights : (units,) array_like
        Of those whose figure is known.
    ranks : Ranks
        The same units by income.
    people_of_levels : (levels,) ndarray, optional
        All people of each level of income, also those without a figure: the tenths are of them.

    Returns
    -------
    float
        NaN where nobody is at either end, or where the poor have nothing.

    Examples
    --------
    >>> palma([1.0, 2.0, 6.0], [40, 50, 10], Ranks.of([100.0, 200.0, 300.0]))
    6.0
    """
    x, w = figures(values), figures(weights)
    everybody = ranks.people(w) if people_of_levels is None else people_of_levels
    top, bottom = (weighted_quantile(ranks.levels, everybody, share) for share in (RICH, POOR))
    people, held = ranks.people(w), ranks.people(w * x)
    rich, poor = ranks.levels > top, ranks.levels <= bottom
    of_rich, of_poor = (ratio(held[side].sum(), people[side].sum()) for side in (rich, poor))
    return float(ratio(of_rich, of_poor))


class Concentration(NamedTuple):
    """The concentration index, and Erreygers' corrected one, which compares regions of other means."""

    plain: float
    corrected: float


def concentration(values: ArrayLike, weights: ArrayLike, ranks: Ranks) -> Concentration:
    """Measure whether those who have more income also have more: above 0 they do, below 0 the poor do.

    Units of the same income share one rank, so that the order of rows does not matter.

    Parameters
    ----------
    values, weights : (units,) array_like
        As of `gini`.
    ranks : Ranks
        The same units by income; unknown leaves one out.

    Examples
    --------
    >>> round(concentration([0, 10, 20, 30], [10, 10, 20, 60], Ranks.of([1, 2, 3, 4])).plain, 10)
    0.2130434783
    >>> concentration([0, 10], [5, 5], Ranks.of([7, 7])).plain
    0.0
    """
    x, w = figures(values), figures(weights)
    people, held = ranks.people(w), ranks.people(w * x)
    if not held.sum() > 0:
        return Concentration(NAN, NAN)
    share, mean = people / people.sum(), held.sum() / people.sum()
    middle = np.cumsum(share) - share / 2.0
    relative = (held - people * mean) / (people.sum() * mean)
    index = float(2.0 * sum_of_products(middle - 0.5, relative))
    ranked = x[(ranks.own >= 0) & (w > 0)]
    return Concentration(index, float(ratio(index * 4.0 * mean, ranked.max() - ranked.min())))
