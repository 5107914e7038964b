"""Polygons beside multipolygons in one file are written as what they are: a layer of many parts."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsVectorLayer, QgsWkbTypes


def square(x: int) -> list:
    return [[[x, 40], [x + 1, 40], [x + 1, 41], [x, 41], [x, 40]]]


@pytest.fixture
def mixed(tmp_path):
    shapes = [
        {"type": "Polygon", "coordinates": square(0)},
        {"type": "MultiPolygon", "coordinates": [square(2), square(4)]},
    ]
    features = [
        {"type": "Feature", "properties": {"code": f"0{row}", "p1": 10, "p2": 9}, "geometry": shape}
        for row, shape in enumerate(shapes)
    ]
    path = tmp_path / "mixed.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "o.gpkg", "o.shp", "o.geojson"])
def test_each_feature_is_of_the_layers_type(run, mixed, tmp_path, output):
    place = output if output == "TEMPORARY_OUTPUT" else str(tmp_path / output)
    found = run("demographicchange", UNITS=mixed, UNIT_ID="code", POP_START="p1", POP_END="p2", START_YEAR=2001,
                END_YEAR=2011, OUTPUT=place)["OUTPUT"]  # fmt: skip
    layer = found if isinstance(found, QgsVectorLayer) else QgsVectorLayer(found, "o", "ogr")
    parts = [feature.geometry().constGet().partCount() for feature in layer.getFeatures()]
    assert parts == [1, 2]
    if output in ("TEMPORARY_OUTPUT", "o.gpkg"):
        assert QgsWkbTypes.displayString(layer.wkbType()) == "MultiPolygon"
        assert {QgsWkbTypes.displayString(f.geometry().wkbType()) for f in layer.getFeatures()} == {"MultiPolygon"}
