"""The tree of searches against all sets tried one by one, and what it says when it may not end."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.decisions.instances import plane
from urban_rural_linkages.core.decisions import median
from urban_rural_linkages.core.decisions.median import Effort, solve_median
from urban_rural_linkages.core.decisions.median_bound import MedianBound, median_bound
from urban_rural_linkages.core.decisions.median_heuristic import good_set, price
from urban_rural_linkages.core.decisions.median_tree import search_tree
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.errors import Cancelled

MANY = settings(max_examples=150)
SEEDS = st.integers(0, 10**6)


def undecided(costs: np.ndarray, kept: np.ndarray, chosen: np.ndarray) -> MedianBound:
    """Return a set and no knowledge at all beside it."""
    return MedianBound(chosen, price(costs, chosen), 0.0, np.ones(kept.size, dtype=bool), kept, costs.mean(axis=1))


def best_value(costs: np.ndarray, kept: np.ndarray, p: int) -> float:
    always, free = np.flatnonzero(kept).tolist(), np.flatnonzero(~kept).tolist()
    return min(price(costs, np.array(always + list(more))) for more in combinations(free, p - len(always)))


@pytest.fixture(scope="module")
def far():
    """Random costs, which no map has: prices leave a gap that only a search can close."""
    random = np.random.default_rng(4)
    costs = random.integers(1, 1000, (60, 40)).astype(float)
    kept = np.zeros(40, dtype=bool)
    return costs, kept, median_bound(costs, kept, good_set(costs, kept, 6))


@MANY
@given(SEEDS, st.integers(1, 5), st.integers(0, 2), st.booleans())
def test_it_finds_the_best_of_all_sets(seed, p, stay, whole):
    random = np.random.default_rng(seed)
    costs = random.integers(0, 30, (random.integers(1, 12), 8)).astype(float) + (0.0 if whole else random.random())
    kept, p = np.arange(8) < stay, max(p, stay)
    found = search_tree(costs, undecided(costs, kept, np.arange(p)))
    assert found.value == pytest.approx(best_value(costs, kept, p), rel=1e-9)
    assert price(costs, found.chosen) == found.value
    assert found.proves
    assert kept[found.chosen].sum() == stay
    assert found.chosen.size == len(set(found.chosen.tolist())) == p


@pytest.mark.parametrize("seed", range(5))
def test_it_agrees_with_the_solver(monkeypatch, seed):
    monkeypatch.setattr(median, "is_small", lambda *_: False)
    instance = plane(90, 45, seed, kept=seed)
    with Prover(python="") as alone:
        ours = solve_median(instance, 7, Effort(), alone)
    monkeypatch.setattr(median, "_NEAR", -1.0)  # no tree at all
    with Prover() as prover:
        theirs = solve_median(instance, 7, Effort(), prover)
    assert ours.status == theirs.status == "optimal"
    assert ours.value == pytest.approx(theirs.value, rel=1e-9)


def test_a_bound_that_is_closed_leaves_nothing_to_search():
    line = np.abs(np.subtract.outer(np.arange(5.0), np.arange(5.0)))
    bounded = median_bound(line, np.zeros(5, dtype=bool), np.array([1, 3]))
    assert bounded.proves
    assert search_tree(line, bounded, seconds=0.0).proves


class TestThatMayNotEnd:
    def test_without_time_nothing_is_proved(self, far):
        costs, _, bounded = far
        found = search_tree(costs, bounded, seconds=0.0)
        assert not found.proves
        assert (found.value, found.bound) == (bounded.value, bounded.bound)

    def test_a_gap_ends_it_with_a_bound_that_holds(self, far):
        costs, _, bounded = far
        best = search_tree(costs, bounded)
        assert best.proves
        first = (bounded.value - bounded.bound) / bounded.value
        assert first > 0.02
        found = search_tree(costs, bounded, gap=first / 2)
        assert not found.proves
        assert bounded.bound < found.bound <= best.value
        assert found.value - found.bound <= first / 2 * found.value

    def test_a_cancel_ends_it_and_its_progress_never_falls(self, far):
        costs, _, bounded = far
        said = []

        class Impatient:
            def report(self, fraction):
                said.append(fraction)

            def cancelled(self):
                return len(said) > 500

        with pytest.raises(Cancelled):
            search_tree(costs, bounded, progress=Impatient())
        assert said == sorted(said)
        assert 0.0 <= said[0] <= said[-1] <= 1.0
