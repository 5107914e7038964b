"""Spreadsheets: what was written is read again as it was, and pyxform takes forms without a warning."""

from __future__ import annotations

import json
import subprocess
import zipfile

import pytest
from qgis.core import NULL, QgsFeature, QgsProcessingContext, QgsVectorLayer

from tests.conftest import REPOSITORY
from tests.unit.assessment.checklist_sets import SHIPPED, shipped
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.report.xlsform import form_sheets
from urban_rural_linkages.core.assessment.unit_records import Unit
from urban_rural_linkages.core.errors import OutputError
from urban_rural_linkages.io import spreadsheet
from urban_rural_linkages.io.files.array_columns import NumberColumn
from urban_rural_linkages.io.geopackage import add_table
from urban_rural_linkages.io.layers import table_of_layer
from urban_rural_linkages.io.spreadsheet import layer_sheet, spreadsheet_bytes, table_sheet, write_spreadsheet

CONVERT = """
import json, sys
from pyxform.xls2xform import convert
made = convert(sys.argv[1])
print(json.dumps({"warnings": made.warnings, "form": made.xform}))
"""


@pytest.fixture
def written(qgis_providers, tmp_path):
    """A function that writes sheets and returns the file."""

    def write(sheets):
        path = tmp_path / "Formulario ñ.xlsx"
        path.write_bytes(spreadsheet_bytes(sheets))
        return path

    return write


@pytest.fixture(scope="session")
def pyxform():
    """A Python that has pyxform."""
    python = REPOSITORY / ".venv" / "bin" / "python"
    if (
        not python.exists()
        or subprocess.run([python, "-c", "import pyxform"], capture_output=True, check=False).returncode
    ):
        pytest.skip("pyxform is not installed (scripts/requirements-dev.txt)")
    return python


def test_sheets_come_back(written):
    rows = [["name", "label::Español (es)"], ["a", "¿Sí? <&> 🏘️"], ["b", ""], ["=1+1", "x" * 30_000]]
    path = written({"survey": rows, "choices": [["name"], ["001"]]})
    layer = QgsVectorLayer(f"{path}|layername=survey|option:HEADERS=DISABLE", "s", "ogr")
    cells = [feature.attributes() for feature in layer.getFeatures()]
    assert cells[:2] == rows[:2]
    assert not cells[2][1] and cells[3][0].strip() == "=1+1" and len(cells[3][1]) == 30_000
    assert b"<f>" not in zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml")


def test_a_layer_comes_back_with_its_types(qgis_providers, tmp_path):
    fields = "field=code:string&field=n:integer&field=r:double&field=day:date&field=yes:bool"
    layer = QgsVectorLayer(f"Point?crs=EPSG:25830&{fields}", "m", "memory")
    rows = [["06001", 3, 0.1, "2021-01-01", True], ["@x", None, None, None, False], ["", 0, 0.0, None, None]]
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(row)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    path = tmp_path / "tables.xlsx"
    write_spreadsheet(path, [layer_sheet("one", layer), layer_sheet("two", layer)])
    read = QgsVectorLayer(f"{path}|layername=two", "s", "ogr")
    assert read.fields().names() == layer.fields().names()
    found = [[None if value == NULL else value for value in f.attributes()] for f in read.getFeatures()]
    assert [row[:3] for row in found] == [["06001", 3, 0.1], ["@x", None, None], [None, 0, 0.0]]
    assert [str(row[3]) if row[3] else None for row in found] == ["2021-01-01", None, None]


@pytest.fixture
def stored(qgis_providers, tmp_path):
    """A layer of a file."""
    fields = "field=code:string&field=n:integer&field=r:double"
    layer = QgsVectorLayer(f"Point?crs=EPSG:25830&{fields}", "m", "memory")
    features = []
    for row in [["06001", 3, 0.1], ["<b>", None, None], [None, 0, -0.0], ["", 2, 1e300]]:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(row)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    add_table(tmp_path / "t.gpkg", "t", layer)
    return QgsVectorLayer(f"{tmp_path / 't.gpkg'}|layername=t", "t", "ogr")


def test_a_file_is_written_from_its_columns_as_from_its_features(stored, tmp_path, monkeypatch):
    books = []
    for name, file_of in (("columns", spreadsheet.whole_file), ("features", lambda *_: None)):
        monkeypatch.setattr(spreadsheet, "whole_file", file_of)
        write_spreadsheet(tmp_path / f"{name}.xlsx", [layer_sheet("one", stored)])
        books.append((tmp_path / f"{name}.xlsx").read_bytes())
    assert books[0] == books[1]


def test_rows_of_a_table_are_made_some_at_a_time(stored, monkeypatch):
    asked, own = [], NumberColumn.part
    monkeypatch.setattr(spreadsheet, "_ROWS_A_PIECE", 2)
    monkeypatch.setattr(NumberColumn, "part", lambda column, rows: asked.append(rows) or own(column, rows))
    sheet = table_sheet("one", table_of_layer(stored, QgsProcessingContext()))
    rows = iter(sheet.rows)
    first = next(rows)
    assert asked and {part.stop for part in asked} == {2}, "the values of the others are not made yet"
    assert [first, *rows] == list(layer_sheet("one", stored).rows) and sheet.count == 4


def test_what_cannot_be_written_is_said(qgis_providers, tmp_path):
    layer = QgsVectorLayer("NoGeometry?field=a:string", "m", "memory")
    with pytest.raises(OutputError, match=r"tables.xlsx' could not be written"):
        write_spreadsheet(tmp_path / "none" / "tables.xlsx", [layer_sheet("one", layer)])


@pytest.mark.parametrize("name", SHIPPED)
def test_pyxform_takes_it_without_a_warning(written, pyxform, name):
    units = (Unit("06083", "Mérida"), Unit("06002", "La Albuera"))
    path = written(form_sheets(shipped(name), Plan("pt"), "es", units, "11111111-0000"))
    done = subprocess.run([pyxform, "-c", CONVERT, path], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr[-500:]
    made = json.loads(done.stdout)
    assert made["warnings"] == []
    assert 'lang="Español (es)"' in made["form"] and 'default="true()"' in made["form"]
