"""The account of a run: what was read, used and left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.account import LeftOut, Tally, people_tally
from urban_rural_linkages.core.notes import Note


def test_what_was_used_is_the_rest():
    tally = Tally(Note("Lines"), 120, (LeftOut(20, Note("without a speed")), LeftOut(5, Note("without length"))))
    assert (tally.used, tally.is_whole) == (95, False)


def test_reasons_of_nothing_are_dropped():
    tally = Tally(Note("Lines"), 120, (LeftOut(0, Note("without a speed")),))
    assert (tally.left_out, tally.used, tally.is_whole) == ((), 120, True)


@given(st.lists(st.integers(0, 1000), max_size=5), st.integers(0, 1000))
def test_nothing_is_lost_between_read_used_and_left_out(amounts, used):
    parts = tuple(LeftOut(amount, Note("for a reason")) for amount in amounts)
    tally = Tally(Note("People"), used + sum(amounts), parts, of_people=True)
    assert tally.used == used
    assert tally.used + sum(part.amount for part in tally.left_out) == tally.read


@pytest.mark.parametrize(
    ("people", "left_out", "read", "amounts"),
    [(1200.04, 0.04, 1200.0, []), (1200.06, 0.06, 1200.1, [0.1]), (10.0, 10.0, 10.0, [10.0]), (0.0, 0.0, 0.0, [])],
)
def test_people_are_told_to_a_tenth(people, left_out, read, amounts):
    tally = people_tally(Note("People"), people, left_out, Note("outside all units"))
    assert (tally.read, [part.amount for part in tally.left_out]) == (read, amounts)
    assert tally.of_people and tally.unit == ""
