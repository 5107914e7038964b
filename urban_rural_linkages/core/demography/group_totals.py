"""Totals by group of units (province, comarca) and altogether: of a risk assessment, of ages, of a change.

Of a risk assessment they are the figures that planners publish: how many units could be compared, how many declined,
how many are thinly settled, how many are at risk and how many people live there.

Ratios of a group's ages are ratios of its sums, never means of its units' ratios: a village of forty would weigh as
much as a city.  A unit takes part in a ratio only where both of its terms are known.

A change of a group is that of its own totals: all its people at the end less all its people at the start.  A
municipality created in between has no people at the start, because they were counted in the one that it came from;
leaving its people out at the end would make a loss of them.  How many units have only one of the two populations is
counted, because a figure that is merely missing looks the same.  The natural balance of a group is the sum of its
units, unknown where one of them is; its migration is what is left of its change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, figures, ratio, unknown
from ..known import count_true, sum_known
from ..logic import compare
from .risk import RiskResult
from .unit_data import UnitData

_Totals = TypeVar("_Totals")


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
    return _by_group(groups, len(data.ids), lambda group, members: _risk_totals(group, members, data, result))


def _by_group(
    groups: Sequence[str] | None, units: int, totals: Callable[[str | None, Booleans], _Totals]
) -> tuple[_Totals, ...]:
    """Take the totals of each group, sorted by group, and of all units at the end."""
    names = np.array([] if groups is None else [str(group) for group in groups], dtype=object)
    rows = [totals(name, names == name) for name in sorted(set(names))]
    return (*rows, totals(None, np.ones(units, dtype=bool)))


def _risk_totals(group: str | None, members: Booleans, data: UnitData, result: RiskResult) -> RiskTotals:
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
        share_at_risk=_risk_share(count, int(np.count_nonzero(populated))),
        share_population_at_risk=_risk_share(threatened, population),
    )


def _risk_share(part: float | None, whole: float | None) -> float:
    return float("nan") if part is None or whole is None else float(ratio(part, whole))


@dataclass(frozen=True)
class AgeTotals:
    """Totals of one group of units; NaN where the ages given do not allow them.

    Attributes
    ----------
    group : str or None
        The group; None for all units together.
    population, old : float
        Persons, of the units where they are known.
    share_old, share_oldest : float
        Shares (0 to 1) of the inhabitants.
    ageing_index : float
        Old per 100 young.
    masculinity : float
        Men per 100 women.
    """

    group: str | None
    population: float
    old: float
    share_old: float
    share_oldest: float
    ageing_index: float
    masculinity: float


def summarise_ages(counts: Mapping[str, ArrayLike], groups: Sequence[str] | None = None) -> tuple[AgeTotals, ...]:
    """Add up an age structure by group.

    Parameters
    ----------
    counts : mapping of str to array_like, each of shape (units,)
        Some of young, old, oldest, total, women and men; at least the total.
    groups : sequence of str, optional
        Group of each unit.

    Returns
    -------
    tuple of AgeTotals
        One row a group, sorted by group, and the row of all units at the end.

    Examples
    --------
    >>> summarise_ages({"old": [30, 10], "total": [60, 140]})[0].share_old
    0.2
    """
    known = {name: figures(values) for name, values in counts.items()}
    if "men" not in known and "women" in known:
        known["men"] = known["total"] - known["women"]
    return _by_group(groups, known["total"].size, lambda group, members: _age_totals(group, members, known))


def _age_totals(group: str | None, members: Booleans, known: Mapping[str, Floats]) -> AgeTotals:
    return AgeTotals(
        group=group,
        population=_known_sum(known["total"][members]),
        old=_known_sum(known["old"][members]) if "old" in known else float("nan"),
        share_old=_age_quotient("old", "total", members, known),
        share_oldest=_age_quotient("oldest", "total", members, known),
        ageing_index=100 * _age_quotient("old", "young", members, known),
        masculinity=100 * _age_quotient("men", "women", members, known),
    )


def _known_sum(persons: Floats) -> float:
    """Add up persons where they are known; where they are for no unit, the sum is unknown."""
    known = sum_known(persons) if persons.size else None
    return float("nan") if known is None else known


def _age_quotient(above: str, below: str, members: Booleans, known: Mapping[str, Floats]) -> float:
    if above not in known or below not in known:
        return float("nan")
    both = members & ~np.isnan(known[above] + known[below])
    return float(ratio(np.sum(known[above][both]), np.sum(known[below][both])))


@dataclass(frozen=True)
class ChangeTotals:
    """Totals of one group of units.

    Attributes
    ----------
    group : str or None
        The group; None for all units together.
    units, comparable : int
        Units, and units with both populations.
    one_sided : int
        Units of which only one of the two populations is known.
    declining, growing, newly_inhabited : int or None
        Comparable units that lost inhabitants, that won some, and where there are some after nobody; None where no
        unit is comparable.
    population : float
        Persons at the end, of all units where they are known; NaN where they are for none.
    population_start, population_end, change : float
        Persons, of all units where they are known; NaN where no unit is comparable.
    change_pct : float
        Per cent of the population at the start; NaN where nobody was there.
    natural, migration : float
        Persons, of all units that have people at either end; NaN where one of them is unknown.
    """

    group: str | None
    units: int
    comparable: int
    one_sided: int
    declining: int | None
    growing: int | None
    newly_inhabited: int | None
    population: float
    population_start: float
    population_end: float
    change: float
    change_pct: float
    natural: float
    migration: float


def summarise_change(
    start: ArrayLike,
    end: ArrayLike,
    natural: ArrayLike,
    migration: ArrayLike,
    groups: Sequence[str] | None = None,
) -> tuple[ChangeTotals, ...]:
    """Add up a demographic change by group.

    Parameters
    ----------
    start, end : array_like, shape (units,)
        Inhabitants; NaN where unknown.
    natural, migration : array_like, shape (units,)
        Persons over the period; NaN where unknown.
    groups : sequence of str, optional
        Group of each unit.

    Returns
    -------
    tuple of ChangeTotals
        One row a group, sorted by group, and the row of all units at the end.

    Examples
    --------
    >>> summarise_change([100, 50], [80, 60], [-5, 1], [-15, 9])[0].change
    -10.0

    A daughter of the second unit, created in between:

    >>> region = summarise_change([100, 50, None], [80, 40, 20], [-5, 1, 0], [-15, -11, None])[-1]
    >>> region.change, region.migration, region.comparable, region.one_sided
    (-10.0, -6.0, 2, 1)
    """
    columns = (figures(start), figures(end), figures(natural), figures(migration))
    return _by_group(groups, columns[0].size, lambda group, members: _change_totals(group, members, columns))


def _change_totals(group: str | None, members: Booleans, columns: tuple[Floats, ...]) -> ChangeTotals:
    start, end, natural, migration = (column[members] for column in columns)
    known = [~np.isnan(start), ~np.isnan(end)]
    both, either = known[0] & known[1], known[0] | known[1]
    before, after = (_full_sum(people[there & both.any()]) for people, there in zip((start, end), known, strict=True))
    balance, moved = _full_sum(natural[either]), _full_sum(migration[either])
    first, last = start[both], end[both]
    return ChangeTotals(
        group=group,
        units=int(np.count_nonzero(members)),
        comparable=int(np.count_nonzero(both)),
        one_sided=int(np.count_nonzero(either & ~both)),
        declining=count_true(last < first),
        growing=count_true((last > first) & (first > 0)),
        newly_inhabited=count_true((last > first) & (first == 0)),
        population=_full_sum(end[known[1]]),
        population_start=before,
        population_end=after,
        change=after - before,
        change_pct=float(100 * ratio(after - before, before)),
        natural=balance,
        migration=after - before - balance if np.isnan(moved) else moved,
    )


def _full_sum(persons: Floats) -> float:
    """Add up persons; of no unit at all the sum is unknown."""
    return float(np.sum(persons)) if persons.size else float("nan")
