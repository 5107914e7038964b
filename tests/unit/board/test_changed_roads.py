"""Roads drawn and made faster: where they join, what they take, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.graph import Network, build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.snapping import snap_points
from urban_rural_linkages.core.board.changed_roads import ChangedRoads, changed_roads, positions
from urban_rural_linkages.core.board.changes import RoadDrawn, RoadFaster
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.ground import even_ground

MAIN, SIDE = [(0.0, 0.0), (10_000.0, 0.0)], [(0.0, 5000.0), (10_000.0, 5000.0)]
LINES = {"main": 0, "side": 1, "track": 2}


def network(directions: tuple = (0, 0), **more: object) -> Network:
    return build_network(lines_from_coordinates([[MAIN], [SIDE]]), [60.0, 30.0], directions, **more)


def changed(*roads: object, of: Network | None = None, **more: object) -> ChangedRoads:
    of = of or network()
    return changed_roads(of, roads, LINES, lambda at: snap_points(of, at), **more)


def arcs(found: ChangedRoads) -> dict[tuple[int, int], float]:
    rows = zip(found.origin.tolist(), found.to.tolist(), found.seconds.tolist(), strict=True)
    return {(one, other): seconds for one, other, seconds in rows}


def drawn(*points: tuple[float, float], key: str = "d") -> RoadDrawn:
    return RoadDrawn(key, f"Road {key}", points, 120.0)


class TestFaster:
    def test_edges_take_no_longer_and_those_as_fast_stay(self):
        found = changed(RoadFaster("f", "F", ("main", "side"), 50.0))
        assert found.network.seconds.tolist() == [600.0, 720.0]
        assert found.seconds.size == 0 and found.nodes == network().nodes

    def test_both_directions_of_a_slope_are_faster(self):
        from dataclasses import replace

        steep = replace(network(), seconds_back=np.array([900.0, 400.0]))
        found = changed(RoadFaster("f", "F", ("main", "side"), 50.0), of=steep).network
        assert found.seconds.tolist() == [600.0, 720.0] and found.seconds_back.tolist() == [720.0, 400.0]

    def test_of_two_changes_of_one_line_the_faster_counts(self):
        found = changed(RoadFaster("f", "F", ("side",), 90.0), RoadFaster("g", "G", ("side",), 60.0))
        assert found.network.seconds.tolist() == [600.0, 400.0]

    def test_a_line_that_is_not_there_is_refused(self):
        with pytest.raises(InputError, match="the roads have no line 'x'"):
            changed(RoadFaster("f", "F", ("main", "x"), 90.0))

    def test_a_line_that_is_closed_is_refused(self):
        with pytest.raises(InputError, match="none of its lines is open"):
            changed(RoadFaster("f", "Path", ("track",), 90.0))


class TestDrawn:
    def test_ends_are_moved_to_the_nearest_road_and_tied_to_both_ends_of_its_edge(self):
        found = changed(drawn((2000.0, 300.0), (2000.0, 4500.0)))
        assert found.joints.share.tolist() == [0.2, 0.2] and found.nodes == 6
        seconds = arcs(found)
        assert seconds[4, 5] == seconds[5, 4] == pytest.approx(150.0)  # 5 km at 120 km/h
        tail, head = int(network().tail[0]), int(network().head[0])
        assert seconds[4, tail] == pytest.approx(120.0) and seconds[head, 4] == pytest.approx(480.0)

    def test_a_one_way_road_is_entered_and_left_in_its_direction(self):
        of = network((1, 0))
        seconds = arcs(changed(drawn((2000.0, 0.0), (2000.0, 5000.0)), of=of))
        tail, head = int(of.tail[0]), int(of.head[0])
        assert (4, head) in seconds and (tail, 4) in seconds
        assert (4, tail) not in seconds and (head, 4) not in seconds

    def test_a_crossing_on_paper_is_no_junction_and_a_point_on_a_road_is_one(self):
        middle = build_network(lines_from_coordinates([[MAIN], [SIDE], [[(0.0, 2500.0), (10_000.0, 2500.0)]]]), 60.0)
        over = changed(drawn((2000.0, 0.0), (2000.0, 5000.0)), of=middle)
        joined = changed(drawn((2000.0, 0.0), (2000.0, 2500.0), (2000.0, 5000.0)), of=middle)
        beside = changed(drawn((2000.0, 0.0), (2000.0, 2498.0), (2000.0, 5000.0)), of=middle)
        assert [found.joints.edge.size for found in (over, joined, beside)] == [2, 3, 2]

    def test_two_roads_join_on_one_edge_and_where_they_share_a_point(self):
        found = changed(drawn((2000.0, 0.0), (2000.0, 2000.0), (2000.0, 5000.0)),
                        drawn((2000.0, 2000.0), (7000.0, 0.0), key="e"))  # fmt: skip
        seconds = arcs(found)
        first = network().nodes
        assert seconds[first + 1, first + 3] == seconds[first + 3, first + 1] == 0.0
        assert seconds[first, first + 4] == pytest.approx(300.0)  # 5 km along the main road

    def test_two_roads_that_end_at_one_place_off_the_road_join_it_there_together(self):
        one, other = drawn((2000.0, 300.0), (2000.0, 5000.0)), drawn((7000.0, 0.0), (2000.0, 300.0), key="e")
        alone, both = changed(one), changed(one, other)
        first = network().nodes
        assert both.joints.share.tolist() == [0.2, 0.2, 0.7]
        assert arcs(both)[first + 3, first] == arcs(both)[first, first + 3] == 0.0
        assert arcs(both)[first + 2, first + 3] == pytest.approx(150.0)  # 5 km: it ends where the other was moved to
        assert arcs(alone).items() <= arcs(both).items()

    def test_a_road_that_begins_on_the_way_of_an_earlier_new_one_joins_it_there(self):
        found = changed(drawn((2000.0, 0.0), (2000.0, 5000.0)), drawn((2000.0, 3000.0), (7000.0, 0.0), key="e"))
        seconds, first = arcs(found), network().nodes
        assert found.joints.share.tolist() == [0.2, 0.2, 0.7] and found.nodes == first + 5
        assert seconds[first, first + 1] == pytest.approx(90.0) and seconds[first + 1, first + 2] == pytest.approx(60.0)
        assert seconds[first + 1, first + 3] == seconds[first + 3, first + 1] == 0.0

    def test_of_new_roads_that_only_cross_neither_joins_the_other(self):
        found = changed(drawn((2000.0, 0.0), (2000.0, 5000.0)), drawn((1000.0, 0.0), (3000.0, 5000.0), key="e"))
        assert found.nodes == network().nodes + 4

    def test_lengths_are_those_on_the_ground(self):
        feet = even_ground(0.3048)
        of = network(ground=feet)
        seconds = arcs(changed(drawn((2000.0, 0.0), (2000.0, 5000.0)), of=of, ground=feet))
        assert seconds[4, 5] == pytest.approx(150.0 * 0.3048)

    def test_an_end_far_from_all_roads_is_refused(self):
        with pytest.raises(InputError, match=r"An end of the road 'Road d' lies 2\.5 km from any road"):
            changed(drawn((2000.0, 0.0), (2000.0, 2500.0)))

    def test_without_roads_nothing_changes(self):
        found = changed()
        assert found.seconds.size == 0 and found.nodes == 4 and np.array_equal(found.network.seconds, network().seconds)


class TestPositions:
    def test_they_are_where_points_are_snapped(self):
        of = network()
        found = snap_points(of, [(2500.0, 4000.0), (100.0, 30.0), (9000.0, 5500.0)])
        assert positions(of, found).tolist() == [[2500.0, 5000.0], [100.0, 0.0], [9000.0, 5000.0]]
