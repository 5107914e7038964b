"""Directed arcs sorted by origin: the form in which a graph is searched.

Why: scipy's Dijkstra wants a sparse matrix, which holds one entry for a pair of junctions.  Of several edges between
the same two, the cheapest is kept here (and with it its other measure: the metres of the fastest, not of the shortest).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..arrays import Booleans, Floats, Integers, Integers32
from .ordering import order_of_numbers, with_next

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


_WORTH_A_ROUND = 200  # one node in so many is left out


@dataclass(frozen=True, eq=False)
class Arcs:
    """The arcs that leave each node, at most one to any other.

    Attributes
    ----------
    start : (n + 1,) ndarray of int
        Where the arcs of each node begin.
    to : (a,) ndarray of int
        Where each arc leads.
    cost, other : (a,) ndarray
        What a search makes least, and what it measures beside.
    """

    start: Integers32
    to: Integers32
    cost: Floats
    other: Floats

    @property
    def nodes(self) -> int:
        """Number of junctions."""
        return self.start.size - 1

    @cached_property
    def origin(self) -> Integers32:
        """The node that each arc leaves."""
        return np.repeat(np.arange(self.nodes, dtype=np.int32), np.diff(self.start))

    def only(self, arcs: Booleans) -> Arcs:
        """Keep some of the arcs."""
        kept = np.concatenate([[0], np.cumsum(arcs)])[self.start].astype(np.int32)
        return Arcs(kept, self.to[arcs], self.cost[arcs], self.other[arcs])

    def without_dead_ends(self, needed: Booleans) -> Arcs:
        """Leave out the arcs of dead ends, through which no way leads: lanes, drives, and what hangs on nothing else.

        Parameters
        ----------
        needed : (n,) ndarray of bool
            The nodes where ways begin and end; they are no dead ends.

        Returns
        -------
        Arcs
            Of the same nodes; the least costs between those that are needed are the same.
        """
        found, standing = self, np.ones(self.nodes, dtype=bool)
        while True:
            leaving, coming = np.diff(found.start), np.bincount(found.to, minlength=self.nodes)
            behind = np.bincount(found.to, weights=found.origin, minlength=self.nodes)  # if only one comes
            ahead = np.bincount(found.origin, weights=found.to, minlength=self.nodes)
            turns_back = (leaving == 1) & (coming == 1) & (behind == ahead)
            ends = standing & ~needed & (turns_back | (leaving == 0) | (coming == 0))
            standing &= ~ends
            if np.count_nonzero(ends) * _WORTH_A_ROUND <= self.nodes:
                return found
            found = found.only(standing[found.origin] & standing[found.to])

    def turned_round(self) -> Arcs:
        """Give the arcs against their direction."""
        order = order_of_numbers(self.to, self.nodes)
        start = np.concatenate([[0], np.cumsum(np.bincount(self.to, minlength=self.nodes))])
        return Arcs(start.astype(np.int32), self.origin[order], self.cost[order], self.other[order])

    def with_seeds(self, seed: Integers, node: Integers, cost: Floats) -> csr_matrix:
        """Add nodes from which arcs lead into the graph and none lead back, behind the others.

        Parameters
        ----------
        seed : (s,) ndarray of int
            Which added node each further arc leaves; never falls, and every one from 0 on occurs.
        node : (s,) ndarray of int
            Where it leads.
        cost : (s,) ndarray
            Its cost.

        Returns
        -------
        csr_matrix
            Of ``nodes + seeds`` rows; explicit zeros are arcs that cost nothing.
        """
        from scipy.sparse import csr_matrix  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

        added = np.cumsum(np.bincount(seed)) if seed.size else np.empty(0, dtype=np.int64)
        start = np.concatenate([self.start, self.start[-1] + added]).astype(np.int32)
        to = np.concatenate([self.to, node.astype(np.int32)])
        return csr_matrix((np.concatenate([self.cost, cost]), to, start), shape=(start.size - 1, start.size - 1))

    def other_between(self, origin: Integers32, to: Integers) -> Floats:
        """Give the other measure of the arcs between some nodes, which there must be."""
        found = self._others[origin, to] if to.size else []  # of nothing, scipy gives a matrix
        return np.asarray(found, dtype=np.float64).reshape(-1)

    @cached_property
    def _others(self) -> csr_matrix:
        from scipy.sparse import csr_matrix  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

        return csr_matrix((self.other, self.to, self.start), shape=(self.nodes, self.nodes))


def arcs_in_rows(origin: Integers, to: Integers, cost: Floats, other: Floats, nodes: int) -> Arcs:
    """Sort directed arcs by the node that they leave; loops go, and of several between the same nodes all but one.

    Parameters
    ----------
    origin, to : (m,) ndarray of int
        Ends of each arc.
    cost, other : (m,) ndarray
        What a search makes least, and what it measures beside; the least cost stays, then the least of the other.
    nodes : int
        Number of nodes.

    Returns
    -------
    Arcs
    """
    order = np.flatnonzero(origin != to)
    order = order[order_of_numbers(to[order], nodes)]
    order = order[order_of_numbers(origin[order], nodes)]
    again = (np.diff(origin[order]) == 0) & (np.diff(to[order]) == 0)
    if again.any():
        several = np.flatnonzero(with_next(again, order.size))
        rows = order[several]
        order[several] = rows[np.lexsort((other[rows], cost[rows], to[rows], origin[rows]))]
        order = order[np.append(True, ~again)]
    start = np.concatenate([[0], np.cumsum(np.bincount(origin[order], minlength=nodes))])
    return Arcs(start.astype(np.int32), to[order].astype(np.int32), cost[order], other[order])


def carry(arcs: Arcs, predecessor: Integers32, first: Floats, at: Integers | None = None) -> Floats:
    """Measure the ways of a search tree by the other measure.

    Every node looks at its predecessor, then at that one's predecessor's predecessor, and so on in doubling steps, so
    that a way of a thousand arcs takes ten steps for all nodes at once.

    Parameters
    ----------
    arcs : Arcs
        What was searched.
    predecessor : (n,) ndarray of int
        The node before each one on its way; negative = not reached, `n` and above = the node is entered here.
    first : (n,) ndarray
        The measure on entering, at nodes that are entered.
    at : (m,) ndarray of int, optional
        Nodes where the search did arrive.

    Returns
    -------
    (m,) or (n,) ndarray
        At these nodes; unless they are given at all of them, NaN where the search did not arrive.
    """
    reached = np.flatnonzero(predecessor >= 0)
    count, before = reached.size, predecessor[reached]
    number = np.empty(arcs.nodes, dtype=np.int64)  # of each node that was reached, and so of all before it
    number[reached] = np.arange(count)
    later = np.flatnonzero(before < arcs.nodes)
    measure, parent = np.append(first[reached], 0.0), np.full(count + 1, count)  # at `count` every way begins
    measure[later] = arcs.other_between(before[later], reached[later])
    parent[later] = number[before[later]]
    while (parent != count).any():
        measure += measure[parent]
        parent = parent[parent]
    if at is not None:
        return measure[number[at]]
    carried = np.full(arcs.nodes, np.nan)
    carried[reached] = measure[:-1]
    return carried
