"""A bound below which no set of sites can come, the sites that it decides, and better sets that it leads to.

The prices are those of `median_prices.py`, from the first to the last round of a whole problem.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..progress import NullProgress, Progress, proceed
from .median_heuristic import price, swapped
from .median_prices import Climb, Pace, Undecided

ROUNDING = 1e-9  # of the value
_PACE = Pace(rounds=4000, step=2.0, patience=30, shrink=0.7, least=1e-3)
_TRIED_EVERY = 10  # rounds
_NEAR_THE_BEST = 1.03  # of the best value: a set of the prices that is tried
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
    prices : (n,) ndarray
        Of the demand, at which the bound is reached.
    """

    chosen: Integers
    value: float
    bound: float
    possible: Booleans
    certain: Booleans
    prices: Floats

    @property
    def proves(self) -> bool:
        """Whether nothing better can exist."""
        return self.value - self.bound <= ROUNDING * max(abs(self.value), 1.0)


def is_whole(costs: Floats) -> bool:
    """Tell whether all costs are whole numbers, and so are all values."""
    return bool((costs == np.rint(costs)).all())


def raised(bound: float, whole: bool) -> float:
    """Return the bound, at the next whole number where all values are whole.

    Examples
    --------
    >>> raised(2.4, True), raised(2.4, False)
    (3.0, 2.4)
    """
    return float(np.ceil(bound - _BELOW_ONE)) if whole and np.isfinite(bound) else bound


def ceiling_of(value: float, whole: bool, *, better: bool = False) -> float:
    """Return the most that a set may cost which is as good, or really better; the next whole number where all are.

    Examples
    --------
    >>> ceiling_of(7.0, True), ceiling_of(7.0, False) > 7.0 > ceiling_of(7.0, False, better=True)
    (6.000001, True)
    """
    if whole:
        return value - 1.0 + _BELOW_ONE
    return value * (1.0 - ROUNDING if better else 1.0 + ROUNDING)


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
    """The prices of one problem, moved round by round, and the best set that is met."""

    def __init__(self, costs: Floats, kept: Booleans, chosen: Integers) -> None:
        self.costs, self.kept = costs, kept
        self.whole = is_whole(costs)
        self.chosen, self.value = chosen, price(costs, chosen)
        self.free = np.flatnonzero(~kept)
        self.tried: set[bytes] = set()
        self.improves = True
        nearest = np.partition(costs, min(1, costs.shape[1] - 1), axis=1)[:, :2]
        left = Undecided(np.ascontiguousarray(costs[:, self.free].T), costs[:, kept].min(axis=1, initial=np.inf),
                         chosen.size - int(kept.sum()))  # fmt: skip
        self.climb = Climb(left, nearest.mean(axis=1), _PACE)

    def run(self, until: float, progress: Progress) -> None:
        while self.climb.step(self.value) and not self._is_closed() and perf_counter() < until:
            proceed(progress, self.climb.turn / _PACE.rounds)
            if self.climb.turn % _TRIED_EVERY == 1:
                self._try(np.append(np.flatnonzero(self.kept), self.free[self.climb.opened]), progress)

    def _try(self, opened: Integers, progress: Progress) -> None:
        """Swap the sites that the prices open to their end where they come near the best set, and keep what is better.

        Sets that the prices lead to start in other valleys than the heuristic's own.
        """
        key = np.sort(opened).tobytes()
        if not self.improves or key in self.tried or price(self.costs, opened) > self.value * _NEAR_THE_BEST:
            return
        self.tried.add(key)
        other = swapped(self.costs, self.kept, opened, progress)
        if price(self.costs, other) < self.value * (1.0 - ROUNDING):
            self.chosen, self.value = other, price(self.costs, other)

    def _bound(self) -> float:
        return min(raised(self.climb.bound, self.whole), self.value)

    def _is_closed(self) -> bool:
        return self.value - self._bound() <= ROUNDING * max(self.value, 1.0)

    def result(self) -> MedianBound:
        possible, certain = np.ones(self.kept.size, dtype=bool), self.kept.copy()
        ceiling = ceiling_of(self.value, self.whole)
        possible[self.free], certain[self.free] = self.climb.decided(ceiling)
        return MedianBound(np.sort(self.chosen), self.value, self._bound(), possible, certain, self.climb.prices)


def reduced_columns(found: MedianBound) -> Integers:
    """Return the sites that are left to decide on, those of the best set included.

    Examples
    --------
    >>> left = np.array([True, False, True])
    >>> reduced_columns(MedianBound(np.array([1]), 1.0, 0.0, left, ~left, np.zeros(1))).tolist()
    [0, 1, 2]
    """
    return np.union1d(np.flatnonzero(found.possible), found.chosen)
