"""Columns read straight from a file: the same values as its features have, in every format, and only where they are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal, ogr
from qgis.core import (
    NULL,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QMetaType

from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.core.wkb import Geometries
from urban_rural_linkages.io import attributes
from urban_rural_linkages.io.files.array_columns import different_pieces
from urban_rural_linkages.io.files.arrow import UnreadableColumns, read_columns, rows_of_batch
from urban_rural_linkages.io.files.vector_file import FileColumns, VectorFile, whole_file
from urban_rural_linkages.io.layers import FeatureTable

pytestmark = pytest.mark.usefixtures("qgis_providers")

FIELDS = "field=small:integer&field=large:int8&field=real:double&field=text:string&field=yes:bool&field=day:date"
ROWS = [
    (1, 2**40, 1.5, "a", True, "2020-01-01"),
    (0, 0, 0.0, "", False, None),
    (None, None, None, None, None, None),
    (-3, -2, float("nan"), "Ñuñoa €", True, None),
    (-3, -2, 1e99, "a", True, None),
]
FORMATS = {"GPKG": "gpkg", "CSV": "csv", "FlatGeobuf": "fgb", "GeoJSON": "geojson", "ESRI Shapefile": "shp"}


def written(folder, driver: str = "GPKG", rows=ROWS) -> QgsVectorLayer:
    memory = QgsVectorLayer(f"Point?crs=EPSG:25830&{FIELDS}", "m", "memory")
    features = []
    for place, row in enumerate(rows):
        feature = QgsFeature(memory.fields())
        feature.setAttributes(list(row))
        if place != 2 or driver == "FlatGeobuf":  # newer GDAL puts a feature without geometry into no index
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(place, 4e6)))
        features.append(feature)
    memory.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    path = str(folder / f"Ñ layer.{FORMATS[driver]}")
    error, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(memory, path, QgsCoordinateTransformContext(), options)
    assert error == QgsVectorFileWriter.WriterError.NoError
    return QgsVectorLayer(path, "layer", "ogr")


def by_features(layer: QgsVectorLayer, field: str) -> list[object]:
    return [None if value == NULL else value for value in (f[field] for f in layer.getFeatures())]


@pytest.mark.parametrize("driver", FORMATS)
def test_null_zero_empty_text_and_nan_are_told_apart_as_by_features(driver, tmp_path):
    layer = written(tmp_path, driver)
    file = whole_file(layer, None)
    if driver == "ESRI Shapefile":
        assert file is None  # its encoding is the layer's to know
        return
    for name in ("small", "large", "real", "text"):
        column = file.read([name], NullProgress())[name]
        assert repr(column.as_objects()) == repr(by_features(layer, name)), name


def test_room_is_made_for_the_rows_that_there_are():
    assert [rows_of_batch(count) for count in (5, 0, -1)] == [5, rows_of_batch(-1), rows_of_batch(10**9)]


@pytest.mark.parametrize(("few", "threads"), [(len(ROWS), 2), (len(ROWS) + 1, 0)])
def test_a_thread_is_not_worth_a_field_of_few_rows(tmp_path, monkeypatch, few, threads):
    done = []
    monkeypatch.setattr(attributes, "attended", lambda work, _: done.append(work) or work())
    monkeypatch.setattr(attributes, "_FEW_ROWS", few)
    layer = written(tmp_path)
    table = FeatureTable(QgsProcessingFeatureSource(layer, QgsProcessingContext()), "layer",
                         QgsCoordinateTransformContext(), columns=FileColumns(whole_file(layer, None)))  # fmt: skip
    assert table.column("text")[0] == "a" and table.numbers("small")[0] == 1
    assert len(done) == threads


@pytest.mark.parametrize("name", ["yes", "day", "none"])
def test_what_cannot_be_read_as_an_array_is_left_to_features(name, tmp_path):
    file = whole_file(written(tmp_path), None)
    with pytest.raises(UnreadableColumns):
        file.read([name], NullProgress())
    assert file.read_some(["small", name], NullProgress())[name] is None
    assert file.read_some(["small", name], NullProgress())["small"] is not None


def test_a_wide_table_is_read_in_a_few_passes(tmp_path, monkeypatch):
    fields = "&".join(f"field=f{i}:integer" for i in range(150))
    memory = QgsVectorLayer(f"Point?crs=EPSG:25830&field=day:date&{fields}", "m", "memory")
    feature = QgsFeature(memory.fields())
    feature.setAttributes(["2020-01-01", *range(150)])
    memory.dataProvider().addFeatures([feature])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    path = str(tmp_path / "wide.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(memory, path, QgsCoordinateTransformContext(), options)
    file, passes, own = whole_file(QgsVectorLayer(path, "wide", "ogr"), None), [], VectorFile.read
    monkeypatch.setattr(VectorFile, "read", lambda *given: (passes.append(given), own(*given))[1])
    found = file.read_some(memory.fields().names(), NullProgress())
    assert found["day"] is None
    assert [found[f"f{i}"].as_objects() for i in range(150)] == [[i] for i in range(150)]
    assert len(passes) < 20


def test_the_numbers_of_features_are_a_column_where_the_file_keeps_them(tmp_path):
    layer = written(tmp_path)
    found = whole_file(layer, None).read(["text", "fid"], NullProgress())
    assert found["fid"].as_objects() == by_features(layer, "fid")
    assert found["text"].as_objects() == by_features(layer, "text")


def test_a_table_reads_the_same_with_and_without_its_file(tmp_path):
    layer, context = written(tmp_path), QgsProcessingContext()
    tables = [
        FeatureTable(QgsProcessingFeatureSource(layer, context), "layer", context.transformContext(),
                     columns=FileColumns(file, ["small", "day", "text"]))
        for file in (None, whole_file(layer, None))
    ]  # fmt: skip
    for name in layer.fields().names():
        assert repr(tables[0].column(name)) == repr(tables[1].column(name)), name
    for name in ("small", "large", "real", "yes"):
        np.testing.assert_array_equal(tables[0].numbers(name), tables[1].numbers(name))
    assert len(tables[1]) == len(ROWS)
    assert list(tables[0].id_column("fid")) == list(tables[1].id_column("fid"))
    with pytest.raises(InputError, match="1 of 5 rows has none"):
        tables[1].id_column("small")


def test_an_empty_file_has_no_features(tmp_path):
    layer, context = written(tmp_path, rows=[]), QgsProcessingContext()
    table = FeatureTable(QgsProcessingFeatureSource(layer, context), "layer", context.transformContext(),
                         columns=FileColumns(whole_file(layer, None)))  # fmt: skip
    with pytest.raises(InputError, match="no features"):
        table.column("small")


def test_cancel_stops_between_batches(tmp_path):
    class Impatient(NullProgress):
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        whole_file(written(tmp_path), None).read(["small"], Impatient())


def selected_only(layer):
    return QgsProcessingFeatureSourceDefinition(layer.source(), True)


def first_two(layer):
    return QgsProcessingFeatureSourceDefinition(layer.source(), False, 2)


def filtered(layer):
    given = QgsProcessingFeatureSourceDefinition(QgsProperty.fromValue(layer.source()))
    given.filterExpression = '"small" > 0'
    return given


@pytest.mark.parametrize("definition", [selected_only, first_two, filtered])
def test_a_part_of_a_layer_is_read_from_its_features(definition, tmp_path):
    layer = written(tmp_path)
    assert whole_file(layer, layer.source()) is not None
    assert whole_file(layer, definition(layer)) is None


def test_a_layer_that_shows_more_or_less_than_its_file_is_read_from_its_features(tmp_path):
    layer = written(tmp_path)
    layer.setSubsetString("small > 0")
    assert whole_file(layer, None) is None
    layer.setSubsetString("")
    layer.startEditing()
    assert whole_file(layer, None) is None
    layer.rollBack()
    layer.addExpressionField("1 + 1", QgsField("two", QMetaType.Type.Int))
    assert whole_file(layer, None) is None
    joined = written(tmp_path)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(layer)
    join.setJoinFieldName("small")
    join.setTargetFieldName("small")
    joined.addJoin(join)
    assert whole_file(joined, None) is None
    assert whole_file(QgsVectorLayer("Point?field=a:integer", "m", "memory"), None) is None
    assert whole_file(None, None) is None


def test_geometries_are_those_of_the_features(tmp_path):
    layer = written(tmp_path)
    found = whole_file(layer, None).read([], NullProgress(), geometry=True)[""]
    own = [bytes(f.geometry().asWkb()) for f in layer.getFeatures()]
    assert [found[i] for i in (0, 1, 3, 4)] == [own[i] for i in (0, 1, 3, 4)]


def test_geometries_of_many_batches_stay_one_piece_of_memory(tmp_path):
    path, count = tmp_path / "many.gpkg", 70_000  # more than a batch
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("many", None, ogr.wkbLineString)
    layer.StartTransaction()
    for row in range(count):
        feature = ogr.Feature(layer.GetLayerDefn())
        if row % 1000:
            vertices = ", ".join(f"{row} {vertex}" for vertex in range(2 + row % 3))
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(f"LINESTRING ({vertices})"))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source
    found = whole_file(QgsVectorLayer(str(path), "many", "ogr"), None).read([], NullProgress(), geometry=True)[""]
    assert isinstance(found, Geometries) and len(found) == count
    assert found.data.nbytes == found.sizes.sum()
    for row in (0, 1, 2, 65_535, 65_536, 69_000, 69_999):
        line = found[row] and ogr.CreateGeometryFromWkb(found[row])
        assert (line and line.GetPoints()) == ([(row, y) for y in range(2 + row % 3)] if row % 1000 else None)


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"]), max_size=5), max_size=40))
def test_different_texts_are_found_and_none_is_taken_for_another(texts):
    parts = [text.encode("utf-8") for text in texts]
    lengths = np.array([len(part) for part in parts], dtype=np.int64)
    starts = np.cumsum(lengths) - lengths
    codes, examples = different_pieces(b"".join(parts), starts, lengths, widest=64)
    assert [texts[examples[code]] for code in codes] == texts
    assert len(examples) == len(set(texts))


def test_many_batches_make_one_column(tmp_path):
    path = str(tmp_path / "many.gpkg")
    source = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = source.CreateLayer("many", None, ogr.wkbNone)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("n", ogr.OFTInteger))
    layer.StartTransaction()
    count = 70_000  # more than a batch
    for row in range(count):
        feature = ogr.Feature(layer.GetLayerDefn())
        if row % 7:
            feature["code"] = f"{row % 500:03d}"
        feature["n"] = row
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    found = read_columns(dataset.GetLayer(0), ["code", "n"])
    assert found["n"].values.tolist() == list(range(count))
    assert found["code"].as_objects() == [f"{row % 500:03d}" if row % 7 else None for row in range(count)]
    assert len(found["code"].texts) == 500


def test_texts_of_many_batches_are_kept_once_and_read_as_numbers(tmp_path):
    path, count = tmp_path / "many.csv", 150_000
    values = [["", "7", " 2.5 ", "x" * 70, "ñ"][row % 4 if row < 140_000 else row % 5] for row in range(count)]
    rows = "\n".join(f'"{row % 1000:04d}","{value}","{row % 9}"' for row, value in enumerate(values))
    path.write_text(f"code,text,number\n{rows}\n", encoding="utf-8")
    layer, context = QgsVectorLayer(str(path), "many", "ogr"), QgsProcessingContext()
    file = whole_file(layer, None)
    column = file.read(["text"], NullProgress())["text"]
    assert column.as_objects() == values
    assert len(file.read(["code"], NullProgress())["code"].texts) == 1000
    table = FeatureTable(QgsProcessingFeatureSource(layer, context), "many", context.transformContext(),
                         columns=FileColumns(file))  # fmt: skip
    np.testing.assert_array_equal(table.numbers("number"), np.arange(count) % 9)
    with pytest.raises(InputError, match=r"row 4: 'x+' is not a plain number \(such values: 39000\)"):
        table.numbers("text")
    names = [f"{(row + 7) % count:06d}" for row in range(count)]
    with pytest.raises(InputError, match=rf"row '{min(names[row] for row in range(count) if len(values[row]) > 5)}'"):
        table.numbers("text", ids=names)
