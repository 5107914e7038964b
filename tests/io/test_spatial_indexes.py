"""Spatial indexes: small tables go without, large ones keep theirs, and GDAL goes on reading and filling the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from osgeo import ogr
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer

from urban_rural_linkages.core.errors import Cancelled, OutputError
from urban_rural_linkages.io import geopackage, spatial_indexes
from urban_rural_linkages.io.geopackage import add_table
from urban_rural_linkages.io.spatial_indexes import drop_small_indexes

FEW, MANY = 3, 12


@pytest.fixture
def package(qgis_providers, tmp_path):
    """A GeoPackage with a small table whose name needs quoting, a larger one, and a table without shapes."""
    path = tmp_path / "a.gpkg"
    for name, rows, kind in (('sma"ll ñ', FEW, "Point"), ("large", MANY, "Point"), ("bare", FEW, "None")):
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:25830&field=code:string", name, "memory")
        features = []
        for row in range(rows):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([str(row)])
            if kind == "Point":
                feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1000.0 * row, 0.0)))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        add_table(path, name, layer)
    return path


def indexes(path) -> set[str]:
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT name FROM sqlite_master WHERE name LIKE 'rtree%'").fetchall()
    return {name for (name,) in rows}


def test_small_tables_lose_their_index_and_the_large_keep_theirs(package):
    assert any("sma" in name for name in indexes(package))
    size = package.stat().st_size
    assert drop_small_indexes(package, MANY) == ['sma"ll ñ']
    assert indexes(package) and all("large" in name for name in indexes(package))
    assert package.stat().st_size < size
    assert drop_small_indexes(package, MANY) == []


def test_a_cancel_is_heard_while_the_file_is_written_anew(package, monkeypatch):
    """That is one statement of SQLite; the file can be read afterwards."""

    class Stopped:
        def report(self, fraction):
            """Hear of progress."""

        def cancelled(self):
            return True

    monkeypatch.setattr(geopackage, "_STEPS_BETWEEN_LOOKS", 1)
    with pytest.raises(Cancelled):
        drop_small_indexes(package, MANY, Stopped())
    layer = QgsVectorLayer(f'{package}|layername=sma"ll ñ', "small", "ogr")
    assert (layer.isValid(), layer.featureCount()) == (True, FEW)


def test_a_file_of_which_little_is_free_is_not_written_anew(package, monkeypatch):
    """That takes seconds for a country, and its end cannot be stopped."""
    monkeypatch.setattr(spatial_indexes, "_MUCH", 1.0)
    size = package.stat().st_size
    assert drop_small_indexes(package, MANY) == ['sma"ll ñ']
    assert package.stat().st_size == size and all("large" in name for name in indexes(package))


def test_gdal_reads_filters_and_fills_a_table_without_index(package):
    drop_small_indexes(package, MANY)
    layer = QgsVectorLayer(f'{package}|layername=sma"ll ñ', "small", "ogr")
    assert (layer.isValid(), layer.featureCount()) == (True, FEW)
    assert [one["code"] for one in layer.getFeatures(QgsRectangle(500, -1, 1500, 1))] == ["1"]
    del layer
    source = ogr.Open(str(package), 1)
    table = source.GetLayerByName('sma"ll ñ')
    assert not table.TestCapability("FastSpatialFilter")
    feature = ogr.Feature(table.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (9 9)"))
    assert table.CreateFeature(feature) == 0
    assert table.GetFeatureCount() == FEW + 1
    assert source.GetLayerByName("large").TestCapability("FastSpatialFilter")


def test_a_file_that_is_no_geopackage_is_told(tmp_path):
    (tmp_path / "a.gpkg").write_text("no database, and long enough to be seen as none " * 20, encoding="utf-8")
    with pytest.raises(OutputError, match=r"a\.gpkg"):
        drop_small_indexes(tmp_path / "a.gpkg")
