"""Checks in the file of the template layers, whoever writes into it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from urban_rural_linkages.algorithms.assessment.assessmentlayers import shipped_templates
from urban_rural_linkages.io.template_checks import keep_checks
from urban_rural_linkages.io.template_layers import create_layer

pytestmark = pytest.mark.usefixtures("qgis_providers")

TEMPLATES = {template.name: template for template in shipped_templates()}
SESSION = {"date": "2027-03-01", "place": "Casa de cultura", "kind": "workshop", "women": 50, "men": 20, "other": 0}


@pytest.fixture(scope="module")
def pristine(tmp_path_factory, qgis_providers) -> Path:
    file = tmp_path_factory.mktemp("layers") / "pristine.gpkg"
    for name in ("participation_session", "rest_place"):
        create_layer(file, TEMPLATES[name], QgsCoordinateReferenceSystem("EPSG:25830"))
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    keep_checks(file, [TEMPLATES["participation_session"], TEMPLATES["rest_place"]], "es")
    return file


@pytest.fixture
def file(pristine, tmp_path) -> Path:
    copy = tmp_path / "copy.gpkg"
    copy.write_bytes(pristine.read_bytes())
    return copy


def add(file: Path, table: str = "participation_session", **values) -> None:
    """Write a row as any program might, through OGR."""
    opened = ogr.Open(str(file), update=1)
    layer = opened.GetLayerByName(table)
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in values.items():
        feature.SetField(name, value)
    if table == "rest_place":
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (250000 4330000)"))
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        refused = layer.CreateFeature(feature)
        said = gdal.GetLastErrorMsg()
    finally:
        gdal.PopErrorHandler()
        del layer, opened
    if refused:
        raise RuntimeError(said)


def column(file: Path, name: str, table: str = "participation_session") -> list:
    with closing(sqlite3.connect(file)) as database:
        return [value for (value,) in database.execute(f"SELECT {name} FROM {table} ORDER BY fid")]


def test_what_can_be_is_taken(file):
    add(file, **SESSION, over_65=70)
    add(file, **SESSION)
    assert column(file, "over_65") == [70, None], "what is not known is no error"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"over_65": 71}, "No más que todas las personas participantes."),
        ({"women": -1}, "Mujeres: not less than 0."),
        ({"kind": "party"}, "walk, workshop, assembly, interview, survey"),
        ({"place": None}, "Lugar: it has to be filled in."),
        ({"place": ""}, "Lugar: it has to be filled in."),
    ],
)
def test_what_cannot_be_is_refused_with_layer_and_field(file, values, said):
    with pytest.raises(RuntimeError) as caught:
        add(file, **{name: value for name, value in {**SESSION, **values}.items() if value is not None})
    assert "Sesiones de participación (participation_session)" in str(caught.value) and said in str(caught.value)
    assert column(file, "fid") == []


@pytest.mark.parametrize("change", ["women = 3", "over_65 = 71", "kind = 'party'", "place = NULL"])
def test_a_later_change_is_checked_too(file, change):
    add(file, **SESSION, over_65=10)
    with closing(sqlite3.connect(file)) as database, pytest.raises(sqlite3.IntegrityError):
        database.execute(f"UPDATE participation_session SET {change}, men = 0")


def test_a_row_without_an_id_gets_one_and_so_does_a_copy(file):
    add(file, **SESSION)
    add(file, **SESSION)
    first, second = column(file, "uuid")
    assert len(first) == len(second) == 36 and first != second and first[14] == "4" and first[19] in "89ab"
    add(file, **SESSION, uuid=first)
    ids = column(file, "uuid")
    assert ids[:2] == [first, second] and ids[2] not in (first, second)
    add(file, **SESSION, uuid="given elsewhere")
    assert column(file, "uuid")[3] == "given elsewhere"


def test_a_copy_by_ogr2ogr_keeps_ids_and_lists(file, tmp_path):
    add(file, "rest_place", kind="bench", seats=3)
    copy = tmp_path / "field.gpkg"
    gdal.VectorTranslate(str(copy), str(file), format="GPKG")
    assert column(copy, "uuid", "rest_place") == column(file, "uuid", "rest_place")
    layer = QgsVectorLayer(f"{copy}|layername=rest_place", "", "ogr")
    kind = layer.fields().lookupField("kind")
    listed = {label: code for entry in layer.editorWidgetSetup(kind).config()["map"] for label, code in entry.items()}
    assert listed["Banco"] == "bench" and len(listed) == 4


def test_the_file_is_a_valid_geopackage(file):
    add(file, "rest_place", kind="bench")
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        extended = set(database.execute("SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_schema'"))
        labelled = database.execute("SELECT title FROM gpkg_data_columns WHERE column_name = 'shade'").fetchall()
    assert labelled == [("Sombra",)]
    assert extended == {("gpkg_data_columns",), ("gpkg_data_column_constraints",)}
