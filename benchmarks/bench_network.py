"""How long travel over networks takes: reading, graph, nearest service, origin-destination table, and QGIS beside it.

Run from the root of the checkout: `python benchmarks/bench_network.py`.  The networks are made up with a fixed seed:
a lattice of crossings 250 m apart, shaken, of which one road in three is missing.  Where PyQGIS is at hand, its own
network analysis builds the same 100,000 edges in the same run.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import report  # noqa: E402
from urban_rural_linkages.core.access.graph import Network, build_network  # noqa: E402
from urban_rural_linkages.core.access.lines import lines_from_wkb  # noqa: E402
from urban_rural_linkages.core.access.network import network_access  # noqa: E402
from urban_rural_linkages.core.access.od import od_matrix  # noqa: E402

SPACING = 250.0
SPEEDS = (30.0, 50.0, 50.0, 50.0, 90.0)
REPEATS = 3
T = TypeVar("T")


def synthetic_roads(edges: int) -> tuple[list[bytes], np.ndarray]:
    """Make roads as well-known binary, each of two segments, and their speeds."""
    random = np.random.default_rng(12345)
    side = int(np.ceil(np.sqrt(edges / 2 / (2 / 3)))) + 1
    nodes = np.stack(np.meshgrid(np.arange(side), np.arange(side), indexing="ij"), axis=-1) * SPACING
    nodes = (nodes + random.uniform(-0.3, 0.3, nodes.shape) * SPACING).reshape(-1, 2) + (250_000.0, 4_300_000.0)
    number = np.arange(side * side).reshape(side, side)
    pairs = np.concatenate([
        np.column_stack((number[:, :-1].ravel(), number[:, 1:].ravel())),
        np.column_stack((number[:-1].ravel(), number[1:].ravel())),
    ])  # fmt: skip
    pairs = pairs[random.permutation(len(pairs))[:edges]]
    record = np.zeros(len(pairs), dtype=[("order", "u1"), ("kind", "<u4"), ("count", "<u4"), ("xy", "<f8", (3, 2))])
    record["order"], record["kind"], record["count"] = 1, 2, 3
    record["xy"][:, 0], record["xy"][:, 2] = nodes[pairs[:, 0]], nodes[pairs[:, 1]]
    record["xy"][:, 1] = (record["xy"][:, 0] + record["xy"][:, 2]) / 2 + random.uniform(-20, 20, (len(pairs), 2))
    data, size = record.tobytes(), record.dtype.itemsize
    return [data[i : i + size] for i in range(0, len(data), size)], random.choice(SPEEDS, len(pairs))


def timed(name: str, work: Callable[[], T], repeats: int = REPEATS) -> T:
    """Run something some times, and print the least seconds of CPU that it took."""
    seconds = []
    for _ in range(repeats):
        begin = time.process_time()
        result = work()
        seconds.append(time.process_time() - begin)
    report("core: network", name, min(seconds))
    return result


def points_beside(network: Network, count: int, seed: int) -> np.ndarray:
    """Scatter points over the extent of a network."""
    low, high = network.points.min(axis=0), network.points.max(axis=0)
    return np.random.default_rng(seed).uniform(low, high, (count, 2))


def million() -> None:
    """Time the graph and the nearest service on a million edges."""
    geometries, speeds = synthetic_roads(1_000_000)

    def graph() -> Network:
        network = build_network(lines_from_wkb(geometries, "roads"), speeds)
        network.arcs("time", reverse=True)
        return network

    network = timed("1 M edges, WKB to graph and arcs", graph)
    print(f"  {network.tail.size} edges, {network.nodes} junctions, {network.component_length.size} components")
    services, homes = points_beside(network, 500, 1), points_beside(network, 5000, 2)
    timed("1 M edges, index of segments and one tie", lambda: network_access(network, homes[:1], services[:1], k=1),
          repeats=1)  # fmt: skip
    found = timed("1 M edges, nearest of 500 for 5000 points", lambda: network_access(
        network, homes, services, k=1, max_minutes=0))  # fmt: skip
    timed("1 M edges, three nearest of 500 for 5000 points", lambda: network_access(
        network, homes, services, k=3, max_minutes=0))  # fmt: skip
    print(f"  mean {np.nanmean(found.nearest.minutes):.3f} minutes")


def hundred_thousand() -> None:
    """Time the origin-destination table on 100,000 edges, and QGIS beside."""
    geometries, speeds = synthetic_roads(100_000)
    network = timed("100,000 edges, WKB to graph", lambda: build_network(lines_from_wkb(geometries, "roads"), speeds))
    origins, destinations = points_beside(network, 500, 3), points_beside(network, 5000, 4)
    table = timed("100,000 edges, 500 x 5000 within 30 minutes", lambda: od_matrix(
        network, origins, destinations, max_minutes=30))  # fmt: skip
    print(f"  {table.minutes.size} pairs")
    try:
        import qgis.core  # noqa: F401, PLC0415 - the benchmark runs without QGIS, too
    except ImportError:
        print("QGIS is not at hand for comparison.")
        return
    ours = timed("100,000 edges, WKB to graph with 10 points tied", lambda: network_access(
        build_network(lines_from_wkb(geometries, "roads"), speeds), origins[:9], destinations[:1], k=1))  # fmt: skip
    qgis_beside(geometries, speeds, np.concatenate([origins[:9], destinations[:1]]))
    del ours


def qgis_beside(geometries: list[bytes], speeds: np.ndarray, points: np.ndarray) -> None:
    """Build the same network with QGIS' own director, 10 points tied."""
    from qgis.analysis import (  # noqa: PLC0415 - only where QGIS is at hand
        QgsGraphBuilder,
        QgsNetworkSpeedStrategy,
        QgsVectorLayerDirector,
    )
    from qgis.core import (  # noqa: PLC0415
        QgsApplication,
        QgsCoordinateReferenceSystem,
        QgsFeature,
        QgsGeometry,
        QgsPointXY,
        QgsVectorLayer,
    )

    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer("LineString?crs=EPSG:25830&field=speed:double", "roads", "memory")
    features = []
    for wkb, speed in zip(geometries, speeds.tolist(), strict=True):
        feature, geometry = QgsFeature(layer.fields()), QgsGeometry()
        geometry.fromWkb(wkb)
        feature.setGeometry(geometry)
        feature.setAttribute(0, speed)
        features.append(feature)
    layer.dataProvider().addFeatures(features)

    def read() -> Network:
        wkb = [bytes(feature.geometry().asWkb()) for feature in layer.getFeatures()]
        return build_network(lines_from_wkb(wkb, "roads"), speeds)

    def direct() -> int:
        both = QgsVectorLayerDirector.Direction.DirectionBoth
        director = QgsVectorLayerDirector(layer, -1, "", "", "", both)
        director.addStrategy(QgsNetworkSpeedStrategy(0, 50.0, 1000.0 / 3600.0))
        builder = QgsGraphBuilder(QgsCoordinateReferenceSystem("EPSG:25830"), True, 0.001)
        director.makeGraph(builder, [QgsPointXY(*point) for point in points])
        return int(builder.graph().edgeCount())

    timed("100,000 edges, ours from a layer in memory", read)
    timed("100,000 edges, QGIS' director, 10 points tied", direct, repeats=1)


if __name__ == "__main__":
    million()
    hundred_thousand()
