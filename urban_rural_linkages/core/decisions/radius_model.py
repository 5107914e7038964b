"""The p-median as a model of radii: has a demand an open site within each of its distances or not.

One number a demand and a distance says that no site within that distance is open, and costs what the next distance is
farther.  Only the sites are whole numbers.

References
----------
Cornuejols, G., Nemhauser, G. L., Wolsey, L. A. (1980), A canonical representation of simple plant location problems and
its applications, SIAM Journal on Algebraic and Discrete Methods 1, 261-272.
Elloumi, S. (2010), A tighter formulation of the p-median problem, Journal of Combinatorial Optimization 19, 69-83.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers
from .mixed_integer import Model, constraints


@dataclass(frozen=True, eq=False)
class Rule:
    """A rule that a set must keep beside its number of sites.

    Attributes
    ----------
    radius : float
        Minutes within which demand is covered.
    must : (n,) ndarray of bool
        Demand that must be covered.
    uncovered : float
        The most weight of the others that may stay uncovered; infinite where it does not matter.
    budget : float
        The most that the sites may cost; infinite where it does not matter.
    site_cost : (m,) ndarray or None
    """

    radius: float
    must: Booleans
    uncovered: float = np.inf
    budget: float = np.inf
    site_cost: Floats | None = None


def radius_model(
    minutes: Floats, weights: Floats, certain: Booleans, p: int | None, rule: Rule | None = None
) -> Model:  # fmt: skip
    """Write the p-median as a model whose first m variables are the sites.

    Parameters
    ----------
    minutes : (n, m) ndarray
        Finite.
    weights : (n,) ndarray
        Above 0.
    certain : (m,) ndarray of bool
        Sites that are open.
    p : int or None
        How many are open; None where a budget decides.
    rule : Rule, optional
        What the set must fulfil beside.

    Examples
    --------
    >>> model = radius_model(np.array([[0.0, 4.0], [4.0, 0.0]]), np.ones(2), np.zeros(2, dtype=bool), 1)
    >>> model.cost.tolist(), model.rows.shape
    ([0.0, 0.0, 4.0, 4.0], (5, 4))
    """
    levels = _Levels(minutes, certain, p, rule)
    m = minutes.shape[1]
    count = m + levels.variables
    cost = np.zeros(count)
    cost[m:] = (levels.next_value - levels.value)[levels.has_next] * weights[levels.row[levels.has_next]]
    low, high = np.zeros(count), np.ones(count)
    low[:m] = certain
    rows = [levels.parts(m)]
    least, most = [levels.is_first.astype(np.float64)], [np.full(levels.count, np.inf)]
    total = levels.count
    if p is not None:
        rows.append((np.ones(m), np.full(m, total), np.arange(m)))
        least, most, total = [*least, np.array([float(p)])], [*most, np.array([float(p)])], total + 1
    if rule is not None and rule.site_cost is not None:
        rows.append((rule.site_cost, np.full(m, total), np.arange(m)))
        least, most, total = [*least, np.array([-np.inf])], [*most, np.array([rule.budget])], total + 1
    if rule is not None and np.isfinite(rule.uncovered):
        which, always = levels.uncovered(rule.radius)
        rows.append((weights[levels.row[which]], np.full(which.size, total), m + levels.variable[which]))
        left = rule.uncovered - float(weights[always].sum())
        least, most, total = [*least, np.array([-np.inf])], [*most, np.array([left])], total + 1
    return Model(
        cost, low, high, np.arange(count) < m, constraints(*rows, shape=(total, count)), np.concatenate(least),
        np.concatenate(most), float((levels.value * weights[levels.row])[levels.is_first].sum()),
    )  # fmt: skip


class _Levels:
    """The different distances of each demand up to the farthest that can matter, one behind the other."""

    def __init__(self, minutes: Floats, certain: Booleans, p: int | None, rule: Rule | None) -> None:
        n, m = minutes.shape
        order = np.argsort(minutes, axis=1, kind="stable")
        ordered = np.take_along_axis(minutes, order, axis=1)
        last = np.full(n, m - (p or 1))  # of any p sites one is among the m - p + 1 nearest
        if certain.any():
            last = np.minimum(last, np.argmax(certain[order], axis=1))
        if rule is not None:
            within = (ordered <= rule.radius).sum(axis=1) - 1
            last = np.where(rule.must, np.minimum(last, within), last)
        used = np.arange(m) <= last[:, None]
        new = np.diff(ordered, axis=1, prepend=-1.0) > 0.0
        self.site = order[used]
        self.level_of_site = np.cumsum((new & used)[used]) - 1
        self.row, _ = np.nonzero(new & used)
        self.value = ordered[new & used]
        self.count = self.row.size
        self.is_first = np.diff(self.row, prepend=-1) != 0
        self.has_next = np.append(~self.is_first[1:], False)
        self.next_value = np.append(self.value[1:], np.nan)
        ends = ~self.has_next & ~self.is_first & (p is not None)
        self.is_needed = ~ends if rule is None else ~ends | rule.must[self.row]
        self.variable = np.cumsum(self.has_next) - 1  # of the levels that have a next one
        self.variables = int(self.has_next.sum())

    def parts(self, m: int) -> tuple[Floats, Integers, Integers]:
        """Return the coefficients of the rules that tie distances to sites: own level, level before, sites.

        The last level of a demand needs no rule where a number of sites are open: one of them is as near as that.
        """
        own = np.flatnonzero(self.has_next)
        later = np.flatnonzero(~self.is_first & self.is_needed)
        tied = self.is_needed[self.level_of_site]
        values = np.concatenate([np.ones(own.size), -np.ones(later.size), np.ones(int(tied.sum()))])
        rows = np.concatenate([own, later, self.level_of_site[tied]])
        columns = np.concatenate([m + self.variable[own], m + self.variable[later - 1], self.site[tied]])
        return values, rows, columns

    def uncovered(self, radius: float) -> tuple[Integers, Integers]:
        """Return the levels that say whether a demand is covered, and the demand that never is."""
        inside = self.value <= radius
        ends = inside & self.has_next & ~np.append(inside[1:], True)
        return np.flatnonzero(ends), self.row[self.is_first & ~inside]
