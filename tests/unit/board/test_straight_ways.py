"""Ways in straight lines: the minutes of the diagnosis, degrees of a plane, parts, and a cancel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.access.straight import Places, straight_access
from urban_rural_linkages.core.board.places import Homes, Parts, Services
from urban_rural_linkages.core.board.straight_ways import StraightWays, nearest_part
from urban_rural_linkages.core.errors import Cancelled, InputError

degrees = st.tuples(st.floats(-6, 6), st.floats(36, 43)).map(lambda place: (round(place[0], 4), round(place[1], 4)))
places = st.lists(degrees, min_size=1, max_size=6)


def led(ways: StraightWays, homes: list, services: list) -> StraightWays:
    here, there = np.array(homes, dtype=float), np.array(services, dtype=float)
    ways.lead(
        Homes([str(n) for n in range(len(here))], [""] * len(here), *here.T, np.ones(len(here))),
        Services([str(n) for n in range(len(there))], [""] * len(there), *there.T, np.full(len(there), np.nan)),
    )
    return ways


class Stopped:
    """Somebody who stops, after some looks at whether to go on."""

    def __init__(self, after: int = 0) -> None:
        self.left = after

    def report(self, fraction: float) -> None:
        """Report nothing."""

    def cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


class TestMinutes:
    @given(places, places)
    def test_they_are_those_of_the_diagnosis_to_the_last_bit(self, homes, services):
        ways = led(StraightWays(1.2, 80.0, 3.5), homes, services)
        peer = straight_access(
            Places(*np.array(homes).T), Places(*np.array(services).T), k=1, detour=1.2, cruise_speed=80.0,
            start_minutes=3.5, max_minutes=0.0,
        )  # fmt: skip
        assert np.array_equal(ways.to_services([]).min(axis=1), peer.minutes[:, 0])

    @given(places, degrees)
    def test_a_new_place_is_a_column_as_that_of_a_service(self, homes, place):
        ways = led(StraightWays(), homes, [place])
        assert np.array_equal(ways.to_place(*place, []), ways.to_services([])[:, 0])

    def test_coordinates_of_a_plane_are_turned_into_degrees(self):
        in_km = StraightWays(to_degrees=lambda x, y: (x / 111.0, y / 111.0))
        plane = led(in_km, [(0.0, 0.0), (111.0, 0.0)], [(55.5, 0.0)])
        globe = led(StraightWays(), [(0.0, 0.0), (1.0, 0.0)], [(0.5, 0.0)])
        assert np.array_equal(plane.to_services([]), globe.to_services([]))
        assert np.array_equal(plane.to_place(11.1, 0.0, []), globe.to_place(0.1, 0.0, []))

    def test_what_has_no_place_has_no_way(self):
        ways = led(StraightWays(), [(0.0, 0.0), (np.nan, np.nan)], [(0.1, 0.0), (np.nan, np.nan)])
        assert np.isinf(ways.to_services([])).tolist() == [[False, True], [True, True]]

    def test_a_service_of_two_parts_is_as_near_as_the_nearest(self):
        homes = Homes(["h"], ["H"], np.zeros(1), np.zeros(1), np.ones(1))
        parts = Parts(np.array([[0.9, 0.0], [0.2, 0.0]]), np.array([0, 0]))
        several = Services(["s"], ["S"], np.zeros(1), np.zeros(1), np.full(1, np.nan), parts)
        ways = StraightWays()
        ways.lead(homes, several)
        assert np.array_equal(ways.to_services([]), led(StraightWays(), [(0, 0)], [(0.2, 0.0)]).to_services([]))

    def test_many_pairs_are_measured_in_blocks(self, monkeypatch):
        whole = led(StraightWays(), [(0.0, 0.0), (1.0, 0.0)], [(0.1 * n, 0.0) for n in range(7)]).to_services([])
        monkeypatch.setattr("urban_rural_linkages.core.board.straight_ways._PAIRS_AT_ONCE", 4)
        blocks = led(StraightWays(), [(0.0, 0.0), (1.0, 0.0)], [(0.1 * n, 0.0) for n in range(7)]).to_services([])
        assert np.array_equal(whole, blocks)


class TestRest:
    def test_there_are_no_roads(self):
        assert not StraightWays().has_roads
        assert StraightWays().nearest_road(0.0, 0.0) is None

    def test_parameters_out_of_range_are_refused(self):
        for wrong in ({"detour": 0.9}, {"kmh": 0.0}, {"start_minutes": -1.0}):
            with pytest.raises(InputError):
                StraightWays(**wrong)

    def test_a_cancel_is_heard(self):
        ways = led(StraightWays(), [(0.0, 0.0)], [(0.1, 0.0)])
        with pytest.raises(Cancelled):
            ways.to_place(1.0, 0.0, [], Stopped())

    def test_a_click_need_not_wait_for_the_search_of_the_next_best_place(self):
        at = [(0.01 * n, 0.0) for n in range(400)]
        columns = led(StraightWays(), at, at[:2]).from_homes([], Stopped(after=2))
        seen = []
        with pytest.raises(Cancelled):
            seen.extend(home for home, _ in columns)
        assert 0 < len(seen) <= 150, "60,000 of 160,000 pairs"

    def test_parts_are_joined_by_rows(self):
        minutes = np.array([[5.0, 1.0], [3.0, 2.0], [9.0, 9.0]])
        assert nearest_part(minutes, np.array([1, 1, 0]), 2).tolist() == [[9.0, 9.0], [3.0, 1.0]]
        assert nearest_part(minutes, np.array([0, 1, 2]), 3) is minutes
