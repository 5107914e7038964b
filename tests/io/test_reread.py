"""What was written is counted when it is read again; what was cut short is not taken for whole."""

from __future__ import annotations

import sqlite3
import struct
import zipfile

import pytest

from tests.qgis.layers import memory_layer
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.io.reread import rows_in

pytestmark = pytest.mark.usefixtures("qgis_providers")

ROWS = 300


@pytest.fixture
def written(tmp_path):
    """A function that writes a layer with texts of all kinds in a format."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    def write(ending):
        texts = ['plain, "quoted"', "two\nlines", '{ "type": "Feature", ', "ñ"]
        rows = [(f"POINT({row} 1)", f"{texts[row % 4]} {row}", row) for row in range(ROWS)]
        layer = memory_layer({"text": "text", "number": "integer"}, rows, "Point")
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = QgsVectorFileWriter.driverForExtension(ending)
        path = tmp_path / f"result.{ending}"
        context = QgsCoordinateTransformContext()
        error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
        assert error == QgsVectorFileWriter.WriterError.NoError, message
        return path

    return write


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv", "shp", "fgb", "tab", "gml"])
def test_every_row_is_found(written, ending):
    assert rows_in(written(ending), "", NullProgress()) == ROWS


@pytest.mark.parametrize("ending", ["xlsx", "ods", "sql"])
def test_formats_that_do_not_tell_are_whole(written, ending):
    assert rows_in(written(ending), "", NullProgress()) is None


@pytest.mark.parametrize("part", [0.3, 0.6, 0.99])
@pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv", "shp", "dbf", "shx", "xlsx", "sql"])
def test_what_was_cut_short_is_not_whole(written, ending, part):
    path = written("shp" if ending in ("dbf", "shx") else ending)
    cut = path.with_suffix(f".{ending}")
    cut.write_bytes(cut.read_bytes()[: int(cut.stat().st_size * part)])
    try:
        found = rows_in(path, "", NullProgress())
    except (OSError, sqlite3.Error, zipfile.BadZipFile, struct.error):
        return
    assert found is not None and found < ROWS
