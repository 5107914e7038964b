"""Lines of a layer as arrays: the lengths, and the places in another system, that QGIS finds one by one."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from urban_rural_linkages.core.access.lines import lines_from_wkb
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.io.files.vector_file import FileColumns, whole_file
from urban_rural_linkages.io.layers import FeatureTable

from .test_layers import table

pytestmark = pytest.mark.usefixtures("qgis_providers")

LINES = [
    "MULTILINESTRING((300000 4300000,300100 4300300,303000 4301000),(310000 4300000,310000 4300001))",
    None,
    "MULTILINESTRING((200000 4500000,700000 4100000))",
    "MULTILINESTRING((300000 4300000,300000 4300000))",
]
ROWS = [(wkt, str(row), float(row), "") for row, wkt in enumerate(LINES)]


def roads(kind: str = "MultiLineString") -> FeatureTable:
    return table(ROWS, f"{kind}?crs=EPSG:25830&")


def from_file(folder) -> FeatureTable:
    """The same lines out of a GeoPackage."""
    options, path = QgsVectorFileWriter.SaveVectorOptions(), str(folder / "roads.gpkg")
    context, layer = QgsProcessingContext(), roads().kept[0]
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsCoordinateTransformContext(), options)
    layer = QgsVectorLayer(path, "roads", "ogr")
    made = FeatureTable(QgsProcessingFeatureSource(layer, context), "roads", context.transformContext(),
                        columns=FileColumns(whole_file(layer, None)))  # fmt: skip
    made.kept = layer, context
    return made


def one_by_one(lines: FeatureTable, ellipsoid: str) -> list[float]:
    measure = QgsDistanceArea()
    measure.setSourceCrs(lines.crs, QgsCoordinateTransformContext())
    measure.setEllipsoid(ellipsoid)
    geometries = [feature.geometry() for feature in lines.features]
    return [np.nan if g.isNull() else measure.measureLength(g) for g in geometries]


@pytest.mark.parametrize("ellipsoid", ["EPSG:7030", "EPSG:7022"])
def test_lengths_are_those_that_qgis_measures(ellipsoid):
    lines = roads()
    np.testing.assert_allclose(lines.ellipsoidal_lengths(ellipsoid), one_by_one(lines, ellipsoid), rtol=1e-9)


def test_curves_are_measured_by_qgis():
    lines = table([("COMPOUNDCURVE(CIRCULARSTRING(0 0,1 1,2 0))", "a", 1.0, "")], "CompoundCurve?crs=EPSG:25830&")
    assert not lines.has_straight_lines
    np.testing.assert_allclose(lines.ellipsoidal_lengths("EPSG:7030"), one_by_one(lines, "EPSG:7030"))


@pytest.mark.parametrize("crs", ["EPSG:25830", "EPSG:4326", "EPSG:3035"])
def test_places_in_another_system_are_those_that_qgis_finds(crs):
    lines, there = roads(), QgsCoordinateReferenceSystem(crs)
    expected = lines_from_wkb([g and bytes(g.asWkb()) for g in lines.geometries_in(there)], "roads")
    np.testing.assert_array_equal(lines.lines_in(there).points, expected.points)


def test_a_line_that_has_no_place_in_the_other_system_is_named():
    wkts = ["LINESTRING(500000 4300000,500100 4300000)", "LINESTRING(1e30 1e30,1e30 2e30)"]
    lines = table([(wkt, "x", 1.0, "") for wkt in wkts], "LineString?crs=EPSG:25830&")
    with pytest.raises(InputError, match="Feature '2' of layer 'towns' lies outside"):
        lines.lines_in(QgsCoordinateReferenceSystem("EPSG:4326"))


def test_lines_of_a_file_are_read_without_features(tmp_path):
    lines = from_file(tmp_path)
    lengths = lines.ellipsoidal_lengths("EPSG:7030")
    assert len(lines) == len(LINES) and lines.was_read
    assert "features" not in lines.__dict__
    np.testing.assert_array_equal(lengths, roads().ellipsoidal_lengths("EPSG:7030"))
    found, expected = lines.wkb, roads().wkb
    assert [found[row] for row in (0, 2, 3)] == [expected[row] for row in (0, 2, 3)]
    assert found[1] is None or not lines_from_wkb([found[1]], "roads").points.size


def test_a_file_of_no_lines_has_no_features(tmp_path):
    layer = QgsVectorLayer("LineString?crs=EPSG:25830&field=a:integer", "roads", "memory")
    options, path = QgsVectorFileWriter.SaveVectorOptions(), str(tmp_path / "none.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsCoordinateTransformContext(), options)
    layer, context = QgsVectorLayer(path, "roads", "ogr"), QgsProcessingContext()
    for read in (len, lambda empty: empty.wkb, lambda empty: empty.lines):
        empty = FeatureTable(QgsProcessingFeatureSource(layer, context), "roads", context.transformContext(),
                             columns=FileColumns(whole_file(layer, None)))  # fmt: skip
        assert empty.source.wkbType() == Qgis.WkbType.LineString
        with pytest.raises(InputError, match="no features"):
            read(empty)
