"""A CSV is read as text however QGIS came to open it; other tables are read through QGIS."""

from __future__ import annotations

import gzip
import zipfile

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QUrl

from urban_rural_linkages.io.tables import table as module_of_tables
from urban_rural_linkages.io.tables.table import opened_text, read_table, text_file_of

pytestmark = pytest.mark.usefixtures("qgis_providers")

TEXT = "code;jobs;share\n06001;10;0,5\n06002;;1,5\n"
READ = {"code": ["06001", "06002"], "jobs": ["10", ""], "share": ["0,5", "1,5"]}


@pytest.fixture(params=["plain", "Ñuñoa é", "L'Hospitalet", "con espacios"])
def folder(request, tmp_path):
    path = tmp_path / request.param
    path.mkdir()
    return path


@pytest.fixture
def table(folder):
    path = folder / "empleo 2021.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def gzipped(folder):
    path = folder / "empleo 2021.csv.gz"
    path.write_bytes(gzip.compress(TEXT.encode("utf-8")))
    return path


def opened(source: str, provider: str = "ogr") -> QgsVectorLayer:
    layer = QgsVectorLayer(source, "table", provider)
    assert layer.isValid(), source
    return layer


@pytest.mark.parametrize(
    "form", ["{path}", "{path}|layername=empleo 2021", "{path}|option:AUTODETECT_TYPE=YES", "CSV:{path}"]
)
def test_opened_by_gdal(table, form):
    layer = opened(form.format(path=table))
    assert text_file_of(layer) == table
    assert read_table(layer).columns == READ


@pytest.mark.parametrize("form", ["{path}", "/vsigzip/{path}"])
def test_gzipped(gzipped, form):
    layer = opened(form.format(path=gzipped))
    assert text_file_of(layer) == gzipped
    assert read_table(layer).columns == READ


@pytest.mark.parametrize("options", ["", "&detectTypes=yes&geomType=none", "&type=csv"])
def test_opened_as_delimited_text(table, options):
    address = QUrl.fromLocalFile(str(table)).toEncoded().data().decode()
    layer = opened(f"{address}?delimiter=;{options}", "delimitedtext")
    assert text_file_of(layer) == table
    assert read_table(layer).columns == READ  # where QGIS has made a number of 06001


@pytest.mark.parametrize("name", ["a.tsv", "a.txt", "A.CSV", "A.CSV.GZ"])
def test_endings(tmp_path, name):
    path = tmp_path / name
    content = TEXT.replace(";", "\t").encode("utf-8")
    path.write_bytes(gzip.compress(content) if name.endswith("GZ") else content)
    layer = QgsVectorLayer(str(path), "table", "ogr")
    assert text_file_of(layer) == path
    assert read_table(layer).columns == READ


def test_a_drive_of_windows(monkeypatch):
    seen = []
    monkeypatch.setattr(
        "urban_rural_linkages.io.tables.table.Path.is_file", lambda path: seen.append(str(path)) or True
    )
    text_file_of(QgsVectorLayer("file:///C:/plan%20a/x.csv?delimiter=;", "table", "delimitedtext"))
    assert seen == ["C:/plan a/x.csv"]


def test_one_of_several_in_an_archive_is_left_to_gdal(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x.csv", TEXT)
    layer = opened(f"/vsizip/{tmp_path}/a.zip/x.csv")
    assert text_file_of(layer) is None
    assert read_table(layer).columns["code"] == ["06001", "06002"]


@pytest.mark.parametrize("source", ["None?field=code:string", "None?field=code:integer"])
def test_scratch_layers(source):
    layer = opened(source, "memory")
    assert text_file_of(layer) is None
    assert read_table(layer).columns == {"code": []}


def test_a_file_that_is_gone(table):
    layer = opened(str(table))
    table.unlink()
    assert text_file_of(layer) is None


def test_null_is_none(tmp_path):
    path = tmp_path / "a.geojson"
    path.write_text('{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null, '
                    '"properties": {"code": "06001", "jobs": null}}]}', encoding="utf-8")  # fmt: skip
    assert read_table(opened(str(path))).columns == {"code": ["06001"], "jobs": [None]}


@pytest.mark.parametrize("name", ["roads.gpkg", "roads.shp", "roads.geojson"])
def test_a_layer_that_no_reader_of_ours_is_for_is_not_opened_to_find_that_out(name, tmp_path, monkeypatch):
    (tmp_path / name).write_bytes(b"x")
    monkeypatch.setattr(module_of_tables, "QgsVectorLayer", None)
    assert opened_text(str(tmp_path / name)) is None
