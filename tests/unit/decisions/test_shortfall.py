"""Foster, Greer and Thorbecke's measures, of what is good and of minutes, and minutes beyond a threshold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.decisions.shortfall import excess_minutes, shortfall

NAN = float("nan")


def test_of_what_is_good_those_below_the_line_fall_short():
    found = shortfall(Times.of([0, 10, 20, 30]), np.array([10.0, 10, 20, 60]), 15)
    assert found == pytest.approx((0.2, 2 / 15, 1 / 9), abs=1e-12)


def test_of_minutes_those_above_it_do():
    found = shortfall(Times.of([30.0, 45.0, 60.0]), np.array([2.0, 1.0, 1.0]), 30, is_bad=True)
    assert found == pytest.approx((0.5, (0.5 + 1) / 4, (0.25 + 1) / 4))


def test_who_is_on_the_line_does_not_fall_short():
    assert shortfall(Times.of([15.0]), np.array([1.0]), 15).share == 0.0
    assert shortfall(Times.of([15.0]), np.array([1.0]), 15, is_bad=True).share == 0.0


def test_who_is_out_of_reach_counts_in_the_share_alone():
    found = shortfall(Times.of([10.0, NAN, NAN], [False, True, False]), np.array([3.0, 1.0, 99.0]), 30, is_bad=True)
    assert (found.share, found.depth, found.severity) == (0.25, 0.0, 0.0)


def test_where_all_are_out_of_reach_the_depth_is_unknown():
    found = shortfall(Times.of([NAN], [True]), np.array([5.0]), 30, is_bad=True)
    assert found.share == 1.0 and np.isnan([found.depth, found.severity]).all()


@pytest.mark.parametrize(
    ("x", "w", "line"), [([5.0], [0.0], 30), ([NAN], [5.0], 30), ([5.0], [NAN], 30), ([5.0], [1.0], 0)]
)
def test_of_nobody_nothing_is_known(x, w, line):
    assert np.isnan(shortfall(Times.of(x), np.array(w), line)).all()


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 40)), min_size=1, max_size=15), st.integers(1, 90))
def test_of_what_is_good_each_measure_is_at_most_the_one_before(rows, line):
    x, w = (np.array(part, dtype=float) for part in zip(*rows, strict=True))
    found = shortfall(Times.of(x), w, line)
    assert 1 >= found.share >= found.depth >= found.severity >= 0


def test_minutes_beyond_are_of_all_people_together():
    times = Times.of([20.0, 45.0, 60.0, NAN], [False, False, False, True])
    assert excess_minutes(times, np.array([100.0, 10.0, NAN, 7.0]), 30) == 150.0
