"""Letters of shapefiles that do not say their encoding: asked about where they are lost, and nowhere else."""

from __future__ import annotations

import pytest
from osgeo import ogr, osr
from qgis.core import QgsVectorLayer

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.io.files.file_remarks import require_letters

pytestmark = pytest.mark.usefixtures("qgis_providers")


@pytest.fixture
def shapefile(tmp_path):
    """Write a shapefile whose texts are bytes of an encoding that it names in its table (LDID) or not at all."""

    def write(name: bytes, language: int = 0):
        path = tmp_path / "towns.shp"
        options = ["ENCODING="]
        system = osr.SpatialReference()
        system.ImportFromEPSG(4326)
        source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
        layer = source.CreateLayer("towns", system, ogr.wkbPoint, options)
        layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("name", "X" * len(name))
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT(-2 42)"))
        layer.CreateFeature(feature)
        feature = layer = source = None
        table = tmp_path / "towns.dbf"
        content = bytearray(table.read_bytes().replace(b"X" * len(name), name))
        content[29] = language
        table.write_bytes(content)
        path.with_suffix(".cpg").unlink(missing_ok=True)
        return path

    return write


def layer_of(path) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(path), "towns", "ogr")
    assert layer.isValid()
    return layer


def test_lost_letters_are_asked_about(shapefile):
    path = shapefile("Logroño, Cáceres".encode("latin-1"))
    with pytest.raises(InputError, match=r"field 'name', as in 'Logro\?o, C\?ceres'") as caught:
        require_letters(layer_of(path), "towns")
    assert "windows-1252" in str(caught.value.hint.format(**caught.value.values))


def test_other_alphabets_are_told(shapefile):
    path = shapefile("Пловдив Монтана Видин".encode("cp1251"))
    with pytest.raises(InputError) as caught:
        require_letters(layer_of(path), "towns")
    assert caught.value.values["encoding"] == "windows-1251"


def test_a_file_that_names_it_is_right(shapefile):
    path = shapefile("Logroño".encode("latin-1"))
    path.with_suffix(".cpg").write_text("windows-1252", encoding="ascii")
    layer = layer_of(path)
    require_letters(layer, "towns")
    assert next(layer.getFeatures())["name"] == "Logroño"


def test_a_byte_of_the_table_that_names_it_is_right(shapefile):
    layer = layer_of(shapefile("Logroño".encode("latin-1"), language=0x57))
    require_letters(layer, "towns")
    assert next(layer.getFeatures())["name"] == "Logroño"


def test_what_the_user_set_is_right(shapefile):
    layer = layer_of(shapefile("Logroño".encode("latin-1")))
    layer.setProviderEncoding("windows-1252")
    require_letters(layer, "towns")
    assert next(layer.getFeatures())["name"] == "Logroño"


@pytest.mark.parametrize("name", ["Logroño".encode(), b"Teruel"])
def test_unicode_is_right(shapefile, name):
    require_letters(layer_of(shapefile(name)), "towns")


def test_layers_of_other_kinds_pass():
    require_letters(QgsVectorLayer("Point?field=name:string", "towns", "memory"), "towns")
    require_letters(None, "towns")
