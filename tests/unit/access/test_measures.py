"""Measures without competition: Belo Horizonte, hand-computed cases, and what must hold anywhere."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.decay import decay_function
from urban_rural_linkages.core.access.measures import balancing, closest, cumulative, gravity

from .belo_horizonte import case_of, cases, five_hexagons

NAN = float("nan")


@pytest.mark.real
def test_jobs_within_30_minutes_in_belo_horizonte(real_data):
    """Ipea, accessibility: test-cumulative_cutoff.R."""
    od, jobs, _ = five_hexagons(real_data, "jobs")
    assert cumulative(od, jobs, 30).tolist() == [82, 408, 408, 109, 0]


@pytest.mark.real
def test_the_closest_school_in_belo_horizonte(real_data):
    """Ipea, accessibility: test-cost_to_closest.R."""
    od, schools, _ = five_hexagons(real_data, "schools")
    assert closest(od, schools).tolist() == [47, 5.8, 13, 43, 70]


# Two places and three schools: a has 10, 20 and 40 minutes, b only the last, at 30.
COSTS = [[10, 20, 40], [NAN, NAN, 30]]


def test_cumulative_by_hand():
    od, supply, _ = case_of(COSTS, [1, 2, 5], [0, 0])
    assert cumulative(od, supply, 20).tolist() == [3, 0]
    assert cumulative(od, supply, 30).tolist() == [3, 5]
    assert cumulative(od, supply, 40).tolist() == [8, 5]


def test_gravity_by_hand():
    od, supply, _ = case_of(COSTS, [1, 2, 5], [0, 0])
    score = gravity(od, supply, decay_function("linear", cutoff=40))
    np.testing.assert_allclose(score, [1 * 0.75 + 2 * 0.5, 5 * 0.25])


def test_closest_counts_supply_and_not_facilities():
    od, supply, _ = case_of(COSTS, [1, 2, 5], [0, 0])
    expected = {1: [10, 30], 2: [20, 30], 3: [20, 30], 4: [40, 30], 6: [40, NAN], 9: [NAN, NAN]}
    for n, cost in expected.items():
        np.testing.assert_array_equal(closest(od, supply, n), cost)


def test_closest_passes_over_what_offers_nothing():
    od, supply, _ = case_of(COSTS, [0, 0.5, 0], [0, 0])
    np.testing.assert_array_equal(closest(od, supply), [20, NAN])


def test_balancing_by_hand():
    od, supply, people = case_of([[10, 20.2, 40], [NAN, NAN, 30], [1, 1, 1], [5, 5, 5]], [1, 2, 5], [2, 5, 0, NAN])
    np.testing.assert_array_equal(balancing(od, supply, people), [21, NAN, 0, NAN])


def test_balancing_wants_more_supply_than_people():
    od, supply, _ = case_of([[10, 20]], [3, 1], [0])
    assert balancing(od, supply, [2.999]).tolist() == [10]
    assert balancing(od, supply, [3]).tolist() == [20], "three places for three people are not more than people"


def test_balancing_in_larger_steps():
    od, supply, _ = case_of([[12]], [3], [0])
    assert balancing(od, supply, [1], step=5).tolist() == [15]


def test_nobody_can_go_anywhere():
    od, supply, people = case_of([[NAN], [NAN]], [3], [1, 1])
    assert cumulative(od, supply, 30).tolist() == [0, 0]
    assert np.isnan(closest(od, supply)).all()
    assert np.isnan(balancing(od, supply, people)).all()


@settings(max_examples=50, deadline=None)
@given(cases(), st.integers(1, 60))
def test_a_longer_cutoff_never_reaches_less(case, cutoff):
    assert (cumulative(case.od, case.supply, cutoff) <= cumulative(case.od, case.supply, cutoff + 5)).all()


@settings(max_examples=50, deadline=None)
@given(cases(), st.integers(1, 20))
def test_closest_agrees_with_cumulative(case, n):
    cost = closest(case.od, case.supply, n)
    for origin in np.flatnonzero(np.isfinite(cost)):
        assert cumulative(case.od, case.supply, cost[origin])[origin] >= n
        if cost[origin] > 0:
            assert cumulative(case.od, case.supply, np.nextafter(cost[origin], 0))[origin] < n
    never = np.isnan(cost)
    assert (cumulative(case.od, case.supply, 1e9)[never] < n).all()


@settings(max_examples=50, deadline=None)
@given(cases())
def test_balancing_is_the_first_whole_minute_with_more_supply_than_people(case):
    time = balancing(case.od, case.supply, case.demand)
    for minute in range(62):
        enough = (cumulative(case.od, case.supply, minute) > case.demand) | (case.demand == 0)
        np.testing.assert_array_equal(enough, time <= minute)
