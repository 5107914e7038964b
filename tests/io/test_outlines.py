"""Boxes around units in another coordinate reference system."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from urban_rural_linkages.io.layers import table_of_layer
from urban_rural_linkages.io.outlines import box_in

UTM = QgsCoordinateReferenceSystem("EPSG:25830")


@pytest.fixture
def diagonal(qgis_providers) -> QgsVectorLayer:
    """Squares of 20 km in a row that runs to the north-west in the system of Europe, in which Spain lies aslant."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:3035", "units", "memory")
    features = []
    for number in range(40):
        x, y = 3_600_000 - 20_000 * number, 2_000_000 + 8000 * number
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 20_000, y + 20_000)))
        features.append(feature)
    features.append(QgsFeature())  # of which nobody knows where it is
    layer.dataProvider().addFeatures(features)
    return layer


def test_the_box_holds_all_units_and_little_else(diagonal):
    table = table_of_layer(diagonal, QgsProcessingContext())
    found = box_in(table, range(41), UTM)
    to_map = QgsCoordinateTransform(diagonal.crs(), UTM, QgsProject())
    exact = QgsRectangle()
    for feature in diagonal.getFeatures():
        shape = feature.geometry().densifyByDistance(500.0) if feature.hasGeometry() else QgsGeometry()
        shape.transform(to_map)
        exact.combineExtentWith(shape.boundingBox())
    assert found.width() == pytest.approx(exact.width(), rel=0.01)
    assert found.height() == pytest.approx(exact.height(), rel=0.01)
    assert found.height() < 0.8 * to_map.transformBoundingBox(diagonal.extent()).height()


def test_nothing_has_no_box(diagonal):
    assert box_in(table_of_layer(diagonal, QgsProcessingContext()), [40], UTM).isEmpty()
