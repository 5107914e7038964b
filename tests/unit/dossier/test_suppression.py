"""Small counts are hidden, and nobody finds them by subtracting: an attack by linear programming knows no more."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from urban_rural_linkages.core.dossier.suppression import hidden_rows, spread

LIMIT = 5


def bounds(counts, hidden, groups, sums_known):
    """Return what an attacker knows of each hidden cell, least and most, from all published sums and rows."""
    rows, columns = counts.shape
    equations, sums = [], []
    for name in set(groups):
        own = [row for row in range(rows) if groups[row] == name]
        for column in range(columns):
            cells = np.zeros((rows, columns))
            cells[own, column] = 1
            equations.append(cells.ravel())
            sums.append(counts[own, column].sum())
    for row in range(rows):
        for column in range(columns) if not hidden[row] else ():
            cells = np.zeros((rows, columns))
            cells[row, column] = 1
            equations.append(cells.ravel())
            sums.append(counts[row, column])
        if hidden[row] and sums_known[row]:
            cells = np.zeros((rows, columns))
            cells[row] = 1
            equations.append(cells.ravel())
            sums.append(counts[row].sum())
    ranges = {}
    for row in np.flatnonzero(hidden):
        for column in range(columns):
            aim = np.zeros((rows, columns))
            aim[row, column] = 1
            ends = [sign * linprog(sign * aim.ravel(), A_eq=np.array(equations), b_eq=sums, method="highs").fun
                    for sign in (1, -1)]  # fmt: skip
            ranges[int(row), column] = tuple(ends)
    return ranges


tables = st.integers(2, 9).flatmap(
    lambda rows: st.integers(1, 4).flatmap(
        lambda columns: st.tuples(
            st.lists(st.lists(st.one_of(st.integers(0, 7), st.integers(0, 60)), min_size=columns, max_size=columns),
                     min_size=rows, max_size=rows),
            st.lists(st.sampled_from("ab"), min_size=rows, max_size=rows),
            st.lists(st.booleans(), min_size=rows, max_size=rows),
            st.booleans(),
        )
    )
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(tables)
def test_no_small_count_is_known_better_than_to_the_limit(drawn):
    cells, groups, forced, sums_known = drawn
    counts, outer = np.array(cells, dtype=float), np.array(forced)
    sums_known &= counts.shape[1] > 1  # of one column the sum of a row is its only cell
    if sums_known:  # a row of which the sum is published has no small one; what hides sums is attacked with its blocks
        rows = [row for row, people in enumerate(counts.sum(axis=1)) if not 0 < people < LIMIT]
        counts, groups, outer = counts[rows], [groups[row] for row in rows], np.zeros(len(rows), dtype=bool)
    hidden, exposed = hidden_rows(counts, LIMIT, groups, outer, sums_known)
    found = bounds(counts, hidden, groups, np.full(len(counts), sums_known))
    for (row, column), (least, most) in found.items():
        if groups[row] not in exposed and 0 < counts[row, column] < LIMIT:
            assert most - least >= LIMIT - 1e-6, (row, column, least, most)


def test_a_row_with_a_small_count_is_hidden_and_nobody_is_no_small_count():
    hidden, exposed = hidden_rows([[0, 9], [4, 9], [20, 7], [np.nan, 30]], 5, ["a"] * 4)
    assert hidden.tolist() == [False, True, True, False] and exposed == []


def test_the_smallest_of_the_others_goes_with_it_and_only_of_its_own_group():
    hidden, _ = hidden_rows([[2], [70], [9], [6]], 5, ["a", "a", "a", "b"], sums_known=False)
    assert hidden.tolist() == [True, False, True, False]


def test_two_that_add_up_to_too_few_take_a_third():
    assert hidden_rows([[1], [2], [50], [40]], 5, ["a"] * 4, sums_known=False)[0].tolist() == [True, True, False, True]


def test_a_row_that_holds_nearly_all_hidden_people_takes_another():
    counts = [[3, 97], [0, 2], [30, 30], [40, 50]]
    assert hidden_rows(counts, 5, ["a"] * 4)[0].tolist() == [True, True, True, False]


def test_a_group_that_is_too_small_is_named():
    assert hidden_rows([[3, 9], [50, 60]], 5, ["a", "b"])[1] == ["a"]
    assert hidden_rows(np.zeros((0, 2)), 5, [])[1] == []


def test_what_is_hidden_anyhow_counts_and_is_not_shown():
    hidden, _ = hidden_rows([[8, 9], [3, 4], [70, 80]], 5, ["a"] * 3, np.array([True, False, False]))
    assert hidden.tolist() == [True, True, False]


@pytest.mark.parametrize("weights", [None, [10, 20, 900, 0]])
def test_shares_of_hidden_counts_add_up_and_tell_only_their_sum(weights):
    hidden, groups = np.array([True, True, False, True]), ["a", "a", "a", "b"]
    shared = spread([1, 6, 50, 3], hidden, groups, weights)
    assert shared.tolist() == spread([5, 2, 50, 3], hidden, groups, weights).tolist(), "only the sum counts"
    assert shared[:2].sum() == 7 and shared[2:].tolist() == [50, 3] and (shared == np.floor(shared)).all()


def test_unknown_counts_stay_unknown():
    assert np.isnan(spread([np.nan, 4, 6], [True, True, True], ["a"] * 3)[0])
