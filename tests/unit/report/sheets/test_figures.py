"""Figures of sheets: fifths, means of people, chance, and where residents work."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.report.sheets.indicators import Indicator, turn, urgent_fifth, within_chance
from urban_rural_linkages.core.report.sheets.standing import fifths, rank_ranges, weighted_mean
from urban_rural_linkages.core.report.sheets.work import WorkPlaces, work_places

NAN = math.nan


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60))
def test_fifths_follow_the_values_and_equal_values_share_one(values):
    found = fifths(values)
    order = np.argsort(values)
    assert set(found.tolist()) <= {1, 2, 3, 4, 5}
    assert (np.diff(found[order]) <= 0).all()
    assert all(found[i] == found[j] for i, a in enumerate(values) for j, b in enumerate(values) if a == b)


def test_fifths_are_equally_large_where_all_values_differ():
    assert np.unique(fifths(np.arange(100)), return_counts=True)[1].tolist() == [20] * 5


def test_unknown_units_have_no_standing():
    assert math.isnan(fifths([1, NAN, 3])[1])
    first, last, count = rank_ranges([NAN, 2, 2, 1])
    assert (first[1:].tolist(), last[1:].tolist(), count) == ([1, 1, 3], [2, 2, 3], 3)


def test_a_mean_of_shares_is_the_share_of_the_whole():
    old, people = np.array([20, 500, NAN]), np.array([100, 1000, 70])
    assert weighted_mean(100 * old / people, people) == pytest.approx(100 * 520 / 1100)
    assert weighted_mean([10.0, 30.0], [1, 1], [False, True]) == 30.0
    assert math.isnan(weighted_mean([NAN], [1])) and math.isnan(weighted_mean([5.0], [0]))


class TestIndicator:
    values = np.array([*range(20), NAN], dtype=float)
    groups = ["a"] * 10 + ["b"] * 10 + [""]

    def test_groups_and_region(self):
        found = Indicator.of(self.values, np.ones(21), self.groups).beside(40.0)
        assert found.by_group == {"a": 4.5, "b": 14.5} and found.region == 9.5
        assert found.scale.place(40.0) == 1.0

    def test_fifths_of_many_and_ranks_of_few(self):
        many = Indicator.of(self.values, np.ones(21))
        assert many.standing(19)[:3] == (1, 1, 1) and many.standing(0).fifth == 5 and many.standing(20) is None
        few = Indicator.of([5.0, 7.0, 5.0], [1, 1, 1])
        assert few.standing(0) == (0, 2, 3, 3)

    @pytest.mark.parametrize("values", [[NAN, NAN], [3.0, 3.0], [3.0, NAN], []])
    def test_what_tells_nobody_apart_is_not_told(self, values):
        assert not Indicator.of(np.array(values, dtype=float), np.ones(len(values))).is_told


def test_chance():
    assert within_chance(7, 4) and not within_chance(523, 368)
    assert [turn(7, 4), turn(4, 7), turn(5, 5), turn(NAN, 5)] == ["loses", "gains", "keeps", "unknown"]


def test_the_first_ranks_are_the_most_urgent_fifth():
    assert urgent_fifth(np.arange(1, 11)).tolist() == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


class TestWork:
    def test_shares_add_up(self):
        (found,) = work_places(["a"] * 6, list("abcdef"), [50, 20, 10, 8, 7, 5], ["a"])
        assert found.here == 0.5 and [name for name, _ in found.others] == ["b", "c", "d"]
        assert found.here + sum(share for _, share in found.others) + found.elsewhere == pytest.approx(1)

    def test_residents_without_a_flow_work_elsewhere(self):
        assert work_places(["a"], ["a"], [50], ["a"], [100]) == [WorkPlaces(0.5, (), 0.5)]
        assert work_places(["a"], ["a"], [50], ["a"], [NAN]) == [WorkPlaces(1.0, (), 0.0)]

    def test_nobody_known_is_unknown(self):
        assert work_places(["a", "b"], ["b", "a"], [NAN, 0], ["a", "b", "c"]) == [None, None, None]

    def test_flows_of_one_pair_are_added_and_equal_ones_go_by_id(self):
        (found,) = work_places(list("aaa"), list("bbc"), [1, 1, 2], ["a"], most=1)
        assert found.others == (("b", 0.5),) and found.elsewhere == 0.5
