"""The p-median, which makes the sum of all ways least, and the coverage that a number of sites can reach (MCLP).

Both are one problem: covering people makes the number of those who are not covered least.  A good set is found by
heuristics, the bound comes from prices, and what they decide leaves the problem.  What is left is searched in a tree
where the bound is near; else, or where the tree grows too large, it is proved as a model of radii in a process of its
own.

References
----------
Hakimi, S. L. (1964), Optimum locations of switching centers and the absolute centers and medians of a graph,
Operations Research 12, 450-459.
Church, R., ReVelle, C. (1974), The maximal covering location problem, Papers of the Regional Science Association 32,
101-118.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from ..arrays import Floats, Integers
from ..notes import Amount, Note
from ..progress import Progress
from .chosen_sites import Chosen, Clock, gap, status_of
from .enumeration import best_of_all, is_small
from .median_bound import is_whole, median_bound, raised, reduced_columns
from .median_heuristic import good_set, price, swapped
from .median_tree import search_tree
from .mixed_integer import without_set
from .problem import TOLERANCE, Instance
from .prover import Prover
from .radius_model import Rule, radius_model

_FACTORS = (10.0, 1e3, 1e5)  # of the longest way: what it costs that somebody has none, raised until all are served
_FOR_THE_BOUND = 0.5  # of the time that is left
_NEAR = 0.02  # of the value: what a bound that is farther away leaves is proved sooner as a model of radii
_FOR_THE_TREE = 0.6  # of the time that is left then; all of it where there is no solver
_MOST_SEARCHED = 5e6  # pairs of demand and site: at each node of a tree all of them are sorted
_FOR_ANOTHER = 0.3  # of the time that is left, to look for another set of the same coverage
_FAR = 1e4  # longest ways: what it costs to leave somebody uncovered while sites are swapped
_FOR_THE_BOUND_AT_LEAST = 0.2  # of all the time, where the heuristic has taken it: without a bound nothing is known


@dataclass(frozen=True)
class Effort:
    """The effort that a model is worth.

    Attributes
    ----------
    seconds : float
        The time that it has.
    gap : float
        As a share of the value: at which it may stop.
    starts, seed : int
        Random sets of the heuristic, and how they are drawn.
    """

    seconds: float = 60.0
    gap: float = 0.0
    starts: int = 4
    seed: int = 12345


def solve_median(
    instance: Instance, p: int, effort: Effort, prover: Prover, progress: Progress | None = None
) -> Chosen:
    """Choose p sites so that the weighted minutes to the nearest are least.

    Where no set gives everybody a way, as many are served as can be by making a missing way ever dearer; their
    minutes alone are the value, and a note tells who is left.

    Parameters
    ----------
    instance : Instance
    p : int
        Sites open, those that are kept included.
    effort : Effort
    prover : Prover
    progress : Progress, optional

    Returns
    -------
    Chosen
        Its value is in person-minutes.
    """

    def least(minutes: Floats, seconds: float) -> Chosen:
        return _least(minutes, instance, p, replace(effort, seconds=seconds), prover, progress)

    return served_first(instance, effort.seconds, least)


def served_first(instance: Instance, seconds: float, least: Callable[[Floats, float], Chosen]) -> Chosen:
    """Choose a set of least minutes that serves as many as can be, by making a missing way ever dearer.

    Parameters
    ----------
    instance : Instance
    seconds : float
    least : callable
        Returns the best set for finite minutes and the seconds that are left.

    Returns
    -------
    Chosen
        Its value is that of those who have a way; a note tells who has none.
    """
    clock = Clock(seconds)
    for factor in _FACTORS:
        found = least(instance.filled(factor), clock.left())
        unserved = np.isinf(instance.minutes[:, found.columns].min(axis=1))
        if not unserved.any():
            return found
    people = float(instance.weights[unserved].sum())
    lost = people * factor * instance.longest
    return replace(found, value=found.value - lost, bound=found.bound - lost).with_notes(
        _nobody(found.columns.size, people)
    )


def _nobody(p: int, people: float) -> Note:
    return Note("No way leads from {people} {people:person|people} to any of the {p} sites that are open; the minutes "
                "are those of the others.", people=Amount(people), p=p)  # fmt: skip


def solve_coverage(
    instance: Instance, p: int, radius: float, effort: Effort, prover: Prover, progress: Progress | None = None
) -> Chosen:
    """Choose p sites so that most weight lies within a radius, and among such sets the one with the shortest ways.

    Returns
    -------
    Chosen
        Its value is the weight that is covered, its bound what no set can exceed.
    """
    clock = Clock(effort.seconds)
    covered = instance.minutes <= radius + TOLERANCE
    missed = replace(instance, minutes=np.where(covered, 0.0, 1.0), longest=1.0)
    total, minutes = float(instance.weights.sum()), instance.filled()
    if is_small(len(minutes), instance.kept, p):
        columns = best_of_all(
            minutes, instance.kept, p, lambda ways: (ways > radius + TOLERANCE) @ instance.weights,
            lambda ways: ways @ instance.weights, progress,
        )  # fmt: skip
        value = float(instance.weights[covered[:, columns].any(axis=1)].sum())
        return Chosen(columns, value, value, "optimal", clock.spent(), ties_known=True)
    found = _least(missed.minutes, missed, p, effort, prover, progress)
    columns, second = _shortest_of_coverage(instance, missed, found, radius, clock, prover, progress)
    value, bound = total - found.value, total - found.bound
    return replace(found, columns=columns, value=value, bound=bound, seconds=clock.spent(), second_proved=second)


def _shortest_of_coverage(
    instance: Instance, missed: Instance, found: Chosen, radius: float, clock: Clock, prover: Prover,
    progress: Progress | None,
) -> tuple[Integers, bool]:  # fmt: skip
    """Return the set with the shortest ways among those that cover as many, and whether that is proved.

    Where all are covered, every set that covers all may be it; elsewhere there is seldom another set at all.
    """
    everybody = np.full(len(missed.weights), found.value <= TOLERANCE)
    limit = np.inf if everybody.all() else found.value * (1.0 + TOLERANCE) + TOLERANCE
    if np.isfinite(limit) and found.status == "optimal" and _is_alone(missed, found, limit, clock, prover):
        return found.columns, True
    rule = Rule(radius + TOLERANCE, everybody, uncovered=limit)
    columns, second = shortest_among(instance, found.columns, found.columns.size, rule, clock, prover, progress)
    return columns, second and found.status == "optimal"


def _is_alone(missed: Instance, found: Chosen, limit: float, clock: Clock, prover: Prover) -> bool:
    """Tell whether it is proved that no other set of as many sites leaves as few uncovered."""
    model = radius_model(missed.minutes, missed.weights, missed.kept, found.columns.size)
    answer = prover.solve(without_set(model, found.columns), _FOR_ANOTHER * clock.left())
    return answer is not None and (answer.value if answer.proved else answer.bound) > limit


def shortest_among(
    instance: Instance, chosen: Integers, p: int | None, rule: Rule, clock: Clock, prover: Prover,
    progress: Progress | None = None,
) -> tuple[Integers, bool]:  # fmt: skip
    """Return the set with the shortest ways among those that fulfil a rule, and whether that is proved.

    Without a proof in time, it is the best that is known, at the worst the set that was given.
    """
    minutes, weights = instance.filled(), instance.weights
    costs = minutes * weights[:, None]
    if p is None:
        answer = prover.solve(radius_model(minutes, weights, instance.kept, p, rule), clock.left())
        if answer is None or answer.x is None:
            return chosen, False
        columns = np.flatnonzero(answer.x[: minutes.shape[1]] > 0.5)
        better = price(costs, columns) <= price(costs, chosen) * (1.0 + TOLERANCE)
        return (columns, answer.proved) if better else (chosen, False)
    if np.isfinite(rule.uncovered):
        return _shortest_that_covers(instance, chosen, rule, clock, prover, progress)
    forbidden = rule.must[:, None] & (minutes > rule.radius)
    dear = instance.longest + price(costs, chosen) / weights  # more than the whole of a set that fulfils the rule
    barred = np.where(forbidden, dear[:, None], minutes)
    start = swapped(barred * weights[:, None], instance.kept, chosen, progress)
    found = _bounded(barred, instance, start, Effort(clock.left()), prover, progress, rule)
    return found.columns, found.status == "optimal"


def _shortest_that_covers(
    instance: Instance, chosen: Integers, rule: Rule, clock: Clock, prover: Prover, progress: Progress | None
) -> tuple[Integers, bool]:
    """Do the same where no more than a weight may stay uncovered: each uncovered minute costs the radius beside.

    As no set leaves less uncovered, that adds the same to all sets that keep the rule, and the bound closes sooner.
    """
    minutes, weights = instance.filled(), instance.weights
    beyond = minutes > rule.radius
    start = swapped((minutes + _FAR * instance.longest * beyond) * weights[:, None], instance.kept, chosen, progress)
    if weights @ beyond[:, start].all(axis=1) > rule.uncovered:
        start = chosen
    dearer = minutes + rule.radius * beyond
    found = _bounded(dearer, instance, start, Effort(clock.left()), prover, progress, rule, improve=False)
    return found.columns, found.status == "optimal"


def _least(
    minutes: Floats, instance: Instance, p: int, effort: Effort, prover: Prover, progress: Progress | None
) -> Chosen:
    """Choose the set of least cost: all sets where they are few, else heuristic, bound, reduction and proof."""
    clock, kept = Clock(effort.seconds), instance.kept
    costs = minutes * instance.weights[:, None]
    if is_small(len(minutes), kept, p):

        def total(ways: Floats) -> Floats:
            return ways @ instance.weights

        columns = best_of_all(minutes, kept, p, total, total, progress)
        value = price(costs, columns)
        return Chosen(columns, value, value, "optimal", clock.spent(), ties_known=True)
    start = good_set(costs, kept, p, effort.starts, effort.seed, progress)
    left = max(clock.left(), _FOR_THE_BOUND_AT_LEAST * effort.seconds)
    found = _bounded(minutes, instance, start, replace(effort, seconds=left), prover, progress)
    return replace(found, seconds=clock.spent())


def _bounded(
    minutes: Floats, instance: Instance, start: Integers, effort: Effort, prover: Prover, progress: Progress | None,
    rule: Rule | None = None, improve: bool = True,
) -> Chosen:  # fmt: skip
    """Bound the value of a good set, leave out what the bound decides, and prove or improve the set on the rest."""
    clock, costs = Clock(effort.seconds), minutes * instance.weights[:, None]
    bounded = median_bound(
        costs, instance.kept, start, seconds=_FOR_THE_BOUND * effort.seconds, progress=progress, improve=improve
    )
    if improve and gap(bounded.value, bounded.bound) <= _NEAR and costs.size <= _MOST_SEARCHED:
        share = _FOR_THE_TREE if prover.is_able else 1.0
        bounded = search_tree(costs, bounded, share * clock.left(), effort.gap, progress)
    chosen, value, bound = bounded.chosen, bounded.value, bounded.bound
    if gap(value, bound) > effort.gap:
        columns = reduced_columns(bounded)
        model = radius_model(minutes[:, columns], instance.weights, bounded.certain[columns], start.size, rule)
        answer = prover.solve(model, clock.left(), effort.gap)
        if answer is not None:
            if answer.x is not None:
                other = columns[np.flatnonzero(answer.x[: columns.size] > 0.5)]
                if price(costs, other) < value:
                    chosen, value = other, price(costs, other)
            reached = value if answer.proved and not effort.gap else answer.bound
            bound = min(max(bound, raised(reached, is_whole(costs))), value)
    return Chosen(np.sort(chosen), value, bound, status_of(value, bound, clock), clock.spent())
