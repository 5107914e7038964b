"""Sums of a region by year: units that began later lack nobody, units whose figure is missing do."""

from __future__ import annotations

from urban_rural_linkages.core.demography.yearly_totals import without_gaps, yearly_totals

NAN = float("nan")


def test_a_year_of_which_nothing_is_known_is_a_gap():
    found = yearly_totals({2001: [1.0, NAN], 2002: [NAN, NAN], 2004: [2.0, 3.0]})
    assert found.sums == {2001: 1.0, 2004: 5.0} and found.lacking == {2002: (1, 1.0)}
    years, values = without_gaps(found.sums)
    assert years == [2001, 2002, 2003, 2004] and values[0] == 1.0 and values[1] != values[1] and values[3] == 5.0


def test_a_unit_that_begins_later_lacks_nobody():
    assert yearly_totals({2001: [9.0, NAN], 2011: [6.0, 2.0]}).sums == {2001: 9.0, 2011: 8.0}


def test_units_whose_figures_end_leave_the_year_out():
    found = yearly_totals({2021: [700.0, 300.0, 5.0], 2022: [700.0, NAN, 5.0], 2023: [690.0, 290.0, NAN]})
    assert found.sums == {2021: 1005.0} and found.lacking == {2022: (1, 300.0), 2023: (1, 5.0)}


def test_few_people_that_are_missing_do_not_hide_a_year():
    assert yearly_totals({2021: [1000.0, 4.0], 2022: [990.0, NAN]}).sums == {2021: 1004.0, 2022: 990.0}


def test_nothing():
    assert yearly_totals({}).sums == {}
