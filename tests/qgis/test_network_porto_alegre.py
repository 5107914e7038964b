"""Porto Alegre out of OpenStreetMap: hexagons to the nearest health service, and QGIS' own shortest paths beside."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from qgis.analysis import (
    QgsGraphAnalyzer,
    QgsGraphBuilder,
    QgsNetworkDistanceStrategy,
    QgsNetworkSpeedStrategy,
    QgsVectorLayerDirector,
)
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_wkb
from urban_rural_linkages.core.access.nearest import Status
from urban_rural_linkages.core.access.network import network_access
from urban_rural_linkages.core.access.od import od_matrix
from urban_rural_linkages.core.access.osm_tags import osm_directions, unpack_other_tags
from urban_rural_linkages.core.access.speeds import SpeedTable, car_speeds

pytestmark = pytest.mark.real

UTM = "EPSG:32722"
PAIRS = 50
FAST = 1e9  # km/h of an access leg that takes no time: QGIS has none


@pytest.fixture(scope="module")
def to_utm(qgis_app):
    geographic, planar = QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(UTM)
    return QgsCoordinateTransform(geographic, planar, QgsProject.instance().transformContext())


@pytest.fixture(scope="module")
def hexagons(real_data, to_utm):
    with real_data("porto_alegre/poa_hexgrid.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    points = [to_utm.transform(QgsPointXY(float(row["lon"]), float(row["lat"]))) for row in rows]
    services = [float(row["healthcare"] or "nan") for row in rows]  # empty = not known
    return np.array([(point.x(), point.y()) for point in points]), np.array(services)


@pytest.fixture(scope="module")
def streets(real_data, to_utm, repository):
    """Geometries, speeds and directions of what cars may use, in metres."""
    layer = QgsVectorLayer(f"{real_data('porto_alegre/poa_osm.pbf')}|layername=lines", "lines", "ogr")
    assert layer.isValid()
    wkb, highway, other = [], [], []
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        geometry.transform(to_utm)
        wkb.append(bytes(geometry.asWkb()))
        highway.append(feature["highway"] or None)
        other.append(feature["other_tags"] or None)
    tags = unpack_other_tags(other, ["maxspeed", "oneway", "junction", "tracktype"])
    table = SpeedTable.from_record(
        json.loads((repository / "resources" / "speeds" / "ors.json").read_text(encoding="utf-8"))
    )
    speeds = car_speeds(table, highway, tags["maxspeed"], tags["tracktype"])
    directions, _ = osm_directions(tags["oneway"], highway, tags["junction"])
    return wkb, speeds, directions


@pytest.fixture(scope="module")
def network(streets):
    wkb, speeds, directions = streets
    return build_network(lines_from_wkb(wkb, "lines"), speeds, directions, layer="lines")


def test_the_extract_becomes_a_network(streets, network):
    wkb, speeds, directions = streets
    assert len(wkb) > 5000
    assert np.isfinite(speeds).sum() > 5000
    assert (directions == 1).sum() > 1000
    assert network.component_length[0] > 0.9 * network.component_length.sum()


def test_hexagons_have_times_to_the_nearest_health_service(hexagons, network):
    points, healthcare = hexagons
    found = network_access(network, points, points[healthcare > 0], k=3, max_minutes=30).nearest
    ok = found.status[:, 0] == Status.OK
    assert ok.mean() > 0.9
    assert np.all(found.minutes[ok] <= 30)
    assert np.all(found.mean_minutes[ok & np.isfinite(found.mean_minutes[:, 0])] >= 0)
    assert np.median(found.minutes[ok]) < 15


@pytest.fixture(scope="module")
def pairs(hexagons):
    """Random origins and destinations."""
    rows = np.random.default_rng(2026).choice(len(hexagons[0]), (2, PAIRS), replace=True)
    return hexagons[0][rows]


@pytest.fixture(scope="module")
def qgis_costs(streets, pairs):
    """Seconds and metres between the pairs as QGIS finds them on the same streets; NaN = no way."""
    wkb, speeds, directions = streets
    layer = QgsVectorLayer(f"LineString?crs={UTM}&field=speed:double&field=way:string", "streets", "memory")
    features = []
    for geometry, speed, direction in zip(wkb, speeds.tolist(), directions.tolist(), strict=True):
        if np.isfinite(speed):
            feature, shape = QgsFeature(layer.fields()), QgsGeometry()
            shape.fromWkb(geometry)
            feature.setGeometry(shape)
            feature.setAttributes([speed, {1: "forward", -1: "backward", 0: "both"}[direction]])
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    both = QgsVectorLayerDirector.Direction.DirectionBoth
    director = QgsVectorLayerDirector(layer, 1, "forward", "backward", "both", both)
    director.addStrategy(QgsNetworkSpeedStrategy(0, 50.0, 1000.0 / 3600.0))
    director.addStrategy(QgsNetworkDistanceStrategy())
    builder = QgsGraphBuilder(QgsCoordinateReferenceSystem(UTM), False, 0.001, "NONE")  # planar, as ours
    tied = director.makeGraph(builder, [QgsPointXY(*point) for point in np.concatenate(pairs)])
    graph = builder.graph()
    costs = np.full((2, PAIRS), np.nan)
    for pair in range(PAIRS):
        start, end = (graph.findVertex(tied[row]) for row in (pair, PAIRS + pair))
        for strategy in (0, 1):
            cost = QgsGraphAnalyzer.dijkstra(graph, start, strategy)[1][end]
            costs[strategy, pair] = cost if cost < 1e300 else np.nan
    return {"time": costs[0], "distance": costs[1]}


@pytest.mark.parametrize("cost", ["time", "distance"])
def test_ways_agree_with_qgis_on_random_pairs(network, pairs, qgis_costs, cost):
    table = od_matrix(network, *pairs, cost=cost, access_speed=FAST, max_snap=np.inf)
    costs = np.full((PAIRS, PAIRS), np.nan)
    costs[table.origin, table.destination] = table.minutes * 60 if cost == "time" else table.km * 1000
    ours = np.diagonal(costs)
    if cost == "distance":
        ours = ours - table.origin_snap - table.destination_snap  # QGIS measures no access legs
    assert np.isfinite(ours).sum() > 0.8 * PAIRS
    np.testing.assert_allclose(ours, qgis_costs[cost], rtol=1e-3)


def test_every_pair_has_a_way_once_stubs_are_passed_over(network, pairs):
    """Of fifty pairs two have no way when a place is tied to the stub beside it; the others stay as they are."""
    found = {}
    for over in (False, True):
        table = od_matrix(network, *pairs, access_speed=FAST, max_snap=np.inf, pass_over=over)
        costs = np.full((PAIRS, PAIRS), np.nan)
        costs[table.origin, table.destination] = table.minutes
        found[over] = np.diagonal(costs), table.origin_passed + table.destination_passed
    tied_to_the_nearest, alive = found[False][0], found[True][0]
    assert np.isfinite(tied_to_the_nearest).sum() == 48
    assert np.isfinite(alive).all() and found[True][1] == 2
    same = np.isfinite(tied_to_the_nearest)
    np.testing.assert_array_equal(alive[same], tied_to_the_nearest[same])
