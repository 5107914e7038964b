"""The curve of one, two, three more sites: the models solved for each number.

The best two are not the best one and another: sets are found anew for every number, and a note says where one does not
hold the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..arrays import Booleans
from ..notes import Note
from ..progress import NullProgress, Progress, Stage
from .allocation import Reach, allocate, reach_of
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
    """

    added: int
    chosen: Chosen
    new: tuple[str, ...]
    reach: Reach


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


def has_room(problem: LocationProblem, p: int) -> bool:
    """Tell whether p sites can have room for all; where not, the curve has no step."""
    return largest_room(problem.instance, p) >= float(problem.instance.weights.sum()) * (1.0 - TOLERANCE)


def short_of_room(problem: LocationProblem, steps: Sequence[Step]) -> list[Note]:
    """Say where the curve begins later, because fewer sites have no room for all."""
    first = 0 if problem.kept.any() else 1
    if not steps or steps[0].added == first:
        return []
    return [Note("With fewer than {added} new sites there is not room for all: the curve begins there.",
                 added=steps[0].added)]  # fmt: skip


def _step(problem: LocationProblem, question: Question, existing: Booleans, prover: Prover, progress: Progress) -> Step:
    chosen = locate(problem, question, prover, progress)
    new = tuple(sorted(problem.site_ids[column] for column in chosen.columns.tolist() if not problem.kept[column]))
    found = allocate(problem, chosen.columns, existing, question.radius, chosen.shares)
    return Step(question.add, chosen, new, reach_of(problem, found, question.radius))


def nesting(steps: Sequence[Step]) -> list[Note]:
    """Say where a set does not hold the one before it.

    Examples
    --------
    >>> import numpy as np
    >>> none = Chosen(np.empty(0, dtype=int), 0.0, 0.0, "optimal")
    >>> far = Reach(1.0, 1.0, 1.0, 0.0)
    >>> str(nesting([Step(1, none, ("a",), far), Step(2, none, ("b", "c"), far)])[0])
    'The best 2 are not the best 1 and one more: decide how many before you decide where.'
    """
    for one, other in pairwise(steps):
        if not set(one.new) <= set(other.new):
            return [Note("The best {many} are not the best {few} and one more: decide how many before you decide "
                         "where.", many=other.added, few=one.added)]  # fmt: skip
    return []
