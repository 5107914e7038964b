"""Ways before and after: counted beyond half a minute, coloured beyond one, a first way above all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.scenarios import BREAKS_MIN
from urban_rural_linkages.core.decisions.shorter_ways import people_by_class, shorter_ways

NAN = float("nan")


def test_more_than_half_a_minute_counts_as_of_scenarios():
    ways = shorter_ways(np.array([10.0, 10.0]), np.array([9.4, 9.5]), 30.0)
    assert ways.gains.tolist() == [True, False]
    assert ways.number.tolist() == [0, 0], "neither has a colour"


@pytest.mark.parametrize(("shorter", "number"), [(1.0, 0), (1.01, 1), (5.0, 1), (5.01, 2), (15.0, 2), (80.0, 3)])
def test_classes_begin_beyond_their_limit(shorter, number):
    assert shorter_ways(np.array([100.0]), np.array([100.0 - shorter]), 30.0).number.tolist() == [number]


def test_a_first_way_is_a_gain_of_the_highest_class_and_in_no_mean():
    ways = shorter_ways(np.array([NAN, 20.0]), np.array([25.0, 10.0]), 30.0)
    assert ways.gains.tolist() == [True, True]
    assert ways.number.tolist() == [3, 2]
    assert np.isnan(ways.minutes).tolist() == [True, False]
    found = ways.of(np.array([5.0, 3.0]))
    assert (found.people, found.mean_minutes, found.newly_within) == (8.0, 10.0, 5.0)


def test_no_way_at_either_time_is_no_gain():
    ways = shorter_ways(np.array([NAN]), np.array([NAN]), 30.0)
    assert (ways.gains.tolist(), ways.newly_within.tolist(), ways.number.tolist()) == ([False], [False], [0])


def test_a_threshold_is_inclusive():
    ways = shorter_ways(np.array([30.1, 30.0]), np.array([30.0, 20.0]), 30.0)
    assert ways.newly_within.tolist() == [True, False]


def test_unknown_people_are_left_out():
    ways = shorter_ways(np.array([20.0, 20.0]), np.array([10.0, 10.0]), 30.0)
    assert ways.of(np.array([NAN, 4.0])).people == 4.0


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 200), st.floats(0, 200), st.integers(0, 1000)), min_size=1, max_size=20))
def test_classes_hold_all_people(rows):
    before, after, people = np.array(rows, dtype=float).T
    ways = shorter_ways(before, after, 30.0)
    assert sum(people_by_class(people, ways.number.astype(float))) == pytest.approx(people.sum())
    assert ways.gains[ways.number > 0].all(), "what has a colour is counted"


def test_people_by_class_without_any():
    assert people_by_class(np.array([]), np.array([])) == [0.0] * (len(BREAKS_MIN) + 1)
