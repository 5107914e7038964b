"""How far places lie outside an area: the same as measured to every outline, and stopped when the user asks."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.io.geometries import RepresentativePoints
from urban_rural_linkages.io.layers import FeatureTable
from urban_rural_linkages.io.outside import distances_outside, zone_of
from urban_rural_linkages.io.projections import local_utm

pytestmark = pytest.mark.usefixtures("qgis_providers")

CRS = "EPSG:25830"


def area(shapes: list[str], kind: str = "Polygon") -> FeatureTable:
    layer, context = QgsVectorLayer(f"{kind}?crs={CRS}", "area", "memory"), QgsProcessingContext()
    features = []
    for wkt in shapes:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    table = FeatureTable(QgsProcessingFeatureSource(layer, context), "area", context.transformContext())
    table.kept = layer, context
    return table


def square(x: float, y: float, side: float) -> str:
    return f"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))"


def degrees(points) -> np.ndarray:
    context = QgsProcessingContext().transformContext()
    way = QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem("EPSG:4326"), context)
    return np.array([[p.x(), p.y()] for p in (way.transform(QgsPointXY(*point)) for point in points)])


def test_the_distance_is_that_to_the_nearest_of_all_outlines():
    random = np.random.default_rng(3)
    corners = random.uniform([450_000, 4_400_000], [550_000, 4_500_000], (60, 2))
    shapes = [square(*corner, side) for corner, side in zip(corners, random.uniform(100, 30_000, 60), strict=True)]
    shapes.append("POLYGON((400000 4300000, 600000 4300100, 400000 4300200, 400000 4300000))")  # long: its box misleads
    points = random.uniform([380_000, 4_280_000], [620_000, 4_560_000], (300, 2))
    outlines = [QgsGeometry.fromWkt(shape) for shape in shapes]
    places = [QgsGeometry.fromPointXY(QgsPointXY(*point)) for point in points]
    nearest = [min(outline.distance(place) for outline in outlines) for place in places]
    found = distances_outside(degrees(points), area(shapes))
    np.testing.assert_allclose(found, nearest, atol=1.0)
    assert (found == 0).any() and (found > 10_000).any()


def test_of_points_the_hull_is_the_area_and_no_place_has_no_distance():
    table = area(["POINT(500000 4400000)", "POINT(510000 4400000)", "POINT(500000 4410000)"], "Point")
    places = np.vstack([degrees([(502_000, 4_402_000), (490_000, 4_400_000)]), [[np.nan, np.nan]]])
    found = distances_outside(places, table)
    assert found[0] == 0 and found[1] == pytest.approx(10_000, abs=1) and np.isnan(found[2])


def test_metres_taken_for_degrees_are_no_place():
    found = distances_outside(np.array([[510_000.0, 4_305_000.0]]), area([square(500_000, 4_400_000, 1000)]))
    assert np.isnan(found).all()


def test_cancel_stops_it():
    class Impatient(NullProgress):
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        distances_outside(degrees([(0, 4_400_000)]), area([square(500_000, 4_400_000, 1000)]), Impatient())


def test_a_place_as_near_to_two_outlines_has_one_distance():
    table = area([square(500_000, 4_400_000, 1000), square(502_000, 4_400_000, 1000)])
    found = distances_outside(degrees([(501_500, 4_400_500), (500_500, 4_400_500)]), table)
    assert found == pytest.approx([500.0, 0.0], abs=0.5)


def test_the_zone_of_boxes_is_that_of_the_points_which_are_not_looked_for(monkeypatch):
    table = area([square(500_000 + 1000 * step, 4_400_000, 1000) for step in range(5)])
    expected = local_utm(table.lonlat())
    fresh = area([square(500_000 + 1000 * step, 4_400_000, 1000) for step in range(5)])
    monkeypatch.setattr(RepresentativePoints, "of", lambda *_: pytest.fail("no point is needed"))
    assert zone_of(fresh, NullProgress()) == expected


def test_where_boxes_lie_in_two_zones_the_points_decide():
    border = 755_500  # of zones 30 and 31, at 40 degrees north
    ring = [(border - 3000, 4_400_000), (border + 90_000, 4_400_000), (border - 3000, 4_400_100)]
    tongue = QgsGeometry.fromPolygonXY([[QgsPointXY(*corner) for corner in ring]]).asWkt()
    blocks = [square(border - 3000 - 1000 * step, 4_400_000, 900) for step in range(3)]
    for shapes in ([tongue, *blocks], [tongue], [square(border - 4000, 4_400_000, 8000)]):
        table = area(shapes)
        assert zone_of(table, NullProgress()) == local_utm(table.lonlat())
