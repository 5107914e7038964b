"""SDG 11.3.1: the published case, the forms, and where the ratio must stay silent."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.grids.land_consumption import (
    MORE_LAND_FEWER_PEOPLE,
    QUADRANTS,
    land_consumption,
    land_consumption_rate,
    land_per_head,
    land_use_ratio,
    population_growth_rate,
    quadrants,
    square_kilometres,
)

NAN = np.nan
HA = 10_000.0

amounts = st.one_of(st.just(0.0), st.just(NAN), st.floats(0.01, 1e7))


def one(built_start, built_end, people_start, people_end, form="arithmetic"):
    """Return the figures of a single zone over ten years."""
    return land_consumption([built_start], [built_end], [people_start], [people_end], 2010, 2020, form)


class TestThePublishedCase:
    """Built-up land from 100 to 120 ha, people from 50,000 to 45,000, in ten years (golden figures G34)."""

    def test_rates_and_plain_quotients(self):
        log, arithmetic = (land_consumption_rate([100 * HA], [120 * HA], 10, form)[0] for form in ("log", "arithmetic"))
        growth = population_growth_rate([50_000], [45_000], 10)[0]
        found = [log, arithmetic, growth, land_use_ratio(log, growth)[0], land_use_ratio(arithmetic, growth)[0]]
        expected = [0.01823215567939546, 0.02, -0.010536051565782628, -1.7304542945297512, -1.898244316205981]
        np.testing.assert_allclose(found, expected, rtol=0, atol=1e-12)

    @pytest.mark.parametrize(("form", "rate"), [("arithmetic", 0.02), ("log", 0.01823215567939546)])
    def test_what_is_said_of_the_zone(self, form, rate):
        found = one(100 * HA, 120 * HA, 50_000, 45_000, form)
        assert found.lcr[0] == pytest.approx(rate, abs=1e-12)
        assert found.m2_per_capita_start[0] == pytest.approx(20.0, abs=1e-12)
        assert found.m2_per_capita_end[0] == pytest.approx(26.666666666666668, abs=1e-12)
        assert np.isnan(found.ratio[0])
        assert found.quadrant == [MORE_LAND_FEWER_PEOPLE] and found.more_land_fewer_people == 1


class TestRatio:
    def test_where_people_grow(self):
        found = one(100, 120, 1000, 1000 * np.exp(0.1))  # 1 % a year
        assert found.pgr[0] == pytest.approx(0.01) and found.ratio[0] == pytest.approx(2.0)

    @pytest.mark.parametrize(("growth", "given"), [(2e-4, True), (1.01e-4, True), (0.99e-4, False), (0.0, False),
                                                   (-0.99e-4, False), (-0.02, False)])  # fmt: skip
    def test_it_is_silent_near_standstill_and_below(self, growth, given):
        assert np.isfinite(one(100, 120, 1000, 1000 * np.exp(10 * growth)).ratio[0]) == given

    def test_the_plain_quotient_of_no_growth_is_unknown(self):
        assert np.isnan(land_use_ratio([0.02], [0.0])[0])

    def test_land_that_did_not_change(self):
        assert one(100, 100, 1000, 1100).ratio.tolist() == [0.0]


class TestNothingThere:
    def test_no_built_up_land_at_the_start(self):
        found = one(0, 500, 10, 12)
        assert np.isnan(found.lcr[0]) and np.isnan(found.ratio[0]) and found.quadrant == ["+built +people"]
        assert found.m2_per_capita_start.tolist() == [0.0]

    def test_no_built_up_land_at_the_end(self):
        assert one(500, 0, 10, 12).lcr.tolist() == [-0.1]
        assert np.isnan(one(500, 0, 10, 12, "log").lcr[0])

    @pytest.mark.parametrize(
        ("start", "end", "known"), [(0, 10, (False, True)), (10, 0, (True, False)), (0, 0, (False, False))]
    )
    def test_nobody(self, start, end, known):
        found = one(100, 120, start, end)
        assert np.isnan(found.pgr[0])
        assert (np.isfinite(found.m2_per_capita_start[0]), np.isfinite(found.m2_per_capita_end[0])) == known

    def test_an_unknown_figure(self):
        found = one(100, 120, NAN, 10)
        assert found.quadrant == [None] and found.more_land_fewer_people is None and found.lcr.tolist() == [0.02]

    def test_a_form_that_does_not_exist(self):
        with pytest.raises(InputError, match="'geometric' of the land consumption rate is not known"):
            one(1, 1, 1, 1, "geometric")

    def test_years_out_of_order(self):
        with pytest.raises(InputError, match="not after"):
            land_consumption([1], [1], [1], [1], 2020, 2020)


class TestQuadrants:
    def test_all_nine(self):
        after = [2.0, 1.0, 0.5]
        land, people = np.repeat(after, 3), np.tile(after, 3)
        found = quadrants(np.ones(9), land, np.ones(9), people)
        assert found == list(QUADRANTS) == [
            "+built +people", "+built =people", "+built -people", "=built +people", "=built =people", "=built -people",
            "-built +people", "-built =people", "-built -people",
        ]  # fmt: skip

    def test_rounding_is_no_change(self):
        total = sum([0.1] * 10)  # 0.9999999999999999
        assert quadrants([1.0], [total], [total], [1.0]) == ["=built =people"]

    def test_nothing_stays_nothing(self):
        assert quadrants([0.0], [0.0], [0.0], [3.0]) == ["=built +people"]


class TestProperties:
    @settings(max_examples=50)
    @given(
        st.lists(st.tuples(amounts, amounts, amounts, amounts), min_size=1, max_size=6),
        st.sampled_from(["arithmetic", "log"]),
    )
    def test_never_infinite_and_in_any_order_the_same(self, rows, form):
        columns = np.array(rows).T
        there, back = (land_consumption(*table, 2000, 2020, form) for table in (columns, columns[:, ::-1]))
        for name in ("lcr", "pgr", "ratio", "m2_per_capita_start", "m2_per_capita_end"):
            values = getattr(there, name)
            assert not np.isinf(values).any()
            np.testing.assert_array_equal(values, getattr(back, name)[::-1])
        assert there.quadrant == back.quadrant[::-1]

    @settings(max_examples=50)
    @given(st.floats(1, 1e6), st.floats(1, 1e6), st.floats(1, 1e6), st.floats(1, 1e6), st.sampled_from([0.5, 4.0]))
    def test_rates_do_not_depend_on_units(self, a0, a1, p0, p1, factor):
        plain, scaled = one(a0, a1, p0, p1), one(factor * a0, factor * a1, factor * p0, factor * p1)
        np.testing.assert_allclose(scaled.lcr, plain.lcr, rtol=1e-12, atol=1e-15)
        np.testing.assert_allclose(scaled.m2_per_capita_end, plain.m2_per_capita_end, rtol=1e-12)
        assert scaled.quadrant == plain.quadrant

    @settings(max_examples=50)
    @given(st.floats(1, 1e6), st.floats(1, 1e6))
    def test_the_logarithm_is_below_the_share(self, start, end):
        log, share = (land_consumption_rate([start], [end], 10, form)[0] for form in ("log", "arithmetic"))
        assert log <= share + 1e-12


def test_land_per_head_is_that_of_the_sums_of_what_is_wholly_known():
    nan = float("nan")
    assert land_per_head([100.0, 300.0, 9.0], [1.0, 3.0, nan], [200.0, 400.0, 9.0], [2.0, 1.0, 1.0]) == (100.0, 200.0)
    assert np.isnan(land_per_head([5.0], [0.0], [5.0], [0.0])).all()
    assert square_kilometres([2e6, nan])[0] == 2.0
