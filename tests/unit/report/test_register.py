"""Figures have numbers in the order of the report, families one for all of them."""

from __future__ import annotations

import math

from urban_rural_linkages.core.report.origins import total
from urban_rural_linkages.core.report.register import Printed, Register, numbers_in_words

PEOPLE = total("change", "t2021")


def test_numbers_follow_each_other_and_a_family_has_one():
    register = Register()
    assert register.figure("population", "People", 9.0, "9", PEOPLE) == 1
    rows = [Printed("North", 4.0, "4"), Printed("South", math.nan, "–"), Printed(None, 9.0, "9")]
    assert register.family("population", "People by group", "comarca", rows, PEOPLE) == 2
    family = register.entries[1]
    north, everybody = family.figures
    assert family.origin_of(north).formula() == 'sum("t2021", filter:="comarca" = \'North\')'
    assert family.origin_of(everybody) == PEOPLE
    assert family.record()["figures"] == [["North", 4.0, "4"], [None, 9.0, "9"]], "the unknown is no figure"
    assert len(list(register.printed())) == 3


def test_a_chapter_that_was_not_done_leaves_no_number():
    register = Register()
    register.figure("population", "People", 9.0, "9", PEOPLE)
    register.figure("priority", "Urgent", 1.0, "1", PEOPLE)
    register.forget("priority")
    register.forget("trend")
    assert [entry.chapter for entry in register.entries] == ["population"]
    assert register.figure("ages", "Old", 2.0, "2", PEOPLE) == 2 and len(register.of_chapter("ages")) == 1


def test_numbers_in_words():
    assert numbers_in_words([]) == "" and numbers_in_words([5, 3, 4, 9, 9]) == "3–5, 9"
