"""Places on the roads of today and on drawn ones: who joins which, and from where."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.graph import Network, build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.snapping import snap_points
from urban_rural_linkages.core.board.changed_roads import changed_roads, drawn_network, nearer_to_drawn
from urban_rural_linkages.core.board.changes import RoadDrawn, RoadFaster
from urban_rural_linkages.core.board.places import Parts
from urban_rural_linkages.core.board.road_layers import NO_JOINTS, RoadLayer, Tied

MAIN = [(0.0, 0.0), (10_000.0, 0.0)]
NORTH = RoadDrawn("n", "N", ((1000.0, 0.0), (1000.0, 2000.0), (9000.0, 2000.0), (9000.0, 0.0)), 72.0)
LEG = 5.0 / 3.6  # metres a second


def main_road() -> Network:
    return build_network(lines_from_coordinates([[MAIN]]), 60.0)


def drawn(*roads: RoadDrawn) -> Network:
    found = drawn_network(roads)
    assert found is not None
    return found


def tied(*points: tuple[float, float], of: list[int] | None = None, max_snap: float = 1000.0) -> Tied:
    at = np.array(points)
    return Tied(
        Parts(at, np.array(range(len(at)) if of is None else of)), snap_points(main_road(), at, max_snap=max_snap)
    )


class TestNearer:
    def test_only_what_is_nearer_than_the_road_of_today_joins(self):
        points = np.array([(5000.0, 900.0), (5000.0, 1100.0), (5000.0, 3000.0), (np.nan, np.nan)])
        rows, at = nearer_to_drawn(drawn(NORTH), points, np.array([900.0, np.nan, np.nan, np.nan]), 1000.0)
        assert rows.tolist() == [1, 2] and at.distance.tolist() == [900.0, 1000.0]
        assert at.edge.tolist() == [1, 1] and at.share.tolist() == [0.5, 0.5]

    def test_a_place_may_join_several_roads_at_the_nearest_position_of_each(self):
        other = RoadDrawn("o", "O", ((0.0, 1500.0), (10_000.0, 1500.0)), 50.0)
        rows, at = nearer_to_drawn(drawn(NORTH, other), np.array([(5000.0, 1700.0)]), np.array([np.nan]), 1000.0)
        assert rows.tolist() == [0, 0] and at.distance.tolist() == [300.0, 200.0]

    def test_a_network_of_drawn_roads_has_an_edge_between_two_points(self):
        found = drawn(NORTH, RoadDrawn("o", "O", ((0.0, 0.0), (0.0, 360.0)), 36.0))
        assert found.tail.tolist() == [0, 1, 2, 4] and found.head.tolist() == [1, 2, 3, 5]
        assert found.seconds.tolist() == [100.0, 400.0, 100.0, 36.0] and found.line.tolist() == [0, 0, 0, 1]
        assert drawn_network([RoadFaster("f", "F", ("main",), 90.0)]) is None


class TestEnds:
    def test_a_place_keeps_the_road_of_today_beside_the_new_one(self):
        today, new = tied((5000.0, 200.0), (5000.0, 1600.0), (5000.0, 9000.0)).ends(drawn(NORTH), LEG, 1000.0)
        assert today.of.tolist() == [0] and today.leg.tolist() == pytest.approx([144.0])
        assert new.of.tolist() == [1] and new.leg.tolist() == pytest.approx([288.0])
        both = tied((5000.0, 1600.0), max_snap=2000.0).ends(drawn(NORTH), LEG, 2000.0)
        assert [own.of.tolist() for own in both] == [[0], [0]]

    def test_without_new_roads_there_are_those_of_today(self):
        assert len(tied((5000.0, 200.0)).ends(None, LEG, 1000.0)) == 1

    def test_the_points_of_one_place_are_taken_out(self):
        (today,) = tied((1000.0, 10.0), (2000.0, 20.0), (3000.0, 30.0), of=[0, 1, 1]).ends(None, LEG, 1000.0)
        alone = today.alone(1)
        assert alone.of.tolist() == [0, 0] and alone.at.distance.tolist() == [20.0, 30.0]


class TestLayer:
    def test_homes_and_goals_of_a_drawn_road_meet_on_it(self):
        network = drawn(NORTH)
        _, homes = tied((3000.0, 2000.0), (9000.0, 1500.0)).ends(network, LEG, 1000.0)
        _, goals = tied((5000.0, 2000.0)).ends(network, LEG, 1000.0)
        layer = RoadLayer.of(network, 100, homes, *NO_JOINTS)
        goal, node, seconds = layer.entries(goals)
        assert goal.tolist() == [0, 0] and dict(zip(node.tolist(), seconds.tolist(), strict=True)) == {
            101: 200,
            102: 200,
        }
        columns = np.full((1, 104), np.inf)
        columns[0, 101:103] = 200.0
        assert layer.seconds(columns, goals).tolist() == [[100.0, 225.0]], "the first without going to a bend"

    def test_where_a_new_road_joins_the_way_goes_over_it(self):
        of = main_road()
        changed = changed_roads(of, [NORTH], {}, lambda at: snap_points(of, at))
        (homes,) = tied((3000.0, 0.0)).ends(None, LEG, 1000.0)
        layer = RoadLayer.of(of, 0, homes, changed.joints, changed.joint_node)
        columns = np.full((1, changed.nodes), np.inf)
        columns[0, of.nodes] = 30.0  # where it leaves the main road
        assert layer.seconds(columns, tied((9999.0, 5000.0)).ends(None, LEG, 1000.0)[0]).tolist() == [[150.0]]
