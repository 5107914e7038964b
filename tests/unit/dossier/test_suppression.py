"""Small counts are hidden, and so is what gives them away by subtraction."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.dossier.suppression import hidden_cells


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
