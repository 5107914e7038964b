"""Prices of demand, which bound from below what the sites that may still open can save.

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

import numpy as np

from ..arrays import Booleans, Floats, Integers

_BEYOND = 1.005  # of the value: what a step aims at


@dataclass(frozen=True, eq=False)
class Undecided:
    """The part of a p-median that is left to decide.

    Attributes
    ----------
    by_site : (k, n) ndarray
        What each demand costs at each site that may still open.
    served : (n,) ndarray
        What it costs at the nearest site that is open already; infinite where none is.
    count : int
        How many of the k sites open.
    """

    by_site: Floats
    served: Floats
    count: int


@dataclass(frozen=True)
class Pace:
    """The pace at which prices are moved.

    Attributes
    ----------
    rounds : int
        At the most.
    step : float
        The first, as a share of what leads up to the value.
    patience : int
        Rounds without gain, after which it returns to the best prices and goes on in smaller steps.
    shrink : float
        What a step becomes then.
    least : float
        The step at which it ends.
    """

    rounds: int
    step: float
    patience: int
    shrink: float
    least: float


class Climb:
    """Prices that are moved up to the best bound, round by round.

    Parameters
    ----------
    left : Undecided
    prices : (n,) ndarray
        To start from.
    pace : Pace

    Attributes
    ----------
    bound : float
        The best so far.
    prices : (n,) ndarray
        Those of the best bound.
    sums : (k,) ndarray
        What each site would change the bound by if it opened, at those prices: 0 or less.
    opened : (count,) ndarray of int
        The sites that the prices of this round open.
    turn : int
        Rounds so far.

    Examples
    --------
    >>> line = np.abs(np.subtract.outer(np.arange(5.0), np.arange(5.0)))
    >>> climb = Climb(Undecided(line, np.full(5, np.inf), 2), np.ones(5), Pace(500, 2.0, 30, 0.7, 1e-3))
    >>> while climb.step(towards=3.0):
    ...     pass
    >>> round(climb.bound, 2)
    3.0
    """

    def __init__(self, left: Undecided, prices: Floats, pace: Pace) -> None:
        self._left, self._pace = left, pace
        self._now = np.minimum(prices, left.served)
        self._reduced = np.empty_like(left.by_site)
        self._step, self._waited = pace.step, 0
        self.prices, self.turn, self.bound = self._now, 0, -np.inf
        self.opened, self.sums = np.empty(0, dtype=np.int64), np.zeros(len(left.by_site))

    def step(self, towards: float) -> bool:
        """Bound at these prices and move them; False where it ends.

        Parameters
        ----------
        towards : float
            The value of a good set.
        """
        bound = self._bounded()
        self.turn += 1
        if self._waited >= self._pace.patience:
            self._step, self._waited, self._now = self._step * self._pace.shrink, 0, self.prices
            bound = self._bounded()
        slope = 1.0 - (self._reduced[self.opened] < 0.0).sum(axis=0)
        slope[(slope > 0.0) & (self._now >= self._left.served)] = 0.0
        length = float(slope @ slope)
        if self._step < self._pace.least or length == 0.0 or self.turn >= self._pace.rounds:
            return False
        ahead = self._step * (_BEYOND * towards - bound) / length * slope
        self._now = np.minimum(self._now + ahead, self._left.served)
        return True

    def _bounded(self) -> float:
        """Return the bound at these prices, and keep it with them where it is the best."""
        np.subtract(self._left.by_site, self._now, out=self._reduced)
        np.minimum(self._reduced, 0.0, out=self._reduced)
        sums = np.asarray(self._reduced.sum(axis=1))
        self.opened = np.argsort(sums, kind="stable")[: self._left.count]
        bound = float(self._now.sum() + sums[self.opened].sum())
        if bound > self.bound:
            self.bound, self.prices, self.sums, self._waited = bound, self._now, sums, 0
        else:
            self._waited += 1
        return bound

    def decided(self, ceiling: float) -> tuple[Booleans, Booleans]:
        """Return the sites that a set of this value at the most may open, and those that it must open."""
        inside = np.zeros(self.sums.size, dtype=bool)
        inside[np.argsort(self.sums, kind="stable")[: self._left.count]] = True
        last_in, first_out = self.sums[inside].max(initial=-np.inf), self.sums[~inside].min(initial=np.inf)
        possible = inside | ~(self.bound + self.sums - last_in > ceiling)
        return possible, inside & (self.bound - self.sums + first_out > ceiling)


def few_sites(left: Undecided, climb: Climb, ceiling: float) -> Integers:
    """Return a few sites of which every set of this value at the most opens one.

    They are those that save most, or those nearest to one demand, whichever are fewer.  Were they all closed, the bound
    would be higher: others would open in their place, and the price of that demand could rise to what the next costs.

    Returns
    -------
    (few,) ndarray of int
        Positions in the sites that may still open.
    """
    sites, demand = left.by_site.shape
    best = np.argsort(climb.sums, kind="stable")
    without = climb.prices.sum() + np.lib.stride_tricks.sliding_window_view(climb.sums[best], left.count).sum(axis=1)
    few = best[: int(np.append(without > ceiling, True).argmax())]
    nearest = np.argsort(left.by_site, axis=0, kind="stable")

    def demand_of(size: int) -> Integers:
        """Return the demand whose nearest sites, so many, cannot all be closed."""
        closed = np.zeros((sites, demand), dtype=bool)
        np.put_along_axis(closed, nearest[:size], True, axis=0)
        instead = ~closed[best[: left.count + size]]
        instead &= np.cumsum(instead, axis=0) <= left.count
        beyond = np.minimum(np.take_along_axis(left.by_site, nearest[size : size + 1], axis=0)[0], left.served)
        bounds = climb.sums[best[: left.count + size]] @ instead + np.maximum(beyond - climb.prices, 0.0)
        return np.flatnonzero(climb.prices.sum() + bounds > ceiling)

    low, high = 1, few.size
    while low < high:
        size = (low + high) // 2
        those = demand_of(size)
        if those.size:
            high, few = size, nearest[:size, those[0]]
        else:
            low = size + 1
    return few
