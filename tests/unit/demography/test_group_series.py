"""Groups that go against their region have a line of their own, all others one together."""

from __future__ import annotations

import math

import numpy as np
import pytest

from urban_rural_linkages.core.demography.group_series import index_series

GROUPS = ["town", "hills", "hills", "plain"]


def _counts(*years):
    return {2001 + place: np.array(values, dtype=float) for place, values in enumerate(years)}


def test_a_town_that_gains_in_a_region_that_loses():
    years, lines = index_series(_counts([100, 50, 50, 100], [110, 40, 40, 90], [120, 30, 30, 80]), GROUPS)
    assert years == [2001, 2002, 2003]
    assert [line.groups for line in lines] == [None, ("town",), ("hills", "plain")]
    assert [round(line.change, 1) for line in lines] == [-13.3, 20.0, -30.0]


def test_the_region_alone_where_all_lose():
    _, lines = index_series(_counts([100, 50, 50, 100], [90, 40, 40, 90]), GROUPS)
    assert [line.groups for line in lines] == [None]


def test_the_region_alone_where_there_are_no_groups():
    _, [region] = index_series(_counts([100, 50], [110, 55]))
    assert region.values == [100.0, pytest.approx(110.0)]
    assert len(index_series(_counts([100, 50], [110, 55]), ["a", "a"])[1]) == 1


def test_too_many_against_it_are_no_lines():
    counts = _counts([100, 100, 100, 900], [101, 101, 101, 700])
    _, lines = index_series(counts, ["a", "b", "c", "d"])
    assert [line.groups for line in lines] == [None]


def test_years_that_are_not_known_are_gaps():
    years, [region] = index_series({2001: np.array([10.0]), 2003: np.array([12.0])})
    assert years == [2001, 2002, 2003]
    assert math.isnan(region.values[1])


def test_a_group_unknown_in_a_year_has_a_gap_and_no_zero():
    counts = _counts([1000, 50, 50, 100], [1100, float("nan"), float("nan"), 90], [1200, 30, 30, 80])
    counts[2002] = np.array([900.0, np.nan, np.nan, 90.0])
    _, lines = index_series(counts, GROUPS)
    assert all(value != 0 for line in lines for value in line.values)


def test_nothing_known_is_no_series():
    assert index_series({2001: np.array([np.nan])}) == ([], [])
    _, [region] = index_series(_counts([0.0], [10.0]))
    assert math.isnan(region.change)
