"""Units that a method of labour markets leaves out, joined to the area where their people work.

Coombes and Bond need units with residents, jobs and commuting.  Six villages without jobs whose people all work in one
town are left out, and then so is the town, whose own people no longer go anywhere: no area is left at all, though
everybody can see one.  The offices that run the method assign such units by hand afterwards; this is a rule for it:

1. a unit that was left out joins the area with which most of its workers are exchanged, both ways, and those that
   joined count as the area from then on; of equal areas, the first id; units with the most such workers come first;
2. units that exchange workers with no area, but with one another, are an area of their own where anybody works in it.

The figures of areas are those of all their members.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..arrays import Booleans, Indices
from ..progress import NullProgress, Progress, Unreported, proceed
from .areas import UNASSIGNED, Delineation, Outcome, Step, leading_member
from .flows import FlowTable


def join_left_out(drawn: Delineation, flows: FlowTable, progress: Progress | None = None) -> Delineation:
    """Give the units that took no part to the areas, or make areas of those that only commute among themselves.

    Parameters
    ----------
    drawn : Delineation
        Of the units that took part.
    flows : FlowTable
        All flows.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Delineation
        Of all units; those that were joined have ``Z`` on the reserve list, and a step each.
    """
    place = flows.positions(drawn.flows.ids)
    took_part = np.zeros(len(flows.ids), dtype=bool)
    took_part[place] = True
    area = np.full(len(flows.ids), UNASSIGNED, dtype=np.intp)
    area[place] = np.where(drawn.area == UNASSIGNED, UNASSIGNED, place[drawn.area])
    reserve = np.full(len(flows.ids), "Z", dtype=object)
    reserve[place] = drawn.reserve
    steps = _join(flows, area, ~took_part, Unreported(progress or NullProgress()))
    _found_areas(flows, area, ~took_part)
    names = {int(place[old]): name for old, name in drawn.names.items()}
    whole = replace(drawn, flows=flows, area=area, reserve=tuple(reserve.tolist()), names=names)
    return whole.with_steps(area, steps, [])


def _join(flows: FlowTable, area: Indices, waiting: Booleans, watch: Progress) -> list[Step]:
    """Let waiting units join areas, those with the most workers in common first; changes `area`."""
    partners = _partners(flows, waiting)
    shared: dict[int, dict[int, float]] = {unit: {} for unit in partners}

    def share(unit: int, target: int, workers: float) -> None:
        shared[unit][target] = shared[unit].get(target, 0.0) + workers

    for unit, others in partners.items():
        for other, workers in others:
            if area[other] != UNASSIGNED:
                share(unit, int(area[other]), workers)
    steps: list[Step] = []
    while any(shared.values()):
        proceed(watch, 0.0)
        unit = min((one for one, found in shared.items() if found), key=lambda one: (-max(shared[one].values()), one))
        target = min(shared[unit], key=lambda one: (-shared[unit][one], one))
        leader = leading_member(np.flatnonzero(area == target), flows)
        steps.append(Step(0, Outcome.ATTACHED, flows.ids[unit], "", leader, shared[unit][target]))
        area[unit] = target
        del shared[unit]
        for other, workers in partners[unit]:
            if other in shared:
                share(other, target, workers)
    return steps


def _partners(flows: FlowTable, waiting: Booleans) -> dict[int, list[tuple[int, float]]]:
    """List with whom each waiting unit exchanges workers, and how many, either way."""
    partners: dict[int, list[tuple[int, float]]] = {int(unit): [] for unit in np.flatnonzero(waiting)}
    for one, other in ((flows.origin, flows.destination), (flows.destination, flows.origin)):
        pairs = waiting[one] & (one != other) & (flows.workers > 0)
        rows = zip(one[pairs].tolist(), other[pairs].tolist(), flows.workers[pairs].tolist(), strict=True)
        for unit, partner, workers in rows:
            partners[unit].append((partner, workers))
    return partners


def _found_areas(flows: FlowTable, area: Indices, waiting: Booleans) -> None:
    """Make an area of each set of waiting units that commute among themselves; changes `area`."""
    root = np.arange(len(flows.ids))
    left = waiting & (area == UNASSIGNED)
    pairs = left[flows.origin] & left[flows.destination] & (flows.workers > 0)
    linked = np.zeros(len(flows.ids), dtype=bool)
    linked[flows.origin[pairs]] = linked[flows.destination[pairs]] = True
    while True:
        least = root.copy()
        np.minimum.at(least, flows.origin[pairs], root[flows.destination[pairs]])
        np.minimum.at(least, flows.destination[pairs], root[flows.origin[pairs]])
        if np.array_equal(least, root):
            break
        root = least
    area[linked] = root[linked]
