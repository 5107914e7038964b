"""Fingerprints are written and read back; databases are read without being written to."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsVectorFileWriter, QgsVectorLayer

from urban_rural_linkages.core.dossier.layer_prints import PlainRow, print_of
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.io.dossier_files import (
    KeptPrint,
    database_sha256,
    read_prints,
    rows_of_table,
    tables_of,
    write_prints,
)
from urban_rural_linkages.io.versions import version_by_name


def test_what_was_written_is_read(tmp_path):
    fields = {"name": "String", "people": "Integer"}
    units = print_of(fields, [PlainRow("ñ", ["a", 1], b"x"), PlainRow("b", [None, 2.5])], 2)
    kept = {"UNITS": KeptPrint("units", units), "FLOWS": KeptPrint("flows", print_of({}, [], 0))}
    write_prints(tmp_path / "inputs.sqlite", kept)
    assert read_prints(tmp_path / "inputs.sqlite") == kept
    assert read_prints(tmp_path / "none.sqlite") == {}


def test_a_file_that_is_none_is_refused(tmp_path):
    (tmp_path / "inputs.sqlite").write_text("no database", encoding="utf-8")
    with pytest.raises(InputError, match="no file of fingerprints"):
        read_prints(tmp_path / "inputs.sqlite")


def test_the_rows_of_a_database_count_and_not_its_bytes(tmp_path):
    path = tmp_path / "store.sqlite"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE answers (id INTEGER, text TEXT)")
        database.executemany("INSERT INTO answers VALUES (?, ?)", [(1, "yes"), (2, "no")])
    before, whole = database_sha256(path), path.read_bytes()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 7")
        database.commit()
        assert path.read_bytes() != whole and database_sha256(path) == before
        database.execute("UPDATE answers SET text = 'maybe' WHERE id = 2")
        database.commit()
    assert database_sha256(path) not in (before, "")
    (tmp_path / "text.sqlite").write_text("no database at all, but long enough" * 40, encoding="utf-8")
    assert database_sha256(tmp_path / "text.sqlite") == ""


def test_a_geopackage_is_read_as_rows_and_stays_as_it_is(tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=code:string&field=people:integer", "places", "memory")
    layer.dataProvider().addFeatures([])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = 'odd "name"'
    path = tmp_path / "diagnosis.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    whole = path.read_bytes()
    assert tables_of(path) == ['odd "name"'] and rows_of_table(path, 'odd "name"') == []
    assert path.read_bytes() == whole


def test_each_program_has_a_version():
    found = version_by_name()
    assert {"plugin", "QGIS", "GDAL", "PROJ", "GEOS", "Qt", "Python", "numpy", "scipy"} == set(found)
    assert all(version not in ("", "–") for version in found.values())
