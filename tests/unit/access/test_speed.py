"""Speeds on slopes: AccessMod's formulas evaluated in double precision, and r.walk's law by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.speed import R_WALK, Langmuir, bicycle_speed, tobler_speed
from urban_rural_linkages.core.errors import InputError

SLOPES = st.floats(-0.32, 0.5)


@pytest.mark.parametrize(("slope", "speed"), [(0.0, 5.0), (0.10, 3.52344), (-0.05, 5.956231), (-0.20, 3.52344)])
def test_tobler_scaled_to_five_kilometres_an_hour(slope, speed):
    assert tobler_speed(5.0, slope) == pytest.approx(speed, abs=1e-6)


def test_tobler_s_own_maximum_is_six():
    flat = 6.0 * np.exp(-0.175)
    assert tobler_speed(flat, -0.05) == pytest.approx(6.0, rel=1e-12)


@given(SLOPES, st.floats(0.1, 10.0))
@settings(max_examples=40)
def test_tobler_is_linear_in_the_speed_and_keeps_the_flat_one(slope, speed):
    assert tobler_speed(speed, 0.0) == pytest.approx(speed, rel=1e-12)
    assert tobler_speed(speed, slope) == pytest.approx(speed * float(tobler_speed(1.0, slope)), rel=1e-12)


@pytest.mark.parametrize(
    ("flat", "percent", "speed"),
    [
        (12, -10, 24), (12, -5, 24), (12, 0, 12.0002), (12, 2, 5.5113), (12, 5, 2.8925), (12, 10, 1.6049),
        (15, -10, 30), (15, -5, 30), (15, 0, 15.0), (15, 2, 7.5349), (15, 5, 4.0105), (15, 10, 2.23),
    ],
)  # fmt: skip
def test_bicycle(flat, percent, speed):
    assert bicycle_speed(flat, percent / 100) == pytest.approx(speed, abs=1e-3)


def test_the_fault_of_accessmod_takes_a_ratio_for_a_percentage():
    assert bicycle_speed(12.0, 0.1, "ratio_as_percent") == bicycle_speed(12.0, 0.001)
    assert bicycle_speed(12.0, 0.1, "ratio_as_percent") > 11.0


@given(SLOPES, SLOPES, st.floats(6.0, 30.0))
@settings(max_examples=50)
def test_a_steeper_climb_is_never_faster_by_bicycle(one, other, flat):
    low, high = sorted((one, other))
    # Newton stops within 0.05 m/s, 0.18 km/h: no finer than that
    assert float(bicycle_speed(flat, high)) <= float(bicycle_speed(flat, low)) + 0.18


def test_bicycle_where_newton_does_not_settle_is_no_speed():
    assert bicycle_speed(12.0, -0.6) == 0.0


def test_unknown_slopes_give_unknown_speeds():
    assert np.isnan(tobler_speed(5.0, np.nan))
    assert np.isnan(bicycle_speed([12.0, np.nan], [np.nan, 0.0])).all()
    assert np.isnan(R_WALK.seconds_per_metre(np.nan))


@pytest.mark.parametrize(
    ("slope", "seconds"),
    [(0.0, 0.72), (0.1, 0.72 + 0.6), (-0.1, 0.72 - 0.19998), (-0.2125, 0.72 - 0.2125 * 1.9998),
     (-0.25, 0.72 + 0.25 * 1.9998)],
)  # fmt: skip
def test_langmuir(slope, seconds):
    assert R_WALK.seconds_per_metre(slope) == pytest.approx(seconds, rel=1e-12)


@pytest.mark.parametrize(
    "coefficients",
    [(0.0, 6.0, 2.0, -2.0), (0.72, -1.0, 2.0, -2.0), (0.72, 6.0, 4.0, -2.0), (0.72, 6.0, 2.0, 2.0),
     (float("nan"), 6.0, 2.0, -2.0)],
)  # fmt: skip
def test_coefficients_under_which_a_slope_takes_no_time_are_refused(coefficients):
    with pytest.raises(InputError, match="takes no time"):
        Langmuir(*coefficients)


@given(st.floats(-2.0, 2.0))
@settings(max_examples=50)
def test_every_slope_takes_some_time(slope):
    assert R_WALK.seconds_per_metre(slope) > 0.29
