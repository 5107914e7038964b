"""Division without a denominator, and sums by group."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.arrays import (
    figures,
    first_known,
    located,
    marked,
    only_rows,
    ratio,
    sum_by,
    sum_of_products,
    unknown,
)

persons = st.floats(allow_nan=True, allow_infinity=False, width=32)


def test_none_is_unknown():
    np.testing.assert_array_equal(figures([1, None, math.nan]), [1, math.nan, math.nan])
    assert np.isnan(unknown(3)).tolist() == [True] * 3
    assert unknown(0).size == 0


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ([1.0, 3.0], [4.0, 2.0], [0.25, 1.5]),
        ([1.0, 0.0, -1.0], [0.0, 0.0, -0.0], [math.nan] * 3),
        ([math.nan, 1.0], [2.0, math.nan], [math.nan] * 2),
        ([None, 1.0], [2.0, None], [math.nan] * 2),
        ([0.0], [5.0], [0.0]),
        (-3.0, [2.0, 0.0], [-1.5, math.nan]),
        ([[1.0, 2.0], [3.0, 4.0]], [[2.0], [0.0]], [[0.5, 1.0], [math.nan, math.nan]]),
    ],
)
def test_a_ratio_of_nothing_is_unknown(part, whole, expected):
    np.testing.assert_array_equal(ratio(part, whole), expected)


def test_what_stands_for_a_ratio_of_nothing_can_be_chosen():
    np.testing.assert_array_equal(ratio([1.0, 1.0, 1.0], [0.0, 2.0, math.nan], empty=0.0), [0.0, 0.5, math.nan])


def test_a_ratio_of_two_figures_is_one_figure():
    assert math.isnan(float(ratio(0.0, 0.0))) and float(ratio(1, 4)) == 0.25


@given(st.lists(st.tuples(persons, persons), min_size=1))
def test_a_ratio_is_never_infinite(pairs):
    above, below = np.array(pairs).T
    assert not np.isinf(ratio(above, below)).any()


def test_sums_by_group():
    np.testing.assert_array_equal(sum_by([2, 0, 2], [1.5, 4.0, 2.0], 4), [4.0, 0.0, 3.5, 0.0])
    np.testing.assert_array_equal(sum_by([0, 1], [math.nan, 1.0], 2), [math.nan, 1.0])
    assert sum_by([0, 0], [True, True], 1).dtype == np.float64


def test_sums_of_nothing_are_zeros_in_floats():
    found = sum_by(np.array([], dtype=int), np.array([]), 2)
    assert found.tolist() == [0.0, 0.0] and found.dtype == np.float64


@given(st.lists(st.integers(-1, 12)), st.integers(0, 10))
def test_marked_are_the_things_among_the_rows(rows, count):
    assert marked(rows, count).tolist() == [thing in rows for thing in range(count)]


def test_a_point_has_a_place_where_all_its_coordinates_are_finite():
    points = [[1.0, 2.0], [math.nan, 2.0], [1.0, math.nan], [math.inf, 2.0]]
    assert located(points).tolist() == [True, False, False, False]
    assert located(np.empty((0, 2))).tolist() == []


def test_rows_that_are_not_chosen_are_unknown():
    np.testing.assert_array_equal(only_rows([1, 2, 3], [True, False, True]), [1, math.nan, 3])
    points = np.array([[1.0, 2.0], [3.0, 4.0]])
    np.testing.assert_array_equal(only_rows(points, [False, True]), [[math.nan, math.nan], [3, 4]])
    assert points.tolist() == [[1.0, 2.0], [3.0, 4.0]], "what was given stays as it is"
    assert only_rows(np.array([True, False]), [True, True]).dtype == np.float64


@given(st.lists(st.tuples(persons, persons)))
def test_the_second_figure_counts_where_the_first_is_unknown(pairs):
    first, second = np.array(pairs, dtype=np.float64).reshape(-1, 2).T
    expected = [two if math.isnan(one) else one for one, two in zip(first, second, strict=True)]
    np.testing.assert_array_equal(first_known(first, second), expected)


class TestSumOfProducts:
    """The same figure to the last digit, wherever the memory of the arrays lies."""

    @given(st.integers(1, 300), st.integers(0, 7), st.integers(0, 10**6))
    def test_it_does_not_depend_on_where_memory_lies(self, count, start, seed):
        random = np.random.default_rng(seed)
        one, other = random.random(count) * 1e3, random.random(count)
        moved = np.zeros(count + 8)[start : start + count]
        moved[:] = one
        assert sum_of_products(one, other) == sum_of_products(moved, other)

    def test_the_unknown_stays_unknown_and_nothing_is_nothing(self):
        assert np.isnan(sum_of_products([1.0, np.nan], [1.0, 1.0]))
        assert sum_of_products([], []) == 0.0
