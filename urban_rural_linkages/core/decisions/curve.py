"""The curve of one, two, three more sites: the models solved for each number.

The best two are not the best one and another: sets are found anew for every number, and a note says where one does not
hold the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from ..arrays import Booleans, ratio, sum_of_products
from ..notes import Note
from ..number_words import number
from ..progress import NullProgress, Progress, Stage
from .allocation import Allocation, Reach, allocate, reach_of
from .capacitated import largest_room
from .chosen_sites import Chosen
from .location import COUNTING, Question, locate
from .problem import TOLERANCE, LocationProblem
from .prover import Prover


@dataclass(frozen=True, eq=False)
class Step:
    """One number of sites.

    Attributes
    ----------
    added : int
        Sites beside those that are kept.
    chosen : Chosen
    new : tuple of str
        Their ids, sorted.
    reach : Reach
    mean_counted : float
        Mean minutes of what the model counts, which is all people unless a group was chosen.
    """

    added: int
    chosen: Chosen
    new: tuple[str, ...]
    reach: Reach
    mean_counted: float = float("nan")


def curve(
    problem: LocationProblem,
    question: Question,
    existing: Booleans,
    prover: Prover,
    progress: Progress | None = None,
) -> list[Step]:
    """Solve a question for none more up to as many as it asks for.

    Parameters
    ----------
    problem : LocationProblem
    question : Question
        Where it finds out the number by itself, the curve is that of the shortest ways; its time is that of each
        number.
    existing : (m,) ndarray of bool
        Sites that are open before.
    prover : Prover
    progress : Progress, optional

    Returns
    -------
    list of Step
    """
    kept = int(problem.kept.sum())
    most = question.total - kept if question.total else question.add
    first, progress = (0 if kept else 1), progress or NullProgress()
    kind = "pmedian" if question.kind in COUNTING else question.kind
    steps = []
    for added in range(first, most + 1):
        stage = Stage(progress, (added - first) / (most + 1 - first), (added + 1 - first) / (most + 1 - first))
        if kind == "capacitated" and not has_room(problem, kept + added):
            continue
        asked = replace(question, kind=kind, add=added, total=kept + added)
        steps.append(_step(problem, asked, existing, prover, stage))
    return steps


def by_number(question: Question, problem: LocationProblem, chosen: Chosen) -> Question:
    """Return a question that asks for a number of sites: where it asks for a budget, as many as that has paid.

    Examples
    --------
    >>> from .problem import location_problem
    >>> problem = location_problem([[1.0, 2.0]], [1], kept=[True, False])
    >>> by_number(Question(budget=9.0), problem, Chosen(np.array([0, 1]), 1.0, 1.0, "optimal")).add
    1
    """
    if not np.isfinite(question.budget):
        return question
    return replace(question, add=int(chosen.columns.size - problem.kept.sum()), total=0, budget=np.inf)


def has_room(problem: LocationProblem, p: int) -> bool:
    """Tell whether p sites can have room for all; where not, the curve has no step."""
    return largest_room(problem.instance, p) >= float(problem.instance.weights.sum()) * (1.0 - TOLERANCE)


def short_of_room(problem: LocationProblem, steps: Sequence[Step]) -> list[Note]:
    """Say where the curve begins later, because fewer sites have no room for all."""
    first = 0 if problem.kept.any() else 1
    if not steps or steps[0].added == first:
        return []
    return [Note("With fewer than {added} new {added:site|sites} there is not room for all: the curve begins there.",
                 added=steps[0].added)]  # fmt: skip


def _step(problem: LocationProblem, question: Question, existing: Booleans, prover: Prover, progress: Progress) -> Step:
    chosen = locate(problem, question, prover, progress)
    new = tuple(sorted(problem.site_ids[column] for column in chosen.columns.tolist() if not problem.kept[column]))
    found = allocate(problem, chosen.columns, existing, question.radius, chosen.shares)
    reach = reach_of(problem, found, question.radius)
    return Step(question.add, chosen, new, reach, _mean_counted(problem, found))


def _mean_counted(problem: LocationProblem, found: Allocation) -> float:
    known = ~np.isnan(found.minutes)
    counted = (problem.weights[found.demand] * found.share)[known]
    return float(ratio(sum_of_products(counted, found.minutes[known]), float(counted.sum())))


@dataclass(frozen=True)
class Aim:
    """The aim of a model at each number of sites, in a measure that a chart shows, with the bounds.

    Attributes
    ----------
    measure : {"mean", "longest", "beyond"}
        Mean minutes, minutes of the longest way, or people who are not covered: of each little is good.
    values, bounds : tuple of float
        NaN where no bound is known.
    """

    measure: str
    values: tuple[float, ...]
    bounds: tuple[float, ...]


def aim_of(problem: LocationProblem, kind: str, steps: Sequence[Step]) -> Aim:
    """Return what the model of a curve makes best.

    Parameters
    ----------
    problem : LocationProblem
    kind : str
        The model that was asked for; one that finds the number of sites itself has the curve of the shortest ways.
    steps : sequence of Step

    Examples
    --------
    >>> none = Chosen(np.empty(0, dtype=int), 100.0, 90.0, "within gap")
    >>> far = Reach(10.0, 30.0, 8.0, 2.0)
    >>> aim_of(None, "pmedian", [Step(1, none, ("a",), far, 10.0)])
    Aim(measure='mean', values=(10.0,), bounds=(9.0,))
    """
    found = [step.chosen for step in steps]
    if kind == "pcentre":
        return Aim("longest", tuple(one.value for one in found), tuple(map(_known_bound, found)))
    if kind == "mclp":
        everybody = float(problem.weights.sum())
        return Aim("beyond", tuple(everybody - one.value for one in found),
                   tuple(everybody - _known_bound(one) for one in found))  # fmt: skip
    shares = (_known_bound(one) / one.value if one.value else 1.0 for one in found)
    means = tuple(step.mean_counted for step in steps)
    return Aim("mean", means, tuple(mean * share for mean, share in zip(means, shares, strict=True)))


def _known_bound(found: Chosen) -> float:
    return found.bound if np.isfinite(found.bound) else float("nan")


def nesting(steps: Sequence[Step]) -> list[Note]:
    """Say where a set does not hold the one before it.

    Examples
    --------
    >>> import numpy as np
    >>> none = Chosen(np.empty(0, dtype=int), 0.0, 0.0, "optimal")
    >>> far = Reach(1.0, 1.0, 1.0, 0.0)
    >>> str(nesting([Step(1, none, ("a",), far), Step(2, none, ("b", "c"), far)])[0])
    'The best two are not the best one and one more: decide how many before you decide where.'
    """
    for one, other in pairwise(steps):
        if not set(one.new) <= set(other.new):
            if one.added == 1:
                return [
                    Note("The best two are not the best one and one more: decide how many before you decide where.")
                ]
            return [Note("The best {many} are not the best {few} and one more: decide how many before you decide "
                         "where.", many=number(other.added), few=number(one.added))]  # fmt: skip
    return []
