"""Counts and sums of what is known: unknown where nothing is."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.known import count_class, count_true, highest, lowest, sum_known

NAN = math.nan

values = st.lists(st.one_of(st.just(math.nan), st.integers(-5, 5).map(float)), max_size=20)


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


def test_equal_values_go_by_id_at_both_ends():
    ids = ["b", "a", "c"]
    assert lowest([1.0, 1.0, 2.0], ids, 2) == [1, 0]
    assert highest([1.0, 2.0, 2.0], ids, 2) == [1, 2]


@given(values)
def test_unknown_values_are_in_no_list(numbers):
    ids = [str(i) for i in range(len(numbers))]
    for places in (lowest(numbers, ids, 30), highest(numbers, ids, 30)):
        assert len(places) == sum(not math.isnan(value) for value in numbers)
        assert not any(math.isnan(numbers[place]) for place in places)


@given(values, st.randoms())
def test_the_order_of_units_does_not_matter(numbers, random):
    ids = [f"{i:02}" for i in range(len(numbers))]
    order = list(range(len(numbers)))
    random.shuffle(order)
    shuffled = lowest([numbers[i] for i in order], [ids[i] for i in order], 5)
    assert [ids[order[place]] for place in shuffled] == [ids[place] for place in lowest(numbers, ids, 5)]
