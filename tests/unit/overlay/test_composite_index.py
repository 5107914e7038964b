"""Scores and index: a published example, hand-computed cases, and what must not change an index."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.overlay.composite_index import (
    Indicator,
    competition_rank,
    composite_index,
    min_max_scores,
    tenth_of,
    top_decile_probability,
    without_constants,
)

NAN = np.nan


def goalposts(value, lowest, highest):
    """Score a value between fixed ends, as the human development index does: the ends are two more units."""
    return min_max_scores([lowest, value, highest])[1]


def test_the_human_development_index_of_viet_nam_2011():
    """UNDP, Human development report 2011, technical note 1: health 0.870, education 0.503, income 0.478, HDI 0.593."""
    health = goalposts(75.2, 20, 83.4)
    years = [goalposts(5.5, 0, 13.1), goalposts(10.4, 0, 18)]
    education = goalposts(composite_index([years], [1, 1])[0], 0, 0.978)
    income = goalposts(math.log(2805), math.log(100), math.log(107721))
    assert [health, education, income] == pytest.approx([0.870, 0.503, 0.478], abs=1e-3)
    assert composite_index([[health, education, income]], [1, 1, 1]) == pytest.approx([0.593], abs=1e-3)


class TestScores:
    def test_by_hand(self):
        assert min_max_scores([2, 4, 10], "high").tolist() == [0, 0.25, 1]
        assert min_max_scores([2, 4, 10], "low").tolist() == [1, 0.75, 0]

    def test_what_is_unknown_stays_so(self):
        assert np.array_equal(min_max_scores([1, NAN, 3]), [0, NAN, 1], equal_nan=True)

    @pytest.mark.parametrize("values", [[5, 5, 5], [5, NAN], [NAN, NAN], []])
    def test_what_tells_nothing_apart_has_no_score(self, values):
        assert np.isnan(min_max_scores(values)).all()


class TestIndex:
    def test_arithmetic_by_hand(self):
        """(1 x 0.2 + 3 x 0.6) / 4 = 0.5."""
        assert composite_index([[0.2, 0.6]], [1, 3], "arithmetic") == pytest.approx([0.5])

    def test_geometric_by_hand(self):
        """0.25^(1/2) x 0.64^(1/2) = 0.4; 0.5^(1/4) x 1 = 0.8409."""
        assert composite_index([[0.25, 0.64]], [2, 2]) == pytest.approx([0.4])
        assert composite_index([[0.5, 1.0]], [1, 3]) == pytest.approx([0.8409], abs=1e-4)

    def test_the_floor(self):
        assert composite_index([[0.0, 1.0]], [1, 1]) == pytest.approx([0.1])
        assert composite_index([[0.0, 1.0]], [1, 1], floor=0.25) == pytest.approx([0.5])
        assert composite_index([[0.0, 1.0]], [1, 1], floor=0.0).tolist() == [0]

    def test_one_unknown_score_is_an_unknown_index(self):
        for mean in ("arithmetic", "geometric"):
            assert np.isnan(composite_index([[0.5, NAN], [1, 1]], [1, 1], mean)).tolist() == [True, False]

    def test_several_sets_of_weights_at_once(self):
        found = composite_index([[0.0, 1.0], [0.5, 0.5]], [[1, 1], [1, 3]], "arithmetic")
        assert found.tolist() == [[0.5, 0.5], [0.75, 0.5]]

    def test_equal_units_are_equal_to_the_last_digit(self):
        scores = np.tile(np.random.default_rng(7).random(6), (1000, 1))
        assert len(set(composite_index(scores, [0.3, 1, 2, 0.7, 1.1, 5]).tolist())) == 1


class TestRank:
    def test_equal_indices_share_a_rank(self):
        assert competition_rank([0.9, 0.1, 0.9, 0.5, 0.5, 0.5]).tolist() == [1, 6, 1, 3, 3, 3]

    def test_rounding_is_no_difference(self):
        assert competition_rank([0.1 + 0.2, 0.3]).tolist() == [1, 1]

    def test_the_unknown_has_no_rank(self):
        assert np.array_equal(competition_rank([NAN, 0.2, 0.4]), [NAN, 2, 1], equal_nan=True)
        assert competition_rank([]).size == 0

    @pytest.mark.parametrize(("units", "tenth"), [(0, 0), (1, 1), (9, 1), (10, 1), (11, 2), (388, 39), (8131, 814)])
    def test_a_tenth_is_rounded_up(self, units, tenth):
        assert tenth_of(units) == tenth


class TestIndicators:
    @pytest.mark.parametrize("weight", [0.0, -1.0, NAN, math.inf])
    def test_weights_are_above_0(self, weight):
        with pytest.raises(InputError, match=r"Indicator 'rate' has the weight .*above 0"):
            Indicator("rate", np.array([1.0, 2.0]), "high", weight)

    def test_directions(self):
        with pytest.raises(InputError, match="Indicator 'rate' has the direction 'up'"):
            Indicator("rate", np.array([1.0, 2.0]), "up")

    def test_an_indicator_without_values(self):
        with pytest.raises(InputError, match="Indicator 'rate' has no value for any unit"):
            Indicator("rate", np.array([NAN, NAN]))

    def test_constants_are_left_out(self):
        flat, steep = Indicator("flat", np.array([3.0, NAN, 3.0])), Indicator("steep", np.array([3.0, NAN, 4.0]))
        assert without_constants([flat, steep]) == [steep]
        with pytest.raises(InputError, match="No indicator differs between the units"):
            without_constants([flat])


# -- what holds for all values -----------------------------------------------------------------------------------

values_of_units = st.lists(st.integers(-1000, 1000).map(float), min_size=2, max_size=12)
scores_of_units = st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), min_size=1, max_size=8)
three_weights = st.lists(st.floats(0.1, 10), min_size=3, max_size=3)


@settings(max_examples=50)
@given(values_of_units, st.floats(0.01, 100), st.floats(-1e4, 1e4))
def test_another_unit_of_measurement_changes_nothing(values, scale, shift):
    assume(len(set(values)) > 1)
    moved = scale * np.array(values) + shift
    assert min_max_scores(moved) == pytest.approx(min_max_scores(values), abs=1e-9)


@settings(max_examples=50)
@given(values_of_units)
def test_the_other_direction_mirrors_the_score(values):
    assume(len(set(values)) > 1)
    assert min_max_scores(values, "low") == pytest.approx(1.0 - min_max_scores(values, "high"), abs=1e-12)
    assert min_max_scores(values, "low") == pytest.approx(min_max_scores(-np.array(values), "high"), abs=1e-12)


@settings(max_examples=50)
@given(scores_of_units, three_weights, st.floats(0.1, 10))
def test_only_the_proportion_of_weights_matters(scores, weights, factor):
    for mean in ("arithmetic", "geometric"):
        other = composite_index(scores, np.array(weights) * factor, mean)
        assert composite_index(scores, weights, mean) == pytest.approx(other, abs=1e-12)


@settings(max_examples=50)
@given(scores_of_units, three_weights)
def test_the_index_lies_between_the_scores_and_the_geometric_one_is_not_above_the_arithmetic(scores, weights):
    floored = np.maximum(scores, 0.01)
    arithmetic = composite_index(floored, weights, "arithmetic")
    geometric = composite_index(scores, weights, "geometric")
    assert (geometric <= arithmetic + 1e-12).all()
    for index in (arithmetic, geometric):
        assert (index >= floored.min(axis=1) - 1e-12).all() and (index <= floored.max(axis=1) + 1e-12).all()


@settings(max_examples=50)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=20))
def test_ranks_count_who_is_higher(index):
    ranks = competition_rank(np.array(index) / 10)
    assert ranks.tolist() == [1 + sum(other > own for other in index) for own in index]


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
    monkeypatch.setattr("urban_rural_linkages.core.overlay.composite_index._INDICES_AT_ONCE", 7 * 60)
    assert np.array_equal(whole, top_decile_probability(made(), [1] * 4, names(60), draws=101))


def test_it_can_be_stopped_between_blocks(monkeypatch):
    monkeypatch.setattr("urban_rural_linkages.core.overlay.composite_index._INDICES_AT_ONCE", 60)

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
