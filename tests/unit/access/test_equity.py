"""Gini and concentration index: by hand, against their definitions, and under copies and scales."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.equity import (
    ascending,
    gini_of_ascending,
    median_of_ascending,
    weighted_gini,
    weighted_median,
)

people = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 50)), min_size=1, max_size=25)


@pytest.mark.parametrize(
    ("values", "weights", "gini"),
    [
        ([20, 20, 20], [1, 5, 9], 0.0),
        ([0, 10], [1, 1], 0.5),
        ([0, 10], [3, 1], 0.75),
        ([10, 30], [1, 1], 0.25),
        ([1, 2, 3, 4], [1, 1, 1, 1], 0.25),
        ([0, 0], [4, 4], 0.0),
        ([7, 900], [3, 0], 0.0),
        ([], [], np.nan),
        ([5], [0], np.nan),
    ],
)
def test_gini_by_hand(values, weights, gini):
    np.testing.assert_allclose(weighted_gini(values, weights), gini, atol=1e-12)


@settings(max_examples=50, deadline=None)
@given(people)
def test_gini_is_half_the_mean_difference_over_the_mean(rows):
    values, weights = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
    total = weights.sum()
    if not total or not (values * weights).sum():
        return
    differences = np.abs(values[:, None] - values) * weights[:, None] * weights
    expected = differences.sum() / total**2 / 2 / ((values * weights).sum() / total)
    assert weighted_gini(values, weights) == pytest.approx(expected, abs=1e-9)
    assert weighted_gini(3 * values, 2 * weights) == pytest.approx(expected, abs=1e-9)
    assert weighted_gini(values[::-1], weights[::-1]) == weighted_gini(values, weights)


def test_values_with_weight_ascend_and_equal_ones_by_weight():
    values, weights = ascending([3.0, 1.0, 3.0, 2.0, 3.0], [2.0, 5.0, 1.0, 0.0, 4.0])
    assert values.tolist() == [1.0, 3.0, 3.0, 3.0]
    assert weights.tolist() == [5.0, 1.0, 2.0, 4.0]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), max_size=30), st.integers(0, 2**32 - 1))
def test_figures_of_ascending_values_are_those_of_any_order(pairs, seed):
    shuffled = [pairs[place] for place in np.random.default_rng(seed).permutation(len(pairs))]
    one, other = (ascending([value for value, _ in rows], [weight for _, weight in rows]) for rows in (pairs, shuffled))
    assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
    values, weights = ([pair[place] for pair in pairs] for place in (0, 1))
    np.testing.assert_equal(median_of_ascending(*one), weighted_median(values, weights))
    np.testing.assert_equal(gini_of_ascending(*one), weighted_gini(values, weights))
    repeated = np.repeat(values, weights) if pairs else np.empty(0)
    if repeated.size:
        assert median_of_ascending(*one) == pytest.approx(np.median(repeated))
