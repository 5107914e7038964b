"""Covers and centres: the fewest sites, and the shortest longest way."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.decisions.instances import brute_force, plane
from urban_rural_linkages.core.decisions import centre
from urban_rural_linkages.core.decisions.centre import farthest_first, solve_centre
from urban_rural_linkages.core.decisions.covering import cover_greedily, essential, packing_bound, solve_cover
from urban_rural_linkages.core.decisions.covering import fewest as cheapest_cover
from urban_rural_linkages.core.decisions.median import Effort
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.errors import InputError

NAN = np.nan


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


def fewest(within, kept=()):
    free = [column for column in range(within.shape[1]) if column not in kept]
    for count in range(len(free) + 1):
        for some in combinations(free, count):
            if within[:, [*kept, *some]].any(axis=1).all():
                return count + len(kept)
    raise AssertionError("nothing covers it")


class TestCover:
    @pytest.mark.parametrize("seed", range(8))
    @pytest.mark.parametrize("kept", [0, 1])
    def test_against_all_sets(self, prover, seed, kept):
        instance = plane(25, 10, seed, kept)
        radius = float(np.sort(instance.minutes, axis=1)[:, 2].max())
        found = solve_cover(instance, radius, Effort(seconds=20.0), prover)
        assert found.value == fewest(instance.minutes <= radius, range(kept))
        assert found.status == "optimal"
        assert (instance.minutes[:, found.columns].min(axis=1) <= radius).all()

    def test_the_radius_is_inclusive(self, prover):
        problem = location_problem([[30.0, 31.0], [99.0, 30.0]], [1, 1])
        assert solve_cover(problem.instance, 30.0, Effort(), prover).value == 2.0

    def test_among_equal_numbers_the_shorter_ways(self, prover):
        problem = location_problem([[20.0, 1.0], [20.0, 1.0]], [1, 1])
        found = solve_cover(problem.instance, 30.0, Effort(), prover)
        assert found.columns.tolist() == [1]
        assert found.second_proved

    def test_costs_decide_where_they_are_given(self, prover):
        problem = location_problem([[1.0, 1.0, NAN], [1.0, NAN, 1.0]], [1, 1], site_cost=[9.0, 2.0, 3.0])
        found = solve_cover(problem.instance, 30.0, Effort(), prover)
        assert found.columns.tolist() == [1, 2]
        assert found.value == 5.0

    def test_who_cannot_be_covered_is_told(self, prover):
        problem = location_problem([[1.0], [45.0]], [10, 7])
        found = solve_cover(problem.instance, 30.0, Effort(), prover)
        assert found.value == 1.0
        assert "1 place with 7 people" in str(found.notes[0])

    def test_where_nobody_can_be_covered_it_is_said_and_what_is_kept_stays(self, prover):
        far = [[45.0, 50.0], [60.0, 45.0]]
        with pytest.raises(InputError, match="No site lies within 30 minutes of any place"):
            solve_cover(location_problem(far, [10, 7]).instance, 30.0, Effort(), prover)
        kept = solve_cover(location_problem(far, [10, 7], kept=[True, False]).instance, 30.0, Effort(), prover)
        assert (kept.columns.tolist(), kept.value) == ([0], 1.0)
        assert "2 places with 17 people" in str(kept.notes[0])

    def test_more_radius_never_needs_more_sites(self, prover):
        instance = plane(40, 15, 4)
        counts = [solve_cover(instance, radius, Effort(seconds=20.0), prover).value for radius in (15, 25, 40, 90)]
        assert counts == sorted(counts, reverse=True)
        assert counts[-1] == 1.0

    @given(st.integers(0, 10**6))
    def test_the_quick_bounds_hold(self, seed):
        rows = np.random.default_rng(seed).random((8, 6)) < 0.4
        rows = rows[rows.any(axis=1)]
        if not len(rows):
            return
        chosen = cover_greedily(rows, np.ones(6))
        assert rows[:, chosen].any(axis=1).all()
        assert packing_bound(rows, np.ones(6)) <= fewest(rows) <= chosen.size

    @given(st.integers(0, 10**6))
    def test_what_is_left_out_changes_no_cost(self, seed):
        random = np.random.default_rng(seed)
        rows = np.unique(random.random((8, 7)) < 0.4, axis=0)
        rows = rows[rows.any(axis=1)]
        cost = random.integers(1, 4, 7).astype(float)

        def cheapest(some, prices):
            sets = [list(one) for count in range(1, 8) for one in combinations(range(prices.size), count)]
            return min((prices[one].sum() for one in sets if some[:, one].any(axis=1).all()), default=0.0)

        fewer, columns = essential(rows, cost)
        assert fewer.shape[1] == columns.size
        assert cheapest(fewer, cost[columns]) == cheapest(rows, cost)

    def test_a_row_that_holds_another_one_is_left_out(self):
        rows = np.array([[1, 1, 0], [0, 1, 1], [1, 0, 1], [1, 1, 1]], dtype=bool)
        fewer, columns = essential(rows, np.ones(3))
        assert sorted(fewer.sum(axis=1).tolist()) == [2, 2, 2]
        assert columns.tolist() == [0, 1, 2]

    @pytest.mark.parametrize("seed", range(4))
    def test_whether_so_many_can_is_answered_without_the_fewest(self, prover, seed):
        instance = plane(60, 40, seed)
        within = instance.minutes <= 12.0
        within = within[within.any(axis=1)]
        least, bound = cheapest_cover(within, instance.kept, np.ones(40), 20.0, prover)
        assert bound == least.size
        for most in (least.size - 1, least.size, least.size + 2):
            columns, bound = cheapest_cover(within, instance.kept, np.ones(40), 20.0, prover, most=most)
            assert within[:, columns].any(axis=1).all()
            assert (columns.size <= most) == (least.size <= most)
            assert (bound > most) == (least.size > most)

    def test_without_a_solver_the_gap_is_said(self):
        instance = plane(60, 30, 2)
        with Prover(python="") as alone:
            found = solve_cover(instance, 12.0, Effort(), alone)
        assert found.bound <= found.value
        assert found.status in ("optimal", "within gap")
        assert not found.second_proved


class TestCentre:
    @pytest.fixture
    def not_enumerated(self, monkeypatch):
        monkeypatch.setattr(centre, "is_small", lambda *_: False)

    @pytest.mark.parametrize("seed", range(8))
    @pytest.mark.parametrize("kept", [0, 2])
    def test_against_all_sets(self, prover, not_enumerated, seed, kept):
        instance = plane(22, 10, seed, kept)
        found = solve_centre(instance, 4, Effort(seconds=20.0), prover)
        longest = brute_force(instance, 4, lambda ways: ways.max())
        assert found.value == pytest.approx(longest)
        assert found.status == "optimal"
        assert found.columns.size == 4
        ways = brute_force(instance, 4, lambda w: w @ instance.weights if w.max() <= longest + 1e-9 else np.inf)
        nearest = instance.minutes[:, found.columns].min(axis=1)
        assert nearest @ instance.weights == pytest.approx(ways, rel=1e-9)

    def test_people_do_not_count(self, prover):
        one = solve_centre(plane(22, 10, 3), 2, Effort(), prover).value
        heavy = plane(22, 10, 3)
        heavy.weights[0] *= 1e6
        assert solve_centre(heavy, 2, Effort(), prover).value == one

    def test_more_sites_never_lengthen_it(self, prover, not_enumerated):
        instance = plane(30, 12, 9)
        values = [solve_centre(instance, p, Effort(seconds=20.0), prover).value for p in (1, 2, 4, 8)]
        assert values == sorted(values, reverse=True)

    def test_somebody_without_any_way_leaves_no_longest_one(self, prover):
        problem = location_problem([[1.0, NAN], [NAN, 2.0]], [1, 1])
        found = solve_centre(problem.instance, 1, Effort(), prover)
        assert np.isnan(found.value)
        assert "1 place has none" in str(found.notes[0])
        assert solve_centre(problem.instance, 2, Effort(), prover).value == 2.0

    def test_the_farthest_first_keeps_what_is_kept(self):
        instance = plane(30, 12, 1, kept=3)
        assert {0, 1, 2} <= set(farthest_first(instance.minutes, instance.kept, 6).tolist())

    def test_without_a_solver_nothing_is_proved_that_is_not(self, not_enumerated):
        instance = plane(60, 40, 5)
        with Prover(python="") as alone:
            found = solve_centre(instance, 5, Effort(), alone)
        assert found.bound <= found.value + 1e-9
        assert (found.status == "optimal") == (found.gap == 0.0)
