"""Mann-Kendall and Sen's slope: published figures, a slow second reckoning, gaps and ties."""

from __future__ import annotations

import math
from itertools import combinations
from statistics import median

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from urban_rural_linkages.core.demography.mann_kendall import MannKendall, mann_kendall
from urban_rural_linkages.core.errors import Cancelled

NAN = np.nan
YEARS = [1996, *range(1998, 2022), 2025]
FIGURES = ("s", "variance", "z", "p", "slope")


def slow_test(values: list[float], years: list[int]) -> tuple[float, ...]:
    """Reckon one series by the book: every pair in turn, ties counted one by one."""
    known = [(year, value) for year, value in zip(years, values, strict=True) if not math.isnan(value)]
    n, pairs = len(known), list(combinations(known, 2))
    s = sum((later > earlier) - (later < earlier) for (_, earlier), (_, later) in pairs)
    ties = [sum(value == other for _, value in known) for other in {value for _, value in known}]
    variance = (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18
    z = 0.0 if s == 0 else (s - math.copysign(1, s)) / math.sqrt(variance)
    slope = median((v1 - v0) / (t1 - t0) for (t0, v0), (t1, v1) in pairs)
    return s, variance, z, math.erfc(abs(z) / math.sqrt(2)), slope


def first(result: MannKendall) -> list[float]:
    """Return the figures of the first series."""
    return [float(getattr(result, name)[0]) for name in FIGURES]


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        (
            [100, 98, 97, 97, 95, 90, 91, 88, 85, 84],
            [-42, 124, -3.681908691488856, 0.00023149432556, -1.857142857142857],
        ),
        ([5, 4, 4, 3, 3, 3, 2, 1], [-24, 60.666666666666664, -2.9529273983252993, 0.0031477598557, -0.5]),
    ],
    ids=["G30", "G31"],
)
def test_published_figures(series, expected):
    """Those of pymannkendall 1.4.3."""
    result = mann_kendall([series], range(len(series)))
    assert first(result) == pytest.approx(expected, abs=1e-9)
    turned = mann_kendall([series[::-1]], range(len(series)))
    assert [-value for value in (turned.s[0], turned.z[0], turned.slope[0])] == [
        result.s[0],
        result.z[0],
        result.slope[0],
    ]
    assert (turned.variance[0], turned.p[0]) == (result.variance[0], result.p[0])


def test_the_slope_counts_real_years():
    """10 people in 1996, 8 in 1998, 5 in 2001: one a year throughout, whatever the places of the columns are."""
    assert mann_kendall([[10, 8, 5]], [1996, 1998, 2001], min_years=3).slope.tolist() == [-1]
    assert mann_kendall([[10, NAN, 8, NAN, 5]], [1996, 1997, 1998, 2000, 2001], min_years=3).slope.tolist() == [-1]


def test_unknown_values_are_left_out():
    with_gaps = mann_kendall([[9, NAN, 8, 8, 7, NAN, 5, 6, 4, 3, NAN]], range(2000, 2011))
    without = mann_kendall([[9, 8, 8, 7, 5, 6, 4, 3]], [2000, 2002, 2003, 2004, 2006, 2007, 2008, 2009])
    assert first(with_gaps) == first(without)


@pytest.mark.parametrize("value", [0.0, 120.0])
def test_a_constant_series_has_no_trend(value):
    assert first(mann_kendall(np.full((1, 9), value), range(9))) == [0, 0, 0, 1, 0]


def test_a_series_that_is_too_short_is_not_tested():
    series = [[8, 7, 6, 5, 4, 3, 2, 1], [8, 7, 6, 5, NAN, 3, 2, 1], [NAN] * 8]
    result = mann_kendall(series, range(8))
    for name in FIGURES:
        assert np.isnan(getattr(result, name)).tolist() == [False, True, True], name
    assert not np.isnan(mann_kendall(series, range(8), min_years=7).slope[:2]).any()


def test_one_value_is_no_series():
    for minimum in (0, 1, 2):
        assert np.isnan(first(mann_kendall([[5, NAN]], [2001, 2002], min_years=minimum))).all()
    assert np.isnan(first(mann_kendall([[5]], [2001], min_years=1))).all()


def test_two_values_prove_nothing():
    assert first(mann_kendall([[5, 4]], [2001, 2005], min_years=2)) == [-1, 1, 0, 1, -0.25]


def test_no_units_and_no_years():
    assert mann_kendall(np.empty((0, 12)), range(12)).s.size == 0
    assert np.isnan(mann_kendall(np.empty((2, 0)), []).s).all()


@pytest.mark.parametrize(
    ("series", "years"),
    [([[1, 2]], [2001]), ([[1, 2]], [2001, 2001]), ([[1, 2]], [2002, 2001]), ([1, 2], [2001, 2002])],
)
def test_years_that_cannot_be(series, years):
    with pytest.raises(ValueError, match="years must increase"):
        mann_kendall(series, years)


def test_many_series_are_tested_as_each_alone():
    """More than one block of them, with gaps and ties of all kinds."""
    random = np.random.default_rng(12345)
    series = np.round(random.normal(0, 3, (1700, len(YEARS))).cumsum(axis=1))
    series[random.random(series.shape) < 0.15] = NAN
    result = mann_kendall(series, YEARS)
    for row in range(0, 1700, 17):
        assert first(MannKendall(*(getattr(result, name)[row : row + 1] for name in FIGURES))) == pytest.approx(
            slow_test(series[row].tolist(), YEARS), abs=1e-9
        )


def test_it_tells_how_far_it_is_and_stops():
    class Watch:
        def __init__(self, patience: int) -> None:
            self.patience, self.told = patience, []

        def report(self, fraction: float) -> None:
            self.told.append(fraction)

        def cancelled(self) -> bool:
            return len(self.told) >= self.patience

    series, calm = np.zeros((5000, 24)), Watch(10_000)
    mann_kendall(series, range(24), progress=calm)
    assert calm.told == sorted(calm.told) and calm.told[-1] == 1 and len(calm.told) > 3
    with pytest.raises(Cancelled):
        mann_kendall(series, range(24), progress=Watch(2))


FEW = st.integers(0, 6).map(float) | st.just(NAN)
TABLES = arrays.arrays(np.float64, st.tuples(st.integers(1, 5), st.just(9)), elements=FEW)


@settings(max_examples=50)
@given(TABLES)
def test_properties(series):
    """Turned in time, raised, stretched and reordered series; NaN where and only where too little is known."""
    years = range(2001, 2010)
    result = mann_kendall(series, years, min_years=3)
    few = np.count_nonzero(~np.isnan(series), axis=1) < 3
    assert (np.isnan(result.p) == few).all() and (np.isnan(result.slope) == few).all()
    turned = mann_kendall(series[:, ::-1], years, min_years=3)
    for name in ("s", "z", "slope"):
        np.testing.assert_array_equal(getattr(turned, name), -getattr(result, name))
    np.testing.assert_array_equal(turned.p, result.p)
    stretched = mann_kendall(10 * series + 4, years, min_years=3)
    np.testing.assert_array_equal(stretched.s, result.s)
    np.testing.assert_allclose(stretched.slope, 10 * result.slope)
    backwards = mann_kendall(series[::-1], years, min_years=3)
    np.testing.assert_array_equal(backwards.slope[::-1], result.slope)
    assert ((result.p[~few] >= 0) & (result.p[~few] <= 1)).all()
    for row in np.flatnonzero(~few):
        expected = slow_test(series[row].tolist(), list(years))
        assert [getattr(result, name)[row] for name in FIGURES] == pytest.approx(expected, abs=1e-9)


def test_one_side_is_half_of_both():
    falling = [[9, 8, 8, 7, 6, 6, 5, 3]]
    both, one = (mann_kendall(falling, range(2010, 2018), sides=sides).p[0] for sides in ("two", "one"))
    assert one == both / 2
