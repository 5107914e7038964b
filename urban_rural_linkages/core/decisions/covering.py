"""The fewest sites that leave nobody farther than a radius (LSCP).

References
----------
Toregas, C., Swain, R., ReVelle, C., Bergman, L. (1971), The location of emergency service facilities, Operations
Research 19, 1363-1373.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..arrays import Booleans, Floats, Integers
from ..errors import InputError
from ..notes import Amount, Note
from ..progress import Progress
from .chosen_sites import Chosen, Clock, status_of
from .median import Effort, shortest_among
from .mixed_integer import Model, constraints
from .problem import TOLERANCE, Instance
from .prover import Prover
from .radius_model import Rule

_MOST_COMPARED = 5000  # rows, or sites: each is compared with each


def solve_cover(
    instance: Instance, radius: float, effort: Effort, prover: Prover, progress: Progress | None = None
) -> Chosen:
    """Choose the fewest sites, or the cheapest, so that all who can be covered are, and among those the shortest ways.

    Parameters
    ----------
    instance : Instance
        Sites cost one each unless it has costs.
    radius : float
        Minutes, inclusive.
    effort : Effort
    prover : Prover
    progress : Progress, optional

    Returns
    -------
    Chosen
        Its value is the number, or the cost, of all sites that are open.

    Raises
    ------
    InputError
        When no site covers anybody and none is kept.
    """
    clock = Clock(effort.seconds)
    within = instance.minutes <= radius + TOLERANCE
    can = np.asarray(within.any(axis=1))
    if not (can.any() or instance.kept.any()):
        raise InputError("No site lies within {radius} minutes of any place: there is nobody to cover.",
                         hint="Give a larger radius (RADIUS), or other sites.", radius=f"{radius:g}")  # fmt: skip
    cost = np.ones(within.shape[1]) if instance.site_cost is None else instance.site_cost
    columns, bound = fewest(within[can], instance.kept, cost, clock.left(), prover)
    value = float(cost[columns].sum())
    p = int(columns.size) if instance.site_cost is None else None
    rule = Rule(radius + TOLERANCE, can) if p else Rule(radius + TOLERANCE, can, budget=value, site_cost=cost)
    columns, second = shortest_among(instance, columns, p, rule, clock, prover, progress)
    status = status_of(value, bound, clock)
    found = Chosen(columns, value, bound, status, clock.spent(), second_proved=second and status == "optimal")
    if can.all():
        return found
    people = float(instance.weights[~can].sum())
    return found.with_notes(Note("Nobody can come within {radius} minutes of {count} {count:place|places} with "
                                 "{people} {people:person|people}, wherever sites are open: the others are covered.",
                                 radius=f"{radius:g}",
                                 count=int((~can).sum()), people=Amount(people)))  # fmt: skip


def fewest(
    within: Booleans, kept: Booleans, cost: Floats, seconds: float, prover: Prover, most: float = np.inf
) -> tuple[Integers, float]:  # fmt: skip
    """Return the cheapest set that covers all rows, and the bound of its cost.

    Parameters
    ----------
    within : (n, m) ndarray of bool
        Every row has a site.
    kept : (m,) ndarray of bool
        Open in every set.
    cost : (m,) ndarray
    seconds : float
    prover : Prover
    most : float
        The cost that matters: whether a set of this cost exists is all that is asked then.

    Returns
    -------
    columns : ndarray of int
    bound : float
        Of the cost of all sites, those that are kept included; above `most` where no set of that cost exists.
    """
    free, left = np.flatnonzero(~kept), within[~within[:, kept].any(axis=1)]
    always, paid = np.flatnonzero(kept), float(cost[kept].sum())
    if not len(left):
        return always, paid
    rows = np.unique(left[:, free], axis=0)
    greedy = cover_greedily(rows, cost[free])
    least = packing_bound(rows, cost[free])
    if float(cost[free[greedy]].sum()) > least + TOLERANCE:
        rows, columns = essential(rows, cost[free])
        answer = prover.solve(_model(rows, cost[free[columns]], most - paid), seconds)
        if answer is not None:
            least = np.inf if answer.impossible else max(least, _rounded_up(answer.bound, cost))
            if answer.x is not None:
                other = columns[np.flatnonzero(answer.x > 0.5)]
                if cost[free[other]].sum() < cost[free[greedy]].sum():
                    greedy = other
                least = float(cost[free[greedy]].sum()) if answer.proved else least
    chosen = np.sort(np.append(always, free[greedy]))
    return chosen, min(paid + least, float(cost[chosen].sum()))


def essential(rows: Booleans, cost: Floats) -> tuple[Booleans, Integers]:
    """Leave out what decides nothing: rows that hold another one, and sites that another one is as good as.

    Parameters
    ----------
    rows : (n, m) ndarray of bool
        Different rows.
    cost : (m,) ndarray

    Returns
    -------
    rows : (fewer, few) ndarray of bool
    columns : (few,) ndarray of int
        The sites that are left.

    Examples
    --------
    >>> essential(np.array([[True, True, False], [True, True, True]]), np.ones(3))
    (array([[ True]]), array([0]))
    """
    columns, before = np.arange(rows.shape[1]), (0, 0)
    while rows.shape != before and max(rows.shape) <= _MOST_COMPARED:
        before = rows.shape
        sizes, common = rows.sum(axis=1), _common(rows)
        rows = np.unique(rows[~((common == sizes) & (sizes < sizes[:, None])).any(axis=1)], axis=0)
        sizes, common, price = rows.sum(axis=0), _common(rows.T), cost[columns]
        same = (sizes == sizes[:, None]) & (price == price[:, None])
        later = np.arange(sizes.size) < np.arange(sizes.size)[:, None]
        worse = (common == sizes[:, None]) & (price <= price[:, None]) & (~same | later)
        rows, columns = rows[:, ~worse.any(axis=1)], columns[~worse.any(axis=1)]
    return rows, columns


def _common(rows: Booleans) -> NDArray[np.float32]:
    """Return how many columns each two rows have in common."""
    numbers = rows.astype(np.float32)
    return numbers @ numbers.T


def _model(rows: Booleans, cost: Floats, most: float) -> Model:
    at = np.nonzero(rows)
    n, m = rows.shape
    parts = [(np.ones(at[0].size), at[0], at[1])]
    least, largest = np.ones(n), np.full(n, np.inf)
    if np.isfinite(most):
        parts.append((cost, np.full(m, n), np.arange(m)))
        least, largest = np.append(least, -np.inf), np.append(largest, most * (1.0 + TOLERANCE))
    return Model(cost, np.zeros(m), np.ones(m), np.ones(m, dtype=bool),
                 constraints(*parts, shape=(least.size, m)), least, largest)  # fmt: skip


def _rounded_up(bound: float, cost: Floats) -> float:
    whole = bool((cost == np.rint(cost)).all())
    return float(np.ceil(bound - 1e-6)) if whole and np.isfinite(bound) else bound


def cover_greedily(rows: Booleans, cost: Floats) -> Integers:
    """Open the site that covers most for its cost until all rows are covered, then close those that are not needed.

    Examples
    --------
    >>> cover_greedily(np.array([[True, False, True], [False, True, True]]), np.ones(3)).tolist()
    [2]
    """
    left, chosen = np.ones(len(rows), dtype=bool), []
    while left.any():
        worth = rows[left].sum(axis=0) / np.maximum(cost, TOLERANCE)
        chosen.append(int(np.argmax(worth)))
        left &= ~rows[:, chosen[-1]]
    for site in list(chosen):
        others = [column for column in chosen if column != site]
        if others and rows[:, others].any(axis=1).all():
            chosen = others
    return np.sort(np.array(chosen, dtype=np.int64))


def packing_bound(rows: Booleans, cost: Floats) -> float:
    """Return what any cover costs at the least: rows that share no site need one each, the cheapest of their own.

    Examples
    --------
    >>> packing_bound(np.array([[True, True, False], [False, False, True], [False, True, True]]), np.ones(3))
    2.0
    """
    taken, total = np.zeros(rows.shape[1], dtype=bool), 0.0
    for row in rows[np.argsort(rows.sum(axis=1), kind="stable")]:
        if not (row & taken).any():
            taken |= row
            total += float(cost[row].min())
    return total
