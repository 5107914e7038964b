"""A bound below which no set of sites can come, and the sites that it decides.

Each demand must be assigned once: with a price for breaking that rule, the rest falls apart into one sum a site, and
its value bounds the p-median from below for any prices.  Prices are moved along the subgradient.

References
----------
Cornuejols, G., Fisher, M. L., Nemhauser, G. L. (1977), Location of bank accounts to optimize float, Management Science
23, 789-810: the relaxation.
Held, M., Wolfe, P., Crowder, H. P. (1974), Validation of subgradient optimization, Mathematical Programming 6, 62-88.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..progress import NullProgress, Progress, proceed
from .median_heuristic import price, swapped

_ROUNDS, _PATIENCE, _SHRINK, _LEAST_STEP = 4000, 30, 0.7, 1e-3
_PRICED_EVERY = 10  # rounds
_NEAR_THE_BEST = 1.03  # of the best value: a set of the prices that is tried
_ROUNDING = 1e-9  # of the value
_BELOW_ONE = 1e-6  # by which a whole number may miss the next one


@dataclass(frozen=True, eq=False)
class MedianBound:
    """A set of sites, the bound of all sets, and what the bound decides.

    Attributes
    ----------
    chosen : (p,) ndarray of int
        The best set that was met on the way.
    value, bound : float
    possible : (m,) ndarray of bool
        Sites that a better set may hold.
    certain : (m,) ndarray of bool
        Sites that every better set holds.
    """

    chosen: Integers
    value: float
    bound: float
    possible: Booleans
    certain: Booleans

    @property
    def proves(self) -> bool:
        """Whether nothing better can exist."""
        return self.value - self.bound <= _ROUNDING * max(abs(self.value), 1.0)


def is_whole(costs: Floats) -> bool:
    """Tell whether all costs are whole numbers, and so are all values."""
    return bool((costs == np.rint(costs)).all())


def median_bound(
    costs: Floats,
    kept: Booleans,
    chosen: Integers,
    *,
    seconds: float = np.inf,
    progress: Progress | None = None,
    improve: bool = True,
) -> MedianBound:
    """Bound the p-median from below, and improve a set of sites by what the prices suggest.

    Parameters
    ----------
    costs : (n, m) ndarray
        Finite and 0 or more.
    kept : (m,) ndarray of bool
        Sites that stay open.
    chosen : (p,) ndarray of int
        A good set of sites.
    seconds : float
        After which it ends with what it has.
    progress : Progress, optional
        Progress and cancellation.
    improve : bool
        Whether better sets are taken; not where a set must keep a rule that costs do not know.

    Returns
    -------
    MedianBound

    Examples
    --------
    >>> costs = np.abs(np.subtract.outer(np.arange(5.0), np.arange(5.0)))
    >>> found = median_bound(costs, np.zeros(5, dtype=bool), np.array([1, 3]))
    >>> found.value, found.bound, found.proves
    (3.0, 3.0, True)
    """
    search = _Search(costs, kept, chosen)
    search.improves = improve
    search.run(perf_counter() + seconds, progress or NullProgress())
    return search.result()


class _Search:
    """The prices of one problem, moved round by round."""

    def __init__(self, costs: Floats, kept: Booleans, chosen: Integers) -> None:
        self.costs, self.kept, self.p = costs, kept, chosen.size
        self.by_site = np.ascontiguousarray(costs.T)
        self.reduced = np.empty_like(self.by_site)
        self.whole = is_whole(costs)
        self.chosen, self.value = chosen, price(costs, chosen)
        self.free = np.flatnonzero(~kept)
        self.tried: set[bytes] = set()
        self.improves = True
        self.best, self.best_prices = -np.inf, np.zeros(costs.shape[0])
        nearest = np.partition(costs, min(1, costs.shape[1] - 1), axis=1)[:, :2]
        self.prices = nearest.mean(axis=1)

    def run(self, until: float, progress: Progress) -> None:
        theta, waited = 2.0, 0
        for turn in range(_ROUNDS):
            if turn % _PRICED_EVERY == 0:
                proceed(progress, turn / _ROUNDS)
                if perf_counter() > until:
                    return
            opened, bound = self._relaxed()
            if turn % _PRICED_EVERY == 0:
                self._try(opened, progress)
            if bound > self.best:
                self.best, self.best_prices, waited = bound, self.prices.copy(), 0
            else:
                waited += 1
            if waited >= _PATIENCE:
                theta, waited, self.prices = theta * _SHRINK, 0, self.best_prices.copy()
                opened, bound = self._relaxed()
            slope = 1.0 - (self.reduced[opened] < 0.0).sum(axis=0)
            length = float(slope @ slope)
            if theta < _LEAST_STEP or length == 0.0 or self._is_closed():
                return
            self.prices = self.prices + theta * (1.005 * self.value - bound) / length * slope

    def _relaxed(self) -> tuple[Integers, float]:
        """Return the sites that the prices open, and the bound that they give."""
        sums = self._sums()
        wanted = self.p - int(self.kept.sum())
        order = self.free[np.argsort(sums[self.free], kind="stable")]
        opened = np.append(np.flatnonzero(self.kept), order[:wanted])
        return opened, float(self.prices.sum() + sums[opened].sum())

    def _sums(self) -> Floats:
        np.subtract(self.by_site, self.prices, out=self.reduced)
        np.minimum(self.reduced, 0.0, out=self.reduced)
        return np.asarray(self.reduced.sum(axis=1))

    def _try(self, opened: Integers, progress: Progress) -> None:
        """Swap the sites that the prices open to their end where they come near the best set, and keep what is better.

        Sets that the prices lead to start in other valleys than the heuristic's own.
        """
        key = np.sort(opened).tobytes()
        if not self.improves or key in self.tried or price(self.costs, opened) > self.value * _NEAR_THE_BEST:
            return
        self.tried.add(key)
        other = swapped(self.costs, self.kept, opened, progress)
        if price(self.costs, other) < self.value * (1.0 - _ROUNDING):
            self.chosen, self.value = other, price(self.costs, other)

    def _bound(self) -> float:
        return min(float(np.ceil(self.best - _BELOW_ONE)) if self.whole else self.best, self.value)

    def _is_closed(self) -> bool:
        return self.value - self._bound() <= _ROUNDING * max(self.value, 1.0)

    def result(self) -> MedianBound:
        self.prices = self.best_prices
        opened, bound = self._relaxed()
        sums, inside = self._sums(), np.zeros(self.kept.size, dtype=bool)
        inside[opened] = True
        ceiling = self.value - 1.0 + _BELOW_ONE if self.whole else self.value * (1.0 + _ROUNDING)
        chosen_free, left = inside & ~self.kept, ~inside
        last_in = float(sums[chosen_free].max(initial=-np.inf))
        first_out = float(sums[left].min(initial=np.inf))
        possible = inside | ~(bound + sums - last_in > ceiling)
        certain = self.kept | (chosen_free & (bound - sums + first_out > ceiling))
        return MedianBound(np.sort(self.chosen), self.value, self._bound(), possible, certain)


def reduced_columns(found: MedianBound) -> Integers:
    """Return the sites that are left to decide on, those of the best set included.

    Examples
    --------
    >>> left = np.array([True, False, True])
    >>> reduced_columns(MedianBound(np.array([1]), 1.0, 0.0, left, ~left)).tolist()
    [0, 1, 2]
    """
    return np.union1d(np.flatnonzero(found.possible), found.chosen)
