"""Totals of a risk assessment by group (province, comarca) and altogether.

The figures that planners publish: how many units could be compared, how many declined, how many are thinly settled,
how many are at risk and how many people live there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .logic import compare
from .quantities import Booleans, ratio, unknown
from .risk import RiskResult
from .unit_data import UnitData


@dataclass(frozen=True)
class RiskTotals:
    """Totals of one group of units.

    Attributes
    ----------
    group : str or None
        The group; None for all units together.
    units : int
        Units of the group.
    populated_units : int
        Units whose population at the end is known: the denominator of `share_at_risk`.
    comparable : int
        Units whose populations at both ends are known.
    declining : int
        Comparable units that lost inhabitants.
    low_density : int
        Units below the density limit at the end, comparable or not.
    declining_low_density : int
        Units that are both.
    at_risk, undecided : int
        Units at risk, and units of which that cannot be told.
    population, population_at_risk : float
        Inhabitants at the end, of the units where they are known.
    share_at_risk, share_population_at_risk : float
        Shares (0 to 1) of the units and of the inhabitants; NaN where there are none.
    """

    group: str | None
    units: int
    populated_units: int
    comparable: int
    declining: int
    low_density: int
    declining_low_density: int
    at_risk: int
    undecided: int
    population: float
    population_at_risk: float
    share_at_risk: float
    share_population_at_risk: float


def summarise_risk(data: UnitData, result: RiskResult, groups: Sequence[str] | None = None) -> tuple[RiskTotals, ...]:
    """Add up an assessment by group.

    Parameters
    ----------
    data : UnitData
        The units that were assessed.
    result : RiskResult
        Their assessment.
    groups : sequence of str, optional
        Group of each unit.

    Returns
    -------
    tuple of RiskTotals
        One row a group, sorted by group, and the row of all units at the end.
    """
    everything = np.ones(len(data.ids), dtype=bool)
    if groups is None:
        return (_totals(None, everything, data, result),)
    names = np.array([str(group) for group in groups], dtype=object)
    rows = [_totals(name, names == name, data, result) for name in sorted(set(names))]
    return (*rows, _totals(None, everything, data, result))


def _totals(group: str | None, members: Booleans, data: UnitData, result: RiskResult) -> RiskTotals:
    density = unknown(len(data.ids)) if data.area_km2 is None else ratio(data.end, data.area_km2)
    populated = members & ~np.isnan(data.end)
    declining = members & (data.end < data.start)
    sparse = members & (compare(density, *result.low_density) == 1)
    at_risk = members & (result.at_risk == 1)
    population = float(np.sum(data.end[populated]))
    population_at_risk = float(np.nansum(data.end[at_risk]))
    return RiskTotals(
        group=group,
        units=int(np.count_nonzero(members)),
        populated_units=int(np.count_nonzero(populated)),
        comparable=int(np.count_nonzero(populated & ~np.isnan(data.start))),
        declining=int(np.count_nonzero(declining)),
        low_density=int(np.count_nonzero(sparse)),
        declining_low_density=int(np.count_nonzero(declining & sparse)),
        at_risk=int(np.count_nonzero(at_risk)),
        undecided=int(np.count_nonzero(members & np.isnan(result.at_risk))),
        population=population,
        population_at_risk=population_at_risk,
        share_at_risk=float(ratio(np.count_nonzero(at_risk), np.count_nonzero(populated))[0]),
        share_population_at_risk=float(ratio(population_at_risk, population)[0]),
    )
