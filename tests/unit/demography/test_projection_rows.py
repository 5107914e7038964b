"""Rows of a projection: which figure stands in which row, and what is unknown."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.cohort_ages import CohortAges
from urban_rural_linkages.core.demography.projection import ProjectionRules, project
from urban_rural_linkages.core.demography.projection_rows import (
    people_of_known_units,
    population_rows,
    projected_years,
    ratio_rows,
    step_length,
    total_rows,
)

IDS, AGES, YEARS = ["x", "y", "z"], CohortAges(10, 7), [2030, 2040]


@pytest.fixture(scope="module")
def projection():
    """Three units, of which the second grows and the third has an unknown cell."""
    random = np.random.default_rng(7)
    base = random.integers(20, 90, (3, 2, 7)).astype(float)
    launch = base * np.array([0.8, 1.1, 1.0])[:, None, None]
    launch[2, 0, 3] = np.nan
    return launch, project(base, launch, AGES, 10, ProjectionRules(steps=2), IDS)


def test_years():
    assert projected_years(2020, 10, 2) == YEARS and projected_years(2020, 5, 0) == []


def test_population(projection):
    _, result = projection
    rows = population_rows(result, IDS, AGES, YEARS)
    assert rows.unit.size == rows.people.size == 3 * 2 * 2 * 7
    for place in (0, 17, 40, 83):
        unit, step = IDS.index(rows.unit[place]), YEARS.index(rows.year[place])
        sex, group = ["women", "men"].index(rows.sex[place]), AGES.labels.index(rows.age[place])
        np.testing.assert_equal(rows.people[place], result.population[step, unit, sex, group])
    assert list(zip(rows.unit[:15], rows.year[:15], rows.sex[:15], strict=True))[13:] == [
        ("x", 2030, "men"), ("x", 2040, "women"),
    ]  # fmt: skip
    assert rows.unit[0] is rows.unit[1], "one text for all its rows"


def test_totals(projection):
    launch, result = projection
    rows = total_rows(result, IDS, launch, YEARS)
    assert rows.unit.tolist() == ["x", "x", "y", "y", "z", "z"] and rows.year.tolist() == YEARS * 3
    assert rows.method.tolist() == ["ratio", "ratio", "difference", "difference", None, None]
    np.testing.assert_allclose(rows.people[:2], result.population[:, 0].sum(axis=(1, 2)))
    np.testing.assert_allclose(rows.change[:4], rows.people[:4] - np.repeat(launch[:2].sum(axis=(1, 2)), 2))
    np.testing.assert_array_equal(rows.linear, result.linear.T.ravel())
    np.testing.assert_array_equal(rows.before_control, result.before_control.T.ravel())
    assert np.isnan(rows.change[4:]).all()


def test_ratios(projection):
    _, result = projection
    rows = ratio_rows(result, IDS, AGES)
    assert rows.sex[:13].tolist() == ["both"] + ["women"] * 6 + ["men"] * 6
    assert rows.age[:8].tolist() == list(AGES.labels) + [AGES.labels[1]]
    np.testing.assert_array_equal(rows.ratio[:7], [*result.trend.children.ratio[0], *result.trend.change.ratio[0, 0]])
    np.testing.assert_array_equal(rows.used_ratio[20:26], result.trend.change.used_ratio[1, 1])
    np.testing.assert_array_equal(rows.difference[13:15], [np.nan, result.trend.change.difference[1, 0, 0]])
    np.testing.assert_array_equal(rows.used_difference[7:13], result.trend.change.used_difference[0, 1])
    assert rows.method[[0, 13, 26]].tolist() == ["ratio", "difference", None]


def test_the_chart_shows_units_that_are_known_to_the_end(projection):
    launch, result = projection
    first, last = people_of_known_units(result, launch)
    np.testing.assert_allclose(first.people, launch[:2].sum(axis=0))
    np.testing.assert_allclose(last.people, result.population[-1, :2].sum(axis=0))
    assert last.total == pytest.approx(result.population[-1, :2].sum())


def test_without_units_there_are_no_rows():
    none = np.empty((0, 2, 7))
    result = project(none, none, AGES, 10, ProjectionRules(steps=2, min_cell=0), [])
    assert population_rows(result, [], AGES, YEARS).people.size == 0
    assert total_rows(result, [], none, YEARS).unit.size == ratio_rows(result, [], AGES).unit.size == 0
    first, last = people_of_known_units(result, none)
    assert (first.total, last.total) == (0.0, 0.0)


def test_steps_are_as_long_as_the_time_between_the_populations():
    assert step_length(2011, 2021) == 10
    assert projected_years(2021, step_length(2011, 2021), 2) == [2031, 2041]
