"""Indicators of commuting: self-containment, balance of jobs, and the main destination of each unit.

Why: before any area is drawn, a planner asks of each municipality whether its people find work at home, whether its
jobs are held by its own people, and on which place it depends.  The terms are those of labour market areas, so that
units and areas can be compared.

References
----------
Coombes, M. and Bond, S. (2008), Travel-to-work areas: the 2007 review, Office for National Statistics: supply-side
and demand-side self-containment.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, ratio, sum_by
from ..notes import Note
from .flows import FlowTable


@dataclass(frozen=True)
class FlowIndicators:
    """Indicators of commuting of each unit, in the order of `ids`.

    Attributes
    ----------
    ids : tuple of str
    residents, jobs, internal : ndarray
        Employed residents, jobs, and persons who live and work in the unit.
    self_supply : ndarray
        Share of the residents who work in the unit, internal / residents; NaN without residents.
    self_demand : ndarray
        Share of the jobs held by residents, internal / jobs; NaN without jobs.
    job_ratio : ndarray
        Jobs per employed resident; NaN without residents.
    net_inflow : ndarray
        Jobs less residents, persons.
    largest_outflow : tuple of str or None
        The other unit where most residents work, the first id of equal ones; None where nobody leaves.
    largest_share : ndarray
        That flow as a share of the residents; NaN without residents, 0 where nobody leaves.
    bounds : dict of str to (low, high)
        Of `residents`, `jobs`, `self_supply` and `self_demand`, where the table does not publish all flows; empty
        where it does, and NaN where nothing limits a figure.  What differs in its bounds is NaN above.
    notes : tuple of Note
        Which totals were used.
    """

    ids: tuple[str, ...]
    residents: Floats
    jobs: Floats
    internal: Floats
    self_supply: Floats
    self_demand: Floats
    job_ratio: Floats
    net_inflow: Floats
    largest_outflow: tuple[str | None, ...]
    largest_share: Floats
    bounds: dict[str, tuple[Floats, Floats]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class _Margin:
    """A total of each unit, residents or jobs, with its bounds, and who in it does not live and work in the unit."""

    low: Floats
    high: Floats
    given: Booleans
    others: tuple[Floats, Floats]

    @property
    def known(self) -> Floats:
        return _agreed(self.low, self.high)

    def share(self, flows: FlowTable) -> tuple[Floats, Floats]:
        """Return the bounds of the share of who lives and works in the unit.

        Where the total is a sum, the smallest share has the fewest within and the most others, the largest the most
        within and the fewest others.
        """
        if flows.most is None:
            share = ratio(flows.internal, self.low)
            return share, share
        few, many = flows.internal, flows.most.internal
        fewest, most = self.others
        with np.errstate(invalid="ignore"):  # infinity by infinity, which is replaced below
            smallest = np.where(self.given, ratio(few, self.low), ratio(few, few + most))
            largest = np.where(self.given, ratio(many, self.low), ratio(many, many + fewest))
        anybody = self.high > 0
        return (
            np.where(anybody & np.isinf(most) & ~self.given, 0.0, smallest),
            np.where(anybody & np.isinf(many), 1.0, np.where(self.given, np.minimum(largest, 1.0), largest)),
        )


def flow_indicators(
    flows: FlowTable, employed: ArrayLike | None = None, jobs: ArrayLike | None = None
) -> FlowIndicators:
    """Describe each unit by its commuting.

    Parameters
    ----------
    flows : FlowTable
    employed, jobs : array_like of float, shape (n,), optional
        Employed residents wherever they work, and jobs whoever holds them, in the order of the flows' ids, as the
        office counts them: a table of flows often lacks who works elsewhere, at home or in no fixed place.  They
        stand in place of the sums of the flows; NaN leaves the sum.

    Returns
    -------
    FlowIndicators

    References
    ----------
    Coombes, M. and Bond, S. (2008), Travel-to-work areas: the 2007 review, Office for National Statistics.

    Examples
    --------
    >>> from .flows import flow_table
    >>> unit = flow_indicators(flow_table(["a", "a", "b"], ["a", "b", "b"], [6, 2, 4]))
    >>> unit.self_supply, unit.self_demand, unit.largest_outflow, unit.largest_share
    (array([0.75, 1.  ]), array([1.        , 0.66666667]), ('b', None), array([0.25, 0.  ]))
    """
    most = _most(flows)
    residents = _margin(flows.residents, most.residents, employed, (_leaving(flows), _leaving(most)))
    held = _margin(flows.jobs, most.jobs, jobs, (_coming(flows), _coming(most)))
    supply, demand = residents.share(flows), held.share(flows)
    destination, largest = _certain_outflows(flows)
    bounds = {"residents": (residents.low, residents.high), "jobs": (held.low, held.high),
              "self_supply": supply, "self_demand": demand}  # fmt: skip
    return FlowIndicators(
        ids=flows.ids,
        residents=residents.known,
        jobs=held.known,
        internal=_agreed(flows.internal, most.internal),
        self_supply=_agreed(*supply),
        self_demand=_agreed(*demand),
        job_ratio=ratio(held.known, residents.known),
        net_inflow=held.known - residents.known,
        largest_outflow=tuple(flows.ids[index] if index >= 0 else None for index in destination),
        largest_share=ratio(largest, residents.known),
        bounds={} if flows.most is None else {name: (low, _finite(high)) for name, (low, high) in bounds.items()},
        notes=tuple(_total_notes("EMPLOYED", flows.residents, employed) + _total_notes("JOBS", flows.jobs, jobs)),
    )


def _finite(high: Floats) -> Floats:
    """Return upper bounds, NaN where nothing limits the figure."""
    return np.where(np.isinf(high), np.nan, high)


def _most(flows: FlowTable) -> FlowTable:
    return flows if flows.most is None else flows.most


def _agreed(low: Floats, high: Floats) -> Floats:
    """Return what both bounds say; NaN where they differ."""
    return np.where(low == high, low, np.nan)


def _margin(low: Floats, high: Floats, totals: ArrayLike | None, others: tuple[Floats, Floats]) -> _Margin:
    if totals is None:
        return _Margin(low, high, np.zeros(low.size, dtype=bool), others)
    office = np.asarray(totals, dtype=np.float64)
    given = np.isfinite(office)
    return _Margin(np.where(given, office, low), np.where(given, office, high), given, others)


def _leaving(flows: FlowTable) -> Floats:
    """Add up the residents who work elsewhere."""
    away = flows.origin != flows.destination
    within = sum_by(flows.origin[away], flows.workers[away], len(flows.ids))
    return within if flows.outward is None else within + flows.outward


def _coming(flows: FlowTable) -> Floats:
    """Add up the jobs of people who live elsewhere."""
    away = flows.origin != flows.destination
    within = sum_by(flows.destination[away], flows.workers[away], len(flows.ids))
    return within if flows.inward is None else within + flows.inward


def _total_notes(parameter: str, sums: Floats, totals: ArrayLike | None) -> list[Note]:
    """Say for how many units the total of the office was used, and where the flows add up to more than it."""
    if totals is None:
        return []
    office = np.asarray(totals, dtype=np.float64)
    given = np.isfinite(office)
    return [
        Note(
            "{parameter} stands in place of the sums of the flows in {count} {count:unit|units} ({total} "
            "{total:person|persons}; the flows add up to {sums}); {others} "
            "{others:unit has the sum of its|units have the sum of their} flows. In {less} {less:unit|units} the flows "
            "add up to more than it.",
            parameter=parameter,
            count=int(given.sum()),
            total=f"{office[given].sum():.10g}",
            sums=f"{sums[given].sum():.10g}",
            others=int((~given).sum()),
            less=int((sums[given] > office[given]).sum()),
        )
    ]


def _certain_outflows(flows: FlowTable) -> tuple[Indices, Floats]:
    """Find the largest flow that leaves each unit; -1 and NaN where a flow that is not published may be larger."""
    destination, workers = largest_outflows(flows)
    if flows.most is None:
        return destination, workers
    leaving = flows.origin != flows.destination
    ends = flows.most.workers[leaving]
    origin, ahead = flows.origin[leaving], flows.destination[leaving] != destination[flows.origin[leaving]]
    doubtful = np.zeros(len(flows.ids), dtype=bool)
    doubtful[origin[ahead & (ends > workers[origin])]] = True
    doubtful[origin[~ahead & (ends > flows.workers[leaving])]] = True
    return np.where(doubtful, -1, destination), np.where(doubtful, np.nan, workers)


def largest_outflows(flows: FlowTable) -> tuple[Indices, Floats]:
    """Find the largest flow that leaves each unit, the diagonal apart; of equal ones the first destination id.

    Returns
    -------
    destination : ndarray of intp, shape (n,)
        Position of the destination; -1 where nobody leaves.
    workers : ndarray of float, shape (n,)
        Persons; 0 where nobody leaves.
    """
    leaving = np.flatnonzero((flows.origin != flows.destination) & (flows.workers > 0))
    order = leaving[np.lexsort((flows.destination[leaving], -flows.workers[leaving], flows.origin[leaving]))]
    sources, first = np.unique(flows.origin[order], return_index=True)
    destination = np.full(len(flows.ids), -1, dtype=np.intp)
    workers = np.zeros(len(flows.ids))
    destination[sources] = flows.destination[order[first]]
    workers[sources] = flows.workers[order[first]]
    return destination, workers
