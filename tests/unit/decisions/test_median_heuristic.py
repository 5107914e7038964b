"""Sets opened one by one and swapped, on figures that can be followed by hand."""

import numpy as np
import pytest

from tests.unit.decisions.instances import plane
from urban_rural_linkages.core.decisions.median_bound import MedianBound, median_bound, reduced_columns
from urban_rural_linkages.core.decisions.median_heuristic import _profits, good_set, greedy, price, swapped

LINE = np.abs(np.subtract.outer(np.arange(7.0), np.arange(7.0)))
NONE = np.zeros(7, dtype=bool)


@pytest.mark.parametrize(("p", "value"), [(1, 12.0), (2, 6.0), (3, 4.0), (7, 0.0)])
def test_sites_on_a_line(p, value):
    assert price(LINE, good_set(LINE, NONE, p)) == value


def test_the_greedy_start_is_not_always_the_best():
    assert greedy(LINE, NONE, 2).tolist() == [1, 3] or price(LINE, greedy(LINE, NONE, 2)) >= 6.0
    assert price(LINE, swapped(LINE, NONE, greedy(LINE, NONE, 2))) == 6.0


def test_what_is_kept_is_never_swapped_even_where_it_is_bad():
    kept = np.arange(7) == 0
    found = good_set(LINE, kept, 2)
    assert 0 in found.tolist()
    assert price(LINE, found) == 7.0


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("p", [1, 3, 6])
def test_the_profit_of_a_swap_is_what_it_saves(seed, p):
    instance = plane(15, 8, seed)
    costs, chosen = instance.minutes * instance.weights[:, None], np.arange(p)
    profits = _profits(costs, chosen)
    for out in range(p):
        for into in range(p, 8):
            other = np.append(np.delete(chosen, out), into)
            if p > 1:
                assert profits[out, into] == pytest.approx(price(costs, chosen) - price(costs, other))
    if p == 1:
        best = int(np.argmax(profits[0]))
        assert price(costs, np.array([best])) <= price(costs, chosen)


def test_all_sites_or_all_kept_leave_nothing_to_choose():
    assert good_set(LINE, NONE, 7).tolist() == list(range(7))
    kept = np.arange(7) < 3
    assert good_set(LINE, kept, 3).tolist() == [0, 1, 2]


def test_the_bound_closes_on_whole_numbers():
    found = median_bound(LINE, NONE, good_set(LINE, NONE, 2))
    assert found.bound == np.ceil(found.bound)
    assert found.bound <= found.value == 6.0


def test_the_bound_is_found_without_time_at_all():
    found = median_bound(LINE, NONE, np.array([0, 6]), seconds=0.0)
    assert found.value == 12.0 - 3.0
    assert found.bound <= 6.0


def test_the_best_set_stays_among_the_columns_that_are_left():
    none = np.zeros(7, dtype=bool)
    assert reduced_columns(MedianBound(np.array([2, 5]), 1.0, 0.0, none, none, np.zeros(7))).tolist() == [2, 5]
