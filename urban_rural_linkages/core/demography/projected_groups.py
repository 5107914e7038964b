"""Projected people by group of units: how many, and how many of them young and old, at launch and at each step.

Figures of a group are sums of people over its units; a unit that is unknown at one date is left out at all of them, so
that a change is that of the same units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, ratio
from .cohort_ages import CohortAges

_AHEAD = 20  # years that a projection from two dates is carried on in a report
_YOUNG, _OLD, _OLDEST = 15, 65, 80


@dataclass(frozen=True)
class ProjectedGroup:
    """People of a group at each date, launch first; NaN where the age groups have no such edge.

    Attributes
    ----------
    group : str or None
        None for all units.
    units, known : int
        Units of the group, and those that are counted.
    people, young, old, oldest : (dates,) ndarray
        All, those under 15, of 65 and over, and of 80 and over.
    linear : float
        People at the last date on the straight line through both counts.
    by_age : (dates, 2, groups) ndarray
        Women and men by age.
    """

    group: str | None
    units: int
    known: int
    people: Floats
    young: Floats
    old: Floats
    oldest: Floats
    linear: float
    by_age: Floats

    @property
    def left_out(self) -> int:
        """Units that are not counted."""
        return self.units - self.known

    @property
    def change_pct(self) -> float:
        """Change from launch to the last date in per cent; NaN where there was nobody."""
        return float(100.0 * ratio(self.people[-1] - self.people[0], self.people[0]))

    @property
    def share_old(self) -> Floats:
        """Share (0 to 1) of 65 and over at each date."""
        return ratio(self.old, self.people)


def steps_ahead(years: int) -> int:
    """Return how many steps of so many years are carried on: to 20 years, one at least.

    Examples
    --------
    >>> [steps_ahead(years) for years in (5, 10, 20, 25)]
    [4, 2, 1, 1]
    """
    return max(1, _AHEAD // years)


def people_of_rows(
    units: Sequence[str], people: Floats, ids: Sequence[str], ages: CohortAges, steps: int
) -> Floats:  # fmt: skip
    """Return the population of the rows of a projection, shape (steps, units, 2, groups), units as `ids` has them.

    Parameters
    ----------
    units, people : sequence of str, (rows,) ndarray
        Of `PopulationRows`: by unit, year, sex and age.
    ids : sequence of str
        Units that the rows lack are unknown.
    ages : CohortAges
    steps : int
    """
    cells = steps * 2 * ages.count
    found = people.reshape(-1, steps, 2, ages.count)
    place = {unit: row for row, unit in enumerate(units[::cells])}
    population = np.full((len(ids), steps, 2, ages.count), np.nan)
    for row, unit in enumerate(ids):
        if unit in place:
            population[row] = found[place[unit]]
    return np.moveaxis(population, 1, 0)


def straight_line(base: Floats, launch: Floats, steps: int) -> Floats:
    """Return the people of each unit after some steps on the line through its two totals, not below 0."""
    first, last = base.sum(axis=(1, 2)), launch.sum(axis=(1, 2))
    line: Floats = np.maximum(last + steps * (last - first), 0.0)
    return line


def projected_groups(
    launch: Floats, projected: Floats, ages: CohortAges, linear: Floats, groups: Sequence[str] | None = None
) -> list[ProjectedGroup]:
    """Add up a projection by group and altogether.

    Parameters
    ----------
    launch : ndarray of shape (units, 2, groups)
    projected : ndarray of shape (steps, units, 2, groups)
    ages : CohortAges
    linear : ndarray of shape (units,)
        People at the last date on the straight line.
    groups : sequence of str, optional
        Group of each unit.

    Returns
    -------
    list of ProjectedGroup
        Groups in the order of their names, the last one all units.
    """
    dates = np.concatenate([launch[np.newaxis], projected])
    known: Booleans = np.asarray(np.isfinite(dates).all(axis=(0, 2, 3)))
    names: list[str | None] = [] if groups is None else [*sorted(set(groups))]
    found = []
    for name in [*names, None]:
        own = np.ones(known.size, dtype=np.bool_) if name is None else np.array([g == name for g in groups or ()])
        counted = own & known
        found.append(_group(name, int(own.sum()), counted, dates, linear, ages))
    return found


def _group(
    name: str | None, units: int, counted: Booleans, dates: Floats, linear: Floats, ages: CohortAges
) -> ProjectedGroup:  # fmt: skip
    count = int(counted.sum())
    by_age = dates[:, counted].sum(axis=1) if count else np.full((dates.shape[0], *dates.shape[2:]), np.nan)
    people = by_age.sum(axis=(1, 2))
    from_young, old, oldest = (_from(by_age, age, ages) for age in (_YOUNG, _OLD, _OLDEST))
    line = float(linear[counted].sum()) if count else float("nan")
    return ProjectedGroup(name, units, count, people, people - from_young, old, oldest, line, by_age)


def _from(by_age: Floats, age: int, ages: CohortAges) -> Floats:
    """Return the people of an age and over; NaN where no group begins there."""
    if age % ages.width or age > ages.open_from:
        return np.full(by_age.shape[0], np.nan)
    counted: Floats = by_age[:, :, age // ages.width :].sum(axis=(1, 2))
    return counted
