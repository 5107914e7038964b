"""Minutes between units by their seats: order, limits, and units without a seat."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.seats import in_order_of_units, points_of, seats_of_units

TIMES = np.array([[0.0, 9.0, np.nan], [8.0, 0.0, 40.0], [7.0, 30.0, 0.0]])


def test_seats_of_other_units_are_left_out_and_far_ones_out_of_reach():
    np.testing.assert_array_equal(in_order_of_units(TIMES, ["b", "a", "x"], ["a", "b"]), [[0, 8], [9, 0]])
    found = in_order_of_units(TIMES, ["c", "a", "b"], ["a", "b", "c"], 30.0)
    np.testing.assert_array_equal(found, [[0, np.nan, 8], [30, 0, 7], [9, np.nan, 0]])


@pytest.mark.parametrize(
    ("seats", "said"),
    [(["a", "a", "b"], "unit"), (["a", "b", "x"], r"Layer 'capitals' has no seat of 1 unit \(c\)")],
)  # fmt: skip
def test_two_seats_or_none_are_refused(seats, said):
    with pytest.raises(InputError, match=said):
        in_order_of_units(TIMES, seats, ["a", "b", "c"], layer="capitals")


@settings(max_examples=30, deadline=None)
@given(st.permutations(["a", "b", "c"]), st.permutations(["a", "b", "c"]))
def test_minutes_go_with_their_units(seats, units):
    found = in_order_of_units(TIMES, seats, units)
    for i, one in enumerate(units):
        for j, other in enumerate(units):
            expected = TIMES[seats.index(one), seats.index(other)]
            assert found[i, j] == expected or (np.isnan(found[i, j]) and np.isnan(expected))


def test_the_row_of_the_seat_of_each_unit():
    assert seats_of_units(["x", "b", "a"], ["a", "b"]).tolist() == [2, 1]
    assert seats_of_units(["a"], []).size == 0


def test_points_come_in_the_order_asked_for_and_units_without_one_are_left_out():
    points = {"a": np.array([1.0, 2.0]), "b": np.array([3.0, 4.0])}
    np.testing.assert_array_equal(points_of(points, ["b", "x", "a"]), [[3.0, 4.0], [1.0, 2.0]])
    assert points_of(points, []).shape == (0, 2)
