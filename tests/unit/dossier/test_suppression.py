"""Small counts are hidden, and so is what gives them away by subtraction."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.dossier.suppression import hidden_cells, hidden_rows, with_hidden


def test_counts_under_the_limit_are_hidden_and_nobody_is_not():
    assert hidden_cells([[0, 1, 4, 5, np.nan]], 5).tolist() == [[False, True, True, False, False]]


def test_one_hidden_part_of_a_published_total_hides_the_smallest_other():
    assert hidden_cells([[2, 30, 9, 0]], 5, [[0, 1, 2, 3]]).tolist() == [[True, False, True, False]]
    assert hidden_cells([[2, 3, 9]], 5, [[0, 1, 2]]).tolist() == [[True, True, False]], "two hide each other"
    assert hidden_cells([[2, 0]], 5, [[0, 1]]).tolist() == [[True, True]], "nobody is hidden where there is no other"


def test_one_hidden_count_of_a_group_hides_another_unit():
    counts = [[3, 8], [20, 9], [12, 10], [7, 6]]
    found = hidden_cells(counts, 5, groups=["a", "a", "a", "b"], summed=[0])
    assert found[:, 0].tolist() == [True, False, True, False] and not found[:, 1].any()


def test_rows_and_columns_are_protected_together():
    counts = [[2, 20], [10, 11], [30, 12]]
    found = hidden_cells(counts, 5, [[0, 1]], summed=[0, 1])
    assert all(row.sum() != 1 for row in found) and all(column.sum() != 1 for column in found.T)
    assert found.sum() == 4


def test_alone_it_is_hidden_and_nothing_else_can_be():
    assert hidden_cells([[3]], 5, [[0]], ["a"], [0]).tolist() == [[True]]
    assert hidden_cells(np.zeros((0, 2)), 5, [[0, 1]], [], [0]).shape == (0, 2)


@pytest.mark.parametrize("seed", range(5))
def test_no_total_gives_a_hidden_count_away(seed):
    random = np.random.default_rng(seed)
    counts = random.poisson(6, (30, 8)).astype(float)
    groups = [str(number) for number in random.integers(0, 5, 30)]
    found = hidden_cells(counts, 5, [[0, 1, 2, 3], [4, 5, 6, 7]], groups, range(8))
    assert found[(counts > 0) & (counts < 5)].all()
    for equation in ([0, 1, 2, 3], [4, 5, 6, 7]):
        assert (found[:, equation].sum(axis=1) != 1).all()
    for group in set(groups):
        rows = [place for place, own in enumerate(groups) if own == group]
        assert len(rows) == 1 or (found[rows].sum(axis=0) != 1).all()


counts_of = st.lists(st.integers(0, 40).map(float) | st.just(float("nan")), min_size=1, max_size=12)


@given(counts_of, st.integers(1, 9))
def test_a_row_with_a_small_count_is_hidden_and_never_alone(counts, limit):
    hidden = hidden_rows([counts], limit)
    small = [0 < count < limit for count in counts]
    assert all(own for own, is_small in zip(hidden, small, strict=True) if is_small)
    assert hidden.any() == any(small)
    assert hidden.sum() != 1 or len(counts) == 1, "the total less the others would tell it"


@given(counts_of, st.integers(1, 9), st.randoms())
def test_rows_that_differ_are_hidden_in_any_order(counts, limit, random):
    own = sorted({count for count in counts if count == count})
    mixed = random.sample(own, len(own))
    hidden = dict(zip(own, hidden_rows([own], limit).tolist(), strict=True)) if own else {}
    assert not own or hidden_rows([mixed], limit).tolist() == [hidden[count] for count in mixed]


def test_rows_are_protected_within_their_group():
    hidden = hidden_rows([[3, 80, 9, 60, 2, 7]], 5, ["a", "a", "a", "b", "c", "c"])
    assert hidden.tolist() == [True, False, True, False, True, True]


def test_a_row_of_nobody_and_one_that_is_unknown_are_not_small():
    assert hidden_rows([[0, np.nan, 30], [0, np.nan, 40]], 5).tolist() == [False, False, False]
    assert hidden_rows([[np.nan, 3], [2, 90]], 5).tolist() == [True, True], "what is known of a row is looked at"


@given(st.dictionaries(st.sampled_from(["all", "women", "men", "young", "old"]), st.integers(0, 30).map(float)),
       st.integers(1, 9))  # fmt: skip
def test_of_named_counts_the_others_stay_as_they_are(counts, limit):
    shown = with_hidden(counts, limit, ["women", "men"])
    assert list(shown) == list(counts)
    assert all(value is None or value == counts[name] for name, value in shown.items())
    assert all(shown[name] is None for name, count in counts.items() if 0 < count < limit)
    if {"women", "men"} <= set(counts):
        assert (shown["women"] is None) == (shown["men"] is None), "one gives the other away"


def test_the_smaller_of_the_others_is_hidden_so_that_least_is_lost():
    assert with_hidden({"a": 2.0, "b": 70.0, "c": 11.0}, 5, "abc") == {"a": None, "b": 70.0, "c": None}
    assert with_hidden({"a": 2.0, "b": 70.0, "c": 0.0}, 5, "abc") == {"a": None, "b": None, "c": 0.0}
    assert with_hidden({"a": 20.0, "b": 70.0}, 5, "ab") == {"a": 20.0, "b": 70.0}
