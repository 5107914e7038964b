"""Shares that meet a condition: the published figure, unknown answers and weights, and nothing at all."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.standards.shares import attribute_shares

NAN = math.nan


def test_nine_of_ten():
    (whole,) = attribute_shares([1] * 9 + [0])
    assert (whole.share, whole.features, whole.matching) == (0.9, 10, 9)


def test_nothing_is_neither_all_right_nor_all_wrong():
    (whole,) = attribute_shares([])
    assert math.isnan(whole.share) and (whole.features, whole.weight) == (0, 0)


def test_unknown_answers_are_left_out_of_the_share():
    (whole,) = attribute_shares([1, 0, NAN, NAN])
    assert (whole.share, whole.unknown, whole.features, whole.weight) == (0.5, 2, 4, 4)


def test_nobody_can_say_of_any():
    assert math.isnan(attribute_shares([NAN, NAN])[0].share)


def test_weights():
    (whole,) = attribute_shares([1, 0, NAN], [30, 10, 5])
    assert (whole.share, whole.weight, whole.matching_weight, whole.unknown_weight) == (0.75, 45, 30, 5)


def test_an_unknown_weight_is_in_no_weight():
    (whole,) = attribute_shares([1, 1, 0], [NAN, 10, 30])
    assert (whole.share, whole.matching, whole.weight) == (0.25, 2, 40)


def test_weights_of_nothing():
    assert math.isnan(attribute_shares([1, 0], [0, 0])[0].share)


def test_groups_in_alphabetical_order_and_all_last():
    rows = attribute_shares([1, 0, 1, 1], [1, 1, 2, 1], ["b", "a", "a", ""])
    assert [(row.group, row.features, row.share) for row in rows] == [
        ("", 1, 1), ("a", 2, pytest.approx(2 / 3)), ("b", 1, 1), (None, 4, 0.8)
    ]  # fmt: skip


def test_negative_weights():
    with pytest.raises(InputError, match="must not be negative, but -2 is"):
        attribute_shares([1, 0], [1, -2])


answers = st.sampled_from([0.0, 1.0, NAN])
features = st.lists(st.tuples(answers, st.floats(0, 1e6), st.sampled_from("abc")), min_size=1, max_size=12)


@settings(max_examples=50)
@given(features, st.randoms())
def test_order_does_not_matter_and_groups_add_up(rows, random):
    def found(chosen):
        return attribute_shares(*zip(*chosen, strict=True))

    shares = found(rows)
    assert repr(found(random.sample(rows, len(rows)))) == repr(shares)
    *groups, whole = shares
    assert sum(row.features for row in groups) == whole.features == len(rows)
    assert sum(row.matching_weight for row in groups) == pytest.approx(whole.matching_weight)
    assert math.isnan(whole.share) or 0 <= whole.share <= 1 + 1e-12
