"""Hierarchy of areas by Intramax: the pair whose flows exceed chance most is merged.

Why: it needs no threshold of self-containment or size and shows at every level how much of all commuting stays inside
areas, so that a planner can choose the level.

The method: with flows f between areas, residents R and jobs W, the pair with the largest::

    f_ij / (R_i W_j) + f_ji / (R_j W_i)

is merged, flows are added up, and so on until the wished number of areas is left, or no pair with flows is.  Asked to,
only pairs that touch are merged; two merged areas touch whatever one of them touched.

Equal pairs go by the first id of the one, then of the other.

References
----------
Masser, I. and Brown, P. J. B. (1975), Hierarchical aggregation procedures for interaction data, Environment and
Planning A 7, 509-523.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices, ratio
from ..errors import InputError
from ..notes import Note
from ..progress import NullProgress, Progress, proceed
from .areas import Delineation, Outcome, Step, both_ways, leading_member
from .flows import FlowTable
from .merging import BestPairs, MergingFlows


def intramax(
    flows: FlowTable, areas: int, *, neighbours: ArrayLike | None = None, progress: Progress | None = None
) -> Delineation:
    """Merge units until a number of areas is left.

    Parameters
    ----------
    flows : FlowTable
    areas : int
        How many areas to stop at.
    neighbours : array_like of int, shape (m, 2), optional
        Pairs of units that touch, each in one direction or both, as positions in ``flows.ids``; only those are then
        merged.
    progress : Progress, optional

    Returns
    -------
    Delineation
        Its steps are the dendrogram: step n is the level at which n merges have been made, `measure` the objective of
        the pair, and `after` the share of all flows that stay inside areas.  A note says so when no pair with flows
        was left before the number was reached.

    Raises
    ------
    InputError
        When the number of areas is not between 1 and the number of units.

    References
    ----------
    Masser, I. and Brown, P. J. B. (1975), Environment and Planning A 7, 509-523.

    Examples
    --------
    >>> from .flows import flow_table
    >>> drawn = intramax(flow_table(["a", "b", "a", "c"], ["b", "a", "c", "c"], [5, 5, 1, 9]), areas=2)
    >>> drawn.area, drawn.steps[0].flow, drawn.steps[0].after
    (array([0, 0, 2]), 10.0, 0.95)
    """
    if not 1 <= areas <= len(flows.ids):
        raise InputError(
            "The number of areas to stop at must be between 1 and the number of units, {units}, but is {areas}.",
            hint="Choose another N_AREAS_STOP.",
            units=len(flows.ids), areas=areas,
        )  # fmt: skip
    run = _Merging(flows, None if neighbours is None else both_ways(neighbours))
    progress = progress or NullProgress()
    wanted = len(flows.ids) - areas
    while len(run.steps) < wanted and run.merge():
        proceed(progress, len(run.steps) / wanted)
    notes = []
    if len(run.steps) < wanted:
        notes.append(
            Note(
                "No two areas with commuting between them were left to merge: there {left:is|are} {left} "
                "{left:area|areas} instead of {wanted}.",
                left=len(flows.ids) - len(run.steps),
                wanted=areas,
            )
        )
    return Delineation(flows, run.area, tuple(run.steps), ("",) * len(flows.ids), {}, tuple(notes))


class _Merging:
    """Areas and the objectives of their pairs, as they merge."""

    def __init__(self, flows: FlowTable, touching: Indices | None) -> None:
        count = len(flows.ids)
        self.table, self.flows = flows, MergingFlows(flows, touching)
        self.residents, self.jobs = flows.residents.copy(), flows.jobs.copy()
        self.total, self.inside = flows.total, float(flows.internal.sum())
        self.area: Indices = np.arange(count)
        self.steps: list[Step] = []
        pairs = [self._objectives(area, above=area) for area in range(count)]
        self.objectives = BestPairs(count, *(np.concatenate(part) for part in zip(*pairs, strict=True)))

    def merge(self) -> bool:
        """Merge the best pair; False when there is none."""
        best = self.objectives.best()
        if best is None:
            return False
        first, second, objective = best
        between = self.flows.workers(first, second) + self.flows.workers(second, first)
        names = [leading_member(np.flatnonzero(self.area == area), self.table) for area in (first, second)]
        before, self.inside = self.inside, self.inside + between
        shares = (before / self.total, self.inside / self.total)
        self.steps.append(
            Step(len(self.steps) + 1, Outcome.MERGED, names[1], names[1], names[0], between, objective, *shares)
        )
        self._join(first, second)
        return True

    def _join(self, first: int, second: int) -> None:
        self.flows.merge(second, first)
        self.residents[first] += self.residents[second]
        self.jobs[first] += self.jobs[second]
        self.area[self.area == second] = first
        self.objectives.leave(second)
        self.objectives.change(first, *self._objectives(first))

    def _objectives(self, area: int, above: int = -1) -> tuple[Indices, Indices, Floats]:
        """Return the pairs of an area with others beyond a number, the lower one first, and their objectives."""
        (sent_to, sent), (from_others, received) = self.flows.sent(area), self.flows.received(area)
        others = np.union1d(sent_to, from_others)
        out, back = np.zeros(others.size), np.zeros(others.size)
        out[np.searchsorted(others, sent_to)] = sent
        back[np.searchsorted(others, from_others)] = received
        objective = ratio(out, self.residents[area] * self.jobs[others], empty=0.0)
        objective += ratio(back, self.residents[others] * self.jobs[area], empty=0.0)
        counts = (objective > 0) & (others > above)
        others = others[counts]
        return np.minimum(others, area), np.maximum(others, area), objective[counts]
