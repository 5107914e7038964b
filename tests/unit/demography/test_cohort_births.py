"""Children per woman of childbearing age, and their sexes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.cohort_ages import CohortAges
from urban_rural_linkages.core.demography.cohort_births import (
    child_woman_ratios,
    childbearing_women,
    male_share_at_birth,
    project_children,
)
from urban_rural_linkages.core.errors import InputError

TEN_YEARS = CohortAges(10, 8)
NAN = np.nan


def unit(women, men=None) -> np.ndarray:
    """Return one unit, without men where none are given."""
    return np.array([[women, np.zeros(len(women)) if men is None else men]], dtype=float)


def test_half_of_the_women_of_10_to_19_count():
    """ccrproj: W10-19/2 + W20-49."""
    people = unit([1000, 40, 100, 200, 300, 7000, 7000, 7000], [9000] * 8)
    assert childbearing_women(people, TEN_YEARS, 1).tolist() == [20 + 100 + 200 + 300]


def test_five_year_groups_count_from_15_to_49():
    women = 2.0 ** np.arange(18)
    assert childbearing_women(unit(women), CohortAges(5, 18), 1).tolist() == [sum(2**n for n in range(3, 10))]


def test_women_yet_to_be_born_are_left_out_of_long_steps():
    """In a step of 20 years those of 15-19 are children that are to be projected."""
    people = unit([1000, 40, 100, 200, 300, 0, 0, 0])
    assert childbearing_women(people, TEN_YEARS, 2).tolist() == [600]
    with pytest.raises(InputError, match="In a step of 50 years every woman of childbearing age"):
        childbearing_women(people, TEN_YEARS, 5)


def test_an_open_group_too_young_to_tell():
    with pytest.raises(InputError, match=r"The open age group 40\+ begins before the age 50"):
        childbearing_women(unit([1] * 5), CohortAges(10, 5), 1)


def test_each_youngest_group_has_its_own_ratio():
    ages = CohortAges(5, 11)
    people = unit([30, 50, 5, *[10] * 7, 9], [70, 40, 5, *[99] * 7, 9])
    assert child_woman_ratios(people, ages, 2).ratio[0] == pytest.approx([100 / 70, 90 / 70])


class TestSmallCells:
    people = np.concatenate([unit([5, 0, 4, 2, 3, 0, 0, 0]), unit([200, 0, 391, 0, 0, 0, 0, 0])])

    def test_few_women_borrow_from_the_region(self):
        found = child_woman_ratios(self.people, TEN_YEARS, 1, min_cell=10)
        assert found.ratio[:, 0] == pytest.approx([5 / 9, 200 / 391])
        assert found.used[:, 0] == pytest.approx([205 / 400, 200 / 391])

    def test_no_women_borrow_whatever_the_limit(self):
        people = self.people.copy()
        people[0, 0, 1:] = 0
        found = child_woman_ratios(people, TEN_YEARS, 1)
        assert np.isnan(found.ratio[0, 0])
        assert found.used[0, 0] == pytest.approx(205 / 391)

    def test_an_unknown_unit_stays_unknown_and_lends_nothing(self):
        people = self.people.copy()
        people[1, 0, 3] = NAN
        found = child_woman_ratios(people, TEN_YEARS, 1, min_cell=10)
        assert np.isnan(found.used[1, 0])
        assert found.used[0, 0] == pytest.approx(5 / 9)


def test_no_woman_has_no_child():
    assert project_children(np.array([[NAN]]), np.array([0.0]), 0.5).tolist() == [[[0.0], [0.0]]]


@settings(max_examples=50)
@given(st.floats(0, 5), st.floats(0, 1e6), st.floats(0.1, 10))
def test_the_sexes_add_up_to_the_children_in_the_ratio_asked_for(ratio, women, sex_ratio):
    (girls,), (boys,) = project_children(np.array([[ratio]]), np.array([women]), male_share_at_birth(sex_ratio))[0]
    assert girls + boys == pytest.approx(ratio * women)
    assert boys == pytest.approx(sex_ratio * girls)


def test_shares_of_the_sexes():
    """1.05 boys per girl are 51.2 and 48.8 %; Hauer's .512 and .487 lose a child in a thousand."""
    share = male_share_at_birth(1.05)
    assert (round(share, 4), round(1 - share, 4)) == (0.5122, 0.4878)
    assert male_share_at_birth(1) == 0.5
