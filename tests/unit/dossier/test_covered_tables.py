"""Rows of results that tell a small count are hidden."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.dossier.covered_tables import rows_of_cohorts, rows_of_counts, rows_of_shares


def test_shares_of_classes_with_few_people_are_hidden_and_another_row_with_them():
    people = np.array([400.0, 500, 600, 90])
    rural = np.array([0.995, 0.5, 0.4, 1.0])
    assert rows_of_shares([rural, 1 - rural], people, 5).tolist() == [True, True, False, False]


def test_a_small_count_takes_the_smallest_other_with_it():
    assert rows_of_counts(np.array([3.0, 900, 40, 0]), 5).tolist() == [True, False, True, False]


def test_cohorts_of_a_region_with_few_of_any_are_all_hidden():
    groups = ["a", "a", "b", "b", None, None]
    start, end = np.array([40.0, 30, 50, 60, 90, 90]), np.array([9.0, 8, 7, 6, 16, 14])
    assert not rows_of_cohorts(groups, start, end, 5).any()
    assert rows_of_cohorts(groups, start, np.array([1.0, 8, 2, 6, 3, 14]), 5).all()


def test_groups_with_small_cohorts_are_hidden_together():
    groups = ["a", "b", "c", None]
    assert rows_of_cohorts(groups, np.array([3.0, 20, 50, 73]), np.array([30.0, 20, 50, 100]), 5).tolist() == [
        True, True, False, False]  # fmt: skip
    assert rows_of_cohorts(groups[:1] + [None], np.array([3.0, 3]), np.array([9.0, 9]), 5).all()
    assert rows_of_cohorts([None, None], np.array([7.0, 9]), np.array([8.0, 9]), 5).tolist() == [False, False]
