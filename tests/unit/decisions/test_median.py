"""P-median and coverage against all sets tried one by one, and what must hold whatever the figures."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.decisions.instances import brute_force, plane
from urban_rural_linkages.core.decisions import median
from urban_rural_linkages.core.decisions.enumeration import best_of_all
from urban_rural_linkages.core.decisions.median import Effort, solve_coverage, solve_median
from urban_rural_linkages.core.decisions.median_bound import is_whole, median_bound
from urban_rural_linkages.core.decisions.median_heuristic import good_set, greedy, price, swapped
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover

SMALL = st.tuples(st.integers(3, 10), st.integers(3, 9), st.integers(0, 10**6))


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


@pytest.fixture
def not_enumerated(monkeypatch):
    monkeypatch.setattr(median, "is_small", lambda *_: False)


def weighted(instance):
    return instance.minutes * instance.weights[:, None]


class TestAgainstAllSets:
    @pytest.mark.parametrize("seed", range(6))
    @pytest.mark.parametrize("kept", [0, 2])
    def test_the_median(self, prover, not_enumerated, seed, kept):
        instance = plane(25, 12, seed, kept)
        found = solve_median(instance, 4, Effort(seconds=30.0), prover)
        assert found.value == pytest.approx(brute_force(instance, 4, lambda ways: ways @ instance.weights), rel=1e-9)
        assert found.status == "optimal"
        assert instance.kept[found.columns].sum() == kept

    @pytest.mark.parametrize("seed", range(6))
    @pytest.mark.parametrize("kept", [0, 2])
    def test_the_coverage(self, prover, not_enumerated, seed, kept):
        instance = plane(25, 12, seed, kept)
        found = solve_coverage(instance, 4, 15.0, Effort(seconds=30.0), prover)
        missed = brute_force(instance, 4, lambda ways: (ways > 15.0) @ instance.weights)
        assert found.value == pytest.approx(instance.weights.sum() - missed)
        assert found.status == "optimal"

    @pytest.mark.parametrize("seed", range(4))
    def test_the_second_aim_of_the_coverage(self, prover, not_enumerated, seed):
        instance = plane(20, 9, seed)
        found = solve_coverage(instance, 3, 20.0, Effort(seconds=30.0), prover)

        def both(ways):
            return (ways > 20.0) @ instance.weights * 1e6 + ways @ instance.weights

        nearest = instance.minutes[:, found.columns].min(axis=1)
        assert both(nearest) == pytest.approx(brute_force(instance, 3, both), rel=1e-9)
        assert found.second_proved

    @given(SMALL, st.integers(1, 3))
    def test_all_sets_tried_are_all_sets_tried(self, size, p):
        instance = plane(*size)

        def total(ways):
            return ways @ instance.weights

        found = best_of_all(instance.minutes, instance.kept, p, total, total)
        assert price(weighted(instance), found) == pytest.approx(brute_force(instance, p, total))


class TestWhatMustHold:
    @given(SMALL)
    def test_the_bound_is_never_above_the_value(self, size):
        instance = plane(*size)
        found = median_bound(weighted(instance), instance.kept, greedy(weighted(instance), instance.kept, 2))
        best = brute_force(instance, 2, lambda ways: ways @ instance.weights)
        assert found.bound <= best * (1 + 1e-9)
        assert found.value >= best * (1 - 1e-9)

    @given(SMALL)
    def test_what_the_bound_leaves_out_is_in_no_better_set(self, size):
        instance = plane(*size)
        costs = weighted(instance)
        found = median_bound(costs, instance.kept, greedy(costs, instance.kept, 2))
        best = best_of_all(
            instance.minutes, instance.kept, 2, lambda w: w @ instance.weights, lambda w: w @ instance.weights
        )
        if price(costs, best) < found.value * (1 - 1e-9):
            assert found.possible[best].all()
            assert set(np.flatnonzero(found.certain)) <= set(best.tolist())

    @given(SMALL)
    def test_more_sites_never_lengthen_the_ways(self, size):
        instance = plane(*size)
        values = [price(weighted(instance), good_set(weighted(instance), instance.kept, p)) for p in (1, 2, 3)]
        assert values[0] >= values[1] >= values[2]

    @given(SMALL, st.floats(0.5, 20.0))
    def test_weights_scale_the_value(self, size, factor):
        instance = plane(*size)
        chosen = good_set(weighted(instance), instance.kept, 2)
        assert price(weighted(instance) * factor, chosen) == pytest.approx(factor * price(weighted(instance), chosen))

    def test_swaps_never_make_it_worse_and_move_nothing_that_is_kept(self):
        for seed in range(10):
            instance = plane(30, 15, seed, kept=2)
            start = np.array([0, 1, 13, 14])
            found = swapped(weighted(instance), instance.kept, start)
            assert price(weighted(instance), found) <= price(weighted(instance), start)
            assert {0, 1} <= set(found.tolist())
            assert found.size == 4

    def test_the_same_seed_gives_the_same_set(self):
        instance = plane(60, 40, 7)
        one, other = (good_set(weighted(instance), instance.kept, 6, seed=3) for _ in range(2))
        assert one.tolist() == other.tolist()

    def test_all_sites_kept_is_the_plain_nearest(self):
        instance = plane(20, 5, 1, kept=5)
        with Prover(python="") as alone:
            found = solve_median(instance, 5, Effort(), alone)
        assert found.value == pytest.approx((instance.minutes.min(axis=1) * instance.weights).sum())
        assert found.status == "optimal"

    def test_whole_numbers_are_known(self):
        assert is_whole(np.array([[1.0, 2.0]]))
        assert not is_whole(np.array([[1.0, 2.5]]))


class TestWithoutASolver:
    def test_the_gap_is_said_and_nothing_is_proved(self, not_enumerated):
        instance = plane(120, 60, 3)
        with Prover(python="") as alone:
            found = solve_median(instance, 7, Effort(seconds=30.0), alone)
        assert found.status in ("within gap", "optimal")
        assert found.bound <= found.value
        if found.status == "within gap":
            assert 0.0 < found.gap < 0.05
            assert str(found.proof()).startswith("Not proved: no set can be more than")

    def test_the_time_that_is_over_is_said(self, not_enumerated):
        with Prover(python="") as alone:
            found = solve_median(plane(120, 60, 3), 7, Effort(seconds=0.0), alone)
        assert found.status == "stopped"
        assert found.gap > 0.0 or np.isnan(found.gap)
        assert str(found.proof()).startswith("Not proved")

    def test_an_allowed_gap_ends_it(self, prover, not_enumerated):
        found = solve_median(plane(120, 60, 3), 7, Effort(seconds=30.0, gap=0.5), prover)
        assert found.status in ("within gap", "optimal")
        assert found.gap <= 0.5


class TestIslands:
    """Two islands: no way leads from one to the other."""

    minutes = [[1.0, 5.0, np.nan], [2.0, 1.0, np.nan], [np.nan, np.nan, 3.0]]

    def test_two_sites_serve_both(self):
        problem = location_problem(self.minutes, [100.0, 100.0, 1.0])
        with Prover(python="") as alone:
            found = solve_median(problem.instance, 2, Effort(), alone)
        assert found.columns.tolist() == [0, 2]
        assert found.value == 100.0 + 200.0 + 3.0

    def test_one_site_leaves_the_smaller_and_says_so(self):
        problem = location_problem(self.minutes, [100.0, 100.0, 1.0])
        with Prover(python="") as alone:
            found = solve_median(problem.instance, 1, Effort(), alone)
        assert found.columns.tolist() == [0]
        assert found.value == pytest.approx(300.0)
        assert found.bound == pytest.approx(300.0)
        assert "No way leads from 1 person to any of the 1 sites" in str(found.notes[0])


class TestCoverageThenWays:
    """Among sets that cover as many, the one with the shortest ways, also where the bound has to find it."""

    @pytest.mark.parametrize("seed", range(6))
    @pytest.mark.parametrize("kept", [0, 1])
    def test_against_all_sets(self, prover, not_enumerated, seed, kept):
        instance = plane(40, 11, seed, kept)
        found = solve_coverage(instance, 4, 12.0, Effort(seconds=30.0), prover)

        def both(ways):
            return (ways > 12.0) @ instance.weights * 1e7 + ways @ instance.weights

        assert both(instance.minutes[:, found.columns].min(axis=1)) == pytest.approx(
            brute_force(instance, 4, both), rel=1e-12
        )
        assert found.second_proved

    def test_without_a_solver_the_coverage_never_falls(self, not_enumerated):
        instance = plane(60, 30, 4)
        with Prover(python="") as alone:
            found = solve_coverage(instance, 5, 12.0, Effort(seconds=10.0), alone)
        covered = instance.weights[(instance.minutes[:, found.columns] <= 12.0).any(axis=1)].sum()
        assert covered == pytest.approx(found.value)
        assert found.bound >= found.value

    def test_everybody_covered_leaves_the_shortest_ways_to_decide(self, prover, not_enumerated):
        instance = plane(25, 9, 2)
        radius = float(instance.minutes.max(axis=1).max()) - 20.0
        found = solve_coverage(instance, 3, radius, Effort(seconds=20.0), prover)
        assert found.value == instance.weights.sum()
        assert found.second_proved
        best = brute_force(instance, 3, lambda ways: ways @ instance.weights if ways.max() <= radius else np.inf)
        assert instance.minutes[:, found.columns].min(axis=1) @ instance.weights == pytest.approx(best, rel=1e-9)

    def test_a_set_that_is_alone_needs_no_second_search(self, prover, not_enumerated, monkeypatch):
        def never(*_):
            raise AssertionError("no other set covers as many")

        monkeypatch.setattr(median, "shortest_among", never)
        instance = plane(60, 20, 3)
        found = solve_coverage(instance, 3, 12.0, Effort(seconds=20.0), prover)
        assert 0 < found.value < instance.weights.sum()
        assert found.second_proved
