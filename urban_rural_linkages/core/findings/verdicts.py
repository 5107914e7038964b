"""Verdicts of criteria of depopulation that hang on little: on a few people, on a limit nearby, on the start year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..arrays import Floats, ratio
from ..demography.criteria import CriteriaSet
from ..demography.risk import assess_risk
from ..demography.unit_data import UnitData, Window
from ..notes import Note
from ..report.unit_words import UnitWords
from .certainty import (
    loss_sentence,
    losses,
    near_limit,
    near_limit_sentence,
    people_to_turn,
    turning_sentence,
    year_sentence,
)

_DENSITY = "density_km2"


def certainty_notes(
    names: Sequence[str], data: UnitData, criteria: CriteriaSet, at_risk: Floats | None, called: UnitWords
) -> list[Note]:
    """Say how sure losses and verdicts are.

    Parameters
    ----------
    names : sequence of str
        What the units are called.
    data : UnitData
        What the criteria ask of the units.
    criteria : CriteriaSet
    at_risk : (units,) ndarray or None
        The verdicts of the report: 1, 0 or NaN.  Where `data` gives others, nothing is said of verdicts.
    called : UnitWords

    Returns
    -------
    list of Note
    """
    found = losses(data.start, data.end)
    told = [loss_sentence(found, called)]
    if at_risk is None or not _is_same(at_risk, _verdicts(criteria, data)):
        return [one for one in told if one is not None]
    limit = _density_limit(criteria, data)
    if limit is not None and data.area_km2 is not None:
        near = near_limit(ratio(data.end, data.area_km2), limit)
        told.append(near_limit_sentence(names, near, limit, called, found.losing))
    steps = people_to_turn(data.end, lambda end: _verdicts(criteria, _with_end(data, end)))
    told.append(turning_sentence(names, steps, at_risk, called))
    years = {year: _verdicts(criteria, replace(data, start_year=year)) for year in _start_years(data)}
    told.append(year_sentence(names, years, data.start_year, called))
    return [one for one in told if one is not None]


def yearly_natural(births: Mapping[int, Floats], deaths: Mapping[int, Floats]) -> dict[Window, Floats]:
    """Return the natural balance of each year of which births and deaths are known.

    Examples
    --------
    >>> yearly_natural({2001: np.array([3.0]), 2002: np.array([4.0])}, {2001: np.array([5.0])})
    {(2001, 2001): array([-2.])}
    """
    return {(year, year): births[year] - deaths[year] for year in births if year in deaths}


def _verdicts(criteria: CriteriaSet, data: UnitData) -> Floats:
    return assess_risk(criteria, data).at_risk


def _with_end(data: UnitData, end: Floats) -> UnitData:
    return replace(data, populations={**data.populations, data.end_year: end})


def _is_same(first: Floats, second: Floats) -> bool:
    return bool(np.array_equal(first, second, equal_nan=True))


def _density_limit(criteria: CriteriaSet, data: UnitData) -> float | None:
    """Return the limit of the clause on density; None where the criteria have none."""
    if not any(clause.indicator == _DENSITY for clause in criteria.clauses().values()):
        return None
    return assess_risk(criteria, data).low_density[1]


def _start_years(data: UnitData) -> list[int]:
    """Return the start year and those beside it of which the populations and the events of each year are known."""
    years = [data.start_year]
    for year in (data.start_year - 1, data.start_year + 1):
        events = all((one, one) in data.natural for one in range(year, data.end_year))
        if year in data.populations and year < data.end_year and (events or not data.natural):
            years.append(year)
    return years
