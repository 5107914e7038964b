"""Significance of local statistics: conditional permutations, and the false discovery rate.

Why: local statistics of few neighbours and skewed values, growth rates of small municipalities above all, are far from
normal, and the normal approximation calls too many of them significant.  Here each unit keeps its value, and the
values of the others are dealt out anew to its neighbours, again and again.

One permutation of all units serves them all: without unit i, what is left of it is a random order of the other n - 1,
whose first k_i are as many values as i has neighbours.  Running sums give the total of those at once, so that a
permutation costs n steps however many neighbours there are.  Gi* and local Moran both depend on the permuted values
through that total alone.

The p is two-sided: twice the smaller tail, each tail counted as (r + 1) / (m + 1) of the m permutations that are at
least (at most) as extreme, and never above 1.  With 999 permutations no p is below 0.002.  PySAL's esda reports the
smaller tail alone (folded, one-sided): its p is half of this one, and the side is chosen after seeing the data.

Of 8,000 units without any pattern, 400 are significant at 0.05, and a map of them looks like a finding.  Calling those
units clusters whose q value (Benjamini and Hochberg) is at most 0.05 keeps the expected share of false ones at 5 %:

    q_(i) = min over j >= i of n p_(j) / j        for p in ascending order

It is no correction for the fact that neighbours share their neighbours.  For such positive dependence the rule is known
to hold (Benjamini and Yekutieli 2001); Caldas de Castro and Singer (2006) advise it for local statistics.

Results depend on the order of the units, which therefore must be that of their ids, and on the seed; on nothing else.

References
----------
Anselin, L. (1995), Local indicators of spatial association: LISA, Geographical Analysis 27, 93-115 (conditional
permutation, pseudo significance).
North, B. V., Curtis, D. and Sham, P. C. (2002), A note on the calculation of empirical P values from Monte Carlo
procedures, American Journal of Human Genetics 71, 439-441 ((r + 1) / (m + 1)).
Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society
B 57, 289-300.
Caldas de Castro, M. and Singer, B. H. (2006), Controlling the false discovery rate, Geographical Analysis 38, 180-208.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers
from ..errors import InputError
from ..progress import NullProgress, Progress, proceed
from .spatial_weights import SpatialWeights
from .statistics import SAME, standard_scores

_BETWEEN_CHECKS = 8  # permutations between two questions whether to go on; fewer of many units
_VALUES_BETWEEN_CHECKS = 400_000


@dataclass(frozen=True, eq=False)
class PermutedSums:
    """The sums of standard scores over neighbours dealt out anew, against the one that is there.

    Attributes
    ----------
    observed : (n,) ndarray
        The sum over the neighbours that each unit has.
    at_least, at_most : (n,) ndarray of int
        In how many permutations the sum was at least, at most, the observed one; equal ones count in both.
    mean, deviation : (n,) ndarray
        Of the sums over the permutations.
    permutations : int
        How many there were.
    """

    observed: Floats
    at_least: Integers
    at_most: Integers
    mean: Floats
    deviation: Floats
    permutations: int

    def two_sided_p(self) -> Floats:
        """Return twice the smaller tail, at most 1."""
        return np.asarray(np.minimum(2.0 * self.one_sided_p(), 1.0), dtype=np.float64)

    def one_sided_p(self) -> Floats:
        """Return the smaller tail alone, as GeoDa and PySAL do: the side is chosen after seeing the data."""
        tail = (np.minimum(self.at_least, self.at_most) + 1.0) / (self.permutations + 1.0)
        return np.asarray(tail, dtype=np.float64)


def permuted_sums(
    values: ArrayLike, weights: SpatialWeights, permutations: int, seed: int, progress: Progress | None = None
) -> PermutedSums:
    """Deal the values of the other units out to each unit's neighbours, many times.

    Parameters
    ----------
    values : (n,) array_like
        One a unit, all known, in the order of their ids.
    weights : SpatialWeights
        Neighbours.
    permutations : int
        How many times, 1 or more; 999 is customary.
    seed : int
        Of the random numbers, 0 or more: the same seed gives the same result.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    PermutedSums

    Raises
    ------
    InputError
        When there is nothing to do, the seed is negative, or all values are equal.
    """
    if permutations < 1 or seed < 0:
        raise InputError(
            "{permutations} permutations with seed {seed} cannot be drawn.",
            hint="Give 1 permutation or more, and a seed of 0 or more.",
            permutations=permutations, seed=seed,
        )  # fmt: skip
    u, sizes = standard_scores(values), weights.sizes
    observed, random = weights.sums(u, progress), np.random.default_rng(seed)
    at_least, at_most = np.zeros(u.size, dtype=np.int64), np.zeros(u.size, dtype=np.int64)
    expected = -sizes * u / (u.size - 1)  # moments are taken about it: squares of the sums would lose their digits
    total, squares = np.zeros(u.size), np.zeros(u.size)
    watched = progress or NullProgress()
    between = max(1, min(_BETWEEN_CHECKS, _VALUES_BETWEEN_CHECKS // u.size))
    for done in range(permutations):
        if done % between == 0:
            proceed(watched, done / permutations)
        dealt = _dealt_sums(u, sizes, random.permutation(u.size))
        at_least += dealt >= observed - SAME
        at_most += dealt <= observed + SAME
        total += dealt - expected
        squares += (dealt - expected) ** 2
    bias = total / permutations
    deviation = np.sqrt(np.maximum(squares / permutations - bias**2, 0.0))
    return PermutedSums(observed, at_least, at_most, expected + bias, deviation, permutations)


def _dealt_sums(u: Floats, sizes: Integers, order: Integers) -> Floats:
    """Add up, for each unit, the first k values of a random order from which the unit itself is taken out."""
    running = np.concatenate([[0.0], np.cumsum(u[order])])
    place = np.empty(u.size, dtype=np.int64)
    place[order] = np.arange(u.size)
    among = place < sizes  # the unit itself would be dealt: it makes room for the next one
    return np.asarray(running[sizes + among] - np.where(among, u, 0.0), dtype=np.float64)


def q_values(p: ArrayLike) -> Floats:
    """Adjust p values for their number.

    Parameters
    ----------
    p : (n,) array_like
        Between 0 and 1; NaN = not tested, which does not count in n.

    Returns
    -------
    (n,) ndarray
        Never below p nor above 1, in the same order as p; NaN where p is.

    Examples
    --------
    >>> q_values([0.01, 0.04, float("nan"), 0.03, 0.8]).round(4).tolist()
    [0.04, 0.0533, nan, 0.0533, 0.8]
    """
    given = np.asarray(p, dtype=np.float64)
    q = np.full(given.shape, np.nan)
    tested = np.flatnonzero(~np.isnan(given))
    order = tested[np.argsort(given[tested], kind="stable")]
    raw = given[order] * (tested.size / np.arange(1.0, tested.size + 1.0))
    q[order] = np.minimum(np.minimum.accumulate(raw[::-1])[::-1], 1.0)
    return q
