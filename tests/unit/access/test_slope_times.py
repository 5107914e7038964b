"""Times on slopes: planes and ridges whose times are known, both ways, and the search over them."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.access.plain_hills import hill_seconds
from tests.unit.access.road_graphs import network_of
from urban_rural_linkages.core.access.network import network_access
from urban_rural_linkages.core.access.od import od_matrix
from urban_rural_linkages.core.access.reached import reached_stretches, snap_services
from urban_rural_linkages.core.access.slope_times import cycling_law, edge_stations, walking_law, with_slopes
from urban_rural_linkages.core.access.speed import tobler_speed


def on_terrain(network, height, law, spacing=50.0, level=None):
    """Give a network the slopes of a terrain that is a function of place."""
    stations = edge_stations(network, spacing)
    return with_slopes(network, stations, np.array([height(x, y) for x, y in stations.points]), law, level)


@pytest.mark.parametrize(
    ("flat", "percent", "km_h"),
    [(12.0, 2, 5.5113), (12.0, 5, 2.8925), (12.0, -5, 24.0), (15.0, 2, 7.5349), (15.0, 5, 4.0105)],
)  # methods: the power model of AccessMod, slopes in per cent
def test_a_plane_has_the_speed_of_its_slope(flat, percent, km_h):
    road = network_of([(0, 0), (2000, 0)], speed=flat)
    hill, unknown = on_terrain(road, lambda x, y: x * percent / 100, cycling_law(1e-3))
    assert hill.seconds[0] == pytest.approx(2000 / (km_h / 3.6), rel=2e-5)
    assert unknown.size == 0


def test_a_bicycle_is_pushed_where_that_is_faster():
    road = network_of([(0, 0), (1000, 0)], speed=12.0)
    steep, _ = on_terrain(road, lambda x, y: x * 0.15, cycling_law(4.0))
    assert steep.seconds[0] == pytest.approx(1000 / (tobler_speed(4.0, 0.15) / 3.6))
    cliff, _ = on_terrain(road, lambda x, y: -x * 0.5, cycling_law(4.0))  # nobody cycles down there
    assert cliff.seconds[0] == pytest.approx(1000 / (tobler_speed(4.0, -0.5) / 3.6))


def test_a_ridge_is_the_same_from_both_sides_and_slower_than_the_flat():
    road = network_of([(0, 0), (1000, 0), (2000, 0)], speed=15.0)
    ridge, _ = on_terrain(road, lambda x, y: 40 - abs(x - 1000) * 0.04, cycling_law(4.0))
    assert ridge.seconds[0] == pytest.approx(ridge.seconds_back[0])
    assert ridge.seconds[0] > 1.5 * road.seconds[0]


def test_the_flat_keeps_its_time_to_the_last_digit():
    road = network_of([(0, 0), (700, 300)], [(700, 300), (900, 900)], speed=15.0)
    plain, _ = on_terrain(road, lambda x, y: 400.0, cycling_law(4.0))
    assert plain.seconds.tolist() == plain.seconds_back.tolist() == road.seconds.tolist()


def test_what_has_no_height_is_level_and_counted():
    road = network_of([(0, 0), (1000, 0)], [(0, 10), (1000, 10)], speed=5.0)
    found, unknown = on_terrain(road, lambda x, y: np.nan if y > 5 else x / 10, walking_law)
    assert unknown.tolist() == [1]
    assert found.seconds[1] == road.seconds[1] != found.seconds[0]


def test_ferries_are_level():
    road = network_of([(0, 0), (1000, 0)], [(0, 10), (1000, 10)], speed=5.0)
    ferry = np.array([False, True])
    found, unknown = on_terrain(road, lambda x, y: x / 10 if y < 5 else np.nan, walking_law, level=ferry)
    assert found.seconds[1] == road.seconds[1] and unknown.size == 0


class TestSearch:
    """A village in the valley, a school on the hill: 2 km of 5 % in the middle of the way."""

    @pytest.fixture
    def road(self):
        network = network_of([(0, 0), (1000, 0)], [(1000, 0), (3000, 0)], [(3000, 0), (4000, 0)], speed=15.0)
        return on_terrain(network, lambda x, y: np.clip(x - 1000, 0, 2000) * 0.05, cycling_law(4.0))[0]

    def test_up_is_not_down(self, road):
        up, down = (2000 / (speed / 3.6) / 60 for speed in (4.0105, 30.0))
        village, school = [(0, 0)], [(4000, 0)]
        to = network_access(road, village, school, k=1).nearest
        back = network_access(road, village, school, k=1, direction="from").nearest
        assert to.minutes[0, 0] == pytest.approx(8 + up, rel=1e-5)
        assert back.minutes[0, 0] == pytest.approx(8 + down, rel=1e-5)
        assert to.dist_km[0, 0] == back.dist_km[0, 0] == 4.0

    def test_from_and_to_the_middle_of_the_hill(self, road):
        half = network_access(road, [(2000, 0)], [(4000, 0)], k=1)
        whole = network_access(road, [(1000, 0)], [(4000, 0)], k=1)
        assert half.nearest.minutes[0, 0] - 4 == pytest.approx((whole.nearest.minutes[0, 0] - 4) / 2)
        on_it = [network_access(road, [a], [b], k=1).nearest.minutes[0, 0] for a, b in
                 (((1500, 0), (2500, 0)), ((2500, 0), (1500, 0)))]  # fmt: skip
        assert on_it[0] / on_it[1] == pytest.approx(30.0 / 4.0105, rel=1e-4)

    def test_pairs_and_bands_agree_with_the_nearest(self, road):
        pairs = od_matrix(road, [(0, 0), (4000, 0)], [(0, 0), (4000, 0)], max_minutes=0)
        found = {(o, d): m for o, d, m in zip(pairs.origin, pairs.destination, pairs.minutes, strict=True)}
        assert found[0, 1] > 2 * found[1, 0]
        for direction, minutes in (("to", found[0, 1]), ("from", found[1, 0])):
            school, _ = snap_services(road, np.array([[4000.0, 0.0]]), direction=direction)
            all_but = reached_stretches(road, school, [minutes - 1], direction=direction)
            assert 4000 - all_but.metres(road).sum() == pytest.approx(250)  # a minute of the flat end
            everything = reached_stretches(road, school, [minutes], direction=direction)
            assert everything.metres(road).sum() == pytest.approx(4000)


@pytest.mark.parametrize("direction", ["to", "from"])
def test_a_hilly_lattice_has_the_times_of_a_plain_search(direction):
    """Junctions of a lattice over hills, against Dijkstra's method written out, the steps of each road summed up."""
    random = np.random.default_rng(3)
    places = {(i, j): (500.0 * i, 500.0 * j) for i in range(5) for j in range(5)}
    pairs = [((i, j), (i + a, j + b)) for i, j in places for a, b in ((1, 0), (0, 1)) if (i + a, j + b) in places]
    speeds = random.uniform(8, 20, len(pairs))

    def height(x, y):
        return 60 * np.sin(x / 700) + 45 * np.cos(y / 500)

    network = network_of(*[(places[a], places[b]) for a, b in pairs], speed=speeds)
    hills, _ = on_terrain(network, height, cycling_law(4.0), spacing=25.0)
    expected = hill_seconds(places, pairs, speeds, height, cycling_law(4.0), (2, 2), 25.0, towards=direction == "to")
    points = list(places.values())
    found = network_access(hills, points, [places[2, 2]], k=1, direction=direction, max_minutes=0).nearest.minutes[:, 0]
    np.testing.assert_allclose(found * 60, [expected[place] for place in places], rtol=1e-9, atol=1e-6)
