"""A tree of searches that proves a p-median, or finds a better set: of a few sites one must open, each in its turn.

At each node some sites are open and some are left to choose from.  Prices bound what the best choice can reach; where
that is no better than the best set, the node ends.  Else the prices leave sites out and keep others, and then name a
few sites near one demand of which one must open: each makes a node of its own, in which those before it stay closed.
The node with the lowest bound comes first, so that what is left always says how good a set could still be.

References
----------
Beasley, J. E. (1985), A note on solving large p-median problems, European Journal of Operational Research 21, 270-273:
a tree with the bound of prices at its nodes.
Avella, P., Sassano, A., Vasil'ev, I. (2007), Computational study of large-scale p-median problems, Mathematical
Programming 109, 89-114: what prices decide leaves the problem.
"""

from __future__ import annotations

from dataclasses import replace
from heapq import heappop, heappush
from time import perf_counter
from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers
from ..progress import NullProgress, Progress, proceed
from .median_bound import ROUNDING, MedianBound, ceiling_of, is_whole, raised
from .median_heuristic import price
from .median_prices import Climb, Pace, Undecided, few_sites

_PACE = Pace(rounds=60, step=0.5, patience=8, shrink=0.6, least=1e-2)
_MUCH = 0.8  # of the sites of a node: if no more are left, it is bounded once more


class _Node(NamedTuple):
    """Sites that are open, sites that may open, prices to start from; in order of the bound, then the latest first."""

    bound: float
    order: int
    opened: Integers
    possible: Integers
    prices: Floats


def search_tree(
    costs: Floats, bounded: MedianBound, seconds: float = np.inf, gap: float = 0.0, progress: Progress | None = None
) -> MedianBound:
    """Search all that a bound has left undecided.

    Parameters
    ----------
    costs : (n, m) ndarray
        Finite and 0 or more.
    bounded : MedianBound
        From `median_bound` of the same costs.
    seconds : float
        After which it ends with the bound of what is left.
    gap : float
        As a share of the value: at which it may stop.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    MedianBound
        With the best set that was met and the higher bound; its value where all was searched.

    Examples
    --------
    >>> from .median_bound import median_bound
    >>> line = np.abs(np.subtract.outer(np.arange(9.0), np.arange(9.0)))
    >>> found = search_tree(line, median_bound(line, np.zeros(9, dtype=bool), np.array([1, 7]), seconds=0.0))
    >>> found.value, found.proves
    (10.0, True)
    """
    tree = _Tree(costs, bounded, progress or NullProgress())
    tree.search(perf_counter() + seconds, gap)
    return replace(bounded, chosen=np.sort(tree.chosen), value=tree.value, bound=tree.bound())


class _Tree:
    """The nodes that are left, and the best set so far."""

    def __init__(self, costs: Floats, bounded: MedianBound, progress: Progress) -> None:
        self.costs, self.by_site, self.progress = costs, np.ascontiguousarray(costs.T), progress
        self.whole, self.p = is_whole(costs), bounded.chosen.size
        self.chosen, self.value = bounded.chosen, bounded.value
        self.nodes: list[_Node] = []
        self.made = 0
        self.first, self.closed, self.until = bounded.bound, 0.0, np.inf
        self._add(bounded.bound, np.flatnonzero(bounded.certain),
                  np.flatnonzero(bounded.possible & ~bounded.certain), bounded.prices)  # fmt: skip

    def bound(self) -> float:
        """Return the bound of all sets: that of the first node that is left."""
        return min(raised(self.nodes[0].bound, self.whole), self.value) if self.nodes else self.value

    def search(self, until: float, gap: float) -> None:
        self.until = until
        while self.value - self.bound() > max(gap, ROUNDING) * self.value and perf_counter() < until:
            self.closed = (self.bound() - self.first) / (self.value - self.first)  # of the gap
            proceed(self.progress, self.closed)
            self._branch(heappop(self.nodes))

    def _add(self, bound: float, opened: Integers, possible: Integers, prices: Floats) -> None:
        if bound <= self._ceiling():
            self.made -= 1
            heappush(self.nodes, _Node(bound, self.made, opened, possible, prices))

    def _ceiling(self) -> float:
        """Return the most that a better set can cost."""
        return ceiling_of(self.value, self.whole, better=True)

    def _branch(self, node: _Node) -> None:
        left = Undecided(self.by_site[node.possible],
                         self.by_site[node.opened].min(axis=0, initial=np.inf), self.p - node.opened.size)  # fmt: skip
        if self._is_end(node, left):
            return
        climb = self._climbed(left, node.prices)
        bound = max(climb.bound, node.bound)
        if bound > self._ceiling():
            return
        self._offer(np.append(node.opened, node.possible[climb.opened]))
        possible, certain = climb.decided(self._ceiling())
        rest = possible & ~certain
        if certain.any() or rest.sum() <= _MUCH * rest.size:
            self._add(bound, np.append(node.opened, node.possible[certain]), node.possible[rest], climb.prices)
            return
        few = few_sites(left, climb, self._ceiling())
        for site in few[np.argsort(-climb.sums[few], kind="stable")]:  # the most promising last, with fewest others
            rest[site] = False
            others = np.sort(climb.sums[rest])[: left.count - 1]
            lowest = float(climb.prices.sum() + climb.sums[site] + others.sum())
            self._add(max(bound, lowest), np.append(node.opened, node.possible[site]), node.possible[rest],
                      climb.prices)  # fmt: skip

    def _is_end(self, node: _Node, left: Undecided) -> bool:
        """Tell whether no more than one site is to be chosen, or all that are left, and take the best of them."""
        sites = len(left.by_site)
        if left.count == 1 and sites:
            best = np.array([np.argmin(np.minimum(left.by_site, left.served).sum(axis=1))])
        elif left.count in (0, sites):
            best = np.arange(left.count)
        else:
            return left.count > sites  # too few
        self._offer(np.append(node.opened, node.possible[best]))
        return True

    def _climbed(self, left: Undecided, prices: Floats) -> Climb:
        climb = Climb(left, prices, _PACE)
        while climb.step(self.value) and climb.bound <= self._ceiling() and perf_counter() < self.until:
            proceed(self.progress, self.closed)
        return climb

    def _offer(self, chosen: Integers) -> None:
        value = price(self.costs, chosen)
        if value < self.value * (1.0 - ROUNDING):
            self.chosen, self.value = chosen, value
