"""Gini and concentration index: by hand, against their definitions, and under copies and scales."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.equity import weighted_gini

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
