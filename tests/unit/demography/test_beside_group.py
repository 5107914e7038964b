"""Figures of units beside those of their group and of the region: ratios of sums, known terms alone."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.beside_group import (
    change_beside,
    largest_of_zones,
    mean_beside,
    ratio_beside,
)

NAN = float("nan")
GROUPS = ["valley", "hills", "valley", "hills"]


def test_figures_of_groups_are_ratios_of_sums():
    found = ratio_beside(np.array([1.0, 10.0, 90.0, 5.0]), np.array([10.0, 20.0, 100.0, 5.0]), GROUPS)
    assert found.unit == pytest.approx([0.1, 0.5, 0.9, 1.0])
    assert found.group == pytest.approx([91 / 110, 15 / 25, 91 / 110, 15 / 25])
    assert found.region == pytest.approx([106 / 135] * 4)


def test_a_unit_with_one_term_counts_in_no_ratio():
    found = ratio_beside(np.array([1.0, NAN, 3.0, 4.0]), np.array([2.0, 8.0, NAN, 8.0]), GROUPS)
    assert found.group == pytest.approx([0.5, 0.5, 0.5, 0.5])
    assert found.region == pytest.approx([0.5] * 4)
    assert np.isnan(found.unit[1]) and np.isnan(found.unit[2])


def test_a_group_of_which_nothing_is_known_is_unknown():
    found = ratio_beside(np.array([NAN, 1.0, NAN, 1.0]), np.array([1.0, 2.0, 1.0, 2.0]), GROUPS)
    assert np.isnan(found.group[[0, 2]]).all() and found.group[1] == 0.5


def test_without_groups_there_is_the_region():
    found = ratio_beside(np.array([1.0, 2.0]), np.array([4.0, 4.0]), None)
    assert found.group is None and found.region == pytest.approx([0.375, 0.375])


def test_a_mean_is_that_of_the_people():
    found = mean_beside(np.array([10.0, 60.0, NAN, 20.0]), np.array([900.0, 100.0, 50.0, NAN]), GROUPS)
    assert found.region == pytest.approx([15.0] * 4)
    assert found.group == pytest.approx([10.0, 60.0, 10.0, 60.0])
    assert found.unit[3] == 20.0


def test_a_daughter_counts_in_the_total_of_the_last_date():
    """100 people in the valley, of whom 20 live in a municipality that did not exist before."""
    found = change_beside(np.array([100.0, 50.0, NAN, 50.0]), np.array([70.0, 40.0, 20.0, 40.0]), GROUPS)
    assert found.unit[0] == pytest.approx(-30.0) and np.isnan(found.unit[2])
    assert found.group == pytest.approx([-10.0, -20.0, -10.0, -20.0])
    assert found.region == pytest.approx([-15.0] * 4)


def test_nobody_at_the_start_is_no_change():
    found = change_beside(np.array([0.0]), np.array([7.0]), ["a"])
    assert np.isnan(found.unit[0]) and np.isnan(found.group[0]) and np.isnan(found.region[0])


def test_the_largest_place_of_each_zone():
    people = np.array([5.0, 8.0, 8.0, NAN, 0.0, 3.0])
    assert largest_of_zones(people, ["a", "a", "b", "b", "c", None]) == {"a": 1, "b": 2}
