"""Counts and sums of what is known: unknown where nothing is."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.known import (
    any_known,
    class_totals,
    count_at_least,
    count_class,
    count_classes,
    count_flags,
    count_positive,
    count_true,
    flagged_totals,
    highest,
    lowest,
    sum_known,
)

NAN = math.nan

values = st.lists(st.one_of(st.just(math.nan), st.integers(-5, 5).map(float)), max_size=20)


@pytest.mark.parametrize(("flags", "count"), [([1, 0, NAN, 1], 2), ([0, NAN], 0), ([NAN, NAN], None), ([], None)])
def test_a_count(flags, count):
    assert count_true(flags) == count


def test_a_class():
    assert count_class(["A", None], "A") == 1 and count_class(["A", None], "B") == 0
    assert count_class([None], "A") is None and count_class([], "A") is None


def test_several_classes():
    assert count_classes(["A", None, "B", "C"], ("A", "C")) == 2 and count_classes(["A"], ("B",)) == 0
    assert count_classes([None], ("A",)) is None


def test_values_over_a_limit():
    assert count_at_least([0.95, 0.9, NAN], 0.95) == 1 and count_at_least([NAN], 0.95) is None
    assert count_positive([0.0, 2.0, NAN]) == 1 and count_positive([NAN, NAN]) is None
    assert any_known([NAN, 0.0]) and not any_known([NAN])


def test_flags_that_hold_that_do_not_and_that_cannot_be_told():
    assert tuple(count_flags([1, 1, 0, NAN])) == (2, 1, 1)


def test_totals_by_class():
    totals = class_totals(["A", None, "A", "C"], ["A", "B", "C"], [2.0, 5.0, 3.0, NAN], [True, None, None, False])
    assert list(totals) == ["A", "B", "C", ""]
    assert totals["A"] == (2, (5.0, 1.0)) and totals["B"] == (0, (0.0, 0.0))
    assert totals["C"] == (1, (None, 0.0)) and totals[""] == (1, (5.0, None))


def test_where_no_unit_has_a_class_none_is_said_to_be_empty():
    totals = class_totals([None, None], ["A"], [2.0, 5.0])
    assert totals["A"] == (None, (None,)) and totals[""] == (2, (7.0,))


def test_totals_of_what_holds_by_class():
    found = flagged_totals(["city", "none", "none"], ["city", "ring", "none"], [NAN, 1, 0], [9.0, 2.0, 3.0])
    assert list(found) == ["city", "none"]
    assert found["city"] == (1, None, 9.0, None) and found["none"] == (2, 1, 5.0, 2.0)


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
