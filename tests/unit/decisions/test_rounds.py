"""Rounds of a mobile service: within a day, every stop once, and as short as trying all orders finds."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.rounds import rounds, ways_between
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")


def line(*places: float) -> np.ndarray:
    return np.abs(np.subtract.outer([0.0, *places], [0.0, *places]))


def test_stops_on_a_road_are_driven_out_and_back():
    (day,) = rounds(line(30.0, 10.0, 20.0), 360.0, 45.0).days
    assert sorted(day.stops) == [0, 1, 2] and (day.driving, day.minutes) == (60.0, 195.0)


def test_what_finds_no_time_goes_into_another_day():
    found = rounds(line(10.0, 20.0, 60.0), 200.0, 30.0)
    assert [set(day.stops) for day in found.days] == [{0, 2}, {1}]
    assert all(day.minutes <= 200.0 for day in found.days)


def test_a_stop_that_takes_more_than_a_day_and_one_without_a_way_are_left_out():
    ways = line(10.0, 200.0, 20.0)
    ways[0, 3] = NAN
    found = rounds(ways, 240.0, 30.0)
    assert found.left_out == [1, 2] and [day.stops for day in found.days] == [(0,)]


def test_stops_may_take_different_times():
    found = rounds(line(10.0, 12.0), 100.0, [70.0, 20.0])
    assert sorted(day.stops for day in found.days) == [(0,), (1,)]


def test_one_way_roads_are_driven_the_right_way_round():
    ways = np.array([[0.0, 5.0, 50.0], [50.0, 0.0, 5.0], [5.0, 50.0, 0.0]])
    (day,) = rounds(ways, 360.0, 10.0).days
    assert day.stops == (0, 1) and day.driving == 15.0


def test_no_stops_need_no_day():
    assert rounds(np.zeros((1, 1))).days == []


def test_a_pair_that_the_table_lacks_is_no_way_and_other_places_do_not_matter():
    ways = ways_between(["base", "a", "x"], ["a", "base", "a"], np.array([9.0, 8.0, 1.0]), ["base", "a", "b"])
    assert ways[0].tolist()[:2] == [0.0, 9.0] and np.isnan(ways[0, 2])
    found = rounds(ways, 100.0, 10.0)
    assert ([day.stops for day in found.days], found.left_out) == ([(0,)], [1])


@pytest.mark.parametrize("times", [(0.0, 45.0), (-5.0, 45.0), (360.0, -1.0)])
def test_times_without_sense_are_refused(times):
    with pytest.raises(InputError, match="The time of a day must be above 0"):
        rounds(line(10.0), *times)


places = st.lists(st.tuples(st.integers(-40, 40), st.integers(-40, 40)), min_size=1, max_size=7)


@given(places, st.integers(60, 400))
def test_every_stop_is_in_one_day_or_left_out_and_no_day_is_too_long(drawn, day_minutes):
    points = np.array([(0, 0), *drawn], dtype=float)
    ways = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1))
    found = rounds(ways, float(day_minutes), 30.0)
    served = [stop for day in found.days for stop in day.stops]
    assert sorted([*served, *found.left_out]) == list(range(len(drawn)))
    assert all(day.minutes <= day_minutes + 1e-6 for day in found.days)


@given(places)
def test_a_day_is_nearly_as_short_as_the_best_of_all_orders(drawn):
    points = np.array([(0, 0), *drawn[:5]], dtype=float)
    ways = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1))
    (day,) = rounds(ways, 10_000.0, 0.0).days

    def length(order: tuple[int, ...]) -> float:
        path = [0, *(stop + 1 for stop in order), 0]
        return ways[path[:-1], path[1:]].sum()

    best = min(map(length, permutations(range(len(points) - 1))))
    assert day.driving <= 1.1 * best + 1e-9
