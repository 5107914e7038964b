"""Cohesion of a unit with each area, by the flows both ways.

Why: the same measure chooses where a unit goes in the algorithm of Coombes and Bond and in the tuning for contiguity.
With f the flows, R residents and W jobs of unit i and area k::

    f_ik^2 / (R_i W_k) + f_ki^2 / (R_k W_i)

the share of i's commuters who go to k times the share of k's jobs that they hold, and the same the other way round.

References
----------
Coombes, M. and Bond, S. (2008), Travel-to-work areas: the 2007 review, Office for National Statistics.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Floats, Indices, ratio, sum_by
from .flows import FlowTable


class FlowsByUnit:
    """Flows from and to each unit, found without searching the whole table.

    Parameters
    ----------
    flows : FlowTable
    """

    def __init__(self, flows: FlowTable) -> None:
        edges = np.arange(len(flows.ids) + 1)
        apart = np.flatnonzero(flows.origin != flows.destination)
        self._count = len(flows.ids)
        self._to, self._sent = flows.destination[apart], flows.workers[apart]
        self._row = np.searchsorted(flows.origin[apart], edges)
        order = apart[np.argsort(flows.destination[apart], kind="stable")]
        self._of, self._received = flows.origin[order], flows.workers[order]
        self._column = np.searchsorted(flows.destination[order], edges)

    def by_area(self, unit: int, area: Indices) -> tuple[Floats, Floats]:
        """Add up the flows between a unit and each area, the diagonal apart.

        Parameters
        ----------
        unit : int
        area : ndarray of intp, shape (n,)
            Area of each unit, as the position of some unit, or -1.

        Returns
        -------
        sent, received : ndarray of float, shape (n,)
            Persons from the unit to each area, and from each area to the unit.
        """
        row = slice(self._row[unit], self._row[unit + 1])
        column = slice(self._column[unit], self._column[unit + 1])
        sent = sum_by(area[self._to[row]] + 1, self._sent[row], self._count + 1)
        received = sum_by(area[self._of[column]] + 1, self._received[column], self._count + 1)
        return sent[1:], received[1:]


def cohesion(
    sent: Floats, received: Floats, unit_residents: float | Floats, unit_jobs: float | Floats, residents: Floats,
    jobs: Floats,
) -> Floats:  # fmt: skip
    """Measure how strongly a unit hangs together with areas.

    Parameters
    ----------
    sent, received : ndarray, shape (areas,)
        Persons from the unit to each area and back.
    unit_residents, unit_jobs : float or ndarray, shape (areas,)
        Persons.
    residents, jobs : ndarray, shape (areas,)
        Persons, of the areas.

    Returns
    -------
    ndarray, shape (areas,)
        0 where there are no flows, and where a margin is nothing.

    Examples
    --------
    >>> some = np.array([10.0, 0.0])
    >>> cohesion(some, some, 50, 20, np.array([100.0, 80.0]), np.array([40.0, 30.0]))
    array([0.1, 0. ])
    """
    return _one_way(sent, unit_residents * jobs) + _one_way(received, residents * unit_jobs)


def _one_way(flow: Floats, margins: Floats) -> Floats:
    return ratio(flow * flow, margins, empty=0.0)
