"""Ways before and after: counted from half a minute, coloured from one, a first way above all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.shorter_ways import SHORTER, people_by_class, shorter_ways

NAN = float("nan")


def test_half_a_minute_counts_and_less_does_not():
    ways = shorter_ways(np.array([10.0, 10.0]), np.array([9.5, 9.6]), 30.0)
    assert ways.gains.tolist() == [True, False]
    assert ways.number.tolist() == [0, 0], "neither has a colour"


@pytest.mark.parametrize(("shorter", "number"), [(0.99, 0), (1.0, 1), (4.99, 1), (5.0, 2), (15.0, 3), (80.0, 3)])
def test_classes_begin_at_their_limit(shorter, number):
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
    assert sum(ways.of(people).classes) == pytest.approx(people.sum())
    assert people_by_class(people, ways.number.astype(float)) == pytest.approx(list(ways.of(people).classes))
    assert ways.gains[ways.number > 0].all(), "what has a colour is counted"


def test_people_by_class_without_any():
    assert people_by_class(np.array([]), np.array([])) == [0.0] * (len(SHORTER) + 1)
