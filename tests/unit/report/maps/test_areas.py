"""Areas made of units: colours of neighbours, who touches whom, and sums by class."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.report.maps.areas import (
    colours_of_neighbours,
    group_numbers,
    largest_members,
    people_by_code,
    touching,
)
from urban_rural_linkages.core.report.maps.outlines import outlines_of

from .land import patchwork

LAND = outlines_of(patchwork(), 1e-6)
pairs = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda two: two[0] != two[1]), max_size=30)


@given(pairs)
def test_neighbours_differ_where_there_are_colours_enough(found):
    touch = np.array(found, dtype=np.int64).reshape(-1, 2)
    colours = colours_of_neighbours(touch, 10, 10)
    assert all(colours[one] != colours[other] for one, other in found)
    assert set(colours) <= set(range(10))


@given(pairs, st.integers(1, 4))
def test_every_group_has_a_colour_that_there_is(found, many):
    colours = colours_of_neighbours(np.array(found, dtype=np.int64).reshape(-1, 2), 10, many)
    assert len(colours) == 10 and set(colours) <= set(range(many))


def test_groups_that_touch_nothing_share_the_colours_evenly():
    colours = colours_of_neighbours(np.empty((0, 2), dtype=np.int64), 9, 3)
    assert sorted(colours) == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_a_star_needs_two_colours():
    colours = colours_of_neighbours(np.array([[0, n] for n in range(1, 8)]), 8, 4)
    assert all(colours[n] != colours[0] for n in range(1, 8))


def test_nobody_has_no_colour():
    assert colours_of_neighbours(np.empty((0, 2), dtype=np.int64), 0, 3) == []


def test_units_by_themselves_touch_along_their_sides_and_not_at_corners():
    found = touching(LAND, np.arange(16)).tolist()
    across = [[n, n + 4] for n in range(12)]
    upwards = [[n, n + 1] for n in range(16) if n % 4 < 3]
    assert sorted(found) == sorted(across + upwards)


def test_what_is_of_no_group_touches_nobody():
    groups = np.full(16, -1)
    groups[[0, 15]] = 0, 1
    assert touching(LAND, groups).tolist() == []
    groups[1] = 1
    assert touching(LAND, groups).tolist() == [[0, 1]]


def test_one_group_does_not_touch_itself():
    assert touching(LAND, np.zeros(16, dtype=int)).shape == (0, 2)


@given(st.lists(st.integers(-1, 3), min_size=16, max_size=16))
def test_pairs_are_told_once_the_lower_first(groups):
    found = touching(LAND, np.array(groups)).tolist()
    assert all(one < other for one, other in found)
    assert len({tuple(pair) for pair in found}) == len(found)
    assert {group for pair in found for group in pair} <= set(groups) - {-1}


def test_the_largest_member_is_the_first_of_equal_ones_and_the_unknown_come_last():
    groups = np.array([1, 1, 0, 0, 2, -1])
    people = np.array([np.nan, 7.0, 5.0, 5.0, np.nan, 900.0])
    assert largest_members(groups, people) == [2, 1, 4]


def test_without_groups_there_are_no_members():
    assert largest_members(np.array([-1, -1]), np.array([1.0, 2.0])) == []


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 50)), min_size=1, max_size=20))
def test_nobody_of_the_group_is_larger(units):
    groups, people = np.array([group for group, _ in units]), np.array([float(count) for _, count in units])
    for group, row in zip(np.unique(groups), largest_members(groups, people), strict=True):
        assert groups[row] == group and people[row] == people[groups == group].max()


@given(st.lists(st.none() | st.text("abc", max_size=2)))
def test_equal_values_have_one_number_in_their_order(values):
    numbers = group_numbers(values).tolist()
    assert [number == -1 for number in numbers] == [value is None for value in values]
    known = [(value, number) for value, number in zip(values, numbers, strict=True) if value is not None]
    assert {number for _, number in known} == set(range(len({value for value, _ in known})))
    assert all((a < b) == (m < n) for a, m in known for b, n in known)


def test_people_are_added_by_whole_codes_and_the_unknown_count_for_nothing():
    found = people_by_code(np.array([11.0, 12.0, 11.0, np.nan, 30.0]), np.array([5.0, np.nan, 6.0, 99.0, 0.0]))
    assert found == {11: 11.0, 12: 0.0, 30: 0.0}
    assert people_by_code(np.array([np.nan]), np.array([4.0])) == {}


@given(st.lists(st.tuples(st.integers(11, 13), st.integers(0, 1000)), max_size=30))
def test_nobody_gets_lost(units):
    codes, people = (np.array([unit[part] for unit in units], dtype=float) for part in (0, 1))
    found = people_by_code(codes, people)
    assert sum(found.values()) == pytest.approx(people.sum()) and set(found) == set(codes.astype(int).tolist())
