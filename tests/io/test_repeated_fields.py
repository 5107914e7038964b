"""Fields of a table that repeat those of the layer that its rows come from."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsProcessingContext, QgsVectorLayer

from urban_rural_linkages.io.geopackage import add_table
from urban_rural_linkages.io.layers import FeatureTable, table_of_layer
from urban_rural_linkages.io.repeated_fields import OriginalFields

UNITS = [["a", "Alba", 10, 0.5, None], ["b", "Boca", None, 1.5, None], ["c", "Cala", 3, float("nan"), None]]
FIELDS = "field=code:string&field=name:string&field=people:integer&field=area:double&field=note:string"


@pytest.fixture
def table(qgis_providers, tmp_path):
    """A function that returns rows as a table, of a layer in memory or of a GeoPackage."""

    def made(fields: str, rows: list[list[object]], stored: bool) -> FeatureTable:
        layer = QgsVectorLayer(f"NoGeometry?{fields}", "t", "memory")
        features = []
        for row in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(row)
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        if stored:
            name = f"t{len(list(tmp_path.iterdir()))}"
            add_table(tmp_path / f"{name}.gpkg", name, layer)
            layer = QgsVectorLayer(f"{tmp_path / name}.gpkg|layername={name}", name, "ogr")
        return table_of_layer(layer, QgsProcessingContext())

    return made


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("second", [False, True])
def test_values_are_compared_row_by_row_wherever_they_lie(table, first, second):
    original = OriginalFields(table(FIELDS, UNITS, first), "code")
    rows = [UNITS[place] for place in (2, 0, 0, 1)]  # in another order, and one twice
    assert original.repeated_in(table(FIELDS, rows, second)) == {"code", "name", "people", "area", "note"}
    changed = [[code, name, people, area, "x"] for code, name, people, area, _ in rows]
    changed[1][2] = 11
    assert original.repeated_in(table(FIELDS, changed, second)) == {"code", "name", "area"}


def test_a_table_of_other_rows_repeats_nothing(table):
    original = OriginalFields(table(FIELDS, UNITS, False), "code")
    assert original.repeated_in(table(FIELDS, [["d", "Alba", 10, 0.5, None]], True)) == set()
    assert original.repeated_in(table("field=name:string", [["Alba"]], True)) == set()


def test_whole_numbers_that_float64_cannot_tell_apart_are_told_apart(table):
    fields = "field=code:string&field=id:int8"
    original = OriginalFields(table(fields, [["a", 2**60], ["b", 5]], True), "code")
    assert original.repeated_in(table(fields, [["a", 2**60 + 1], ["b", 5]], True)) - {"fid"} == {"code"}
    assert original.repeated_in(table(fields, [["a", 2**60], ["b", 5]], True)) - {"fid"} == {"code", "id"}


def test_a_number_is_not_its_text(table):
    original = OriginalFields(table("field=code:string&field=n:integer", [["a", 1]], False), "code")
    assert original.repeated_in(table("field=code:string&field=n:string", [["a", "1"]], True)) - {"fid"} == {"code"}
