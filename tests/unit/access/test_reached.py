"""Stretches reached within thresholds: on roads whose answer is known, and against splitting every edge."""

from __future__ import annotations

import heapq
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.unit.access.road_graphs import SplitGraph, network_of
from tests.unit.access.test_network_brute_force import graphs
from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.reached import (
    in_plane_units,
    reached_by_type,
    reached_stretches,
    snap_services,
    stretch_vertices,
)
from urban_rural_linkages.core.access.snapping import snap_points
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.ground import even_ground

KMH60 = 1000.0  # metres a minute


def bands(network, services, thresholds, direction="to", **more):
    """Find the stretches as rows of edge, begin, end, band, rounded."""
    snapped, _ = snap_services(network, np.asarray(services, dtype=float), direction=direction)
    found = reached_stretches(network, snapped, thresholds, direction=direction, **more)
    return list(
        zip(found.edge.tolist(), found.begin.round(9).tolist(), found.end.round(9).tolist(), found.band.tolist(),
            strict=True)
    )  # fmt: skip


class TestOneRoad:
    """A road of 10 km and 60 km/h: a kilometre a minute."""

    @pytest.fixture
    def road(self):
        return network_of([(0, 0), (10 * KMH60, 0)])

    def test_from_an_end(self, road):
        assert bands(road, [(0, 0)], [2, 5]) == [(0, 0.0, 0.2, 0), (0, 0.2, 0.5, 1)]

    def test_from_the_middle_both_ways(self, road):
        assert bands(road, [(4000, 0)], [1, 3]) == [(0, 0.1, 0.3, 1), (0, 0.3, 0.5, 0), (0, 0.5, 0.7, 1)]

    def test_the_way_to_the_road_counts(self, road):  # 500 m at 5 km/h are six minutes
        assert bands(road, [(0, 500)], [7]) == [(0, 0.0, 0.1, 0)]
        assert bands(road, [(0, 500)], [5]) == []

    def test_two_services_whose_stretches_meet(self, road):
        assert bands(road, [(0, 0), (10000, 0)], [5]) == [(0, 0.0, 1.0, 0)]
        assert bands(road, [(0, 0), (10000, 0)], [4]) == [(0, 0.0, 0.4, 0), (0, 0.6, 1.0, 0)]

    def test_a_threshold_is_inclusive_and_ends_at_the_end(self, road):
        assert bands(road, [(0, 0)], [10, 20]) == [(0, 0.0, 1.0, 0)]

    def test_what_is_off_the_network_reaches_nothing(self, road):
        assert bands(road, [(0, 5000), (np.nan, np.nan)], [60]) == []


class TestOneWay:
    """Open from west to east only."""

    @pytest.fixture
    def street(self):
        return network_of([(0, 0), (10 * KMH60, 0)], direction=1)

    def test_people_come_from_where_traffic_comes(self, street):
        assert bands(street, [(5000, 0)], [2]) == [(0, 0.3, 0.5, 0)]

    def test_the_service_goes_where_traffic_goes(self, street):
        assert bands(street, [(5000, 0)], [2], direction="from") == [(0, 0.5, 0.7, 0)]


def test_the_rest_of_a_way_goes_on_into_every_road_of_a_junction():
    cross = network_of([(-5000, 0), (0, 0), (5000, 0)], [(0, -5000), (0, 0), (0, 5000)])
    snapped, _ = snap_services(cross, np.array([[-2000.0, 0.0]]))
    found = reached_stretches(cross, snapped, [3])
    assert found.metres(cross).sum() == pytest.approx(2000 + 3000 + 3 * 1000)


def test_a_loop_is_reached_from_both_its_ends():
    square = network_of([(0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)], [(0, 0), (-1000, 0)])
    snapped, _ = snap_services(square, np.array([[-1000.0, 0.0]]))
    for minutes, metres in ((1, 1000), (2, 3000), (3, 5000), (4, 5000)):
        assert reached_stretches(square, snapped, [minutes]).metres(square).sum() == pytest.approx(metres)


def test_vertices_are_those_of_the_line_between_cuts():
    road = network_of([(0, 0), (100, 0), (100, 100), (200, 100)])
    snapped, _ = snap_services(road, np.array([[0.0, 0.0]]))
    found = reached_stretches(road, snapped, [0.05, 0.15, 0.25, 0.3])
    points, start = stretch_vertices(road, found)
    pieces = [points[a:b].round(6).tolist() for a, b in pairwise(start.tolist())]
    assert pieces == [
        [[0, 0], [50, 0]],
        [[50, 0], [100, 0], [100, 50]],
        [[100, 50], [100, 100], [150, 100]],
        [[150, 100], [200, 100]],
    ]
    assert in_plane_units(road, found, 250.0).tolist() == [250.0] * 4


def test_a_cut_on_a_bend_makes_no_vertex_twice():
    road = network_of([(0, 0), (100, 0), (100, 100)])
    snapped, _ = snap_services(road, np.array([[0.0, 0.0]]))
    points, start = stretch_vertices(road, reached_stretches(road, snapped, [0.1, 0.2]))
    pieces = [points[a:b].round(6).tolist() for a, b in pairwise(start.tolist())]
    assert pieces == [[[0, 0], [100, 0]], [[100, 0], [100, 100]]]


@settings(max_examples=60, deadline=None)
@given(graphs(), st.sampled_from(["to", "from"]), st.floats(0.05, 0.95))
def test_every_position_is_in_the_band_of_its_time(given_graph, direction, share):
    (ways, speeds, directions), _, services = given_graph
    thresholds = [1.5, 4.0, 9.0]
    samples = [
        tuple(np.asarray(a) + share * np.subtract(b, a))
        for way in ways
        for a, b in pairwise(way)
        if tuple(a) != tuple(b)
    ]
    network = network_of(*ways, speed=speeds, direction=directions)
    at = snap_points(network, samples)
    assume((at.distance < 1e-6).all())
    split = SplitGraph(ways, speeds, directions, [*services, *samples], 5.0)
    snapped, _ = snap_services(network, np.asarray(services), direction=direction)
    found = reached_stretches(network, snapped, thresholds, direction=direction)
    count = len(services)
    times = np.full(len(samples), np.inf)
    for origin in range(count + len(samples)):
        for goal, (seconds, _) in split.costs_from(origin).items():
            if direction == "to" and origin >= count > goal:
                times[origin - count] = min(times[origin - count], seconds / 60)
            if direction == "from" and origin < count <= goal:
                times[goal - count] = min(times[goal - count], seconds / 60)
    for edge, position, minutes in zip(at.edge, at.share, times, strict=True):
        if min(abs(minutes - limit) for limit in thresholds) < 1e-6 or position in (0.0, 1.0):
            continue  # on the border of two bands
        inside = (found.edge == edge) & (found.begin <= position) & (position <= found.end)
        expected = [number for number, limit in enumerate(thresholds) if minutes <= limit][:1]
        assert found.band[inside].tolist() == expected


def test_a_cancelled_search_stops():
    class Cancel:
        def report(self, fraction):
            pass

        def cancelled(self):
            return True

    road = network_of([(0, 0), (1000, 0)])
    snapped, _ = snap_services(road, np.array([[0.0, 0.0]]))
    with pytest.raises(Cancelled):
        reached_stretches(road, snapped, [5], progress=Cancel())


def test_stubs_are_passed_over():
    way = [(x * 100.0, 0.0) for x in range(50)]
    ways = [list(pair) for pair in pairwise(way)]
    network = network_of(*ways, [(1000.0, 50.0), (1010.0, 50.0)])
    service = np.array([[1005.0, 45.0]])
    snapped, passed = snap_services(network, service, pass_over=True)
    assert passed.tolist() == [True]
    assert snapped.distance.round(6).tolist() == [45.0]
    assert snap_services(network, service)[0].distance.round(6).tolist() == [5.0]


def test_each_type_is_searched_by_itself():
    road = network_of([(0, 0), (10000, 0)])
    snapped, _ = snap_services(road, np.array([[0.0, 0.0], [10000.0, 0.0], [5000.0, 0.0]]))
    ends, middle = reached_by_type(road, snapped, [np.array([0, 1]), np.array([2])], [2])
    assert ends.metres(road).round(6).tolist() == [2000.0, 2000.0]
    assert middle.metres(road).round(6).tolist() == [4000.0]


class TestLattice:
    """Streets of a lattice with speeds and one-ways of their own, against a search with a heap."""

    SIDE, STEP = 7, 300.0

    @pytest.fixture
    def streets(self):
        random = np.random.default_rng(11)
        places = [(i, j) for i in range(self.SIDE) for j in range(self.SIDE)]
        pairs = [(a, (a[0] + x, a[1] + y)) for a in places for x, y in ((1, 0), (0, 1))
                 if max(a[0] + x, a[1] + y) < self.SIDE]  # fmt: skip
        return pairs, random.uniform(15, 80, len(pairs)), random.choice([0, 0, 1, -1], len(pairs))

    def seconds(self, streets, goals, towards):
        """Seconds of every junction, to the goals or from them."""
        arcs = {}
        for (a, b), speed, way in zip(*streets, strict=True):
            for u, v, is_open in ((a, b, way >= 0), (b, a, way <= 0)):
                if is_open:
                    start, end = (v, u) if towards else (u, v)
                    arcs.setdefault(start, []).append((end, self.STEP / (speed / 3.6)))
        heap, best = [(0.0, goal) for goal in goals], {}
        while heap:
            time, place = heapq.heappop(heap)
            if best.setdefault(place, time) == time:
                for nearby, more in arcs.get(place, []):
                    if nearby not in best:
                        heapq.heappush(heap, (time + more, nearby))
        return best

    @pytest.mark.parametrize("direction", ["to", "from"])
    def test_each_street_is_reached_as_far_as_its_ends_allow(self, streets, direction):
        limit = 120.0
        pairs, speeds, ways = streets
        network = network_of(*[[np.array(a) * self.STEP, np.array(b) * self.STEP] for a, b in pairs], speed=speeds,
                             direction=ways)  # fmt: skip
        goals = [(2, 3), (5, 5)]
        services, _ = snap_services(network, np.array(goals) * self.STEP, direction=direction)
        found = reached_stretches(network, services, [limit / 60], direction=direction)
        reached = np.bincount(network.line[found.edge], found.metres(network), len(pairs))
        best = self.seconds(streets, goals, direction == "to")
        for (a, b), speed, way, metres in zip(pairs, speeds, ways, reached, strict=True):
            up_open, down_open = (way <= 0, way >= 0) if direction == "to" else (way >= 0, way <= 0)
            room = [(limit - best.get(place, np.inf)) * speed / 3.6 for place in (a, b)]
            up, down = (max(part, 0.0) if is_open else 0.0 for part, is_open in
                        zip(room, (up_open, down_open), strict=True))  # fmt: skip
            assert metres == pytest.approx(min(up + down, self.STEP), abs=1e-6)


def test_land_beside_is_measured_where_the_unit_is_no_metre():
    lines = lines_from_coordinates([[[(0, 0), (10000, 0)]], [[(0, 5), (3, 5)]]])
    in_feet = build_network(lines, 60.0, ground=even_ground(0.3048))
    snapped, _ = snap_services(in_feet, np.array([[0.0, 0.0]]))
    found = reached_stretches(in_feet, snapped, [1])
    assert found.metres(in_feet).round(6).tolist() == [1000.0]
    assert stretch_vertices(in_feet, found)[0][:, 0].tolist() == pytest.approx([0, 1000 / 0.3048])
    assert in_plane_units(in_feet, found, 304.8).tolist() == pytest.approx([1000.0])
