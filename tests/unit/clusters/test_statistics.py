"""Moran's I, Gi* and local Moran: published figures, the formulas of the books, and what must not change them."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings

from tests.unit.clusters.small_regions import SIX_POINTS, SIX_VALUES, matrix, queen_lattice, regions, six
from urban_rural_linkages.core.clusters.spatial_weights import distance_band, nearest_neighbours, weights_from_pairs
from urban_rural_linkages.core.clusters.statistics import (
    conditional_z,
    getis_ord,
    global_moran,
    local_moran,
    standard_scores,
)
from urban_rural_linkages.core.errors import InputError

QUICK = settings(max_examples=50)
STATISTICS = [getis_ord, global_moran, local_moran, conditional_z, lambda values, _: standard_scores(values)]


# -- published figures: PySAL's six points and lattice -----------------------------------------------------------


def test_gi_star_of_six_points():
    expected = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
    assert getis_ord(SIX_VALUES, six()) == pytest.approx(expected, abs=1e-7)


def test_moran_of_six_points():
    region = global_moran(SIX_VALUES, six())
    assert (region.i, region.z) == pytest.approx((0.11898954703832754, 1.1777345536260102), abs=1e-9)
    assert region.expected == -0.2


def test_local_moran_of_six_points():
    local = local_moran(SIX_VALUES, six())
    expected = [0.32926829268, -0.08885017422, -0.86236933798, -0.01916376307, -0.08623693379, 1.32229965157]
    assert local.i == pytest.approx(expected, abs=1e-9)
    assert local.quadrant.tolist() == [3, 2, 2, 4, 4, 1]


def test_moran_of_a_lattice():
    region = global_moran(np.arange(25) ** 1.5, queen_lattice(5))
    assert (region.i, region.z) == pytest.approx((0.7453014926578829, 7.395276981437149), abs=1e-9)


# -- worked out by hand ------------------------------------------------------------------------------------------


def test_gi_star_of_two_high_ends():
    """1 0 0 1 in a row: mean 1/2, s 1/2; the first two add up to 1 = 2 x mean, a middle three to 1 < 1.5."""
    row = distance_band([(x, 0) for x in range(4)], 1.0)
    middle = -0.5 / (0.5 * np.sqrt((4 * 3 - 9) / 3))
    assert getis_ord([1, 0, 0, 1], row) == pytest.approx([0, middle, middle, 0])


def test_a_chessboard_is_the_opposite_of_clustered():
    chess = np.indices((4, 4)).sum(axis=0).ravel() % 2
    rook = distance_band(np.argwhere(np.ones((4, 4))), 1.0)
    assert global_moran(chess, rook).i == pytest.approx(-1)
    local = local_moran(chess, rook)
    assert set(local.quadrant[chess == 1].tolist()) == {4} and set(local.quadrant[chess == 0].tolist()) == {2}


def test_a_unit_without_neighbours_has_none_and_counts_in_the_mean():
    islands = distance_band([*SIX_POINTS, (500, 500)], 15.0)
    values = [*SIX_VALUES, 90.0]
    assert np.isnan(getis_ord(values, islands)[-1]) and np.isnan(conditional_z(values, islands)[-1])
    local = local_moran(values, islands)
    assert np.isnan(local.i[-1]) and local.quadrant[-1] == 0
    assert (getis_ord(values, islands)[:-1] < 0).all(), "all of them lie below the mean that the island makes"


def test_nobody_has_a_neighbour():
    region = global_moran([1, 2, 3], weights_from_pairs([], [], 3))
    assert np.isnan(region.i) and np.isnan(region.z) and region.expected == -0.5


def test_neighbours_that_are_all_the_others_leave_nothing_to_compare():
    star = weights_from_pairs([0, 0, 0], [1, 2, 3], 4)
    assert np.isnan(getis_ord([1, 2, 3, 5], star)).tolist() == [True, False, False, False]
    assert np.isnan(conditional_z([1, 2, 3, 5], star)).tolist() == [True, False, False, False]
    assert np.isnan(global_moran([1, 2, 3, 5], distance_band(np.zeros((4, 2)), 1.0)).z)


def test_the_mean_value_is_neither_high_nor_low():
    """It lies in no cluster whatever surrounds it: 0 times anything."""
    row = distance_band([(x, 0) for x in range(5)], 1.0)
    local = local_moran([0.1, 0.2, 0.3, 0.4, 0.5], row)
    assert local.i[2] == pytest.approx(0) and conditional_z([0.1, 0.2, 0.3, 0.4, 0.5], row)[2] == 0


def test_one_value_among_equal_ones_cannot_be_dealt_otherwise():
    row = distance_band([(x, 0) for x in range(5)], 1.0)
    assert conditional_z([0, 0, 7, 0, 0], row)[2] == 0


@pytest.mark.parametrize("statistic", STATISTICS)
@pytest.mark.parametrize("value", [0.0, -1.5, 1e9])
def test_values_that_are_all_equal(statistic, value):
    with pytest.raises(InputError, match="All 6 known values are the same"):
        statistic([value] * 6, six())


# -- the formulas as the books write them ------------------------------------------------------------------------


@QUICK
@given(regions())
def test_gi_star_by_the_formula(region):
    x, weights = region
    full = matrix(weights) + np.eye(x.size)
    size = full.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        below = x.std() * np.sqrt((x.size * (full**2).sum(axis=1) - size**2) / (x.size - 1))
        expected = np.where((size > 1) & (size < x.size), (full @ x - x.mean() * size) / below, np.nan)
    np.testing.assert_allclose(getis_ord(x, weights), expected, atol=1e-9)


@QUICK
@given(regions())
def test_moran_is_the_mean_of_local_moran(region):
    """But for n - 1 in the one and n in the other, and units without neighbours."""
    x, weights = region
    linked = np.count_nonzero(weights.sizes)
    total = np.nansum(local_moran(x, weights).i)
    if linked:
        assert global_moran(x, weights).i == pytest.approx(total * x.size / (x.size - 1) / linked, abs=1e-12)


@QUICK
@given(regions())
def test_the_variance_by_the_full_matrix(region):
    x, weights = region
    if not weights.neighbour.size:
        return
    w = matrix(weights, standardised=True)
    n, s0 = x.size, w.sum()
    s1, s2 = ((w + w.T) ** 2).sum() / 2, ((w.sum(axis=0) + w.sum(axis=1)) ** 2).sum()
    variance = (n**2 * s1 - n * s2 + 3 * s0**2) / ((n**2 - 1) * s0**2) - 1 / (n - 1) ** 2
    found = global_moran(x, weights)
    if variance > 1e-12:
        assert (found.i - found.expected) / found.z == pytest.approx(np.sqrt(variance))


def test_the_variance_of_neighbours_that_are_not_mutual():
    random = np.random.default_rng(4)
    points, x = random.uniform(0, 1, (12, 2)), random.normal(size=12)
    weights = nearest_neighbours(points, 3)
    w = matrix(weights, standardised=True)
    assert (w != w.T).any()
    s1, s2 = ((w + w.T) ** 2).sum() / 2, ((w.sum(axis=0) + 1) ** 2).sum()
    variance = (144 * s1 - 12 * s2 + 3 * 144) / (143 * 144) - 1 / 121
    found = global_moran(x, weights)
    assert (found.i - found.expected) / found.z == pytest.approx(np.sqrt(variance))


def test_conditional_moments_are_those_of_all_permutations():
    """Seven units, the other six values in all 720 orders."""
    weights = distance_band([*SIX_POINTS, (20, 30)], 15.0)
    x = np.array([*SIX_VALUES, -4.0])
    u = standard_scores(x)
    w = matrix(weights, standardised=True)
    for unit, z in enumerate(conditional_z(x, weights)):
        others = np.delete(np.arange(7), unit)
        dealt = np.array([u[unit] * (w[unit, others] @ u[list(order)]) for order in permutations(others)])
        observed = u[unit] * (w[unit] @ u)
        assert z == pytest.approx((observed - dealt.mean()) / dealt.std())


# -- what must not change them -----------------------------------------------------------------------------------


@QUICK
@given(regions())
def test_a_constant_changes_nothing(region):
    """The trap: software that divides by the sum of the values turns the sign where that sum is negative."""
    x, weights = region
    for constant in (-1e4, 3.7, 1e4):
        np.testing.assert_allclose(getis_ord(x + constant, weights), getis_ord(x, weights), atol=1e-7)
        np.testing.assert_allclose(conditional_z(x + constant, weights), conditional_z(x, weights), atol=1e-7)
        moved, here = local_moran(x + constant, weights), local_moran(x, weights)
        np.testing.assert_allclose(moved.i, here.i, atol=1e-7)
        assert moved.quadrant.tolist() == here.quadrant.tolist()


@QUICK
@given(regions())
def test_another_unit_of_measurement_changes_nothing(region):
    x, weights = region
    np.testing.assert_allclose(getis_ord(1000 * x, weights), getis_ord(x, weights), atol=1e-9)
    np.testing.assert_allclose(local_moran(x / 7, weights).i, local_moran(x, weights).i, atol=1e-9)


@QUICK
@given(regions())
def test_the_negative_map_is_the_negative(region):
    x, weights = region
    np.testing.assert_allclose(getis_ord(-x, weights), -getis_ord(x, weights), atol=1e-12)
    np.testing.assert_allclose(local_moran(-x, weights).i, local_moran(x, weights).i, atol=1e-12)
    assert global_moran(-x, weights).i == pytest.approx(global_moran(x, weights).i, nan_ok=True)


def test_scores_of_large_values_that_are_almost_alike():
    scores = standard_scores(1e9 + np.array([0.0, 1.0, 2.0, 3.0]))
    assert scores == pytest.approx(standard_scores([0, 1, 2, 3])) and abs(scores.sum()) < 1e-12


@pytest.mark.parametrize("values", [[1.0, 1e300, 2.0], [0.0, 5e-324, 0.0]])
def test_a_spread_that_is_no_number_is_refused(values):
    with pytest.raises(InputError, match="their spread is no number"):
        standard_scores(values)
