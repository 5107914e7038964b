"""Labour market areas by the algorithm of Coombes and Bond, as ISTAT runs it.

Why: it is the method of the British travel-to-work areas and of the Italian local labour systems, with a rule of
validity that a plan can cite and a list of the doubtful cases.

The method: every unit begins as a cluster.  Again and again the least valid cluster gives up one member (the one with
the most commuters across its own border, coming from outside the cluster or leaving the unit), which joins the other
cluster with which it coheres most, unless that cluster's validity would fall: then the member goes to the reserve
list.  When all clusters are valid, the members of the reserve list join the cluster with which they cohere most,
without any test.  Units without residents or without jobs, and units that nobody leaves or enters, take no part.

Choices where the sources are silent: equal validity, equal cohesion and equal candidates to leave go by the first id;
a move that would bring back a partition that was there before goes to the reserve list, so that the algorithm ends.
When a member finds no other cluster, the rest of its own stays together, as after any other move.  The figures of a
cluster are always those of its members.  R's LabourMarketAreas 3.4 breaks up the rest in the first case, and keeps rows
of flows apart after some moves: it can differ for these reasons.

References
----------
Coombes, M. and Bond, S. (2008), Travel-to-work areas: the 2007 review, Office for National Statistics.
Franconi, L., Ichim, D. and D'Aló, M. (2017), Labour market areas for territorial policies: tools for a European
approach, Statistical Journal of the IAOS 33(3).
ISTAT (2015), La nuova geografia dei sistemi locali.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

import numpy as np

from ..arrays import Booleans, Floats, Indices, sum_by
from ..progress import NullProgress, Progress, proceed
from .areas import UNASSIGNED, Delineation, Outcome, Step, leading_member
from .cohesion import FlowsByUnit, cohesion
from .flows import FlowTable
from .validity import TOLERANCE, ValidityRule, validity

_SETTLED = 0.95  # of the work, when only the reserve list is left

ALONE_WEAKENS = "A"  # a cluster of one whose best cluster would become less valid
ALONE_WITHOUT = "B"  # a cluster of one that has no flows with any other cluster
MEMBER_WEAKENS = "C"  # a member of a larger cluster whose best cluster would become less valid
MEMBER_WITHOUT = "D"  # a member of a larger cluster that has no flows with any other
RETURNS = "E"  # a move that would bring back a partition that was there before


def coombes_bond(flows: FlowTable, rule: ValidityRule, progress: Progress | None = None) -> Delineation:
    """Draw labour market areas by the algorithm of Coombes and Bond.

    Parameters
    ----------
    flows : FlowTable
    rule : ValidityRule
    progress : Progress, optional

    Returns
    -------
    Delineation
        Its `reserve` holds, for each unit, the letter of how it came to the reserve list: A and B a cluster of one,
        C and D a member of a larger one, A and C because the receiving cluster would have become less valid, B and D
        because there were no flows with any; E a move that would have brought back an earlier partition.

    References
    ----------
    Coombes, M. and Bond, S. (2008), Travel-to-work areas: the 2007 review, Office for National Statistics.
    """
    takes_part = units_with_commuting(flows)
    used = flows.subset(takes_part)
    clusters = _Clusters(used, rule)
    watch = progress or NullProgress()
    clusters.settle(watch)
    clusters.attach_reserve(watch)
    return Delineation(used, clusters.area, tuple(clusters.steps), tuple(clusters.reserve), {})


def units_with_commuting(flows: FlowTable) -> Booleans:
    """Tell which units have residents, jobs and commuting, once those that have not are left out.

    Leaving a unit out takes its flows away, so that others may lose their last residents or jobs; this goes on until
    nothing changes.

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    kept = np.ones(len(flows.ids), dtype=bool)
    while True:
        used = flows.subset(kept)
        closed = (used.internal == used.residents) & (used.internal == used.jobs)
        stays = (used.residents > 0) & (used.jobs > 0) & ~closed
        if stays.all():
            return kept
        kept[np.flatnonzero(kept)[~stays]] = False


class _Clusters:
    """The clusters of a run, and their figures, kept up to date move by move."""

    def __init__(self, flows: FlowTable, rule: ValidityRule) -> None:
        count = len(flows.ids)
        self.flows, self.rule, self.between = flows, rule, FlowsByUnit(flows)
        self.area: Indices = np.arange(count)
        self.members = np.ones(count, dtype=np.intp)
        self.residents, self.jobs = flows.residents.copy(), flows.jobs.copy()
        self.internal = flows.internal.copy()
        self.validity = validity(self.residents, self.jobs, self.internal, rule)
        self.reserve = [""] * count
        self.steps: list[Step] = []
        self._seen: set[bytes] = set()
        self._is_new()

    def settle(self, progress: Progress) -> None:
        """Move members of the least valid cluster until all clusters are valid."""
        while self.members.any():
            worst = int(np.argmin(self.validity))
            if self.validity[worst] >= 1 - TOLERANCE:
                return
            if len(self.steps) % 64 == 0:
                proceed(progress, min(_SETTLED, len(self.steps) / (2 * self.area.size)))
            self._move(self._leaving_member(worst), worst)

    def attach_reserve(self, progress: Progress) -> None:
        """Let the reserve list join, from the last id to the first, until nobody finds a cluster any more."""
        waiting = np.flatnonzero(self.area == UNASSIGNED)[::-1].tolist()
        while waiting:
            left = []
            for unit in waiting:
                proceed(progress, _SETTLED)
                if not self._attach(unit):
                    left.append(unit)
            if len(left) == len(waiting):
                return
            waiting = left

    def _leaving_member(self, cluster: int) -> int:
        """Find the member with the most commuters from outside the cluster and out of the unit itself."""
        members = np.flatnonzero(self.area == cluster)
        if members.size == 1:
            return int(members[0])
        flows = self.flows
        inside = self.area == cluster
        within = inside[flows.origin] & inside[flows.destination]
        from_inside = sum_by(flows.destination[within], flows.workers[within], inside.size)
        crossing = flows.jobs - from_inside + flows.residents - flows.internal
        return int(members[np.argmax(crossing[members])])

    def _move(self, unit: int, cluster: int) -> None:
        """Let a member join its best cluster, or put it on the reserve list."""
        alone = self.members[cluster] == 1
        target, strength, sent, received = self._best_cluster(unit, cluster)
        if target is None:
            step = Step(len(self.steps) + 1, Outcome.RESERVED, self.flows.ids[unit], self._leader(cluster), "")
            letter = ALONE_WITHOUT if alone else MEMBER_WITHOUT
        else:
            step = self._step(Outcome.MOVED, unit, target, strength, sent, received)
            weakens = step.after < step.before - TOLERANCE
            letter = (ALONE_WEAKENS if alone else MEMBER_WEAKENS) if weakens else ""
        self._change(unit, cluster, -1, sent, received)
        if target is not None and not letter:
            self.area[unit] = target
            if self._is_new():
                self._change(unit, target, 1, sent, received)
                self.steps.append(step)
                return
            letter = RETURNS
        self.area[unit] = UNASSIGNED
        self.reserve[unit] = letter
        self._is_new()
        self.steps.append(replace(step, outcome=Outcome.RESERVED))

    def _is_new(self) -> bool:
        """Remember the present partition, and tell whether it was not there before."""
        state = blake2b(self.area.tobytes(), digest_size=16).digest()
        is_new = state not in self._seen
        self._seen.add(state)
        return is_new

    def _attach(self, unit: int) -> bool:
        target, strength, sent, received = self._best_cluster(unit, UNASSIGNED)
        if target is None:
            return False
        self.steps.append(self._step(Outcome.ATTACHED, unit, target, strength, sent, received))
        self.area[unit] = target
        self._change(unit, target, 1, sent, received)
        return True

    def _best_cluster(self, unit: int, own: int) -> tuple[int | None, float, Floats, Floats]:
        """Find the cluster, other than its own, with which a unit coheres most; None without any flows."""
        sent, received = self.between.by_area(unit, self.area)
        flows = self.flows
        strength = cohesion(sent, received, flows.residents[unit], flows.jobs[unit], self.residents, self.jobs)
        if own != UNASSIGNED:
            strength[own] = 0
        best = int(np.argmax(strength))
        return (best if strength[best] > 0 else None), float(strength[best]), sent, received

    def _validity_with(self, unit: int, cluster: int, sent: Floats, received: Floats) -> float:
        flows = self.flows
        residents = self.residents[cluster] + flows.residents[unit]
        jobs = self.jobs[cluster] + flows.jobs[unit]
        internal = self.internal[cluster] + flows.internal[unit] + sent[cluster] + received[cluster]
        return float(validity(residents, jobs, internal, self.rule))

    def _change(self, unit: int, cluster: int, sign: int, sent: Floats, received: Floats) -> None:
        """Add the unit to the figures of a cluster (1) or take it out (-1)."""
        flows = self.flows
        self.members[cluster] += sign
        self.residents[cluster] += sign * flows.residents[unit]
        self.jobs[cluster] += sign * flows.jobs[unit]
        self.internal[cluster] += sign * (flows.internal[unit] + sent[cluster] + received[cluster])
        is_empty = not self.members[cluster]
        figures = (self.residents[cluster], self.jobs[cluster], self.internal[cluster])
        self.validity[cluster] = np.inf if is_empty else validity(*figures, self.rule)

    def _step(self, outcome: Outcome, unit: int, target: int, strength: float, sent: Floats, received: Floats) -> Step:
        return Step(
            number=len(self.steps) + 1,
            outcome=outcome,
            unit=self.flows.ids[unit],
            from_area=self._leader(int(self.area[unit])),
            to_area=self._leader(target),
            flow=float(sent[target] + received[target]),
            measure=strength,
            before=float(self.validity[target]),
            after=self._validity_with(unit, target, sent, received),
        )

    def _leader(self, cluster: int) -> str:
        if cluster == UNASSIGNED:
            return ""
        return leading_member(np.flatnonzero(self.area == cluster), self.flows)
