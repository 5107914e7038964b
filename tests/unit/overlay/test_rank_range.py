"""Ranges of ranks: a case by hand, and that they hold nine trials of ten."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.overlay.composite_index import composite_index, top_decile_probability
from urban_rural_linkages.core.overlay.rank_range import rank_range
from urban_rural_linkages.core.progress import NullProgress

NAN = np.nan


def test_weights_that_stand_still_give_one_rank():
    low, high = rank_range([[0.9, 0.2, 0.5], [0.9, 0.3, 0.5]], [1, 0, 2], spread=0.0, draws=10)
    assert low.tolist() == high.tolist() == [3, 1, 2]


def test_who_is_first_by_one_indicator_moves_with_its_weight():
    low, high = rank_range([[1.0, 0.5], [0.5, 1.0]], [0, 1], draws=400)
    assert (low.tolist(), high.tolist()) == ([1, 1], [2, 2])


def test_equal_indices_share_a_rank():
    low, high = rank_range([[0.5, 0.5, 0.9], [0.5, 0.5, 0.9]], [0, 1], draws=20)
    assert low.tolist() == high.tolist() == [2, 2]


def test_the_unknown_has_no_range_and_takes_no_rank():
    low, high = rank_range([[NAN, 0.9, 0.2], [0.5, 0.9, 0.2]], [0, 1, 2], draws=20)
    assert np.isnan([low[0], high[0]]).all() and low[1:].tolist() == high[1:].tolist() == [1, 2]
    assert np.isnan(rank_range([[NAN, 0.3], [0.5, NAN]], [0], draws=5)).all()


def test_an_indicator_without_scores_is_none():
    plain = rank_range([[0.9, 0.2, 0.5]], [0, 1, 2], draws=20)
    passed_over = rank_range([[0.9, 0.2, 0.5], [NAN] * 3], [0, 1, 2], weights=[1, 5], draws=20)
    assert np.array_equal(plain, passed_over)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 30), st.integers(0, 2**31))
def test_nine_trials_of_ten_are_in_the_range(units, seed):
    scores = np.random.default_rng(seed).uniform(0.05, 1.0, (units, 3))
    low, high = rank_range(scores.T, range(units), weights=[1, 2, 1], draws=200, seed=seed)
    drawn = np.array([1.0, 2.0, 1.0]) * np.random.default_rng(seed).uniform(0.75, 1.25, (200, 3))
    indices = composite_index(scores, drawn)
    ranks = 1 + (indices[:, np.newaxis, :] > indices[:, :, np.newaxis]).sum(axis=2)
    assert np.all(((ranks >= low) & (ranks <= high)).mean(axis=0) >= 0.9)
    assert np.all(low <= high) and low.min() == 1


def test_trials_are_those_of_the_probability():
    scores = np.random.default_rng(7).uniform(0.05, 1.0, (10, 3))
    ids = [f"{i:02}" for i in range(10)]
    sure = top_decile_probability(scores, [1, 1, 1], ids, draws=300)
    _, high = rank_range(scores.T, range(10), draws=300)
    assert np.all(high[sure >= 0.95] == 1), "in the tenth of ten is the first"


def test_it_is_cancelled():
    class Stopped(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        rank_range([[0.5, 0.6]], [0], progress=Stopped())
