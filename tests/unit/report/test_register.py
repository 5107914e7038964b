"""Figures have numbers in the order of the report, families one for all of them."""

from __future__ import annotations

import math

from urban_rural_linkages.core.report.amounts import EACH
from urban_rural_linkages.core.report.origins import by_rule, count, total
from urban_rural_linkages.core.report.register import Printed, Register, RegisteredFigure, numbers_in_words

PEOPLE = total("change", "t2021")


def test_numbers_follow_each_other_and_a_family_has_one():
    register = Register()
    assert register.figure("population", "Units", 3.0, "3", count("change")) == 1
    rows = [Printed("North", 4.0, "4"), Printed("South", math.nan, "–"), Printed(None, 9.0, "9")]
    assert register.family("population", "People by group", "comarca", rows, PEOPLE) == 2
    family = register.entries[1]
    north, everybody = family.figures
    assert family.origin_of(north).formula() == 'sum("t2021", filter:="comarca" = \'North\')'
    assert family.origin_of(everybody) == PEOPLE
    assert family.record()["figures"] == [["North", 4.0, "4"], [None, 9.0, "9"]], "the unknown is no figure"
    assert len(list(register.printed())) == 3


def test_what_is_worked_out_alike_has_one_number():
    register = Register()
    rows = [Printed("North", 4.0, "4"), Printed(None, 9.0, "9")]
    assert register.figure("population", "People", 9.0, "9", PEOPLE) == 1
    assert register.family("groups", "People by group", "comarca", rows, PEOPLE, "The rule") == 1
    (entry,) = register.entries
    assert entry.by == "comarca" and entry.rule == "The rule" and [figure.key for figure in entry.figures] == [
        None, "North"]  # fmt: skip
    assert register.family("ages", "People by code", "code", rows[:1], PEOPLE, "Other") == 2, (
        "told apart by another field"
    )
    assert register.figure("ages", "People", 9.0, "9", PEOPLE, "A third rule") == 3


def test_figures_are_told_apart_by_groups_of_codes_and_by_fields():
    register = Register()
    rows = {
        "access": [{"zone": "1", "people": 4}, {"zone": "2", "people": 5}, {"zone": "3", "people": 7}],
        "change": [{"code": 1, "comarca": "North", "t1": 1, "t2": 2}, {"code": 2, "comarca": "", "t1": 3, "t2": 4},
                   {"code": 3, "comarca": None, "t1": 5, "t2": 6}],
    }  # fmt: skip
    through = ("change", "code", "comarca")
    figures = [Printed("North", 4.0, "4"), Printed("", 12.0, "12"), Printed(None, 16.0, "16")]
    register.family("access", "People", "zone", figures, total("access", "people"), through=through)
    years = [Printed("2001", 9.0, "9"), Printed("2002", 12.0, "12")]
    register.of_fields("population", "People", {"2001": "t1", "2002": "t2"}, years, total("change", EACH))
    kept = [RegisteredFigure.of(entry.record()) for entry in register.entries]
    assert kept == register.entries
    for entry in kept:
        for figure in entry.figures:
            assert entry.origin_of(figure).worked_out(rows.__getitem__) == figure.value
    north = kept[0].origin_of(kept[0].figures[0])
    assert north.formula() == 'sum("people", filter:="zone" in ("code" of change, "comarca" = \'North\'))'


def test_a_rule_names_its_fields_and_is_not_worked_out():
    origin = by_rule({"priority": ["rank"], "ages": list("abcdefgh")})
    assert not origin.is_amount and PEOPLE.is_amount
    assert origin.tables == ["priority", "ages"] and origin.formula(2) == 'priority: "rank"; ages: "a" … "h"'


def test_a_chapter_that_was_not_done_leaves_no_number():
    register = Register()
    register.figure("population", "People", 9.0, "9", PEOPLE)
    register.figure("priority", "Urgent", 1.0, "1", count("priority"))
    register.forget("priority")
    register.forget("trend")
    assert [entry.chapter for entry in register.entries] == ["population"]
    assert register.figure("ages", "Old", 2.0, "2", count("ages")) == 2 and len(register.of_chapter("ages")) == 1


def test_numbers_in_words():
    assert numbers_in_words([]) == "" and numbers_in_words([5, 3, 4, 9, 9]) == "3–5, 9"
