"""Answers that must agree with one another on a larger network: nearest and table, there and back, types and all."""

import numpy as np
import pytest

from tests.unit.access.road_graphs import network_of
from urban_rural_linkages.core.access.nearest import NO_SERVICE, Status
from urban_rural_linkages.core.access.network import network_access
from urban_rural_linkages.core.access.od import od_matrix

SIDE, SPACING = 15, 400.0
HOMES, PLACES = 60, 25


@pytest.fixture(scope="module")
def region():
    """A region of bent roads, a quarter of them one-way and a tenth missing, with an island beside it."""
    random = np.random.default_rng(99)
    grid = np.stack(np.meshgrid(np.arange(SIDE), np.arange(SIDE), indexing="ij"), axis=-1) * SPACING
    grid = grid + random.uniform(-0.3, 0.3, grid.shape) * SPACING
    ways = []
    for i in range(SIDE):
        for j in range(SIDE - 1):
            ways += [(grid[i, j], grid[i, j + 1]), (grid[j, i], grid[j + 1, i])]
    ways = [[a, (a + b) / 2 + random.uniform(-40, 40, 2), b] for a, b in ways if random.random() > 0.1]
    ways.append([(20_000.0, 0.0), (21_000.0, 0.0)])
    directions = random.choice([0, 0, 0, 0, 0, 0, 1, -1], len(ways))
    network = network_of(*ways, speed=random.choice([23.0, 41.0, 67.0, 89.0], len(ways)), direction=directions)
    homes = random.uniform(0, SIDE * SPACING, (HOMES, 2))
    homes[0] = (20_300.0, 50.0)
    places = random.uniform(0, SIDE * SPACING, (PLACES, 2))
    return network, homes, places


@pytest.fixture(scope="module")
def tables(region):
    """Minutes and kilometres of every pair, by what was made least; NaN = no way."""
    network, homes, places = region
    made = {}
    for cost in ("time", "distance"):
        table = od_matrix(network, homes, places, cost=cost)
        made[cost] = np.full((2, HOMES, PLACES), np.nan)
        made[cost][:, table.origin, table.destination] = table.minutes, table.km
    return made


@pytest.mark.parametrize("cost", ["time", "distance"])
@pytest.mark.parametrize("k", [1, 2, 3, 7])
def test_nearest_are_the_smallest_of_the_table(region, tables, cost, k):
    found = network_access(*region, k=k, cost=cost, max_minutes=0).nearest
    minutes, km = tables[cost]
    least = minutes if cost == "time" else km
    reached = np.isfinite(least).any(axis=1)
    np.testing.assert_array_equal(found.status[:, 0] == Status.OK, reached)
    rows = np.flatnonzero(reached)
    near = np.nanargmin(least[rows], axis=1)
    np.testing.assert_array_equal(found.near[rows, 0], near)
    np.testing.assert_allclose(found.minutes[rows, 0], minutes[rows, near], atol=1e-8)
    np.testing.assert_allclose(found.dist_km[rows, 0], km[rows, near], atol=1e-8)
    order = np.argsort(least[rows], axis=1)[:, :k]
    mean = np.take_along_axis(minutes[rows], order, axis=1).mean(axis=1)
    np.testing.assert_allclose(found.mean_minutes[rows, 0], mean, atol=1e-8)


def test_the_fastest_way_is_no_slower_and_the_shortest_no_longer(tables):
    both = np.isfinite(tables["time"][0])
    assert np.array_equal(both, np.isfinite(tables["distance"][0]))
    assert np.all(tables["time"][0][both] <= tables["distance"][0][both] + 1e-8)
    assert np.all(tables["distance"][1][both] <= tables["time"][1][both] + 1e-8)
    assert (tables["time"][1][both] > tables["distance"][1][both] + 1e-3).any()


@pytest.mark.parametrize("limit", [2.0, 5.0, 12.0])
def test_a_limited_table_is_part_of_the_whole(region, tables, limit):
    table = od_matrix(*region, max_minutes=limit)
    within = tables["time"][0] <= limit
    pairs = np.zeros_like(within)
    pairs[table.origin, table.destination] = True
    np.testing.assert_array_equal(pairs, within)
    np.testing.assert_allclose(table.minutes, tables["time"][0][table.origin, table.destination], atol=1e-9)
    np.testing.assert_allclose(table.km, tables["time"][1][table.origin, table.destination], atol=1e-9)


@pytest.mark.parametrize("most", [1, 4, 100])
def test_so_many_destinations_are_the_nearest_so_many(region, tables, most):
    table = od_matrix(*region, max_destinations=most)
    for origin, minutes in enumerate(tables["time"][0]):
        nearest = np.sort(minutes[np.isfinite(minutes)])[:most]
        np.testing.assert_allclose(table.minutes[table.origin == origin], nearest, atol=1e-9)


def test_from_the_service_is_the_table_the_other_way_round(region):
    network, homes, places = region
    table = od_matrix(network, places, homes)
    minutes = np.full((HOMES, PLACES), np.inf)
    minutes[table.destination, table.origin] = table.minutes
    found = network_access(network, homes, places, direction="from", max_minutes=0).nearest
    least = minutes.min(axis=1)
    np.testing.assert_allclose(found.minutes[:, 0], np.where(np.isinf(least), np.nan, least), atol=1e-8)


def test_the_nearest_of_all_types_is_the_nearest(region):
    network, homes, places = region
    types = np.array(["a", "b", "c"])[np.arange(PLACES) % 3]
    together = network_access(network, homes, places, k=1, max_minutes=0).nearest
    apart = network_access(network, homes, places, service_types=types, k=1, max_minutes=0).nearest
    rows = together.near[:, 0] != NO_SERVICE
    np.testing.assert_array_equal(np.nanmin(apart.minutes[rows], axis=1), together.minutes[rows, 0])
    assert (apart.near[~rows] == NO_SERVICE).all()


def test_who_is_beyond_and_who_is_unreachable(region, tables):
    found = network_access(*region, k=1, max_minutes=1.5).nearest
    least = np.where(np.isnan(tables["time"][0]), np.inf, tables["time"][0]).min(axis=1)
    expected = np.where(least <= 1.5, Status.OK, np.where(np.isinf(least), Status.UNREACHABLE, Status.BEYOND))
    np.testing.assert_array_equal(found.status[:, 0], expected)
    assert {Status.OK, Status.BEYOND, Status.UNREACHABLE} == set(found.status[:, 0])
    assert found.status[0, 0] == Status.UNREACHABLE  # the home on the island
    assert found.count_unreached() == int((expected != Status.OK).sum())


def test_a_faster_network_makes_nobody_slower(region):
    network, homes, places = region
    ways = [network.points[a : b + 1] for a, b in zip(network.first, network.last, strict=True)]
    speeds = network.length / network.seconds * 3.6
    direction = network.forward.astype(int) - network.backward
    slow, fast = (
        network_access(network_of(*ways, speed=speeds * factor, direction=direction), homes, places, max_minutes=0)
        for factor in (1.0, 1.25)
    )
    before = network_access(network, homes, places, max_minutes=0).nearest
    np.testing.assert_allclose(slow.nearest.minutes, before.minutes, atol=1e-8)  # cut at junctions, the same network
    rows = slow.nearest.status[:, 0] == Status.OK
    assert np.all(fast.nearest.minutes[rows] <= slow.nearest.minutes[rows])
