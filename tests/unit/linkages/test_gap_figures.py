"""Figures of the units for town and country: men, years lived, groups beyond reach, and rows of tables put together."""

from __future__ import annotations

import math

import numpy as np

from urban_rural_linkages.core.linkages.gap import GapRules, urban_rural_gap
from urban_rural_linkages.core.linkages.gap_figures import (
    gap_of_rows,
    group_beyond,
    men_beside_women,
    thousand_years_lived,
    year_before,
)
from urban_rural_linkages.core.linkages.pooled import Indicator

NAN = math.nan


def same(found, expected) -> bool:
    return np.array_equal(found, np.array(expected), equal_nan=True)


def test_men_are_the_rest_and_unknown_where_one_is():
    assert same(men_beside_women(np.array([100.0, NAN, 5.0]), np.array([52.0, 1.0, NAN])), [48.0, NAN, NAN])


def test_the_period_before_is_as_long():
    assert (year_before(2011, 2021), year_before(2001, 2021)) == (2001, 1981)


def test_years_lived_are_those_of_the_mean_of_both_dates():
    assert same(thousand_years_lived(np.array([800.0, NAN]), np.array([1200.0, 3.0]), 2011, 2021), [10.0, NAN])


def test_a_group_is_beyond_as_all_of_its_unit_are_and_unknown_where_nobody_is_counted():
    found = group_beyond(np.array([50.0, 50.0, NAN]), np.array([30.0, 0.0, 1.0]), np.array([120.0, 0.0, 2.0]))
    assert same(found, [12.5, NAN, NAN])


def test_rows_put_together_are_what_was_compared_but_unknown_people_are_left_out_of_a_class():
    classes, people = ["3", "1", "1", ""], np.array([100.0, 50.0, NAN, 7.0])
    old = Indicator("old", np.array([10.0, 20.0, 5.0, 1.0]), np.array([100.0, 50.0, 10.0, 7.0]))
    whole = urban_rural_gap([old], classes, people, ["a", "b", "c", "d"], GapRules("3", "1"))
    found = gap_of_rows(classes, people, whole.values, whole.gaps)
    assert found.classes == ["3", "1"]
    assert found.units == {"3": 1, "1": 2} and found.people == {"3": 100.0, "1": 50.0}
    assert found.of("old")["1"].value == whole.of("old")["1"].value == 25 / 60
    assert found.gaps == whole.gaps and found.sentences == []
