"""Rows of a cohort projection: long tables with a row a unit, year, sex and age.

Why: a projection is an array of four directions, and what a planner opens is a table.  Texts that come again and again
are one object for all their rows, so that a million rows hold a million references and no million copies.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, Integers
from .age_fields import BOTH
from .cohort_ages import SEXES, CohortAges, fully_known
from .projection import Projection

Texts = NDArray[np.object_]
"""Texts of the rows; None where there is none."""


class PopulationRows(NamedTuple):
    """A row a unit, year, sex and age group, in this order; arrays of shape (rows,)."""

    unit: Texts
    year: Integers
    sex: Texts
    age: Texts
    people: Floats


class TotalRows(NamedTuple):
    """A row a unit and year; `change` is that since launch, `method` that of the unit."""

    unit: Texts
    year: Integers
    people: Floats
    change: Floats
    before_control: Floats
    linear: Floats
    method: Texts


class RatioRows(NamedTuple):
    """A row a unit, sex and age reached; children per woman have the sex "both" and no differences."""

    unit: Texts
    sex: Texts
    age: Texts
    ratio: Floats
    difference: Floats
    used_ratio: Floats
    used_difference: Floats
    method: Texts


def step_length(base: int, launch: int) -> int:
    """Return the years of a step: as many as lie between the two populations."""
    return launch - base


def projected_years(launch: int, length: int, steps: int) -> list[int]:
    """Return the year at the end of each step.

    Examples
    --------
    >>> projected_years(2020, 10, 3)
    [2030, 2040, 2050]
    """
    return [launch + step * length for step in range(1, steps + 1)]


def population_rows(result: Projection, ids: Sequence[str], ages: CohortAges, years: Sequence[int]) -> PopulationRows:
    """Return the projected population."""
    people = np.moveaxis(result.population, 0, 1)
    steps, sexes, groups = people.shape[1:]
    each = _texts(ids).repeat(steps * sexes * groups)
    year = np.tile(np.repeat(np.asarray(years, dtype=np.int64), sexes * groups), len(ids))
    sex = np.tile(np.repeat(_texts(SEXES), groups), len(ids) * steps)
    age = np.tile(_texts(ages.labels), len(ids) * steps * sexes)
    return PopulationRows(each, year, sex, age, people.reshape(-1))


def total_rows(result: Projection, ids: Sequence[str], launch: Floats, years: Sequence[int]) -> TotalRows:
    """Return the totals; `launch` holds the people at launch, shape (units, 2, groups)."""
    start = np.where(result.known, launch.sum(axis=(1, 2)), np.nan)
    totals = result.population.sum(axis=(2, 3))
    return TotalRows(
        _texts(ids).repeat(len(years)), np.tile(np.asarray(years, dtype=np.int64), len(ids)), totals.T.reshape(-1),
        (totals - start).T.reshape(-1), result.before_control.T.reshape(-1), result.linear.T.reshape(-1),
        _methods(result).repeat(len(years)),
    )  # fmt: skip


def ratio_rows(result: Projection, ids: Sequence[str], ages: CohortAges) -> RatioRows:
    """Return what became of each cohort, and the children per woman."""
    change, children = result.trend.change, result.trend.children
    shift = children.ratio.shape[-1]
    youngest, reached = ages.labels[:shift], ages.labels[shift:]
    sexes = [BOTH] * len(youngest) + [sex for sex in SEXES for _ in reached]
    labels = [*youngest, *reached, *reached]

    def rows(of_children: Floats, of_cohorts: Floats) -> Floats:
        return np.concatenate([of_children, of_cohorts[:, 0], of_cohorts[:, 1]], axis=1).reshape(-1)

    none = np.full(children.ratio.shape, np.nan)
    return RatioRows(
        _texts(ids).repeat(len(labels)), np.tile(_texts(sexes), len(ids)), np.tile(_texts(labels), len(ids)),
        rows(children.ratio, change.ratio), rows(none, change.difference), rows(children.used, change.used_ratio),
        rows(none, change.used_difference), _methods(result).repeat(len(labels)),
    )  # fmt: skip


class AllPeople(NamedTuple):
    """People of all units at one date: by sex and age, shape (2, groups), and altogether."""

    people: Floats
    total: float


def people_of_known_units(result: Projection, launch: Floats) -> tuple[AllPeople, AllPeople]:
    """Add up the people at launch and at the end: of the units that are known at the end."""
    known = fully_known(result.population[-1])
    first, last = (date[known].sum(axis=0) for date in (launch, result.population[-1]))
    return AllPeople(first, float(first.sum())), AllPeople(last, float(last.sum()))


def _methods(result: Projection) -> Texts:
    """Return by what each unit was carried forward; None where it was not."""
    methods: Texts = np.where(result.by_ratio, "ratio", "difference").astype(object)
    methods[~result.known] = None
    return methods


def _texts(values: Sequence[Any]) -> Texts:
    return np.array(values, dtype=object)
