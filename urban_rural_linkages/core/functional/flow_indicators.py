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

from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Indices, ratio
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


def flow_indicators(flows: FlowTable) -> FlowIndicators:
    """Describe each unit by its commuting.

    Parameters
    ----------
    flows : FlowTable

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
    destination, largest = largest_outflows(flows)
    return FlowIndicators(
        ids=flows.ids,
        residents=flows.residents,
        jobs=flows.jobs,
        internal=flows.internal,
        self_supply=ratio(flows.internal, flows.residents),
        self_demand=ratio(flows.internal, flows.jobs),
        job_ratio=ratio(flows.jobs, flows.residents),
        net_inflow=flows.jobs - flows.residents,
        largest_outflow=tuple(flows.ids[index] if index >= 0 else None for index in destination),
        largest_share=ratio(largest, flows.residents),
    )


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
