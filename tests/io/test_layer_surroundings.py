"""Surroundings of features: borders of some units, and how far services lie outside all of them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorLayer

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.io.layer_surroundings import (
    ids_of_rows,
    metres_outside,
    middle_of_layer,
    neighbours_of_rows,
    rows_of_table,
)

pytestmark = pytest.mark.usefixtures("qgis_providers")

TRANSFORMS = QgsCoordinateTransformContext()


class Stopped(NullProgress):
    """Progress of work that nobody wants any more."""

    def cancelled(self):
        return True


def layer(kind: str, shapes: list[str], crs: str = "EPSG:25830") -> QgsVectorLayer:
    made = QgsVectorLayer(f"{kind}?crs={crs}", "units", "memory")
    features = []
    for shape in shapes:
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromWkt(shape) if shape else QgsGeometry())
        features.append(feature)
    made.dataProvider().addFeatures(features)
    return made


def square(x: float, y: float, side: float = 1000.0) -> str:
    return f"POLYGON(({x} {y}, {x} {y + side}, {x + side} {y + side}, {x + side} {y}, {x} {y}))"


ROW = [square(500000.0 + 1000 * number, 4400000.0) for number in range(3)]


def test_units_that_share_a_border_are_found_those_that_meet_in_a_corner_are_not():
    units = layer("Polygon", [*ROW, square(501000.0, 4401000.0)])
    assert neighbours_of_rows(units, [1, 3], TRANSFORMS, NullProgress()) == {1: [0, 2, 3], 3: [1]}


def test_a_layer_without_system_and_one_of_points():
    assert neighbours_of_rows(layer("Polygon", ROW, ""), [0], TRANSFORMS, NullProgress()) == {0: [1]}
    assert neighbours_of_rows(layer("Point", ["POINT(1 1)"]), [0], TRANSFORMS, NullProgress()) == {}


def test_a_layer_in_degrees_has_borders_as_well():
    units = layer("Polygon", [square(-3.0 + number / 100, 40.0, 0.01) for number in range(2)], "EPSG:4326")
    assert neighbours_of_rows(units, [0], TRANSFORMS, NullProgress()) == {0: [1]}


def test_services_are_measured_from_the_outline_and_those_without_a_place_are_unknown():
    services = layer("Point", ["POINT(500500 4400500)", "POINT(508000 4400500)", ""])
    metres = metres_outside(services, layer("Polygon", ROW), TRANSFORMS, NullProgress())
    assert metres[0] == 0.0
    assert metres[1] == pytest.approx(5000.0, rel=0.001)
    assert math.isnan(metres[2])


def test_the_measuring_stops_when_it_is_cancelled():
    services = layer("Point", ["POINT(500500 4400500)"] * 50)
    with pytest.raises(Cancelled):
        metres_outside(services, layer("Polygon", ROW), TRANSFORMS, Stopped())
    assert np.isfinite(metres_outside(services, layer("Polygon", ROW), TRANSFORMS, NullProgress())).all()


def test_rows_are_told_by_their_places():
    units = layer("Polygon", ROW)
    ids = [feature.id() for feature in units.getFeatures()]
    assert ids_of_rows(units, [2, 0]) == [ids[0], ids[2]]
    assert ids_of_rows(units, [1, 99]) == [ids[1]]
    assert ids_of_rows(units, []) == []


def test_the_middle_of_a_layer_in_degrees():
    middle = middle_of_layer(layer("Polygon", [square(500_000, 4_400_000)]), TRANSFORMS)
    assert middle[0] == pytest.approx([-3.0, 39.75], abs=0.02)  # the central meridian of zone 30
    assert np.isnan(middle_of_layer(layer("Polygon", []), TRANSFORMS)).all()


def test_rows_of_a_table_by_their_fields():
    table = QgsVectorLayer("None?field=check:string&field=count:integer", "report", "memory")
    rows = [["crs", 3], ["parts", None]]
    features = []
    for row in rows:
        feature = QgsFeature(table.fields())
        feature.setAttributes(row)
        features.append(feature)
    table.dataProvider().addFeatures(features)
    assert rows_of_table(table) == [{"check": "crs", "count": 3}, {"check": "parts", "count": None}]
