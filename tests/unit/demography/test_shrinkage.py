"""Peak, loss, run of decline, rate and intensity: worked out by hand, then for Extremadura a second time, slowly."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tests.unit.demography.real_tables import column, rows
from tests.unit.demography.test_mann_kendall import slow_test
from urban_rural_linkages.core.demography.shrinkage import (
    check_alpha,
    check_breaks,
    decline_runs,
    never_known,
    parse_breaks,
    shrinkage,
    total_series,
)
from urban_rural_linkages.core.errors import InputError

NAN = np.nan
PADRON = [1996, *range(1998, 2022)]


def one(values: list[float], years=None, **options):
    """Measure one unit, with a series too short for a trend unless told otherwise."""
    return shrinkage([values], years if years is not None else range(2001, 2001 + len(values)), **options)


def test_a_village_by_hand():
    """1,000 -> 1,200 -> 900 -> 950 -> 940 -> 930 in 2001, 2005, 2010, 2015, 2016 and 2021."""
    village = one([1000, 1200, 900, 950, 940, 930], [2001, 2005, 2010, 2015, 2016, 2021], min_years=6)
    assert (village.first_year[0], village.last_year[0]) == (2001, 2021)
    assert (village.peak_year[0], village.peak_pop[0]) == (2005, 1200)
    assert village.loss_pct == pytest.approx([22.5])
    assert village.decline_run == [6]  # from 2015 on
    assert village.rate == pytest.approx([100 * (0.93 ** (1 / 20) - 1)])
    assert village.intensity == ["modest"]
    assert village.test.s.tolist() == [-7] and village.trend == ["no trend"]
    assert village.notes == ()


def test_rates_of_alia_and_merida():
    towns = shrinkage([[1368, 783], [51056, 59424]], [2001, 2021])
    assert towns.rate == pytest.approx([-2.7513, 0.7618], abs=1e-4)
    assert towns.intensity == ["severe", "growing"]
    assert towns.trend == [None, None]


@pytest.mark.parametrize(
    ("start", "end", "years", "expected"),
    [
        (1000, 989, 1, "severe"),
        (100, 99, 1, "moderate"),  # exactly -1 %, though the computer says -1.0000000000000009
        (10000, 9801, 2, "moderate"),
        (1000, 991, 1, "moderate"),
        (200, 199, 1, "modest"),  # exactly -0.5 %
        (1000, 999, 1, "modest"),
        (1000, 1000, 20, "growing"),
        (1000, 1001, 20, "growing"),
    ],
)
def test_a_rate_on_a_limit_belongs_to_the_class_above(start, end, years, expected):
    assert one([start, end], [2001, 2001 + years]).intensity == [expected]


def test_other_limits():
    series = [[1000, 960], [1000, 975], [1000, 995], [1000, 1005]]
    classes = shrinkage(series, [2001, 2002], breaks=(-3, -2, 0.2)).intensity
    assert classes == ["severe", "moderate", "modest", "growing"]


def test_of_equal_peaks_the_first_counts():
    assert one([7, 9, 8, 9, 5]).peak_year == [2002]
    assert one([9, 9, 9]).loss_pct == [0]


def test_a_unit_that_has_emptied():
    gone = one([20, 10, 0])
    assert gone.loss_pct == [100] and gone.decline_run == [2]
    assert gone.rate == [-100] and gone.intensity == ["severe"]


def test_a_unit_that_began_empty_or_always_was():
    settled, never = one([0, 10, 20]), one([0, 0, 0])
    assert np.isnan(settled.rate[0]) and settled.intensity == [None] and settled.loss_pct == [0]
    assert np.isnan(never.loss_pct[0]) and np.isnan(never.rate[0]) and never.intensity == [None]
    assert never.decline_run == [0] and never.peak_pop == [0]
    assert "without inhabitants in their first year" in str(settled.notes[-1])


def test_a_unit_created_in_between_is_measured_from_then_and_named():
    created = one([NAN, 10, 12])
    assert created.first_year == [2002] and created.intensity == ["growing"]
    assert "from their first known year on: 1" in str(created.notes[-1])


def test_one_known_value():
    lone = one([NAN, 12, NAN])
    assert (lone.first_year[0], lone.last_year[0], lone.peak_year[0], lone.peak_pop[0]) == (2002, 2002, 2002, 12)
    assert lone.loss_pct == [0]
    assert np.isnan([lone.decline_run[0], lone.rate[0], lone.test.p[0]]).all() and lone.intensity == [None]


def test_nothing_known():
    void = one([NAN, NAN])
    figures = (
        void.first_year,
        void.last_year,
        void.peak_year,
        void.peak_pop,
        void.loss_pct,
        void.decline_run,
        void.rate,
    )
    assert np.isnan(figures).all()
    assert (void.trend, void.intensity) == ([None], [None])


def test_a_unit_that_ends_early_is_measured_up_to_its_end_and_named():
    series = [[100, 90, 80, NAN], [100, 100, 100, 100], [NAN] * 4]
    units = shrinkage(series, [2001, 2002, 2003, 2011], ids=["b", "a", "c"], min_years=3)
    assert units.last_year[0] == 2003 and units.loss_pct[0] == pytest.approx(20)
    assert units.rate[0] == pytest.approx(100 * (0.8**0.5 - 1))
    short, ended = map(str, units.notes)
    assert short == "Units with fewer than 3 known years, which get no trend: 1 (c)."
    assert ended == "Units without a figure for 2011, which are measured up to their last known year: 1 (b)."


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        ([5, 4, 3], 7),
        ([5, 4, 4], 0),
        ([3, 4, 5], 0),
        ([5, 5, 4], 5),
        ([5, NAN, 4], 7),  # the neighbours that are known
        ([5, 4, NAN], 2),
        ([NAN, NAN, 4], 0),
        ([NAN, NAN, NAN], NAN),
    ],
)
def test_runs_of_decline(series, expected):
    np.testing.assert_array_equal(decline_runs([series], [2001, 2003, 2008]), [expected])


def test_the_sum_of_all_units_goes_on_without_those_that_end():
    series = [[5, 5, 5, 5], [3, 3, NAN, NAN], [NAN, 2, NAN, 2], [NAN, NAN, NAN, 1]]
    np.testing.assert_array_equal(total_series(series), [8, 10, NAN, 8])
    np.testing.assert_array_equal(total_series([[NAN, 1, NAN]]), [NAN, 1, NAN])


@pytest.mark.parametrize("text", ["", "-1,-0.5", "-1,-0.5,0,1", "0,-0.5,-1", "-1,-1,0", "a,b,c", "-1;-0.5;0", "-1,,0"])
def test_limits_that_cannot_be(text):
    with pytest.raises(InputError) as error:
        parse_breaks(text)
    assert str(error.value).startswith("BREAKS must be three increasing numbers")
    assert f"'{text}'" in str(error.value) and "-1,-0.5,0" in error.value.hint


def test_limits_as_numbers_are_checked_alike():
    assert check_breaks((-1, -0.5, 0)) == parse_breaks(" -1, -0.5 ,0") == (-1, -0.5, 0)
    with pytest.raises(InputError, match="but is '-1,nan,0'"):
        check_breaks((-1, NAN, 0))


@pytest.mark.parametrize("alpha", [0, 1, -0.1, 5, NAN])
def test_levels_that_cannot_be(alpha):
    with pytest.raises(InputError, match="ALPHA must lie between 0 and 1"):
        check_alpha(alpha)
    with pytest.raises(InputError, match="ALPHA"):
        one([1, 2], alpha=alpha)


def test_negative_people_are_refused_by_unit_and_year():
    with pytest.raises(InputError, match=r"Unit 'b' has a population of -1\.0 in 2002"):
        shrinkage([[1, 1], [1, -1]], [2001, 2002], ids=["a", "b"])


def test_the_level_decides_the_trend():
    series = [100, 98, 97, 99, 96, 98, 95, 97]
    p = one(series).test.p[0]
    assert one(series, alpha=p + 1e-6).trend == ["decreasing"]
    assert one(series, alpha=p).trend == ["no trend"]
    assert one([-value + 200 for value in series], alpha=p + 1e-6).trend == ["increasing"]


@pytest.mark.real
def test_extremadura_1996_2021(real_data):
    """388 municipalities; every figure reckoned a second time, one unit after the other."""
    table = rows(real_data("extremadura/extremadura_padron_1996_2021_2025.csv"))
    series = np.column_stack([column(table, f"t{year}") for year in PADRON])
    result = shrinkage(series, PADRON, ids=[row["codigo"] for row in table])
    assert Counter(result.intensity) == {"severe": 178, "moderate": 100, "modest": 60, "growing": 50}
    assert Counter(result.trend) == {"decreasing": 313, "increasing": 40, "no trend": 34, None: 1}
    for row, values in enumerate(series.tolist()):
        known = [(year, value) for year, value in zip(PADRON, values, strict=True) if value == value]
        (first_year, start), (last_year, now) = known[0], known[-1]
        highest = max(value for _, value in known)
        rate = 100 * ((now / start) ** (1 / (last_year - first_year)) - 1)
        run = 0
        for (year, value), (_, following) in zip(known[-2::-1], known[:0:-1], strict=True):
            if following >= value:
                break
            run = last_year - year
        assert result.peak_year[row] == next(year for year, value in known if value == highest)
        assert result.loss_pct[row] == pytest.approx(100 * (1 - now / highest))
        assert (result.decline_run[row], result.rate[row]) == (run, pytest.approx(rate))
        name = "severe" if rate < -1 else "moderate" if rate < -0.5 else "modest" if rate < 0 else "growing"
        assert result.intensity[row] == name
        if len(known) < 8:
            assert result.trend[row] is None
            continue
        s, _, _, p, slope = slow_test(values, PADRON)
        assert (result.test.s[row], result.test.p[row], result.test.slope[row]) == pytest.approx((s, p, slope))
        assert result.trend[row] == ("no trend" if p >= 0.05 else "decreasing" if s < 0 else "increasing")


PEOPLE = st.integers(0, 50).map(float) | st.just(NAN)
TABLES = arrays.arrays(np.float64, st.tuples(st.integers(1, 6), st.just(8)), elements=PEOPLE)


@settings(max_examples=50)
@given(TABLES)
def test_properties(series):
    """Neither the order of units nor the unit of counting matters; losses and runs keep within their bounds."""
    years = range(2001, 2009)
    result, backwards = shrinkage(series, years), shrinkage(series[::-1], years)
    tenfold = shrinkage(10 * series, years)
    for name in ("first_year", "last_year", "peak_year", "peak_pop", "loss_pct", "decline_run", "rate"):
        values = getattr(result, name)
        np.testing.assert_array_equal(getattr(backwards, name)[::-1], values)
        if name != "peak_pop":
            np.testing.assert_allclose(getattr(tenfold, name), values)
        assert not np.isinf(values).any()
    assert backwards.intensity[::-1] == result.intensity == tenfold.intensity
    assert backwards.trend[::-1] == result.trend == tenfold.trend
    loss, run = (values[~np.isnan(values)] for values in (result.loss_pct, result.decline_run))
    assert ((loss >= 0) & (loss <= 100)).all() and ((run >= 0) & (run <= 7)).all()
    assert (result.loss_pct[result.decline_run > 0] > 0).all()


def test_units_without_a_figure_in_any_year():
    assert never_known([[NAN, NAN], [NAN, 0.0], [NAN, NAN], [1.0, 2.0]]).tolist() == [0, 2]
    assert never_known(np.empty((0, 3))).tolist() == []
