"""A yearly series in long form: rows of what is known, the index to the first year, and fewer years of a country."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.yearly_rows import yearly_rows

NAN = float("nan")
COUNTS = {2003: np.array([30.0, 12.0, 4.0]), 2001: np.array([40.0, NAN, 0.0]), 2002: np.array([NAN, 10.0, 2.0])}


def test_rows_come_year_by_year_and_only_of_what_is_known():
    rows = yearly_rows(COUNTS)
    assert (rows.years, rows.is_thinned) == ((2001, 2002, 2003), False)
    assert rows.year.tolist() == [2001, 2001, 2002, 2002, 2003, 2003, 2003]
    assert rows.unit.tolist() == [0, 2, 1, 2, 0, 1, 2]
    assert rows.people.tolist() == [40, 0, 10, 2, 30, 12, 4]
    assert rows.largest == 40.0


def test_the_index_is_to_the_first_year_with_people():
    rows = yearly_rows(COUNTS)
    assert rows.index == pytest.approx([100, 0, 100, 100, 75, 120, 200])


def test_where_nobody_ever_lived_there_is_no_index():
    rows = yearly_rows({2001: np.array([0.0]), 2002: np.array([0.0])})
    assert np.isnan(rows.index).all() and rows.largest == 1.0


@pytest.mark.parametrize(("most", "years"), [(6, (2001, 2003, 2005)), (4, (2002, 2005)), (2, (2005,)), (9, None)])
def test_of_many_rows_years_are_kept_back_from_the_last(most, years):
    rows = yearly_rows({year: np.array([1.0, 2.0]) for year in range(2001, 2006)}, most)
    assert rows.is_thinned
    assert rows.years == (years or (2001, 2003, 2005))
    assert len(rows.unit) == 2 * len(rows.years) <= most


def test_no_years_are_no_rows():
    rows = yearly_rows({})
    assert rows.years == () and len(rows.unit) == 0 and rows.largest == 1.0
