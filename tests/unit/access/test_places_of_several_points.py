"""A place of several points is as near as the nearest of them, however travel is measured."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.nearest import NO_SERVICE
from urban_rural_linkages.core.access.network import network_access
from urban_rural_linkages.core.access.od import od_matrix
from urban_rural_linkages.core.access.raster_time import travel_time
from urban_rural_linkages.core.access.straight import Places, straight_access
from urban_rural_linkages.core.access.straight_od import straight_pairs
from urban_rural_linkages.core.grid import Grid

ROAD = build_network(lines_from_coordinates([[[(0, 0), (5000, 0), (20_000, 0)]], [[(5000, 0), (5000, 9000)]]]), 60.0)


@st.composite
def cases(draw):
    """Two layers of places, of one to three points each, on the crossroads of `ROAD`."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    layers = []
    for count in (draw(st.integers(1, 4)), draw(st.integers(1, 6))):
        owner = np.repeat(np.arange(count), random.integers(1, 4, count))
        along = random.integers(0, 29, owner.size) * 1000
        on_road = along <= 20_000
        layers.append((np.column_stack((np.where(on_road, along, 5000), np.where(on_road, 0, along - 20_000))), owner))
    return layers


def least(cost: np.ndarray, demand_of: np.ndarray, service_of: np.ndarray) -> np.ndarray:
    """The least cost between places, from those between points."""
    table = np.full((demand_of.max() + 1, service_of.max() + 1), np.inf)
    np.minimum.at(table, np.ix_(demand_of, service_of), cost)
    return table


@settings(max_examples=60, deadline=None)
@given(cases(), st.integers(1, 3))
def test_networks(case, k):
    (demand, demand_of), (services, service_of) = case
    each = od_matrix(ROAD, demand, services)
    between = np.full((len(demand), len(services)), np.inf)
    between[each.origin, each.destination] = each.minutes
    table = least(between, demand_of, service_of)
    found = network_access(
        ROAD, demand, services, demand_of=demand_of, service_of=service_of, k=k, max_minutes=0
    ).nearest
    np.testing.assert_allclose(found.minutes[:, 0], table.min(axis=1))
    assert found.near[:, 0].tolist() == table.argmin(axis=1).tolist()
    ordered = np.sort(table, axis=1)[:, :k]
    mean = ordered.mean(axis=1) if table.shape[1] >= k else np.full(len(table), np.nan)
    np.testing.assert_allclose(found.mean_minutes[:, 0], mean)
    pairs = od_matrix(ROAD, demand, services, origin_of=demand_of, destination_of=service_of)
    assert len(pairs.origin) == table.size
    np.testing.assert_allclose(pairs.minutes, table[pairs.origin, pairs.destination])
    nearest = od_matrix(ROAD, demand, services, origin_of=demand_of, destination_of=service_of, max_destinations=1)
    assert nearest.destination.tolist() == table.argmin(axis=1).tolist()


@settings(max_examples=60, deadline=None)
@given(cases(), st.integers(1, 3))
def test_straight_lines(case, k):
    (demand, demand_of), (services, service_of) = case
    homes, places = (Places(*(points / 1e5).T) for points in (demand, services))
    between = straight_pairs(homes, places, np.arange(len(services)))
    cost = np.full((len(demand), len(services)), np.inf)
    cost[between.origin, between.destination] = between.minutes
    table = least(cost, demand_of, service_of)
    found = straight_access(homes, places, demand_of=demand_of, service_of=service_of, k=k, max_minutes=0)
    np.testing.assert_allclose(found.minutes[:, 0], table.min(axis=1))
    assert found.near[:, 0].tolist() == table.argmin(axis=1).tolist()
    ordered = np.sort(table, axis=1)[:, :k]
    mean = ordered.mean(axis=1) if table.shape[1] >= k else np.full(len(table), np.nan)
    np.testing.assert_allclose(found.mean_minutes[:, 0], mean)
    pairs = straight_pairs(homes, places, np.arange(table.shape[1]), origin_of=demand_of, destination_of=service_of)
    assert len(pairs.origin) == table.size
    np.testing.assert_allclose(pairs.minutes, table[pairs.origin, pairs.destination])


def test_a_service_of_many_points_is_one_of_the_nearest_k():
    """A thousand points of one service stand nearer than the second: the mean of two takes both services."""
    near = np.column_stack((np.linspace(0.001, 0.002, 1000), np.zeros(1000)))
    services = np.concatenate([near, [[0.5, 0.0]]])
    owner = np.append(np.zeros(1000, dtype=int), 1)
    found = straight_access(Places([0.0], [0.0]), Places(*services.T), service_of=owner, k=2, detour=1, cruise_speed=60,
                            max_minutes=0)  # fmt: skip
    assert found.mean_minutes[0, 0] == pytest.approx((0.1113 + 55.66) / 2, rel=1e-3)


def test_rasters():
    speed = Grid(np.full((1, 9), 60.0), (0.0, 1000.0, 0.0, 1000.0, 0.0, -1000.0))
    found = travel_time(speed, [500, 8500, 4500], [500] * 3, surface_is="speed", service_of=np.array([1, 1, 0]))
    assert found.minutes.round(3).tolist() == [[0, 1, 2, 1, 0, 1, 2, 1, 0]]
    assert found.allocation[0].tolist() == [1, 1, 0, 0, 0, 0, 0, 1, 1]
    assert found.services.labels() == ["used", "used"]


def test_a_point_that_lies_nowhere_leaves_the_others():
    services, owner = np.array([[np.nan, np.nan], [10_000, 0]]), np.zeros(2, dtype=int)
    found = network_access(ROAD, [[0, 0]], services, service_of=owner)
    assert found.nearest.minutes.tolist() == [[10]] and found.service_on_network.tolist() == [True]
    lost = network_access(ROAD, [[np.nan, np.nan]], services, demand_of=np.zeros(1, dtype=int), service_of=owner)
    assert lost.nearest.near.tolist() == [[NO_SERVICE]]
