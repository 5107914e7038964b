"""Projected people by group: sums, edges of the old, and units that are left out at all dates."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.cohort_ages import CohortAges
from urban_rural_linkages.core.demography.projected_groups import (
    people_of_rows,
    projected_groups,
    steps_ahead,
    straight_line,
)
from urban_rural_linkages.core.demography.projection import ProjectionRules, project
from urban_rural_linkages.core.demography.projection_rows import population_rows, projected_years

FIVES = CohortAges(5, 18)
TENS = CohortAges(10, 8)


def populations(units: int, ages: CohortAges) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(7)
    return tuple(random.integers(20, 90, (units, 2, ages.count)).astype(float) for _ in range(2))


def test_groups_are_sums_of_their_people():
    base, launch = populations(3, FIVES)
    later = np.stack([launch * 0.9, launch * 0.8])
    hills, plain, everybody = projected_groups(launch, later, FIVES, straight_line(base, launch, 2), ["h", "p", "h"])
    assert (hills.group, plain.group, everybody.group) == ("h", "p", None)
    assert (hills.units, hills.known) == (2, 2)
    assert hills.people[0] == launch[[0, 2]].sum()
    assert everybody.people.tolist() == pytest.approx([launch.sum(), 0.9 * launch.sum(), 0.8 * launch.sum()])
    assert everybody.change_pct == pytest.approx(-20)
    assert everybody.old[0] == launch[:, :, 13:].sum()
    assert everybody.oldest[0] == launch[:, :, 16:].sum()
    assert everybody.young[0] == launch[:, :, :3].sum()
    assert everybody.share_old == pytest.approx([everybody.old[0] / everybody.people[0]] * 3)
    assert everybody.by_age.shape == (3, 2, 18)


def test_an_unknown_unit_is_left_out_at_all_dates():
    base, launch = populations(2, FIVES)
    later = np.stack([launch, launch])
    later[1, 0, 0, 0] = np.nan
    (everybody,) = projected_groups(launch, later, FIVES, straight_line(base, launch, 2))
    assert (everybody.units, everybody.known) == (2, 1)
    assert everybody.people.tolist() == [launch[1].sum()] * 3
    assert everybody.linear == straight_line(base, launch, 2)[1]


def test_a_group_without_a_known_unit_is_unknown():
    base, launch = populations(1, FIVES)
    (everybody,) = projected_groups(launch * np.nan, launch[np.newaxis], FIVES, straight_line(base, launch, 1))
    assert everybody.known == 0
    assert np.isnan([*everybody.people, everybody.change_pct, everybody.linear]).all()


def test_ages_without_an_edge_are_unknown():
    base, launch = populations(2, TENS)
    (everybody,) = projected_groups(launch, launch[np.newaxis], TENS, straight_line(base, launch, 1))
    assert np.isnan(everybody.old).all()
    assert np.isnan(everybody.young).all()
    assert np.isnan(everybody.oldest).all()  # the open group begins at 70


def test_the_line_does_not_fall_below_nobody():
    base, launch = np.full((2, 2, 18), 10.0), np.full((2, 2, 18), 4.0)
    launch[1] = 12.0
    assert straight_line(base, launch, 2).tolist() == [0.0, 36 * 16.0]


def test_rows_of_a_projection_become_its_population_again():
    base, launch = populations(3, FIVES)
    result = project(base, launch, FIVES, 10, ProjectionRules(steps=2))
    rows = population_rows(result, ["a", "b", "c"], FIVES, projected_years(2021, 10, 2))
    found = people_of_rows(rows.unit.tolist(), rows.people, ["c", "x", "a"], FIVES, 2)
    assert found[:, 0].tolist() == result.population[:, 2].tolist()
    assert found[:, 2].tolist() == result.population[:, 0].tolist()
    assert np.isnan(found[:, 1]).all()


def test_steps():
    assert [steps_ahead(years) for years in (1, 7, 10, 15, 30)] == [20, 2, 2, 1, 1]
