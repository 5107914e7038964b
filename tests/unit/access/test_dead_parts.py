"""Stubs and islands: what is passed over, and what is not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access import dead_parts
from urban_rural_linkages.core.access.dead_parts import sizeable_nodes, snap_among
from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.network import network_access
from urban_rural_linkages.core.access.od import od_matrix

MAIN, DRIVE = [(0, 0), (5000, 0), (10_000, 0)], [(1000, 300), (1200, 300)]


def network(*roads, direction=None):
    return build_network(lines_from_coordinates([[road] for road in roads]), 60.0, direction)


def times(roads, homes, services, *, direction=None, ways="to", max_snap=1000.0, pass_over=True):
    found = network_access(network(*roads, direction=direction), homes, services, direction=ways, max_snap=max_snap,
                           pass_over=pass_over, access_speed=60.0, k=1)  # fmt: skip
    return found.nearest.minutes[:, 0].round(6).tolist(), (found.demand_passed, found.service_passed)


def test_a_drive_that_joins_nothing_is_passed_over():
    at_home, hospital = [(1000, 290)], [(5000, 0)]
    assert times((MAIN, DRIVE), at_home, hospital) == ([4.29], (1, 0))
    found, _ = times((MAIN, DRIVE), at_home, hospital, pass_over=False)
    assert np.isnan(found).all()


def test_so_is_one_beside_a_service():
    assert times((MAIN, DRIVE), [(5000, 0)], [(1000, 290)]) == ([4.29], (0, 1))


def test_where_nothing_else_is_near_enough_the_drive_is_taken():
    found, passed = times((MAIN, DRIVE), [(1000, 290)], [(5000, 0)], max_snap=100)
    assert np.isnan(found).all() and passed == (0, 0)


def test_an_island_with_its_own_service_is_a_network():
    """The school cannot be tied to anything else; who lives beside the same lane goes there, as before."""
    lane = [(1000, 800), (1400, 800)]
    assert times((MAIN, lane), [(1000, 700)], [(1400, 850)], max_snap=750) == ([0.55], (0, 0))


def test_a_street_that_only_leads_out_is_alive_for_leaving_and_not_for_arriving():
    out = [(1000, 300), (1000, 200), (5000, 0)]
    roads, ways = (MAIN, out), [0, 1]
    assert times(roads, [(1000, 300)], [(5000, 0)], direction=ways)[1] == (0, 0)
    assert times(roads, [(5000, 0)], [(1000, 300)], direction=ways)[1] == (0, 1)
    assert times(roads, [(1000, 300)], [(5000, 0)], direction=ways, ways="from")[1] == (1, 0)


def test_a_part_of_forty_junctions_is_sizeable():
    """A second road, apart and shorter, cut into 40 or 41 pieces."""
    for pieces, alive in ((38, False), (39, True)):
        along = [[(x, 900), (x + 1, 900)] for x in range(pieces)]
        roads = network(MAIN, *along)
        assert np.count_nonzero(sizeable_nodes(roads)) == (2 if not alive else 2 + pieces + 1)


def test_among_edges_that_are_alive_only_what_is_stuck_is_searched_again(monkeypatch):
    roads, searched = network(MAIN, DRIVE), []
    alive, real = sizeable_nodes(roads)[roads.tail], dead_parts.snap_points
    monkeypatch.setattr(dead_parts, "snap_points", lambda *at, **more: searched.append(at) or real(*at, **more))
    found, passed = snap_among(roads, [(1000, 10)], alive, max_snap=1000.0)
    assert len(searched) == 1 and found.distance.tolist() == [10.0] and not passed.any()
    found, passed = snap_among(roads, [(1000, 10), (1000, 290)], alive, max_snap=1000.0)
    assert len(searched) == 3 and searched[2][1].tolist() == [[1000, 290]]
    assert found.distance.tolist() == [10.0, 290.0] and passed.tolist() == [False, True]


def test_pairs_pass_over_too():
    roads, places = network(MAIN, DRIVE), [(1000, 290), (5000, 0)]
    table = od_matrix(roads, places, places, pass_over=True)
    assert len(table.origin) == 4 and (table.origin_passed, table.destination_passed) == (1, 1)
    assert len(od_matrix(roads, places, places).origin) == 2


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_the_order_of_lines_and_points_does_not_matter(seed):
    random = np.random.default_rng(seed)
    roads = [random.integers(0, 6, (2, 2)) * 500.0 for _ in range(9)]
    roads = [road for road in roads if (road[0] != road[1]).any()] or [np.array([(0.0, 0), (1, 1)])]
    ways = random.integers(-1, 2, len(roads))
    points = random.uniform(0, 2500, (12, 2))
    one = od_matrix(network(*roads, direction=ways), points, points, pass_over=True)
    order, turned = random.permutation(len(roads)), random.permutation(len(points))
    other = od_matrix(network(*(roads[i] for i in order), direction=ways[order]), points[turned], points[turned],
                      pass_over=True)  # fmt: skip
    first, second = (np.full((12, 12), np.nan) for _ in range(2))
    first[one.origin, one.destination] = one.minutes
    second[turned[other.origin], turned[other.destination]] = other.minutes
    assert one.origin_passed == other.origin_passed
    np.testing.assert_allclose(first, second)


def test_nothing_changes_where_all_hangs_together():
    points = np.random.default_rng(5).uniform(0, 9000, (30, 2))
    roads = network(MAIN, [(5000, 0), (5000, 9000)])
    one, other = (od_matrix(roads, points, points, max_snap=9e9, pass_over=over) for over in (True, False))
    assert one.minutes.tolist() == other.minutes.tolist() and one.origin_passed == 0


def test_a_place_without_coordinates():
    assert times((MAIN, DRIVE), [(np.nan, np.nan), (1000, 290)], [(5000, 0)])[0][1:] == [pytest.approx(4.29)]
