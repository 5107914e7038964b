"""Ways over a network: equal to the diagnosis, and to searches from nothing, whatever roads change."""

from __future__ import annotations

from itertools import pairwise, product
from typing import ClassVar

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.network import network_access
from urban_rural_linkages.core.board import network_ways
from urban_rural_linkages.core.board.changes import Closed, Opened, RoadDrawn, RoadFaster, roads_of
from urban_rural_linkages.core.board.engine import Board
from urban_rural_linkages.core.board.network_ways import NetworkWays
from urban_rural_linkages.core.board.places import Homes, Parts, Services
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.progress import NullProgress

from .boards import same_times
from .towns import Town, homes_at, searched_again, services_at, town

seeds = st.integers(0, 400)
coordinate = st.integers(0, 40).map(lambda step: step * 100.0)
places = st.tuples(coordinate, coordinate)
routes = st.lists(places, min_size=2, max_size=4, unique=True).map(tuple)


class Stopped:
    def report(self, fraction: float) -> None:
        """Report nothing."""

    def cancelled(self) -> bool:
        return True


def usable(of: Town, change: object) -> bool:
    """Tell whether a place or a road finds a road of the town."""
    try:
        of.board().answer([change], 5.0)
    except InputError:
        return False
    return True


@st.composite
def towns_with_changes(draw) -> tuple[Town, list]:
    of = town(draw(seeds))
    lines = st.lists(st.sampled_from(of.ids), min_size=1, max_size=6, unique=True).map(tuple)
    kinds = [
        st.builds(Closed, st.sampled_from(["s0", "s1", "s2"])),
        places.map(lambda at: Opened("n", "N", *at)), places.map(lambda at: Opened("m", "M", *at)),
        st.builds(RoadFaster, st.just("f"), st.just("F"), lines, st.floats(30, 200)),
        st.builds(RoadDrawn, st.just("d"), st.just("D"), routes, st.floats(30, 200)),
    ]  # fmt: skip
    changes = [draw(kind) for kind in kinds if draw(st.booleans())]
    return of, [change for change in changes if usable(of, change)]


class TestToday:
    @settings(deadline=None)
    @given(seeds)
    def test_minutes_are_those_of_the_diagnosis(self, seed):
        of = town(seed)
        peer = network_access(of.network(), of.homes, of.services, k=1, max_minutes=0.0, pass_over=True).nearest
        today = of.board().today
        assert np.array_equal(today.unreachable, np.isnan(peer.minutes[:, 0]))
        assert np.allclose(today.values, peer.minutes[:, 0], rtol=0, atol=2e-9, equal_nan=True)

    def test_stubs_may_be_used_as_in_the_diagnosis(self):
        of = town(3)
        ways = NetworkWays(of.network(), of.ids, pass_over=False, max_snap=300.0, access_speed=4.0)
        peer = network_access(of.network(), of.homes, of.services, k=1, max_minutes=0.0, max_snap=300.0,
                              access_speed=4.0).nearest  # fmt: skip
        today = Board(homes_at(of.homes), services_at(of.services), ways).today
        assert np.allclose(today.values, peer.minutes[:, 0], rtol=0, atol=2e-9, equal_nan=True)

    def test_homes_and_services_of_several_parts_are_as_near_as_the_nearest(self):
        of = town(5)
        home_of, service_of = np.arange(12) // 2, np.array([0, 1, 1])
        none = np.full(2, np.nan)
        homes = Homes(list("abcdef"), list("abcdef"), *of.homes[::2].T, np.ones(6), parts=Parts(of.homes, home_of))
        services = Services(["s", "t"], ["S", "T"], *of.services[:2].T, none, Parts(of.services, service_of))
        peer = network_access(of.network(), of.homes, of.services, demand_of=home_of, service_of=service_of, k=1,
                              max_minutes=0.0, pass_over=True).nearest  # fmt: skip
        today = Board(homes, services, of.ways()).today
        assert np.allclose(today.values, peer.minutes[:, 0], rtol=0, atol=2e-9, equal_nan=True)

    def test_what_is_off_the_network_has_no_way(self):
        of = town(1)
        at = np.vstack([of.homes[:2], [[90_000.0, 0.0], [np.nan, np.nan]]])
        board = Board(homes_at(at), services_at(np.vstack([of.services, [[0.0, 90_000.0]]])), of.ways())
        assert board.today.unreachable.tolist() == [False, False, True, True]
        assert np.isinf(board.ways.to_services([])[:, 3]).all()


class TestEqualToASearchFromNothing:
    @settings(max_examples=60, deadline=None)
    @given(towns_with_changes())
    def test_any_changes_in_any_order_and_undone(self, drawn):
        of, changes = drawn
        board, states = of.board(), []
        for count in range(len(changes) + 1):
            states.append(board.state(changes[:count]).times)
        fresh = of.board()
        assert same_times(board.state(changes).times, fresh.state(changes).times)
        for count in reversed(range(len(changes) + 1)):  # undone, one by one
            assert same_times(states[count], board.state(changes[:count]).times)
        roads = tuple(roads_of(changes))
        assert np.array_equal(board.ways.to_services(roads), searched_again(fresh.ways, roads))

    @settings(max_examples=40, deadline=None)
    @given(seeds, st.lists(st.sampled_from(range(25)), min_size=1, max_size=5), st.floats(95, 200))
    def test_faster_roads_are_a_network_built_with_their_speed(self, seed, rows, kmh):
        of = town(seed)
        lines = sorted({row % len(of.lines) for row in rows})
        found = of.board().answer([RoadFaster("f", "F", tuple(of.ids[row] for row in lines), kmh)], 5.0).change.after
        of.speed[lines] = kmh
        assert np.allclose(found.values, of.board().today.values, rtol=0, atol=2e-9, equal_nan=True)

    @settings(max_examples=40, deadline=None)
    @given(seeds, st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=3, unique=True))
    def test_a_road_drawn_between_junctions_is_a_network_built_with_it(self, seed, corners):
        of = town(seed)
        ends = [end for line in of.lines for end in line]
        points = tuple(dict.fromkeys(ends[(7 * one + other) % len(ends)] for one, other in corners))
        there = {frozenset(line) for line in of.lines}
        new = [list(pair) for pair in pairwise(points) if frozenset(pair) not in there]
        if not new or len(new) < len(points) - 1:
            return
        board, anew = of.board(), NetworkWays(of.network(new, 130.0))
        found = board.answer([RoadDrawn("d", "D", points, 130.0)], 5.0).change.after
        least = searched_on(anew, board)
        state = board.ways._state((RoadDrawn("d", "D", points, 130.0),), NullProgress())
        is_moved = not np.allclose(state.changed.drawn.points, points, rtol=0, atol=1e-6)  # from a stub to a road
        if least is not None and not is_moved:
            assert np.allclose(np.where(found.unreachable, np.inf, found.values), least, rtol=0, atol=2e-9)

    @settings(max_examples=30, deadline=None)
    @given(seeds, places)
    def test_a_new_place_is_a_service_that_is_added(self, seed, at):
        of = town(seed)
        opened = Opened("n", "N", *at)
        if not usable(of, opened):
            return
        board, alone = of.board(), Board(homes_at(of.homes), services_at(np.array([at])), of.ways())
        found, fresh = board.state([opened]).minutes[:, -1], alone.ways.to_services([])[:, 0]
        same = tied_alike(board.ways, alone.ways, len(of.homes))
        assert same.any() and np.array_equal(found[same], fresh[same])


def tied_alike(one: NetworkWays, other: NetworkWays, homes: int) -> np.ndarray:
    """Tell which homes are tied to one place: an island is passed over by homes unless it has a service of today."""
    metres = np.full((2, homes), np.nan)
    for row, ways in zip(metres, (one, other), strict=True):
        row[:] = np.where(ways._homes.today.located, ways._homes.today.distance, np.nan)
    return np.equal(*metres)


def searched_on(anew: NetworkWays, board: Board) -> np.ndarray | None:
    """Search on a network with a new road, from where homes and services are tied without it and with it.

    The least of all is the answer: a new road takes no way away.  None where more than the road is new: an island that
    the road joins is passed over no more.
    """
    before = board.ways
    anew.lead(board.homes, board.services)
    known = before.network.tail.size  # edges of today come first
    both = [(getattr(before, name), getattr(anew, name)) for name in ("_homes", "_services")]
    for without, with_it in both:
        moved = (without.today.edge != with_it.today.edge) | (without.today.share != with_it.today.share)
        if (moved & (with_it.today.edge < known)).any():
            return None
    found = []
    for anew._homes, anew._services in product(*both):
        found.append(anew._search_all(anew._changed(()), NullProgress()).matrix.min(axis=1))
    return np.min(found, axis=0)


class TestBesideADrawnRoad:
    """A main road along the axis; a village and a clinic 3 km and 4 km north of it, which no road of today reaches."""

    MAIN: ClassVar = [(0.0, 0.0), (20_000.0, 0.0)]
    PAST = RoadDrawn("d", "D", ((2000.0, 0.0), (2000.0, 4000.0), (14_000.0, 4000.0), (14_000.0, 0.0)), 60.0)

    def ways(self, **more: object) -> NetworkWays:
        return NetworkWays(build_network(lines_from_coordinates([[self.MAIN]]), [60.0]), ["main"], **more)

    def board(self, *homes: tuple[float, float], at: tuple[float, float] = (2000.0, 0.0), **more: object) -> Board:
        return Board(homes_at(np.array(homes)), services_at(np.array([at])), self.ways(**more))

    def minutes(self, board: Board, *changes: object) -> list[float]:
        return [round(float(one), 6) for one in board.state(list(changes)).times.values]

    def test_a_village_that_no_road_reached_joins_it_and_the_walk_counts(self):
        board = self.board((8000.0, 4100.0))
        assert board.today.unreachable.all()
        answer = board.answer([self.PAST], 30.0)
        assert self.minutes(board, self.PAST) == [100.0 / (5000.0 / 60.0) + 10.0], "10 km at 60 km/h"
        assert answer.change.new_access.all() and answer.gain == 1.0

    def test_a_village_nearer_to_it_than_to_its_road_joins_it_and_keeps_the_other(self):
        near_road = (8000.0, 900.0)
        far = self.board(near_road, (8000.0, 3800.0), max_snap=5000.0)
        first, second = self.minutes(far)
        assert first == 6.0 + 900.0 / (5000.0 / 60.0) and second == 6.0 + 3800.0 / (5000.0 / 60.0)
        beside = self.minutes(far, self.PAST)
        assert beside == [first, 10.0 + 200.0 / (5000.0 / 60.0)]

    def test_a_new_road_beside_a_village_takes_nobody_the_way_of_today(self):
        detour = RoadDrawn("d", "D", ((0.0, 0.0), (0.0, 500.0), (20_000.0, 500.0), (20_000.0, 0.0)), 20.0)
        board = self.board((3000.0, 400.0))
        assert self.minutes(board, detour) == self.minutes(board)

    def test_services_and_new_places_join_it_as_homes_do(self):
        board = self.board((3000.0, 0.0), at=(8000.0, 4000.0))
        assert board.today.unreachable.all()
        assert self.minutes(board, self.PAST) == [11.0]
        opened = Opened("n", "N", 4000.0, 4050.0)
        with pytest.raises(InputError, match="No road within 1,000 m"):
            board.answer([opened], 30.0)
        assert self.minutes(board, self.PAST, opened) == [7.0 + 0.6]

    def test_it_joins_an_island_to_the_rest_but_no_stub_beside_a_road(self):
        def board(stub: list[tuple[float, float]], home: tuple[float, float]) -> Board:
            network = build_network(lines_from_coordinates([[self.MAIN], [stub]]), 60.0)
            return Board(homes_at(np.array([home])), services_at(np.array([(0.0, 0.0)])), NetworkWays(network))

        island, link = board([(8000.0, 2000.0), (8500.0, 2000.0)], (8000.0, 2000.0)), ((8000.0, 2000.0), (8000.0, 0.0))
        assert island.today.unreachable.all()
        assert self.minutes(island, RoadDrawn("d", "D", link, 60.0)) == [10.0]
        assert island.snapped(8000.0, 2900.0).y == 2000.0
        beside = board([(8000.0, 30.0), (8500.0, 30.0)], (8000.0, 2000.0))
        points = (12_000.0, 0.0), (12_000.0, 2000.0), (8000.0, 2000.0), (8000.0, 40.0)
        assert self.minutes(beside, RoadDrawn("d", "D", points, 60.0)) == [10.0]

    def test_two_on_one_stretch_of_it_need_not_go_to_its_end(self):
        board = self.board((7000.0, 4000.0), at=(8000.0, 4000.0))
        assert self.minutes(board, self.PAST) == [1.0]
        assert [home for home, _ in board.ways.from_homes([self.PAST])] == [0]
        assert next(board.ways.from_homes([self.PAST]))[1].tolist() == [0.0]

    def test_of_two_new_roads_each_is_joined(self):
        slow = RoadDrawn("e", "E", ((2000.0, 0.0), (2000.0, 4090.0), (14_000.0, 4090.0), (14_000.0, 0.0)), 10.0)
        board = self.board((8000.0, 4100.0))
        assert self.minutes(board, self.PAST, slow) == self.minutes(board, self.PAST), "the slow one is nearer"

    def test_a_road_of_no_length_joins_nobody(self):
        board = self.board((8000.0, 4100.0))
        nothing = RoadDrawn("d", "D", ((2000.0, 0.0), (2000.0, 0.0)), 60.0)
        assert board.answer([nothing], 30.0).gain == 0.0


class TestHowItIsKept:
    def test_without_room_for_columns_all_is_searched_again_and_the_same(self, monkeypatch):
        of, roads = town(7), (RoadFaster("f", "F", ("line 3", "line 9"), 150.0),)
        kept = of.board().ways.to_services(roads)
        monkeypatch.setattr(network_ways, "_MOST_KEPT", 10)
        board = of.board()
        assert board.ways._today.columns is None
        assert np.array_equal(board.ways.to_services(roads), kept)

    def test_where_too_much_changes_all_is_searched_again_and_the_same(self, monkeypatch):
        of, roads = town(7), (RoadFaster("f", "F", tuple(town(7).ids), 150.0),)
        lowered = of.board().ways.to_services(roads)
        monkeypatch.setattr(network_ways, "_LOOKS", 0.01)
        assert np.array_equal(of.board().ways.to_services(roads), lowered)

    def test_a_place_is_searched_once_and_what_was_kept_first_is_forgotten(self, monkeypatch):
        monkeypatch.setattr(network_ways, "_COLUMNS", 2)
        board, searches = town(2).board(), []
        real = NetworkWays._search
        monkeypatch.setattr(NetworkWays, "_search", lambda *given: searches.append(given) or real(*given))
        for x in (1000.0, 2000.0, 1000.0, 3000.0, 1000.0):
            board.ways.to_place(x, 1000.0, [])
        assert len(searches) == 4

    def test_a_service_that_closes_needs_no_search(self, monkeypatch):
        board = town(2).board()
        monkeypatch.setattr(NetworkWays, "_search", pytest.fail)
        monkeypatch.setattr(NetworkWays, "_changed", pytest.fail)
        assert board.answer([Closed("s1")], 5.0).gain == 0.0


class TestPlacesAndRoads:
    def test_the_nearest_point_on_a_road(self):
        of = town(1)
        x, y, metres = of.board().ways.nearest_road(1234.0, 2345.0)
        assert np.hypot(x - 1234.0, y - 2345.0) == pytest.approx(metres)
        assert of.board().ways.nearest_road(x, y)[2] == pytest.approx(0.0, abs=1e-6)
        assert of.board().ways.nearest_road(np.nan, y) is None

    def test_a_place_far_from_all_roads_is_refused(self):
        with pytest.raises(InputError, match="No road within 1,000 m of the new place"):
            town(1).board().answer([Opened("n", "N", 50_000.0, 0.0)], 5.0)

    def test_a_cancel_is_heard(self):
        board = town(1).board()
        for change in (Opened("n", "N", 1000.0, 1000.0), RoadFaster("f", "F", ("line 1",), 150.0)):
            with pytest.raises(Cancelled):
                board.answer([change], 5.0, Stopped())
        with pytest.raises(Cancelled):
            Board(homes_at(town(1).homes), services_at(town(1).services), town(1).ways(), Stopped())
