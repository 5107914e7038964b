"""The headline of a coverage: how many people of the first group are beyond the threshold that the law names.

People beyond a threshold and people whom no way leads to a service are one figure here: those who lack the service.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, Integers, ratio
from .coverage_table import CoverageTable

LEGAL_MINUTES = 30


def headline_threshold(thresholds: Sequence[float]) -> float:
    """Return the threshold that the law names, or the middle one."""
    return LEGAL_MINUTES if LEGAL_MINUTES in thresholds else thresholds[len(thresholds) // 2]


class Lacking(NamedTuple):
    """People of the first group who lack a service, by service and zone.

    Attributes
    ----------
    service : (n,) ndarray of object
        Names.
    zone : (n,) ndarray of int
        Positions among the zones that were given.
    beyond, unreachable, total : (n,) ndarray
        People more than the headline threshold away, out of reach, and all people; NaN where unknown.
    """

    service: NDArray[np.object_]
    zone: Integers
    beyond: Floats
    unreachable: Floats
    total: Floats

    @property
    def people(self) -> Floats:
        """All who are not within the threshold."""
        return self.beyond + self.unreachable

    def most(self) -> float:
        """Return the people of the service and zone with most of them; NaN where all are unknown."""
        known = self.people[~np.isnan(self.people)]
        return float(known.max()) if known.size else float("nan")


def lacking(table: CoverageTable, thresholds: Sequence[float]) -> Lacking:
    """Take the headline threshold and the first group out of a table.

    Parameters
    ----------
    table : CoverageTable
        Of all services, groups and zones.
    thresholds : sequence of float
        Minutes.
    """
    columns = table.columns
    chosen = columns["threshold_min"] == headline_threshold(thresholds)
    if chosen.any():
        chosen &= columns["group"] == columns["group"][0]
    figures = (columns[name][chosen].astype(np.float64) for name in ("beyond", "unreachable", "total"))
    return Lacking(columns["service"][chosen], table.zone[chosen], *figures)


class ZoneLacking(NamedTuple):
    """People of zones, those of them who lack a service, and the service that most of them lack (None: no service).

    Unknown is NaN, as all figures are of a zone without any place or cell.
    """

    people: Floats
    beyond: Floats
    share: Floats
    worst_service: NDArray[np.object_]


def lacking_by_zone(found: Lacking, zones: int, all_label: str) -> ZoneLacking:
    """Count by zone those who lack one service at least, where all are counted together; else those of the worst.

    Parameters
    ----------
    found : Lacking
        By service and zone.
    zones : int
        How many zones there are; positions beyond are left out (the outside).
    all_label : str
        Name of the rows of all services together; "" = there are none.

    Returns
    -------
    ZoneLacking
        Figures of all services where there are such rows, else of the service that most people lack, the first one
        where several are equal.
    """
    inside = found.zone < zones
    together = inside & (found.service == all_label) if all_label else np.zeros(inside.shape, dtype=bool)
    alone = np.flatnonzero(inside & ~together)[::-1]
    most = np.where(np.isnan(found.people), -1.0, found.people)
    worst = np.full(zones, -1)
    last_is_most = alone[np.argsort(most[alone], kind="stable")]
    worst[found.zone[last_is_most]] = last_is_most
    chosen = worst.copy()
    chosen[found.zone[together]] = np.flatnonzero(together)

    def of_rows(values: Floats, rows: Integers) -> Floats:
        figures = np.full(zones, np.nan)
        figures[rows >= 0] = values[rows[rows >= 0]]
        return figures

    people, beyond = of_rows(found.total, chosen), of_rows(found.people, chosen)
    service = np.full(zones, None, dtype=object)
    lack = of_rows(found.people, worst) > 0.0
    service[lack] = found.service[worst[lack]]
    return ZoneLacking(people, beyond, ratio(beyond, people), service)
