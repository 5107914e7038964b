"""Figures are worked out again from the rows of a table, and say how in words that QGIS reads."""

from __future__ import annotations

import math

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.report.amounts import Condition
from urban_rural_linkages.core.report.origins import Origin, count, same, summary, total, value

ROWS = [
    {"code": "1", "group": "North", "start": 100, "end": 80, "minutes": 10.0},
    {"code": "2", "group": "North", "start": 50, "end": 60, "minutes": 40.0},
    {"code": "3", "group": "South", "start": None, "end": 20, "minutes": None},
    {"code": "4", "group": "South", "start": -9, "end": 40, "minutes": 20.0},
]
START, END = total("t", "start"), total("t", "end")


def found(origin: Origin, unknown=(-9,)) -> float:
    return Origin.of(origin.record()).worked_out(lambda table: ROWS, unknown)


def test_sums_counts_and_quotients():
    assert found(END) == 200 and found(START) == 150
    assert found(count("t", Condition("start", "known"))) == 2
    assert found(END.less(START).percent_of(START)) == pytest.approx(100 * 50 / 150)
    assert found(total("t", "start", "end")) == 290, "a row of which one field is unknown is left out"
    assert found(END.narrowed(Condition("group", "=", "South"))) == 60


def test_conditions_leave_out_what_is_unknown():
    assert found(count("t", Condition("start", "<", 1))) == 0
    assert found(count("t", Condition("start", "unknown"))) == 2
    assert found(count("t", Condition("group", "<>", "North"))) == 2
    assert found(count("t", Condition("code", "=", 1))) == 1, "codes are compared as text where one is"


def test_summaries_are_weighted():
    assert found(summary("t", "minutes", "mean", "end")) == pytest.approx((800 + 2400 + 800) / 180)
    assert found(summary("t", "minutes", "median", "end")) == 20.0
    assert found(summary("t", "minutes", "maximum")) == 40.0
    assert found(summary("t", "minutes", "minimum")) == 10.0


def test_the_median_is_halfway_where_half_of_the_weight_is_below():
    assert found(summary("t", "minutes", "median", "", [Condition("group", "=", "North")])) == 25.0


def test_the_value_of_one_row():
    assert found(value("t", "end", Condition("code", "=", "3"))) == 20.0
    with pytest.raises(InputError, match="one row, and 2 rows"):
        found(value("t", "end", Condition("group", "=", "South")))


def test_nothing_chosen_adds_up_to_nothing_and_nothing_known_is_unknown():
    assert found(total("t", "end", where=[Condition("group", "=", "West")])) == 0
    assert math.isnan(found(total("t", "start", where=[Condition("group", "=", "South")])))
    assert math.isnan(found(END.per(total("t", "end", where=[Condition("group", "=", "West")]))))


def test_a_formula_says_rows_and_fields():
    north = END.narrowed(Condition("group", "=", "L'Alt")).percent_of(START)
    assert north.formula() == '100 × sum("end", filter:="group" = \'L\'\'Alt\') ÷ sum("start")'
    assert total("t", "a", "b", "c", "d").formula(2) == 'sum("a" + … + "d")'
    assert START.plus(END).tables == ["t"] and START.table == "t"


@pytest.mark.parametrize(("before", "now", "equal"), [
    (1.0, 1.0 + 1e-12, True), (1.0, 1.0001, False), (None, math.nan, True), (0, None, False), (0.0, 1e-12, True),
])  # fmt: skip
def test_figures_are_the_same_but_for_the_last_digits_of_a_sum(before, now, equal):
    assert same(before, now) is equal
