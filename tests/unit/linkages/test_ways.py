"""Minutes between stations: straight lines, a network and a table answer the same questions alike."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.od_table import od_table
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.ways import NetworkWays, Pairs, StraightWays, TableWays, between

ROAD = build_network(lines_from_coordinates([[[(0, 0), (10000, 0), (30000, 0)]]]), 60.0)
ON_ROAD = NetworkWays(ROAD, np.array([(0.0, 0.0), (10000.0, 0.0), (30000.0, 0.0), (0.0, 9e6)]))
CODES = ["a", "b", "c", "d"]
TABLE = TableWays(od_table(["a", "a", "b", "c", "b", "c"], ["b", "c", "c", "b", "a", "a"], [10, 30, 20, 20, 10, 30],
                           CODES, CODES), CODES)  # fmt: skip
ALL = np.arange(4)


@pytest.mark.parametrize("ways", [ON_ROAD, TABLE], ids=["network", "table"])
class TestNetworkAndTable:
    def test_all_pairs_by_origin_then_minutes_each_0_from_itself(self, ways):
        found = ways.pairs(ALL, ALL)
        assert found.origin.tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3]
        assert found.destination.tolist() == [0, 1, 2, 1, 0, 2, 2, 1, 0, 3]
        assert found.minutes.tolist() == [0, 10, 30, 0, 10, 20, 0, 20, 30, 0], "the last is out of reach, not 0"

    def test_among_themselves_each_pair_comes_once(self, ways):
        found = ways.among(ALL)
        assert (found.origin.tolist(), found.destination.tolist()) == ([0, 0, 1], [1, 2, 2])
        assert found.minutes.tolist() == [10, 30, 20] and ways.among(ALL, 25).minutes.tolist() == [10, 20]

    def test_a_limit_is_inclusive(self, ways):
        found = ways.pairs(np.array([0]), np.array([2, 1]), 10)
        assert (found.destination.tolist(), found.minutes.tolist()) == ([1], [10])

    def test_the_nearest_are_counted_with_the_station_itself(self, ways):
        found = ways.pairs(np.array([0, 2]), np.array([2, 1, 0]), most=2)
        assert found.destination.tolist() == [2, 1, 0, 1] and found.minutes.tolist() == [0, 10, 0, 20]


def test_of_equally_near_destinations_the_first_of_the_list_comes_first():
    line = StraightWays(np.array([[0.0, 0.0], [0.1, 0.0], [-0.1, 0.0]]))
    assert line.pairs(np.array([0]), np.array([2, 1]), most=1).destination.tolist() == [0]
    assert line.pairs(np.array([0]), np.array([2, 1])).destination.tolist() == [0, 1]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=2, max_size=20, unique=True),
       st.sampled_from([0.5, 5.0, 20.0]))  # fmt: skip
@settings(max_examples=50, deadline=None)
def test_straight_pairs_within_a_limit_are_those_of_all_pairs(places, limit):
    ways = StraightWays(np.array(places) / 100.0, 1.3, 60.0, 1.0)
    rows = np.arange(len(places))
    every, some = ways.pairs(rows, rows), ways.pairs(rows, rows, limit)
    kept = every.minutes <= limit
    for one, other in zip(every, some, strict=True):
        assert one[kept].tolist() == other.tolist()


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=15, unique=True),
       st.sampled_from([0.0, 5.0, 20.0]))  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_straight_lines_among_themselves_are_those_of_both_directions(places, limit):
    ways, rows = StraightWays(np.array(places) / 100.0), np.arange(len(places))
    once, both = ways.among(rows, limit), between(ways.pairs(rows, rows, limit), rows.size)
    assert [some.tolist() for some in once] == [some.tolist() for some in both]


def test_stations_without_coordinates_have_only_themselves():
    nowhere = StraightWays(np.full((2, 2), np.nan))
    assert nowhere.pairs(np.arange(2), np.arange(2)).minutes.tolist() == [0, 0]
    assert nowhere.pairs(np.arange(2), np.arange(2), most=1).minutes.tolist() == [0, 0]


def test_a_line_without_meaning_is_refused():
    with pytest.raises(InputError, match="detour"):
        StraightWays(np.zeros((2, 2)), 0.5).pairs(np.arange(1), np.arange(2))


def test_the_shorter_of_both_directions_counts():
    found = between(Pairs(np.array([0, 1, 2]), np.array([1, 0, 0]), np.array([9.0, 7.0, 4.0])), 3)
    assert found.origin.tolist() == [0, 0] and found.destination.tolist() == [1, 2]
    assert found.minutes.tolist() == [7.0, 4.0]


def test_a_network_tells_how_far_stations_are_from_it():
    off = NetworkWays(ROAD, np.array([(0.0, 30.0), (5000.0, 0.0), (np.nan, np.nan)])).metres_off()
    assert off[:2].tolist() == [30.0, 0.0] and np.isnan(off[2])
