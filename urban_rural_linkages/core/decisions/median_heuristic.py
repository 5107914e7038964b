"""Good sets of sites for the p-median: one after the other, then swapped while that shortens the ways.

References
----------
Resende, M. G. C., Werneck, R. F. (2007), A fast swap-based local search procedure for location problems, Annals of
Operations Research 150, 205-230: gains, losses and what a pair of sites saves beyond them.
Teitz, M. B., Bart, P. (1968), Heuristic methods for estimating the generalized vertex median of a weighted graph,
Operations Research 16, 955-961: the swap.
Lourenço, H. R., Martin, O. C., Stützle, T. (2003), Iterated local search, in: Handbook of Metaheuristics, Kluwer,
321-353: a good set is shaken and swapped again.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..progress import NullProgress, Progress, proceed

_NO_GAIN = 1e-9  # of the value: a smaller saving is the rounding of sums
_SHAKES = 15  # of the best set, for each random start
_MOST_SHAKEN = 4e7  # pairs of demand and site in all shakes together
_PART_SHAKEN = 8  # one site in so many is exchanged at the most, two in small sets


def price(costs: Floats, chosen: Integers) -> float:
    """Return the cost of a set of sites: each demand goes to its nearest.

    Examples
    --------
    >>> price(np.array([[1.0, 5.0], [7.0, 2.0]]), np.array([0, 1]))
    3.0
    """
    return float(costs[:, chosen].min(axis=1).sum())


def greedy(costs: Floats, kept: Booleans, p: int) -> Integers:
    """Open one site after the other, each the one that saves most; ties go to the first column.

    Parameters
    ----------
    costs : (n, m) ndarray
        Finite.
    kept : (m,) ndarray of bool
        Open from the start.
    p : int
        How many are open in the end.

    Returns
    -------
    (p,) ndarray of int
        Columns, rising.

    Examples
    --------
    >>> greedy(np.array([[0.0, 4.0, 9.0], [9.0, 4.0, 0.0]]), np.zeros(3, dtype=bool), 2).tolist()
    [0, 1]
    """
    opened = kept.copy()
    nearest = costs[:, opened].min(axis=1) if opened.any() else None
    while opened.sum() < p:
        total = costs.sum(axis=0) if nearest is None else np.minimum(costs, nearest[:, None]).sum(axis=0)
        total[opened] = np.inf
        best = int(np.argmin(total))
        opened[best] = True
        nearest = costs[:, best].copy() if nearest is None else np.minimum(nearest, costs[:, best])
    return np.flatnonzero(opened)


def swapped(costs: Floats, kept: Booleans, chosen: Integers, progress: Progress | None = None) -> Integers:
    """Exchange the pair of sites that saves most, until none saves anything; sites that are kept stay.

    Examples
    --------
    >>> swapped(np.array([[0.0, 4.0, 9.0], [9.0, 4.0, 0.0]]), np.zeros(3, dtype=bool), np.array([0, 1])).tolist()
    [0, 2]
    """
    progress, chosen = progress or NullProgress(), np.sort(chosen)
    value = price(costs, chosen)
    while not kept[chosen].all() and chosen.size < costs.shape[1]:
        proceed(progress, 0.0)
        profit = _profits(costs, chosen)
        profit[kept[chosen]] = -np.inf
        profit[:, chosen] = -np.inf
        out, into = divmod(int(np.argmax(profit)), costs.shape[1])
        candidate = np.sort(np.append(np.delete(chosen, out), into))
        better = price(costs, candidate)
        if better >= value - _NO_GAIN * abs(value) or profit[out, into] <= 0.0:
            break
        chosen, value = candidate, better
    return chosen


def _profits(costs: Floats, chosen: Integers) -> Floats:
    """Return what each exchange saves, (p, m): row = position of the site that closes, column = site that opens."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - the plugin loads where scipy is missing

    of_chosen = costs[:, chosen]
    n, p = of_chosen.shape
    rows = np.arange(n)
    nearest = np.argmin(of_chosen, axis=1)
    first = of_chosen[rows, nearest]
    if p > 1:
        of_chosen[rows, nearest] = np.inf
        second = of_chosen.min(axis=1)
    else:
        second = np.full(n, float(costs.max()))
    gain = np.maximum(first[:, None] - costs, 0.0).sum(axis=0)
    loss = np.bincount(nearest, weights=second - first, minlength=p)
    saved = np.maximum(second[:, None] - np.maximum(costs, first[:, None]), 0.0)
    by_site = csr_matrix((np.ones(n), (nearest, rows)), shape=(p, n))
    return np.asarray(gain[None, :] - loss[:, None] + by_site @ saved)


def good_set(
    costs: Floats, kept: Booleans, p: int, starts: int = 4, seed: int = 12345, progress: Progress | None = None
) -> Integers:
    """Return the best set of the greedy start and of some random ones, each swapped to its end, and then shaken.

    Parameters
    ----------
    costs : (n, m) ndarray
        Finite: what it costs to serve each demand at each site.
    kept : (m,) ndarray of bool
        Sites that stay open.
    p : int
        How many are open, those that are kept included.
    starts, seed : int
        Random sets that are tried beside the greedy one, and how they are drawn.
    progress : Progress, optional
        Cancellation.

    Returns
    -------
    (p,) ndarray of int
    """
    best = swapped(costs, kept, greedy(costs, kept, p), progress)
    free, more, random = np.flatnonzero(~kept), p - int(kept.sum()), np.random.default_rng(seed)
    if more in (0, free.size):
        return best
    value = price(costs, best)
    shakes = min(starts * _SHAKES, int(_MOST_SHAKEN / costs.size))
    for turn in range(starts + shakes):
        drawn = random.choice(free, more, replace=False) if turn < starts else _shaken(best, kept, random)
        other = swapped(costs, kept, np.union1d(np.flatnonzero(kept), drawn), progress)
        if price(costs, other) <= value:  # an equal one too: from there another way may lead down
            best, value = other, price(costs, other)
    return best


def _shaken(chosen: Integers, kept: Booleans, random: np.random.Generator) -> Integers:
    """Exchange a few sites of a set by chance; those that are kept stay."""
    own = chosen[~kept[chosen]]
    others = np.setdiff1d(np.flatnonzero(~kept), own)
    count = min(int(random.integers(1, max(own.size // _PART_SHAKEN, 2) + 1)), own.size, others.size)
    stay = random.choice(own, own.size - count, replace=False)
    return np.append(stay, random.choice(others, count, replace=False))
