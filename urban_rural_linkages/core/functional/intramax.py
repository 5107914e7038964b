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

from ..arrays import Booleans, Floats, Indices, ratio
from ..errors import InputError
from ..notes import Note
from ..progress import NullProgress, Progress, proceed
from .areas import Delineation, Outcome, Step, leading_member
from .flows import FlowTable
from .row_maxima import NONE, RowMaxima


def intramax(
    flows: FlowTable, areas: int, *, contiguous: Booleans | None = None, progress: Progress | None = None
) -> Delineation:
    """Merge units until a number of areas is left.

    Parameters
    ----------
    flows : FlowTable
    areas : int
        How many areas to stop at.
    contiguous : ndarray of bool, shape (n, n), optional
        Which pairs touch, in the order of ``flows.ids``; only those are then merged.
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
    run = _Merging(flows, contiguous)
    progress = progress or NullProgress()
    wanted = len(flows.ids) - areas
    while len(run.steps) < wanted and run.merge():
        proceed(progress, len(run.steps) / wanted)
    notes = []
    if len(run.steps) < wanted:
        notes.append(
            Note(
                "No two areas with commuting between them were left to merge: there are {left} areas instead of "
                "{wanted}.",
                left=len(flows.ids) - len(run.steps),
                wanted=areas,
            )
        )
    return Delineation(flows, run.area, tuple(run.steps), ("",) * len(flows.ids), {}, tuple(notes))


class _Merging:
    """The table of flows between areas, as it shrinks."""

    def __init__(self, flows: FlowTable, contiguous: Booleans | None) -> None:
        count = len(flows.ids)
        self.flows, self.flow = flows, flows.matrix()
        self.residents, self.jobs = flows.residents.copy(), flows.jobs.copy()
        self.area: Indices = np.arange(count)
        self.steps: list[Step] = []
        self.allowed = np.ones((count, count), dtype=bool) if contiguous is None else contiguous.copy()
        np.fill_diagonal(self.allowed, False)
        self.inside = float(flows.internal.sum())
        self.objectives = RowMaxima(np.array([self._objective(index) for index in range(count)]).reshape(count, count))

    def merge(self) -> bool:
        """Merge the best pair; False when there is none."""
        first, second, objective = self.objectives.largest()
        if objective == NONE:
            return False
        first, second = min(first, second), max(first, second)
        between = float(self.flow[first, second] + self.flow[second, first])
        names = [leading_member(np.flatnonzero(self.area == area), self.flows) for area in (first, second)]
        before, self.inside = self.inside, self.inside + between
        shares = (before / self.flows.total, self.inside / self.flows.total)
        self.steps.append(
            Step(len(self.steps) + 1, Outcome.MERGED, names[1], names[1], names[0], between, objective, *shares)
        )
        self._join(first, second)
        return True

    def _join(self, first: int, second: int) -> None:
        self.flow[first] += self.flow[second]
        self.flow[:, first] += self.flow[:, second]
        self.allowed[first] |= self.allowed[second]
        self.allowed[:, first] |= self.allowed[:, second]
        self.residents[first] += self.residents[second]
        self.jobs[first] += self.jobs[second]
        self.flow[second], self.flow[:, second] = 0, 0
        self.allowed[second], self.allowed[:, second] = False, False
        self.allowed[first, first] = False
        self.area[self.area == second] = first
        values = self.objectives.values
        values[second], values[:, second] = NONE, NONE
        values[first] = values[:, first] = self._objective(first)
        self.objectives.changed(first, second)

    def _objective(self, area: int) -> Floats:
        """Return the objective of one area with each of the others; `NONE` without flows or where not allowed."""
        out = ratio(self.flow[area], self.residents[area] * self.jobs, empty=0.0)
        back = ratio(self.flow[:, area], self.residents * self.jobs[area], empty=0.0)
        return np.where(self.allowed[area] & (out + back > 0), out + back, NONE)
