"""Units from every kind of layer: a GeoPackage of several, FlatGeobuf, SpatiaLite, memory, with a filter."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from .layers import rows, services, units

PERIOD = {"UNIT_ID": "code", "NAME": "name", "POP_START": "p2001", "POP_END": "p2021", "START_YEAR": 2001,
          "END_YEAR": 2021, "AREA": "ha", "AREA_UNITS": "ha", "BIRTHS": "births", "DEATHS": "deaths",
          "ACCEPT": "weight", "LANGUAGE": "en"}  # fmt: skip


def write(layer, path, driver: str, name: str = "units") -> str:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = driver, name
    if path.is_file():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    made = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    assert made[0] == QgsVectorFileWriter.WriterError.NoError
    return str(path)


def geopackage(folder) -> str:
    """Write a GeoPackage whose first layer is another."""
    write(services(), folder / "region.gpkg", "GPKG", "services")
    return write(units(), folder / "region.gpkg", "GPKG", "towns")


SOURCES = {
    "several layers": lambda folder: f"{geopackage(folder)}|layername=towns",
    "FlatGeobuf": lambda folder: write(units(), folder / "units.fgb", "FlatGeobuf"),
    "SQLite": lambda folder: write(units(), folder / "units.sqlite", "SQLite"),
    "GeoJSON": lambda folder: write(units(), folder / "units.geojson", "GeoJSON"),
    "memory": lambda folder: units(),
}


@pytest.mark.parametrize("source", SOURCES)
def test_a_diagnosis_is_made(run, tmp_path, source):
    given = SOURCES[source](tmp_path)
    found = run("territorialdiagnosis", UNITS=given, FOLDER=str(tmp_path / "diagnosis"), **PERIOD)
    assert (found["N_UNITS"], found["N_CHAPTERS"]) == (5, 4)
    change = QgsVectorLayer(f"{tmp_path / 'diagnosis' / 'diagnosis.gpkg'}|layername=change")
    assert {row["code"]: (row["change"], row["natural"]) for row in rows(change)} == {
        "06001": (-200, -20), "06002": (-50, -20), "06003": (None, -20), "06004": (200, 10), "06005": (-150, -20)
    }  # fmt: skip


def test_of_a_file_of_several_layers_the_one_that_was_read_is_said(run, tmp_path, feedback):
    run("jointables", UNITS=geopackage(tmp_path), UNIT_ID="sid", TABLES=[services()], TABLE_KEY="sid",
        OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
    assert feedback.warned("'region.gpkg' has several layers", "'services' was read", "towns")


def test_a_layer_that_was_named_needs_no_word(run, tmp_path, feedback):
    run("jointables", UNITS=f"{geopackage(tmp_path)}|layername=services", UNIT_ID="sid", TABLES=[services()],
        TABLE_KEY="sid", OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
    assert not feedback.warned("several layers")
