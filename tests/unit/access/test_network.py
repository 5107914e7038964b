"""Travel over networks as a planner draws it: worked out by hand, junctions and what is none, one-way, legs, limits."""

import numpy as np
import pytest

from tests.unit.access.road_graphs import network_of
from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.nearest import NO_SERVICE, Status
from urban_rural_linkages.core.access.network import network_access
from urban_rural_linkages.core.access.od import od_matrix
from urban_rural_linkages.core.access.snapping import snap_points
from urban_rural_linkages.core.errors import Cancelled, InputError

NAN = float("nan")
KM = 1000.0


def nearest(network, homes, services, *arguments, **options):
    options.setdefault("k", 1)
    return network_access(network, homes, services, *arguments, **options).nearest


def minutes_between(network, origin, destination, **options):
    """Minutes from one point to another; None = no way."""
    found = od_matrix(network, [origin], [destination], **options).minutes
    return float(found[0]) if found.size else None


# -- junctions, and what is none -----------------------------------------------------------------------------------


def test_roads_meet_where_they_share_a_vertex():
    cross = network_of([(-KM, 0), (0, 0), (KM, 0)], [(0, -KM), (0, 0), (0, KM)])
    assert (cross.nodes, cross.tail.size, cross.component_length.tolist()) == (5, 4, [4 * KM])
    assert minutes_between(cross, (-KM, 0), (0, KM)) == 2.0


def test_a_bridge_over_a_road_is_no_junction():
    bridge = network_of([(-KM, 0), (KM, 0)], [(0, -KM), (0, KM)])
    assert bridge.component_length.tolist() == [2 * KM, 2 * KM]
    assert bridge.share_apart == 0.5
    assert minutes_between(bridge, (-KM, 0), (0, KM)) is None


def test_an_end_that_touches_a_road_between_its_vertices_joins_nothing():
    touching = network_of([(-KM, 0), (KM, 0)], [(0, 0), (0, KM)])
    assert touching.component_length.size == 2


@pytest.mark.parametrize(("gap", "tolerance", "parts"), [
    (0.0005, 0.001, 1), (0.5, 0.001, 2), (0.5, 1.0, 1), (1.0, 1.0, 1), (1.5, 1.0, 2), (0.0005, 0.0, 2),
])  # fmt: skip
def test_ends_join_within_the_tolerance(gap, tolerance, parts):
    network = network_of([(0, 0), (KM, 0)], [(KM, gap), (KM, KM)], tolerance=tolerance)
    assert network.component_length.size == parts


def test_an_end_joins_a_vertex_inside_another_line():
    network = network_of([(0, 0), (KM, 0), (2 * KM, 0)], [(KM, 0.5), (KM, KM)], tolerance=1.0)
    assert (network.nodes, network.tail.size) == (4, 3)


def test_a_large_tolerance_does_not_weld_a_road_to_the_bridge_above_it():
    crossing = [[(-KM, 0), (0, 0), (KM, 0)], [(0, -KM), (0.5, 0.0), (0, KM)]]
    assert network_of(*crossing, tolerance=5.0).component_length.size == 2


def test_repeated_vertices_are_one_visit():
    network = network_of([(0, 0), (0, 0), (500, 0), (500, 0), (500, 0), (KM, 0), (KM, 0)])
    assert network.length.tolist() == [KM]


def test_bends_are_no_junctions_and_are_measured():
    assert network_of([(0, 0), (3, 4), (6, 0)]).length.tolist() == [10.0]


def test_a_ring_is_an_edge_on_which_both_ways_are_tried():
    ring = network_of([(0, 0), (KM, 0), (KM, KM), (0, KM), (0, 0)])
    assert (ring.nodes, ring.tail.size) == (1, 1)
    assert minutes_between(ring, (0, 900), (900, 0)) == pytest.approx(1.8)  # past the start
    assert minutes_between(ring, (KM, 100), (900, KM)) == pytest.approx(1.0)  # along the edge


def test_a_line_that_crosses_itself_at_a_vertex_meets_itself_there():
    loop = network_of([(0, 0), (KM, 0), (2 * KM, 0), (2 * KM, KM), (KM, KM), (KM, 0), (KM, -KM)])
    assert minutes_between(loop, (0, 0), (KM, -KM)) == 2.0


def test_of_parallel_roads_the_faster_is_taken_and_its_kilometres_told():
    ways = [[(0, 0), (KM, 0)], [(0, 0), (500, 1200), (KM, 0)]]
    network = network_of(*ways, speed=[10.0, 60.0])
    table = od_matrix(network, [(0, 0)], [(KM, 0)])
    assert (table.minutes.tolist(), table.km.tolist()) == ([2.6], [2.6])
    shortest = od_matrix(network, [(0, 0)], [(KM, 0)], cost="distance")
    assert (shortest.minutes.tolist(), shortest.km.tolist()) == ([6.0], [1.0])


def test_lines_without_speed_are_not_there():
    network = network_of([(0, 0), (KM, 0)], [(KM, 0), (2 * KM, 0)], speed=[60.0, NAN])
    assert network.line.tolist() == [0]
    assert snap_points(network, [(2 * KM, 0)]).distance.tolist() == [KM]


@pytest.mark.parametrize("speed", [0.0, -5.0, float("inf")])
def test_a_speed_that_is_none_is_refused_by_row(speed):
    with pytest.raises(InputError, match="row 2 is"):
        network_of([(0, 0), (1, 0)], [(1, 0), (2, 0)], speed=[50.0, speed])


@pytest.mark.parametrize("ways", [[], [[(5, 5), (5, 5)]]])
def test_a_network_of_nothing_is_refused(ways):
    with pytest.raises(InputError, match="no line that can be travelled"):
        build_network(lines_from_coordinates([[way] for way in ways]), np.full(len(ways), 50.0), layer="roads")


def test_components_are_numbered_by_length():
    network = network_of([(0, 0), (10, 0)], [(0, 100), (500, 100)], [(500, 100), (600, 100)])
    assert network.component_length.tolist() == [600.0, 10.0]
    assert network.component[network.tail].tolist() == [1, 0, 0]


# -- ties ----------------------------------------------------------------------------------------------------------


def test_a_point_splits_the_nearest_edge():
    snapped = snap_points(network_of([(0, 0), (0, KM), (KM, KM)]), [(30, 250), (600, 970), (NAN, 0)])
    np.testing.assert_allclose(snapped.share, [0.125, 0.8, NAN])
    np.testing.assert_allclose(snapped.distance, [30.0, 30.0, NAN])
    assert snapped.edge.tolist() == [0, 0, -1]


def test_too_far_is_off_the_network_and_the_distance_is_told_all_the_same():
    snapped = snap_points(network_of([(0, 0), (KM, 0)]), [(0, 100), (0, 100.001), (60_000, 0)], max_snap=100)
    assert snapped.located.tolist() == [True, False, False]
    assert snapped.distance.tolist() == [100.0, 100.001, 59_000.0]


def test_ties_are_the_nearest_of_all_segments():
    random = np.random.default_rng(3)
    ways = [np.cumsum(random.normal(0, scale, (6, 2)), axis=0) + random.uniform(0, 5000, 2)
            for scale in (5, 50, 2000) for _ in range(20)]  # fmt: skip
    points = random.uniform(-2000, 7000, (200, 2))
    snapped = snap_points(network_of(*ways), points)
    segments = [(way[i], way[i + 1]) for way in ways for i in range(5)]
    for point, distance in zip(points, snapped.distance, strict=True):
        a, b = (np.array(side) for side in zip(*segments, strict=True))
        along = b - a
        share = np.clip(((point - a) * along).sum(axis=1) / (along**2).sum(axis=1), 0, 1)
        assert distance == pytest.approx(np.hypot(*(a + share[:, None] * along - point).T).min(), abs=1e-9)


def test_a_point_at_a_junction_is_not_bound_by_the_one_way_road_that_ends_there():
    network = network_of([(0, 0), (KM, 0)], [(KM, 0), (2 * KM, 0)], direction=[1, 1])
    assert minutes_between(network, (KM, 0), (2 * KM, 0)) == 1.0
    assert minutes_between(network, (0, 0), (KM, 0)) == 1.0
    assert minutes_between(network, (KM, 0), (0, 0)) is None


def test_a_two_way_road_is_preferred_to_a_one_way_one_on_the_same_spot():
    road = [(0, 0), (KM, 0)]
    for ways, direction in (([road, road], [1, 0]), ([road, road], [0, 1])):
        assert minutes_between(network_of(*ways, direction=direction), (800, 0), (200, 0)) == pytest.approx(0.6)


# -- directions ----------------------------------------------------------------------------------------------------


def test_one_way_roads_are_observed_on_one_edge_and_between():
    circle = network_of([(0, 0), (KM, 0), (KM, KM), (0, KM), (0, 0)], direction=[1])
    assert minutes_between(circle, (200, 0), (700, 0)) == pytest.approx(0.5)
    assert minutes_between(circle, (700, 0), (200, 0)) == pytest.approx(3.5)
    backwards = network_of([(0, 0), (KM, 0), (KM, KM), (0, KM), (0, 0)], direction=[-1])
    assert minutes_between(backwards, (200, 0), (700, 0)) == pytest.approx(3.5)


def test_to_the_service_and_from_it_differ_on_one_way_roads():
    network = network_of([(0, 0), (KM, 0)], [(KM, 0), (KM, KM), (0, KM), (0, 0)], direction=[1, 1])
    to = nearest(network, [(0, 0)], [(KM, 0)], direction="to")
    back = nearest(network, [(0, 0)], [(KM, 0)], direction="from")
    assert (to.minutes.tolist(), back.minutes.tolist()) == ([[1.0]], [[3.0]])


def test_against_a_one_way_road_nothing_is_reached_although_the_parts_hang_together():
    network = network_of([(0, 0), (KM, 0)], direction=[1])
    found = nearest(network, [(KM, 0)], [(0, 0)], max_minutes=30)
    assert found.status.tolist() == [[Status.UNREACHABLE]]


# -- access legs, limits, ties of ids, k -----------------------------------------------------------------------------


def test_legs_are_walked_at_both_ends():
    network = network_of([(0, 0), (6 * KM, 0)])
    found = network_access(network, [(KM, 500)], [(5 * KM, -250)], k=1, access_speed=5.0)
    np.testing.assert_allclose(found.nearest.minutes, [[6.0 + 4.0 + 3.0]])
    np.testing.assert_allclose(found.nearest.dist_km, [[0.5 + 4.0 + 0.25]])
    assert (found.demand_snap.tolist(), found.service_snap.tolist()) == ([500.0], [250.0])


def test_exactly_at_the_limit_is_ok():
    road = network_of([(0, 0), (0, 30 * KM), (KM, 30 * KM)])
    found = nearest(road, [(0, 30 * KM), (KM, 30 * KM)], [(0, 0)], max_minutes=30)
    assert found.status.tolist() == [[Status.OK], [Status.BEYOND]]
    np.testing.assert_array_equal(found.minutes, [[30.0], [NAN]])


def test_sums_of_many_short_edges_reach_the_limit_exactly():
    step = 100.0  # 0.1 minutes at 60 km/h, which no binary number is
    ways = [[(i * step, 0), ((i + 1) * step, 0)] for i in range(300)]
    assert nearest(network_of(*ways), [(300 * step, 0)], [(0, 0)], max_minutes=30).status.tolist() == [[Status.OK]]


def test_why_there_is_no_time():
    network = network_of([(0, 0), (90 * KM, 0)], [(0, 50 * KM), (KM, 50 * KM)])
    homes = [(0, 0), (90 * KM, 0), (0, 50 * KM), (0, 20 * KM), (NAN, NAN)]
    found = nearest(network, homes, [(KM, 0)], max_minutes=60)
    assert found.status[:, 0].tolist() == [
        Status.OK, Status.BEYOND, Status.UNREACHABLE, Status.OFF_NETWORK, Status.OFF_NETWORK
    ]  # fmt: skip
    assert found.near[:, 0].tolist() == [0, NO_SERVICE, NO_SERVICE, NO_SERVICE, NO_SERVICE]


def test_a_service_off_the_network_is_nobodys_nearest_and_a_type_without_services_is_unreachable():
    network = network_of([(0, 0), (9 * KM, 0)])
    services = [(0, 2000), (9 * KM, 0), (NAN, NAN)]
    found = network_access(network, [(0, 0)], services, types=["a", "b", "c"], service_types=["a", "a", "b"], k=1)
    assert found.nearest.near.tolist() == [[1, NO_SERVICE, NO_SERVICE]]
    assert found.nearest.status.tolist() == [[Status.OK, Status.UNREACHABLE, Status.UNREACHABLE]]
    assert found.service_on_network.tolist() == [False, True, False]


def test_equally_near_goes_to_the_lowest_id_whatever_the_order():
    cross = network_of([(-KM, 0), (0, 0), (KM, 0)], [(0, -KM), (0, 0), (0, KM)])
    arms = np.array([(-KM, 0), (KM, 0), (0, KM), (0, -KM)])
    ids = np.array(["d", "b", "c", "a"])
    for turn in range(4):
        order = np.roll(np.arange(4), turn)
        found = nearest(cross, [(0, 0), (0, 0.5 * KM)], arms[order], ids[order])
        assert ids[order][found.near[:, 0]].tolist() == ["a", "c"]


def test_the_mean_of_k_is_exact_where_one_service_stands_in_the_territory_of_another():
    road = network_of([(0, 0), (10 * KM, 0), (20 * KM, 0)])
    services = [(0, 0), (0, 100), (20 * KM, 0), (20 * KM, 200)]  # two doors at either end, 1.2 and 2.4 minutes on foot
    found = nearest(road, [(5 * KM, 0)], services, k=3)
    np.testing.assert_allclose(found.mean_minutes, [[(5.0 + 6.2 + 15.0) / 3]])
    assert np.isnan(nearest(road, [(5 * KM, 0)], services, k=5).mean_minutes).all()
    assert np.isnan(nearest(road, [(5 * KM, 0)], services, k=3, max_minutes=14).mean_minutes).all()


def test_by_distance_the_minutes_are_those_of_the_shortest_way():
    ways = [[(0, 0), (3 * KM, 0)], [(0, 0), (0, 4 * KM)]]
    network = network_of(*ways, speed=[10.0, 80.0])
    services = [(3 * KM, 0), (0, 4 * KM)]
    by_time, by_metres = (nearest(network, [(0, 0)], services, cost=cost) for cost in ("time", "distance"))
    assert (by_time.near.tolist(), by_time.minutes.tolist(), by_time.dist_km.tolist()) == ([[1]], [[3.0]], [[4.0]])
    assert (by_metres.near.tolist(), by_metres.minutes.tolist(), by_metres.dist_km.tolist()) == (
        [[0]], [[18.0]], [[3.0]])  # fmt: skip


def test_services_of_several_types_stand_side_by_side():
    road = network_of([(0, 0), (9 * KM, 0)])
    found = nearest(road, [(2 * KM, 0)], [(0, 0), (9 * KM, 0), (5 * KM, 0)], service_types=["school", "bank", "school"])
    assert (list(found.types), found.minutes.tolist()) == (["bank", "school"], [[7.0, 2.0]])


# -- origin and destination ------------------------------------------------------------------------------------------


def test_the_table_is_sorted_limited_and_cut_to_the_nearest():
    road = network_of([(0, 0), (10 * KM, 0), (20 * KM, 0)])
    places = [(20 * KM, 0), (4 * KM, 0), (10 * KM, 0), (NAN, 0)]
    table = od_matrix(road, [(0, 0), (0, 9 * KM), (12 * KM, 0)], places, max_minutes=10)
    assert list(zip(table.origin.tolist(), table.destination.tolist(), table.minutes.tolist(), strict=True)) == [
        (0, 1, 4.0), (0, 2, 10.0), (2, 2, 2.0), (2, 0, 8.0), (2, 1, 8.0)
    ]  # fmt: skip
    assert table.origin_on_network.tolist() == [True, False, True]
    few = od_matrix(road, [(12 * KM, 0)], places, ["z", "a", "b", "c"], max_destinations=2)
    assert few.destination.tolist() == [2, 1]  # of the two at 8 minutes, id "a"


def test_a_place_is_no_way_from_itself():
    road = network_of([(0, 0), (KM, 0)], direction=[1])
    assert minutes_between(road, (300, 0), (300, 0)) == 0.0


def test_nobody_and_nowhere():
    road = network_of([(0, 0), (KM, 0)])
    assert od_matrix(road, np.empty((0, 2)), [(0, 0)]).minutes.size == 0
    assert od_matrix(road, [(0, 0)], np.empty((0, 2))).minutes.size == 0
    assert nearest(road, np.empty((0, 2)), [(0, 0)]).near.shape == (0, 1)
    assert nearest(road, [(0, 0)], np.empty((0, 2))).status.tolist() == [[Status.UNREACHABLE]]


# -- parameters, progress ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", [{"k": 0}, {"access_speed": 0.0}, {"max_snap": -1.0}, {"max_minutes": -1.0}])
def test_parameters_without_meaning_are_refused(wrong):
    with pytest.raises(InputError):
        network_access(network_of([(0, 0), (KM, 0)]), [(0, 0)], [(0, 0)], **wrong)


class Watcher:
    """Keeps what it is told, and stops the work after some reports."""

    def __init__(self, patience):
        self.fractions, self.patience = [], patience

    def report(self, fraction):
        self.fractions.append(fraction)

    def cancelled(self):
        return len(self.fractions) >= self.patience


@pytest.mark.parametrize("work", [network_access, od_matrix])
def test_progress_never_falls_and_cancel_is_heard(work):
    road, points = network_of([(0, 0), (KM, 0)]), np.zeros((120, 2))
    watcher = Watcher(10**6)
    work(road, points, points, progress=watcher)
    assert watcher.fractions == sorted(watcher.fractions)
    assert watcher.fractions[-1] == pytest.approx(1.0)
    for patience in range(len(watcher.fractions)):
        with pytest.raises(Cancelled):
            work(road, points, points, progress=Watcher(patience))
