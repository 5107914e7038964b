"""Ways when one closes: zones, groups, and the Gini index that falls where only losers are."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.decisions.instances import region
from urban_rural_linkages.core.decisions.closed_alone import NO_SITE, longer_zones, misled, own_closures
from urban_rural_linkages.core.decisions.closures import ClosedWays, closures
from urban_rural_linkages.core.decisions.problem import location_problem

NAN = float("nan")
BOTH = np.array([True, True])


def test_a_lost_way_is_affected_and_newly_beyond():
    problem = location_problem([[10.0, NAN], [NAN, 5.0]], [3.0, 4.0])
    ways = next(one.ways for one in closures(problem, BOTH, 30.0) if one.site == 0)
    assert ways.affected.tolist() == [True, False]
    assert ways.newly_beyond(problem.people) == 3.0
    assert ways.newly_beyond(np.array([NAN, 1.0])) == 0.0, "an unknown group is no group"


def test_the_same_are_affected_as_the_closure_counts():
    rng = np.random.default_rng(3)
    problem = location_problem(rng.uniform(0, 90, (40, 4)), rng.integers(1, 99, 40))
    for one in closures(problem, np.ones(4, dtype=bool), 30.0):
        left = np.delete(np.arange(4), one.site)
        ways = ClosedWays(problem.minutes.min(axis=1), problem.minutes[:, left].min(axis=1), 30.0)
        np.testing.assert_array_equal(one.ways.after, ways.after)
        assert problem.people[ways.affected].sum() == one.affected
        assert ways.newly_beyond(problem.people) == one.newly_beyond


class TestZones:
    def test_more_than_half_a_minute_in_the_mean_touches_a_zone(self):
        ways = ClosedWays(np.array([10.0, 10.0]), np.array([10.6, 10.5]), 30.0)
        assert longer_zones(ways, np.ones(2), np.array([0, 1]), 2)[0].tolist() == [0]

    def test_a_zone_that_loses_all_ways_is_touched_by_an_unknown_number_of_minutes(self):
        rows, found = longer_zones(ClosedWays(np.array([10.0]), np.array([NAN]), 30.0), np.ones(1), np.array([0]), 1)
        assert rows.tolist() == [0]
        assert np.isnan(found.delta).all()

    def test_the_mean_is_of_the_people(self):
        ways = ClosedWays(np.array([10.0, 10.0]), np.array([50.0, 10.0]), 30.0)
        _, found = longer_zones(ways, np.array([1.0, 3.0]), np.array([0, 0]), 1)
        assert (found.before.values.tolist(), found.after.values.tolist(), found.delta.tolist()) == (
            [10.0],
            [20.0],
            [10.0],
        )


class TestMisled:
    def test_there_is_none_where_the_index_rises(self):
        problem = location_problem([[10.0, 10.0], [10.0, 90.0]], [5.0, 5.0])
        assert misled(closures(problem, BOTH, 30.0), problem.people) is None

    def test_a_closure_that_loses_ways_is_no_example(self):
        problem = location_problem([[0.0, NAN], [60.0, 5.0]], [9.0, 1.0])
        found = misled(closures(problem, BOTH, 30.0), problem.people)
        assert found is None or found.closure.lost_access == 0.0


@pytest.mark.real
def test_coria_closed_makes_minutes_more_even_and_nobody_better_off(real_data):
    towns = region(real_data)
    problem = towns.problem()
    coria = [one for one in closures(problem, towns.is_open(), 30.0) if towns.ids[one.site] == "10067"]
    found = misled(coria, problem.people)
    assert (round(found.gini_before, 6), round(found.gini_after, 6)) == (0.569504, 0.556996)
    assert (round(found.depth_before, 2), round(found.depth_after, 2)) == (0.28, 0.31)
    assert found.closure.affected == 60008.0


@pytest.mark.real
def test_municipalities_are_the_zones_of_extremadura(real_data):
    towns = region(real_data)
    problem, zone = towns.problem(), np.arange(len(towns.ids))
    coria = towns.ids.index("10067")
    ways = next(one.ways for one in closures(problem, towns.is_open(), 30.0) if one.site == coria)
    rows, _ = longer_zones(ways, problem.people, zone, zone.size)
    assert int(ways.affected.sum()) == 54
    assert rows.size == 53, "one goes less than half a minute farther"
    assert ways.newly_beyond(problem.people) == 31040.0


class TestOwnClosures:
    def test_each_zone_feels_the_closure_of_the_service_that_it_uses(self):
        minutes = [[5.0, 20.0, 60.0], [6.0, 20.0, 60.0], [70.0, 30.0, 10.0], [50.0, 4.0, 55.0]]
        problem, zone = location_problem(minutes, [10.0, 30.0, 5.0, 7.0]), np.array([0, 0, 1, 2])
        own = own_closures(closures(problem, np.ones(3, dtype=bool), 30.0), problem.people, zone, 4)
        assert own.site.tolist() == [0, 2, 1, NO_SITE]
        assert own.before[:3].tolist() == [5.75, 10.0, 4.0] and own.after[:3].tolist() == [20.0, 30.0, 50.0]
        assert np.isnan([own.before[3], own.after[3]]).all()

    def test_a_zone_of_two_services_feels_the_one_of_most_of_its_people(self):
        problem = location_problem([[5.0, 35.0], [35.0, 5.0]], [90.0, 10.0])
        own = own_closures(closures(problem, BOTH, 30.0), problem.people, np.array([0, 0]), 1)
        assert (own.site[0], own.before[0], own.after[0]) == (0, 5.0, 32.0)

    def test_to_lose_every_way_is_felt_most_and_has_no_minutes(self):
        problem = location_problem([[10.0, NAN], [NAN, 5.0]], [3.0, 4.0])
        own = own_closures(closures(problem, BOTH, 30.0), problem.people, np.array([0, 1]), 2)
        assert own.site.tolist() == [0, 1] and own.before.tolist() == [10.0, 5.0] and np.isnan(own.after).all()

    def test_half_a_minute_is_not_felt(self):
        problem = location_problem([[10.0, 10.4]], [3.0])
        assert own_closures(closures(problem, BOTH, 30.0), problem.people, np.array([0]), 1).site.tolist() == [NO_SITE]
