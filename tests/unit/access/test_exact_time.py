"""Keys: exact sums, sources in the lowest bits, and never an overflow."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.exact_time import NO_SOURCE, USUAL_HORIZON, Clock, fit_clock


def test_keys_hold_seconds_and_source():
    clock = Clock(fineness=10, source_bits=3, horizon=100.0)
    keys = clock.keys([0.0, 1.0, 99.0]) + np.array([5, 0, 7])
    assert clock.seconds(keys).tolist() == [0.0, 1.0, 99.0]
    assert clock.sources(keys).tolist() == [5, 0, 7]


def test_what_takes_longer_than_the_horizon_is_not_reached():
    clock = Clock(fineness=10, source_bits=3, horizon=100.0)
    keys = clock.keys([100.0, 100.1, np.inf, np.nan])
    assert (keys[1:] == clock.horizon_key).all()
    assert clock.seconds(keys)[0] == 100.0 and np.isnan(clock.seconds(keys)[1:]).all()
    assert clock.sources(keys).tolist() == [0, NO_SOURCE, NO_SOURCE, NO_SOURCE]


def test_a_limit_that_floating_point_has_just_missed_is_inclusive():
    assert 8.2 * 60.0 < 492.0
    clock = Clock(fineness=22, source_bits=1, horizon=8.2 * 60.0)
    assert clock.seconds(clock.keys([492.0])).tolist() == [492.0]


@given(st.lists(st.floats(0.001, 1000.0), min_size=2, max_size=40), st.randoms())
@settings(max_examples=40)
def test_sums_do_not_depend_on_the_order(seconds, random):
    clock = Clock(fineness=22, source_bits=10, horizon=USUAL_HORIZON)
    keys = clock.keys(seconds)
    shuffled = keys.tolist()
    random.shuffle(shuffled)
    assert sum(shuffled) == keys.sum()
    assert clock.seconds(keys) == pytest.approx(seconds, abs=2.0**-23)


@given(st.integers(1, 10**6), st.floats(60.0, 2.0**23), st.floats(0.0, 1e9), st.integers(0, 10**5))
@settings(max_examples=50)
def test_a_row_never_overflows(sources, horizon, row_sum, row_barriers):
    clock = fit_clock(sources, horizon, row_sum, row_barriers)
    assert 2**clock.source_bits >= sources
    ticks = (row_sum + (row_barriers + 4) * horizon) * 2.0**clock.fineness
    assert ticks * 2.0**clock.source_bits < 2**63
    assert clock.fineness <= 22


def test_ordinary_surfaces_get_the_finest_tick():
    assert fit_clock(4096, USUAL_HORIZON, 1e5, 60).fineness == 22
