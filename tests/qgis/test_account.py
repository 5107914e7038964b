"""The account of a run in the log and in the metadata of its result."""

from __future__ import annotations

from urban_rural_linkages.algorithms.account import record_of, sentence
from urban_rural_linkages.core.account import LeftOut, Tally
from urban_rural_linkages.core.notes import Note

LINES = Note("Lines of '{layer}'", layer="roads")


def test_a_whole_account_is_one_clause():
    assert sentence(Tally(LINES, 1200)) == "Lines of 'roads': 1,200 read, all used."


def test_what_was_left_out_is_said_with_reason_unit_and_examples():
    parts = (LeftOut(2.5, Note("without a speed"), tuple("abcdef")), LeftOut(1, Note("closed")))
    assert sentence(Tally(LINES, 10, parts, unit="km")) == (
        "Lines of 'roads': 10 km read, 6.5 km used; left out: 2.5 km without a speed "
        "('a', 'b', 'c', 'd', 'e', ...); 1 km closed."
    )


def test_the_record_holds_the_same():
    record = record_of(Tally(LINES, 3, (LeftOut(1, Note("closed"), ("a",)),)))
    assert record == {
        "subject": "Lines of 'roads'", "unit": "", "people": False, "read": 3, "used": 2,
        "left_out": [{"amount": 1, "reason": "closed", "examples": ["a"]}],
    }  # fmt: skip
