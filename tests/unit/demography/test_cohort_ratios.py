"""Cohort change ratios and differences, their caps and small cells, and the account of what was replaced."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.cohort_ages import CohortAges
from urban_rural_linkages.core.demography.cohort_ratios import (
    cohort_change,
    feeding_cells,
    parse_cap,
    regional_ratios,
    replace_small_cells,
)
from urban_rural_linkages.core.demography.projection import ProjectionRules, ReplacedRatio, project, replaced_ratios
from urban_rural_linkages.core.errors import InputError

NAN = np.nan


def one_unit(*women: float) -> np.ndarray:
    """Return a unit with as many men as women."""
    return np.array([[women, women]], dtype=float)


def test_the_example_of_hauer():
    """100 became 125, so 90 become 112.5 by the ratio and 115 by the difference."""
    change = cohort_change(one_unit(100, 1, 1), one_unit(90, 125, 1), 1)
    assert change.ratio[0, 0, 0] * 90 == 112.5
    assert 90 + change.difference[0, 0, 0] == 115


def test_the_open_group_is_fed_by_the_sum():
    """85+ of 66 from 80-84 of 50 and 85+ of 60: 0.6, and not 1.32."""
    change = cohort_change(one_unit(10, 50, 60), one_unit(10, 10, 66), 1)
    assert change.ratio[0, 0, -1] == pytest.approx(0.6)
    assert change.difference[0, 0, -1] == -44


@pytest.mark.parametrize(("shift", "expected"), [(1, [1, 2, 4, 24]), (2, [1, 2, 28]), (3, [1, 30]), (4, [31])])
def test_groups_that_feed(shift, expected):
    people = np.array([1.0, 2, 4, 8, 16])
    assert feeding_cells(people, shift).tolist() == expected
    assert people.tolist() == [1, 2, 4, 8, 16]


def test_unknown_stays_unknown():
    change = cohort_change(one_unit(NAN, 10, 10), one_unit(1, 5, 10), 1)
    assert np.isnan(change.used_ratio[0, 0, 0]) and np.isnan(change.used_difference[0, 0, 0])
    assert change.ratio[0, 0, 1] == 0.5


class TestSmallCells:
    base = np.concatenate([one_unit(9, 50, 50), one_unit(100, 50, 50)])
    launch = np.concatenate([one_unit(1, 27, 50), one_unit(1, 82, 50)])

    def test_the_region_lends_its_ratio(self):
        change = cohort_change(self.base, self.launch, 1, min_cell=10)
        assert change.ratio[0, 0, 0] == 3
        assert change.used_ratio[0, 0, 0] == pytest.approx(109 / 109)
        assert change.used_ratio[1, 0, 0] == 0.82

    def test_the_difference_is_that_of_the_lent_ratio(self):
        launch = self.launch.copy()
        launch[1, :, 1] = 191  # the region doubles
        change = cohort_change(self.base, launch, 1, min_cell=10)
        assert change.difference[0, 0, 0] == 18
        assert change.used_difference[0, 0, 0] == pytest.approx(9 * (218 / 109 - 1))
        assert change.used_difference[1, 0, 0] == 91

    def test_the_limit_itself_is_not_small(self):
        assert cohort_change(self.base, self.launch, 1, min_cell=9).used_ratio[0, 0, 0] == 3

    def test_nobody_is_always_small(self):
        base = self.base.copy()
        base[0, 0, 0] = 0
        change = cohort_change(base, self.launch, 1, min_cell=0)
        assert np.isnan(change.ratio[0, 0, 0])
        assert change.used_ratio[0, 0, 0] == pytest.approx(109 / 100)
        assert change.used_difference[0, 0, 0] == 27

    def test_where_the_region_had_nobody_cohorts_are_carried_on_as_they_are(self):
        base = self.base.copy()
        base[:, 0, 0] = 0
        change = cohort_change(base, self.launch, 1, min_cell=10)
        assert change.used_ratio[:, 0, 0].tolist() == [1, 1]
        assert change.used_difference[:, 0, 0].tolist() == [0, 0]

    def test_the_region_may_be_chosen(self):
        change = cohort_change(self.base, self.launch, 1, min_cell=10, members=np.array([False, True]))
        assert change.used_ratio[0, 0, 0] == 0.82

    def test_ratios_alone(self):
        above, below = np.array([[1.0], [NAN]]), np.array([[0.0], [4.0]])
        regional = regional_ratios(above, below, np.array([True, False]))
        assert np.isnan(regional).all()
        assert replace_small_cells(np.array([2.0, 3.0]), np.array([5.0, 50.0]), np.array(0.5), 10).tolist() == [0.5, 3]


class TestCap:
    def test_ratios_are_cut_and_differences_are_not(self):
        change = cohort_change(one_unit(10, 100, 100), one_unit(1, 50, 20), 1, cap=(0.2, 3))
        assert change.ratio[0, 0].tolist() == [5, 0.1]
        assert change.used_ratio[0, 0].tolist() == [3, 0.2]
        assert change.used_difference[0, 0].tolist() == [40, -180]

    @pytest.mark.parametrize(("text", "cap"), [("0.2,3", (0.2, 3)), (" 0 , 1e2 ", (0, 100)), ("", None), ("  ", None)])
    def test_reading(self, text, cap):
        assert parse_cap(text) == cap

    @pytest.mark.parametrize("text", ["3", "3,0.2", "0.2;3", "a,b", "0.2,3,4", "-1,3", "1.5,3", "nan,3", "0.2,"])
    def test_refusals(self, text):
        with pytest.raises(InputError, match=r"The cap on ratios \(CAP\) is '.*'\. Write the smallest"):
            parse_cap(text)


class TestAccount:
    ages = CohortAges(25, 3)
    base = np.concatenate([one_unit(9, 50, 50), one_unit(100, 50, 50)])
    launch = np.concatenate([one_unit(100, 9, 50), one_unit(100, 40, 5)])

    def rows(self, **rules):
        result = project(self.base, self.launch, self.ages, 25, ProjectionRules(steps=1, **rules))
        return replaced_ratios(result, self.ages)

    def test_nothing_to_tell(self):
        assert self.rows(method="ratio", cap=None, min_cell=0) == []

    def test_caps(self):
        assert self.rows(method="ratio", cap=(0.2, 3), min_cell=0) == [
            ReplacedRatio(1, "women", "50+", 0.05, 0.2, "cap"),
            ReplacedRatio(1, "men", "50+", 0.05, 0.2, "cap"),
        ]

    def test_caps_of_units_that_differences_carry_are_of_no_concern(self):
        assert self.rows(method="difference", cap=(0.2, 3), min_cell=0) == []

    def test_small_cells_of_cohorts_and_of_mothers(self):
        regional, children = 49 / 109, 400 / 49
        assert self.rows(method="ratio", cap=None, min_cell=10) == [
            ReplacedRatio(0, "women", "25-49", 1.0, regional, "small cell"),
            ReplacedRatio(0, "men", "25-49", 1.0, regional, "small cell"),
            ReplacedRatio(0, "both", "0-24", 200 / 9, children, "small cell"),
        ]

    def test_a_borrowed_ratio_beyond_the_cap_is_told_twice(self):
        told = self.rows(method="ratio", cap=(0.6, 3), min_cell=10)
        assert [(row.ratio, row.used, row.reason) for row in told if (row.unit, row.sex) == (0, "women")][:2] == [
            (1.0, 49 / 109, "small cell"),
            (49 / 109, 0.6, "cap"),
        ]

    def test_a_unit_that_is_not_projected_is_not_told_of(self):
        base = self.base.copy()
        base[0, 0, 2] = NAN
        result = project(base, self.launch, self.ages, 25, ProjectionRules(min_cell=60, method="ratio"))
        assert {row.unit for row in replaced_ratios(result, self.ages)} == {1}
