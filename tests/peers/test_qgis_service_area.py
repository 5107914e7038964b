"""Roads reached within a time against QGIS' own service area: the same roads, to the length of a segment.

QGIS takes a segment whole where both its ends are reached, and cuts it by the times of its ends, be they those of other
ways: it reaches too far by a part of a segment at each end of what is reached.  So its network has a vertex every ten
metres, and ours has not.  Starts lie on the roads; lengths are planar on both sides, in a UTM zone.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", tempfile.mkdtemp(prefix="urban-rural-profile-"))

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer

from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.reached import reached_stretches, snap_services, stretch_vertices
from urban_rural_linkages.io.beside_lines import line_strings

APPLICATION = QgsApplication.instance() or QgsApplication([], True)
APPLICATION.initQgis()  # never exited, because that is where QGIS crashes
sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))

X, Y, STEP, SIDE = 500_000.0, 4_300_000.0, 1500.0, 8
SEGMENT = 10.0  # metres


@pytest.fixture(scope="module")
def processing():
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    before = QgsProject.instance().ellipsoid()
    QgsProject.instance().setEllipsoid("NONE")
    yield processing
    QgsProject.instance().setEllipsoid(before)


@pytest.fixture(scope="module")
def roads():
    """A bent grid with gaps: ways, speeds, and the layer."""
    random = np.random.default_rng(5)
    place = np.stack(np.meshgrid(np.arange(SIDE) * STEP, np.arange(SIDE) * STEP, indexing="ij"), axis=-1)
    place = place + random.uniform(-300, 300, place.shape) + (X, Y)
    ends = [((i, j), (i + a, j + b)) for i in range(SIDE) for j in range(SIDE) for a, b in ((1, 0), (0, 1))]
    ways = [
        np.array([place[a], (place[a] + place[b]) / 2 + random.uniform(-90, 90, 2), place[b]]).round(3)
        for a, b in ends if max(b) < SIDE and random.random() > 0.25
    ]  # fmt: skip
    speeds = random.uniform(20, 90, len(ways)).round(1)
    layer = QgsVectorLayer("LineString?crs=EPSG:25830&field=kmh:double", "roads", "memory")
    features = []
    for way, speed in zip(ways, speeds, strict=True):
        feature = QgsFeature(layer.fields())
        line = QgsGeometry.fromPolylineXY([QgsPointXY(*vertex) for vertex in way])
        feature.setGeometry(line.densifyByDistance(SEGMENT))
        feature.setAttributes([float(speed)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return ways, speeds, layer


@pytest.mark.parametrize(("number", "minutes"), [(3, 2.0), (20, 6.5), (41, 14.0)])
def test_the_roads_reached_are_those_of_the_native_service_area(processing, roads, minutes, number):
    ways, speeds, layer = roads
    start = ways[number][0] + 0.3 * (ways[number][1] - ways[number][0])
    found = processing.run("native:serviceareafrompoint", {
        "INPUT": layer, "STRATEGY": 1, "SPEED_FIELD": "kmh", "DEFAULT_SPEED": 50, "START_POINT":
        f"{start[0]},{start[1]} [EPSG:25830]", "TRAVEL_COST2": minutes / 60, "TOLERANCE": 0,
        "OUTPUT_LINES": "TEMPORARY_OUTPUT",
    })  # fmt: skip
    theirs = QgsGeometry.unaryUnion([feature.geometry() for feature in found["OUTPUT_LINES"].getFeatures()])

    network = build_network(lines_from_coordinates([[way] for way in ways]), speeds)
    service, _ = snap_services(network, np.array([start]), direction="from")
    stretches = reached_stretches(network, service, [minutes], direction="from")
    ours = QgsGeometry.unaryUnion(line_strings(*stretch_vertices(network, stretches)))
    assert ours.length() == pytest.approx(stretches.metres(network).sum(), rel=1e-9)
    ends = 2 * stretches.edge.size
    assert ours.length() - 1.0 <= theirs.length() <= ours.length() + ends * SEGMENT
    assert theirs.length() == pytest.approx(ours.length(), rel=0.02)
    assert theirs.hausdorffDistance(ours) < 1.5 * SEGMENT
