"""How often units are among the most urgent tenth, when weights change."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.overlay.composite_index import composite_index, tenth_of
from urban_rural_linkages.core.overlay.rank_sensitivity import top_decile_probability

NAN = np.nan


def names(count):
    return [f"{number:04d}" for number in range(count)]


def made(units=60, indicators=4, seed=3):
    return np.random.default_rng(seed).random((units, indicators))


def test_two_units_and_two_indicators_by_hand():
    """a scores (1, 0), b (0, 1): a comes first where its weight is drawn higher, in half of the draws."""
    found = top_decile_probability([[1, 0], [0, 1]], [1, 1], ["a", "b"], mean="arithmetic", draws=20000)
    assert found == pytest.approx([0.5, 0.5], abs=0.01) and found.sum() == 1


def test_a_weight_that_is_large_enough_leaves_no_doubt():
    """1.75 x 0.75 > 1 x 1.25: with these weights a is always first, whatever is drawn."""
    found = top_decile_probability([[1, 0], [0, 1]], [1.75, 1], ["a", "b"], mean="arithmetic")
    assert found.tolist() == [1, 0]


def test_a_share_that_can_be_computed():
    """w1 evenly in 0.9 to 1.5 (1.2 +- 25 %), w2 in 0.75 to 1.25: w2 > w1 with probability 0.35^2 / 2 / (0.6 x 0.5)."""
    found = top_decile_probability([[1, 0], [0, 1]], [1.2, 1], ["a", "b"], mean="arithmetic", draws=200_000)
    assert found[1] == pytest.approx(0.35**2 / 2 / 0.3, abs=0.004)


def test_without_spread_it_is_yes_or_no():
    scores = made()
    found = top_decile_probability(scores, [1, 2, 3, 4], names(60), spread=0.0, draws=10)
    best = np.argsort(-composite_index(scores, [1, 2, 3, 4]))[: tenth_of(60)]
    assert np.flatnonzero(found == 1).tolist() == sorted(best) and set(found) == {0.0, 1.0}


def test_every_draw_has_one_tenth():
    found = top_decile_probability(made(), [1, 1, 1, 1], names(60), draws=137)
    assert found.sum() == pytest.approx(tenth_of(60))


def test_ties_go_to_the_lower_ids():
    ids = ["c", "b", "a", "d"] + [f"x{i}" for i in range(16)]
    scores = np.vstack([np.ones((4, 2)), np.zeros((16, 2))])
    found = top_decile_probability(scores, [1, 1], ids, draws=20)
    assert dict(zip(ids, found, strict=True)) == {**dict.fromkeys(ids, 0.0), "a": 1.0, "b": 1.0}


def test_the_unknown_takes_no_place():
    """21 units, 11 of them known: the tenth are two of these."""
    scores = made(21, 2)
    scores[::2, 0] = NAN
    scores[0] = 0.5
    found = top_decile_probability(scores, [1, 1], names(21), draws=50)
    assert np.isnan(found[2::2]).all() and np.nansum(found) == pytest.approx(2)


def test_nothing_known():
    assert np.isnan(top_decile_probability([[NAN, 1.0]], [1, 1], ["a"])).all()


def test_the_same_seed_gives_the_same_and_another_another():
    one, same, other = (top_decile_probability(made(), [1] * 4, names(60), seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(one, same) and not np.array_equal(one, other)


def test_more_draws_converge():
    truth = top_decile_probability(made(), [1] * 4, names(60), draws=100_000, seed=9)
    errors = [
        np.abs(top_decile_probability(made(), [1] * 4, names(60), draws=draws) - truth).max()
        for draws in (30, 1000, 30_000)
    ]
    assert errors[0] > errors[1] > errors[2] and errors[2] < 0.01


def test_a_wider_spread_leaves_fewer_certain():
    certain = [
        np.isin(top_decile_probability(made(200), [1] * 4, names(200), spread=spread), (0, 1)).sum()
        for spread in (0.0, 0.1, 0.5, 1.0)
    ]
    assert certain == sorted(certain, reverse=True) and certain[0] == 200


def test_blocks_of_draws_make_no_difference(monkeypatch):
    whole = top_decile_probability(made(), [1] * 4, names(60), draws=101)
    monkeypatch.setattr("urban_rural_linkages.core.overlay.rank_sensitivity._INDICES_AT_ONCE", 7 * 60)
    assert np.array_equal(whole, top_decile_probability(made(), [1] * 4, names(60), draws=101))


def test_it_can_be_stopped_between_blocks(monkeypatch):
    monkeypatch.setattr("urban_rural_linkages.core.overlay.rank_sensitivity._INDICES_AT_ONCE", 60)

    class Impatient:
        fractions = []

        def report(self, fraction):
            self.fractions.append(fraction)

        def cancelled(self):
            return len(self.fractions) == 3

    with pytest.raises(Cancelled):
        top_decile_probability(made(), [1] * 4, names(60), progress=Impatient())
    assert Impatient.fractions == [0.0, 0.001, 0.002]


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=25),
    st.randoms(use_true_random=False),
)
def test_the_order_of_units_does_not_matter(rows, random):
    scores, ids = np.array(rows) / 3, names(len(rows))
    order = random.sample(range(len(rows)), len(rows))
    one = top_decile_probability(scores, [1, 2], ids, draws=40)
    other = top_decile_probability(scores[order], [1, 2], [ids[i] for i in order], draws=40)
    assert np.array_equal(one[order], other)
