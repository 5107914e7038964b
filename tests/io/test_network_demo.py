"""The roads of the demonstration region as a network: two parts, the deliberate island, times that can be believed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_wkb
from urban_rural_linkages.core.access.nearest import Status
from urban_rural_linkages.core.access.network import network_access
from urban_rural_linkages.core.access.osm_tags import osm_directions
from urban_rural_linkages.core.access.speeds import SpeedTable, car_speeds, speed_notes, walking_speeds

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ENVELOPE_BYTES = (0, 32, 48, 48, 64)  # of a GeoPackage header, by its kind


def wkb_of(blob: bytes) -> bytes:
    """Take the well-known binary out of a GeoPackage geometry."""
    return blob[8 + ENVELOPE_BYTES[(blob[3] >> 1) & 7] :]


def read(layer: str, *fields: str) -> tuple[list[bytes], list[list]]:
    """Return the geometries and columns of a layer of the demonstration region."""
    with closing(sqlite3.connect(f"file:{RESOURCES / 'demo' / 'region.gpkg'}?mode=ro&immutable=1", uri=True)) as store:
        rows = store.execute(f'select geom, {", ".join(fields)} from "{layer}" order by fid').fetchall()
    geometries, *columns = zip(*rows, strict=True)
    return [wkb_of(blob) for blob in geometries], [list(column) for column in columns]


def points_of(geometries: list[bytes]) -> np.ndarray:
    return np.array([np.frombuffer(wkb, "<f8", count=2, offset=5) for wkb in geometries])


@pytest.fixture(scope="module")
def roads():
    geometries, (highway, maxspeed, oneway) = read("roads", "highway", "maxspeed", "oneway")
    return lines_from_wkb(geometries, "roads"), highway, maxspeed, oneway


@pytest.fixture(scope="module")
def network(roads):
    lines, highway, maxspeed, oneway = roads
    table = SpeedTable.from_record(json.loads((RESOURCES / "speeds" / "ors.json").read_text(encoding="utf-8")))
    speeds = car_speeds(table, highway, maxspeed)
    directions, notes = osm_directions(oneway, highway)
    assert (notes, speed_notes(speeds, "roads")) == ([], [])
    return build_network(lines, speeds, directions, layer="roads")


def test_every_road_is_part_of_the_network(roads, network):
    assert len(np.unique(network.line)) == roads[0].count
    assert network.fastest == pytest.approx(120 / 3.6)


def test_the_island_is_a_part_by_itself_and_small(network):
    main, island = network.component_length
    assert island < 0.02 * main


def test_nothing_is_reached_from_the_island_and_only_from_there(network):
    settlements, (names,) = read("settlements", "name")
    services, (kinds, ids) = read("services", "type", "service_id")
    found = network_access(network, points_of(settlements), points_of(services), ids, kinds, max_minutes=30)
    unreachable = {name for name, status in zip(names, found.nearest.status, strict=True)
                   if (status == Status.UNREACHABLE).any()}  # fmt: skip
    assert unreachable == {"Las Encinillas"}
    assert (found.nearest.status != Status.OFF_NETWORK).all()
    assert (~found.service_on_network).sum() == 1  # the hospital that lies outside the region
    assert found.service_snap[~found.service_on_network] > 10_000


def test_times_are_no_shorter_than_the_fastest_road_allows_nor_absurdly_long(network):
    settlements, _ = read("settlements", "name")
    services, (kinds,) = read("services", "type")
    homes, places = points_of(settlements), points_of(services)
    found = network_access(network, homes, places, None, kinds, types=["pharmacy"], max_minutes=0).nearest
    row = np.flatnonzero(found.status[:, 0] == Status.OK)
    straight = np.hypot(*(homes[row] - places[found.near[row, 0]]).T) / 1000.0
    assert np.all(found.dist_km[row, 0] >= straight - 1e-6)
    assert np.all(found.minutes[row, 0] >= straight / 120.0 * 60.0 - 1e-6)
    assert 1.0 < np.median(found.dist_km[row, 0][straight > 0.5] / straight[straight > 0.5]) < 2.0


def test_on_foot_the_motorway_is_closed_and_one_way_streets_are_open(roads):
    lines, highway, _, _ = roads
    walking = build_network(lines, walking_speeds(lines.count, 4.3, highway))
    closed = {"motorway", "motorway_link", "trunk", "trunk_link"}
    assert {highway[line] for line in np.unique(walking.line)} == set(highway) - closed
    assert walking.forward.all()
    assert walking.backward.all()
    assert walking.fastest == pytest.approx(4.3 / 3.6)
