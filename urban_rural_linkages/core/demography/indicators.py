"""The indicators of the criteria, computed from what is known about the units.

Each function answers with an array (NaN where a unit's figure is unknown), or with None when the inputs of the
indicator were not given at all: the difference decides whether an optional clause may be left out.

Windows.  Two stocks: `from` and `to`; or `years` back from the end year; or else the start and the end year of the
run.  Events: `from` to `to` inclusive; or those of the `years` before the stock of the end year; or else those from
the start year to the year before the end year.

Percentages are multiplied before they are divided: 110 of 1,100 is then 10 per cent exactly, and a limit that a law
includes is met.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..arrays import Floats, figures, ratio, unknown
from .age import AgeTable
from .change import geometric_rate
from .criteria import DEFAULT_OLD, DEFAULT_YOUNG, INDICATORS, Clause
from .unit_data import UnitData, Window


def indicator_of(clause: Clause, data: UnitData) -> Floats | None:
    """Compute the indicator of a clause for every unit.

    Parameters
    ----------
    clause : Clause
        Which indicator, over which years and ages.
    data : UnitData
        What is known.

    Returns
    -------
    ndarray of shape (units,), or None
        NaN where unknown; None where its inputs were not given at all, and for the indicators that only come
        ready-made.
    """
    if INDICATORS[clause.indicator].given:
        return None
    return _COMPUTED[clause.indicator](clause, data)


def comparable_figures(clause: Clause, data: UnitData, limit: float) -> Floats | None:
    """Compute the indicator of a clause for comparing it with a limit.

    Where an indicator divides by nobody (growth since a population of 0), it does not exist, but its sign is known: 10
    people after none are no decline, and none after none are neither.  The sign stands in wherever it decides the
    comparison: infinitely much where the limit is 0 or on the other side of 0, 0 where nothing changed.

    Returns
    -------
    ndarray of shape (units,), or None
        As `indicator_of`, with 0 and infinities in such units; only for comparing.
    """
    values = indicator_of(clause, data)
    parts = _PARTS[clause.indicator](clause, data) if clause.indicator in _PARTS else None
    if values is None or parts is None:
        return values
    amount, base = parts
    sign = np.sign(amount)
    decides = np.isnan(values) & (base == 0) & (sign * limit <= 0)
    return np.where(decides, np.where(sign == 0, 0.0, np.copysign(np.inf, sign)), values)


def stock_window(clause: Clause, data: UnitData) -> Window:
    """Return the years of the two stocks of a clause."""
    if clause.first is not None and clause.last is not None:
        return clause.first, clause.last
    if clause.years is not None:
        return data.end_year - clause.years, data.end_year
    return data.period


def event_window(clause: Clause, data: UnitData) -> Window:
    """Return the first and the last year of the events of a clause, both included."""
    if clause.first is not None and clause.last is not None:
        return clause.first, clause.last
    start, end = stock_window(clause, data)
    return start, end - 1


def sum_of_events(events: Mapping[Window, Floats], window: Window) -> Floats | None:
    """Add up events over the years of a window.

    A figure given for just this window is taken; otherwise yearly figures are added up.

    Returns
    -------
    ndarray or None
        NaN in units where a year is unknown, and everywhere when a year was not given; None when no year was.
    """
    if not events:
        return None
    if window in events:
        return events[window]
    yearly = [events.get((year, year)) for year in range(window[0], window[1] + 1)]
    known = [values for values in yearly if values is not None]
    if len(known) < len(yearly):
        return unknown(next(iter(events.values())).size)
    return figures(np.sum(known, axis=0))


def net_migration(data: UnitData, window: Window) -> Floats | None:
    """Return the net migration of a window: as given, or else the residual P1 - P0 - natural of its stocks.

    The residual stands in for years that were not given, never for single units: a column of two meanings is none.
    """
    given = sum_of_events(data.migration, window)
    if given is not None and not np.all(np.isnan(given)):
        return given
    natural = sum_of_events(data.natural, window)
    before, after = data.populations.get(window[0]), data.populations.get(window[1] + 1)
    if natural is None or before is None or after is None:
        return given
    return after - before - natural


def _population(clause: Clause, data: UnitData) -> Floats | None:
    return data.populations.get(clause.year if clause.year is not None else data.end_year)


def _density(clause: Clause, data: UnitData) -> Floats | None:
    population = _population(clause, data)
    return None if population is None or data.area_km2 is None else ratio(population, data.area_km2)


def _area(clause: Clause, data: UnitData) -> Floats | None:
    return data.area_km2


def _stocks(clause: Clause, data: UnitData) -> tuple[Floats, Floats, int] | None:
    first, last = stock_window(clause, data)
    start, end = data.populations.get(first), data.populations.get(last)
    return None if start is None or end is None else (start, end, last - first)


def _change_and_start(clause: Clause, data: UnitData) -> tuple[Floats, Floats] | None:
    stocks = _stocks(clause, data)
    return None if stocks is None else (stocks[1] - stocks[0], stocks[0])


def _natural_and_end(clause: Clause, data: UnitData) -> tuple[Floats, Floats] | None:
    window = event_window(clause, data)
    return _with_end(sum_of_events(data.natural, window), data, window)


def _migration_and_end(clause: Clause, data: UnitData) -> tuple[Floats, Floats] | None:
    window = event_window(clause, data)
    return _with_end(net_migration(data, window), data, window)


def _with_end(events: Floats | None, data: UnitData, window: Window) -> tuple[Floats, Floats] | None:
    population = data.populations.get(window[1] + 1)
    return None if events is None or population is None else (events, population)


def _growth_pct(clause: Clause, data: UnitData) -> Floats | None:
    return _per_cent(_change_and_start(clause, data))


def _growth_rate(clause: Clause, data: UnitData) -> Floats | None:
    stocks = _stocks(clause, data)
    return None if stocks is None else geometric_rate(*stocks)


def _natural_balance(clause: Clause, data: UnitData) -> Floats | None:
    return sum_of_events(data.natural, event_window(clause, data))


def _natural_balance_pct(clause: Clause, data: UnitData) -> Floats | None:
    return _per_cent(_natural_and_end(clause, data))


def _net_migration_pct(clause: Clause, data: UnitData) -> Floats | None:
    return _per_cent(_migration_and_end(clause, data))


def _per_cent(parts: tuple[Floats, Floats] | None) -> Floats | None:
    return None if parts is None else ratio(100 * parts[0], parts[1])


def _young_and_old(clause: Clause, ages: AgeTable | None) -> tuple[Floats, Floats, Floats] | None:
    """Return the young, the rest and the old of a clause; None where the table does not have just these ages."""
    if ages is None:
        return None
    young_max = int((clause.young or DEFAULT_YOUNG).removeprefix("0-"))
    old_min = int((clause.old or DEFAULT_OLD).removesuffix("+"))
    young, old = ages.count(0, young_max), ages.count(old_min, None)
    rest = ages.count(young_max + 1, old_min - 1)
    return None if young is None or old is None or rest is None else (young, rest, old)


def _ageing_index(clause: Clause, data: UnitData) -> Floats | None:
    groups = _young_and_old(clause, data.ages)
    return None if groups is None else ratio(100 * groups[2], groups[0])


def _ageing_index_to_region(clause: Clause, data: UnitData) -> Floats | None:
    groups = _young_and_old(clause, data.ages)
    if groups is None:
        return None
    young, _, old = groups
    known = ~np.isnan(young + old)
    together = ratio(np.sum(old[known]), np.sum(young[known]))
    return ratio(ratio(old, young), together)


def _dependency_pct(clause: Clause, data: UnitData) -> Floats | None:
    groups = _young_and_old(clause, data.ages)
    return None if groups is None else ratio(100 * (groups[0] + groups[2]), groups[1])


_COMPUTED = {
    "population": _population,
    "density_km2": _density,
    "area_km2": _area,
    "growth_pct": _growth_pct,
    "growth_rate": _growth_rate,
    "natural_balance": _natural_balance,
    "natural_balance_pct": _natural_balance_pct,
    "net_migration_pct": _net_migration_pct,
    "ageing_index": _ageing_index,
    "ageing_index_to_region": _ageing_index_to_region,
    "dependency_pct": _dependency_pct,
}
_PARTS = {  # of the indicators that divide: what changed, and by whom it is divided
    "growth_pct": _change_and_start,
    "growth_rate": _change_and_start,
    "natural_balance_pct": _natural_and_end,
    "net_migration_pct": _migration_and_end,
}
