"""Totals of a risk assessment by group (province, comarca) and altogether.

The figures that planners publish: how many units could be compared, how many declined, how many are thinly settled,
how many are at risk and how many people live there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, ratio
from ..known import count_true, sum_known
from .logic import compare
from .quantities import unknown
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
    declining : int or None
        Comparable units that lost inhabitants; None where no unit is comparable.
    low_density : int or None
        Units below the density limit at the end, comparable or not; None where no density is known.
    declining_low_density : int or None
        Units that are both; None where no unit has both figures.
    at_risk : int or None
        Units at risk; None where it can be told of no unit.
    undecided : int
        Units of which it cannot be told.
    population, population_at_risk : float or None
        Inhabitants at the end, of the units where they are known; None where they are for none.
    share_at_risk, share_population_at_risk : float
        Shares (0 to 1) of the units and of the inhabitants; NaN where there are none.
    """

    group: str | None
    units: int
    populated_units: int
    comparable: int
    declining: int | None
    low_density: int | None
    declining_low_density: int | None
    at_risk: int | None
    undecided: int
    population: float | None
    population_at_risk: float | None
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
    comparable = populated & ~np.isnan(data.start)
    declining = np.where(comparable, data.end < data.start, np.nan)[members]
    sparse = compare(density, *result.low_density)[members]
    both = np.where(np.isnan(declining + sparse), np.nan, declining * sparse)
    at_risk, people = result.at_risk[members], data.end[members]
    count, population = count_true(at_risk), sum_known(people) if populated.any() else None
    threatened = None if count is None else sum_known(people, at_risk == 1)
    return RiskTotals(
        group=group,
        units=int(np.count_nonzero(members)),
        populated_units=int(np.count_nonzero(populated)),
        comparable=int(np.count_nonzero(comparable)),
        declining=count_true(declining),
        low_density=count_true(sparse),
        declining_low_density=count_true(both),
        at_risk=count,
        undecided=int(np.count_nonzero(np.isnan(at_risk))),
        population=population,
        population_at_risk=threatened,
        share_at_risk=_share(count, int(np.count_nonzero(populated))),
        share_population_at_risk=_share(threatened, population),
    )


def _share(part: float | None, whole: float | None) -> float:
    return float("nan") if part is None or whole is None else float(ratio(part, whole))
