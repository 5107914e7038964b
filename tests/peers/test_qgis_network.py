"""Travel over a network against QGIS' own network analysis.

The network is a bent grid of roads with gaps, a road apart from all others, speeds of their own, and one-way streets
drawn with and against the traffic.  Between all pairs of vertices, bends too, QGIS and we must find the same least
times and distances, and the same metres on the fastest way: to 1 part in 1e9, and half of the ninth digit of minutes
and kilometres, to which ours are rounded so that ties are ties.  Between junctions, before rounding: to 1 in 1e12.

For QGIS a bend is a node and for us it is a position on an edge: the pairs try our ties as well.  Distances are planar
on both sides (ellipsoid "NONE"), because a UTM zone is a true map; on maps that are not, both
measure on the ellipsoid.  QGIS ends at the network; the way from a point beside it is ours alone, a straight line at
its own speed, and is added to theirs.
"""

from __future__ import annotations

import os
import tempfile
from typing import NamedTuple

import numpy as np
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", tempfile.mkdtemp(prefix="urban-rural-profile-"))

from qgis.analysis import (
    QgsGraph,
    QgsGraphAnalyzer,
    QgsGraphBuilder,
    QgsNetworkDistanceStrategy,
    QgsNetworkSpeedStrategy,
    QgsVectorLayerDirector,
)
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProject,
    QgsVectorLayer,
)
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from urban_rural_linkages.core.access.graph import KMH, Network, build_network
from urban_rural_linkages.core.access.lines import lines_from_wkb
from urban_rural_linkages.core.access.od import NetworkPairs, od_matrix
from urban_rural_linkages.io.ground import working_plane
from urban_rural_linkages.io.layers import FeatureTable

APPLICATION = QgsApplication.instance() or QgsApplication([], True)
APPLICATION.initQgis()  # never exited, because that is where QGIS crashes

SIDE, SPACING = 7, 2000.0  # junctions a side of the grid, metres between them
CRITERIA = {"time": 0, "distance": 1}  # in the order in which the director is told
ACCESS_SPEED = 5.0
WITHIN = {"rtol": 1e-9, "atol": 0.5000001e-9}


class Roads(NamedTuple):
    """A layer and our network of it."""

    layer: QgsVectorLayer
    network: Network
    vertices: np.ndarray


def _drawn(random: np.random.Generator) -> list[list[tuple[float, float]]]:
    """Draw a grid of roads with a bend in each and some missing, some of them backwards; and one road apart."""
    steps = SPACING * np.stack(np.meshgrid(np.arange(SIDE), np.arange(SIDE), indexing="ij"), axis=-1)
    junction = (500_000.0, 4_300_000.0) + steps + random.uniform(-500.0, 500.0, steps.shape)
    lines = []
    for i, j in np.ndindex(SIDE, SIDE):
        for to in ((i + 1, j), (i, j + 1)):
            if max(to) == SIDE or random.random() < 0.15:
                continue
            bend = (junction[i, j] + junction[to]) / 2.0 + random.uniform(-300.0, 300.0, 2)
            line = [tuple(map(float, point)) for point in (junction[i, j], bend, junction[to])]
            lines.append(line[::-1] if random.random() < 0.5 else line)
    return [*lines, [(530_000.0, 4_300_000.0), (531_000.0, 4_301_500.0)]]


@pytest.fixture(scope="module")
def roads() -> Roads:
    random = np.random.default_rng(3)
    lines = _drawn(random)
    speed = random.uniform(20.0, 120.0, len(lines))
    direction = random.choice([-1, 0, 1], len(lines), p=[0.2, 0.6, 0.2])
    layer = QgsVectorLayer("LineString?crs=EPSG:25829&field=speed:double&field=way:integer", "roads", "memory")
    for line, kmh, way in zip(lines, speed.tolist(), direction.tolist(), strict=True):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in line]))
        feature.setAttributes([kmh, way])
        assert layer.dataProvider().addFeature(feature)
    geometries = [bytes(feature.geometry().asWkb()) for feature in layer.getFeatures()]
    network = build_network(lines_from_wkb(geometries, "roads"), speed, direction)
    return Roads(layer, network, np.unique(np.concatenate(lines), axis=0))


def _qgis_graph(layer: QgsVectorLayer, points: np.ndarray, ellipsoid: str = "NONE") -> tuple[QgsGraph, list[int]]:
    """Let QGIS make its graph; give it with the vertices where the points are tied."""
    fields = layer.fields()
    director = QgsVectorLayerDirector(
        layer, fields.indexOf("way"), "1", "-1", "0", QgsVectorLayerDirector.Direction.DirectionBoth
    )
    director.addStrategy(QgsNetworkSpeedStrategy(fields.indexOf("speed"), 50.0, KMH))
    director.addStrategy(QgsNetworkDistanceStrategy())
    builder = QgsGraphBuilder(layer.crs(), False, 0.0, ellipsoid)
    tied = director.makeGraph(builder, [QgsPointXY(*point) for point in points.tolist()])
    graph = builder.takeGraph()
    vertices = [graph.findVertex(point) for point in tied]
    assert min(vertices) >= 0
    return graph, vertices


def _qgis_costs(graph: QgsGraph, vertices: list[int], cost: str) -> tuple[np.ndarray, np.ndarray]:
    """Give least seconds (or metres), and the metres (or seconds) of the same ways; infinite where none leads."""
    least, other = np.full((2, len(vertices), len(vertices)), np.inf)
    for row, origin in enumerate(vertices):
        tree, costs = QgsGraphAnalyzer.dijkstra(graph, origin, CRITERIA[cost])
        for column, goal in enumerate(vertices):
            if goal == origin or tree[goal] >= 0:
                least[row, column] = costs[goal]
                other[row, column] = _along(graph, tree, goal, 1 - CRITERIA[cost])
    return least, other


def _along(graph: QgsGraph, tree: list[int], vertex: int, criterion: int) -> float:
    """Measure the way to a vertex of a tree; its root has no edge."""
    total = 0.0
    while tree[vertex] >= 0:
        edge = graph.edge(tree[vertex])
        total += edge.cost(criterion)
        vertex = edge.fromVertex()
    return total


def _squares(table: NetworkPairs, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Lay minutes and kilometres out by origin and destination; infinite where no way leads."""
    minutes, km = np.full((2, count, count), np.inf)
    minutes[table.origin, table.destination] = table.minutes
    km[table.origin, table.destination] = table.km
    return minutes, km


@pytest.mark.parametrize("cost", ["time", "distance"])
def test_all_pairs_of_vertices(roads, cost):
    count = len(roads.vertices)
    graph, vertices = _qgis_graph(roads.layer, roads.vertices)
    assert graph.vertexCount() == count == len(set(vertices))
    least, other = _qgis_costs(graph, vertices, cost)
    seconds, metres = (least, other) if cost == "time" else (other, least)
    minutes, km = _squares(od_matrix(roads.network, roads.vertices, roads.vertices, cost=cost), count)
    np.testing.assert_allclose(minutes, seconds / 60.0, **WITHIN)
    np.testing.assert_allclose(km, metres / 1000.0, **WITHIN)


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("cost", ["time", "distance"])
def test_all_pairs_of_junctions_before_rounding(roads, cost, reverse):
    network = roads.network
    junctions = np.empty((network.nodes, 2))
    junctions[network.tail] = network.points[network.first]
    junctions[network.head] = network.points[network.last]
    least, _ = _qgis_costs(*_qgis_graph(roads.layer, junctions), cost)
    arcs = network.arcs(cost, reverse=reverse)
    ours = dijkstra(csr_matrix((arcs.cost, arcs.to, arcs.start), shape=(network.nodes, network.nodes)))
    np.testing.assert_allclose(ours, least.T if reverse else least, rtol=1e-12, atol=0.0)


def test_the_network_has_what_it_is_to_try(roads):
    table = od_matrix(roads.network, roads.vertices, roads.vertices)
    minutes, km = _squares(table, len(roads.vertices))
    shortest = _squares(od_matrix(roads.network, roads.vertices, roads.vertices, cost="distance"), len(minutes))[1]
    assert np.isinf(minutes).any(axis=1).all(), "the road apart"
    both = np.isfinite(minutes) & np.isfinite(minutes.T)
    assert (np.abs(minutes[both] - minutes.T[both]) > 1.0).mean() > 0.2, "one-way streets matter"
    assert (km[both] - shortest[both] > 0.1).mean() > 0.2, "the fastest way is often not the shortest"


@pytest.mark.parametrize("cost", ["time", "distance"])
def test_points_beside_the_roads(roads, cost):
    points = np.random.default_rng(11).uniform((500_000.0, 4_300_000.0), (512_000.0, 4_312_000.0), (40, 2))
    graph, vertices = _qgis_graph(roads.layer, points)
    least, other = _qgis_costs(graph, vertices, cost)
    seconds, metres = (least, other) if cost == "time" else (other, least)
    table = od_matrix(roads.network, points, points, cost=cost, access_speed=ACCESS_SPEED, max_snap=5000.0)
    minutes, km = _squares(table, len(points))
    tied = np.array([(graph.vertex(vertex).point().x(), graph.vertex(vertex).point().y()) for vertex in vertices])
    away = np.hypot(*(points - tied).T)
    access = away[:, np.newaxis] + away
    np.testing.assert_allclose(table.origin_snap, away, rtol=1e-9)
    np.testing.assert_allclose(minutes, (seconds + access / (ACCESS_SPEED * KMH)) / 60.0, **WITHIN)
    np.testing.assert_allclose(km, (metres + access) / 1000.0, **WITHIN)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:2154"])
def test_on_the_ellipsoid_whatever_the_map_counts_in(roads, crs):
    """Roads in degrees, in Web Mercator and on France's map: the least metres of QGIS with its ellipsoid."""
    layer = _carried(roads.layer, crs)
    features = list(layer.getFeatures())
    context = QgsProcessingContext()
    table = FeatureTable(QgsProcessingFeatureSource(layer, context), "roads", context.transformContext())
    plane = working_plane(table)
    assert plane.crs != layer.crs()
    speed, direction = ([feature[name] for feature in features] for name in ("speed", "way"))
    network = build_network(table.lines_in(plane.crs), speed, direction, ground=plane.ground)
    places = np.unique(np.concatenate([line.geometry().asPolyline() for line in features]), axis=0)[::7]
    to_plane = QgsCoordinateTransform(layer.crs(), plane.crs, QgsProject.instance())
    points = [to_plane.transform(QgsPointXY(*place)) for place in places.tolist()]
    ours = od_matrix(network, points, points, cost="distance")
    graph, vertices = _qgis_graph(layer, places, "EPSG:7030")
    metres = _qgis_costs(graph, vertices, "distance")[0]
    np.testing.assert_allclose(_squares(ours, len(places))[1] * 1000.0, metres, rtol=1e-5, atol=0.01)


def _carried(layer: QgsVectorLayer, crs: str) -> QgsVectorLayer:
    """Copy the roads into another system."""
    carry = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    there = QgsVectorLayer(f"LineString?crs={crs}&field=speed:double&field=way:integer", "roads", "memory")
    for feature in layer.getFeatures():
        moved, geometry = QgsFeature(there.fields()), QgsGeometry(feature.geometry())
        geometry.transform(carry)
        moved.setGeometry(geometry)
        moved.setAttributes(feature.attributes())
        there.dataProvider().addFeature(moved)
    there.updateExtents()
    return there
