"""Copies of layers for other threads: opened again from their file, or handed over with all that hangs on them."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsField, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from scripts.scratch import REPOSITORY
from urban_rural_linkages.io.layer_copies import copying, hand_back, take_over

pytestmark = pytest.mark.usefixtures("qgis_providers")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    for name in ("region.gpkg", "dem_100m.tif"):
        shutil.copy(REPOSITORY / "resources" / "demo" / name, folder)
    return SimpleNamespace(
        units=lambda: QgsVectorLayer(f"{folder / 'region.gpkg'}|layername=municipalities", "units", "ogr"),
        heights=lambda: QgsRasterLayer(str(folder / "dem_100m.tif"), "heights"),
    )


def test_a_layer_of_a_file_is_opened_again_with_its_system_and_aliases(demo):
    layer = demo.units()
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:25830"))
    layer.setFieldAlias(1, "Código")
    copy = copying(layer)()
    assert copy is not layer
    assert (copy.name(), copy.featureCount(), copy.crs().authid()) == ("units", 60, "EPSG:25830")
    assert copy.attributeAlias(1) == "Código"
    assert copy.fields().names() == layer.fields().names()


def test_the_copy_of_a_file_outlives_the_layer(demo):
    layer = demo.units()
    make = copying(layer)
    del layer
    assert make().featureCount() == 60


def test_calculated_fields_filters_and_layers_in_memory_are_handed_over(demo):
    layer = demo.units()
    layer.addExpressionField("2 * area_km2", QgsField("double", QMetaType.Type.Double))
    layer.setSubsetString("code < '00011'")
    copy = copying(layer)()
    assert "double" in copy.fields().names()
    assert copy.featureCount() == 10
    memory = QgsVectorLayer("Point?field=a:integer", "sketch", "memory")
    memory.dataProvider().addFeatures([QgsFeature(memory.fields())])
    copy = copying(memory)()
    assert copy.featureCount() == 1
    take_over(copy)
    hand_back(copy)
    assert copy.isValid()


def test_a_raster_is_opened_again(demo):
    copy = copying(demo.heights())()
    assert copy.isValid()
    assert copy.name() == "heights"


def test_a_table_of_text_is_opened_again(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("code,people\n01,5\n02,7\n", encoding="utf-8")
    table = QgsVectorLayer(f"{file.as_uri()}?type=csv&geomType=none&detectTypes=no", "people", "delimitedtext")
    copy = take_over(copying(table)())
    assert [feature["code"] for feature in copy.getFeatures()] == ["01", "02"]
    assert not copy.isSpatial()


def test_a_file_that_is_read_whole_when_it_is_opened_is_opened_by_who_takes_it_over(demo, tmp_path):
    file = tmp_path / "places.geojson"
    file.write_text('{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": 1}, '
                    '"geometry": null}]}', encoding="utf-8")  # fmt: skip
    slow = copying(QgsVectorLayer(str(file), "places", "ogr"))()
    assert not isinstance(slow, QgsVectorLayer)
    assert take_over(slow).featureCount() == 1
    assert isinstance(copying(demo.units())(), QgsVectorLayer)
