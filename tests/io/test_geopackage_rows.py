"""Rows that go into a GeoPackage without features: the same table as QGIS writes, all of it or nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager

import numpy as np
import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from urban_rural_linkages.core.errors import Cancelled, OutputError
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.io import columns as columns_module
from urban_rural_linkages.io.columns import Column, fields_of, joined_fields, kept_fields, write_joined, write_rows
from urban_rural_linkages.io.files import geopackage_rows
from urban_rural_linkages.io.files.geopackage_rows import GeoPackageRows, has_plain_rows
from urban_rural_linkages.io.files.vector_file import whole_file
from urban_rural_linkages.io.geopackage import connected

from .test_layers import StopsAfter, table

pytestmark = pytest.mark.usefixtures("qgis_providers")

COLUMNS = [
    Column("whole", "integer", np.array([0.0, np.nan, -3.0, 2.0**53])),
    Column("part", "real", np.array([0.0, np.nan, np.inf, 1.5])),
    Column("Text \"'", "text", ["", None, "Ñuñoa €", "NULL"]),
]
VALUES = [(0, 0.0, ""), (None, None, None), (-3, None, "Ñuñoa €"), (2**53, 1.5, "NULL")]


def writer(path, fields, driver="GPKG"):
    """Open a file for features, as Processing does."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = driver, 'towns\' "x"'
    none = Qgis.WkbType.NoGeometry
    return QgsVectorFileWriter.create(
        str(path), fields, none, QgsCoordinateReferenceSystem(), QgsCoordinateTransformContext(), options
    )


def empty_table(path, fields) -> GeoPackageRows:
    made = writer(path, fields)
    del made  # closes it
    return GeoPackageRows(path, "", fields)


def read(path) -> list[tuple[object, ...]]:
    """Return the rows as QGIS reads them, without their numbers."""
    layer = QgsVectorLayer(str(path), "", "ogr")
    rows = [feature.attributes()[-3:] for feature in layer.getFeatures()]
    return [tuple(None if value == NULL else value for value in row) for row in rows]


def test_null_zero_and_empty_text_are_told_apart(tmp_path):
    path = tmp_path / "Ñ a.gpkg"
    write_rows(empty_table(path, fields_of(COLUMNS)), COLUMNS)
    assert repr(read(path)) == repr(VALUES)
    layer = QgsVectorLayer(str(path), "", "ogr")
    found = whole_file(layer, None).read([c.name for c in COLUMNS], NullProgress())
    assert [repr(column.as_objects()) for column in found.values()] == [
        repr(list(v)) for v in zip(*VALUES, strict=True)
    ]


@pytest.mark.parametrize(("driver", "ending"), [("GPKG", "gpkg"), ("GeoJSON", "geojson")])
def test_features_say_the_same(tmp_path, driver, ending):
    sink = writer(tmp_path / f"a.{ending}", fields_of(COLUMNS), driver)
    write_rows(sink, COLUMNS)
    del sink
    assert repr(sorted(read(tmp_path / f"a.{ending}"), key=repr)) == repr(sorted(VALUES, key=repr))


def test_the_geopackage_is_the_one_that_features_make(tmp_path):
    write_rows(empty_table(tmp_path / "rows.gpkg", fields_of(COLUMNS)), COLUMNS)
    sink = writer(tmp_path / "features.gpkg", fields_of(COLUMNS))
    write_rows(sink, COLUMNS)
    del sink
    said = []
    for name in ("rows", "features"):
        with closing(sqlite3.connect(tmp_path / f"{name}.gpkg")) as database:
            tables = [n for (n,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
            said.append({table: database.execute('SELECT * FROM "{}"'.format(table.replace('"', '""'))).fetchall()
                         for table in tables})  # fmt: skip
            said[-1]["all"] = sorted(database.execute("SELECT type, name, sql FROM sqlite_master").fetchall())
            said[-1]["gpkg_contents"] = [row[:4] + row[5:] for row in said[-1]["gpkg_contents"]]  # but for the time
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert said[0] == said[1]


def test_a_row_that_is_added_later_is_counted(tmp_path):
    path = tmp_path / "a.gpkg"
    write_rows(empty_table(path, fields_of(COLUMNS)), COLUMNS)
    layer = QgsVectorLayer(str(path), "", "ogr")
    assert layer.dataProvider().addFeatures([QgsFeature(layer.fields())])[0]
    del layer
    assert QgsVectorLayer(str(path), "", "ogr").featureCount() == len(VALUES) + 1


def test_no_feature_is_made_of_a_row(tmp_path, monkeypatch):
    monkeypatch.setattr(columns_module, "QgsFeature", None)
    write_rows(empty_table(tmp_path / "a.gpkg", fields_of(COLUMNS)), COLUMNS)
    assert len(read(tmp_path / "a.gpkg")) == len(VALUES)


@pytest.mark.parametrize("questions", [0, 1, 3])
def test_a_cancelled_table_stays_empty(tmp_path, questions):
    columns = [Column(name, "integer", np.arange(20_000.0)) for name in "abc"]
    rows = empty_table(tmp_path / "a.gpkg", fields_of(columns))
    with pytest.raises(Cancelled):
        write_rows(rows, columns, progress=StopsAfter(questions))
    assert read(tmp_path / "a.gpkg") == []


def test_on_a_full_disk_the_table_stays_empty(tmp_path, monkeypatch):
    columns = [Column(name, "text", [f"{row:099d}" for row in range(20_000)]) for name in "abc"]
    rows = empty_table(tmp_path / "a.gpkg", fields_of(columns))

    @contextmanager
    def small(path):
        with connected(path) as database:
            database.execute("PRAGMA max_page_count = 200")
            yield database

    monkeypatch.setattr(geopackage_rows, "connected", small)
    with pytest.raises(OutputError, match="could not be written: database or disk is full"):
        write_rows(rows, columns)
    assert read(tmp_path / "a.gpkg") == []


def test_many_blocks_keep_their_order(tmp_path):
    columns = [Column(name, "integer", np.arange(20_001.0)) for name in "abc"]
    write_rows(empty_table(tmp_path / "a.gpkg", fields_of(columns)), columns)
    assert read(tmp_path / "a.gpkg") == [(row, row, row) for row in range(20_001)]


def test_half_a_character_is_no_text(tmp_path):
    texts = ["a", *["b"] * 700, "\ud83d b", "c"]
    columns = [Column("n", "integer", range(703)), Column("t", "text", texts), Column("r", "real", [None] * 703)]
    write_rows(empty_table(tmp_path / "a.gpkg", fields_of(columns)), columns)
    assert read(tmp_path / "a.gpkg") == [(n, text.replace("\ud83d", "?"), None) for n, text in enumerate(texts)]


def test_a_table_of_other_columns_is_refused(tmp_path):
    rows = empty_table(tmp_path / "a.gpkg", fields_of(COLUMNS))
    rows._names = rows._names[:2]
    with pytest.raises(OutputError, match="not those of the result"):
        write_rows(rows, COLUMNS[:2])
    with pytest.raises(OutputError, match="could not be written"):
        write_rows(GeoPackageRows(tmp_path / "none.gpkg", "t", fields_of(COLUMNS)), COLUMNS)
    assert not (tmp_path / "none.gpkg").exists()


def test_rows_of_an_input_keep_their_numbers(tmp_path):
    towns = table()
    towns.__dict__["has_geometry"] = False
    columns = [Column("score", "real", [1.0, None, 0.0])]
    kept = kept_fields(towns, columns)
    fields = QgsFields()
    fields.append(QgsField("FID", QMetaType.Type.LongLong))
    for field in joined_fields(towns, kept, columns):
        fields.append(field)
    assert has_plain_rows(fields, Qgis.WkbType.NoGeometry)
    rows = empty_table(tmp_path / "a.gpkg", fields)
    numbered = Column("FID", "integer", [7, 9, 11])
    write_rows(rows, [numbered, *(Column(towns.field_names[i], "text", towns.column(towns.field_names[i]))
                                  for i in kept), *columns])  # fmt: skip
    layer = QgsVectorLayer(str(tmp_path / "a.gpkg"), "", "ogr")
    assert [feature.id() for feature in layer.getFeatures()] == [7, 9, 11]


@pytest.mark.parametrize(("kind", "plain"), [("Int", True), ("Bool", True), ("QDate", False), ("QVariantMap", False)])
def test_what_is_plain(kind, plain):
    fields = QgsFields()
    fields.append(QgsField("x", getattr(QMetaType.Type, kind)))
    assert has_plain_rows(fields, Qgis.WkbType.NoGeometry) is plain
    assert not has_plain_rows(fields, Qgis.WkbType.Point)


def test_rows_of_a_table_without_shapes_are_joined_without_features(tmp_path, monkeypatch):
    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource

    from urban_rural_linkages.io.files.vector_file import FileColumns
    from urban_rural_linkages.io.layers import FeatureTable

    write_rows(empty_table(tmp_path / "in.gpkg", fields_of(COLUMNS)), COLUMNS)
    layer, context = QgsVectorLayer(str(tmp_path / "in.gpkg"), "in", "ogr"), QgsProcessingContext()
    given = FeatureTable(QgsProcessingFeatureSource(layer, context), "in", context.transformContext(),
                         columns=FileColumns(whole_file(layer, None)))  # fmt: skip
    score = [Column("part", "real", [4.0, 3.0, None, 1.0, 0.0])]
    kept = kept_fields(given, score, rows_repeat=True)
    fields = joined_fields(given, kept, score)
    monkeypatch.setattr(columns_module, "QgsFeature", None)
    write_joined(empty_table(tmp_path / "out.gpkg", fields), fields, given, [3, 0, 1, 2, 0], kept, score)
    assert read(tmp_path / "out.gpkg") == [
        (2**53, "NULL", 4.0), (0, "", 3.0), (None, None, None), (-3, "Ñuñoa €", 1.0), (0, "", 0.0)
    ]  # fmt: skip
