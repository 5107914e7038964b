"""Counts and sums of what is known: unknown where nothing is."""

from __future__ import annotations

import math

import pytest

from urban_rural_linkages.core.known import count_class, count_true, sum_known

NAN = math.nan


@pytest.mark.parametrize(("flags", "count"), [([1, 0, NAN, 1], 2), ([0, NAN], 0), ([NAN, NAN], None), ([], None)])
def test_a_count(flags, count):
    assert count_true(flags) == count


def test_a_class():
    assert count_class(["A", None], "A") == 1 and count_class(["A", None], "B") == 0
    assert count_class([None], "A") is None and count_class([], "A") is None


def test_a_sum():
    assert sum_known([1, NAN, 2]) == 3 and sum_known([NAN]) is None and sum_known([]) == 0
    assert sum_known([1, NAN, 2], [False, True, False]) is None
    assert sum_known([1, NAN], [True, True]) == 1
    assert sum_known([NAN], [False]) == 0


def test_a_sum_does_not_depend_on_the_order():
    assert sum_known([1e16, 1.0, -1e16]) == sum_known([1.0, -1e16, 1e16]) == 1.0
