"""The cross table: every pair a row, columns that add up, unknown never 0."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.overlay.bivariate import Axis, Bivariate, bivariate_classes
from urban_rural_linkages.core.overlay.cross_table import (
    CrossRow,
    count_worst,
    counts_of,
    cross_table,
    worst_population,
)

NAN = np.nan


def pairs(x, y, classes: int = 3) -> Bivariate:
    """Units whose figures are the numbers of their classes."""
    limits = ",".join(str(n + 0.5) for n in range(1, classes))
    sides = (Axis(v, "f", "towns", "F", limits, worse=worse) for v, worse in ((x, "low"), (y, "high")))
    return bivariate_classes(*sides, classes, "fixed")


def row_of(rows: list[CrossRow], x: float, y: float) -> CrossRow:
    (found,) = (r for r in rows if np.array_equal([r.x_class, r.y_class], [x, y], equal_nan=True))
    return found


def total(rows: list[CrossRow], column: str) -> float:
    return float(np.nansum([getattr(row, column) for row in rows]))


def test_every_pair_is_a_row_in_order():
    rows = cross_table(pairs([1, 1, 3], [3, 3, 1]))
    assert [(row.x_class, row.y_class) for row in rows] == [(x, y) for x in (1, 2, 3) for y in (1, 2, 3)]
    assert [row.units for row in rows] == [0, 0, 2, 0, 0, 0, 1, 0, 0]


def test_sums_by_hand():
    rows = cross_table(pairs([1, 1, 3], [3, 3, 1]), [10, 20, 5.5], [100, 50, 7], [30, 20, NAN])
    worst, best = row_of(rows, 1, 3), row_of(rows, 3, 1)
    assert (worst.area_km2, worst.population, worst.population_old) == (30, 150, 50)
    assert (best.area_km2, best.population) == (5.5, 7)
    assert np.isnan(best.population_old), "unknown for its only unit"
    assert (row_of(rows, 2, 2).population, row_of(rows, 2, 2).units) == (0, 0), "nobody is known to be there"


def test_what_was_not_given_is_unknown_in_every_row():
    rows = cross_table(pairs([1, 2], [1, 2]))
    assert all(np.isnan([row.area_km2, row.population, row.population_old]).all() for row in rows)


def test_units_without_class_follow_so_that_totals_add_up():
    rows = cross_table(pairs([1, NAN, 2, NAN, NAN], [1, 2, NAN, NAN, NAN]), population=[1, 2, 4, 8, 16])
    assert len(rows) == 9 + 3
    assert row_of(rows, NAN, 2).population == 2
    assert row_of(rows, 2, NAN).population == 4
    assert (row_of(rows, NAN, NAN).units, row_of(rows, NAN, NAN).population) == (2, 24)
    assert (total(rows, "units"), total(rows, "population")) == (5, 31)


def test_limits_stand_in_the_rows():
    rows = cross_table(pairs([1, NAN], [2, 3]))
    middle = row_of(rows, 2, 1)
    np.testing.assert_array_equal([middle.x_from, middle.x_to, middle.y_from, middle.y_to], [1.5, 2.5, NAN, 1.5])
    unknown = row_of(rows, NAN, 3)
    np.testing.assert_array_equal([unknown.x_from, unknown.x_to, unknown.y_from, unknown.y_to], [NAN, NAN, 2.5, NAN])


def test_people_in_the_worst_corner():
    crossed = pairs([1, 1, 1, 3], [3, 3, 1, 3])
    assert worst_population(crossed, [10, NAN, 100, 1000]) == 10
    assert np.isnan(worst_population(crossed, [NAN, NAN, 100, 1000])), "known for none of them"
    assert np.isnan(worst_population(crossed, None))
    assert worst_population(pairs([3], [1]), [5]) == 0


def test_counts_by_code():
    assert counts_of(cross_table(pairs([1, 1, 2, NAN, 1], [2, 2, 1, 1, NAN], 2))) == {11: 0, 12: 2, 21: 1, 22: 0, 0: 2}


UNITS = st.lists(
    st.tuples(*[st.sampled_from([1.0, 2.0, 3.0, NAN])] * 2, st.one_of(st.just(NAN), st.integers(0, 1000))),
    min_size=1, max_size=20,
)  # fmt: skip


@settings(max_examples=50)
@given(UNITS)
def test_columns_add_up_whatever_the_order(units):
    x, y, people = (np.array(values, dtype=float) for values in zip(*units, strict=True))
    rows = cross_table(pairs(x, y), population=people)
    assert total(rows, "units") == len(units)
    assert total(rows, "population") == pytest.approx(np.nansum(people))
    turned = cross_table(pairs(x[::-1], y[::-1]), population=people[::-1])
    for column in ("units", "population"):
        np.testing.assert_array_equal([getattr(r, column) for r in turned], [getattr(r, column) for r in rows])


def test_units_in_the_worst_corner():
    assert count_worst(pairs([1, 1, 1, 3, NAN], [3, 3, 1, 3, 3])) == 2
    assert count_worst(pairs([3, 2, 1, NAN], [1, 2, 2, 3])) == 0, "none, and it is known"
