"""Where a click puts a place: on a settlement, else on a road, else nowhere."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.board.changes import RoadDrawn
from urban_rural_linkages.core.board.engine import Board
from urban_rural_linkages.core.board.network_ways import NetworkWays
from urban_rural_linkages.core.board.places import Homes, Services
from urban_rural_linkages.core.board.straight_ways import StraightWays
from urban_rural_linkages.core.errors import InputError

ROAD = [(0.0, 0.0), (20_000.0, 0.0)]


def board(roads: bool = True, x: float = 5000.0) -> Board:
    """Return a village 500 m north of a road, or without a road."""
    homes = Homes(["v"], ["Castrejana"], np.array([x]), np.array([500.0]), np.ones(1))
    services = Services(["s"], ["S"], np.zeros(1), np.zeros(1), np.full(1, np.nan))
    if roads:
        return Board(homes, services, NetworkWays(build_network(lines_from_coordinates([[ROAD]]), 60.0)))
    return Board(homes, services, StraightWays(to_degrees=lambda east, north: (east / 111e3, north / 111e3)))


class TestSnapped:
    def test_a_settlement_that_is_near_is_meant_though_a_road_is_nearer(self):
        found = board().snapped(5600.0, 100.0)
        assert (found.x, found.y, found.name) == (5000.0, 500.0, "Castrejana")
        assert found.metres == pytest.approx(np.hypot(600.0, 400.0))

    def test_else_the_nearest_road(self):
        found = board().snapped(9000.0, 1500.0)
        assert (found.x, found.y, found.name, found.metres) == (9000.0, 0.0, "", 1500.0)

    def test_a_road_that_is_drawn_is_a_road(self):
        new = RoadDrawn("d", "D", ((9000.0, 0.0), (9000.0, 3000.0), (12_000.0, 3000.0), (12_000.0, 0.0)), 80.0)
        found = board().snapped(10_000.0, 2600.0, [new])
        assert (found.x, found.y, found.name, found.metres) == (10_000.0, 3000.0, "", 400.0)
        assert board().snapped(10_000.0, 100.0, [new]).y == 0.0, "the road of today is nearer"

    def test_a_road_that_is_drawn_joins_the_road_of_a_settlement_and_not_its_middle(self):
        found = board().snapped_to_road(5600.0, 100.0)
        assert (found.x, found.y, found.name) == (5000.0, 0.0, "Castrejana")
        assert board().snapped_to_road(9000.0, 1500.0).y == 0.0
        assert board(roads=False).snapped_to_road(5600.0, 100.0).y == 500.0, "without roads it stays where it is"

    def test_far_from_all_the_nearest_settlement_is_named(self):
        with pytest.raises(InputError, match=r"No road within 2 km; nearest: Castrejana, 9\.5 km"):
            board().snapped(5000.0, 10_000.0)

    def test_without_roads_a_settlement_within_two_kilometres(self):
        straight = board(roads=False)
        assert straight.snapped(5000.0, 2400.0).name == "Castrejana"
        with pytest.raises(InputError, match=r"No settlement within 2 km; nearest: Castrejana, 2\.1 km"):
            straight.snapped(5000.0, 2600.0)

    def test_without_any_settlement(self):
        with pytest.raises(InputError, match="No settlement of the board has a place"):
            board(roads=False, x=np.nan).snapped(0.0, 0.0)
