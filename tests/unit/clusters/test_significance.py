"""Significance: all permutations of a small region, seeds and tails; q values: the published example, ties, gaps."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.clusters.small_regions import SIX_POINTS, SIX_VALUES, lists, regions, six
from tests.unit.clusters.test_spatial_weights import Impatient
from urban_rural_linkages.core.clusters.significance import PermutedSums, permuted_sums, q_values
from urban_rural_linkages.core.clusters.spatial_weights import distance_band
from urban_rural_linkages.core.clusters.statistics import standard_scores
from urban_rural_linkages.core.errors import Cancelled, InputError

# Benjamini and Hochberg (1995), section 4: fifteen p values of which four are rejected at 0.05.
PUBLISHED = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
             0.7590, 1.0000]  # fmt: skip


def tails(at_least: int, at_most: int, of: int = 999) -> float:
    zero = np.zeros(1)
    return float(PermutedSums(zero, np.array([at_least]), np.array([at_most]), zero, zero, of).two_sided_p()[0])


def test_the_smaller_tail_counts_twice():
    assert tails(0, 999) == tails(999, 0) == 0.002
    assert tails(24, 975) == 0.05
    assert tails(500, 499) == 1.0, "never above 1"
    assert tails(999, 999) == 1.0, "all equal"
    assert tails(0, 99, of=99) == 0.02


def test_one_side_is_the_smaller_tail_alone():
    zero = np.zeros(1)
    dealt = PermutedSums(zero, np.array([24]), np.array([975]), zero, zero, 999)
    assert dealt.one_sided_p().tolist() == [0.025]


def test_tails_and_moments_are_those_of_all_permutations():
    """Seven units, the other six values in all 720 orders."""
    weights = distance_band([*SIX_POINTS, (20, 30)], 15.0)
    u = standard_scores([*SIX_VALUES, -4.0])
    drawn = permuted_sums([*SIX_VALUES, -4.0], weights, 20_000, 7)
    for unit, near in enumerate(lists(weights)):
        others = np.delete(np.arange(7), unit)
        dealt = np.array([u[list(order[: len(near)])].sum() for order in permutations(others)])
        assert drawn.observed[unit] == pytest.approx(u[near].sum())
        assert drawn.mean[unit] == pytest.approx(dealt.mean(), abs=0.04)
        assert drawn.deviation[unit] == pytest.approx(dealt.std(), rel=0.03)
        at_least, at_most = (dealt >= u[near].sum() - 1e-9).mean(), (dealt <= u[near].sum() + 1e-9).mean()
        assert drawn.at_least[unit] / 20_000 == pytest.approx(at_least, abs=0.015)
        assert drawn.at_most[unit] / 20_000 == pytest.approx(at_most, abs=0.015)


def test_equal_sums_count_in_both_tails():
    row = distance_band([(x, 0) for x in range(6)], 1.0)
    drawn = permuted_sums([0.1, 0.2, 0.3, 0.1, 0.2, 0.3], row, 999, 1)
    assert (drawn.at_least + drawn.at_most > 999).all()


def test_the_same_seed_gives_the_same_and_another_does_not():
    first, again, other = (permuted_sums(SIX_VALUES, six(), 199, seed) for seed in (5, 5, 6))
    assert first.at_least.tolist() == again.at_least.tolist() != other.at_least.tolist()
    assert first.permutations == 199


def test_units_without_neighbours_and_with_all_of_them():
    values = [1.0, 2.0, 4.0, 8.0]
    alone = permuted_sums(values, distance_band([(x, 0) for x in (0, 1, 2, 50)], 1.0), 99, 1)
    assert alone.deviation[3] == 0 and alone.two_sided_p()[3] == 1
    everybody = permuted_sums(values, distance_band(np.zeros((4, 2)), 1.0), 99, 1)
    assert everybody.two_sided_p().tolist() == [1.0] * 4
    assert everybody.deviation == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(("count", "seed"), [(0, 1), (-5, 1), (99, -1)])
def test_what_cannot_be_drawn(count, seed):
    with pytest.raises(InputError, match=f"{count} permutations with seed {seed} cannot be drawn"):
        permuted_sums(SIX_VALUES, six(), count, seed)


def test_cancel():
    with pytest.raises(Cancelled):
        permuted_sums(SIX_VALUES, six(), 99, 1, Impatient())


@settings(max_examples=30)
@given(regions())
def test_shift_scale_and_sign(region):
    x, weights = region
    here = permuted_sums(x, weights, 49, 3)
    for other in (x + 1000.0, 50.0 * x):
        moved = permuted_sums(other, weights, 49, 3)
        assert moved.at_least.tolist() == here.at_least.tolist() and moved.at_most.tolist() == here.at_most.tolist()
    turned = permuted_sums(-x, weights, 49, 3)
    assert turned.at_least.tolist() == here.at_most.tolist()
    assert turned.two_sided_p().tolist() == here.two_sided_p().tolist()


def test_the_example_of_benjamini_and_hochberg():
    q = q_values(PUBLISHED)
    assert np.count_nonzero(q <= 0.05) == 4
    assert q[3] == pytest.approx(15 * 0.0095 / 4)
    assert q[-1] == 1.0


def test_by_hand():
    assert q_values([0.04, 0.01, 0.03, 0.8]) == pytest.approx([0.16 / 3, 0.04, 0.16 / 3, 0.8])


def test_gaps_do_not_count():
    q = q_values([np.nan, 0.02, np.nan, 0.04])
    assert np.isnan(q[[0, 2]]).all() and q[[1, 3]] == pytest.approx([0.04, 0.04])
    assert np.isnan(q_values([np.nan])).all() and q_values([]).size == 0


def test_equal_p_have_equal_q():
    q = q_values([0.01, 0.5, 0.01, 0.01])
    assert q[0] == q[2] == q[3] == pytest.approx(0.04 / 3)


@settings(max_examples=50)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_never_below_p_nor_above_one_and_in_the_same_order(p):
    q = q_values(p)
    assert (q >= np.array(p)).all() and (q <= 1).all()
    assert (np.diff(q[np.argsort(p, kind="stable")]) >= 0).all()


@settings(max_examples=50)
@given(st.lists(st.sampled_from([0.001, 0.01, 0.02, 0.04, 0.2, 0.9]), min_size=1, max_size=30),
       st.sampled_from([0.01, 0.05, 0.1]))  # fmt: skip
def test_they_reject_what_the_step_up_rule_rejects(p, alpha):
    ordered = np.sort(p)
    below = np.flatnonzero(ordered <= alpha * np.arange(1, len(p) + 1) / len(p) + 1e-12)
    rejected = below[-1] + 1 if below.size else 0
    assert np.count_nonzero(q_values(p) <= alpha + 1e-12) == rejected
