"""Nearest services and origin-destination tables on small graphs, against splitting every edge and relaxing it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.access.road_graphs import SplitGraph, network_of
from urban_rural_linkages.core.access.nearest import NO_SERVICE, Status
from urban_rural_linkages.core.access.network import network_access
from urban_rural_linkages.core.access.od import od_matrix

# in general position, so that two segments overlap only where they are the same, and no point is equally near to both
PLACES = (np.random.default_rng(7).uniform(0.0, 400.0, (14, 2)).round(3)).tolist()
PLACE = st.sampled_from([tuple(place) for place in PLACES])
POINT = st.tuples(st.integers(-20, 420), st.integers(-20, 420)).map(lambda p: (p[0] + 0.137, p[1] + 0.271))
# prime, and no two ways alike, so that ways are seldom equally long
SPEEDS = [7.0, 11.0, 17.0, 19.0, 23.0, 31.0, 37.0, 53.0, 61.0, 73.0, 97.0, 113.0]


def never_turns_back(way):
    """Tell whether a way never returns along the segment it came by: a point beside it would have two positions."""
    visits = [place for place, before in zip(way, [None, *way], strict=False) if place != before]
    return all(a != b for a, b in zip(visits[:-2], visits[2:], strict=True))


WAY = st.tuples(
    st.lists(PLACE, min_size=2, max_size=5).filter(never_turns_back),
    st.sampled_from(SPEEDS),
    st.sampled_from([0, 0, 1, -1]),
)


@st.composite
def graphs(draw):
    ways = draw(st.lists(WAY, min_size=1, max_size=9, unique_by=lambda way: way[1]))
    if all(len(set(way)) == 1 for way, _, _ in ways):
        ways[0] = ([(0.0, 0.0), (100.0, 0.0)], 31.0, 0)
    homes = draw(st.lists(POINT, min_size=1, max_size=4))
    places = draw(st.lists(POINT, min_size=1, max_size=5, unique=True))
    return [list(part) for part in zip(*ways, strict=True)], homes, places


def expected(graph, homes, places, cost):
    (ways, speeds, directions), by = graph, {"time": 0, "distance": 1}[cost]
    split = SplitGraph(ways, speeds, directions, [*homes, *places], 5.0)
    found = np.full((2, len(homes), len(places)), np.nan)
    for home in range(len(homes)):
        for point, (seconds, metres) in split.costs_from(home, by).items():
            if point >= len(homes):
                found[:, home, point - len(homes)] = seconds / 60, metres / 1000
    return found


@settings(max_examples=50, deadline=None)
@given(graphs(), st.sampled_from(["time", "distance"]), st.sampled_from([0.0, 4.0, 15.0]))
def test_tables_are_those_of_the_split_graph(given_graph, cost, limit):
    graph, homes, places = given_graph
    ways, speeds, directions = graph
    limit = limit if cost == "time" else 0.0  # of two ways of the same length, one may be within it and one beyond
    minutes, km = expected(graph, homes, places, cost)
    if limit:
        minutes[minutes > limit] = np.nan
    table = od_matrix(network_of(*ways, speed=speeds, direction=directions), homes, places, cost=cost,
                      max_minutes=limit, max_snap=np.inf)  # fmt: skip
    found = np.full((2, len(homes), len(places)), np.nan)
    found[:, table.origin, table.destination] = table.minutes, table.km
    least, other = (0, 1) if cost == "time" else (1, 0)
    np.testing.assert_allclose(found[least], [minutes, np.where(np.isnan(minutes), np.nan, km)][least], atol=1e-7)
    unique = np.isfinite(found[other])  # of two ways that cost the same, either may be measured beside
    assert np.array_equal(unique, np.isfinite(minutes))


@pytest.mark.parametrize(("limit", "pairs"), [(4.0, 0), (6.0, 1), (0.0, 1)])
def test_the_limit_of_the_shortest_way_is_one_of_minutes(limit, pairs):
    """A kilometre at 10 km/h takes six minutes, however it was chosen."""
    network = network_of([(0.0, 0.0), (1000.0, 0.0)], speed=[10.0])
    table = od_matrix(network, [(0.0, 0.0)], [(1000.0, 0.0)], cost="distance", max_minutes=limit)
    assert len(table.minutes) == pairs


@settings(max_examples=50, deadline=None)
@given(graphs(), st.sampled_from(["time", "distance"]), st.sampled_from(["to", "from"]), st.integers(1, 4))
def test_nearest_are_the_least_of_the_split_graph(given_graph, cost, direction, k):
    graph, homes, places = given_graph
    ways, speeds, directions = graph
    network = network_of(*ways, speed=speeds, direction=directions)
    if direction == "from":  # whoever comes travels against every arrow of whoever goes
        graph = [ways, speeds, [-towards for towards in directions]]
    minutes, km = expected(graph, homes, places, cost)
    found = network_access(network, homes, places, k=k, cost=cost, direction=direction, max_minutes=0,
                           max_snap=np.inf).nearest  # fmt: skip
    least = minutes if cost == "time" else km
    nobody = np.isnan(least).all(axis=1)
    np.testing.assert_array_equal(found.near[:, 0] == NO_SERVICE, nobody)
    np.testing.assert_array_equal(found.status[:, 0], np.where(nobody, Status.UNREACHABLE, Status.OK))
    answer = (found.minutes if cost == "time" else found.dist_km)[:, 0]
    for row in np.flatnonzero(~nobody):
        assert answer[row] == pytest.approx(np.nanmin(least[row]), abs=1e-7)
        assert least[row, found.near[row, 0]] == pytest.approx(np.nanmin(least[row]), abs=1e-7)
        kth = np.sort(least[row])[:k] if len(places) >= k else [np.nan]
        if cost == "time":
            assert found.mean_minutes[row, 0] == pytest.approx(np.mean(kth), abs=1e-7, nan_ok=True)


@settings(max_examples=50, deadline=None)
@given(graphs(), st.integers(1, 3), st.sampled_from([2.0, 6.0, 20.0]))
def test_a_limit_takes_away_and_changes_nothing_else(given_graph, k, limit):
    (ways, speeds, directions), homes, places = given_graph
    network = network_of(*ways, speed=speeds, direction=directions)
    free = network_access(network, homes, places, k=k, max_minutes=0, max_snap=np.inf).nearest
    bound = network_access(network, homes, places, k=k, max_minutes=limit, max_snap=np.inf).nearest
    within = free.minutes <= limit
    np.testing.assert_array_equal(bound.minutes, np.where(within, free.minutes, np.nan))
    np.testing.assert_array_equal(bound.near, np.where(within, free.near, NO_SERVICE))
    np.testing.assert_array_equal(bound.status, np.where((free.status == Status.OK) & ~within, Status.BEYOND,
                                                         free.status))  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_of_lines_and_services_does_not_matter(given_graph, random):
    (ways, speeds, directions), homes, places = given_graph
    ids = np.array([f"s{number}" for number in range(len(places))])
    one = network_access(network_of(*ways, speed=speeds, direction=directions), homes, places, ids).nearest
    rows = random.sample(range(len(ways)), len(ways))
    order = np.array(random.sample(range(len(places)), len(places)))
    mixed = network_of(*(ways[row] for row in rows), speed=[speeds[row] for row in rows],
                       direction=[directions[row] for row in rows])  # fmt: skip
    other = network_access(mixed, homes, [places[place] for place in order], ids[order]).nearest
    np.testing.assert_array_equal(one.minutes, other.minutes)
    np.testing.assert_array_equal(one.mean_minutes, other.mean_minutes)
    np.testing.assert_array_equal(one.status, other.status)
    np.testing.assert_array_equal(one.near == NO_SERVICE, other.near == NO_SERVICE)
    reached = one.near != NO_SERVICE
    np.testing.assert_array_equal(ids[one.near[reached]], ids[order][other.near[reached]])


@settings(max_examples=50, deadline=None)
@given(graphs(), POINT)
def test_another_service_never_makes_the_nearest_farther(given_graph, place):
    (ways, speeds, directions), homes, places = given_graph
    network = network_of(*ways, speed=speeds, direction=directions)
    before = network_access(network, homes, places, max_minutes=0, max_snap=np.inf).nearest.minutes
    after = network_access(network, homes, [*places, place], max_minutes=0, max_snap=np.inf).nearest.minutes
    assert np.all(np.isnan(before) | (after <= before + 1e-9))


@settings(max_examples=50, deadline=None)
@given(graphs())
def test_without_one_way_there_and_back_take_the_same(given_graph):
    (ways, speeds, _), homes, places = given_graph
    network = network_of(*ways, speed=speeds)
    there = od_matrix(network, homes, places, max_snap=np.inf)
    back = od_matrix(network, places, homes, max_snap=np.inf)
    forth = dict(zip(zip(there.origin, there.destination, strict=True), there.minutes, strict=True))
    for place, home, minutes in zip(back.origin, back.destination, back.minutes, strict=True):
        assert forth.pop((home, place)) == pytest.approx(minutes, abs=1e-8)
    assert not forth
