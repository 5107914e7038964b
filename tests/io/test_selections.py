"""Selected features as an expression: by what tells them apart wherever the layer is edited."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsFeatureRequest, QgsVectorFileWriter, QgsVectorLayer

from tests.qgis.layers import memory_layer
from urban_rural_linkages.io.selections import filter_of_selection, key_field

pytestmark = pytest.mark.usefixtures("qgis_providers")

FIELDS = {"name": "text", "code": "text"}
ROWS = [("POINT(0 0)", "a", "06083"), ("POINT(1 0)", "b", "06002"), ("POINT(2 0)", "b", "06015")]


def layer(rows=ROWS, fields=FIELDS) -> QgsVectorLayer:
    return memory_layer(fields, rows, "Point")


def in_geopackage(of: QgsVectorLayer, path, **options) -> QgsVectorLayer:
    wanted = QgsVectorFileWriter.SaveVectorOptions()
    wanted.driverName, wanted.layerName = "GPKG", "spots"
    for name, value in options.items():
        setattr(wanted, name, value)
    assert QgsVectorFileWriter.writeAsVectorFormatV3(of, str(path), of.transformContext(), wanted)[0] == 0
    return QgsVectorLayer(f"{path}|layername=spots", "spots", "ogr")


def test_nothing_selected():
    assert filter_of_selection(layer()) == ""


def test_by_code_where_there_is_one():
    chosen = layer()
    chosen.selectByIds([3, 1])
    assert filter_of_selection(chosen) == "\"code\" IN ('06015', '06083')"


def test_the_number_of_a_geopackage_is_no_key(tmp_path):
    """What was selected is found in a copy whose rows come in another order and are numbered anew."""
    kept = in_geopackage(layer(), tmp_path / "a.gpkg")
    assert key_field(kept) == "code"
    kept.selectByIds([1])
    condition = filter_of_selection(kept)
    edited = in_geopackage(layer(ROWS[::-1]), tmp_path / "b.gpkg")
    found = list(edited.getFeatures(QgsFeatureRequest().setFilterExpression(condition)))
    assert [(one["code"], one.id()) for one in found] == [("06083", 3)]


def test_without_a_key_by_the_number_of_the_provider(tmp_path):
    kept = in_geopackage(layer(fields={"name": "text", "place": "text"}), tmp_path / "a.gpkg")
    assert key_field(kept) is None
    kept.selectByIds([3, 1])
    assert filter_of_selection(kept) == '"fid" IN (1, 3)'


@pytest.mark.parametrize("wrong", [NULL, "", "06083"])
def test_a_code_that_is_empty_or_doubled_tells_nothing_apart(wrong):
    chosen = layer([*ROWS[:2], ("POINT(2 0)", "b", wrong)])
    assert key_field(chosen) is None
    chosen.selectByIds([3, 1])
    assert filter_of_selection(chosen) == "$id IN (1, 3)"


@pytest.mark.parametrize("name", ["uuid", "Code", "CODIGO", "settlement_id"])
def test_names_of_keys(name):
    assert key_field(layer(fields={"name": "text", name: "text"})) == name


def test_what_is_unique_by_chance_is_no_key():
    assert key_field(layer(fields={"name": "text", "remark": "text"})) is None
