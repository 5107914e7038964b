"""Areas that a delineation has drawn: members, steps and quality.

Why: the methods of labour markets differ in how they draw, not in what they hand over.  Each gives a `Delineation`;
this module measures it the same way whatever the method, so that results can be compared.

Areas bear the id of the member with the most jobs (of equal ones, the first id), as ISTAT names its local labour
systems, unless the method itself names them.

References
----------
Newman, M. E. J. and Girvan, M. (2004), Finding and evaluating community structure in networks, Physical Review E 69,
026113; Leicht, E. A. and Newman, M. E. J. (2008), Community structure in directed networks, Physical Review Letters
100, 118703: modularity.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices, ratio, sum_by
from ..notes import Note
from .flows import FlowTable

UNASSIGNED = -1


class Outcome(Enum):
    """Outcome of a step; the value is the text of the output field."""

    MOVED = "moved"  # a unit joined the area with which it coheres most
    RESERVED = "reserve"  # a unit went to the reserve list
    ATTACHED = "attached"  # a unit of the reserve list joined an area at the end
    MERGED = "merged"  # a whole area joined another
    TUNED = "tuned"  # an isolated or detached part joined an area that it touches


@dataclass(frozen=True)
class Step:
    """One step of a delineation, as a row of a table.

    Attributes
    ----------
    number : int
        From 1.
    outcome : Outcome
    unit : str
        The unit that moves, or the area that is merged, by the id of its leading member.
    from_area, to_area : str
        The areas, by their leading members at that moment; "" is the reserve list.
    flow : float
        Persons who commute between what moves and the area that it was to join, both ways (ANABEL: to it only).
    measure : float
        What the choice rests on: cohesion, link (ANABEL) or objective (Intramax); NaN where there was no candidate.
    before, after : float
        Of the area joined: its validity; in ANABEL its supply-side self-containment.  In Intramax the share of all
        flows that stay inside areas.  NaN where there was no candidate.
    """

    number: int
    outcome: Outcome
    unit: str
    from_area: str
    to_area: str
    flow: float = np.nan
    measure: float = np.nan
    before: float = np.nan
    after: float = np.nan


@dataclass(frozen=True)
class Delineation:
    """Areas and steps of a method of delineation.

    Attributes
    ----------
    flows : FlowTable
        The flows that the method used; units that it cannot treat are not among them.
    area : ndarray of intp, shape (units of flows,)
        The area of each unit, as the position of a unit that stands for it, or `UNASSIGNED`.
    steps : tuple of Step
    reserve : tuple of str
        How each unit came to the reserve list, "" if it never did; see `coombes`.
    names : dict of int to str
        Names of areas that the method itself gives; the others are named after their leading members.
    notes : tuple of Note
    """

    flows: FlowTable
    area: Indices
    steps: tuple[Step, ...]
    reserve: tuple[str, ...]
    names: dict[int, str]
    notes: tuple[Note, ...] = ()

    def with_steps(self, area: Indices, steps: list[Step], notes: list[Note]) -> Delineation:
        """Return a delineation with other areas and with the steps that led there, numbered on."""
        first = len(self.steps) + 1
        numbered = tuple(replace(step, number=number) for number, step in enumerate(steps, first))
        return replace(self, area=area, steps=self.steps + numbered, notes=(*self.notes, *notes))


@dataclass(frozen=True)
class Areas:
    """Figures of areas, in ascending order of their ids.

    Attributes
    ----------
    ids : tuple of str
    units : ndarray of int
        Members.
    residents, jobs, internal : ndarray of float
        Persons: employed residents, jobs, and those who live and work in the area.
    self_supply, self_demand : ndarray of float
        internal / residents and internal / jobs; NaN without residents or jobs.
    """

    ids: tuple[str, ...]
    units: Indices
    residents: Floats
    jobs: Floats
    internal: Floats
    self_supply: Floats
    self_demand: Floats


def leading_member(members: Indices, flows: FlowTable) -> str:
    """Name the member with the most jobs; of equal ones, the first id."""
    return flows.ids[int(members[np.argmax(flows.jobs[members])])]


def area_names(drawn: Delineation) -> tuple[str | None, ...]:
    """Name the area of each unit; None for units without one."""
    names: dict[int, str | None] = {UNASSIGNED: None}
    for area in np.unique(drawn.area[drawn.area != UNASSIGNED]).tolist():
        members = np.flatnonzero(drawn.area == area)
        names[area] = drawn.names.get(area) or leading_member(members, drawn.flows)
    return tuple(names[area] for area in drawn.area.tolist())


def measure_areas(flows: FlowTable, names: tuple[str | None, ...]) -> Areas:
    """Add up the flows of areas.

    Parameters
    ----------
    flows : FlowTable
    names : tuple of str or None
        The area of each unit; units without an area count as places outside.

    Returns
    -------
    Areas

    Examples
    --------
    >>> from .flows import flow_table
    >>> table = flow_table(["a", "b", "c"], ["b", "a", "a"], [3, 1, 2])
    >>> areas = measure_areas(table, ("a", "a", "c"))
    >>> areas.ids, areas.residents, areas.jobs, areas.internal
    (('a', 'c'), array([4., 2.]), array([6., 0.]), array([4., 0.]))
    """
    ids = tuple(sorted({name for name in names if name is not None}))
    position = {name: index for index, name in enumerate(ids)}
    area = np.array([UNASSIGNED if name is None else position[name] for name in names], dtype=np.intp)
    residents, jobs, internal = area_margins(flows, area, len(ids))
    return Areas(
        ids=ids,
        units=np.bincount(area[area >= 0], minlength=len(ids)),
        residents=residents,
        jobs=jobs,
        internal=internal,
        self_supply=ratio(internal, residents),
        self_demand=ratio(internal, jobs),
    )


def area_margins(flows: FlowTable, area: Indices, count: int) -> tuple[Floats, Floats, Floats]:
    """Return residents, jobs and internal flows of areas 0 ... count - 1; negative areas do not count."""
    has_area = area >= 0
    stays = (area[flows.origin] == area[flows.destination]) & has_area[flows.origin]
    return (
        sum_by(area[has_area], flows.residents[has_area], count),
        sum_by(area[has_area], flows.jobs[has_area], count),
        sum_by(area[flows.origin[stays]], flows.workers[stays], count),
    )


def modularity(areas: Areas, total: float) -> float:
    """Compare the flows inside areas with what chance would put there.

    ``sum_k (F_kk - R_k W_k / F) / F``, with internal flows F_kk, residents R_k, jobs W_k and all flows F.

    Parameters
    ----------
    areas : Areas
    total : float
        Persons in all flows.

    Returns
    -------
    float
        0 for one area of everything; NaN without flows.

    References
    ----------
    Leicht, E. A. and Newman, M. E. J. (2008), Physical Review Letters 100, 118703, in the form of weighted flows.
    """
    if not total > 0:
        return float(np.nan)
    return float(np.sum(areas.internal - areas.residents * areas.jobs / total) / total)


def both_ways(pairs: ArrayLike) -> Indices:
    """Give pairs of neighbours in both directions, each once, in ascending order; nobody is his own neighbour.

    Examples
    --------
    >>> both_ways([(0, 2), (2, 0), (1, 1)]).tolist()
    [[0, 2], [2, 0]]
    """
    found = np.asarray(pairs, dtype=np.intp).reshape(-1, 2)
    found = found[found[:, 0] != found[:, 1]]
    return np.unique(np.concatenate([found, found[:, ::-1]]), axis=0)
