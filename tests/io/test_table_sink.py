"""Tables of a GeoPackage that are written in parts: the same rows and a whole index, whatever a part is."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QMetaType

from urban_rural_linkages.io import table_sink
from urban_rural_linkages.io.geopackage import count_rows
from urban_rural_linkages.io.table_sink import new_table

ROWS = 95


def fields(*names: str) -> QgsFields:
    found = QgsFields()
    for name in names:
        found.append(QgsField(name, QMetaType.Type.QString if name == "code" else QMetaType.Type.LongLong))
    return found


def features(names: QgsFields) -> list[QgsFeature]:
    made = []
    for row in range(ROWS):
        feature = QgsFeature(names)
        feature.setAttributes([f"{row:03}" if name == "code" else 7 * row + 3 for name in names.names()])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(row, -row)))
        made.append(feature)
    return made


@pytest.fixture
def written(qgis_providers, tmp_path, monkeypatch):
    """A function that writes rows in blocks of ten, in parts of so many, and returns the rows and how many parts."""

    def write(names: QgsFields, rows_of_a_part: int) -> tuple[list[tuple], int]:
        parts, own = [], table_sink.table_writer
        monkeypatch.setattr(table_sink, "_ROWS_OF_A_PART", rows_of_a_part)
        monkeypatch.setattr(table_sink, "table_writer", lambda *given, **more: parts.append(1) or own(*given, **more))
        file, crs = tmp_path / f"{rows_of_a_part}.gpkg", QgsCoordinateReferenceSystem("EPSG:25830")
        rows = features(names)
        with new_table(file, "towns", names, Qgis.WkbType.Point, crs) as sink:
            for begin in range(0, ROWS, 10):
                assert sink.addFeatures(rows[begin : begin + 10], QgsFeatureSink.Flag.FastInsert)
            assert sink.flushBuffer()
        monkeypatch.undo()
        assert count_rows(file, "towns") == ROWS
        with closing(sqlite3.connect(file)) as database:
            assert database.execute("SELECT count(*) FROM rtree_towns_geom").fetchone() == (ROWS,)
            found = database.execute("SELECT * FROM towns ORDER BY rowid").fetchall()
            extent = database.execute("SELECT min_x, min_y, max_x, max_y FROM gpkg_contents").fetchone()
        assert extent == (0.0, -94.0, 94.0, 0.0)
        return found, len(parts)

    return write


def test_parts_make_the_same_table(written):
    whole, once = written(fields("code", "n"), 10_000)
    parts, often = written(fields("code", "n"), 20)
    assert parts == whole and len(whole) == ROWS and (once, often) == (1, 5)


def test_rows_that_bring_their_numbers_keep_them(written):
    rows, parts = written(fields("fid", "code"), 20)
    assert [row[0] for row in rows] == [7 * row + 3 for row in range(ROWS)] and parts == 1
