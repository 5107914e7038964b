"""When nothing is said."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.silence import (
    carrier,
    direction,
    share_differs,
    too_unknown,
    unknown_share,
    within_noise,
)

PEOPLE = st.integers(0, 1_000_000)


@pytest.mark.parametrize(("first", "second", "chance"), [(100, 74, True), (100, 73, False), (73, 100, False)])
def test_twice_the_root_of_both_is_chance(first, second, chance):
    """2 sqrt(174) is 26.4, 2 sqrt(173) is 26.3."""
    assert within_noise(first, second) is chance


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        (99, 10, 0), (100, 70, -1), (100, 75, 0), (1_000_000, 990_000, -1), (1_000_000, 990_001, 0),
        (1_000_000, 1_010_000, 1), (float("nan"), 5, 0), (500, float("nan"), 0),
    ],
)  # fmt: skip
def test_a_change_is_clear_from_a_hundred_people_one_per_cent_and_beyond_chance(before, after, way):
    assert direction(before, after) == way


@given(PEOPLE, PEOPLE)
def test_more_is_only_said_when_it_is_more(before, after):
    way = direction(before, after)
    assert way == 0 or (after > before) == (way == 1)
    assert way == 0 or abs(after - before) >= before / 100
    assert not (way and within_noise(before, after))


@given(PEOPLE, PEOPLE, st.floats(0, 1))
def test_a_share_is_only_higher_when_it_is_higher(part, whole, share):
    way = share_differs(part, whole, share)
    assert way == 0 or (part > share * whole) == (way == 1)


@pytest.mark.parametrize(
    ("part", "whole", "way"),
    [(330, 1000, 1), (242, 1000, 0), (243, 1000, 1), (161, 1000, -1), (162, 1000, 0), (99, 99, 0),
     (20_990, 100_000, 0), (21_000, 100_000, 1)],
)  # fmt: skip
def test_a_share_differs_from_one_point_on_and_beyond_chance(part, whole, way):
    """Expected are 200 of 1,000: 2 sqrt(442) is 42.05, 2 sqrt(443) is 42.1, 2 sqrt(361) is 38, 2 sqrt(362) is 38.05."""
    assert share_differs(part, whole, 0.2) == way


def test_unknown_people_count_as_an_average_unit():
    people = np.array([100.0, 200.0, np.nan])
    assert unknown_share(people, np.array([True, True, False])) == pytest.approx(150 / 450)
    assert unknown_share(people, np.array([False, False, False])) == 1


def test_ten_per_cent_may_be_unknown_and_no_more():
    people = np.array([900.0, 100.0])
    assert not too_unknown(people, np.array([True, False]))
    assert too_unknown(np.array([899.0, 101.0]), np.array([True, False]))


def test_the_carrier_is_the_largest_without_which_nothing_holds():
    assert carrier(np.array([1.0, 9.0]), lambda unit: False) == 1
    assert carrier(np.array([1.0, 9.0]), lambda unit: True) is None
    assert carrier(np.array([9.0]), lambda unit: False) is None
