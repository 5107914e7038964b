"""Sites for a sum of money: how many they are is found out, and what is open already costs nothing.

The bound is that of as many sites as the cheapest would allow, whatever those cost that it opens; the solver closes it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..errors import InputError
from ..notes import Amount
from ..progress import NullProgress, Progress, proceed
from .chosen_sites import Chosen, Clock, gap, status_of
from .median import Effort, served_first, shortest_among
from .median_bound import median_bound
from .median_heuristic import good_set, price
from .problem import TOLERANCE, Instance
from .prover import Prover
from .radius_model import Rule, radius_model

_NO_GAIN = 1e-9  # of the value
_FOR_THE_BOUND = 0.4  # of the time


def solve_median_for(
    instance: Instance, budget: float, effort: Effort, prover: Prover, progress: Progress | None = None
) -> Chosen:
    """Choose sites that cost no more than a budget so that the weighted minutes to the nearest are least.

    Parameters
    ----------
    instance : Instance
        With `site_cost`; those that are kept are free.
    budget : float
        For the sites that are not open yet.
    effort : Effort
    prover : Prover
    progress : Progress, optional

    Returns
    -------
    Chosen
        Its value is in person-minutes.

    Raises
    ------
    InputError
        When no costs were given, or the budget is below the cheapest site and none is open.
    """
    cost = costs_of_new(instance, budget)

    def least(minutes: Floats, seconds: float) -> Chosen:
        return _least(minutes, instance, cost, budget, replace(effort, seconds=seconds), prover, progress)

    return served_first(instance, effort.seconds, least)


def solve_coverage_for(
    instance: Instance, budget: float, radius: float, effort: Effort, prover: Prover, progress: Progress | None = None
) -> Chosen:
    """Choose sites that cost no more than a budget so that most weight lies within a radius, then the shortest ways.

    Returns
    -------
    Chosen
        Its value is the weight that is covered, its bound what no set can exceed.
    """
    clock, cost = Clock(effort.seconds), costs_of_new(instance, budget)
    covered = instance.minutes <= radius + TOLERANCE
    missed = np.where(covered, 0.0, 1.0)
    found = _least(missed, instance, cost, budget, effort, prover, progress)
    none = np.zeros(len(missed), dtype=bool)
    limit = found.value * (1.0 + TOLERANCE) + TOLERANCE
    rule = Rule(radius + TOLERANCE, none, uncovered=limit, budget=budget, site_cost=cost)
    columns, second = shortest_among(instance, found.columns, None, rule, clock, prover, progress)
    total = float(instance.weights.sum())
    return replace(found, columns=columns, value=total - found.value, bound=total - found.bound, seconds=clock.spent(),
                   second_proved=second and found.status == "optimal")  # fmt: skip


def costs_of_new(instance: Instance, budget: float) -> Floats:
    """Return what each site costs that is not open yet, 0 for those that are.

    Raises
    ------
    InputError
        When no costs were given, or the budget is below the cheapest site and none is open.
    """
    if instance.site_cost is None:
        raise InputError("A budget was given, and no cost of the sites.", hint="Choose the field SITE_COST.")
    if budget < 0.0:
        raise InputError("The budget is {budget}.", hint="Give 0 or more (BUDGET).", budget=f"{budget:g}")
    cheapest = float(instance.site_cost.min())
    if not instance.kept.any() and budget < cheapest:
        raise InputError("The budget of {budget} is below the cheapest site, which costs {cost}, and none is open.",
                         hint="Give a larger budget (BUDGET).", budget=Amount(budget),
                         cost=Amount(cheapest))  # fmt: skip
    return np.where(instance.kept, 0.0, instance.site_cost)


def _least(
    minutes: Floats, instance: Instance, cost: Floats, budget: float, effort: Effort, prover: Prover,
    progress: Progress | None,
) -> Chosen:  # fmt: skip
    """Choose the set of least minutes that the budget pays: a good one, a bound, and the proof."""
    clock, kept = Clock(effort.seconds), instance.kept
    ways = minutes * instance.weights[:, None]
    chosen = bought(ways, kept, cost, budget, progress)
    most = int(kept.sum()) + int((np.cumsum(np.sort(cost[~kept])) <= budget * (1.0 + TOLERANCE)).sum())
    free = good_set(ways, kept, most, effort.starts, effort.seed, progress)
    if cost[free].sum() <= budget and price(ways, free) < price(ways, chosen):
        chosen = free
    bound = median_bound(ways, kept, free, seconds=_FOR_THE_BOUND * effort.seconds, progress=progress).bound
    value = price(ways, chosen)
    bound = min(bound, value)
    if gap(value, bound) > effort.gap:
        rule = Rule(np.inf, np.zeros(len(minutes), dtype=bool), budget=budget, site_cost=cost)
        answer = prover.solve(radius_model(minutes, instance.weights, kept, None, rule), clock.left(), effort.gap)
        if answer is not None:
            if answer.x is not None:
                other = np.flatnonzero(answer.x[: kept.size] > 0.5)
                if price(ways, other) < value:
                    chosen, value = other, price(ways, other)
            proved = answer.proved and not effort.gap
            bound = min(max(bound, value if proved else answer.bound), value)
    return Chosen(np.sort(chosen), value, bound, status_of(value, bound, clock), clock.spent())


def bought(ways: Floats, kept: Booleans, cost: Floats, budget: float, progress: Progress | None = None) -> Integers:
    """Buy whichever site saves most for its cost, then exchange one for another, or buy one more, while that saves.

    Parameters
    ----------
    ways : (n, m) ndarray
        Finite: what it costs to serve each demand at each site.
    kept : (m,) ndarray of bool
    cost : (m,) ndarray
        Of a site that is not open yet.
    budget : float
    progress : Progress, optional

    Examples
    --------
    >>> bought(np.array([[0.0, 1.0, 9.0], [9.0, 1.0, 0.0]]), np.zeros(3, dtype=bool), np.array([1.0, 3.0, 1.0]), 2.0)
    array([0, 2])
    """
    opened, progress = kept.copy(), progress or NullProgress()
    while True:
        proceed(progress, 0.0)
        left = budget - float(cost[opened & ~kept].sum())
        best = _best_exchange(ways, opened, kept, cost, left)
        if best is None:
            return np.flatnonzero(opened)
        out, into = best
        opened[into] = True
        if out >= 0:
            opened[out] = False


def _best_exchange(
    ways: Floats, opened: Booleans, kept: Booleans, cost: Floats, left: float
) -> tuple[int, int] | None:  # fmt: skip
    """Return the site that closes, -1 for none, and the one that opens; None where nothing that is paid saves."""
    columns = np.flatnonzero(opened)
    if not columns.size:
        total = np.where(cost <= left * (1.0 + TOLERANCE), ways.sum(axis=0), np.inf)
        return (-1, int(np.argmin(total))) if np.isfinite(total).any() else None
    now = price(ways, columns)
    best, found = _NO_GAIN * max(abs(now), TOLERANCE), None
    for out in (-1, *np.flatnonzero(opened & ~kept).tolist()):
        stay = columns[columns != out]
        nearest = ways[:, stay].min(axis=1) if stay.size else np.full(len(ways), np.inf)
        paid = left + (cost[out] if out >= 0 else 0.0)
        possible = np.flatnonzero(~opened & (cost <= paid * (1.0 + TOLERANCE)))
        if not possible.size:
            continue
        saved = now - np.minimum(ways[:, possible], nearest[:, None]).sum(axis=0)
        worth = saved / np.maximum(cost[possible], TOLERANCE) if out < 0 else saved
        place = int(np.argmax(np.where(saved > _NO_GAIN * max(abs(now), TOLERANCE), worth, -np.inf)))
        if saved[place] > best:
            best, found = float(saved[place]), (out, int(possible[place]))
        if out < 0 and found is not None:
            return found  # while something can be bought, nothing is exchanged
    return found
